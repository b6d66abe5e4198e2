import { numberInForce } from '../../corridor/index.js';
import type { Scenario } from '../../scenario/index.js';
import { describePlan, observedMaxAt } from '../../studies/index.js';
import { assumedScenario } from '../state/choices.js';
import type { Planner } from '../state/planner.js';
import { FactNotes } from './fact-notes.js';
import { NumberControl } from './number-control.js';

type Lever = Scenario['levers'][number];

/** Every lever of the scenario, and what the plan made of them costs. */
export function LeverControls({ planner }: { readonly planner: Planner }) {
  const { words, choices, given } = planner;
  const say = words.planner;
  const assumed = assumedScenario(given.scenario, choices.value);
  if (assumed.levers.length === 0) return <p class="muted">{say.noLevers}</p>;
  const steps = describePlan(assumed, choices.value.plan);
  const cost = steps.reduce((sum, step) => sum + step.cost, 0);
  const days = Math.max(0, ...steps.map(({ leadTimeDays }) => leadTimeDays));
  return (
    <>
      <p class="muted">{say.leversNote}</p>
      {assumed.levers.map((lever) => (
        <LeverField
          key={lever.path}
          lever={lever}
          today={numberInForce(assumed, lever.path)}
          cost={steps.find(({ lever: path }) => path === lever.path)?.cost ?? 0}
          planner={planner}
        />
      ))}
      <p class="total">
        {steps.length === 0
          ? say.noPlan
          : say.planCost({
              cost: words.numbers.moneyText(cost),
              days: words.numbers.durationText(days * 1440),
            })}
      </p>
    </>
  );
}

function LeverField(props: {
  readonly lever: Lever;
  readonly today: number;
  readonly cost: number;
  readonly planner: Planner;
}) {
  const { lever, today, cost, planner } = props;
  const { words, choices, given, choose } = planner;
  const [say, { exactText, moneyText }] = [words.planner, words.numbers];
  const value = choices.value.plan[lever.path] ?? today;
  const most = today + Math.floor((lever.max - today) / lever.step + 1e-6) * lever.step;
  const fact = given.scenario.facts[lever.path];
  const seen = observedMaxAt(given.scenario, lever.path);
  const steps = { low: exactText(today), high: exactText(most), step: exactText(lever.step) };
  return (
    <NumberControl
      planner={planner}
      path={lever.path}
      name={lever.name}
      value={value}
      given={today}
      unit={fact?.unit ?? '1'}
      low={today}
      high={Math.max(most, today)}
      step={lever.step}
      seen={seen?.value}
      check={(read) => (isStep(read, today, most, lever.step) ? '' : say.errors.steps(steps))}
      onValue={(to) => {
        const { [lever.path]: _, ...others } = choices.peek().plan;
        choose({ plan: to === today ? others : { ...others, [lever.path]: to } });
      }}
    >
      <span>{say.today({ value: exactText(today) })}</span>
      {cost > 0 && <span class="cost">{say.costNow({ cost: moneyText(cost) })}</span>}
      <FactNotes fact={fact} seen={seen} value={value} words={words} />
    </NumberControl>
  );
}

function isStep(value: number, from: number, most: number, step: number): boolean {
  if (value < from || value > most + 1e-9) return false;
  const steps = (value - from) / step;
  return Math.abs(steps - Math.round(steps)) < 1e-6;
}
