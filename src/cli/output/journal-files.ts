import { simulate } from '../../corridor/index.js';
import { csv } from '../../report/index.js';
import type { Scenario } from '../../scenario/index.js';
import { type OptionReader, switchOption } from '../options/index.js';
import type { MadeStudy } from './study-output.js';

/** The journal keeps every milestone of every truck: about 100 MB for so many days at 400 trucks a day. */
export const mostJournalDays = 100;

/** The options of what a run leaves of every truckload. */
export const journalOptions = {
  journal: switchOption(
    '--journal',
    'with --out: every milestone of every truckload of replication 0, journal.csv, too',
  ),
  parquet: switchOption('--parquet', 'with --out: the same as journal.parquet'),
  ocel: switchOption('--ocel', 'with --out: the same as an OCEL 2.0 event log, ocel.json'),
};

/** Which of them were asked for. */
export interface JournalQuestion {
  readonly journal?: true;
  readonly parquet?: true;
  readonly ocel?: true;
}

/** Options that make of replication 0 another than the scenario's own. */
const excluded = ['plan', 'question', 'ensemble', 'shard', 'policyModule'];

/** Refuses a journal that cannot be kept; `scenario` where it is known. */
export function checkJournal(reader: OptionReader, asked: JournalQuestion, scenario?: Scenario): void {
  const [name] = Object.keys(asked);
  if (name === undefined) return;
  const days = (scenario?.days ?? 0) + (scenario?.warmUpDays ?? 0);
  if (days > mostJournalDays)
    reader.refuse(name, `keeps at most ${mostJournalDays} days with the warm-up, got ${days}`);
  if (scenario !== undefined) return;
  if (reader.text('out') === undefined) reader.refuse(name, 'needs --out, where the journal goes');
  for (const option of excluded)
    if (reader.text(option) !== undefined) reader.refuse(option, `excludes --${name}`);
}

/** The files that were asked for, by name; replication 0 is run once more for them. */
export async function journalFiles(
  scenario: Scenario,
  seed: string,
  { journal, parquet, ocel }: JournalQuestion,
): Promise<Pick<MadeStudy, 'beside' | 'described'>> {
  if (journal !== true && parquet !== true && ocel !== true) return {};
  const { journalOcel, journalParquet, journalTable } = await import('../../report/index.js');
  const rows = simulate(scenario, { seed, replication: 0, journal: true, large: true }).journal ?? [];
  const table = journalTable(scenario, rows);
  const beside = {
    ...(journal === true ? { 'journal.csv': csv(table.headings, table.rows) } : {}),
    ...(parquet === true ? { 'journal.parquet': await journalParquet(scenario, rows) } : {}),
    ...(ocel === true ? { 'ocel.json': `${JSON.stringify(journalOcel(scenario, rows))}\n` } : {}),
  };
  return { beside, described: journal === true ? { 'journal.csv': table } : {} };
}
