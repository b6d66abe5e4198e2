import { Resource, type Simulation } from '../../kernel/index.js';
import { invariant } from '../../math/index.js';

/** Trucks on the way to a site and in its queue; those of another site hold places that it waits for. */
export class ApproachPlaces {
  /** Places of trucks that come from the site before. */
  readonly room: Resource;
  private taken = 0;

  /** @param isFed trucks come from another site; @param onRoom called when there is room for one more */
  constructor(
    sim: Simulation,
    name: string,
    size: number,
    readonly isFed: boolean,
    private readonly onRoom: () => void,
  ) {
    this.room = new Resource(sim, { name: `${name} room`, capacity: size });
  }

  /** Trucks that have no lane yet. */
  get count(): number {
    return this.taken;
  }

  /** A truck is on its way. */
  expect(): void {
    this.taken += 1;
  }

  /** A truck takes a lane, or needs none. */
  leave(): void {
    this.taken -= 1;
    if (this.isFed) this.room.release();
    CHECKED: invariant(this.taken >= 0, 'who takes a lane was called');
    this.onRoom();
  }
}
