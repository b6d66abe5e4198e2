import type { Words } from '../../report/index.js';

const minutesPerDay = 1440;

/** Which day of the warm-up or of those counted a minute of a run belongs to. */
export function dayText(
  { days, warmUpDays }: { readonly days: number; readonly warmUpDays: number },
  minutes: number,
  { replay: say }: Pick<Words, 'replay'>,
): string {
  const day = Math.min(Math.floor(minutes / minutesPerDay), warmUpDays + days - 1);
  return day < warmUpDays
    ? say.dayOfWarmUp({ day: day + 1, days: warmUpDays })
    : say.day({ day: day - warmUpDays + 1, days });
}
