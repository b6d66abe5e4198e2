import { readFileSync } from 'node:fs';
import { wilsonInterval } from '../../src/statistics/index.js';

interface ReportedMutant {
  readonly status: string;
  readonly statusReason?: string;
  readonly mutatorName: string;
  readonly replacement?: string;
  readonly location: { readonly start: { readonly line: number; readonly column: number } };
}

interface Report {
  readonly files: Readonly<Record<string, { readonly mutants: readonly ReportedMutant[] }>>;
}

/**
 * What the tests noticed, as text: survivors, a line each, then the score with its 90 % interval. Of a sample, so many were drawn.
 */
export function scoreText(reportFile: string, drawn?: number): string {
  const report = JSON.parse(readFileSync(reportFile, 'utf8')) as Report;
  const mutants = Object.entries(report.files).flatMap(([file, { mutants }]) =>
    mutants.map((mutant) => ({ ...mutant, file })),
  );
  const having = (...statuses: string[]) => mutants.filter(({ status }) => statuses.includes(status));
  const missed = having('Survived', 'NoCoverage');
  const noticed = having('Killed', 'Timeout').length;
  const measured = noticed + missed.length;
  const onLoading = mutants.filter(({ statusReason }) => statusReason?.startsWith('Static')).length;
  const lines = missed.map(
    ({ file, location: { start }, status, mutatorName, replacement = '' }) =>
      `${file}:${start.line}:${start.column} ${status} ${mutatorName} -> ${replacement.replaceAll(/\s+/g, ' ').slice(0, 100)}`,
  );
  if (measured === 0) return 'no mutant was measured';
  const { share, low, high } = wilsonInterval(noticed, measured, 0.9);
  const percent = (value: number): string => `${(100 * value).toFixed(0)} %`;
  return [
    ...lines.sort(),
    `${noticed} of ${measured} noticed: ${percent(share)}, 90 % interval ${percent(low)} to ${percent(high)}`,
    `${missed.filter(({ status }) => status === 'NoCoverage').length} were reached by no test; ${drawn === undefined ? onLoading : drawn - measured} run once on loading only and were left out`,
  ].join('\n');
}
