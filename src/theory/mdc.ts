import { exp, requireAbove, requireWhole } from '../math/index.js';
import { measuresFromWait, type QueueMeasures, requireStable } from './measures.js';

/** Measures of M/D/c; an arrival waits with chance `probabilityWait`. */
export interface MdcMeasures extends QueueMeasures {
  readonly probabilityWait: number;
}

interface Complex {
  readonly re: number;
  readonly im: number;
}

const CONTRACTIONS = 20;
const MOST_NEWTON_STEPS = 50;

/**
 * M/D/c, exact: everybody in service now is gone a service time D later, so the numbers present at distance D
 * form a chain whose generating function has the roots z of z^c = e^(a (z − 1)) in the unit disc, a = λ D.
 * With them L_q = (a² − c (c − 1)) / (2 (c − a)) + Σ 1 / (1 − z) and P(no wait) = (c − a) / Π (1 − z), over
 * the c − 1 roots other than 1. Crommelin, P.O. Electrical Engineers Journal 25 (1932). About 12 digits of
 * the queue length are right, fewer where it is far below 1.
 * @example
 * mdc({ arrivalRate: 0.5, serviceTime: 1, servers: 1 }).waitingTime.toFixed(6); // => '0.500000'
 */
export function mdc(queue: {
  readonly arrivalRate: number;
  readonly serviceTime: number;
  readonly servers: number;
}): MdcMeasures {
  const { arrivalRate, serviceTime, servers } = queue;
  requireAbove('mdc', 'a arrival rate', arrivalRate, 0);
  requireAbove('mdc', 'a service time', serviceTime, 0);
  requireWhole('mdc', 'a whole number of servers', servers, 1);
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
 * 1 − z for the root of z = u(z), u = e^(iθ) e^(ρ (z − 1)): some steps of that contraction bring z near, then
 * Newton's method, z ← u (1 − ρ z) / (1 − ρ u), finishes in a few, also close to 1 where the contraction is slow.
 */
function gapToOne(utilisation: number, angle: number): Complex {
  let z: Complex = { re: 0, im: 0 };
  for (let step = 0; step < CONTRACTIONS; step += 1) z = contracted(z, utilisation, angle);
  for (let step = 0; step < MOST_NEWTON_STEPS; step += 1) {
    const u = contracted(z, utilisation, angle);
    const next = times(u, quotient(oneMinus(z, utilisation), oneMinus(u, utilisation)));
    const change = Math.abs(next.re - z.re) + Math.abs(next.im - z.im);
    z = next;
    if (change < 1e-16) break;
  }
  return oneMinus(z, 1);
}

function contracted(z: Complex, utilisation: number, angle: number): Complex {
  const modulus = exp(utilisation * (z.re - 1));
  const turned = angle + utilisation * z.im;
  return { re: modulus * Math.cos(turned), im: modulus * Math.sin(turned) };
}

/** 1 − factor × z. */
function oneMinus(z: Complex, factor: number): Complex {
  return { re: 1 - factor * z.re, im: -factor * z.im };
}

function times(a: Complex, b: Complex): Complex {
  return { re: a.re * b.re - a.im * b.im, im: a.re * b.im + a.im * b.re };
}

function quotient(a: Complex, b: Complex): Complex {
  const scale = b.re * b.re + b.im * b.im;
  return times(a, { re: b.re / scale, im: -b.im / scale });
}
