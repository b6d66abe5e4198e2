import { countText } from './numbers.js';

/** Replications in which a resource was used most, of all. */
export interface Votes {
  readonly votes: number;
  readonly replications: number;
}

function votesOf({ votes, replications }: Votes): string {
  return `in ${votes} of ${countText(replications, 'replication')}`;
}

/** Which resource is the bottleneck, in how many replications, and how much of it is used. */
export const limitWords = {
  supply: (of: Votes & { load: string }) =>
    `The bottleneck is supply ${votesOf(of)}: no utilisation is above ${of.load} of scheduled hours.`,
  shut: (of: Votes & { what: string }) =>
    `The bottleneck is ${of.what} ${votesOf(of)}: it is closed, without capacity in any hour of the days counted.`,
  used: (of: Votes & { what: string; load: string }) =>
    `The bottleneck is ${of.what} ${votesOf(of)}: ${of.load} of it is used.`,
  utilisation: (of: Votes & { what: string; load: string }) =>
    `The bottleneck is ${of.what} ${votesOf(of)}: utilisation ${of.load} of scheduled hours.`,
  beyond: (of: Votes & { what: string; beyond: string }) =>
    `The bottleneck is ${of.what} ${votesOf(of)}: utilisation all its scheduled hours and ${of.beyond} beyond.`,
  /** The same to stand within a sentence. */
  loads: {
    shut: 'closed: it has no capacity in any hour of the days counted',
    used: (of: { load: string }) => `${of.load} of it used`,
    utilisation: (of: { load: string }) => `utilisation ${of.load} of scheduled hours`,
    beyond: (of: { beyond: string }) => `utilisation all its scheduled hours and ${of.beyond} beyond`,
  },
};
