/** Minutes in a day; the model knows no clock change. */
export const minutesPerDay = 1_440;

/** Minutes in a week. */
export const minutesPerWeek = 7 * minutesPerDay;
