// How sure is an answer when its inputs are not, and which of them is worth finding out?
import { baseline, evidence } from 'throughline';
import { informationValue } from 'throughline/experiment';
import { numberText, percentText, textTable } from 'throughline/report';

// First where the answer is known: a margin of 3 x, and y that does nothing. Knowing x, every call is right; now it is a toss.
const points = Array.from({ length: 100 }, (_, draw) => [(draw + 0.5) / 100, (draw * 37) % 100]);
const margins = points.map(([x = 0]) => [3 * x - 1.5, 3 * x - 1.5]);
const known = informationValue(points, margins, { threshold: 0 });
for (const { factor, gain } of known.factors)
  console.log(
    `Knowing ${factor === 0 ? 'x' : 'y'} adds ${numberText(100 * Math.max(0, gain.value), 0)} right calls in 100.`,
  );

// Then three days of the corridor, of which three facts are known by their ranges only.
const facts = ['fleet.roadFactor', 'fleet.carriers.contracted.trucks', 'fleet.fuel.perDay'];
const result = await evidence(
  { ...baseline, days: 3, warmUpDays: 1 },
  { seed: 'evidence', draws: 40, target: '220 truck/day', utility: 'margin', factors: facts },
);
const { corrected } = result.reaches;
console.log(
  `\n220 a day ${result.at}: in ${percentText(corrected.share)} of the draws (95 % interval ${percentText(corrected.low)} to ${percentText(corrected.high)}).`,
);
console.log(
  `Of the variance of a run ${percentText(result.spread.inputUncertaintyShare.value)} is input uncertainty.\n`,
);
const columns = ['fact', 'grade', 'adds', 'shown', 'explains'].map((heading, index) => {
  return { heading, align: index === 0 ? 'left' : 'right' } as const;
});
const rows = result.facts.map(({ fact, gain, isShown, explained }) => [
  fact.name,
  fact.evidence,
  numberText(Math.max(0, gain.value)),
  isShown ? 'yes' : 'no',
  percentText(Math.max(0, explained.mean)),
]);
console.log(textTable(columns, rows));
