import { type Command, type Process, Store } from '../../kernel/index.js';
import { invariant } from '../../math/index.js';
import { draw, happens } from '../draws.js';
import type { Parameters } from '../resolved.js';
import type { RunContext } from '../run-context.js';
import type { Truckload } from '../truckload.js';

type Canine = Parameters['inspection']['sites'][string]['canine'];

interface Team {
  /** Minutes worked since its last rest. */
  worked: number;
}

/** Dog teams of a site: a team rests after it has worked long enough; more teams may be added by a phase, fewer leave after a search. */
export class DogTeams {
  private readonly ready: Store<Team>;
  private count = 0;
  /** Trucks that are searched, or wait for it, before they take a lane. */
  inQueue = 0;

  constructor(
    private readonly context: RunContext,
    private canine: Canine,
  ) {
    this.ready = new Store<Team>(context.sim, { name: 'dog teams' });
    this.apply(canine);
  }

  /** Trucks that wait for a team in their lanes. */
  get trucksWaiting(): number {
    return this.ready.takersWaiting;
  }

  apply(canine: Canine): void {
    this.canine = canine;
    for (; this.count < canine.teams; this.count += 1) this.ready.tryPut({ worked: 0 });
  }

  /** Whether a truck is among those picked at random; none is where the site has no teams. */
  isChosen(load: Truckload): boolean {
    if (this.canine.teams === 0 || this.canine.share === 0) return false;
    return happens(this.context.sources['inspection.canine'], this.canine.share, load);
  }

  /** Minutes of a search at random. */
  minutes(load: Truckload): number {
    return draw(this.context.sources['inspection.dog-search'], this.canine.search, load);
  }

  /** Waits for a team and is searched. */
  *search(minutes: number, pass: (minutes: number) => Command<void>): Process {
    const { context } = this;
    const team = yield* this.ready.get();
    yield pass(minutes);
    context.counts.work.dogSearches += 1;
    context.counts.work.dogMinutes += minutes;
    team.worked += minutes;
    CHECKED: invariant(this.ready.count < this.count, 'a team at work is not among those ready');
    this.finish(team);
  }

  private finish(team: Team): void {
    // A team withdrawn by a phase still serves the trucks that wait for it in their lanes.
    if (this.count > this.canine.teams && this.ready.takersWaiting === 0) {
      this.count -= 1;
      return;
    }
    if (team.worked < this.canine.work) {
      this.ready.tryPut(team);
      return;
    }
    team.worked = 0;
    this.context.sim.schedule(this.canine.rest, () => this.ready.tryPut(team));
  }
}
