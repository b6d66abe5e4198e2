import { type LadderResult, type LadderRung, sumOfSteps } from '../studies/index.js';
import { type Ink, plainInk } from './ink.js';
import { bottleneckTitle, stageTitle } from './names.js';
import {
  countText,
  estimateText,
  exactText,
  intervalText,
  moneyText,
  numberText,
  signedText,
} from './number-text.js';
import { type Provenance, provenanceText } from './provenance.js';
import { textTable, wrapText } from './text-table.js';

/** The sequence of bottlenecks, for a terminal of 80 columns. */
export function ladderText(result: LadderResult, provenance: Provenance, ink: Ink = plainInk): string {
  const { rungs } = result;
  const sections: readonly (readonly [string, string])[] =
    rungs.length === 0
      ? []
      : [
          ['Rungs, truckloads a day', rungTable(rungs)],
          ['What each rung moves', rungs.map((rung, index) => movesText(rung, index + 1)).join('\n')],
        ];
  const body = sections.map(([title, text]) => `${ink.bold(title)}\n${text}`);
  return `${[ink.bold(wrapText(ladderSentence(result))), ...body, ink.dim(wrapText(closing(result, provenance)))].join('\n\n')}\n`;
}

/** Where the target is reached or whether it is undecided, for how much, and what binds then. */
export function ladderSentence(result: LadderResult): string {
  const { scenario, target, today, rungs, reachedBy, end, decision } = result;
  const begin = `${scenario} has ${estimateText(today)} truckloads a day ${target.at}.`;
  const wanted = numberText(target.perDay, 0);
  const reached = reachedBy === null ? undefined : rungs[reachedBy];
  if (reached === undefined) {
    const last = rungs.at(-1)?.leadsTo ?? today;
    return decision === 'undecided'
      ? `${begin} Undecided whether the ladder leads to ${wanted}: it comes to ${estimateText(last)}${end === 'no step brings more' ? '' : `, and ${tooSmallText(rungs.length)}`}.`
      : `${begin} The ladder does not lead to ${wanted}: from ${numberText(last.mean, 0)} on no step brings more.`;
  }
  const beyond = end === 'one rung beyond the target' ? rungs.at(-1) : undefined;
  const next =
    beyond === undefined
      ? `Beyond it ${end === 'no step brings more' ? end : tooSmallText(rungs.length)}.`
      : `The next bottleneck is ${stagesText(beyond)}, from ${numberText(beyond.takesOverAt.mean, 0)} on.`;
  const cost = `on rung ${(reachedBy ?? 0) + 1}, for ${moneyText(reached.totalCost)} a day in all`;
  const what =
    decision === 'reached'
      ? `${wanted} is reached ${cost}.`
      : `Undecided whether ${wanted} is reached: the mean is ${cost}, but its interval begins below.`;
  return `${begin} ${what} ${next}`;
}

function tooSmallText(rungs: number): string {
  return `no step is shown to bring more${rungs > 0 ? ' from there on' : ''}, which is not to say that none does: too small to tell with the replications by which steps are chosen`;
}

function rungTable(rungs: readonly LadderRung[]): string {
  const columns = [
    { heading: 'rung', align: 'right' },
    { heading: 'binds', widest: 24 },
    { heading: 'from', align: 'right' },
    { heading: 'to', align: 'right' },
    { heading: 'interval', align: 'right' },
    { heading: 'USD/day', align: 'right' },
    { heading: 'in all', align: 'right' },
  ] as const;
  return textTable(
    columns,
    rungs.map((rung, index) => [
      exactText(index + 1),
      stagesText(rung),
      numberText(rung.takesOverAt.mean),
      numberText(rung.leadsTo.mean),
      intervalText(rung.leadsTo),
      numberText(rung.cost, 0),
      numberText(rung.totalCost, 0),
    ]),
  );
}

/** What binds on a rung. */
export function stagesText({ stages }: LadderRung): string {
  return stages.map((stage) => stageTitle(stage)).join(', ');
}

function movesText({ steps, gain, costs, usedMost }: LadderRung, number: number): string {
  const moves = steps
    .map(({ name, from, to }) => `${name} ${exactText(from)} to ${exactText(to)}`)
    .join(', ');
  const brings = `${signedText(gain.mean)} (${intervalText(gain, signedText)})`;
  const used = `used most then: ${bottleneckTitle(usedMost)}`;
  return wrapText(`${number}. ${moves}: ${brings}; ${rungCostText({ steps, costs })}; ${used}.`, 80, '   ');
}

/** What a rung costs, apart: `capacity USD 800, haulage contracts USD 0, running cost USD 9,000 more`. */
export function rungCostText({ steps, costs }: Pick<LadderRung, 'steps' | 'costs'>): string {
  const { capacity, haulage } = sumOfSteps(steps);
  const rise = signedText(costs.running.rise.mean, 0);
  return `capacity ${moneyText(capacity)}, haulage contracts ${moneyText(haulage)}, running cost ${rise} a day`;
}

function closing({ method, end, today, replicationsUsed }: LadderResult, provenance: Provenance): string {
  return `Steps are chosen ${method}; each rung is measured by ${countText(today.n, 'replication')} by which no step was chosen, each interval holding for itself. A rung begins where the one before it ends. The ladder ends: ${end}. ${countText(replicationsUsed, 'replication')} in all. ${provenanceText(provenance)}`;
}
