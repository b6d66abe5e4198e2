import type { Estimate } from '../../statistics/index.js';
import type { Language } from './language.js';
import type { Messages } from './message-parts.js';

/** How numbers are written in a language, with their units and intervals. Numbers come as text. */
type NumberMessages = Messages['numbers'];

/** How amounts of one unit are written side by side. */
export interface Scale {
  /** The number alone: `9.4`. */
  readonly number: (value: number) => string;
  /** With its unit: `9.4 h`. */
  readonly amount: (value: number) => string;
}

type Show = (value: number) => string;

/** Numbers as text in a language. */
export interface NumberTexts {
  /** A number with thousands separated and so many decimals, one where none are given: `12,345.6`. */
  readonly numberText: (value: number, decimals?: number) => string;
  /** A number with as many decimals as it needs, at most three, or three digits below 1: for capacities, mostly whole. */
  readonly exactText: Show;
  /** A number with its sign: `+12.3`. */
  readonly signedText: (value: number, decimals?: number) => string;
  /** US dollars a day without cents: `USD 12,000`. */
  readonly moneyText: Show;
  /** A share of 0 to 1 as a percentage: `73 %`. */
  readonly percentText: (share: number, decimals?: number) => string;
  /** Minutes in the unit a reader would use: `45 min`, `7.5 h`, `3.2 days`. */
  readonly durationText: Show;
  /** The interval of an estimate, `235.1 to 242.0`, or that there is none. */
  readonly intervalText: (estimate: Estimate, show?: Show) => string;
  /** An estimate in full: `238.6 (95 % interval 235.1 to 242.0, n = 20)`. */
  readonly estimateText: (estimate: Estimate, show?: Show) => string;
  /** A number as it is, from ten thousand on in thousands: `300k`. */
  readonly shortText: Show;
  /** A range as `8 to 16`; from ten thousand on in thousands, `300k to 800k`. */
  readonly rangeText: (low: number, high: number) => string;
  /** A value with its interval's ends, `12.3 (11.0 to 13.6)`, or the value alone. */
  readonly betweenText: (of: Between, decimals?: number) => string;
  /** A day as `5 Oct`. */
  readonly dayText: (date: Date) => string;
  /**
   * Minutes as hours from two hours on and as days from two days on, all else in its own unit; by the size of one amount, which also says
   * how many decimals all have, two or three digits. What is whole stays whole.
   */
  readonly amountScale: (unit: string, size: number) => Scale;
}

/** A value with the ends of its interval, where it has one. */
export interface Between {
  readonly value: number;
  readonly low: number | null;
  readonly high: number | null;
}

/** Numbers as text in a language. */
export function numberTexts(say: NumberMessages, { locale }: Language): NumberTexts {
  const { range } = say;
  const rounded = (value: number, decimals: number): string =>
    value.toLocaleString(locale, { minimumFractionDigits: decimals, maximumFractionDigits: decimals });
  // Minus zero is no news.
  const numberText = (value: number, decimals = 1): string =>
    rounded(isZero(value, decimals) ? 0 : value, decimals);
  const exactText = (value: number): string =>
    value.toLocaleString(
      locale,
      Math.abs(value) < 1 ? { maximumSignificantDigits: 3 } : { maximumFractionDigits: 3 },
    );
  const signedText = (value: number, decimals = 1): string =>
    value < 0 || isZero(value, decimals) ? numberText(value, decimals) : `+${numberText(value, decimals)}`;
  const percentText = (share: number, decimals = 0): string =>
    say.percent({ number: numberText(share * 100, decimals) });
  const durationText = (minutes: number): string => {
    if (minutes < 120) return say.minutes({ number: numberText(minutes, 0) });
    if (minutes < 2 * 1440) return say.hours({ number: numberText(minutes / 60) });
    return say.days({ number: numberText(minutes / 1440) });
  };
  const ends = (low: number, high: number, show: Show): string => range({ low: show(low), high: show(high) });
  const shortText = (value: number): string =>
    Math.abs(value) >= 10_000 ? say.thousands({ number: exactText(value / 1_000) }) : exactText(value);
  const amountScale = (unit: string, size: number): Scale => {
    const of = unit === 'min' ? timeUnit(Math.abs(size), say) : { divisor: 1, amount: inUnit(unit, say) };
    const decimals = decimalsOf(Math.abs(size) / of.divisor);
    const number = (value: number): string => {
      const scaled = value / of.divisor;
      return Number.isInteger(scaled) ? scaled.toLocaleString(locale) : rounded(scaled, decimals);
    };
    return { number, amount: (value) => of.amount({ number: number(value) }) };
  };
  return {
    numberText,
    exactText,
    signedText,
    moneyText: (value) => say.money({ number: numberText(value, 0) }),
    percentText,
    durationText,
    intervalText: ({ low, high }, show = numberText) =>
      low === null || high === null ? say.noInterval : ends(low, high, show),
    estimateText: ({ mean, low, high, confidence, n }, show = numberText) =>
      low === null || high === null
        ? say.estimateOfOne({ value: show(mean) })
        : say.estimate({
            value: show(mean),
            confidence: percentText(confidence, isWholePercent(confidence) ? 0 : 1),
            range: ends(low, high, show),
            n,
          }),
    shortText,
    rangeText: (low, high) => ends(low, high, shortText),
    betweenText: ({ value, low, high }, decimals = 1) => {
      const show = (each: number): string => numberText(each, decimals);
      return low === null || high === null
        ? show(value)
        : say.between({ value: show(value), range: ends(low, high, show) });
    },
    dayText: (date) => date.toLocaleDateString(locale, { day: 'numeric', month: 'short', timeZone: 'UTC' }),
    amountScale,
  };
}

function isZero(value: number, decimals: number): boolean {
  return Number(value.toFixed(decimals)) === 0;
}

// 95 % needs no decimals, 99.5 % one.
function isWholePercent(share: number): boolean {
  return Math.abs(share * 100 - Math.round(share * 100)) < 1e-9;
}

interface Unit {
  readonly divisor: number;
  readonly amount: (of: { number: string }) => string;
}

function timeUnit(minutes: number, say: NumberMessages): Unit {
  if (minutes < 120) return { divisor: 1, amount: say.minutes };
  return minutes < 2 * 1440 ? { divisor: 60, amount: say.hours } : { divisor: 1440, amount: say.days };
}

function inUnit(unit: string, say: NumberMessages): Unit['amount'] {
  return unit === '1' ? ({ number }) => number : ({ number }) => say.amount({ number, unit });
}

function decimalsOf(size: number): number {
  if (size >= 100) return 0;
  if (size >= 1) return 1;
  return size >= 0.1 ? 2 : 3;
}
