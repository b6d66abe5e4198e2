import { readFileSync } from 'node:fs';
import { Command } from 'commander';
import {
  type ClaimCheck,
  type ClaimVerification,
  type ReachClaim,
  type ReadClaim,
  readClaim,
  verifyClaim,
} from '../../node/index.js';
import { exactText, numberText, percentText, textTable, wrapText } from '../../report/index.js';
import type { ExitCode, Host } from '../host.js';
import { OptionReader, type RawOptions } from '../options/index.js';
import { createProgress, jsonText } from '../output/index.js';
import { openExecutor } from '../study-executor.js';
import { readLimits } from '../study-session.js';

// Without --search, and for a claim of another version, there is no 0: a script is not to take a part for the whole.
const exitCodes = { holds: 0, 'does not hold': 1, undecided: 4 } as const;

/** `throughline verify`: derives a claim of `reach --claim` again; exit code 0 when it holds, 1 when it does not. */
export function verifyCommand(host: Host, end: (code: ExitCode) => void): Command {
  return new Command('verify')
    .description('derive the claim of reach --claim again, and say whether it holds')
    .argument('<claim>', 'file that reach --claim wrote')
    .option(
      '--search',
      'run the whole search again, which alone tells whether a cheaper plan reaches; else the answer and today',
    )
    .option('--workers <n>', 'threads, 1 to 64; changes no result (default: all processors, at most 8)')
    .option(
      '--memory <mb>',
      'megabytes of heap for each thread; one that needs more is replaced (default: 2048)',
    )
    .option(
      '--time-limit <s>',
      'seconds for one replication, then its thread is replaced (default: 30 times the slowest, at least 60)',
    )
    .option('--format <form>', 'text or json (default: text)')
    .option('--quiet', 'no progress and no notes on standard error')
    .action(async (path: string, options: RawOptions) => end(await verify(host, path, options)));
}

async function verify(host: Host, path: string, options: RawOptions): Promise<ExitCode> {
  const reader = new OptionReader(options);
  const format = reader.oneOf('format', ['text', 'json']) ?? 'text';
  const workers = reader.wholeNumber('workers', { min: 1, max: 64 }) ?? Math.min(8, host.processors);
  const settings = { workers, limits: readLimits(reader), queue: undefined };
  const [isQuiet, search] = [reader.isSet('quiet'), reader.isSet('search')];
  const claim = await readClaimFile(path, reader);
  const progress = createProgress(host, isQuiet);
  const executor = openExecutor(settings, (message) => {
    progress.clear();
    if (!isQuiet) host.printError(`throughline: ${message}\n`);
  });
  try {
    const { signal } = host;
    const verification = await verifyClaim(claim, {
      executor,
      signal,
      search,
      onProgress: progress.show,
    });
    signal.throwIfAborted();
    progress.clear();
    host.print(format === 'json' ? jsonText(verification) : verificationText(claim, verification));
    return exitCodes[verification.decision];
  } finally {
    progress.clear();
    await executor.close();
  }
}

/** The claim in a file; everything wrong with it and with the options is thrown here. */
async function readClaimFile(path: string, reader: OptionReader): Promise<ReachClaim> {
  const read = await readClaimAt(path);
  if (!read.ok) reader.refuseFile({ file: path, problems: read.problems });
  reader.check();
  if (!read.ok) throw new RangeError('a claim with problems was not refused');
  return read.claim;
}

async function readClaimAt(path: string): Promise<ReadClaim> {
  try {
    return await readClaim(readFileSync(path, 'utf8'));
  } catch (error) {
    // Nothing but the file can fail: what it holds is told, not thrown.
    const reason = error instanceof Error ? error.message : 'unknown failure';
    return { ok: false, problems: [{ path: '', message: `cannot be read: ${reason}` }] };
  }
}

function verificationText(claim: ReachClaim, verification: ClaimVerification): string {
  const { checks, made, checked, replications, search } = verification;
  const columns = [
    { heading: 'claim', widest: 26 },
    { heading: 'as claimed', align: 'right', widest: 18 },
    { heading: 'derived again', align: 'right', widest: 18 },
    { heading: '', widest: 12 },
  ] as const;
  const rows = checks.map((check) => [
    check.what,
    valueText(check.claimed),
    valueText(check.found),
    verdictText(check),
  ]);
  const how = `${replications} replications of today and of the answer were run again${search ? ', and the whole search' : '; those of the search were not'}`;
  const engines = `Said to be made by ${made.version} on V8 ${made.v8}, checked by ${checked.version} on V8 ${checked.v8}; ${how}.`;
  const end = wrapText(`${decisionText(claim, verification)}${builtInText(verification)}`);
  return `${wrapText(claimText(claim))}\n\n${textTable(columns, rows)}\n\n${wrapText(engines)}\n\n${end}\n`;
}

function decisionText({ verdict }: ReachClaim, verification: ClaimVerification): string {
  const { checks, decision, comparison, reaches, cheapest, notLookedAt } = verification;
  const failed = checks.filter((check) => !check.holds).length;
  const none = verdict === 'out of reach' ? 'no plan reaches' : 'cheapest';
  const parts = `reaches: ${reaches}; ${none}: ${cheapest}.`;
  if (decision === 'holds') return `Yes: the claim holds, ${comparison}; ${parts}`;
  if (decision === 'does not hold')
    return `No: ${failed} of ${checks.length} checks fail, ${comparison}; ${parts}`;
  return `Undecided: all ${checks.length} checks hold, ${comparison}, but not all was looked at; ${parts} Not looked at: ${notLookedAt.join('; ')}.`;
}

/** A name alone says little: whoever edits a built-in scenario may leave its name. */
function builtInText({ builtIn }: ClaimVerification): string {
  if (builtIn === 'differs') return ' The scenario differs from the built-in of that name.';
  return builtIn === 'the same over other days'
    ? ' The scenario is the built-in of that name over other days.'
    : '';
}

/** What is claimed, in a sentence. */
function claimText(claim: ReachClaim): string {
  const { confidence, zone, measure } = claim.question;
  const width = measure === 'days' ? `${exactText(zone)} of the days` : `${exactText(zone)} trucks a day`;
  return `${claimSentence(claim)} Confidence ${exactText(confidence)}, indifference zone ${width}; scenario ${claim.scenarioHash.slice(0, 12)}.`;
}

function claimSentence({ scenario, question, verdict, plan, cost }: ReachClaim): string {
  const { target, measure, dayShare } = question;
  const asked = `${numberText(target.perDay, 0)} trucks a day ${target.at}${measure === 'days' ? ` on ${percentText(dayShare)} of the working days` : ''}`;
  if (verdict === 'undecided')
    return `Claimed: it is undecided whether a plan in ${scenario.name} reaches ${asked}.`;
  if (verdict === 'out of reach') return `Claimed: in ${scenario.name} no plan reaches ${asked}.`;
  const changes = plan.map(({ name, to }) => `${name} ${exactText(to)}`);
  const how = changes.length === 0 ? 'without any change' : `by ${changes.join(', ')}`;
  return `Claimed: ${scenario.name} reaches ${asked} at USD ${numberText(cost, 0)} a day, ${how}.`;
}

// All digits, as they tell two numbers apart; long words are compared whole and shown by their beginning.
function valueText(value: ClaimCheck['claimed']): string {
  return value === null ? '-' : String(value);
}

function verdictText({ holds, tolerance }: ClaimCheck): string {
  if (!holds) return 'differs';
  return tolerance > 0 ? `within ${numberText(tolerance)}` : 'the same';
}
