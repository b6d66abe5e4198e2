// selftest/cases: what other rooms use of this one.

export { convoyArrivals, endlessRoom, evenArrivals, groupArrivals } from './arrivals.js';
export { breakdownsAnyTime, breakdownsInService, unitsUp, vacations } from './failures.js';
export { dailyWindow, opening } from './hours.js';
export { giveUp, limitedRoom, noWaiting, twoSizes } from './limits.js';
export { blockingTandem, lineOfThree } from './lines.js';
export { repairShop } from './machine-repair.js';
export { mm1Actor, mm1Callback, mm1Process, mmcProcess } from './markovian.js';
export { jointSeizure, raceOfRequests, trucksMeetLoads } from './meetings.js';
export { closedNetwork, openNetwork } from './networks.js';
export { lastCome, randomOrder, sharedCrew, sharedServer, shortestFirst } from './orders.js';
export { preemption, priority } from './priorities.js';
export { mdcCase, mg1Cases } from './service-distributions.js';
export { stockByOrder, stockByProduction } from './stocks.js';
export { rushHours, swingingRoad } from './swings.js';
