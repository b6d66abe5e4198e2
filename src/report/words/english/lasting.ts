/** How much of a throughput lasts. All parts come as text. */
export const lastingWords = {
  begin: {
    'as it is': 'Not all of it is shown to last',
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
