import type { Manifest } from '../../node/index.js';
import { documentText, type Ink, runReport, studyCsv } from '../../report/index.js';
import type { Scenario } from '../../scenario/index.js';
import type { RunResult } from '../../studies/index.js';
import type { Forms } from './result-output.js';

/** A run in every form, whether one machine made it or shards were merged. */
export function runForms(scenario: Scenario, result: RunResult, manifest: Manifest, ink: Ink): Forms {
  const shown = runReport.show(result, { scenario });
  return {
    scenario,
    text: () => documentText(shown.document, manifest, ink),
    json: result,
    tables: studyCsv(shown),
  };
}
