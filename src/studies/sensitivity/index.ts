// studies/sensitivity: what other rooms use of this one.

export { type LeverScreen, type LeverScreenOptions, screenLevers } from './screen.js';
export {
  type MorrisStudy,
  type SensitivityOptions,
  type SensitivityPlan,
  type SensitivityResult,
  type SobolStudy,
  sensitivityFactors,
  sensitivityMorris,
  sensitivityPlans,
  sensitivitySobol,
  sensitivityTornado,
  type TornadoStudy,
} from './sensitivity.js';
