import { nearest } from '../../math/index.js';
import type { Path } from '../path.js';
import type { Finding } from '../problem.js';
import { listOf } from '../schema/index.js';

/** The finding that a name is not among those known; offers the nearest. */
export function unknownName(path: Path, what: string, name: string, known: readonly string[]): Finding {
  const expected = known.length > 0 ? listOf(known) : undefined;
  return {
    path,
    message: `is not the name of ${what}, got ${JSON.stringify(name)}`,
    suggestion: nearest(name, known),
    expected,
  };
}
