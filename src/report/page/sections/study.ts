import type { Scenario } from '../../../scenario/index.js';
import type {
  BacktestResult,
  BottleneckResult,
  BreakEvenResult,
  CalibrateResult,
  ComparisonResult,
  DelayLedgerResult,
  EvidenceResult,
  LadderResult,
  LeverScreen,
  MorrisStudy,
  PolicySelection,
  ReachResult,
  ResilienceResult,
  RunResult,
  SobolStudy,
  TornadoStudy,
  TwinResult,
  WhatIfResult,
} from '../../../studies/index.js';
import {
  backtestReport,
  bottleneckReport,
  breakEvenReport,
  calibrateReport,
  compareReport,
  evidenceReport,
  ladderReport,
  ledgerReport,
  morrisReport,
  reachReport,
  resilienceReport,
  runReport,
  screenReport,
  selectReport,
  sobolReport,
  tornadoReport,
  twinReport,
  whatIfReport,
} from '../../documents/index.js';
import { documentSection } from '../../render/html.js';
import type { StudySection } from './section.js';

/** Results by the name of their study. */
export interface StudyResults {
  readonly run: RunResult;
  readonly twin: TwinResult;
  readonly bottleneck: BottleneckResult;
  readonly ladder: LadderResult;
  readonly reach: ReachResult;
  readonly ledger: DelayLedgerResult;
  readonly 'what-if': WhatIfResult;
  readonly resilience: ResilienceResult;
  readonly evidence: EvidenceResult;
  readonly 'break-even': BreakEvenResult;
  readonly calibrate: CalibrateResult;
  readonly backtest: BacktestResult;
  readonly compare: ComparisonResult;
  readonly select: PolicySelection;
  readonly tornado: TornadoStudy;
  readonly morris: MorrisStudy;
  readonly sobol: SobolStudy;
  readonly screen: LeverScreen;
}

/** Name of a study that has a section. */
export type StudyName = keyof StudyResults;

/** A study's result. */
export type StudyResult = {
  readonly [Name in StudyName]: {
    readonly study: Name;
    readonly result: StudyResults[Name];
  };
}[StudyName];

/** What a study says on a page. */
export async function studySection(of: StudyResult, scenario: Scenario): Promise<StudySection> {
  switch (of.study) {
    case 'run':
      return await documentSection(runReport.show(of.result, { scenario }).document);
    case 'twin':
      return await documentSection(twinReport.show(of.result, { scenario }).document);
    case 'bottleneck':
      return await documentSection(bottleneckReport.show(of.result, { scenario }).document);
    case 'ladder':
      return await documentSection(ladderReport.show(of.result, { scenario }).document);
    case 'reach':
      return await documentSection(reachReport.show(of.result, { scenario }).document);
    case 'ledger':
      return await documentSection(ledgerReport.show(of.result, { scenario }).document);
    case 'what-if':
      return await documentSection(whatIfReport.show(of.result, { scenario }).document);
    case 'resilience':
      return await documentSection(resilienceReport.show(of.result, { scenario }).document);
    case 'evidence':
      return await documentSection(evidenceReport.show(of.result, { scenario }).document);
    case 'break-even':
      return await documentSection(breakEvenReport.show(of.result, { scenario }).document);
    case 'calibrate':
      return await documentSection(calibrateReport.show(of.result, { scenario }).document);
    case 'backtest':
      return await documentSection(backtestReport.show(of.result, { scenario }).document);
    case 'compare':
      return await documentSection(compareReport.show(of.result, { scenario }).document);
    case 'select':
      return await documentSection(selectReport.show(of.result, { scenario }).document);
    case 'tornado':
      return await documentSection(tornadoReport.show(of.result, { scenario }).document);
    case 'morris':
      return await documentSection(morrisReport.show(of.result, { scenario }).document);
    case 'sobol':
      return await documentSection(sobolReport.show(of.result, { scenario }).document);
    case 'screen':
      return await documentSection(screenReport.show(of.result, { scenario }).document);
  }
}
