import { presentStages } from '../../corridor/index.js';
import type { ListedFact, Scenario } from '../../scenario/index.js';
import type { Words } from '../words/index.js';
import { type Html, html } from './html.js';
import { pageTable } from './table.js';

/** What the checklist is filled from. */
export interface Described {
  readonly scenario: Scenario;
  readonly facts: readonly ListedFact[];
  readonly manifest: Readonly<Record<string, unknown>>;
  /** What the studies of the page ask. */
  readonly aims: readonly string[];
}

type Say = Words['stressDes'];

/** What the publisher of a result must state; what is known of it stands beside. */
interface Open {
  readonly open: string;
}

type Item = readonly [number: string, asked: keyof Say['items'], stated: string | Open];

/** The checklist STRESS-DES (Monks et al. 2019, Journal of Simulation 13(1)) of a model, behind a fold; open points are marked. */
export function stressDes(described: Described, say: Say): Html {
  const items = [...modelItems(described, say), ...madeItems(described, say)];
  const open = items.filter(([, , stated]) => typeof stated !== 'string').length;
  const columns = [say.item, say.asked, say.stated].map((heading) => ({ heading }));
  const rows = items.map(([number, asked, stated]) => [
    number,
    say.items[asked],
    typeof stated === 'string' ? stated : html`<mark>${say.open({ what: stated.open })}</mark>`,
  ]);
  return html`<details class="stress-des"><summary>${say.heading}</summary><p>${say.about({ open })}</p>${pageTable(columns, rows)}</details>`;
}

/** Objectives and logic. */
function modelItems({ scenario, manifest, aims }: Described, say: Say): readonly Item[] {
  const { crossing, fleet, inspection, levers, name, phases, target, title } = scenario;
  const stages = presentStages(scenario).map((stage) => say.stageTitle(stage));
  const places = {
    sites: Object.keys(inspection.sites).length,
    crossings: Object.keys(crossing).length,
    carriers: Object.keys(fleet.carriers).length,
  };
  const known = manifest['scenarioHash'];
  const hash = typeof known === 'string' ? known.slice(0, 12) : say.unknown;
  const policy = inspection.policy.kind;
  return [
    ['1.1', 'purpose', { open: title === '' ? say.purposeOpen : say.purposeOf({ title }) }],
    ['1.2', 'outputs', say.outputsOf({ at: target.at, target: say.exactText(target.perDay) })],
    ['1.3', 'aims', aims.join('; ')],
    ['2.1', 'diagram', say.diagramOf],
    ['2.2', 'logic', say.logicOf({ stages })],
    ['2.3', 'scenarios', say.scenarioOf({ name, hash, levers: levers.length, phases: phases.length })],
    ['2.4', 'algorithms', say.algorithmsOf({ policy })],
    ['2.5.1', 'entities', say.entitiesOf],
    ['2.5.2', 'activities', say.activitiesOf],
    ['2.5.3', 'resources', say.resourcesOf(places)],
    ['2.5.4', 'queues', say.queuesOf],
    ['2.5.5', 'entryAndExit', say.entryOf],
  ];
}

/** Data, experimentation, implementation and access to code. */
function madeItems({ scenario, facts, manifest }: Described, say: Say): readonly Item[] {
  const { days, start, warmUpDays } = scenario;
  const value = (name: string): string => textOf(manifest[name], say);
  const graded = (grade: string): number => facts.filter(({ evidence }) => evidence === grade).length;
  const grades = ['A', 'B', 'C', 'D'].map((grade) => say.gradeOf({ grade, facts: graded(grade) }));
  const isCalibrated = facts.some(({ notInformedBy }) => notInformedBy !== undefined);
  const replications = manifest['replications'];
  const software = { version: value('version'), node: value('node'), engine: value('v8') };
  return [
    ['3.1', 'sources', say.sourcesOf({ facts: facts.length, grades })],
    ['3.2', 'preprocessing', { open: isCalibrated ? say.preprocessingOf : say.preprocessingOpen }],
    ['3.3', 'inputs', say.inputsOf],
    ['3.4', 'assumptions', say.assumptionsOf({ facts: graded('D') })],
    ['4.1', 'initialisation', say.initialisationOf({ start: start.slice(0, 10), days: warmUpDays })],
    ['4.2', 'runLength', say.runLengthOf({ days })],
    [
      '4.3',
      'estimation',
      typeof replications === 'number' ? say.estimationOf({ replications }) : say.unknown,
    ],
    ['5.1', 'software', say.softwareOf(software)],
    ['5.2', 'sampling', say.samplingOf({ streams: value('streamsVersion'), seed: value('seed') })],
    ['5.3', 'execution', say.executionOf({ command: value('command') })],
    ['5.4', 'system', { open: say.systemOpen }],
    ['6.1', 'access', { open: say.accessOpen }],
  ];
}

function textOf(value: unknown, { unknown }: Say): string {
  return (typeof value === 'string' && value !== '') || typeof value === 'number' ? String(value) : unknown;
}
