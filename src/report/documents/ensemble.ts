import type { CountedAt } from '../../corridor/index.js';
import type { EnsembleForecast, EnsembleUsed, OverDraws, ReachResult } from '../../studies/index.js';
import { pathText } from '../sensitivity-names.js';
import type { Words } from '../words/index.js';
import { type DocumentPart, paragraph, part, sentences } from './document.js';

type Say = Words['ensemble'];

const widestPath = 60;

/** Facts named that the counts do not inform; the result has all of them. */
const mostNamed = 6;

/** Which counts the draws agree with, and which facts these do not inform; nothing without an ensemble. */
export function ensembleText(used: EnsembleUsed | undefined, say: Say): string {
  if (used === undefined) return '';
  const { scenario, counts, draws, effective, facts, notInformed } = used;
  return sentences(
    say.drawn({
      draws: say.numberText(draws, 0),
      effective: say.numberText(effective, 0),
      facts,
      scenario,
      at: counts.at.join(', '),
      from: counts.from,
      to: counts.to,
    }),
    notInformed.length === 0
      ? ''
      : say.notInformed({
          facts: notInformed
            .slice(0, mostNamed)
            .map((path) => pathText(path, widestPath))
            .join(', '),
          more: Math.max(0, notInformed.length - mostNamed),
        }),
  );
}

/** What single runs over the draws bring; nothing without an ensemble. */
export function ensembleForecastText(
  forecast: EnsembleForecast | undefined,
  at: CountedAt,
  say: Say,
): string {
  const band = forecast?.perDay[at];
  if (forecast === undefined || band === undefined) return '';
  const { low, median, high } = band;
  const show = (value: number): string => say.numberText(value);
  return sentences(
    say.singleRuns({
      share: say.percentText(0.9),
      at,
      low: show(low),
      median: show(median),
      high: show(high),
    }),
    ensembleText(forecast, say),
  );
}

/** The answer of `reach` in draws of an ensemble; no part without one. */
export function overEnsembleParts(
  { overEnsemble, decision, measure }: ReachResult,
  say: Say,
): readonly DocumentPart[] {
  if (overEnsemble === undefined) return [];
  const { today, plan, reaches, drawsRun, replicationsPerDraw } = overEnsemble;
  const { share, low, high, confidence } = reaches.corrected;
  const show = (value: number): string =>
    measure === 'mean' ? say.numberText(value, 0) : say.percentText(value);
  const range = (over: OverDraws): string => say.range({ low: show(over.low), high: show(over.high) });
  const reachesSentence = decision === 'not reached' ? say.maximumReaches : say.reaches;
  return [
    part(
      say.title,
      paragraph(
        sentences(
          reachesSentence({
            share: say.percentText(share),
            low: say.percentText(low),
            high: say.percentText(high),
            confidence: say.percentText(confidence),
            drawsRun: say.numberText(drawsRun, 0),
            replications: replicationsPerDraw,
          }),
          say.spread({ share: say.percentText(0.9), today: range(today), plan: range(plan) }),
          ensembleText(overEnsemble, say),
        ),
      ),
    ),
  ];
}
