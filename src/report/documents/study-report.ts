import type { Scenario } from '../../scenario/index.js';
import { askedOf } from '../../studies/index.js';
import { englishFor, type Words } from '../words/index.js';
import { type DataTable, type StudyDocument, sentences } from './document.js';
import { askedSentences } from './lasting.js';

/** What a study is shown with. */
export interface Showing {
  /** The scenario as it was run. */
  readonly scenario: Scenario;
  /** The language; English, with the scenario's names of the two sides, where none is given. */
  readonly words?: Words;
}

/** A study's result ready to be shown in any form. */
export interface ShownStudy {
  /** Name of its kind. */
  readonly name: string;
  /** The language in which it is told. */
  readonly words: Words;
  readonly document: StudyDocument;
  /** Tables for programs by file name; the first is the main one. */
  readonly tables: Readonly<Record<string, DataTable>>;
}

/** What is told of one kind of study, once for every form. */
export interface StudyDescription<Result extends object> {
  readonly name: string;
  /** Command that writes its results; default its name. */
  readonly command?: string;
  /** Fields that a result begins from: what lacks one of them is no result of this study. */
  readonly fields: readonly (keyof Result & string)[];
  /** What its results name as their method, where other studies of the command have the same fields. */
  readonly method?: string;
  readonly document: (result: Result, scenario: Scenario, words: Words) => StudyDocument;
  readonly tables: (result: Result, scenario: Scenario) => ShownStudy['tables'];
}

/** A kind of study among all kinds, whatever its result. */
export interface KnownStudy {
  readonly name: string;
  readonly command: string;
  readonly fields: readonly string[];
  /** A result read from a file, or undefined where fields are missing. Only the fields are looked for: the manifest's hash vouches for the rest. */
  readonly read: (value: object, showing: Showing) => ShownStudy | undefined;
}

/** A kind of study with its results' type. */
export interface StudyReport<Result extends object> extends KnownStudy {
  readonly show: (result: Result, showing: Showing) => ShownStudy;
}

/** Which days were asked for, after the answer of any study. */
function withAsked(document: StudyDocument, result: object, { lasting }: Words): StudyDocument {
  return {
    ...document,
    answer: sentences(document.answer, ...askedSentences(askedOf(result), lasting)),
  };
}

/** A kind of study from its description. */
export function studyReport<Result extends object>(
  description: StudyDescription<Result>,
): StudyReport<Result> {
  const { name, command = name, fields, method } = description;
  const isResult = (value: object): value is Result =>
    fields.every((field) => Object.hasOwn(value, field)) &&
    (method === undefined || ('method' in value && value.method === method));
  const show = (
    result: Result,
    { scenario, words = englishFor(scenario.names ?? {}) }: Showing,
  ): ShownStudy => ({
    name,
    words,
    document: withAsked(description.document(result, scenario, words), result, words),
    tables: description.tables(result, scenario),
  });
  const read = (value: object, showing: Showing): ShownStudy | undefined =>
    isResult(value) ? show(value, showing) : undefined;
  return { name, command, fields, read, show };
}
