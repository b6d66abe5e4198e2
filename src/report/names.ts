/** What has no open time but a number, a stock or a room: how much of it is used. */
const limitNames = [
  'convoys called',
  'trucks outside',
  'stream limit',
  'site limit',
  'daily limit',
  'collection limit',
  'fuel',
  'distribution',
];

/** Whether a resource is a number, a stock or a room, of which so much is used. */
export function isLimit(resource: string): boolean {
  return limitNames.includes(resource) || resource.startsWith('room ');
}
