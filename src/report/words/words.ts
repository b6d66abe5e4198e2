import { addingTo } from './adding-to.js';
import type { Language } from './language.js';
import type { Messages } from './message-parts.js';
import { type NamesOf, namesIn, pointName, type Sides } from './names.js';
import { numberTexts } from './number-texts.js';
import { spoken, type Texts } from './spoken.js';

/** Every sentence that a reader of reports sees in a language, as messages with named parts; for a corridor whose two sides have these names. */
export function wordsIn(texts: Texts, language: Language, sides: Sides = {}) {
  const say: Messages = spoken<Messages>(texts, { ...language, point: (key) => pointName(key, say.names) });
  const numbers = numberTexts(say.numbers, language);
  const common = { ...namesIn(say.names, sides), ...numbers };
  const withCommon = addingTo<NamesOf & typeof numbers>(common);
  return {
    language,
    backtest: withCommon(say.backtest),
    bottleneck: withCommon(say.bottleneck),
    breakEven: withCommon(say.breakEven),
    brief: withCommon(say.brief),
    calibrate: withCommon(say.calibrate),
    certificate: withCommon(say.certificate),
    charts: withCommon({ ...say.charts, schematic: withCommon(say.charts.schematic) }),
    clearing: withCommon(say.clearing),
    compare: withCommon(say.compare),
    comparison: withCommon(say.comparison),
    costs: withCommon(say.costs),
    ensemble: withCommon(say.ensemble),
    evidence: withCommon(say.evidence),
    findOut: withCommon(say.findOut),
    grid: withCommon(say.grid),
    history: withCommon(say.history),
    ladder: withCommon(say.ladder),
    lasting: withCommon(say.lasting),
    ledger: withCommon(say.ledger),
    limit: withCommon(say.limit),
    morris: withCommon(say.morris),
    numbers,
    page: withCommon({ ...say.page, language: language.code, direction: language.direction }),
    placeDays: withCommon(say.placeDays),
    planner: withCommon({ ...say.planner, language: language.code }),
    policyChoice: withCommon(say.policyChoice),
    reach: withCommon(say.reach),
    reliability: withCommon(say.reliability),
    replay: withCommon(say.replay),
    reproduce: withCommon(say.reproduce),
    resilience: withCommon(say.resilience),
    resources: withCommon(say.resources),
    rules: withCommon(say.rules),
    run: withCommon(say.run),
    screen: withCommon(say.screen),
    select: withCommon(say.select),
    selfTest: withCommon(say.selfTest),
    sensitivity: withCommon(say.sensitivity),
    sobol: withCommon(say.sobol),
    stressDes: withCommon(say.stressDes),
    tornado: withCommon(say.tornado),
    trace: withCommon(say.trace),
    trucks: withCommon(say.trucks),
    twin: withCommon(say.twin),
    validate: withCommon(say.validate),
    verify: withCommon(say.verify),
    whatIf: withCommon(say.whatIf),
    workbook: say.workbook,
  };
}

/** The messages of one language. */
export type Words = ReturnType<typeof wordsIn>;
