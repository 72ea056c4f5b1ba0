// Runs once before all tests.

import { forgetCalls } from './coverage';

export default forgetCalls;
