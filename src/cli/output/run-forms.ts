import type { Manifest } from '../../node/index.js';
import { dailyCsv, type Ink, runCsv, runText } from '../../report/index.js';
import type { Scenario } from '../../scenario/index.js';
import type { RunResult } from '../../studies/index.js';
import type { Forms } from './result-output.js';

/** A run in every form, whether one machine made it or shards were merged. */
export function runForms(scenario: Scenario, result: RunResult, manifest: Manifest, ink: Ink): Forms {
  return {
    scenario,
    text: () => runText(result, manifest, ink),
    json: result,
    tables: { 'run.csv': runCsv(result), 'daily.csv': dailyCsv(result, scenario.start) },
  };
}
