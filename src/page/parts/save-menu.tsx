import { useSignal } from '@preact/signals';
import { useId } from 'preact/hooks';
import { runReport, studyCsv } from '../../report/index.js';
import { scenarioYaml } from '../../scenario/index.js';
import { readChoices } from '../state/choices.js';
import type { Planner } from '../state/planner.js';

/** Files that leave the page, and the one that comes back: the state of the work. */
export function SaveMenu({ planner }: { readonly planner: Planner }) {
  const { words, scenario, answer, given, choices, choose } = planner;
  const say = words.planner;
  const id = useId();
  const error = useSignal('');
  const name = fileName(given.scenario.name);
  return (
    <div class="save">
      <button
        type="button"
        disabled={planner.problems.value.length > 0}
        onClick={() => save(`${name}.yaml`, 'application/yaml', scenarioYaml(scenario.value))}
      >
        {say.saveScenario}
      </button>
      <button
        type="button"
        disabled={answer.value === undefined}
        onClick={() => {
          if (answer.value === undefined) return;
          const tables = studyCsv(
            runReport.show(answer.value.result, { scenario: answer.value.scenario, words }),
          );
          for (const [file, table] of Object.entries(tables)) save(`${name}-${file}`, 'text/csv', table);
        }}
      >
        {say.saveTables}
      </button>
      <button
        type="button"
        onClick={() => {
          const state = { throughline: given.version, scenario: given.scenario.name, choices: choices.value };
          save(`${name}.work.json`, 'application/json', `${JSON.stringify(state, null, 2)}\n`);
        }}
      >
        {say.saveState}
      </button>
      <span class="file-button">
        <input
          id={id}
          type="file"
          accept=".json,application/json"
          aria-describedby={error.value === '' ? undefined : `${id}-error`}
          onChange={async ({ currentTarget }) => {
            const [file] = currentTarget.files ?? [];
            if (file === undefined) return;
            const read = readChoices(choicesIn(await file.text()), given.scenario);
            currentTarget.value = '';
            error.value = read === undefined ? say.errors.file({ file: file.name }) : '';
            if (read !== undefined) choose(read);
          }}
        />
        <label for={id}>{say.openState}</label>
      </span>
      <button type="button" onClick={() => print()}>
        {say.print}
      </button>
      {error.value !== '' && (
        <p class="error" id={`${id}-error`} role="alert">
          {error.value}
        </p>
      )}
    </div>
  );
}

function choicesIn(text: string): unknown {
  try {
    const read: unknown = JSON.parse(text);
    return typeof read === 'object' && read !== null && 'choices' in read ? read.choices : undefined;
  } catch {
    return undefined;
  }
}

/** A name that every file system takes. */
function fileName(name: string): string {
  const plain = name.replace(/[^\p{L}\p{N}._-]+/gu, '-').replace(/^[-.]+|-+$/g, '');
  return plain === '' ? 'scenario' : plain.slice(0, 80);
}

function save(name: string, type: string, text: string): void {
  const link = document.createElement('a');
  const address = URL.createObjectURL(new Blob([text], { type: `${type};charset=utf-8` }));
  link.href = address;
  link.download = name;
  link.click();
  // The browser reads it after this.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
