import { isBefore, Line } from '../line.js';
import { putAwayTruckloads, streamNames, type Truckload } from '../truckload.js';

/** A line by priority, first in first out within it, in which a stream may be held back while others go on. */
export class StreamLine {
  private readonly lines = streamNames.map(() => new Line<Truckload>(putAwayTruckloads));
  private joined = 0;
  private size = 0;

  get length(): number {
    return this.size;
  }

  push(load: Truckload, priority: number): void {
    this.joined += 1;
    this.size += 1;
    load.priority = priority;
    load.placeInLine = this.joined;
    this.lines[load.stream]?.push(load, priority);
  }

  /** Truckloads of the streams that are held back. */
  heldBack(mayGo: (stream: number) => boolean): number {
    return this.lines.reduce((sum, line, stream) => (mayGo(stream) ? sum : sum + line.length), 0);
  }

  /** Whether anyone waits who may go. */
  hasAny(mayGo: (stream: number) => boolean): boolean {
    if (this.size === 0) return false;
    for (let stream = 0; stream < this.lines.length; stream += 1)
      if ((this.lines[stream]?.length ?? 0) > 0 && mayGo(stream)) return true;
    return false;
  }

  /** Takes the first of the streams that may go out of the line. */
  shift(mayGo: (stream: number) => boolean): Truckload | undefined {
    let first: Truckload | undefined;
    for (let stream = 0; stream < this.lines.length; stream += 1) {
      const load = this.lines[stream]?.peek();
      if (load !== undefined && (first === undefined || isBefore(load, first)) && mayGo(stream)) first = load;
    }
    if (first === undefined) return undefined;
    this.size -= 1;
    return this.lines[first.stream]?.shift();
  }
}
