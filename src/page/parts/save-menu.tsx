import { useSignal } from '@preact/signals';
import { useId } from 'preact/hooks';
import { runReport, type ShownStudy, studyCsv, studyWorkbook } from '../../report/index.js';
import { listFacts, scenarioYaml } from '../../scenario/index.js';
import type { Answer, Planner } from '../state/planner.js';
import { readWork, workText } from '../state/work-file.js';

/** Files that leave the page, and the one that comes back: the state of the work. */
export function SaveMenu({ planner }: { readonly planner: Planner }) {
  const { words, scenario, answer, given, choices, pinned } = planner;
  const say = words.planner;
  const error = useSignal('');
  const name = fileName(given.scenario.name);
  const told = answer.value;
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
        disabled={told === undefined}
        onClick={() => {
          if (told === undefined) return;
          const tables = studyCsv(shownAnswer(planner, told));
          for (const [file, table] of Object.entries(tables)) save(`${name}-${file}`, 'text/csv', table);
        }}
      >
        {say.saveTables}
      </button>
      <button
        type="button"
        disabled={told === undefined}
        onClick={async () => {
          if (told === undefined) return;
          try {
            save(`${name}.xlsx`, workbookType, await answerWorkbook(planner, told));
            error.value = '';
          } catch (reason) {
            error.value = say.errors.tables({ message: String(reason) });
          }
        }}
      >
        {say.saveWorkbook}
      </button>
      <button
        type="button"
        onClick={() => {
          const work = { choices: choices.value, pinned: pinned.value };
          save(`${name}.work.json`, 'application/json', workText(given.scenario, given.version, work));
        }}
      >
        {say.saveState}
      </button>
      <OpenWork
        planner={planner}
        onError={(text) => {
          error.value = text;
        }}
      />
      <button type="button" onClick={() => print()}>
        {say.print}
      </button>
      {error.value !== '' && (
        <p class="error" role="alert">
          {error.value}
        </p>
      )}
      {!planner.isKept.value && <p class="muted">{say.errors.notKept}</p>}
    </div>
  );
}

function OpenWork(props: { readonly planner: Planner; readonly onError: (text: string) => void }) {
  const { words, given, choices, pinned } = props.planner;
  const say = words.planner;
  const id = useId();
  const take = async (file: File): Promise<string> => {
    const read = readWork(await file.text(), given.scenario);
    if (read.ok) {
      choices.value = read.work.choices;
      pinned.value = read.work.pinned;
      return '';
    }
    const of = { file: file.name };
    if (read.because === 'other scenario')
      return say.errors.otherScenario({ ...of, scenario: read.scenario });
    return read.because === 'not work' ? say.errors.notWork(of) : say.errors.notFitting(of);
  };
  return (
    <span class="file-button">
      <input
        id={id}
        type="file"
        accept=".json,application/json"
        onChange={async ({ currentTarget }) => {
          const [file] = currentTarget.files ?? [];
          if (file === undefined) return;
          props.onError(await take(file));
          currentTarget.value = '';
        }}
      />
      <label for={id}>{say.openState}</label>
    </span>
  );
}

const workbookType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

function shownAnswer({ words }: Planner, { result, scenario }: Answer): ShownStudy {
  return runReport.show(result, { scenario, words });
}

/** The same sheets as `throughline run --xlsx` writes. */
async function answerWorkbook(planner: Planner, answer: Answer): Promise<Uint8Array<ArrayBuffer>> {
  const { version } = planner.given;
  const { result, scenario, seed } = answer;
  const bytes = await studyWorkbook(shownAnswer(planner, answer), {
    facts: listFacts(scenario),
    manifest: {
      version,
      scenario: scenario.name,
      seed,
      replications: result.replications,
      digest: result.digest,
    },
  });
  return new Uint8Array(bytes);
}

/** A name that every file system takes. */
export function fileName(name: string): string {
  const plain = name.replace(/[^\p{L}\p{N}._-]+/gu, '-').replace(/^[-.]+|-+$/g, '');
  return plain === '' ? 'scenario' : plain.slice(0, 80);
}

function save(name: string, type: string, content: string | Uint8Array<ArrayBuffer>): void {
  const link = document.createElement('a');
  const address = URL.createObjectURL(
    new Blob([content], { type: typeof content === 'string' ? `${type};charset=utf-8` : type }),
  );
  link.href = address;
  link.download = name;
  link.click();
  // The browser reads it after this.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
