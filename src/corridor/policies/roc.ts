import { normalQuantile, normalTails } from '../../math/index.js';

/** A point of a sensor: alarms at trucks with contraband, and at those without. */
export interface OperatingPoint {
  readonly detection: number;
  readonly falseAlarm: number;
}

/**
 * Detection of a sensor at another false-alarm share, by the ROC of two normal distributions of equal variance that goes through a
 * known point (Green and Swets 1966): detection = Φ(d′ + Φ⁻¹(false alarm)). A known point at 0 or 1 has no curve but itself.
 * @example
 * detectionAt(0.05, { detection: 0.8, falseAlarm: 0.05 }).toFixed(3); // => '0.800'
 */
export function detectionAt(falseAlarm: number, known: OperatingPoint): number {
  if (falseAlarm <= 0) return 0;
  if (falseAlarm >= 1) return 1;
  if (known.detection <= 0 || known.detection >= 1) return known.detection;
  if (known.falseAlarm <= 0 || known.falseAlarm >= 1) return known.detection;
  const distance = normalQuantile(known.detection) - normalQuantile(known.falseAlarm);
  return normalTails(distance + normalQuantile(falseAlarm)).lower;
}
