import alea from 'seedrandom/lib/alea.js';
import { canonicalName, openUnit, requireReplication, requireSeed, type Seed } from './seed.js';
import { scramble } from './threefry.js';

/** Changes whenever the numbers behind a (seed, replication, name, entity, visit) or a stream change. */
export const streamsVersion = 1;

/** Options of keyed draws. */
export interface KeyedDrawsOptions {
  /** Every uniform u becomes exactly 1 - u: the partner run of an antithetic pair. */
  readonly antithetic?: boolean;
}

/** One source of chance, such as `inspection.service`: a number for every entity, whoever asks and in whatever order. */
export interface KeyedSource {
  /** The source's name. */
  readonly name: string;
  /**
   * Uniform number in (0, 1), an odd multiple of 2^-53, that depends only on seed, replication, source, entity and visit.
   * Entity: whole, 0 to 2^53 - 1 (a truck's number, a day). Visit: whole, 0 to 2^31 - 1 (its second service, its k-th pallet).
   * RangeError outside.
   */
  uniform(entity: number, visit?: number): number;
}

/**
 * The keyed sources of one replication: truck 17 draws the same numbers under every plan (common random numbers).
 * @example
 * const scan = new KeyedDraws('throughline', 0).source('inspection.scan');
 * scan.uniform(17) === new KeyedDraws('throughline', 0).source('inspection.scan').uniform(17); // => true
 */
export class KeyedDraws {
  private readonly sources = new Map<string, KeyedSource>();
  private readonly flip: number;

  constructor(
    private readonly seed: Seed,
    private readonly replication: number,
    options: KeyedDrawsOptions = {},
  ) {
    requireSeed(seed);
    requireReplication(replication);
    this.flip = options.antithetic === true ? -1 : 0;
  }

  /** The source of that name; ask once and keep it. */
  source(name: string): KeyedSource {
    const known = this.sources.get(name);
    if (known) return known;
    const words = alea(canonicalName(this.seed, this.replication, name));
    const source = new ThreefrySource(name, words.int32(), words.int32(), this.flip);
    this.sources.set(name, source);
    return source;
  }
}

const TWO_32 = 2 ** 32;
// Visits stay below 2^31, so counters with this bit set are free for deriving the keys of large entities.
const KEY_COUNTER = 0x80000000 | 0;

class ThreefrySource implements KeyedSource {
  constructor(
    readonly name: string,
    private readonly key0: number,
    private readonly key1: number,
    private readonly flip: number,
  ) {}

  uniform(entity: number, visit = 0): number {
    if ((visit & 0x7fffffff) !== visit) throw new RangeError(outside('visit', '2^31', visit));
    if (entity >>> 0 !== entity) return this.uniformOfLarge(entity, visit);
    return openUnit(scramble(this.key0, this.key1, entity | 0, visit, this.flip));
  }

  /** Entities from 2^32: their upper half chooses a key of its own. */
  private uniformOfLarge(entity: number, visit: number): number {
    if (!Number.isSafeInteger(entity) || entity < 0) throw new RangeError(outside('entity', '2^53', entity));
    const upper = Math.floor(entity / TWO_32);
    const key0 = scramble(this.key0, this.key1, upper, KEY_COUNTER, 0) / 0x100000;
    const key1 = scramble(this.key0, this.key1, upper, KEY_COUNTER | 1, 0) / 0x100000;
    return openUnit(scramble(key0 | 0, key1 | 0, entity | 0, visit, this.flip));
  }
}

function outside(argument: string, bound: string, got: number): string {
  return `a keyed draw requires a whole ${argument} from 0 to below ${bound}, got ${got}`;
}
