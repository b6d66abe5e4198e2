import { parameterAt, setParameter } from '../../corridor/index.js';
import { listFacts, parseScenario, type Scenario } from '../../scenario/index.js';
import { lastingBy } from '../../studies/index.js';
import { capacityBounds, fluidFlow } from '../../twin/index.js';
import type { FactSwing, Preview, Previewed } from './tasks.js';

/** Whether the scenario is sound, by the schema that reads files, and what theory says of it. */
export function previewOf(scenario: Scenario): Previewed {
  const read = parseScenario(scenario);
  if (!read.ok) return { ok: false, problems: read.problems };
  if (read.large !== undefined && read.large.length > 0) return { ok: false, problems: read.large };
  return { ok: true, preview: estimateOf(scenario) };
}

function estimateOf(scenario: Scenario): Preview {
  const { at } = scenario.target;
  const flow = fluidFlow(scenario, at);
  const bounds = Object.values(capacityBounds(scenario, at)).filter(Number.isFinite);
  return {
    perDay: flow.perDay,
    lasting: lastingBy(flow, at),
    bottleneck: flow.bottleneck,
    bound: bounds.length === 0 ? null : Math.min(...bounds),
  };
}

/** Facts by how far they move the estimate within their ranges, those that move it most first. */
export async function rankFacts(scenario: Scenario, signal: AbortSignal): Promise<readonly FactSwing[]> {
  const swings: FactSwing[] = [];
  for (const { path, low, high } of listFacts(scenario)) {
    if (low === high || typeof parameterAt(scenario, path) !== 'number' || path.startsWith('levers.'))
      continue;
    const ends = [low, high].map((value) => estimateAt(scenario, path, value));
    swings.push({ path, swing: Math.max(...ends) - Math.min(...ends) });
    // Room for what else the desk is told, such as that this is no longer wanted.
    await new Promise((resolve) => setTimeout(resolve));
    signal.throwIfAborted();
  }
  return swings.toSorted((a, b) => b.swing - a.swing);
}

function estimateAt(scenario: Scenario, path: string, value: number): number {
  const changed = setParameter(scenario, path, value);
  return lastingBy(fluidFlow(changed, scenario.target.at), scenario.target.at).perDay;
}
