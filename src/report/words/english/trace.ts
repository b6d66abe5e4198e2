/** The way of one truckload. Numbers come as text. */
export const traceWords = {
  truckload: (of: { truck: number }) => `Truckload ${of.truck}`,
  heading: (of: { truckload: string; cargo: string; pallets: string; stream: string }) =>
    `${of.truckload}: ${of.cargo}, ${of.pallets} pallets, by ${of.stream}`,
  source: (of: { scenario: string; seed: string; replication: number }) =>
    `${of.scenario}, seed ${of.seed}, replication ${of.replication}; hours are local`,
  when: 'when',
  what: 'what',
  where: 'where',
  duration: 'for',
  whole: (of: { duration: string }) => `${of.duration} from the first milestone to the last.`,
  stillWaiting: (of: { zone: string; since: string; duration: string }) =>
    `It was still waiting when the run ended: ${of.zone} since ${of.since}, for ${of.duration}.`,
  stillOnItsWay: (of: { zone: string; since: string; duration: string }) =>
    `It was still on its way when the run ended: ${of.zone} since ${of.since}, for ${of.duration}.`,
};
