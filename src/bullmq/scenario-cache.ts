import type { Redis } from 'ioredis';
import { scenarioHash } from '../node/index.js';
import type { Scenario } from '../scenario/index.js';

/** Seconds that scenarios outlive a run whose process was killed. */
const keptSeconds = 86_400;

// A scenario goes with the last run that uses it.
const leave = `
redis.call('SREM', KEYS[2], ARGV[1])
if redis.call('EXISTS', KEYS[2]) == 0 then redis.call('DEL', KEYS[1]) end
return 1`;

/**
 * Scenarios in Redis under their hashes, once for all runs that use them. A chunk is wanted as long as its scenario stands
 * on the cache: a worker gives up what nobody waits for.
 */
export class ScenarioCache {
  constructor(
    private readonly redis: Redis,
    private readonly queue: string,
  ) {}

  /** Puts a scenario there for a run, or notes that it is still in use. */
  async keep(hash: string, scenario: Scenario, run: string): Promise<void> {
    const [content, users] = this.keysOf(hash);
    await this.redis
      .multi()
      .set(content, JSON.stringify(scenario), 'EX', keptSeconds)
      .sadd(users, run)
      .expire(users, keptSeconds)
      .exec();
  }

  /** A run needs the scenario no longer. */
  async leave(hash: string, run: string): Promise<void> {
    await this.redis.eval(leave, 2, ...this.keysOf(hash), run);
  }

  /** Whether somebody waits for results of the scenario. */
  async isWanted(hash: string): Promise<boolean> {
    return (await this.redis.exists(this.keysOf(hash)[0])) === 1;
  }

  /**
   * The scenario, or undefined when nobody needs it any more.
   * @throws Error when it is not the scenario of that hash
   */
  async load(hash: string): Promise<Scenario | undefined> {
    const text = await this.redis.get(this.keysOf(hash)[0]);
    if (text === null) return undefined;
    const scenario: Scenario = JSON.parse(text);
    if (scenarioHash(scenario) !== hash) throw new Error('the stored scenario does not have its hash');
    return scenario;
  }

  private keysOf(hash: string): [content: string, users: string] {
    const content = `throughline:${this.queue}:scenario:${hash}`;
    return [content, `${content}:users`];
  }
}
