// Made from examples/scenarios/autumn-2023.yaml by examples/scenarios/generate.ts; change it there.
import type { Scenario } from '../scenario.js';
import { autumn2023Facts } from './autumn-2023-facts.generated.js';

/** Autumn 2023, 21 October to 11 December. */
export const autumn2023: Scenario = {
  name: "autumn-2023", title: "Autumn 2023, 21 October to 11 December",
  description: "The corridor as it opened, through the pause and after it. The scenario itself holds the values of the start; phases set those of the pause, its two-day extension, its last day, and the fighting after it.",
  names: { outside: "Egypt", inside: "Gaza" }, start: "2023-10-21", days: 52, warmUpDays: 0,
  target: { perDay: 400, at: "received" },
  published: [
    { party: "COGAT list", name: "entered", at: "inspected" },
    { party: "UN manifests", name: "offloaded", at: "received" },
    { party: "UN manifests", name: "collected", at: "collected" },
  ],
  supply: {
    road: {
      perDay: 55, dispersion: 4,
      profile: [1, 1, 1, 1, 1, 2, 3, 4, 4, 4, 4, 4, 4, 4, 4, 4, 3, 3, 2, 2, 1, 1, 1, 1],
      mix: { food: 0.698, "non-food": 0.205, medical: 0.052, mixed: 0.045 },
    },
    flights: {
      perDay: 4.5, tonnes: { kind: "constant", value: 29 },
      dated: [{ at: 54720, tonnes: 24.5 }, { at: 64800, tonnes: 16.3 }],
      mix: { food: 0.698, "non-food": 0.205, medical: 0.052, mixed: 0.045 },
    },
    ships: [{ at: 66240, tonnes: 1200, unloadPerDay: 25 }],
    commercial: {
      importers: 0, ordersPerImporterPerDay: 1, trucksPerOrder: { kind: "constant", value: 4 },
      feePerTruck: 0, mix: { food: 0.698, "non-food": 0.205, medical: 0.052, mixed: 0.045 },
    },
    pallets: { kind: "normal", mean: 22, sd: 5.6, low: 6, high: 40 }, tonnesPerPallet: 0.7,
  },
  cargo: {
    food: { priority: 2, refusalShare: 0.02, kilogramsPerPersonPerDay: 0.98 },
    "non-food": { priority: 3, refusalShare: 0.06, kilogramsPerPersonPerDay: 0.3 },
    medical: { priority: 1, refusalShare: 0.05, kilogramsPerPersonPerDay: 0.03 },
    mixed: { priority: 3, refusalShare: 0.05, kilogramsPerPersonPerDay: 0 },
  },
  staging: {
    backlog: 200, approval: { kind: "lognormal", mean: 720, cv: 0.8 }, preClearedShare: 0.2,
    order: "cargo-priority", trucks: 1500, returnTrip: { kind: "constant", value: 180 },
    callForward: { rule: "room", times: [360], size: 200, spacing: 0 },
    streams: {
      road: { dailyLimit: "unlimited" }, air: { dailyLimit: "unlimited" }, sea: { dailyLimit: "unlimited" },
      commercial: { dailyLimit: "unlimited" },
    },
  },
  inspection: {
    policy: { kind: "scan-all" }, order: "arrival", prevalence: 0.001,
    rejection: {
      rule: "pallets", palletShare: 0.1, removal: { kind: "constant", value: 30 }, then: "return",
      rework: { kind: "constant", value: 1440 },
    },
    siteChoice: { rule: "shortest-wait" },
    sites: {
      nitzana: {
        hours: {
          week: [
            [480, 1020], [1920, 2460], [3360, 3900], [4800, 5340], [6240, 6780], [7680, 8220], [9120, 9660],
          ],
          exceptions: [],
        },
        extraHours: 0, closing: "finish", driveFromStaging: { kind: "constant", value: 90 },
        approachRoom: 200, lanes: 6, documents: { kind: "triangular", low: 10, mode: 20, high: 35 },
        scanners: 4, scan: { kind: "triangular", low: 2, mode: 4, high: 8 }, scanDetection: 0.8,
        scanFalseAlarm: 0.03, breakdown: { meanUptime: 17280, repair: { kind: "exponential", mean: 720 } },
        secondaryBays: 6, manual: { kind: "lognormal", mean: 120, cv: 0.6 }, manualDetection: 0.95,
        canine: { teams: 0, share: 0, search: { kind: "constant", value: 8 }, work: 30, rest: 30 },
        officers: "unlimited", officersPerLane: 2, entry: "rafah",
        driveToEntry: { kind: "constant", value: 90 }, dailyLimit: "unlimited",
        conditions: { degradedShare: 0.62, haltedShare: 0.15, persistence: 0.35, degradedFactor: 0.3 },
      },
    },
  },
  crossing: {
    rafah: {
      hours: {
        week: [
          [420, 1200], [1860, 2640], [3300, 4080], [4740, 5520], [6180, 6960], [7620, 8400], [9060, 9840],
        ],
        exceptions: [],
      },
      extraHours: 0, closing: "finish", approachRoom: 600, backlog: 0, lanes: 2,
      processing: { kind: "gamma", mean: 4, cv: 0.5 }, gateRate: 29, dailyLimit: 110,
      madeUp: { kind: "constant", value: 0 },
      closures: { perDay: 0, duration: { kind: "constant", value: 60 } },
      conditions: { degradedShare: 0.62, haltedShare: 0.12, persistence: 0.45, degradedFactor: 0.38 },
    },
  },
  transferYard: {
    rafah: {
      hours: {
        week: [
          [420, 1440], [1860, 2880], [3300, 4320], [4740, 5760], [6180, 7200], [7620, 8640], [9060, 10080],
        ],
        exceptions: [],
      },
      extraHours: 0, mode: "set-down", room: 40, bays: 6, crews: 10,
      transfer: { per: "truck", time: { kind: "gamma", mean: 30, cv: 0.4 } },
      loading: { kind: "gamma", mean: 30, cv: 0.4 }, storage: 200, backlog: 0,
    },
  },
  fleet: {
    award: "cheapest-first",
    carriers: {
      own: {
        trucks: 60, drivers: "unlimited",
        shift: {
          week: [
            [360, 1200], [1800, 2640], [3240, 4080], [4680, 5520], [6120, 6960], [7560, 8400], [9000, 9840],
          ],
          exceptions: [],
        },
        extraHours: 0, rampUpDays: 0, availability: 0.9, fuelPerTrip: 50, costPerTruckDay: 150,
        costPerTrip: 50, costPerTonne: 0, penalty: 0, quota: 0, reliability: 1,
      },
      contracted: {
        trucks: 0, drivers: "unlimited",
        shift: {
          week: [
            [360, 1200], [1800, 2640], [3240, 4080], [4680, 5520], [6120, 6960], [7560, 8400], [9000, 9840],
          ],
          exceptions: [],
        },
        extraHours: 0, rampUpDays: 0, availability: 0.85, fuelPerTrip: 50, costPerTruckDay: 250,
        costPerTrip: 100, costPerTonne: 0, penalty: 0, quota: 0, reliability: 0.95,
      },
    },
    lots: {}, fuel: { perDay: 4000, at: 360, storage: 60000, stock: 20000 },
    permits: { share: 0, approval: 1, wait: { kind: "constant", value: 0 }, retry: 720 }, regimes: {},
    convoy: { size: 1, maxWait: 120 }, roadFactor: 1,
  },
  governorates: {
    rafah: {
      population: 276091, trip: { kind: "gamma", mean: 40, cv: 0.4 }, interception: 0.01, docks: 8,
      hours: {
        week: [
          [360, 1320], [1800, 2760], [3240, 4200], [4680, 5640], [6120, 7080], [7560, 8520], [9000, 9960],
        ],
        exceptions: [],
      },
      unload: { kind: "gamma", mean: 45, cv: 0.4 }, storage: "unlimited", stock: 0,
      distributionPerDay: "unlimited",
    },
    "khan-younis": {
      population: 318396, trip: { kind: "gamma", mean: 60, cv: 0.4 }, interception: 0.01, docks: 8,
      hours: {
        week: [
          [360, 1320], [1800, 2760], [3240, 4200], [4680, 5640], [6120, 7080], [7560, 8520], [9000, 9960],
        ],
        exceptions: [],
      },
      unload: { kind: "gamma", mean: 45, cv: 0.4 }, storage: "unlimited", stock: 0,
      distributionPerDay: "unlimited",
    },
    "deir-al-balah": {
      population: 438549, trip: { kind: "gamma", mean: 80, cv: 0.4 }, interception: 0.01, docks: 8,
      hours: {
        week: [
          [360, 1320], [1800, 2760], [3240, 4200], [4680, 5640], [6120, 7080], [7560, 8520], [9000, 9960],
        ],
        exceptions: [],
      },
      unload: { kind: "gamma", mean: 45, cv: 0.4 }, storage: "unlimited", stock: 0,
      distributionPerDay: "unlimited",
    },
    "gaza-city": {
      population: 755000, trip: { kind: "gamma", mean: 150, cv: 0.5 }, interception: 0.01, docks: 8,
      hours: {
        week: [
          [360, 1320], [1800, 2760], [3240, 4200], [4680, 5640], [6120, 7080], [7560, 8520], [9000, 9960],
        ],
        exceptions: [],
      },
      unload: { kind: "gamma", mean: 45, cv: 0.4 }, storage: "unlimited", stock: 0,
      distributionPerDay: "unlimited",
    },
    "north-gaza": {
      population: 438508, trip: { kind: "gamma", mean: 150, cv: 0.5 }, interception: 0.01, docks: 8,
      hours: {
        week: [
          [360, 1320], [1800, 2760], [3240, 4200], [4680, 5640], [6120, 7080], [7560, 8520], [9000, 9960],
        ],
        exceptions: [],
      },
      unload: { kind: "gamma", mean: 45, cv: 0.4 }, storage: "unlimited", stock: 0,
      distributionPerDay: "unlimited",
    },
  },
  displacement: [
    { at: 15840, from: "north-gaza", to: "khan-younis", people: 186508 },
    { at: 21600, from: "gaza-city", to: "deir-al-balah", people: 200000 },
    { at: 48960, from: "gaza-city", to: "khan-younis", people: 207000 },
    { at: 61920, from: "gaza-city", to: "rafah", people: 100000 },
    { at: 64800, from: "khan-younis", to: "rafah", people: 300000 },
  ],
  conditions: {
    inspection: { degradedShare: 0, haltedShare: 0, persistence: 0, degradedFactor: 0.5 },
    crossing: { degradedShare: 0, haltedShare: 0, persistence: 0, degradedFactor: 0.5 },
    inside: { degradedShare: 0, haltedShare: 0, persistence: 0, degradedFactor: 0.5 }, correlation: 0.3,
  },
  stoppages: [], calendar: [],
  phases: [
    {
      name: "pause", from: 48960, to: 54720,
      set: {
        "supply.road.perDay": 300, "inspection.sites.nitzana.lanes": 10, "crossing.rafah.dailyLimit": 200,
        "fleet.carriers.own.trucks": 80, "fleet.fuel.perDay": 16000, "fleet.carriers.contracted.trucks": 10,
        "inspection.sites.nitzana.conditions.degradedShare": 0.3,
        "inspection.sites.nitzana.conditions.haltedShare": 0,
        "inspection.sites.nitzana.conditions.degradedFactor": 0.7,
        "crossing.rafah.conditions.degradedShare": 0.5, "crossing.rafah.conditions.haltedShare": 0,
        "crossing.rafah.conditions.degradedFactor": 0.515,
        "inspection.sites.nitzana.conditions.persistence": 0, "crossing.rafah.conditions.persistence": 0,
        "crossing.rafah.madeUp": { kind: "discrete", values: [0, 1], weights: [1, 2] },
        "transferYard.rafah.bays": 12, "transferYard.rafah.crews": 20,
      },
    },
    {
      name: "two-day extension", from: 54720, to: 57600,
      set: {
        "supply.road.perDay": 300, "inspection.sites.nitzana.lanes": 10, "crossing.rafah.dailyLimit": 200,
        "fleet.carriers.own.trucks": 80, "fleet.fuel.perDay": 16000, "fleet.carriers.contracted.trucks": 10,
        "inspection.sites.nitzana.conditions.degradedShare": 0.3,
        "inspection.sites.nitzana.conditions.haltedShare": 0,
        "inspection.sites.nitzana.conditions.degradedFactor": 0.7,
        "crossing.rafah.conditions.degradedShare": 0.5, "crossing.rafah.conditions.haltedShare": 0,
        "crossing.rafah.conditions.degradedFactor": 0.515,
        "inspection.sites.nitzana.conditions.persistence": 0, "crossing.rafah.conditions.persistence": 0,
        "crossing.rafah.madeUp": { kind: "discrete", values: [0, 1], weights: [1, 2] },
        "transferYard.rafah.bays": 12, "transferYard.rafah.crews": 20,
      },
    },
    {
      name: "extra day", from: 57600, to: 59040,
      set: {
        "supply.road.perDay": 300, "inspection.sites.nitzana.lanes": 10, "crossing.rafah.dailyLimit": 200,
        "fleet.carriers.own.trucks": 80, "fleet.fuel.perDay": 16000, "fleet.carriers.contracted.trucks": 10,
        "inspection.sites.nitzana.conditions.degradedShare": 0.3,
        "inspection.sites.nitzana.conditions.haltedShare": 0,
        "inspection.sites.nitzana.conditions.degradedFactor": 0.7,
        "crossing.rafah.conditions.degradedShare": 0.5, "crossing.rafah.conditions.haltedShare": 0,
        "crossing.rafah.conditions.degradedFactor": 0.515,
        "inspection.sites.nitzana.conditions.persistence": 0, "crossing.rafah.conditions.persistence": 0,
        "crossing.rafah.madeUp": { kind: "discrete", values: [0, 1], weights: [1, 2] },
        "transferYard.rafah.bays": 12, "transferYard.rafah.crews": 20,
      },
    },
    {
      name: "fighting", from: 59040,
      set: {
        "supply.road.perDay": 150, "inspection.sites.nitzana.lanes": 10, "crossing.rafah.dailyLimit": 100,
        "fleet.fuel.perDay": 9000, "fleet.roadFactor": 1.5,
        "inspection.sites.nitzana.conditions.degradedShare": 0.91,
        "inspection.sites.nitzana.conditions.haltedShare": 0,
        "inspection.sites.nitzana.conditions.degradedFactor": 0.3,
        "crossing.rafah.conditions.degradedShare": 0.18, "crossing.rafah.conditions.haltedShare": 0.09,
        "crossing.rafah.conditions.degradedFactor": 0.75,
        "inspection.sites.nitzana.conditions.persistence": 0, "crossing.rafah.conditions.persistence": 0,
      },
    },
  ],
  levers: [],
  costs: {
    paidByDay: { capacity: 0, inspection: 0, transfer: 0, fuel: 0 }, officerHour: 20, crewHour: 40,
    scan: 12, manualSearch: 100, outsideTrip: 150, fuelLitre: 1.5,
  },
  facts: autumn2023Facts,
};
