import type { Scenario } from '../../../scenario/index.js';
import type {
  BottleneckResult,
  LadderResult,
  ReachResult,
  RunResult,
  TwinResult,
} from '../../../studies/index.js';
import { bottleneckSection } from './bottleneck.js';
import { ladderSection } from './ladder.js';
import { type ReachRuns, reachSection } from './reach.js';
import { runSection } from './run.js';
import type { StudySection } from './section.js';
import { twinSection } from './twin.js';

/** A study's result, named after the command that makes it. */
export type StudyResult =
  | { readonly study: 'run'; readonly result: RunResult }
  | { readonly study: 'twin'; readonly result: TwinResult }
  | { readonly study: 'bottleneck'; readonly result: BottleneckResult }
  | { readonly study: 'ladder'; readonly result: LadderResult }
  | { readonly study: 'reach'; readonly result: ReachResult; readonly runs?: ReachRuns };

/** Name of a study that has a section. */
export type StudyName = StudyResult['study'];

/** What a study says on a page. */
export async function studySection(of: StudyResult, scenario: Scenario): Promise<StudySection> {
  switch (of.study) {
    case 'run':
      return await runSection(of.result, scenario);
    case 'twin':
      return await twinSection(of.result);
    case 'bottleneck':
      return await bottleneckSection(of.result);
    case 'ladder':
      return await ladderSection(of.result);
    case 'reach':
      return await reachSection(of.result, scenario, of.runs);
  }
}
