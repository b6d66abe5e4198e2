import { requireWhole } from '../../math/index.js';
import type { Point } from './factor.js';
import { twoLevelFactorial } from './two-level.js';

/** Options of a central composite design. */
export interface CentralCompositeOptions {
  /** Where the axial points stand: on the faces of the cube (default), or where predictions are equally sure at equal distance. */
  readonly axial?: 'face' | 'rotatable';
  /** Runs in the centre; default 1. */
  readonly centreRuns?: number;
  /** Corners of the cube, −1 and +1: default all of them; a fraction of resolution V does. */
  readonly corners?: readonly Point[];
}

/**
 * Central composite design for a quadratic model: corners, two points on every axis, centre; 0 is the middle of a range.
 * Box and Wilson, J. R. Stat. Soc. B 13 (1951). A rotatable one leaves the ranges by its axial points: (number of corners)^¼.
 */
export function centralComposite(factors: number, options: CentralCompositeOptions = {}): readonly Point[] {
  const { axial = 'face', centreRuns = 1, corners = twoLevelFactorial(factors) } = options;
  requireWhole('centralComposite', 'a whole number of factors', factors, 1, 20);
  requireWhole('centralComposite', 'a whole number of centre runs', centreRuns, 0);
  const distance = axial === 'face' ? 1 : Math.sqrt(Math.sqrt(corners.length));
  const axis = (factor: number, level: number): Point =>
    Array.from({ length: factors }, (_, each) => (each === factor ? level : 0));
  const axes = Array.from({ length: factors }, (_, factor) => [
    axis(factor, -distance),
    axis(factor, distance),
  ]).flat();
  return [...corners, ...axes, ...Array.from({ length: centreRuns }, () => axis(-1, 0))];
}
