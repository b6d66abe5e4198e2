import { Line } from '../line.js';
import { streamNames, type Truckload } from '../truckload.js';

interface Place {
  readonly load: Truckload;
  readonly priority: number;
  readonly number: number;
}

/** A line by priority, first in first out within it, in which a stream may be held back while others go on. */
export class StreamLine {
  private readonly lines = streamNames.map(() => new Line<Place>());
  private joined = 0;

  get length(): number {
    return this.lines.reduce((sum, line) => sum + line.length, 0);
  }

  push(load: Truckload, priority: number): void {
    this.joined += 1;
    this.lines[load.stream]?.push({ load, priority, number: this.joined }, priority);
  }

  /** Truckloads of the streams that are held back. */
  heldBack(mayGo: (stream: number) => boolean): number {
    return this.lines.reduce((sum, line, stream) => (mayGo(stream) ? sum : sum + line.length), 0);
  }

  /** Whether anyone waits who may go. */
  hasAny(mayGo: (stream: number) => boolean): boolean {
    return this.lines.some((line, stream) => line.length > 0 && mayGo(stream));
  }

  /** Takes the first of the streams that may go out of the line. */
  shift(mayGo: (stream: number) => boolean): Truckload | undefined {
    let first: Line<Place> | undefined;
    for (const [stream, line] of this.lines.entries()) {
      const place = line.peek();
      if (place !== undefined && mayGo(stream) && isBefore(place, first?.peek())) first = line;
    }
    return first?.shift()?.load;
  }
}

function isBefore(place: Place, other: Place | undefined): boolean {
  if (other === undefined) return true;
  return (
    place.priority < other.priority || (place.priority === other.priority && place.number < other.number)
  );
}
