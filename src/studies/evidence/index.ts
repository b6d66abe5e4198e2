// studies/evidence: what other rooms use of this one.

export {
  type EvidenceOptions,
  type EvidenceResult,
  evidence,
  evidenceFactors,
  type FactInformation,
  type SeenToday,
} from './evidence.js';
