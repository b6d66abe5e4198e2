import type { Calendar } from '../kernel/index.js';
import {
  createDistribution,
  type Distribution,
  type DistributionSpec,
  HourProfile,
} from '../random/index.js';
import type { InspectionPolicy, OpeningHours, Scenario } from '../scenario/index.js';
import { calendarOf } from './calendars.js';
import { requirePossibleDays } from './conditions.js';
import { type Gate, processingAtRate } from './gate-rate.js';
import { withCalendar } from './observed-calendar.js';
import { segmentsOf } from './parameters.js';
import { recordOf } from './records.js';
import { type CargoName, cargoNames } from './truckload.js';

/**
 * A part of a scenario made ready to run, under the same names: specifications are distributions, opening hours calendars (with the
 * extra hours beside them), a mix the distribution of the number of a cargo class.
 */
export type Resolved<T> = T extends DistributionSpec
  ? Distribution
  : T extends OpeningHours
    ? Calendar
    : T extends readonly (infer Each)[]
      ? readonly Resolved<Each>[]
      : T extends object
        ? { readonly [Key in keyof T]: ResolvedAt<Key, T[Key]> }
        : T;

type ResolvedAt<Key, T> = Key extends 'mix'
  ? Distribution
  : Key extends 'profile'
    ? HourProfile
    : Resolved<T>;

/** What the stages need of a scenario, with the phases in force applied. */
export type Parameters = Resolved<ReturnType<typeof modelled>>;

/** The corridor between two changes of phase. Shared by all replications. */
export interface CorridorSegment {
  /** Minutes since the scenario's start from which it holds. */
  readonly from: number;
  /** The scenario as it stands then. */
  readonly scenario: Scenario;
  readonly parameters: Parameters;
}

/** Makes distributions from data, each only once however many segments, stages and scenarios use it. */
export type MakeDistribution = (spec: DistributionSpec) => Distribution;

/** Distributions that are remembered at once: those of a hundred parameter draws, some 40 kB each where they are tabulated. */
const mostRemembered = 2000;

/** A distribution keeps what it has tabulated: scenarios that differ in a few levers share it. What it gives does not depend on it. */
export function rememberDistributions(): MakeDistribution {
  const known = new Map<string, Distribution>();
  return (spec) => {
    const text = JSON.stringify(spec);
    const made = known.get(text) ?? createDistribution(spec);
    // Last asked for, last forgotten.
    known.delete(text);
    known.set(text, made);
    if (known.size > mostRemembered) known.delete(known.keys().next().value ?? text);
    return made;
  };
}

/** Parts of scenarios made ready, by the objects they were made of. */
export interface CompiledParts {
  readonly make: MakeDistribution;
  readonly known: WeakMap<object, unknown>;
}

/** Nothing made ready yet. */
export function compiledParts(make = rememberDistributions()): CompiledParts {
  return { make, known: new WeakMap() };
}

/**
 * The scenario made ready to run, a segment for each change of phase, in order of time. What phases, or plans of one scenario, leave alone
 * is the same object, and made ready once for as long as `parts` are kept.
 */
export function compile(
  scenario: Scenario,
  parts: CompiledParts = compiledParts(),
): readonly CorridorSegment[] {
  return segmentsOf(scenario).map(({ from, parameters: given }) => {
    requirePossibleDays(given);
    const parameters = withCalendar(given);
    return { from, scenario: parameters, parameters: compileState(parameters, parts) };
  });
}

/** One state of a scenario made ready: what it has in common with others made with the same `parts` is the same object. */
export function compileState(scenario: Scenario, { make, known }: CompiledParts): Parameters {
  return resolve(modelled(scenario), make, known);
}

/** An inspection policy made ready by itself, with instruments that take no time, for what depends on no site. */
export function resolvePolicy(policy: InspectionPolicy, time: DistributionSpec) {
  const canine = { teams: 0, share: 0, search: time, work: 1, rest: 0 };
  return resolve({ given: policy, instruments: { scan: time, canine } }, createDistribution, new WeakMap());
}

function modelled(scenario: Scenario) {
  const { supply, cargo, staging, inspection, crossing, transferYard, fleet, governorates } = scenario;
  const { directEntry, displacement, conditions, stoppages, costs } = scenario;
  return {
    supply,
    cargo,
    staging,
    inspection,
    crossing,
    transferYard,
    fleet,
    governorates,
    directEntry,
    displacement,
    conditions,
    stoppages,
    costs,
  };
}

function resolve<T>(value: T, make: MakeDistribution, known: WeakMap<object, unknown>): Resolved<T>;
function resolve(value: unknown, make: MakeDistribution, known: WeakMap<object, unknown>): unknown {
  if (typeof value !== 'object' || value === null) return value;
  const seen = known.get(value);
  if (seen !== undefined) return seen;
  const resolved = isSpecification(value)
    ? make(value)
    : Array.isArray(value)
      ? value.map((each: unknown) => resolve(each, make, known))
      : resolveEntries(new Map(Object.entries(value)), make, known);
  known.set(value, resolved);
  return resolved;
}

/** In alphabetical order, so that the order of writing does not matter. */
function resolveEntries(
  entries: ReadonlyMap<string, unknown>,
  make: MakeDistribution,
  known: WeakMap<object, unknown>,
): Readonly<Record<string, unknown>> {
  const extraHours = Number(entries.get('extraHours') ?? 0);
  const resolveEntry = (name: string): unknown => {
    const value = entries.get(name);
    if (isOpeningHours(value)) return knownCalendar(value, extraHours, known);
    if (name === 'mix' && isMix(value)) return make(cargoNumber(value));
    if (name === 'profile' && Array.isArray(value)) return new HourProfile(value);
    return resolve(value, make, known);
  };
  const resolved = recordOf([...entries.keys()].sort(), resolveEntry);
  return isGate(resolved) ? { ...resolved, processing: processingAtRate(resolved) } : resolved;
}

/** A calendar of opening hours, one for each number of extra hours. */
function knownCalendar(hours: OpeningHours, extraHours: number, known: WeakMap<object, unknown>): Calendar {
  const before = known.get(hours);
  const made: Map<number, Calendar> = before instanceof Map ? before : new Map<number, Calendar>();
  const calendar = made.get(extraHours) ?? calendarOf(hours, extraHours);
  made.set(extraHours, calendar);
  known.set(hours, made);
  return calendar;
}

function isGate(
  resolved: Readonly<Record<string, unknown>>,
): resolved is Readonly<Record<string, unknown>> & Gate {
  return typeof resolved['gateRate'] === 'number';
}

const kinds: Readonly<Record<DistributionSpec['kind'], true>> = {
  constant: true,
  uniform: true,
  triangular: true,
  exponential: true,
  erlang: true,
  gamma: true,
  lognormal: true,
  weibull: true,
  normal: true,
  beta: true,
  discrete: true,
  empirical: true,
  mixture: true,
};

function isSpecification(value: object): value is DistributionSpec {
  return 'kind' in value && typeof value.kind === 'string' && Object.hasOwn(kinds, value.kind);
}

function isOpeningHours(value: unknown): value is OpeningHours {
  return typeof value === 'object' && value !== null && 'week' in value && 'exceptions' in value;
}

type Mix = Readonly<Record<CargoName, number>>;

function isMix(value: unknown): value is Mix {
  return (
    typeof value === 'object' && value !== null && cargoNames.every((name) => Object.hasOwn(value, name))
  );
}

function cargoNumber(mix: Mix): DistributionSpec {
  return {
    kind: 'discrete',
    values: cargoNames.map((_, index) => index),
    weights: cargoNames.map((name) => mix[name]),
  };
}
