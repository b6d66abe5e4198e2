/** The name that a language has for a key of results; of a key that is made of a place and a kind, such as `rafah gate lanes`, by its kind. Unknown keys stay. */
export function titleOf(
  key: string,
  names: Readonly<Record<string, string>>,
  atPlaces: Readonly<Record<string, (of: { place: string }) => string>> = {},
): string {
  if (Object.hasOwn(names, key)) return names[key] ?? key;
  // The longest kind that fits: `rafah gate lanes` are gate lanes, not lanes.
  const kinds = Object.keys(atPlaces).filter((kind) => key.endsWith(` ${kind}`));
  const kind = kinds.reduce((best, each) => (each.length > best.length ? each : best), '');
  return atPlaces[kind]?.({ place: key.slice(0, -kind.length - 1) }) ?? key;
}
