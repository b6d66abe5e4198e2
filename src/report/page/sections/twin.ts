import type { TwinResult, TwinStation } from '../../../studies/index.js';
import { stageTitle } from '../../names.js';
import {
  durationText,
  exactText,
  moneyText,
  numberText,
  percentText,
  signedText,
} from '../../number-text.js';
import { boundSentence, fleetSentence, twinMeaning, twinSentence } from '../../twin-text.js';
import { fleetChart } from '../charts/fleet-chart.js';
import { stageChart } from '../charts/stage-chart.js';
import { type Html, html } from '../html.js';
import { pageTable } from '../table.js';
import { part, type StudySection } from './section.js';

/** The corridor by theory: stages with their bounds, waits, the fleet curve, and what each lever is worth. */
export async function twinSection(result: TwinResult): Promise<StudySection> {
  const { stages, fleet, at } = result;
  const stagesDrawn = await stageChart(stages, at);
  const curve = fleet.curve.filter(({ tripsPerHour }) => Number.isFinite(tripsPerHour));
  const fleetDrawn = curve.length < 2 ? html`` : await fleetChart({ ...fleet, curve });
  const levers =
    result.levers.length === 0 ? [] : [part('One step more of each lever, by theory', leverTable(result))];
  return {
    title: 'By theory, without simulating',
    answer: twinSentence(result),
    lead: boundSentence(result),
    parts: [
      part('What each stage can do', html`${stagesDrawn}${stageTable(result)}`),
      part('Waiting on the way', stationTable(result.stations)),
      part('Gaza trucks', html`<p>${fleetSentence(result)}</p>${fleetDrawn}`),
      ...levers,
      part('What is a bound and what is not', html`<p>${twinMeaning}</p>`),
    ],
  };
}

function stageTable({ stages }: TwinResult): Html {
  const columns = [
    { heading: 'stage' },
    { heading: 'what limits it' },
    { heading: 'estimate, trucks a day', isNumber: true },
    { heading: 'hard bound', isNumber: true },
    { heading: 'what passes', isNumber: true },
  ] as const;
  return pageTable(
    columns,
    stages.map(({ stage, resource, capacityPerDay, boundPerDay, flowPerDay }) => [
      stageTitle(stage),
      resource,
      Number.isFinite(capacityPerDay) ? numberText(capacityPerDay, 0) : 'no limit',
      boundPerDay === null ? '-' : numberText(boundPerDay, 0),
      numberText(flowPerDay, 0),
    ]),
  );
}

function stationTable(stations: readonly TwinStation[]): Html {
  const columns = [
    { heading: 'station' },
    { heading: 'servers', isNumber: true },
    { heading: 'busy while open', isNumber: true },
    { heading: 'wait by hours', isNumber: true },
    { heading: 'wait by chance', isNumber: true },
  ] as const;
  return pageTable(
    columns,
    stations.map(({ resource, servers, utilisationWhileOpen, delay }) => [
      resource,
      exactText(servers),
      Number.isFinite(utilisationWhileOpen) ? percentText(utilisationWhileOpen) : '-',
      ...(delay.state === 'grows'
        ? [delay.perDay > 0 ? `grows by ${numberText(delay.perDay, 0)} a day` : 'no slack', '']
        : [waitText(delay.windowWait), waitText(delay.chanceWait)]),
    ]),
  );
}

// In a file what is endless is null.
function waitText(minutes: number): string {
  return Number.isFinite(minutes) ? durationText(minutes) : 'no end';
}

function leverTable({ levers }: TwinResult): Html {
  const columns = [
    { heading: 'lever' },
    { heading: 'from', isNumber: true },
    { heading: 'to', isNumber: true },
    { heading: 'trucks a day', isNumber: true },
    { heading: `for ${moneyText(1000)} a day`, isNumber: true },
  ] as const;
  return pageTable(
    columns,
    levers.map(({ name, from, to, perStep, perThousandUsd }) => [
      name,
      exactText(from),
      exactText(to),
      signedText(perStep),
      perThousandUsd === null ? '-' : signedText(perThousandUsd, 2),
    ]),
  );
}
