import { useId } from 'preact/hooks';
import { presentStages } from '../../corridor/index.js';
import { policyNames } from '../../studies/index.js';
import type { Planner } from '../state/planner.js';
import type { PolicyParameter } from '../state/policy-parameters.js';
import { FactNotes } from './fact-notes.js';
import { NumberControl, stepOf } from './number-control.js';
import { pathTitle } from './path-title.js';
import { problemAt } from './problem-at.js';

/** The inspection policy, where there is inspection, and its parameters. */
export function PolicyControls({ planner }: { readonly planner: Planner }) {
  const { words, choices, choose, given } = planner;
  const say = words.planner;
  const id = useId();
  if (!presentStages(given.scenario).includes('inspection')) return null;
  const own = given.scenario.inspection.policy.kind;
  const wrong = problemAt(planner.problems.value, 'inspection.policy');
  return (
    <>
      <h3>{say.policy}</h3>
      <p class="text-entry">
        <label for={id}>{say.policyChoice}</label>
        <select
          id={id}
          aria-invalid={wrong !== ''}
          aria-describedby={wrong === '' ? undefined : `${id}-error`}
          value={choices.value.policy ?? ''}
          onChange={({ currentTarget: { value } }) =>
            choose({ policy: policyNames.find((name) => name === value) ?? null, settings: {} })
          }
        >
          <option value="">{say.ownPolicy({ policy: own })}</option>
          {policyNames
            .filter((name) => name !== own)
            .map((name) => (
              <option key={name} value={name}>
                {name}
              </option>
            ))}
        </select>
        {wrong !== '' && (
          <span class="error" id={`${id}-error`}>
            {wrong}
          </span>
        )}
      </p>
      {planner.policyParameters.value.map((parameter) => (
        <ParameterField
          key={`${choices.value.policy} ${parameter.path}`}
          parameter={parameter}
          planner={planner}
        />
      ))}
    </>
  );
}

/** A parameter of the policy: of the scenario's own one it is a fact, of another one a setting. */
function ParameterField(props: { readonly parameter: PolicyParameter; readonly planner: Planner }) {
  const { parameter, planner } = props;
  const { words, choices, choose } = planner;
  const [say, { exactText }] = [words.planner, words.numbers];
  const { path, value: given, fact, bounds } = parameter;
  const isWhole = bounds.integer === true;
  // A slider over all that is accepted would be too coarse for what is usual.
  const high = Math.min(bounds.max, Math.max(1, 4 * given));
  const limits = { low: exactText(bounds.min), high: exactText(bounds.max), isWhole };
  const key = choices.value.policy === null ? 'facts' : 'settings';
  const value = choices.value[key][path] ?? given;
  return (
    <NumberControl
      planner={planner}
      path={path}
      name={pathTitle(path.replace(/^inspection\.policy\./, ''))}
      value={value}
      given={given}
      unit={parameter.unit}
      low={bounds.min}
      high={high}
      step={stepOf(bounds.min, high, isWhole)}
      check={(read) => (isWithin(read, parameter) ? '' : say.errors.within(limits))}
      onValue={(to) => {
        const { [path]: _, ...others } = choices.peek()[key];
        choose({ [key]: to === given ? others : { ...others, [path]: to } });
      }}
    >
      {fact !== undefined && <FactNotes fact={fact} seen={undefined} value={value} words={words} />}
    </NumberControl>
  );
}

function isWithin(value: number, { bounds: { min, max, integer, orZero } }: PolicyParameter): boolean {
  if (orZero === true && value === 0) return true;
  return value >= min && value <= max && (integer !== true || Number.isInteger(value));
}
