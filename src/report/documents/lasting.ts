import type { CountedAt } from '../../corridor/index.js';
import type { AskedDays, Lasting, StockChange, TwinResult } from '../../studies/index.js';
import type { Words } from '../words/index.js';
import { type StudyDocument, sentences } from './document.js';

/** Which days an answer is about: of the lasting rate whether stocks are steady, and which are not. */
export function askedSentences(asked: AskedDays | undefined, say: Words['lasting']): readonly string[] {
  if (asked === undefined) return [];
  const { question, days, warmUpDays, unsteady } = asked;
  if (question === 'next-days') return [say.nextDays({ days })];
  if (unsteady.length === 0) return [say.steady({ days, warmUpDays })];
  return [say.unsteady({ warmUpDays, stocks: unsteady.map((change) => clauseOf(change, say)).join('; ') })];
}

/** That a throughput does not last, with the stocks that fill or empty meanwhile; nothing where it lasts. */
export function lastingSentences(
  lasting: Lasting | undefined,
  at: CountedAt,
  say: Words['lasting'],
  when: keyof Words['lasting']['begin'] = 'as it is',
): readonly string[] {
  if (lasting === undefined || lasting.perDay.mean >= lasting.counted.mean)
    return lineSentences(lasting, say);
  const clauses = lasting.stocks.map((change) => clauseOf(change, say));
  const of = { at, counted: lasting.counted.mean, lasts: lasting.perDay.mean, begin: say.begin[when] };
  return [sentenceOf(of, clauses, say), ...lineSentences(lasting, say)];
}

/** A study's description with that after its answer. */
export function withLasting(
  document: StudyDocument,
  lasting: Lasting | undefined,
  at: CountedAt,
  words: Words,
): StudyDocument {
  const answer = sentences(document.answer, ...lastingSentences(lasting, at, words.lasting));
  return { ...document, answer };
}

/** That the line outside empties: what passes is supplied only as long as it stands there. */
export function lineSentences(lasting: Lasting | undefined, say: Words['lasting']): readonly string[] {
  const line = lasting?.line ?? null;
  return line === null ? [] : [say.line({ by: say.numberText(-line.mean) })];
}

/** Truckloads a day, and share of the estimate, from which on it is told that an estimate of theory does not last. */
const notable = { perDay: 0.5, share: 0.005 };

/** The same of an estimate by theory. */
export function twinLastingSentences(
  { at, question, throughput, lasting }: TwinResult,
  say: Words['lasting'],
): readonly string[] {
  if (question === 'lasting') return [say.byTheory];
  const counted = throughput.perDay;
  const least = Math.max(notable.perDay, notable.share * counted);
  if (lasting === undefined || counted - lasting.perDay <= least) return [];
  const { onTheWay, ground, fuelTank } = lasting;
  const stock = (name: keyof typeof say.filling, growth: number): readonly string[] =>
    Math.abs(growth) <= least ? [] : [fillsText(name, growth, say)];
  const clauses = [
    ...(at === 'inspected' || onTheWay < 0 ? stock('on the way to the yards', onTheWay) : []),
    ...(at === 'inspected' || at === 'received' || ground < 0 ? stock('ground of the yards', ground) : []),
    ...(fuelTank <= least ? [] : [say.tankByTrips({ trips: say.numberText(fuelTank) })]),
  ];
  return [sentenceOf({ at, counted, lasts: lasting.perDay, begin: say.begin['as it is'] }, clauses, say)];
}

interface Said {
  readonly at: CountedAt;
  readonly counted: number;
  readonly lasts: number;
  readonly begin: string;
}

function sentenceOf(
  { at, counted, lasts, begin }: Said,
  clauses: readonly string[],
  say: Words['lasting'],
): string {
  return say.some({
    begin,
    counted: say.numberText(counted),
    at,
    lasts: say.numberText(Math.max(0, lasts)),
    stocks: clauses.length === 0 ? say.other : clauses.join('; '),
  });
}

function clauseOf({ stock, growthPerDay, litresPerDay }: StockChange, say: Words['lasting']): string {
  const by = say.numberText(Math.abs(growthPerDay.mean));
  if (stock === 'fuel tank')
    return say.tank({ litres: say.numberText(Math.abs(litresPerDay?.mean ?? 0)), trips: by });
  return fillsText(stock, growthPerDay.mean, say);
}

function fillsText(stock: keyof Words['lasting']['filling'], growth: number, say: Words['lasting']): string {
  return say.fills({
    stock: growth > 0 ? say.filling[stock] : say.emptying[stock],
    by: say.numberText(Math.abs(growth)),
  });
}
