import { measuresFromWait, type QueueMeasures } from './measures.js';
import { requirePositive, requireStable, requireWhole } from './requirements.js';

/** Measures of M/D/c; an arrival waits with chance `probabilityWait`. */
export interface MdcMeasures extends QueueMeasures {
  readonly probabilityWait: number;
}

interface Complex {
  readonly re: number;
  readonly im: number;
}

const MOST_STEPS = 1_000_000;

/**
 * M/D/c, exact: everybody in service now is gone a service time D later, so the numbers present at distance D
 * form a chain whose generating function has the roots z of z^c = e^(a (z − 1)) in the unit disc, a = λ D.
 * With them L_q = (a² − c (c − 1)) / (2 (c − a)) + Σ 1 / (1 − z) and P(no wait) = (c − a) / Π (1 − z), over
 * the c − 1 roots other than 1. Crommelin, P.O. Electrical Engineers Journal 25 (1932). About 12 digits of
 * the queue length are right, fewer where it is far below 1.
 */
export function mdc(queue: {
  readonly arrivalRate: number;
  readonly serviceTime: number;
  readonly servers: number;
}): MdcMeasures {
  const { arrivalRate, serviceTime, servers } = queue;
  requirePositive('mdc', 'arrival rate', arrivalRate);
  requirePositive('mdc', 'service time', serviceTime);
  requireWhole('mdc', 'number of servers', servers, 1);
  const load = arrivalRate * serviceTime;
  requireStable('mdc', load / servers);
  let queueLength = (load * load - servers * (servers - 1)) / (2 * (servers - load));
  let probabilityNoWait = servers - load;
  // Roots come in conjugate pairs; each pair contributes twice the real part and the squared modulus.
  for (let k = 1; 2 * k <= servers; k += 1) {
    const gap = gapToOne(load / servers, (2 * Math.PI * k) / servers);
    const squaredModulus = gap.re * gap.re + gap.im * gap.im;
    const isPair = 2 * k < servers;
    queueLength += ((isPair ? 2 : 1) * gap.re) / squaredModulus;
    probabilityNoWait /= isPair ? squaredModulus : gap.re;
  }
  const waitingTime = Math.max(0, queueLength) / arrivalRate;
  const measures = measuresFromWait(arrivalRate, serviceTime, servers, waitingTime);
  return { ...measures, probabilityWait: Math.max(0, 1 - probabilityNoWait) };
}

/**
 * 1 − z for the root of z = e^(iθ) e^(ρ (z − 1)), by iterating that equation: a contraction inside the unit
 * disc.
 */
function gapToOne(utilisation: number, angle: number): Complex {
  let re = 0;
  let im = 0;
  for (let step = 0; step < MOST_STEPS; step += 1) {
    const modulus = Math.exp(utilisation * (re - 1));
    const nextRe = modulus * Math.cos(angle + utilisation * im);
    const nextIm = modulus * Math.sin(angle + utilisation * im);
    const change = Math.abs(nextRe - re) + Math.abs(nextIm - im);
    re = nextRe;
    im = nextIm;
    if (change < 1e-16) break;
  }
  return { re: 1 - re, im: -im };
}
