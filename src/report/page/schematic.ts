import { type StageName, stageNames } from '../../corridor/index.js';
import type { ReachResult, RunResult } from '../../studies/index.js';
import { stageTitle } from '../names.js';
import { numberText, percentText } from '../number-text.js';
import { type Html, html } from './html.js';
import { colours } from './style.js';

/** One state of the corridor to be drawn. */
export interface Schematic {
  readonly title: string;
  readonly run: RunResult;
  readonly bounds: ReachResult['bounds'];
  /** What the analytic model estimates a stage can do, shown before its bound. */
  readonly estimates?: ReachResult['estimates']['today'];
}

interface Box {
  readonly title: string;
  readonly passes: string;
  readonly lines: readonly string[];
  readonly isLimit: boolean;
}

const wideBox = { width: 124, height: 132, gap: 14 };
const narrowBox = { width: 372, height: 62, gap: 16 };

/** The stages in the order of flow, with what passes, what theory allows, what waits, and the one that limits marked. */
export function schematic(drawing: Schematic): Html {
  const boxes = stageNames.map((stage) => boxOf(stage, drawing));
  const supply = drawing.run.bottleneck.stage === 'supply' ? html`; supply limits` : html``;
  return html`<figure><figcaption>${drawing.title}${supply}</figcaption>
<div class="wide">${drawAcross(boxes, drawing.title)}</div><div class="narrow">${drawDown(boxes, drawing.title)}</div></figure>`;
}

function boxOf(stage: StageName, { run, bounds, estimates = {} }: Schematic): Box {
  const { queueLength, queueGrowthPerDay, isGrowing } = run.stages[stage];
  const waits = isGrowing
    ? `queue +${numberText(queueGrowthPerDay.mean, 0)} a day`
    : `${numberText(queueLength.mean, 0)} waiting`;
  const hardest = run.resources.filter((each) => each.stage === stage);
  const load = Math.max(...hardest.map((each) => each.load.mean));
  return {
    title: stageTitle(stage),
    passes: passesText(stage, run),
    lines: [
      rateText('about', estimates[stage]),
      rateText('at most', bounds[stage]),
      waits,
      hardest.length === 0 ? '' : `worked ${percentText(Math.min(1, load))}`,
    ].filter((line) => line !== ''),
    isLimit: run.bottleneck.stage === stage,
  };
}

// In a file what is endless is null.
function rateText(words: string, rate: number | null | undefined): string {
  return typeof rate === 'number' && Number.isFinite(rate) ? `${words} ${numberText(rate, 0)}` : '';
}

function passesText(stage: StageName, { throughput, arrivalsPerDay }: RunResult): string {
  const texts: Readonly<Record<StageName, readonly [number, string]>> = {
    staging: [arrivalsPerDay.mean, 'arrive'],
    inspection: [throughput.inspected.perDay.mean, 'inspected'],
    crossing: [throughput.received.perDay.mean, 'enter'],
    'transfer-yard': [throughput.received.perDay.mean, 'received'],
    uncollected: [throughput.collected.perDay.mean, 'collected'],
    fleet: [throughput.delivered.perDay.mean + throughput.intercepted.perDay.mean, 'moved'],
    'last-mile': [throughput.delivered.perDay.mean, 'delivered'],
  };
  const [value, verb] = texts[stage];
  return `${numberText(value, 0)} ${verb}`;
}

function drawAcross(boxes: readonly Box[], title: string): Html {
  const { width, height, gap } = wideBox;
  const step = width + gap;
  const all = boxes.length * step - gap + 4;
  const shapes = boxes.map((box, index) => {
    const x = 2 + index * step;
    const arrow =
      index === 0 ? html`` : html`<path d="M${x - gap + 2} 62h${gap - 6}m-4 -4l4 4l-4 4" ${arrowStyle()}/>`;
    const texts = [
      text(x + width / 2, 38, box.title, 13, 600),
      text(x + width / 2, 60, box.passes, 13, 400),
      ...box.lines.map((line, row) => text(x + width / 2, 82 + row * 17, line, 12, 400, '#4b5563')),
    ];
    const mark = box.isLimit ? text(x + width / 2, 12, '▼ limits', 12, 600, colours.limit) : html``;
    return html`${arrow}${frame(x, 20, width, height, box.isLimit)}${texts}${mark}`;
  });
  return html`<svg viewBox="0 0 ${all} ${height + 24}" role="img" aria-label="${title}">${shapes}</svg>`;
}

function drawDown(boxes: readonly Box[], title: string): Html {
  const { width, height, gap } = narrowBox;
  const step = height + gap;
  const shapes = boxes.map((box, index) => {
    const y = 2 + index * step;
    const arrow =
      index === 0
        ? html``
        : html`<path d="M${width / 2} ${y - gap + 2}v${gap - 6}m-4 -4l4 4l4 -4" ${arrowStyle()}/>`;
    const mark = box.isLimit ? ' (limits)' : '';
    return html`${arrow}${frame(2, y, width, height, box.isLimit)}${[
      text(14, y + 25, box.title + mark, 15, 600, box.isLimit ? colours.limit : colours.ink, 'start'),
      text(width - 10, y + 25, box.passes, 15, 400, colours.ink, 'end'),
      text(14, y + 48, box.lines.join(', '), 14, 400, '#4b5563', 'start'),
    ]}`;
  });
  return html`<svg viewBox="0 0 ${width + 4} ${boxes.length * step - gap + 4}" role="img" aria-label="${title}">${shapes}</svg>`;
}

function frame(x: number, y: number, width: number, height: number, isLimit: boolean): Html {
  const [fill, stroke, thickness] = isLimit ? ['#fef2f2', colours.limit, 2] : ['#fff', '#9ca3af', 1];
  return html`<rect x="${x}" y="${y}" width="${width}" height="${height}" rx="4" fill="${fill}" stroke="${stroke}" stroke-width="${thickness}"/>`;
}

function text(
  x: number,
  y: number,
  content: string,
  size: number,
  weight: number,
  colour: string = colours.ink,
  anchor: 'start' | 'middle' | 'end' = 'middle',
): Html {
  return html`<text x="${x}" y="${y}" font-size="${size}" font-weight="${weight}" fill="${colour}" text-anchor="${anchor}">${content}</text>`;
}

function arrowStyle(): Html {
  return html`fill="none" stroke="#6b7280" stroke-width="1.5"`;
}
