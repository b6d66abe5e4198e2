import { countText } from './numbers.js';

/** A selection among alternatives: the decision, what it promises and what the best one brings. Counts come as numbers, all else as text. */
export const selectWords = {
  title: 'The inspection policy selected',
  question: (of: { scenario: string; at: string }) =>
    `${of.scenario}: the inspection policy with most trucks ${of.at} a day, on the same trucks.`,
  unit: 'trucks a day',
  selected: (of: { name: string }) => `Selected: ${of.name}.`,
  open: (of: { survivors: string; replications: number }) =>
    `Not decided between ${of.survivors}: ${countText(of.replications, 'replication')} of each would be enough.`,
  leading: (of: { name: string }) => `Leading: ${of.name}.`,
  noneMeets: 'No alternative meets the condition.',
  onlyMeets: (of: { name: string }) => `Only ${of.name} meets the condition.`,
  oneUnknown: (of: { name: string }) =>
    `Not decided whether ${of.name} meets the condition: more replications are needed.`,
  severalUnknown: (of: { names: string }) =>
    `Not decided whether ${of.names} meet the condition: more replications are needed.`,
  promise: (of: {
    procedure: string;
    confidence: string;
    zone: string;
    unit: string;
    replications: number;
  }) =>
    `${of.procedure} selects the best with at least ${of.confidence} when it leads by ${of.zone} ${of.unit} or more (the indifference zone), and may take another that is closer. ${of.replications === 1 ? 'One replication was spent' : `${countText(of.replications, 'replication')} were spent`}.`,
  estimate: (of: { name: string; estimate: string; unit: string }) =>
    `${of.name} brings ${of.estimate} ${of.unit}, on independent replications not used in the selection.`,
  biasedEstimate: (of: { name: string; estimate: string; unit: string }) =>
    `${of.name} brings ${of.estimate} ${of.unit} in the replications that it was selected by: a figure that flatters it.`,
  both: (of: { confidence: string }) => `Both answers are right together with at least ${of.confidence}.`,
  sure: 'How sure this is',
  condition: 'Who meets the condition',
  conditions: (of: { conditions: string }) => `Condition: ${of.conditions}.`,
  bound: (of: { measure: string; bound: string; value: string; tolerance: string }) =>
    `${of.measure} ${of.bound} ${of.value} (± ${of.tolerance} may go either way)`,
  contenders: 'Mean trucks a day, and who was given up when',
  alternative: 'alternative',
  runs: 'runs',
  mean: 'mean',
  fate: 'what became of it',
  state: 'condition',
  stays: 'stays',
  level: (of: { by: string; at: number }) => `level with ${of.by} at ${of.at}`,
  out: (of: { by: string; at: number; behind: string }) => `out at ${of.at}: ${of.behind} behind ${of.by}`,
  littleBehind: 'less than 0.1',
  met: 'met',
  notMet: (of: { measure: string }) => `not met: ${of.measure}`,
  notDecided: 'not decided',
};
