const minutesPerDay = 1440;

/** Date and hour, local to Gaza, of a moment in minutes since the midnight with which a scenario's first day begins. */
export function clockText(start: string, minutes: number): string {
  const whole = Math.floor(minutes);
  const day = Math.floor(whole / minutesPerDay);
  const ofDay = whole - day * minutesPerDay;
  return `${dateText(start, day)} ${twoDigits(Math.floor(ofDay / 60))}:${twoDigits(ofDay % 60)}`;
}

/** Date so many days after an ISO date, as ISO date. RangeError when the start is no date. */
export function dateText(start: string, days: number): string {
  const at = new Date(`${start}T00:00:00Z`);
  if (Number.isNaN(at.getTime())) throw new RangeError(`dateText requires an ISO date, got ${start}`);
  at.setUTCDate(at.getUTCDate() + days);
  return at.toISOString().slice(0, 10);
}

function twoDigits(value: number): string {
  return String(value).padStart(2, '0');
}
