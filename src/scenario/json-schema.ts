import * as z from 'zod';
import { otherWords } from './other-words.js';
import { policyKey } from './policy-words.js';
import {
  calendarDate,
  dayNames,
  depthKinds,
  distributionName,
  distributionShapes,
  drawnDimensions,
  factName,
  observedMaxOf,
  openingHoursShape,
  policy,
  policyPartNames,
  policyParts,
  scenarioSchema,
  textName,
} from './schema/index.js';
import { sectionsThatMayBeNone } from './settled-stages.js';
import { canonicalUnits, type Dimension, expectedForm, quantityPattern } from './units.js';

/** A JSON Schema (2020-12) as plain data. */
export type JsonSchema = Record<string, unknown>;

/**
 * JSON Schema (2020-12) of what may be written in a scenario file, for completion and checks in editors. It knows form, bounds
 * and names of keys; what ties parts together (names of places, steps of levers, paths of phases) only `parseScenario` checks.
 */
export function scenarioJsonSchema(): JsonSchema {
  const whole = withStagesAsWritten(withPoliciesAsWritten(inputSchema(scenarioSchema)));
  return {
    ...whole,
    title: 'throughline scenario',
    description:
      'A supply corridor with a border in it: supply, staging, inspection, crossing, transfer, fleet, last mile.',
    $defs: {
      ...factDefinitions(),
      ...quantityDefinitions(),
      ...distributionDefinitions(),
      ...hoursDefinitions(),
      ...policyDefinitions(),
    },
  };
}

function inputSchema(schema: z.ZodType): JsonSchema {
  const { $schema, ...json } = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' });
  return schema === scenarioSchema ? { $schema, ...json } : json;
}

// A policy is written by the kind of its depth, by the key of that depth's parameters, or as rules alone.
function withPoliciesAsWritten(whole: JsonSchema): JsonSchema {
  return changedAt(
    whole,
    ['properties', 'inspection', 'properties', 'policy'],
    ({ oneOf: _, ...written }) => {
      const inFull = depthKinds.map((kind) => ({ $ref: `#/$defs/${policyPartName(kind)}` }));
      return { ...written, oneOf: [...inFull, { $ref: '#/$defs/policy-by-key' }] };
    },
  );
}

// Every depth of inspection has all the rules that combine with it.
function policyDefinitions(): JsonSchema {
  const ruleReferences = Object.fromEntries(
    policyPartNames.map((name) => [name, { $ref: `#/$defs/${policyPartName(name)}` }]),
  );
  const rules = Object.entries(policyParts).map(([name, part]) => [policyPartName(name), inputSchema(part)]);
  const byKind = policy.options.map((option) => {
    const share = (own: JsonSchema): JsonSchema => ({ ...own, ...ruleReferences });
    const name = policyPartName(option.shape.kind.value);
    return [name, changedAt(inputSchema(option), ['properties'], share)];
  });
  const byKey = policy.options.map((option) => {
    const [, ...own] = Object.keys(option.shape).filter((name) => !policyPartNames.includes(name));
    return [policyKey(option.shape.kind.value), parametersOf(option.shape.kind.value, own)];
  });
  const one = byKey.map(([key]) => ({ properties: { [String(key)]: {} }, required: [key] }));
  return {
    ...Object.fromEntries([...rules, ...byKind]),
    'policy-by-key': {
      type: 'object',
      description: 'a depth by the key of its parameters, and rules; without a depth every truck is scanned',
      properties: { ...Object.fromEntries(byKey), ...ruleReferences },
      additionalProperties: false,
      oneOf: [...one, { not: { anyOf: one } }],
    },
  };
}

function parametersOf(kind: string, names: readonly string[]): JsonSchema {
  const definition = `#/$defs/${policyPartName(kind)}/properties`;
  return {
    type: 'object',
    properties: Object.fromEntries(names.map((name) => [name, { $ref: `${definition}/${name}` }])),
    additionalProperties: false,
  };
}

