import type seedrandom from 'seedrandom';
import alea from 'seedrandom/lib/alea.js';
import xor4096 from 'seedrandom/lib/xor4096.js';
import { openUnit } from './seed.js';

/** Generators on offer: alea by default, xor4096 as an independent second opinion on any result. */
export type StreamAlgorithm = 'alea' | 'xor4096';

/** Where a stream stands, as plain data that survives JSON. */
export type StreamState =
  | { readonly algorithm: 'alea'; readonly words: AleaWords }
  | { readonly algorithm: 'xor4096'; readonly words: Xor4096Words };

/** State of an alea stream: carry and three lagged fractions. */
export interface AleaWords {
  readonly c: number;
  readonly s0: number;
  readonly s1: number;
  readonly s2: number;
}

/** State of a xor4096 stream: place in the ring, Weyl counter and 128 words. */
export interface Xor4096Words {
  readonly i: number;
  readonly w: number;
  readonly X: readonly number[];
}

/** A sequence of uniform numbers that its seed text determines. */
export interface Stream {
  /** The next uniform number: an odd multiple of 2^-53, so inside (0, 1) with both ends open. */
  next(): number;
  /** Where the stream stands; `restore` with it repeats everything from here. */
  state(): StreamState;
  /** Puts the stream where it stood when `state` was taken; RangeError for the state of another algorithm. */
  restore(state: StreamState): void;
}

/**
 * A stream seeded by a text; the same text gives the same numbers for ever (within one `streamsVersion`).
 * @example
 * const stream = createStream('throughline');
 * const before = stream.state();
 * const first = stream.next();
 * stream.restore(before);
 * stream.next() === first; // => true
 */
export function createStream(seedText: string, algorithm: StreamAlgorithm = 'alea'): Stream {
  if (typeof seedText !== 'string')
    throw new TypeError(`a stream requires a text as seed, got ${typeof seedText}`);
  // seedrandom takes an empty seed for "none" in some of its algorithms.
  if (seedText === '') throw new RangeError('a stream requires a seed text, got an empty one');
  if (algorithm === 'alea') return new AleaStream(seedText);
  if (algorithm === 'xor4096') return new Xor4096Stream(seedText);
  throw new RangeError(`a stream requires the algorithm alea or xor4096, got ${String(algorithm)}`);
}

class AleaStream implements Stream {
  private generator: seedrandom.StatefulPRNG<seedrandom.State.Alea>;

  constructor(seedText: string) {
    this.generator = alea(seedText, { state: true });
  }

  next(): number {
    return openUnit(Math.floor(this.generator.double() * 2 ** 52));
  }

  state(): StreamState {
    return { algorithm: 'alea', words: this.generator.state() };
  }

  restore(state: StreamState): void {
    if (state.algorithm !== 'alea') throw wrongAlgorithm('alea', state.algorithm);
    this.generator = alea('restored', { state: state.words });
  }
}

class Xor4096Stream implements Stream {
  private generator: seedrandom.StatefulPRNG<seedrandom.State.Xor4096>;

  constructor(seedText: string) {
    this.generator = xor4096(seedText, { state: true });
  }

  next(): number {
    return openUnit(Math.floor(this.generator.double() * 2 ** 52));
  }

  state(): StreamState {
    return { algorithm: 'xor4096', words: this.generator.state() };
  }

  restore(state: StreamState): void {
    if (state.algorithm !== 'xor4096') throw wrongAlgorithm('xor4096', state.algorithm);
    const { i, w, X } = state.words;
    this.generator = xor4096('restored', { state: { i, w, X: [...X] } });
  }
}

function wrongAlgorithm(expected: StreamAlgorithm, got: StreamAlgorithm): RangeError {
  return new RangeError(`an ${expected} stream requires the state of an ${expected} stream, got ${got}`);
}
