// Made from examples/scenarios/statement-240.yaml by examples/scenarios/generate.ts; change it there.
import type { Scenario } from '../scenario.js';
import { statement240Facts } from './statement-240-facts.generated.js';

/** The statement's corridor, 240 trucks a day. */
export const statement240: Scenario = {
  name: "statement-240", title: "The statement's corridor, 240 trucks a day",
  description: "Inspection at Nitzana, entry at Rafah, transfer from Egyptian to Gaza trucks, haulage by the agency's own trucks and a few contracted ones; the pause holds. Supply and backlog exceed what the corridor carries, so capacity decides.",
  names: { outside: "Egypt", inside: "Gaza" }, start: "2023-11-28", days: 28, warmUpDays: 7,
  target: { perDay: 400, at: "received" },
  published: [
    { party: "COGAT list", name: "entered", at: "inspected" },
    { party: "UN manifests", name: "offloaded", at: "received" },
    { party: "UN manifests", name: "collected", at: "collected" },
  ],
  supply: {
    road: {
      perDay: 420, dispersion: 4,
      profile: [1, 1, 1, 1, 1, 2, 3, 4, 4, 4, 4, 4, 4, 4, 4, 4, 3, 3, 2, 2, 1, 1, 1, 1],
      mix: { food: 0.698, "non-food": 0.205, medical: 0.052, mixed: 0.045 },
    },
    flights: {
      perDay: 4.5, tonnes: { kind: "constant", value: 29 }, dated: [],
      mix: { food: 0.698, "non-food": 0.205, medical: 0.052, mixed: 0.045 },
    },
    ships: [],
    commercial: {
      importers: 5, ordersPerImporterPerDay: 1, trucksPerOrder: { kind: "constant", value: 4 },
      feePerTruck: 5000, mix: { food: 0.698, "non-food": 0.205, medical: 0.052, mixed: 0.045 },
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
    backlog: 500, approval: { kind: "lognormal", mean: 720, cv: 0.8 }, preClearedShare: 0.2,
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
        approachRoom: 200, lanes: 12, documents: { kind: "triangular", low: 10, mode: 18, high: 35 },
        scanners: 4, scan: { kind: "triangular", low: 2, mode: 4, high: 8 }, scanDetection: 0.8,
        scanFalseAlarm: 0.03, breakdown: { meanUptime: 17280, repair: { kind: "exponential", mean: 720 } },
        secondaryBays: 6, manual: { kind: "lognormal", mean: 120, cv: 0.6 }, manualDetection: 0.95,
        canine: { teams: 0, share: 0, search: { kind: "constant", value: 8 }, work: 30, rest: 30 },
        officers: "unlimited", officersPerLane: 2, entry: "rafah",
        driveToEntry: { kind: "constant", value: 90 }, dailyLimit: "unlimited",
        conditions: { degradedShare: 0, haltedShare: 0, persistence: 0, degradedFactor: 0.65 },
      },
      "kerem-shalom": {
        hours: {
          week: [
            [480, 1020], [1920, 2460], [3360, 3900], [4800, 5340], [6240, 6780], [7680, 8220], [9120, 9660],
          ],
          exceptions: [],
        },
        extraHours: 0, closing: "finish", driveFromStaging: { kind: "constant", value: 75 },
        approachRoom: 100, lanes: 0, documents: { kind: "triangular", low: 10, mode: 18, high: 35 },
        scanners: 2, scan: { kind: "triangular", low: 2, mode: 4, high: 8 }, scanDetection: 0.8,
        scanFalseAlarm: 0.03, secondaryBays: 4, manual: { kind: "constant", value: 120 },
        manualDetection: 0.95,
        canine: { teams: 0, share: 0, search: { kind: "constant", value: 8 }, work: 30, rest: 30 },
        officers: "unlimited", officersPerLane: 2, entry: "rafah",
        driveToEntry: { kind: "constant", value: 15 }, dailyLimit: "unlimited",
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
      extraHours: 0, closing: "finish", approachRoom: 200, backlog: 0, lanes: 2,
      processing: { kind: "gamma", mean: 4, cv: 0.5 }, gateRate: 29, dailyLimit: 300,
      closures: { perDay: 0, duration: { kind: "constant", value: 60 } },
      conditions: { degradedShare: 0, haltedShare: 0, persistence: 0, degradedFactor: 0.515 },
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
      extraHours: 0, mode: "set-down", room: 40, bays: 14, crews: 20,
      transfer: { per: "truck", time: { kind: "gamma", mean: 30, cv: 0.4 } },
      loading: { kind: "gamma", mean: 30, cv: 0.4 }, storage: 150, backlog: 120,
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
        extraHours: 0, rampUpDays: 0, availability: 0.84, fuelPerTrip: 50, costPerTruckDay: 150,
        costPerTrip: 50, costPerTonne: 0, penalty: 0, quota: 0, reliability: 1,
      },
      contracted: {
        trucks: 14, drivers: "unlimited",
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
    lots: {}, fuel: { perDay: 16000, at: 360, storage: 60000, stock: 16000 },
    permits: { share: 0, approval: 1, wait: { kind: "constant", value: 0 }, retry: 720 }, regimes: {},
    convoy: { size: 1, maxWait: 120 }, roadFactor: 1,
  },
  governorates: {
    rafah: {
      population: 430000, trip: { kind: "gamma", mean: 40, cv: 0.4 }, interception: 0.01, docks: 8,
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
      population: 497000, trip: { kind: "gamma", mean: 60, cv: 0.4 }, interception: 0.01, docks: 8,
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
      population: 699544, trip: { kind: "gamma", mean: 80, cv: 0.4 }, interception: 0.01, docks: 8,
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
      population: 380000, trip: { kind: "gamma", mean: 150, cv: 0.5 }, interception: 0.01, docks: 8,
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
      population: 220000, trip: { kind: "gamma", mean: 150, cv: 0.5 }, interception: 0.01, docks: 8,
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
  stoppages: [], calendar: [], phases: [],
  levers: [
    {
      name: "inspection lanes at Nitzana", path: "inspection.sites.nitzana.lanes", step: 4, max: 24,
      costPerStepPerDay: 4800, leadTimeDays: 14,
    },
    {
      name: "scanners at Nitzana", path: "inspection.sites.nitzana.scanners", step: 2, max: 8,
      costPerStepPerDay: 6000, leadTimeDays: 90,
    },
    {
      name: "longer hours at Nitzana", path: "inspection.sites.nitzana.extraHours", step: 2, max: 4,
      costPerStepPerDay: 3000, leadTimeDays: 7,
    },
    {
      name: "secondary bays at Nitzana", path: "inspection.sites.nitzana.secondaryBays", step: 3, max: 12,
      costPerStepPerDay: 1800, leadTimeDays: 14,
    },
    {
      name: "lanes at a second site", path: "inspection.sites.kerem-shalom.lanes", step: 4, max: 16,
      costPerStepPerDay: 6000, leadTimeDays: 30,
    },
    {
      name: "pre-clearance of manifests", path: "staging.preClearedShare", step: 0.3, max: 0.8,
      costPerStepPerDay: 1500, leadTimeDays: 30,
    },
    {
      name: "agreed limit at Rafah", path: "crossing.rafah.dailyLimit", step: 40, max: 460,
      costPerStepPerDay: 1600, leadTimeDays: 21,
    },
    {
      name: "faster checks at the gate", path: "crossing.rafah.gateRate", step: 5, max: 44,
      costPerStepPerDay: 1500, leadTimeDays: 14,
    },
    {
      name: "longer hours at the gate", path: "crossing.rafah.extraHours", step: 2, max: 4,
      costPerStepPerDay: 3000, leadTimeDays: 7,
    },
    {
      name: "transfer bays", path: "transferYard.rafah.bays", step: 4, max: 26, costPerStepPerDay: 800,
      leadTimeDays: 14,
    },
    {
      name: "forklift crews", path: "transferYard.rafah.crews", step: 6, max: 38, costPerStepPerDay: 3900,
      costHolds: "transfer", leadTimeDays: 14,
    },
    {
      name: "room on the ground", path: "transferYard.rafah.storage", step: 75, max: 300,
      costPerStepPerDay: 450, leadTimeDays: 14,
    },
    {
      name: "contracted trucks", path: "fleet.carriers.contracted.trucks", step: 10, max: 134,
      leadTimeDays: 14,
      note: "No price of its own. The 500 USD a truck and day of earlier versions were the carrier's 250 and two and a half trips at 100; both stand in fleet.carriers.contracted, where trips are paid as they are driven. Importers paid USD 5,000 for a truck, later 7,000 to 13,000 (allthe.news; C): where more trucks come at a higher price only, fleet.lots and offered say at which.",
    },
    {
      name: "longer shifts of contractors", path: "fleet.carriers.contracted.extraHours", step: 2, max: 4,
      costPerStepPerDay: 2400, leadTimeDays: 7,
    },
    {
      name: "fuel for haulage", path: "fleet.fuel.perDay", step: 5000, max: 31000, costPerStepPerDay: 7500,
      costHolds: "fuel", leadTimeDays: 7,
    },
  ],
  costs: {
    paidByDay: { capacity: 0, inspection: 0, transfer: 0, fuel: 0 }, officerHour: 20, crewHour: 40,
    scan: 12, manualSearch: 100, outsideTrip: 150, fuelLitre: 1.5,
  },
  facts: statement240Facts,
};
