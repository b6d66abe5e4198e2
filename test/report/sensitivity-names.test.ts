import { expect, test } from 'vitest';
import { fixedSentence, noiseSentence, pathText } from '../../src/report/sensitivity-names.js';
import { english } from '../../src/report/words/index.js';

test('a long path keeps its end', () => {
  expect(pathText('crossing.rafah.lanes', 32)).toBe('crossing.rafah.lanes');
  expect(pathText('inspection.sites.nitzana.driveFromStaging.value', 32)).toBe(
    '…sites.nitzana.driveFromStaging',
  );
  expect(pathText('a.averyveryverylongwordthatdoesnotfit', 10)).toBe('…oesnotfit');
});

test('facts that are not varied are counted by reason', () => {
  expect(fixedSentence([])).toBe('');
  const fixed = [
    { path: 'costs.scan', reason: 'does not enter a run' },
    { path: 'costs.fuelLitre', reason: 'does not enter a run' },
    { path: 'crossing.gate.lanes', reason: 'is set by the plan' },
  ] as const;
  expect(fixedSentence(fixed)).toBe(
    'Not varied: 2 facts that do not enter a run, 1 fact that is set by the plan.',
  );
});

test('the share of chance is told where it is known', () => {
  const noise = { pointVariance: 1, residualVariance: 1, sharedVariance: 0, share: 0.25 };
  expect(noiseSentence(noise, english.sensitivity)).toBe(
    'Chance makes up 25 % of the variance between points.',
  );
  expect(noiseSentence(null, english.sensitivity)).toContain('cannot be told');
});
