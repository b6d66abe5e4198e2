// kernel/hours: what other rooms use of this one.

export { type Breakable, type BreakdownOptions, startBreakdowns } from './breakdowns.js';
export { Calendar, type CalendarException, type CalendarOptions, WEEK } from './calendar.js';
export type { Interval } from './intervals.js';
export { type ClosingRule, WorkingHours, type WorkingHoursOptions } from './working-hours.js';
