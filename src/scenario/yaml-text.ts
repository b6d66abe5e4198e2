import { stringify } from 'yaml';
import type { Scenario } from './scenario.js';

/** A scenario as a YAML file that is read again unchanged: numbers in canonical units, times in minutes since the start. */
export function scenarioYaml(scenario: Scenario): string {
  // Parts that are the same object are written out, as a reader of the file would have them.
  return stringify(scenario, { aliasDuplicateObjects: false, lineWidth: 120 });
}
