// What theory says of the corridor without simulating, and what the simulation says to it.
import { baseline, runStudy, twin } from 'throughline';
import { estimateText, numberText, signedText, textTable } from 'throughline/report';

const scenario = { ...baseline, days: 14 };
const theory = twin(scenario, { at: 'received' });
const { perDay } = (await runStudy(scenario, { seed: 'twin', replications: 4 })).throughput.received;

console.log(
  `By theory about ${numberText(theory.throughput.perDay)} trucks a day, held by ${theory.throughput.bottleneck.resource};`,
);
console.log(`simulated ${estimateText(perDay)},`);
console.log(`and never more than ${numberText(theory.boundPerDay ?? Number.POSITIVE_INFINITY)}.\n`);

const heads = ['stage', 'what limits it', 'estimate', 'hard bound'].map((heading, index) => {
  return { heading, align: index < 2 ? 'left' : 'right' } as const;
});
const stages = theory.stages.map(({ stage, resource, capacityPerDay, boundPerDay }) => [
  stage,
  resource,
  numberText(capacityPerDay, 0),
  boundPerDay === null ? '-' : numberText(boundPerDay, 0),
]);
console.log(`${textTable(heads, stages)}\n`);

const { trucks, saturatesAt } = theory.fleet;
console.log(
  `${numberText(trucks, 0)} trucks go round in Gaza; from about ${numberText(saturatesAt ?? 0, 0)} on more would wait for crews.`,
);
for (const { name, perStep, perThousandUsd } of theory.levers.filter((each) => each.perStep > 0))
  console.log(
    `Marginal value of ${name}: ${signedText(perStep)} a day, ${signedText(perThousandUsd ?? 0, 2)} for USD 1,000.`,
  );
