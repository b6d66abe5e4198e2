import type { Selection } from '../experiment/index.js';
import { contenderTable, selectionSentences } from './documents/index.js';
import { blocksText } from './render/text.js';
import { wrapText } from './text-table.js';
import { english } from './words/index.js';

/** A selection in a table and sentences: who was given up when and behind whom, what is promised, what the best one brings. */
export function selectionText(selection: Selection, unit: string): string {
  const say = english.select;
  const sentences = selectionSentences(selection, unit, say);
  return `${blocksText([contenderTable(selection, say)])}\n\n${wrapText(sentences.join(' '))}`;
}
