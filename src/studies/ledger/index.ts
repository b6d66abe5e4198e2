// studies/ledger: what other rooms use of this one.

export type { CauseHours, DelayHours, GroupHours, LedgerHours, ZoneHours } from './hours.js';
export { type DelayLedgerOptions, type DelayLedgerResult, delayLedger } from './ledger.js';
export type { RemovableCause } from './relaxations.js';
export type { LostThroughput, WaterfallBar, WaterfallMethod } from './waterfall.js';
