import type { ComponentChildren } from 'preact';
import { listFacts } from '../../scenario/index.js';
import { describePlan, observedMaxAt } from '../../studies/index.js';
import { assumedScenario } from '../state/choices.js';
import type { Planner } from '../state/planner.js';
import { pathTitle } from './path-title.js';

/** Target, plan and changed assumptions as text and tables: on paper they stand in place of the controls. */
export function PrintedInputs({ planner }: { readonly planner: Planner }) {
  const { words, choices, given } = planner;
  const [say, page, { exactText, percentText }] = [words.planner.printed, words.planner, words.numbers];
  const { target, reliability, policy, seed, replications } = choices.value;
  return (
    <section class="printed" aria-labelledby="printed-heading">
      <h2 id="printed-heading">{say.heading}</h2>
      <h3>{say.question}</h3>
      <p>
        {say.target({ target: exactText(target.perDay), at: target.at })}{' '}
        {reliability !== null && `${page.reliability.share({ share: percentText(reliability) })}. `}
        {page.policy}: {policy ?? page.ownPolicy({ policy: given.scenario.inspection.policy.kind })}.{' '}
        {say.seed({ seed, replications })}
      </p>
      <h3>{say.plan}</h3>
      <PlanTable planner={planner} />
      <h3>{say.assumptions}</h3>
      <AssumptionTable planner={planner} />
    </section>
  );
}

function PlanTable({ planner: { words, choices, given } }: { readonly planner: Planner }) {
  const [say, { exactText, moneyText }] = [words.planner.printed, words.numbers];
  const steps = describePlan(assumedScenario(given.scenario, choices.value), choices.value.plan);
  if (steps.length === 0) return <p>{words.planner.noPlan}</p>;
  return (
    <Table heads={[say.lever, say.from, say.to, say.cost]}>
      {steps.map(({ lever, name, from, to, cost }) => (
        <tr key={lever}>
          <th scope="row">{name}</th>
          <td class="number">{exactText(from)}</td>
          <td class="number">{exactText(to)}</td>
          <td class="number">{moneyText(cost)}</td>
        </tr>
      ))}
    </Table>
  );
}

function AssumptionTable({ planner }: { readonly planner: Planner }) {
  const { words, choices, given, policyParameters } = planner;
  const [say, { exactText, rangeText }] = [words.planner.printed, words.numbers];
  const { facts, settings } = choices.value;
  const known = new Map(listFacts(given.scenario).map((fact) => [fact.path, fact]));
  const usual = new Map(policyParameters.value.map(({ path, value }) => [path, value]));
  const rows = Object.entries({ ...facts, ...settings }).map(([path, value]) => {
    const fact = known.get(path);
    return { path, value, fact, before: usual.get(path) ?? fact?.value };
  });
  if (rows.length === 0) return <p>{say.none}</p>;
  return (
    <Table heads={[say.path, say.given, say.now, say.range, say.gradeHeading, say.highestSeen]}>
      {rows.map(({ path, value, fact, before }) => (
        <tr key={path}>
          <th scope="row">{pathTitle(path)}</th>
          <td class="number">{before === undefined ? '' : exactText(before)}</td>
          <td class="number">
            {exactText(value)} {fact === undefined || fact.unit === '1' ? '' : fact.unit}
          </td>
          <td class="number">{fact === undefined ? '' : rangeText(fact.low, fact.high)}</td>
          <td>{fact?.evidence ?? ''}</td>
          <td class="number">{seenText(planner, path)}</td>
        </tr>
      ))}
    </Table>
  );
}

function seenText({ given, words }: Planner, path: string): string {
  const seen = observedMaxAt(given.scenario, path);
  return seen === undefined ? '' : words.numbers.exactText(seen.value);
}

/** A table of which the first column is text and the others are numbers. */
function Table(props: { readonly heads: readonly string[]; readonly children: ComponentChildren }) {
  return (
    <div class="document">
      <table>
        <thead>
          <tr>
            {props.heads.map((head, place) => (
              <th key={head} scope="col" class={place === 0 ? '' : 'number'}>
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>{props.children}</tbody>
      </table>
    </div>
  );
}
