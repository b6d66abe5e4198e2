import { requireAbove, requireOneOf, requireProbability, requireWhole } from '../../math/index.js';
import { mean } from '../../statistics/index.js';
import { type Alternatives, draw, type Goal, requireChoice, requireGoal } from '../compare/index.js';
import { type Elimination, Race } from './race.js';
import { type Contender, confirm, type Selection } from './selection.js';

/** What is to be selected, and with what promise. */
export interface SelectOptions {
  readonly measure: string;
  /** Smallest difference that matters, in the measure's unit, such as 5 trucks a day. */
  readonly indifferenceZone: number;
  /** Chance that the best is selected when it is better than every other by the indifference zone or more; default 0.95. */
  readonly confidence?: number;
  /** Default `largest`. */
  readonly goal?: Goal;
  /** `kn` (default) keeps the variances of the first stage; `kn++` goes on estimating them, and holds for long series too. */
  readonly procedure?: 'kn' | 'kn++';
  /** Replications of each before anything is given up; at least 2, default 10. */
  readonly firstStage?: number;
  /** Replications of each survivor between two decisions; default 1. More keep more threads at work and spend a little more. */
  readonly stage?: number;
  /** Most replications of one alternative; the decision is open when they are not enough. Default 1,000. */
  readonly maxReplications?: number;
  /** Successive values averaged before variances are taken, for a sampler whose replications are periods of one long run (`kn++`). */
  readonly batchSize?: number;
  /** Fresh replications of the selected alternative for its estimate; default as many as in the first stage, 0 for none. */
  readonly confirmation?: number;
}

/**
 * Selects the alternative with the best mean, giving up those that fall too far behind as replications come in (fully sequential,
 * with common random numbers). Kim and Nelson, ACM TOMACS 11, 2001 (`kn`: normal replications); Operations Research 54, 2006
 * (`kn++`: asymptotically, in variances too). The promise is about the best when it leads by the zone; closer ones may be
 * selected instead.
 * @throws RangeError for fewer than two alternatives, or options out of range
 */
export async function selectBest(alternatives: Alternatives, options: SelectOptions): Promise<Selection> {
  const settled = settle(alternatives, options);
  const { measure, goal, maxReplications, stage, firstStage } = settled;
  const names = Object.keys(alternatives);
  const sign = goal === 'largest' ? 1 : -1;
  const race = new Race(names.length, raceRules(settled, names.length));
  const values = names.map((): number[] => []);
  const eliminations: Elimination[] = [];
  let until = firstStage;
  for (;;) {
    await extend(alternatives, race, values, until, { measure, sign });
    eliminations.push(...race.eliminate());
    if (race.survivors.length === 1 || until >= maxReplications) break;
    until = Math.min(maxReplications, until + stage);
  }
  const contenders = names.map((name, index) =>
    contender(name, values[index] ?? [], names, eliminations, index),
  );
  const leader = leaderOf(race.survivors, contenders, sign);
  const isSelected = race.survivors.length === 1;
  const own = values[names.indexOf(leader.name)] ?? [];
  const unconfirmed = { ...settled, confirmation: 0 };
  return {
    ...settled,
    decision: isSelected
      ? { state: 'selected', name: leader.name }
      : { state: 'open', leading: leader.name, replicationsNeeded: race.mostReplications() },
    survivors: race.survivors.flatMap((index) => names[index] ?? []),
    alternatives: contenders,
    replications: contenders.reduce((sum, each) => sum + each.replications, 0),
    best: await confirm(
      alternatives,
      { name: leader.name, values: own },
      isSelected ? settled : unconfirmed,
      until,
    ),
  };
}

type Settled = Required<SelectOptions>;

function settle(alternatives: Alternatives, options: SelectOptions): Settled {
  const caller = 'selectBest';
  const { measure, indifferenceZone, confidence = 0.95, goal = 'largest', procedure = 'kn' } = options;
  const { firstStage = 10, stage = 1, maxReplications = 1000, batchSize = 1 } = options;
  const { confirmation = firstStage } = options;
  const names = Object.keys(alternatives);
  requireChoice(caller, names);
  requireGoal(caller, goal);
  requireOneOf(caller, 'a procedure', procedure, ['kn', 'kn++']);
  requireAbove(caller, 'a zone of indifference', indifferenceZone, 0);
  requireConfidence(caller, confidence, names.length);
  requireWhole(caller, 'a whole batch size', batchSize, 1);
  requireWhole(caller, 'a whole number of replications in the first stage', firstStage, 2 * batchSize);
  requireWhole(caller, 'a whole number of replications in a stage', stage, 1);
  requireWhole(caller, 'a whole number of most replications', maxReplications, firstStage);
  requireWhole(caller, 'a whole number of confirming replications', confirmation, 0);
  if (batchSize > 1 && procedure === 'kn')
    throw new RangeError(`selectBest requires kn++ for a batch size above 1, got ${batchSize} with kn`);
  return {
    measure,
    indifferenceZone,
    confidence,
    goal,
    procedure,
    firstStage,
    stage,
    maxReplications,
    batchSize,
    confirmation,
  };
}

/** Refuses a confidence that is none, or that guessing among so many would have. */
export function requireConfidence(caller: string, confidence: number, alternatives: number): void {
  requireProbability(caller, 'a confidence', confidence);
  if (confidence <= 1 / alternatives)
    throw new RangeError(`${caller} requires a confidence above 1 / ${alternatives}, got ${confidence}`);
}

function raceRules(settled: Settled, count: number): ConstructorParameters<typeof Race>[1] {
  return {
    zone: settled.indifferenceZone,
    // Bonferroni over the comparisons of the best: under common random numbers they are not independent.
    error: (1 - settled.confidence) / (count - 1),
    firstStage: settled.firstStage,
    isUpdating: settled.procedure === 'kn++',
    batchSize: settled.batchSize,
  };
}

/** Runs the survivors on to so many replications, and the race with them. */
async function extend(
  alternatives: Alternatives,
  race: Race,
  values: readonly number[][],
  until: number,
  { measure, sign }: { readonly measure: string; readonly sign: number },
): Promise<void> {
  const from = race.replications;
  const samplers = Object.values(alternatives);
  await Promise.all(
    race.survivors.map(async (index) => {
      const sampler = samplers[index];
      if (sampler !== undefined) values[index]?.push(...(await draw(sampler, measure, from, until)));
    }),
  );
  for (let replication = from; replication < until; replication += 1)
    race.add(values.map((each) => sign * (each[replication] ?? 0)));
}

function contender(
  name: string,
  values: readonly number[],
  names: readonly string[],
  eliminations: readonly Elimination[],
  index: number,
): Contender {
  const own = { name, replications: values.length, mean: mean(values) };
  const lost = eliminations.find((each) => each.index === index);
  if (lost === undefined) return { ...own, fate: { state: 'survived' } };
  const { by, replications, behind, allowance } = lost;
  return {
    ...own,
    fate: { state: 'eliminated', by: names[by] ?? '', atReplication: replications, behind, allowance },
  };
}

function leaderOf(survivors: readonly number[], contenders: readonly Contender[], sign: number): Contender {
  const [first, ...others] = survivors.flatMap((index) => contenders[index] ?? []);
  if (first === undefined) throw new RangeError('a race ended without a survivor');
  return others.reduce((best, each) => (sign * each.mean > sign * best.mean ? each : best), first);
}
