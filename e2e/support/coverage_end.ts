// Runs once after all tests.

import { coverage, notReached } from './coverage';
import { MUST_BE_REACHED } from './reached';

export default async function tellCoverage(): Promise<void> {
  console.log(await coverage());
  // A run of some of the journeys reaches less.
  if (process.env.WHOLE_RUN === undefined) return;
  const missing = await notReached(MUST_BE_REACHED);
  if (missing.length > 0) throw new Error(`No page has called ${missing.join(', ')}`);
}
