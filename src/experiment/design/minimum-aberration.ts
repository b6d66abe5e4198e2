import { requireWhole } from '../../math/index.js';
import { type FractionalDesign, fractionalFactorial } from './fractional.js';

/**
 * Generators of least aberration by factors and runs: the highest resolution and among those the fewest shortest words.
 * Box, Hunter and Hunter, Statistics for Experimenters (1978), table 12.15; Fries and Hunter, Technometrics 22 (1980).
 */
const generatorsByFactors: Readonly<Record<number, Readonly<Record<number, string>>>> = {
  3: { 4: 'C=AB' },
  4: { 8: 'D=ABC' },
  5: { 8: 'D=AB E=AC', 16: 'E=ABCD' },
  6: { 8: 'D=AB E=AC F=BC', 16: 'E=ABC F=BCD', 32: 'F=ABCDE' },
  7: { 8: 'D=AB E=AC F=BC G=ABC', 16: 'E=ABC F=BCD G=ACD', 32: 'F=ABCD G=ABDE', 64: 'G=ABCDEF' },
  8: { 16: 'E=BCD F=ACD G=ABC H=ABD', 32: 'F=ABC G=ABD H=BCDE', 64: 'G=ABCD H=ABEF' },
  9: {
    16: 'E=ABC F=BCD G=ACD H=ABD J=ABCD',
    32: 'F=BCDE G=ACDE H=ABDE J=ABCE',
    64: 'G=ABCD H=ACEF J=CDEF',
    128: 'H=ACDFG J=BCEFG',
  },
  10: {
    16: 'E=ABC F=BCD G=ACD H=ABD J=ABCD K=AB',
    32: 'F=ABCD G=ABCE H=ABDE J=ACDE K=BCDE',
    64: 'G=BCDF H=ACDF J=ABDE K=ABCE',
    128: 'H=ABCG J=BCDE K=ACDF',
  },
  11: {
    16: 'E=ABC F=BCD G=ACD H=ABD J=ABCD K=AB L=AC',
    32: 'F=ABC G=BCD H=CDE J=ACD K=ADE L=BDE',
    64: 'G=CDE H=ABCD J=ABF K=BDEF L=ADEF',
    128: 'H=ABCG J=BCDE K=ACDF L=ABCDEFG',
  },
};

/**
 * The fraction of least aberration for 3 to 11 factors in so many runs (a power of two, 4 to 128).
 * @throws RangeError where there is none in the table; the message names the numbers of runs that there are
 */
export function standardFraction(factors: number, runs: number): FractionalDesign {
  const known = generatorsOf(factors);
  const generators = known[runs];
  if (generators === undefined)
    throw new RangeError(
      `standardFraction of ${factors} factors requires ${Object.keys(known).join(', ')} runs, got ${runs}`,
    );
  return fractionalFactorial(factors, generators.split(' '));
}

/** The smallest such fraction of at least that resolution; RangeError where the table has none. */
export function fractionOfResolution(factors: number, resolution: number): FractionalDesign {
  const sizes = Object.keys(generatorsOf(factors)).map(Number);
  for (const runs of sizes.sort((a, b) => a - b)) {
    const design = standardFraction(factors, runs);
    if ((design.resolution ?? 0) >= resolution) return design;
  }
  throw new RangeError(`fractionOfResolution has none of resolution ${resolution} for ${factors} factors`);
}

function generatorsOf(factors: number): Readonly<Record<number, string>> {
  requireWhole('a standard fraction', 'number of factors', factors, 3, 11);
  return generatorsByFactors[factors] ?? {};
}
