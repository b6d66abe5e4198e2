import { countText } from './numbers.js';

/** How much of a throughput lasts, and which days it is about. Days come as numbers, all other parts as text. */
export const lastingWords = {
  steady: (of: { days: number; warmUpDays: number }) =>
    `Asked is the lasting rate: stocks are steady after ${countText(of.warmUpDays, 'day')} of warm-up, and ${countText(of.days, 'day')} are counted.`,
  unsteady: (of: { warmUpDays: number; stocks: string }) =>
    `Asked is the lasting rate, and none is shown: after ${countText(of.warmUpDays, 'day')} of warm-up stocks are not steady; ${of.stocks}.`,
  nextDays: (of: { days: number }) =>
    `Asked are the next ${countText(of.days, 'day')} from today's stocks; what changes is in force from the first of them.`,
  planNextDays: (of: { week: string; days: number; perDay: string; at: string }) =>
    `From today's stocks the plan brings ${of.week} ${of.at} a day in the first week and ${of.perDay} over ${countText(of.days, 'day')}, in force from the first of them.`,
  planNextDay: (of: { days: number; perDay: string; at: string }) =>
    `From today's stocks the plan brings ${of.perDay} ${of.at} a day over ${countText(of.days, 'day')}, in force from the first of them.`,
  byTheory: 'Asked is the lasting rate: what goes on once stocks within the corridor neither fill nor empty.',
  line: (of: { by: string }) =>
    `The line outside empties by ${of.by} truckloads a day: once it is gone, no more pass than arrive.`,
  begin: {
    'as it is': 'Not all of it is shown to last',
    'of the plan': 'The plan lives on stocks',
    'with the step': 'With that step not all of it is shown to last',
  },
  some: (of: { begin: string; counted: string; at: string; lasts: string; stocks: string }) =>
    `${of.begin}: of ${of.counted} ${of.at} a day, ${of.lasts} go on without stocks; ${of.stocks}.`,
  fills: (of: { stock: string; by: string }) => `${of.stock} by ${of.by} truckloads a day`,
  tank: (of: { litres: string; trips: string }) =>
    `the fuel tank empties by ${of.litres} L a day, the fuel of ${of.trips} trips`,
  tankByTrips: (of: { trips: string }) => `the fuel tank empties by the fuel of ${of.trips} trips a day`,
  filling: {
    'on the way to the yards': 'the road and the queues before the yards fill',
    'ground of the yards': 'the ground of the yards fills up',
    warehouses: 'the warehouses fill up',
  },
  emptying: {
    'on the way to the yards': 'the queues before the yards empty',
    'ground of the yards': 'the ground of the yards empties',
    warehouses: 'the warehouses empty',
  },
  other: 'the rest fills or empties what stands between the stages',
};
