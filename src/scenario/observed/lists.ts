import { type Heading, plainHeading } from './heading.js';
import type { CountingPointName } from './observed-counts.js';

/** A list that is published with a row for each truck or consignment, known by its headings. */
export interface KnownList {
  readonly name: string;
  readonly point: CountingPointName;
  readonly date: string;
  /** Trucks of the row; one where there is no such column. */
  readonly trucks?: string;
  readonly place: string;
  /** Names in the column of places that are no place: all land routes together. */
  readonly noPlace: RegExp;
  /** Rows that are no truck of goods by land, by column. */
  readonly leftOut: Readonly<Record<string, RegExp>>;
}

/** The lists that are read as published (MODEL: UNRWA's supplies and dispatch tracking, COGAT's list of trucks). */
const knownLists: readonly KnownList[] = [
  {
    name: 'a list of consignments',
    point: 'received',
    date: 'received date',
    trucks: 'no. of trucks',
    place: 'crossing',
    noPlace: /^$/,
    leftOut: {},
  },
  {
    name: 'a list of trucks',
    point: 'inspected',
    date: 'date',
    place: 'route',
    noPlace: /^$|\bland\b/i,
    // Ships and drops from the air are no trucks, and fuel is counted apart from goods.
    leftOut: {
      route: /\baerial\b|\bair|\bmaritime\b|\bsea\b/i,
      classification: /\bfuel\b|\bgas\b|\bdiesel\b/i,
    },
  },
];

/** Headings of dates, in small letters. */
export const dateHeadings = ['date', ...knownLists.map(({ date }) => date)];

/** The list that has these headings. */
export function knownList(headings: readonly Heading[]): KnownList | undefined {
  const texts = headings.map(({ text }) => plainHeading(text));
  return knownLists.find(({ date, trucks, place, leftOut }) =>
    [date, place, ...(trucks === undefined ? [] : [trucks]), ...Object.keys(leftOut)].every((each) =>
      texts.includes(each),
    ),
  );
}
