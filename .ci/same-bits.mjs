// What must be the same in every JavaScript engine, bit for bit, a line each: a run, a study with its intervals, a plan found, and the
// functions that intervals are made of. Numbers are written in full, so that lines differ when one bit does.
import { baseline, reach, runStudy, simulate } from '../dist/index.js';
import {
  betaQuantile,
  chiSquareQuantile,
  dunnettQuantile,
  normalCdf,
  normalQuantile,
  quantileInterval,
  studentTQuantile,
} from '../dist/statistics.js';

const week = { ...baseline, days: 7 };

/** One site with one lane, and its lanes as the only lever. */
const small = {
  ...baseline,
  name: 'small',
  days: 3,
  staging: { ...baseline.staging, backlog: 0 },
  inspection: {
    ...baseline.inspection,
    sites: { nitzana: { ...baseline.inspection.sites.nitzana, lanes: 1, officers: 'unlimited' } },
  },
  levers: [{ ...baseline.levers[0], step: 1, max: 4 }],
  facts: {},
};

/** All lines. */
export async function lines() {
  const run = simulate(week, { seed: 'browser' });
  const study = await runStudy(week, { seed: 'browser', replications: 5 });
  const { perDay } = study.throughput.received;
  const answer = await reach(small, { seed: 'browser', target: 55, replications: 4 });
  const [change] = answer.plan;
  return [
    `digest ${run.digest}, received ${run.throughput.received.total}`,
    `study ${study.digest}, received ${perDay.mean} from ${perDay.low} to ${perDay.high}, all of it ${fingerprint(study)}`,
    `lanes ${change.from} to ${change.to}, ${answer.estimate.mean} from ${answer.estimate.low}, all of it ${fingerprint(answer)}`,
    `quantiles of t ${studentTQuantile(0.975, 4)}, of the normal ${normalQuantile(0.975)}, all of them ${fingerprint(quantiles())}`,
  ].join('\n');
}

/** Quantiles by probability and degrees of freedom, from the middle to far out. */
function quantiles() {
  const probabilities = Array.from({ length: 199 }, (_, index) => (index + 1) / 200).concat(1e-9, 1 - 1e-9);
  const sample = probabilities.map((p) => normalQuantile(p));
  return probabilities.map((p) => [
    normalQuantile(p),
    normalCdf(normalQuantile(p)),
    ...[1, 2, 4.5, 30, 1000].map((freedom) => studentTQuantile(p, freedom)),
    chiSquareQuantile(p, 7),
    betaQuantile(p, 2.5, 11),
    quantileInterval(sample, p),
    p > 0.5 && p < 0.999 ? dunnettQuantile(p, 5, 12) : undefined,
  ]);
}

/** FNV-1a of a value's JSON, in which every number stands in full. */
function fingerprint(value) {
  let hash = 0x811c9dc5;
  for (const character of JSON.stringify(value))
    hash = Math.imul(hash ^ character.codePointAt(0), 0x01000193) >>> 0;
  return hash.toString(16).padStart(8, '0');
}
