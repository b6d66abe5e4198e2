// Made from examples/scenarios/ceasefire-2025-01.yaml by examples/scenarios/generate.ts; change it there.
import type { Scenario } from '../scenario.js';
import { ceasefire202501Facts } from './ceasefire-2025-01-facts.generated.js';

/** The ceasefire of January 2025, a hindcast from earlier facts. */
export const ceasefire202501: Scenario = {
  name: "ceasefire-2025-01", title: "The ceasefire of January 2025, a hindcast from earlier facts",
  description: "Two entries, Kerem Shalom for the Egypt route and Zikim for the north; Rafah closed. An agreement allows 600 trucks a day in all. A hindcast: the counts of 19-28 January were known to its authors; they stand beside it in examples/scenarios/README.md.",
  names: { outside: "Egypt", inside: "Gaza" }, start: "2025-01-12", days: 10, warmUpDays: 7,
  target: { perDay: 550, at: "received" },
  published: [
    { party: "COGAT list", name: "entered", at: "inspected" },
    { party: "UN manifests", name: "offloaded", at: "received" },
    { party: "UN manifests", name: "collected", at: "collected" },
  ],
  supply: {
    road: {
      perDay: 350, dispersion: 4,
      profile: [1, 1, 1, 1, 1, 2, 3, 4, 4, 4, 4, 4, 4, 4, 4, 4, 3, 3, 2, 2, 1, 1, 1, 1],
      mix: { food: 0.698, "non-food": 0.205, medical: 0.052, mixed: 0.045 },
    },
    flights: {
      perDay: 4.5, tonnes: { kind: "constant", value: 29 }, dated: [],
      mix: { food: 0.698, "non-food": 0.205, medical: 0.052, mixed: 0.045 },
    },
    ships: [{ at: 0, tonnes: 100000, unloadPerDay: 200 }],
    commercial: {
      importers: 0, ordersPerImporterPerDay: 0, trucksPerOrder: { kind: "constant", value: 1 },
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
    backlog: 600, approval: { kind: "lognormal", mean: 720, cv: 0.8 }, preClearedShare: 0.2,
    order: "cargo-priority", trucks: 1500, returnTrip: { kind: "constant", value: 360 },
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
        approachRoom: 200, lanes: 11, documents: { kind: "triangular", low: 10, mode: 20, high: 35 },
        scanners: 4, scan: { kind: "constant", value: 4 }, scanDetection: 0.8, scanFalseAlarm: 0.05,
        secondaryBays: 6, manual: { kind: "constant", value: 120 }, manualDetection: 0.95,
        canine: { teams: 0, share: 0, search: { kind: "constant", value: 8 }, work: 30, rest: 30 },
        officers: "unlimited", officersPerLane: 2, entry: "kerem-shalom",
        driveToEntry: { kind: "constant", value: 90 }, dailyLimit: "unlimited",
        conditions: { degradedShare: 0.2, haltedShare: 0.1, persistence: 0.3, degradedFactor: 0.6 },
      },
      "kerem-shalom": {
        hours: {
          week: [
            [480, 1020], [1920, 2460], [3360, 3900], [4800, 5340], [6240, 6780], [7680, 8220], [9120, 9660],
          ],
          exceptions: [],
        },
        extraHours: 0, closing: "finish", driveFromStaging: { kind: "constant", value: 90 },
        approachRoom: 150, lanes: 7, documents: { kind: "triangular", low: 10, mode: 20, high: 35 },
        scanners: 3, scan: { kind: "constant", value: 4 }, scanDetection: 0.8, scanFalseAlarm: 0.05,
        secondaryBays: 4, manual: { kind: "constant", value: 120 }, manualDetection: 0.95,
        canine: { teams: 0, share: 0, search: { kind: "constant", value: 8 }, work: 30, rest: 30 },
        officers: "unlimited", officersPerLane: 2, entry: "kerem-shalom",
        driveToEntry: { kind: "constant", value: 15 }, dailyLimit: "unlimited",
        conditions: { degradedShare: 0.2, haltedShare: 0.1, persistence: 0.3, degradedFactor: 0.6 },
      },
    },
  },
  crossing: {
    "kerem-shalom": {
      hours: {
        week: [
          [420, 1080], [1860, 2520], [3300, 3960], [4740, 5400], [6180, 6840], [7620, 8280], [9060, 9720],
        ],
        exceptions: [],
      },
      extraHours: 0, closing: "finish", approachRoom: 400, backlog: 0, lanes: 4,
      processing: { kind: "gamma", mean: 4, cv: 0.5 }, gateRate: 38, dailyLimit: 100,
      closures: { perDay: 0, duration: { kind: "constant", value: 60 } },
      conditions: { degradedShare: 0.2, haltedShare: 0.1, persistence: 0.3, degradedFactor: 0.6 },
    },
    zikim: {
      driveFromStaging: { kind: "constant", value: 180 },
      hours: {
        week: [
          [420, 1080], [1860, 2520], [3300, 3960], [4740, 5400], [6180, 6840], [7620, 8280], [9060, 9720],
        ],
        exceptions: [],
      },
      extraHours: 0, closing: "finish", approachRoom: 400, backlog: 0, lanes: 4,
      processing: { kind: "constant", value: 4 }, dailyLimit: 50,
      closures: { perDay: 0, duration: { kind: "constant", value: 60 } },
      conditions: { degradedShare: 0.2, haltedShare: 0.1, persistence: 0.3, degradedFactor: 0.6 },
    },
  },
  transferYard: {
    "kerem-shalom": {
      hours: {
        week: [
          [420, 1320], [1860, 2760], [3300, 4200], [4740, 5640], [6180, 7080], [7620, 8520], [9060, 9960],
        ],
        exceptions: [],
      },
      extraHours: 0, mode: "set-down", room: 60, bays: 24, crews: 30,
      transfer: { per: "truck", time: { kind: "gamma", mean: 30, cv: 0.4 } },
      loading: { kind: "gamma", mean: 30, cv: 0.4 }, storage: 1000, backlog: 500,
    },
    zikim: {
      hours: {
        week: [
          [420, 1320], [1860, 2760], [3300, 4200], [4740, 5640], [6180, 7080], [7620, 8520], [9060, 9960],
        ],
        exceptions: [],
      },
      extraHours: 0, mode: "set-down", room: 60, bays: 20, crews: 24,
      transfer: { per: "truck", time: { kind: "gamma", mean: 30, cv: 0.4 } },
      loading: { kind: "gamma", mean: 30, cv: 0.4 }, storage: 500, backlog: 0,
    },
  },
  fleet: {
    award: "cheapest-first",
    carriers: {
      own: {
        trucks: 80, drivers: "unlimited",
        shift: {
          week: [
            [360, 1080], [1800, 2520], [3240, 3960], [4680, 5400], [6120, 6840], [7560, 8280], [9000, 9720],
          ],
          exceptions: [],
        },
        extraHours: 0, rampUpDays: 0, availability: 0.85, fuelPerTrip: 50, costPerTruckDay: 150,
        costPerTrip: 50, costPerTonne: 0, penalty: 0, quota: 0, reliability: 1,
      },
      contracted: {
        trucks: 170, drivers: "unlimited",
        shift: {
          week: [
            [360, 1080], [1800, 2520], [3240, 3960], [4680, 5400], [6120, 6840], [7560, 8280], [9000, 9720],
          ],
          exceptions: [],
        },
        extraHours: 0, rampUpDays: 0, availability: 0.85, fuelPerTrip: 50, costPerTruckDay: 250,
        costPerTrip: 100, costPerTonne: 0, penalty: 0, quota: 0, reliability: 0.95,
      },
    },
    lots: {}, fuel: { perDay: 30000, at: 360, storage: 60000, stock: 30000 },
    permits: { share: 0, approval: 1, wait: { kind: "constant", value: 0 }, retry: 720 }, regimes: {},
    convoy: { size: 1, maxWait: 120 }, roadFactor: 1.5,
  },
  directEntry: { sea: "zikim" },
  governorates: {
    rafah: {
      population: 200000, trip: { kind: "gamma", mean: 40, cv: 0.4 }, interception: 0.3, docks: 10,
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
      population: 700000, trip: { kind: "gamma", mean: 40, cv: 0.4 }, interception: 0.3, docks: 10,
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
      population: 800000, trip: { kind: "gamma", mean: 40, cv: 0.4 }, interception: 0.3, docks: 10,
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
      population: 320000, trip: { kind: "gamma", mean: 40, cv: 0.4 }, interception: 0.3, docks: 10,
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
      population: 80000, trip: { kind: "gamma", mean: 40, cv: 0.4 }, interception: 0.3, docks: 10,
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
  displacement: [],
  conditions: {
    inspection: { degradedShare: 0, haltedShare: 0, persistence: 0, degradedFactor: 0.5 },
    crossing: { degradedShare: 0, haltedShare: 0, persistence: 0, degradedFactor: 0.5 },
    inside: { degradedShare: 0, haltedShare: 0, persistence: 0, degradedFactor: 0.5 },
  },
  stoppages: [], calendar: [],
  phases: [
    {
      name: "ceasefire", from: 10080,
      set: {
        "crossing.kerem-shalom.dailyLimit": 350, "crossing.zikim.dailyLimit": 200,
        "governorates.rafah.interception": 0.02, "governorates.khan-younis.interception": 0.02,
        "governorates.deir-al-balah.interception": 0.02, "governorates.gaza-city.interception": 0.02,
        "governorates.north-gaza.interception": 0.02, "fleet.roadFactor": 1,
      },
    },
  ],
  levers: [
    {
      name: "agreed limit at Kerem Shalom", path: "crossing.kerem-shalom.dailyLimit", step: 50, max: 550,
      costPerStepPerDay: 2000, leadTimeDays: 21,
    },
    {
      name: "inspection lanes at Nitzana", path: "inspection.sites.nitzana.lanes", step: 2, max: 19,
      costPerStepPerDay: 2400, leadTimeDays: 14,
    },
    {
      name: "inspection lanes at Kerem Shalom", path: "inspection.sites.kerem-shalom.lanes", step: 2,
      max: 15, costPerStepPerDay: 2400, leadTimeDays: 14,
    },
    {
      name: "longer hours at Kerem Shalom", path: "crossing.kerem-shalom.extraHours", step: 2, max: 4,
      costPerStepPerDay: 3000, leadTimeDays: 7,
    },
    {
      name: "forklift crews", path: "transferYard.kerem-shalom.crews", step: 6, max: 54,
      costPerStepPerDay: 3900, leadTimeDays: 14,
    },
    {
      name: "contracted trucks", path: "fleet.carriers.contracted.trucks", step: 20, max: 290,
      leadTimeDays: 14,
    },
  ],
  costs: {
    paidByDay: { capacity: 0, inspection: 0, transfer: 0, fuel: 0 }, officerHour: 20, crewHour: 40,
    scan: 12, manualSearch: 100, outsideTrip: 150, fuelLitre: 1.5,
  },
  facts: ceasefire202501Facts,
};
