// The best of eight plans for about USD 20,000 a day, with a promised chance of being right.
import { baseline, type CorridorModel, createModel, setParameter } from 'throughline';
import { alternatives, selectBest } from 'throughline/experiment';
import { selectionText } from 'throughline/report';

// Each plan puts its money into one place or two.
const changes: Readonly<Record<string, readonly (readonly [string, number])[]>> = {
  'Nitzana lanes': [['inspection.sites.nitzana.lanes', 28]],
  'Nitzana hours + scanners': [
    ['inspection.sites.nitzana.extraHours', 4],
    ['inspection.sites.nitzana.scanners', 8],
  ],
  'second site': [['inspection.sites.kerem-shalom.lanes', 12]],
  'gate rate + hours': [
    ['crossing.rafah.gateRate', 44],
    ['crossing.rafah.extraHours', 4],
  ],
  'forklift crews': [['transferYard.rafah.crews', 50]],
  'bays + crews': [
    ['transferYard.rafah.bays', 26],
    ['transferYard.rafah.crews', 44],
  ],
  trucks: [['fleet.carriers.contracted.trucks', 54]],
  'trucks + fuel': [
    ['fleet.carriers.contracted.trucks', 34],
    ['fleet.fuel.perDay', 24_000],
  ],
};
const fewDays = { ...baseline, days: 5, warmUpDays: 2 };
const plans = Object.fromEntries(
  Object.entries(changes).map(([name, steps]) => [
    name,
    createModel(steps.reduce((plan, [path, value]) => setParameter(plan, path, value), fewDays)),
  ]),
);
const contenders = alternatives(run, plans, { seed: 'best of eight' });

const measure = 'receivedPerDay';
const selection = await selectBest(contenders, { measure, indifferenceZone: 2 });
console.log(selectionText(selection, 'trucks a day'));

function run(model: CorridorModel, seed: string | number, replication: number) {
  return { receivedPerDay: model({ seed, replication }).throughput.received.perDay };
}
