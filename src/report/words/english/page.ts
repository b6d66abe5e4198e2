import { countText } from './numbers.js';

/** What stands on a page besides its studies. Counts come as numbers. */
export const pageWords = {
  /** Language of the page and the side from which it is read, for browsers. */
  language: 'en',
  direction: 'ltr',
  evidence: 'The evidence',
  made: 'How it was made',
  contents: 'Contents',
  scenarios: (of: { scenarios: number }) => `${countText(of.scenarios, 'scenario')} studied`,
  studies: (of: { studies: number }) => (of.studies === 1 ? 'One study' : `${of.studies} studies`),
  ofScenario: (of: { scenario: string; days: number }) => `${of.scenario}; ${countText(of.days, 'day')}`,
  asGiven:
    'The results are shown as they were given, not made again; throughline reproduce makes each again from its manifest and compares it, bit for bit.',
  grades: {
    A: 'primary data or several independent sources',
    B: 'one good source',
    C: 'one secondary source, or of another period',
    D: 'assumption',
  },
  gradeCount: (of: { meaning: string; facts: number }) => `${of.meaning}: ${of.facts}`,
  allFacts: (of: { facts: number }) => `${countText(of.facts, 'fact')} with range, grade and source`,
  number: 'number',
  value: 'value',
  range: 'range',
  unit: 'unit',
  grade: 'grade',
  source: 'source',
  highestSeen: 'highest seen',
  seenOn: (of: { value: string; when: string; source: string }) => `${of.value} (${of.when}; ${of.source})`,
  noted: (of: { source: string; note: string }) => `${of.source} (${of.note})`,
};
