// report/journal: what happened to every truckload of one run, for programs.

export { journalTable } from './journal-table.js';
export { journalOcel } from './ocel.js';
export { journalParquet } from './parquet.js';
