const sections = new Set(['sites', 'carriers', 'lots', 'value', 'mean', 'set']);

/** A path in words: `inspection.sites.nitzana.scanDetection` is `nitzana: scan detection (inspection)`. */
export function pathTitle(path: string): string {
  const parts = path.split('.');
  const said = parts.filter((part, place) => place === 0 || !sections.has(part)).map(inWords);
  const [first = path, ...rest] = said;
  return rest.length === 0 ? first : `${first}: ${rest.join(', ')}`;
}

function inWords(part: string): string {
  return part.replace(
    /([a-z])([A-Z])/g,
    (_, before: string, after: string) => `${before} ${after.toLowerCase()}`,
  );
}
