/** What is paid, line by line, now and with changes. */
export const costWords = {
  lines: {
    capacity: 'capacity',
    haulage: 'haulage contracts',
    running: 'running cost',
    trips: '  trips of carriers',
    fuel: '  fuel',
    inspection: '  inspection',
    transfer: '  forklift crews',
    outsideTrips: '  trips of trucks outside',
    total: 'all together',
  },
  perDay: 'USD a day',
  rise: 'rise',
  interval: 'interval',
};
