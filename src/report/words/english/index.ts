import { addingTo } from '../adding-to.js';
import { backtestWords } from './backtest.js';
import { bottleneckWords } from './bottleneck.js';
import { breakEvenWords } from './break-even.js';
import { calibrateWords } from './calibrate.js';
import { certificateWords } from './certificate.js';
import { chartWords } from './charts.js';
import { clearingWords } from './clearing.js';
import { columnWords } from './columns.js';
import { compareWords } from './compare.js';
import { comparisonWords } from './comparison.js';
import { costWords } from './costs.js';
import { ensembleWords } from './ensemble.js';
import { evidenceWords } from './evidence.js';
import { gridWords } from './grid.js';
import { historyWords } from './history.js';
import { ladderWords } from './ladder.js';
import { lastingWords } from './lasting.js';
import { ledgerWords } from './ledger.js';
import { limitWords } from './limit.js';
import { namesFor, type Sides } from './names.js';
import { numberWords } from './numbers.js';
import { pageWords } from './page.js';
import { placeDaysWords } from './place-days.js';
import { plannerWords } from './planner.js';
import { policyChoiceWords } from './policy-choice.js';
import { reachWords } from './reach.js';
import { reliabilityWords } from './reliability.js';
import { reproduceWords } from './reproduce.js';
import { resilienceWords } from './resilience.js';
import { resourceWords } from './resources.js';
import { rulesWords } from './rules.js';
import { runWords } from './run.js';
import { screenWords } from './screen.js';
import { selectWords } from './select.js';
import { selfTestWords } from './selftest.js';
import { morrisWords, sensitivityWords, sobolWords, tornadoWords } from './sensitivity.js';
import { traceWords } from './trace.js';
import { truckWords } from './trucks.js';
import { twinWords } from './twin.js';
import { validateWords } from './validate.js';
import { verifyWords } from './verify.js';
import { whatIfWords } from './what-if.js';
import { workbookWords } from './workbook.js';

/** The same for a corridor whose two sides have these names. */
export function englishFor(sides: Sides) {
  const withCommon = addingTo({ ...namesFor(sides), ...numberWords });
  return {
    bottleneck: withCommon(bottleneckWords),
    breakEven: withCommon(breakEvenWords),
    certificate: withCommon(certificateWords),
    charts: withCommon(chartWords(sides)),
    clearing: withCommon(clearingWords),
    columns: columnWords,
    compare: withCommon(compareWords),
    comparison: withCommon(comparisonWords),
    costs: withCommon(costWords),
    grid: withCommon(gridWords),
    history: withCommon(historyWords),
    ladder: withCommon(ladderWords),
    lasting: withCommon(lastingWords),
    ensemble: withCommon(ensembleWords),
    evidence: withCommon(evidenceWords),
    ledger: withCommon(ledgerWords),
    limit: withCommon(limitWords),
    numbers: numberWords,
    page: withCommon(pageWords),
    placeDays: withCommon(placeDaysWords),
    planner: withCommon(plannerWords),
    policyChoice: withCommon(policyChoiceWords),
    reach: withCommon(reachWords),
    reliability: withCommon(reliabilityWords),
    reproduce: withCommon(reproduceWords),
    resilience: withCommon(resilienceWords),
    resources: withCommon(resourceWords),
    run: withCommon(runWords),
    select: withCommon(selectWords),
    selfTest: withCommon(selfTestWords),
    trace: withCommon(traceWords),
    trucks: withCommon(truckWords),
    twin: withCommon(twinWords),
    rules: withCommon(rulesWords),
    validate: withCommon(validateWords),
    verify: withCommon(verifyWords),
    whatIf: withCommon(whatIfWords),
    workbook: workbookWords,
    calibrate: withCommon(calibrateWords),
    backtest: withCommon(backtestWords),
    sensitivity: withCommon(sensitivityWords),
    tornado: withCommon(tornadoWords),
    morris: withCommon(morrisWords),
    sobol: withCommon(sobolWords),
    screen: withCommon(screenWords),
  } as const;
}

/** Every sentence that a reader of reports sees, as messages with named parts; in English, of any corridor. */
export const english = englishFor({});
