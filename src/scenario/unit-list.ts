import { minutesPerDay, minutesPerWeek } from '../math/index.js';

/** What units measure; a unit is a factor times one of these. */
type Base = 'minute' | 'truck' | 'litre' | 'tonne' | 'trip' | 'pallet' | 'person' | 'USD' | '1';

interface Unit {
  readonly base: Base;
  readonly factor: number;
}

const of = (base: Base, factor = 1): Unit => ({ base, factor });

// Their letter case counts: ML is a million litres, Mt a million tonnes.
const symbols: ReadonlyMap<string, Unit> = new Map([
  ['s', of('minute', 1 / 60)],
  ['min', of('minute')],
  ['h', of('minute', 60)],
  ['d', of('minute', minutesPerDay)],
  ['t', of('tonne')],
  ['kg', of('tonne', 1e-3)],
  ['g', of('tonne', 1e-6)],
  ['lb', of('tonne', 0.45359237e-3)],
  ['lbs', of('tonne', 0.45359237e-3)],
  ['L', of('litre')],
  ['l', of('litre')],
  ['mL', of('litre', 1e-3)],
  ['ml', of('litre', 1e-3)],
  ['m3', of('litre', 1e3)],
  ['m³', of('litre', 1e3)],
  ['USD', of('USD')],
]);

// In any letter case, one or several.
const words: ReadonlyMap<string, Unit> = new Map([
  ...['sec', 'secs', 'second', 'seconds'].map((word) => [word, of('minute', 1 / 60)] as const),
  ...['mins', 'minute', 'minutes'].map((word) => [word, of('minute')] as const),
  ...['hr', 'hrs', 'hour', 'hours'].map((word) => [word, of('minute', 60)] as const),
  ...['day', 'days'].map((word) => [word, of('minute', minutesPerDay)] as const),
  ...['week', 'weeks'].map((word) => [word, of('minute', minutesPerWeek)] as const),
  ...['tonne', 'tonnes'].map((word) => [word, of('tonne')] as const),
  ...['kilogram', 'kilograms', 'kilogramme', 'kilogrammes'].map((word) => [word, of('tonne', 1e-3)] as const),
  ...['gram', 'grams', 'gramme', 'grammes'].map((word) => [word, of('tonne', 1e-6)] as const),
  ...['litre', 'litres', 'liter', 'liters'].map((word) => [word, of('litre')] as const),
  ...['millilitre', 'millilitres', 'milliliter', 'milliliters'].map(
    (word) => [word, of('litre', 1e-3)] as const,
  ),
  ...['truck', 'trucks', 'truckload', 'truckloads'].map((word) => [word, of('truck')] as const),
  ...['trip', 'trips'].map((word) => [word, of('trip')] as const),
  ...['pallet', 'pallets'].map((word) => [word, of('pallet')] as const),
  ...['person', 'persons', 'people'].map((word) => [word, of('person')] as const),
]);

// What people write, by the unit that they mean. Others take some of it for a thousandth or a million times as much.
const meant: Readonly<Record<string, readonly string[]>> = {
  t: ['mt', 'kt', 'dt', 'tn', 'mto', 'q', 'quintal', 'quintals', 'tonn', 'tons', 'ton'],
  kg: ['kgs', 'kilo', 'kilos', 'cwt', 'hundredweight', 'hundredweights', 'mg'],
  'lb, or USD': ['pound', 'pounds', 'lbm'],
  g: ['oz', 'ounce', 'ounces', 'gm', 'gr'],
  L: ['gal', 'gals', 'gallon', 'gallons', 'bbl', 'barrel', 'barrels', 'oilbarrel', 'lt', 'lts', 'ltr', 'ltrs', 'hl', 'kl'],
  mL: ['cc', 'cl', 'dl'],
  m3: ['cbm', 'cum', 'cubicmetre', 'cubicmetres', 'cubicmeter', 'cubicmeters'],
  min: ['m', 'mn', 'minuts'],
  s: ['ms', 'us', 'ns'],
  week: ['wk', 'wks', 'w'],
  truck: ['lorry', 'lorries', 'vehicle', 'vehicles', 'load', 'loads'],
  USD: ['dollar', 'dollars', 'eur', 'euro', 'euros', 'gbp', 'ils', 'nis', 'egp', 'cents'],
  person: ['pax', 'capita', 'head', 'pers'],
  '%': ['percent', 'percents', 'pct', 'pc'],
}; // biome-ignore format: a line a unit

const meantBy: ReadonlyMap<string, string> = new Map(
  Object.entries(meant).flatMap(([unit, written]) => written.map((word) => [word, unit] as const)),
);

/** What a unit such as `truck/day` measures, as bases with `/` between them, and how large it is; or which part is no unit, and what it may mean. */
export type KnownUnit =
  | { readonly ok: true; readonly measures: string; readonly factor: number }
  | { readonly ok: false; readonly part: string; readonly meant: string | undefined };

/** Looks a unit up among those that are allowed, and no others; parts are divided by `/`, and the first may be empty or 1. */
export function unitOf(text: string): KnownUnit {
  const [first = '', ...rest] = text.split('/');
  const above = first === '' || first === '1' ? of('1') : known(first);
  const below: Unit[] = [];
  for (const part of rest) {
    const unit = known(part);
    if (unit === undefined) return { ok: false, part, meant: meantUnit(part) };
    below.push(unit);
  }
  if (above === undefined) return { ok: false, part: first, meant: meantUnit(first) };
  const factor = below.reduce((product, unit) => product / unit.factor, above.factor);
  const measures = [above.base, ...below.map(({ base }) => base).toSorted()].join('/');
  return { ok: true, measures, factor };
}

function known(part: string): Unit | undefined {
  return symbols.get(part) ?? words.get(part.toLowerCase());
}

function meantUnit(part: string): string | undefined {
  const small = part.toLowerCase();
  return meantBy.get(small) ?? [...symbols.keys()].find((symbol) => symbol.toLowerCase() === small);
}
