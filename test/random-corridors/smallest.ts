import { isPart } from './parts.js';

/** A part of a scenario without all that can be left out while it still fails, found by leaving out one thing after the other. */
export function smallest<T>(value: T, fails: (value: unknown) => boolean, most = 400): unknown {
  let small: unknown = value;
  let tries = 0;
  for (let isSmaller = true; isSmaller && tries < most; ) {
    isSmaller = false;
    for (const path of pathsOf(small)) {
      const less = without(small, path);
      tries += 1;
      if (tries >= most) break;
      if (!fails(less)) continue;
      small = less;
      isSmaller = true;
      break;
    }
  }
  return small;
}

type Path = readonly string[];

/** Paths of all that a value holds, the largest parts first. */
function pathsOf(value: unknown): readonly Path[] {
  const here = entriesOf(value);
  const below = here.map(([key, each]) => pathsOf(each).map((path) => [key, ...path]));
  return [...here.map(([key]) => [key]), ...below.flat()].sort((a, b) => a.length - b.length);
}

function without(value: unknown, [key = '', ...rest]: Path): unknown {
  const kept = entriesOf(value).flatMap(([name, each]): [string, unknown][] => {
    if (name !== key) return [[name, each]];
    return rest.length > 0 ? [[name, without(each, rest)]] : [];
  });
  return Array.isArray(value) ? kept.map(([, each]) => each) : Object.fromEntries(kept);
}

function entriesOf(value: unknown): readonly [string, unknown][] {
  return Array.isArray(value) || isPart(value) ? Object.entries(value) : [];
}
