import { stringify } from 'yaml';
import type { Scenario } from './scenario.js';

/**
 * A scenario as a YAML file that is read again unchanged: numbers in canonical units, times in minutes since the start.
 * @example
 * const again = parseScenario(scenarioYaml(baseline));
 * again.ok && again.scenario.name; // => 'statement-240'
 */
export function scenarioYaml(scenario: Scenario): string {
  // Parts that are the same object are written out, as a reader of the file would have them.
  return stringify(scenario, { aliasDuplicateObjects: false, lineWidth: 120 });
}
