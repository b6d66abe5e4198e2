import type { z } from 'zod';
import type { Plain, scenarioSchema } from './schema/index.js';

/**
 * A corridor as plain data, complete with defaults, in canonical units: minutes, trucks, trucks a day, litres, tonnes, USD,
 * shares 0 to 1; moments are minutes since the first day's midnight. Survives JSON; read only.
 */
export interface Scenario extends Plain<z.output<typeof scenarioSchema>> {}

/** What may be written in a scenario file: units, facts, texts for hours and dates; what has a default may be left out. */
export type ScenarioInput = Omit<Written, 'staging' | 'inspection' | 'transferYard' | 'fleet'> & {
  readonly staging?: Written['staging'] | 'none';
  readonly inspection?: Written['inspection'] | 'none';
  readonly transferYard?:
    | Readonly<Record<string, Each<NonNullable<Written['transferYard']>> | 'none'>>
    | 'none';
  readonly fleet?: Written['fleet'] | 'none';
};

type Written = z.input<typeof scenarioSchema>;
type Each<T> = T extends Readonly<Record<string, infer Value>> ? Value : never;

/** A probability distribution of a scenario. */
export type DistributionOfScenario = Scenario['supply']['pallets'];

/** Opening hours in minutes since the scenario's start: a week that repeats, and exceptions that replace it. */
export type OpeningHours = InspectionSite['hours'];

/** Inspection site. */
export type InspectionSite = Scenario['inspection']['sites'][string];

/** Inspection policy: how deeply which trucks are inspected. */
export type InspectionPolicy = Scenario['inspection']['policy'];

/** Entry: a gate of the border. */
export type CrossingEntry = Scenario['crossing'][string];

/** Transfer yard behind an entry. */
export type Yard = Scenario['transferYard'][string];

/** Carrier inside. */
export type Carrier = Scenario['fleet']['carriers'][string];

/** Governorate: people, road, warehouses. */
export type Governorate = Scenario['governorates'][string];

/** Dated change of parameters; without `to` it lasts to the end of the run. */
export type Phase = Scenario['phases'][number];

/** Capacity change that a plan may use. */
export type Lever = Scenario['levers'][number];

/** Step of a plan that waits for a trigger. */
export type Rule = NonNullable<Scenario['rules']>[number];

/** What is known about one number of the scenario. */
export type FactRecord = Scenario['facts'][string];
