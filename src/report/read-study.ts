import { type KnownStudy, type Showing, type ShownStudy, studyReports } from './documents/index.js';

/**
 * The study of a `result.json` that a command made, or a sentence that says why it is none. Only the fields that a study begins from
 * are looked for: what is in them is as the command wrote it, which the hash in its manifest vouches for.
 */
export function readStudy(
  value: unknown,
  command: string,
  showing: Showing,
  known: readonly KnownStudy[] = studyReports,
): ShownStudy | string {
  if (!isObject(value)) return 'is not a JSON object';
  // Some commands have several studies, told apart by what they found.
  const ofCommand = known.filter((each) => each.command === command);
  const [usual] = ofCommand;
  if (usual === undefined) return `is of ${JSON.stringify(command)}, which has no section in a report`;
  try {
    const shown = ofCommand.map((each) => each.read(value, showing)).find((each) => each !== undefined);
    return shown ?? `is not a result of ${command}: ${missing(usual, value)} missing`;
  } catch (error) {
    // The right fields with something else in them.
    if (error instanceof TypeError) return 'cannot be shown: it is not as throughline writes it';
    throw error;
  }
}

function missing({ fields }: KnownStudy, result: object): string {
  const names = fields.filter((field) => !Object.hasOwn(result, field));
  return names.length === 0 ? 'method' : names.join(', ');
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
