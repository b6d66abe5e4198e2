import type { Estimate } from '../statistics/index.js';

/** A number with thousands separated and so many decimals: `12,345.6`. */
export function numberText(value: number, decimals = 1): string {
  // Minus zero is no news.
  const shown = Number(value.toFixed(decimals)) === 0 ? 0 : value;
  return shown.toLocaleString('en-GB', {
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
  });
}

/** A number with as many decimals as it needs, at most three, or three digits below 1: for capacities, mostly whole. */
export function exactText(value: number): string {
  const most = Math.abs(value) < 1 ? { maximumSignificantDigits: 3 } : { maximumFractionDigits: 3 };
  return value.toLocaleString('en-GB', most);
}

/** A number with its sign: `+12.3`. */
export function signedText(value: number, decimals = 1): string {
  const text = numberText(value, decimals);
  return text.startsWith('-') || Number(value.toFixed(decimals)) === 0 ? text : `+${text}`;
}

/** US dollars a day without cents: `USD 12,000`. */
export function moneyText(value: number): string {
  return `USD ${numberText(value, 0)}`;
}

/** A count with its noun: `1 replication`, `20 replications`. */
export function countText(count: number, noun: string): string {
  return `${numberText(count, 0)} ${noun}${count === 1 ? '' : 's'}`;
}

/** How hard something worked: `97 % of its open time`; what is begun before closing may be finished after it. */
export function workText(load: number): string {
  const beyond = percentText(load - 1);
  return load <= 1 || beyond === percentText(0)
    ? `${percentText(load)} of its open time`
    : `all its open time and ${beyond} beyond`;
}

/** A share of 0 to 1 as a percentage: `73 %`. */
export function percentText(share: number, decimals = 0): string {
  return `${numberText(share * 100, decimals)} %`;
}

/** Minutes in the unit a reader would use: `45 min`, `7.5 h`, `3.2 days`. */
export function durationText(minutes: number): string {
  if (minutes < 120) return `${numberText(minutes, 0)} min`;
  if (minutes < 2 * 1440) return `${numberText(minutes / 60)} h`;
  return `${numberText(minutes / 1440)} days`;
}

/** The interval of an estimate: `235.1 to 242.0`, or that there is none. */
export function intervalText({ low, high }: Estimate, show: (value: number) => string = numberText): string {
  return low === null || high === null ? 'none (n = 1)' : `${show(low)} to ${show(high)}`;
}

/** An estimate of what takes as one of what gives, and the other way round. */
export function negative(estimate: Estimate): Estimate {
  const { mean, low, high } = estimate;
  return { ...estimate, mean: -mean, low: high === null ? null : -high, high: low === null ? null : -low };
}

/** An estimate in full: `238.6 (95 % interval 235.1 to 242.0, n = 20)`. */
export function estimateText(estimate: Estimate, show: (value: number) => string = numberText): string {
  const { mean, low, high, confidence, n } = estimate;
  if (low === null || high === null) return `${show(mean)} (one replication: no interval)`;
  return `${show(mean)} (${percentText(confidence, decimalsOf(confidence))} interval ${show(low)} to ${show(high)}, n = ${n})`;
}

// 95 % needs no decimals, 99.5 % one.
function decimalsOf(confidence: number): number {
  return Math.abs(confidence * 100 - Math.round(confidence * 100)) < 1e-9 ? 0 : 1;
}