function policyPartName(name: string): string {
  return `policy-${name.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;
}

// What is settled before the schema reads it.
function withStagesAsWritten(whole: JsonSchema): JsonSchema {
  const orNone = (part: JsonSchema): JsonSchema => ({ anyOf: [{ const: 'none' }, part] });
  const yards = changedAt(whole, ['properties', 'transferYard', 'additionalProperties'], orNone);
  const named = otherWords.reduce(
    (json, [section, old, key]) =>
      changedAt(json, ['properties', section, 'properties'], (part) => ({ ...part, [old]: part[key] })),
    yards,
  );
  return sectionsThatMayBeNone.reduce(
    (json, section) => changedAt(json, ['properties', section], orNone),
    named,
  );
}

function changedAt(
  json: JsonSchema,
  [key, ...rest]: readonly string[],
  change: (part: JsonSchema) => JsonSchema,
): JsonSchema {
  if (key === undefined) return change(json);
  const part = json[key];
  if (!isSchema(part)) throw new RangeError(`the JSON Schema has no ${key}`);
  return { ...json, [key]: changedAt(part, rest, change) };
}

function isSchema(value: unknown): value is JsonSchema {
  return typeof value === 'object' && value !== null;
}

function quantityDefinitions(): JsonSchema {
  const dimensions: Dimension[] = [...Object.keys(canonicalUnits).filter(isDimension), 'any'];
  return Object.fromEntries(
    dimensions.flatMap((dimension) => [
      [textName(dimension), textDefinition(dimension)],
      [factName(dimension), factDefinition(dimension)],
    ]),
  );
}

function isDimension(name: string): name is Exclude<Dimension, 'any'> {
  return Object.hasOwn(canonicalUnits, name);
}

function textDefinition(dimension: Dimension): JsonSchema {
  return {
    type: 'string',
    description: expectedForm(dimension),
    pattern: quantityPattern.source,
    maxLength: 80,
  };
}

function factDefinition(dimension: Dimension): JsonSchema {
  const number = { anyOf: [{ type: 'number' }, { $ref: `#/$defs/${textName(dimension)}` }] };
  return {
    type: 'object',
    description: 'a number with what is known about it',
    properties: {
      value: number,
      low: { ...number, description: 'least plausible value' },
      high: { ...number, description: 'greatest plausible value' },
      evidence: {
        enum: ['A', 'B', 'C', 'D'],
        description:
          'A primary data or several sources; B one good source; C secondary or another period; D assumption',
      },
      source: { type: 'string', minLength: 1, maxLength: 2_000 },
      note: { type: 'string', maxLength: 2_000 },
      knownFrom: { $ref: '#/$defs/known-from' },
      observedMax: { $ref: '#/$defs/observed-max' },
    },
    required: ['value', 'evidence', 'source'],
    additionalProperties: false,
  };
}

function factDefinitions(): JsonSchema {
  return {
    'known-from': inputSchema(
      calendarDate('day from which it was known; forecasts made before draw it over its range'),
    ),
    'observed-max': {
      ...inputSchema(observedMaxOf(z.any())),
      description: 'the highest value that was ever seen, with a date or a period and its source',
    },
  };
}

function distributionDefinitions(): JsonSchema {
  return Object.fromEntries(
    drawnDimensions.map((dimension) => [
      distributionName(dimension),
      inputSchema(distributionShapes(dimension)),
    ]),
  );
}

function hoursDefinitions(): JsonSchema {
  const day = `(${dayNames.join('|')})`;
  const open = {
    type: 'string',
    examples: ['08:00-17:00', '08:00-12:00, 13:00-17:00', '22:00-04:00', 'closed', 'always'],
  };
  return {
    'hours-text': {
      type: 'string',
      maxLength: 2_000,
      examples: ['daily 08:00-17:00', 'sun-thu 08:00-17:00; fri 08:00-12:30', 'always', 'closed'],
    },
    'hours-by-day': {
      type: 'object',
      properties: {
        except: {
          type: 'object',
          additionalProperties: open,
          propertyNames: { pattern: '^\\d{4}-\\d{2}-\\d{2}(\\.\\.\\d{4}-\\d{2}-\\d{2})?$' },
        },
      },
      patternProperties: { [`^(daily|${day}([-,] ?${day})*)$`]: open },
      additionalProperties: false,
    },
    'hours-in-minutes': inputSchema(openingHoursShape),
  };
}
