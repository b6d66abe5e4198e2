// How long to run: growth instead of a wait, the warm-up in whole weeks, replications until the mean is known within 3 %.
import { baseline, setParameter } from 'throughline';
import { corridorSeriesModel } from 'throughline/corridor';
import {
  batchRun,
  claim,
  findWarmUp,
  regime,
  replicate,
  seriesNamed,
  seriesSampler,
} from 'throughline/experiment';
import { estimateText } from 'throughline/report';

const model = corridorSeriesModel();
const measure = 'receivedPerDay';
const queue = 'staging.queueLength';

// Today more is brought than passes: the queue grows, and a mean wait would only measure how long we look.
const today = seriesNamed(await seriesSampler(model, baseline, { horizon: 35 })(0, 5), queue);
const judged = regime(
  today.map((days) => days.slice(14)),
  { period: 7 },
);
const growth = judged.growth === null ? judged.state : estimateText(judged.growth);
console.log(`Queue at staging today: ${judged.state}, by ${growth} trucks a day.`);

// With half the trucks by road there is a long run; a few runs say how much of the start to leave out.
const scenario = setParameter(baseline, 'supply.road.perDay', 110);
const pilot = await seriesSampler(model, scenario, { horizon: 70 })(0, 5);
const cut = findWarmUp(seriesNamed(pilot, measure), { period: 7, batch: 1 });
if (cut.state === 'refused') throw new Error(`${cut.reason}: run ${cut.neededPeriods} days`);
const warmUp = cut.periods;
const settled = seriesNamed(pilot, queue).map((days) => days.slice(warmUp));
const { state } = regime(settled, { period: 7 });
console.log(`With half the trucks by road: ${state}, after ${warmUp} days of warm-up.\n`);

// As many replications as the precision takes, and five more through which it must hold.
const options = { scenario, horizon: 28, warmUp, measures: [measure], seed: 'precision' };
const precise = await replicate(model, { ...options, precision: 0.03, maxReplications: 100 });
for (const { estimate, values } of Object.values(precise.measures)) {
  console.log(`Received a day: ${estimateText(estimate)}, ended by ${precise.stopping.by}.`);
  // How often three weeks reach a level is another question, and takes more runs than the mean does.
  const claimed = claim(values, { atLeast: 130, share: 0.95 });
  const reason = 'reason' in claimed ? `: ${claimed.reason}` : '';
  console.log(`At least 130 a day in 95 of 100 such spells: ${claimed.state}${reason}.`);
}

// One long run instead, in batches of whole weeks.
const [long = {}] = await seriesSampler(model, scenario, { horizon: 210, seed: 'one run' })(0, 1);
const one = batchRun(long[measure] ?? [], { warmUp, period: 7 });
if (one.state === 'refused') console.log(`One run gives no interval: ${one.reason}.`);
else
  console.log(`One run, ${one.batches} batches of ${one.batchLength} days: ${estimateText(one.estimate)}.`);
