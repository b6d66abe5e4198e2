import { type StageName, stageNames } from '../../corridor/index.js';
import type { ReachResult, RunResult } from '../../studies/index.js';
import type { Words } from '../words/index.js';
import { type Html, html } from './html.js';
import { colours } from './style.js';

/** One state of the corridor to be drawn. */
export interface Schematic {
  readonly title: string;
  /** Stages that are there; default all. */
  readonly stages?: readonly StageName[];
  readonly run: RunResult;
  readonly bounds: ReachResult['bounds'];
  /** What the analytic model estimates a stage can do, shown before its bound. */
  readonly estimates?: ReachResult['estimates']['today'];
}

type Say = Words['charts']['schematic'];

interface Box {
  readonly title: string;
  readonly passes: string;
  readonly lines: readonly string[];
  readonly isLimit: boolean;
}

const wideBox = { width: 124, height: 132, gap: 14 };
const narrowBox = { width: 372, height: 62, gap: 16 };

/** The stages in the order of flow, with what passes, what theory allows, what waits, and the one that limits marked. */
export function schematic(drawing: Schematic, { schematic: say }: Words['charts']): Html {
  const { title, run } = drawing;
  const boxes = (drawing.stages ?? stageNames).map((stage) => boxOf(stage, drawing, say));
  const caption = run.bottleneck.stage === 'supply' ? say.titleWithSupply({ title }) : title;
  return html`<figure><figcaption>${caption}</figcaption>
<div class="wide">${drawAcross(boxes, title, say)}</div><div class="narrow">${drawDown(boxes, title, say)}</div></figure>`;
}

/** What the boxes say, stage by stage. */
export function schematicRows(
  drawing: Schematic,
  { schematic: say }: Words['charts'],
): readonly (readonly [stage: string, passes: string, state: string])[] {
  const boxes = (drawing.stages ?? stageNames).map((stage) => boxOf(stage, drawing, say));
  return boxes.map(({ title, passes, lines, isLimit }) => [
    title,
    passes,
    [...lines, ...(isLimit ? [say.isBottleneck] : [])].join(', '),
  ]);
}

function boxOf(stage: StageName, { run, bounds, estimates = {} }: Schematic, say: Say): Box {
  const { queueLength, queueGrowthPerDay, isGrowing } = run.stages[stage];
  const waits = isGrowing
    ? say.grows({ perDay: say.numberText(queueGrowthPerDay.mean, 0) })
    : say.waiting({ trucks: say.numberText(queueLength.mean, 0) });
  const hardest = run.resources.filter((each) => each.stage === stage);
  const load = Math.max(...hardest.map((each) => each.load.mean));
  return {
    title: say.stageTitle(stage),
    passes: say.passes[stage]({ trucks: say.numberText(passing(stage, run), 0) }),
    lines: [
      rateText('about', estimates[stage], say),
      rateText('atMost', bounds[stage], say),
      waits,
      hardest.length === 0 ? '' : say.utilisation({ load: say.percentText(Math.min(1, load)) }),
    ].filter((line) => line !== ''),
    isLimit: run.bottleneck.stage === stage,
  };
}

// In a file what is endless is null.
function rateText(what: 'about' | 'atMost', rate: number | null | undefined, say: Say): string {
  return typeof rate === 'number' && Number.isFinite(rate)
    ? say[what]({ perDay: say.numberText(rate, 0) })
    : '';
}

/** Truckloads a day that pass a stage. */
function passing(stage: StageName, { throughput, arrivalsPerDay }: RunResult): number {
  const { inspected, received, collected, delivered, intercepted } = throughput;
  const values: Readonly<Record<StageName, number>> = {
    staging: arrivalsPerDay.mean,
    inspection: inspected.perDay.mean,
    crossing: received.perDay.mean,
    'transfer-yard': received.perDay.mean,
    uncollected: collected.perDay.mean,
    fleet: delivered.perDay.mean + intercepted.perDay.mean,
    'last-mile': delivered.perDay.mean,
  };
  return values[stage];
}

function drawAcross(boxes: readonly Box[], title: string, say: Say): Html {
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
      ...box.lines.map((line, row) => text(x + width / 2, 82 + row * 17, line, 12, 400, colours.faint)),
    ];
    const mark = box.isLimit ? text(x + width / 2, 12, say.bottleneck, 12, 600, colours.limit) : html``;
    return html`${arrow}${frame(x, 20, width, height, box.isLimit)}${texts}${mark}`;
  });
  return html`<svg viewBox="0 0 ${all} ${height + 24}" role="img" aria-label="${title}">${shapes}</svg>`;
}

function drawDown(boxes: readonly Box[], title: string, say: Say): Html {
  const { width, height, gap } = narrowBox;
  const step = height + gap;
  const shapes = boxes.map((box, index) => {
    const y = 2 + index * step;
    const arrow =
      index === 0
        ? html``
        : html`<path d="M${width / 2} ${y - gap + 2}v${gap - 6}m-4 -4l4 4l4 -4" ${arrowStyle()}/>`;
    const name = box.isLimit ? say.stageIsBottleneck({ stage: box.title }) : box.title;
    return html`${arrow}${frame(2, y, width, height, box.isLimit)}${[
      text(14, y + 25, name, 15, 600, box.isLimit ? colours.limit : colours.ink, 'start'),
      text(width - 10, y + 25, box.passes, 15, 400, colours.ink, 'end'),
      text(14, y + 48, box.lines.join(', '), 14, 400, colours.faint, 'start'),
    ]}`;
  });
  return html`<svg viewBox="0 0 ${width + 4} ${boxes.length * step - gap + 4}" role="img" aria-label="${title}">${shapes}</svg>`;
}

function frame(x: number, y: number, width: number, height: number, isLimit: boolean): Html {
  const [fill, stroke, thickness] = isLimit
    ? [colours.limitPaper, colours.limit, 2]
    : [colours.paper, colours.frame, 1];
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
  return html`fill="none" stroke="${colours.today}" stroke-width="1.5"`;
}
