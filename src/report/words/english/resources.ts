/** Use of every resource. */
export const resourceWords = {
  resource: 'resource',
  open: 'open',
  working: 'utilisation (scheduled hours)',
  workingShort: 'working',
  blocked: 'blocked',
  starved: 'starved',
  overall: 'held, of all hours',
  overallShort: 'overall',
  blockedHours: 'blocked, hours a day',
  blockedHoursShort: 'blocked h/d',
  starvedHours: 'starved, hours a day',
};
