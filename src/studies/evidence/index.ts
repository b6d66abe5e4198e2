// studies/evidence: what other rooms use of this one.

export {
  type EvidenceOptions,
  type EvidenceResult,
  evidence,
  evidenceFactors,
  type FactInformation,
} from './evidence.js';
export type { SeenToday } from './seen.js';
