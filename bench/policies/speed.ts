import { comparePolicies } from 'throughline';
import { type CorridorExecutor, policyNames } from 'throughline/corridor';
import { corridorAt400 } from '../corridor/at-400.js';

/** Eighteen policies, twenty replications of 28 days each, at some 400 trucks a day. */
const policies = policyNames.slice(0, 18);
const replications = 20;
const days = 28;

/** How long they take by the clock and by processor time of all threads, in a sentence. */
export async function speedSentence(executor: CorridorExecutor): Promise<string> {
  const [began, processor] = [performance.now(), process.cpuUsage()];
  const options = { replications, seed: 'policies', policies, executor };
  const compared = await comparePolicies(corridorAt400(days), options);
  const { system, user } = process.cpuUsage(processor);
  const clock = (performance.now() - began) / 1_000;
  const received = compared.policies[0]?.throughput.received.perDay.mean ?? 0;
  const many = `${policies.length} policies, ${replications} replications of ${days} days each, ${received.toFixed(0)} trucks a day received`;
  return `${many}: ${clock.toFixed(0)} s by the clock, ${((user + system) / 1e6).toFixed(0)} s of processor time of all threads.\n`;
}
