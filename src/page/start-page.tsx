import { effect } from '@preact/signals';
import { render } from 'preact';
import { combineDigests } from '../studies/index.js';
import { addressOf } from './desk/start-worker.js';
import { PlannerPage } from './parts/planner-page.js';
import { searchToKeep } from './state/found-plan.js';
import { readGiven } from './state/given.js';
import { KeptWork } from './state/kept-work.js';
import { readPinned } from './state/pinned.js';
import { createPlanner } from './state/planner.js';
import { readChoices } from './state/read-choices.js';

/** Milliseconds after a change until the work is kept. */
const keepAfter = 250;

/** Starts the page: what it was given, what was left of the visit before, and from then on what is chosen. */
export async function startPage(page: Document): Promise<void> {
  const [element, script, root] = ['given', 'program', 'page'].map((id) => page.getElementById(id));
  if (!element || !script || !root) return;
  const given = await readGiven(element);
  // Another scenario, or the same changed, is other work.
  const kept = await KeptWork.open(`${given.scenario.name} ${combineDigests([JSON.stringify(given)])}`);
  const before: unknown = await kept.read();
  const was = typeof before === 'object' && before !== null ? before : {};
  const choices = 'choices' in was ? readChoices(was.choices, given.scenario) : undefined;
  const pinned = 'pinned' in was ? readPinned(was.pinned, given.scenario) : null;
  const search = 'search' in was ? was.search : undefined;
  const planner = createPlanner(given, addressOf(script), choices ?? {}, pinned, search);
  page.title = planner.words.planner.pageTitle({ scenario: given.scenario.title || given.scenario.name });
  root.replaceChildren();
  render(<PlannerPage planner={planner} />, root);
  effect(() => {
    const work = {
      choices: planner.choices.value,
      pinned: planner.pinned.value,
      search: searchToKeep(planner.search.value),
    };
    const timer = setTimeout(async () => {
      planner.isKept.value = await kept.write(work);
    }, keepAfter);
    return () => clearTimeout(timer);
  });
}
