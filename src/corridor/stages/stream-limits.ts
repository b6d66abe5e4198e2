import { LetThrough } from '../agreed-limit.js';
import type { Parameters } from '../resolved.js';
import type { RunContext } from '../run-context.js';
import { streamNames } from '../truckload.js';

type Limited = keyof Parameters['staging']['streams'];

/** Most trucks of a stream that are called in a day. What is left over lapses at midnight; what stands at the start has no limit. */
export class StreamLimits {
  /** Numbers left today, by the number of the stream; Infinity without a limit. */
  private readonly left = streamNames.map(() => Number.POSITIVE_INFINITY);
  private readonly letThrough = streamNames.map(() => new LetThrough());
  private granted = 0;
  private taken = 0;
  private limitedDays = 0;

  constructor(private readonly context: RunContext) {}

  /** A new day with its numbers. */
  beginDay(day: number, { streams }: Parameters['staging']): void {
    streamNames.forEach((name, stream) => {
      const limit = isLimited(name, streams) ? streams[name] : undefined;
      const today =
        limit === undefined
          ? 'unlimited'
          : (this.letThrough[stream]?.on(
              limit,
              1,
              this.context.sources.ofLimit(`staging.streams.${name}`, day),
            ) ?? 'unlimited');
      this.left[stream] = today === 'unlimited' ? Number.POSITIVE_INFINITY : today;
      if (today !== 'unlimited') this.granted += today;
    });
    if (this.left.some(Number.isFinite)) this.limitedDays += 1;
  }

  /** Whether one more truck of a stream may be called today. */
  readonly allow = (stream: number): boolean => (this.left[stream] ?? 0) > 0;

  /** A truck of a stream is called. */
  take(stream: number): void {
    const left = this.left[stream] ?? 0;
    if (Number.isFinite(left)) this.taken += 1;
    this.left[stream] = left - 1;
  }

  /** Trucks called under limits and their numbers, and days under one, since measuring began. */
  usage(): { readonly used: number; readonly offered: number; readonly days: number } {
    return { used: this.taken, offered: this.granted, days: this.limitedDays };
  }

  /** Forgets the usage so far: the end of the warm-up. */
  beginMeasuring(): void {
    this.granted = 0;
    this.taken = 0;
    this.limitedDays = 0;
  }
}

function isLimited(name: string, streams: Parameters['staging']['streams']): name is Limited {
  return Object.hasOwn(streams, name);
}
