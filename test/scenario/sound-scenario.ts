/** A small sound scenario as YAML; more is added after it. */
export const soundText = `name: small
start: 2023-11-27
governorates: { border: { population: 1000, trip: 45 min } }
fleet: { carriers: { own: { trucks: { value: 80, low: 60, high: 100, evidence: A, source: UNRWA } } } }
`;
