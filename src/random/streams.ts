import { canonicalName, requireReplication, requireSeed, type Seed } from './seed.js';
import { createStream, type Stream, type StreamAlgorithm, type StreamState } from './stream.js';

/**
 * The named streams of one replication. Each name has a stream of its own, so a new source of chance never
 * disturbs the others. Where draws belong to a truck, prefer `KeyedDraws`, which does not depend on order.
 * @example
 * const draw = () => new Streams('throughline', 0).get('repairs').next();
 * draw() === draw(); // => true
 */
export class Streams {
  private readonly streams = new Map<string, Stream>();

  constructor(
    private readonly seed: Seed,
    private readonly replication: number,
    private readonly algorithm: StreamAlgorithm = 'alea',
  ) {
    requireSeed(seed);
    requireReplication(replication);
  }

  /** The stream of that name, made at the first call and the same one ever after. */
  get(name: string): Stream {
    const known = this.streams.get(name);
    if (known) return known;
    const stream = createStream(canonicalName(this.seed, this.replication, name), this.algorithm);
    this.streams.set(name, stream);
    return stream;
  }

  /** Where every stream used so far stands, by name; plain data for a checkpoint. */
  state(): Record<string, StreamState> {
    return Object.fromEntries([...this.streams].map(([name, stream]) => [name, stream.state()]));
  }

  /** Puts the streams where they stood; a stream that the checkpoint does not name starts afresh. */
  restore(checkpoint: Readonly<Record<string, StreamState>>): void {
    for (const name of this.streams.keys())
      if (!Object.hasOwn(checkpoint, name)) {
        const fresh = createStream(canonicalName(this.seed, this.replication, name), this.algorithm);
        this.get(name).restore(fresh.state());
      }
    for (const [name, state] of Object.entries(checkpoint)) this.get(name).restore(state);
  }
}
