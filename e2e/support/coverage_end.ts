// Runs once after all tests.

import { coverage } from './coverage';

export default async function tellCoverage(): Promise<void> {
  console.log(await coverage());
}
