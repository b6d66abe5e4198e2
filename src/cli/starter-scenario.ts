/** A commented scenario of no place in particular: what `throughline init` writes. Every number in it is an assumption. */
export const starterScenario = `# A corridor of no place in particular, to be made yours. Every number is an assumption: change it, and say how well you know it.
#   throughline validate corridor.yaml    is it sound, and how well are its numbers known?
#   throughline run corridor.yaml         what does it deliver?
#   throughline reach corridor.yaml       which plan reaches the target?
# What is left out has a default; throughline schema lists every key, for editors that complete and check.
name: my-corridor
title: A corridor across one border
names: { outside: the supplying side, inside: the receiving side }
start: 2025-03-03 # first day, local time
days: 28 # days counted
warmUpDays: 7 # days run before counting begins
target: { perDay: 120 truck/day, at: received } # what is wanted, and where trucks are counted

# Truckloads that arrive on the outside.
supply:
  road:
    perDay: # a number with what is known of it: studies draw it between low and high
      value: 130 truck/day
      low: 100
      high: 160
      evidence: D # A primary data, B one good source, C secondary or another period, D assumption
      source: assumption

# Where trucks are inspected. Times are single values or distributions; numbers have units.
inspection:
  policy: { kind: random-share, share: 20 % } # how deeply which trucks are inspected
  sites:
    main-site:
      hours: "mon-sat 08:00-17:00" # or daily, always, closed; several parts with ; between
      lanes: { value: 6, low: 4, high: 8, evidence: D, source: assumption }
      documents: { kind: triangular, low: 8 min, mode: 15 min, high: 30 min }
      scanners: 2
      scan: 6 min
      driveToEntry: 30 min

# The gate of the border.
crossing:
  main-gate:
    hours: "mon-sat 08:00-18:00"
    lanes: 2
    processing: { kind: gamma, mean: 5 min, cv: 0.5 }
    dailyLimit: unlimited # trucks a day that the parties let through

# Where loads go from outside trucks to inside trucks; it has the name of its gate.
transferYard:
  main-gate:
    hours: "mon-sat 08:00-19:00"
    bays: 10
    crews: { value: 8, low: 5, high: 12, evidence: D, source: assumption }
    transfer: { time: { kind: gamma, mean: 35 min, cv: 0.4 } }

# Trucks inside.
fleet:
  carriers:
    own:
      trucks: { value: 90, low: 60, high: 120, evidence: D, source: assumption }
      costPerTruckDay: 150 USD/day
  fuel: { perDay: 15000 L/day }

# Where loads are delivered.
governorates:
  near: { population: 400000, trip: 45 min }
  far: { population: 250000, trip: 2 h }

# Changes that a plan may make: each in whole steps up to max, at a cost a day for each step.
levers:
  - { name: inspection lanes, path: inspection.sites.main-site.lanes, step: 2, max: 12, costPerStepPerDay: 900 USD/day }
  - { name: crews at the yard, path: transferYard.main-gate.crews, step: 2, max: 16, costPerStepPerDay: 400 USD/day }
  - { name: own trucks, path: fleet.carriers.own.trucks, step: 10, max: 140 }
`;
