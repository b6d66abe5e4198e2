import { nearest } from '../../math/index.js';
import type { Finding } from '../problem.js';
import type { Scenario } from '../scenario.js';
import { listOf } from '../schema/index.js';

/** Stages that are said not to be there, and what contradicts it. */
export function checkLayout(scenario: Scenario): Finding[] {
  return [...checkCalling(scenario), ...checkFleet(scenario), ...checkTarget(scenario)];
}

/** Without staging nothing waits there and nobody is called. */
function checkCalling({ staging }: Scenario): Finding[] {
  if (staging.callForward.rule !== 'none') return [];
  const refused = (key: string, what: string): Finding => ({
    path: ['staging', ...key.split('.')],
    message: `${what}, but nobody is called forward (staging: none, or callForward.rule: none): trucks drive on as they arrive`,
    atKey: true,
  });
  const { approval } = staging;
  return [
    ...(staging.backlog > 0 ? [refused('backlog', 'has truckloads that wait to be called')] : []),
    ...Object.entries(staging.streams)
      .filter(([, { dailyLimit }]) => dailyLimit !== 'unlimited')
      .map(([stream]) => refused(`streams.${stream}`, 'limits the trucks called')),
    ...(staging.trucks === 'unlimited' ? [] : [refused('trucks', 'limits the trucks outside')]),
    ...(approval.kind === 'constant' && approval.value === 0
      ? []
      : [refused('approval', 'has trucks wait for approval')]),
  ];
}

function checkFleet({ crossing, fleet }: Scenario): Finding[] {
  const entries = Object.entries(crossing);
  const hasYard = entries.some(([, { driveThrough }]) => driveThrough === undefined);
  if (hasYard || entries.length === 0 || Object.keys(fleet.carriers).length === 0) return [];
  return [
    {
      path: ['fleet', 'carriers'],
      message:
        'has carriers, but no yard where their trucks are loaded: trucks from outside drive through to the warehouses',
      expected: 'fleet: none, or a yard behind an entry',
      atKey: true,
    },
  ];
}

/** A target is counted where something is counted. */
function checkTarget({ crossing, inspection, target, transferYard }: Scenario): Finding[] {
  const path = ['target', 'at'];
  const refused = (missing: string): Finding[] => [
    { path, message: `cannot be ${target.at}: there is no ${missing}` },
  ];
  const [point = '', place] = target.at.split('@');
  if (point === 'inspected' && Object.keys(inspection.sites).length === 0) return refused('inspection');
  if (point === 'collected' && Object.keys(transferYard).length === 0) return refused('transfer yard');
  if (place === undefined) return [];
  const places = new Map<string, object>([
    ['inspected', inspection.sites],
    ['received', crossing],
    ['collected', transferYard],
  ]);
  const counted = Object.keys(places.get(point) ?? {}).map((name) => `${point}@${name}`);
  if (counted.includes(target.at)) return [];
  const of = counted.length > 0 ? counted : [...places.keys()].map((each) => `${each} at a place`);
  return [
    {
      path,
      message: `is not counted, got ${JSON.stringify(target.at)}`,
      suggestion: nearest(target.at, counted),
      expected: listOf([point, ...of]),
    },
  ];
}
