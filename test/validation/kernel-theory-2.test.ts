import { judgeThird } from './self-test-case.js';

judgeThird(1);
