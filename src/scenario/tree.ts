import type { Path } from './path.js';
import type { Finding, Position, PositionLookup } from './problem.js';

/** Plain data read from a text or object, with what was wrong in reading it and where its parts stand. */
export interface Tree {
  readonly value: unknown;
  readonly findings: readonly Finding[];
  readonly positionOf: PositionLookup;
}

/** A scenario that cannot be read at all: the findings say why. */
export class Unreadable {
  constructor(readonly findings: readonly Finding[]) {}
}

/** Most characters of a scenario text. */
export const mostCharacters = 1_000_000;

/** Most values, groups and lists in a scenario, copies made by aliases included. */
export const mostNodes = 50_000;

/** Deepest nesting of groups and lists. */
export const mostDepth = 24;

/** Keys that would reach the machinery of objects. */
export const unsafeKeys: readonly string[] = ['__proto__', 'constructor', 'prototype'];

/** Counts the parts of a tree while it is read; throws Unreadable above the limits. */
export class TreeBudget {
  private nodes = 0;

  /** Takes note of one part at a depth; `position` is asked where the part stands when it is too much. */
  enter(path: Path, position: () => Position | undefined = () => undefined): void {
    this.nodes += 1;
    if (this.nodes > mostNodes)
      throw refused([], `has more than ${mostNodes} values, aliases expanded`, position());
    // The whole path of so deep a part would fill the screen.
    if (path.length > mostDepth)
      throw refused(path.slice(0, 4), `is nested more than ${mostDepth} deep`, position());
  }
}

function refused(path: Path, message: string, position: Position | undefined): Unreadable {
  return new Unreadable([{ path, message, position }]);
}
