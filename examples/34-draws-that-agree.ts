// Two unknowns and one count a day: what is sent, and how long the gate takes. Drawn by their ranges alone they rarely bring what is seen;
// draws that agree with the counts do, and say which of the two limits: the days would differ more by what is sent.
import {
  calibrate,
  formatProblems,
  type ParameterEnsemble,
  parseScenario,
  setParameter,
  simulate,
} from 'throughline';
import { numberText, percentText, textTable } from 'throughline/report';

const unknown = { evidence: 'D', source: 'made up for this example' };
const sent = { value: '40 truck/day', low: 20, high: 60, ...unknown };
const minutes = { value: '15 min', low: 8, high: 30, ...unknown };
const gate = { hours: 'daily 08:00-18:00', lanes: 1, driveFromStaging: 5 };
const read = parseScenario({
  name: 'border',
  start: '2025-02-01',
  days: 14,
  target: { perDay: 30, at: 'received' },
  supply: { road: { perDay: sent } },
  ...{ staging: 'none', inspection: 'none', transferYard: 'none', fleet: 'none' },
  crossing: { border: { ...gate, processing: { kind: 'lognormal', mean: minutes, cv: 0.5 } } },
  governorates: { inland: { population: 1000, trip: 60, docks: 20, hours: 'always' } },
});
if (!read.ok) throw new Error(formatProblems(read.problems));
const { scenario } = read;
const facts = ['supply.road.perDay', 'crossing.border.processing.mean'];

const seen = [31, 28, 34, 25, 30, 29, 33, 27, 31, 30, 26, 35, 29, 32];
const days = seen.map((trucks, day) => ({ date: `2025-02-${String(day + 1).padStart(2, '0')}`, trucks }));
const counts = { series: [{ point: 'received', days }] } as const;
const { draws } = await calibrate(scenario, counts, { facts, runs: 200, seed: 'seen' });

type Draw = ParameterEnsemble['draws'][number];
/** Truckloads a day in 80 % of the draws, and the weight of those in which one lane passes less in ten hours than is sent. */
function row(name: string, ensemble: readonly Draw[]): string[] {
  const today = ensemble
    .map(({ weight, values }) => {
      const draw = facts.reduce((changed, path, fact) => setParameter(changed, path, values[fact]), scenario);
      return { weight, perDay: simulate(draw, { seed: 'today' }).throughput.received.perDay };
    })
    .sort((a, b) => a.perDay - b.perDay);
  const sum = (some: readonly { readonly weight: number }[]): number =>
    some.reduce((total, { weight }) => total + weight, 0);
  const [low, high] = [0.1, 0.9].map((share) =>
    numberText(today.find((_, last) => sum(today.slice(0, last + 1)) >= share)?.perDay ?? 0),
  );
  const limited = ensemble.filter(({ values: [perDay = 0, each = 0] }) => 600 / each < perDay);
  return [name, `${low} to ${high}`, percentText(sum(limited))];
}
const places = Array.from({ length: 100 }, (_, each) => [each % 10, Math.floor(each / 10)] as const);
const even = places.map(([i, j]) => ({ weight: 0.01, values: [22 + 4 * i, 9.1 + 2.2 * j] }));
const columns = ['draws', 'trucks a day today', 'the gate limits in'].map((heading) => ({ heading }));
console.log(textTable(columns, [row('by their ranges', even), row('that agree', draws)]));
