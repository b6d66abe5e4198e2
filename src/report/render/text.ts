import type {
  Block,
  Brief,
  Cell,
  DocumentPart,
  Medium,
  ShownTable,
  StudyDocument,
} from '../documents/index.js';
import { type Ink, plainInk } from '../ink.js';
import { pathText } from '../sensitivity-names.js';
import { type Direction, textTable, wrapText } from '../text-table.js';
import { english, type Words } from '../words/index.js';
import { dayLineTexts } from './day-line.js';

/** A study for a terminal of 80 columns. */
export function documentText(
  { answer, parts, method }: StudyDocument,
  provenance: Provenance,
  ink: Ink = plainInk,
  words: Words = english,
): string {
  const { direction } = words.language;
  const made = provenanceText(provenance, words);
  const closing = wrapped([method, made].filter((text) => text !== '').join(' '), direction);
  const body = parts.filter(isShown).map((part) => partText(part, { ink, words }));
  return `${[ink.bold(wrapped(answer, direction)), ...body, ink.dim(closing)].join('\n\n')}\n`;
}

/** What is told first, for one screen of 80 columns. */
export function briefText(
  { answer, parts, more }: Brief,
  provenance: Provenance,
  ink: Ink = plainInk,
  words: Words = english,
): string {
  const { direction } = words.language;
  const closing = wrapped(`${more} ${provenanceText(provenance, words)}`, direction);
  const body = parts.filter(isShown).map((part) => briefPartText(part, { ink, words }));
  return `${[ink.bold(wrapped(answer, direction)), ...body, ink.dim(closing)].join('\n\n')}\n`;
}

/** With what parts are told. */
interface Telling {
  readonly ink: Ink;
  readonly words: Words;
}

/** Sentences go on behind their heading, which saves a line. */
function briefPartText(part: DocumentPart, telling: Telling): string {
  const { heading, short = heading } = part;
  const blocks = part.blocks.filter(isShown);
  const [first, ...rest] = blocks;
  if (first?.kind !== 'paragraph') return partText(part, telling);
  const begun = { ...first, text: `${short}: ${first.text}` };
  return blocksText([begun, ...rest], telling).replace(`${short}:`, () => telling.ink.bold(`${short}:`));
}

function wrapped(text: string, direction: Direction): string {
  return wrapText(text, 80, '', direction);
}

function partText({ heading, short, blocks }: DocumentPart, telling: Telling): string {
  const { direction } = telling.words.language;
  const title = wrapText(short ?? heading, Number.POSITIVE_INFINITY, '', direction);
  return `${telling.ink.bold(title)}\n${blocksText(blocks, telling)}`;
}

/** Blocks without a heading, for a terminal of 80 columns. */
export function blocksText(
  blocks: readonly Block[],
  telling: Telling = { ink: plainInk, words: english },
): string {
  return blocks
    .filter(isShown)
    .flatMap((block) => blockTexts(block, telling))
    .join('\n');
}

function isShown({ only }: { readonly only?: Medium }): boolean {
  return only !== 'page';
}

function blockTexts(block: Block, { ink, words }: Telling): readonly string[] {
  const { direction } = words.language;
  switch (block.kind) {
    case 'paragraph':
      return block.text === '' ? [] : [wrapped(block.text, direction)];
    case 'items':
      return block.isNumbered
        ? block.texts.map((text, index) => wrapText(`${index + 1}. ${text}`, 80, '   ', direction))
        : [wrapped(block.texts.join(' '), direction)];
    case 'table':
      return [tableText(block, direction)];
    case 'figure':
      return block.days === undefined
        ? []
        : dayLineTexts(block.days, ink.marks, words.charts).map((text) => wrapped(text, direction));
  }
}

function tableText({ columns, rows, most }: ShownTable, direction: Direction): string {
  const shown = columns.map((column, index) => ({ column, index })).filter(({ column }) => isShown(column));
  const texts = rows
    .slice(0, most?.rows)
    .map((row) => shown.map(({ column, index }) => cellText(row[index] ?? '', column.widest)));
  const table = textTable(
    shown.map(({ column: { heading, short = heading, isNumber = false, widest } }) => ({
      heading: short,
      align: isNumber ? 'right' : 'left',
      ...(widest === undefined ? {} : { widest }),
    })),
    texts,
    direction,
  );
  const left = rows.length - texts.length;
  return most === undefined || left === 0 ? table : `${table}\n${wrapped(most.rest(left), direction)}`;
}

function cellText(cell: Cell, widest = 40): string {
  if (typeof cell === 'string') return cell;
  if ('strong' in cell) return cell.strong;
  const mark = cell.mark === undefined ? '' : ` ${cell.mark}`;
  return `${pathText(cell.path, widest - mark.length)}${mark}`;
}

/** What a reader needs to make a result again; a manifest has it. */
export interface Provenance {
  /** Version of the package. */
  readonly version: string;
  readonly seed: string | number;
  /** SHA-256 of the scenario. */
  readonly scenarioHash: string;
  /** A sentence on the facts of a calibrated scenario that no counts inform. */
  readonly notInformed?: string;
}

/** Version, seed and the beginning of the scenario's hash, one line, and before it what a calibrated scenario was not informed of. */
export function provenanceText(
  { version, seed, scenarioHash, notInformed }: Provenance,
  { page: say }: Words = english,
): string {
  const shown = String(seed);
  const made = say.provenance({
    version,
    seed: shown.length > 24 ? `${shown.slice(0, 23)}…` : shown,
    scenario: scenarioHash.slice(0, 12),
  });
  return notInformed === undefined ? made : `${notInformed} ${made}`;
}
