import type { CalibrateResult } from '../../../studies/index.js';
import {
  calibrateSentence,
  checkText,
  exactCountsText,
  notInformedText,
  wavesText,
} from '../../calibrate-text.js';
import { countText, exactText, numberText, percentText } from '../../number-text.js';
import { pathText } from '../../sensitivity-names.js';
import { rangeChart } from '../charts/range-chart.js';
import { type Html, html } from '../html.js';
import { pageTable } from '../table.js';
import { part, type StudySection } from './section.js';

const widestLabel = 44;

/** Which values of facts lead to the daily counts: ranges before and after, and the counts beside runs. */
export async function calibrateSection(result: CalibrateResult): Promise<StudySection> {
  const { facts, state, discrepancy, method, runs, confidence, waves, at, period } = result;
  const chart = await rangeChart({
    title: 'Ranges of the facts before the counts and after',
    description: facts
      .map(({ path, low, high }) => `${path}: ${threeDigits(low)} to ${threeDigits(high)}`)
      .join('; '),
    pointName: `plausible, median with ${percentText(confidence)} interval`,
    rows: facts.map(({ path, before, low, median, high }) => ({
      label: pathText(path, widestLabel),
      ...before,
      point: median,
      from: low,
      to: high,
    })),
  });
  return {
    title: 'Facts fitted to daily counts',
    answer: calibrateSentence(result),
    lead: [notInformedText(result), exactCountsText(result), checkText(result)]
      .filter((each) => each !== '')
      .join(' '),
    parts: [
      ...(state === 'found' ? [part('The facts', html`${chart}${factTable(result)}`)] : []),
      part(
        state === 'found'
          ? 'Counts, and runs at plausible values'
          : 'Counts, and runs at all values within the ranges',
        fitTable(result),
      ),
      part(
        'How it is reckoned',
        html`${waves.length === 0 ? '' : html`<p>${wavesText(result)}</p>`}<p class="muted">Counted ${at.join(', ')}, ${countText(period.observedDays, 'day')} from ${period.from} to ${period.to}. Counts may differ from a right model by ${percentText(discrepancy.periodShare)} on each day and ${percentText(discrepancy.seriesShare)} over all days of a series. Method: ${method}; ${countText(runs.made, 'run')}, ${numberText(runs.inRegion, 0)} of them in what the waves left, worth ${numberText(runs.effective, 0)} of equal weight.</p>`,
      ),
    ],
  };
}

function factTable({ facts, confidence }: CalibrateResult): Html {
  const columns = [
    { heading: 'fact' },
    { heading: 'grade' },
    { heading: 'before', isNumber: true },
    { heading: 'value', isNumber: true },
    { heading: `plausible (${percentText(confidence)})`, isNumber: true },
    { heading: 'median', isNumber: true },
    { heading: 'width', isNumber: true },
    { heading: '' },
  ] as const;
  return pageTable(
    columns,
    facts.map(({ paths, evidence, before, low, median, high, widthShare, isInformed }) => [
      html`<span class="path">${paths.join(' = ')}</span>`,
      evidence,
      `${threeDigits(before.low)} to ${threeDigits(before.high)}`,
      threeDigits(before.value),
      `${threeDigits(low)} to ${threeDigits(high)}`,
      threeDigits(median),
      percentText(widthShare),
      isInformed ? '' : 'not informed',
    ]),
  );
}

function fitTable({ fit, confidence }: CalibrateResult): Html {
  const columns = [
    { heading: 'counted' },
    { heading: 'days' },
    { heading: 'measure' },
    { heading: 'count', isNumber: true },
    { heading: `runs (${percentText(confidence)})`, isNumber: true },
    { heading: 'median', isNumber: true },
    { heading: '' },
  ] as const;
  return pageTable(
    columns,
    fit.map(({ series, span, statistic, observed, low, median, high, isWithin }) => [
      series,
      span,
      statistic,
      threeDigits(observed),
      `${threeDigits(low)} to ${threeDigits(high)}`,
      threeDigits(median),
      isWithin ? '' : 'out',
    ]),
  );
}

// No interval here knows more.
function threeDigits(value: number): string {
  return exactText(Math.abs(value) >= 1000 ? Math.round(value) : Number(value.toPrecision(3)));
}
