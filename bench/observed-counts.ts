// How long do lists of 52,000 rows take to read? Rows made up; processor time, as the machine may have other work.
import { readObservedFile } from '../src/scenario/observed/index.js';
import { workbookOf } from '../test/scenario/observed/workbook.js';

const rows = 52_000;

const trucks = Array.from({ length: rows }, (_, index) => {
  const route = index % 2 === 0 ? 'Nitzana' : 'Kerem Shalom';
  return `${index},${1 + (index % 28)} Nov 2023,${route},Food,"A donor, made up",20.5`;
});
const list = ['Index,Date,Route,Classification,Donor,Aid (tons)', ...trucks].join('\n');

const headings = ['ID', 'Received Date', 'No. of Trucks', 'Description of Cargo', 'Units', 'Crossing'];
const consignments = Array.from({ length: rows }, (_, index) => {
  return [index, 45_220 + (index % 100), 1, 'flour', 'pallet', index % 2 === 0 ? 'Rafah' : 'Kerem Shalom'];
});

const files = {
  'list of trucks (CSV)': new TextEncoder().encode(list),
  'all its dates wrong': new TextEncoder().encode(list.replaceAll('Nov', 'Nev')),
  'list of consignments (XLSX)': workbookOf({ Data: [headings, ...consignments] }),
};

for (const [name, bytes] of Object.entries(files)) {
  const before = process.cpuUsage();
  const read = await readObservedFile(bytes);
  const { user, system } = process.cpuUsage(before);
  const seconds = ((user + system) / 1e6).toFixed(2);
  const found = read.ok ? `${read.observed.series.length} series` : `${read.problems.length} kind of problem`;
  console.log(
    `${name}: ${rows} rows, ${(bytes.length / 1e6).toFixed(1)} MB, ${seconds} s of processor time, ${found}`,
  );
}
