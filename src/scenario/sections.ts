import type { ChangeableSection } from './checks/index.js';
import { findingsOf } from './issue-findings.js';
import { asScenario } from './parsed-scenario.js';
import { type Path, replacedAt, valueAt } from './path.js';
import type { Finding } from './problem.js';
import type { Scenario } from './scenario.js';
import { describeIssue, scenarioSchema } from './schema/index.js';
import { type Settled, settle } from './settle.js';

/** A scenario with changed parts, read anew by the schema; or what the schema found wrong with them. */
export type Reread =
  | { ok: true; scenario: Scenario; settled: readonly Settled[] }
  | { ok: false; findings: readonly Finding[] };

/** Reads changed parts of a scenario anew; the other parts are taken over. Paths of findings start at the top. */
export function rereadSections(
  changed: unknown,
  sections: ReadonlySet<ChangeableSection>,
  startDay: number,
): Reread {
  const findings: Finding[] = [];
  const settled: Settled[] = [];
  let result = changed;
  for (const section of sections) {
    const raw = valueAt(changed, [section]);
    const read = scenarioSchema.shape[section].safeParse(raw, { error: describeIssue });
    if (read.success) {
      const part = settle(read.data, startDay, [section]);
      settled.push(part);
      result = replacedAt(result, [section], part.plain);
    } else
      findings.push(
        ...findingsOf(read.error, raw).map((finding) => ({ ...finding, path: below(section, finding) })),
      );
  }
  return findings.length > 0 ? { ok: false, findings } : { ok: true, scenario: asScenario(result), settled };
}

function below(section: ChangeableSection, { path }: Finding): Path {
  return [section, ...path];
}
