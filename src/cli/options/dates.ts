const millisecondsPerDay = 86_400_000;

/** A date written `2023-11-28`, as it stands; RangeError for anything else. */
export function readDate(text: string): string {
  const at = /^\d{4}-\d\d-\d\d$/.test(text) ? new Date(`${text}T00:00:00Z`) : new Date(Number.NaN);
  // A date that does not exist is either none at all or rolled over to the next month.
  if (!Number.isNaN(at.getTime()) && at.toISOString().startsWith(text)) return text;
  throw new RangeError(`must be a date such as 2023-11-28, got ${JSON.stringify(text)}`);
}

/** Days from one date to another, both written `2023-11-28`; below 0 where the second is earlier. */
export function daysBetween(from: string, to: string): number {
  return (Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / millisecondsPerDay;
}
