import { useSignal } from '@preact/signals';
import { type ListedFact, listFacts } from '../../scenario/index.js';
import { observedMaxAt } from '../../studies/index.js';
import type { Planner } from '../state/planner.js';
import { FactNotes } from './fact-notes.js';
import { NumberControl, stepOf } from './number-control.js';
import { pathTitle } from './path-title.js';

/** Facts shown at first, and how many more each time. */
const atOnce = 6;

/** The facts that matter most, those that move the estimate most first, and whatever was changed. */
export function FactControls({ planner }: { readonly planner: Planner }) {
  const say = planner.words.planner;
  const most = useSignal(atOnce);
  const ranked = rankedFacts(planner);
  if (ranked.length === 0) return <p class="muted">{say.factsRanking}</p>;
  const changed = planner.choices.value.facts;
  const shown = ranked.filter(({ fact }, place) => place < most.value || Object.hasOwn(changed, fact.path));
  const rest = ranked.length - shown.length;
  return (
    <>
      <p class="muted">{say.factsNote}</p>
      {shown.map(({ fact, swing }) => (
        <FactField key={fact.path} fact={fact} swing={swing} planner={planner} />
      ))}
      {rest > 0 && (
        <button
          type="button"
          class="quiet"
          onClick={() => {
            most.value += 12;
          }}
        >
          {say.moreFacts({ facts: Math.min(12, rest) })}
        </button>
      )}
    </>
  );
}

interface RankedFact {
  readonly fact: ListedFact;
  readonly swing: number;
}

/** Levers, the target and the policy have fields of their own. */
function rankedFacts({ given: { scenario }, swings }: Planner): readonly RankedFact[] {
  const facts = new Map(listFacts(scenario).map((fact) => [fact.path, fact]));
  const elsewhere = new Set(['target.perDay', ...scenario.levers.map(({ path }) => path)]);
  return swings.value.flatMap(({ path, swing }) => {
    const fact = facts.get(path);
    const isElsewhere = elsewhere.has(path) || path.startsWith('inspection.policy.');
    return fact === undefined || isElsewhere ? [] : [{ fact, swing }];
  });
}

function FactField({ fact, swing, planner }: RankedFact & { readonly planner: Planner }) {
  const { words, choices, given, choose } = planner;
  const [say, { numberText }] = [words.planner, words.numbers];
  const { path, low, high, unit } = fact;
  const value = choices.value.facts[path] ?? fact.value;
  const seen = observedMaxAt(given.scenario, path);
  const isWhole = [low, high, fact.value].every(Number.isInteger) && high - low > 3;
  return (
    <NumberControl
      planner={planner}
      path={path}
      name={pathTitle(path)}
      value={value}
      given={fact.value}
      unit={unit}
      low={Math.min(low, fact.value)}
      high={Math.max(high, fact.value)}
      step={stepOf(low, high, isWhole)}
      seen={seen?.value}
      check={() => ''}
      onValue={(to) => {
        const { [path]: _, ...others } = choices.peek().facts;
        choose({ facts: to === fact.value ? others : { ...others, [path]: to } });
      }}
    >
      {Number(swing.toFixed(1)) > 0 && <span>{say.moves({ trucks: numberText(swing) })}</span>}
      <FactNotes fact={fact} seen={seen} value={value} words={words} />
    </NumberControl>
  );
}
