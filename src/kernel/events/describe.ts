/** Any value in a few words, for the sentence that refuses it. */
export function describeValue(value: unknown): string {
  if (typeof value === 'string') return JSON.stringify(value.length > 40 ? `${value.slice(0, 40)}…` : value);
  if (typeof value === 'bigint') return `${value}n`;
  if (typeof value === 'function') return value.name === '' ? 'a function' : `the function ${value.name}`;
  if (typeof value !== 'object' || value === null) return String(value);
  if (Array.isArray(value)) return 'an array';
  if (isGenerator(value)) return 'a generator';
  const kind: unknown = value.constructor?.name;
  return kind === 'Object' || typeof kind !== 'string' || kind === '' ? describeKeys(value) : `a ${kind}`;
}

/** Whether something is what a generator function returns, of this page or thread or of another. */
export function isGenerator(value: unknown): boolean {
  return Object.prototype.toString.call(value) === '[object Generator]';
}

function describeKeys(value: object): string {
  const keys = Object.keys(value).slice(0, 5);
  return keys.length === 0 ? 'an empty object' : `an object with ${keys.map(describeValue).join(', ')}`;
}
