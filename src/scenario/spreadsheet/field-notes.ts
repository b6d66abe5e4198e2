import { type JsonSchema, scenarioJsonSchema } from '../json-schema.js';

/** What the schema says of one field. */
export interface FieldNote {
  readonly meaning: string;
  /** Words that it may be, where it may be nothing else but a group. */
  readonly words: readonly string[];
  /** A moment, which a file has as a date and a time. */
  readonly isMoment: boolean;
}

/** Looks up what the schema says of the field at a path. */
export function fieldNotes(): (path: readonly string[]) => FieldNote {
  const whole = scenarioJsonSchema();
  return (path) => {
    const forms = path.reduce(
      (parts: readonly JsonSchema[], key) =>
        parts.flatMap((part) => formsOf(part, whole)).flatMap((part) => partsAt(part, key)),
      [whole],
    );
    return noteOf(forms, whole);
  };
}

function noteOf(fields: readonly JsonSchema[], whole: JsonSchema): FieldNote {
  const forms = fields.flatMap((field) => [field, ...formsOf(field, whole)]);
  const texts = fields.map(({ description }) => description).filter((each) => typeof each === 'string');
  const words = forms.flatMap((form) => ('const' in form ? [form['const']] : listIn(form['enum'])));
  const isWord = forms.every(({ type }) => type === undefined || type === 'string');
  const named = [...new Set(words.filter((word) => typeof word === 'string'))];
  const isFlag = forms.some(({ type }) => type === 'boolean');
  return {
    meaning: texts[0] ?? '',
    words: isFlag
      ? ['TRUE', 'FALSE']
      : isWord && !forms.some(({ pattern }) => pattern !== undefined)
        ? named
        : [],
    isMoment: texts.some((text) => text.endsWith('(local time)')),
  };
}

/** The forms that a field may have: what references lead to, and each alternative. */
function formsOf(schema: JsonSchema, whole: JsonSchema, depth = 0): readonly JsonSchema[] {
  if (depth > 8) return [];
  const further = [
    ...listIn(schema['anyOf']),
    ...listIn(schema['oneOf']),
    ...listIn(schema['allOf']),
    ...referred(schema['$ref'], whole),
  ].filter(isSchema);
  return further.length === 0 ? [schema] : further.flatMap((each) => formsOf(each, whole, depth + 1));
}

function referred(reference: unknown, whole: JsonSchema): readonly unknown[] {
  const name = typeof reference === 'string' ? /^#\/\$defs\/(.+)$/.exec(reference)?.[1] : undefined;
  const definitions = whole['$defs'];
  if (name === undefined || !isSchema(definitions)) return [];
  return Object.hasOwn(definitions, name) ? [definitions[name]] : [];
}

function partsAt(schema: JsonSchema, key: string): readonly JsonSchema[] {
  const { properties, additionalProperties, items } = schema;
  if (isSchema(properties) && Object.hasOwn(properties, key)) return [properties[key]].filter(isSchema);
  if (/^\d+$/.test(key) && isSchema(items)) return [items];
  return isSchema(additionalProperties) ? [additionalProperties] : [];
}

function listIn(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function isSchema(value: unknown): value is JsonSchema {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
