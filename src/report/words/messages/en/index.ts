import backtest from './backtest.json' with { type: 'json' };
import bottleneck from './bottleneck.json' with { type: 'json' };
import breakEven from './break-even.json' with { type: 'json' };
import brief from './brief.json' with { type: 'json' };
import calibrate from './calibrate.json' with { type: 'json' };
import certificate from './certificate.json' with { type: 'json' };
import charts from './charts.json' with { type: 'json' };
import clearing from './clearing.json' with { type: 'json' };
import compare from './compare.json' with { type: 'json' };
import comparison from './comparison.json' with { type: 'json' };
import costs from './costs.json' with { type: 'json' };
import ensemble from './ensemble.json' with { type: 'json' };
import evidence from './evidence.json' with { type: 'json' };
import findOut from './find-out.json' with { type: 'json' };
import grid from './grid.json' with { type: 'json' };
import history from './history.json' with { type: 'json' };
import ladder from './ladder.json' with { type: 'json' };
import lasting from './lasting.json' with { type: 'json' };
import ledger from './ledger.json' with { type: 'json' };
import limit from './limit.json' with { type: 'json' };
import morris from './morris.json' with { type: 'json' };
import names from './names.json' with { type: 'json' };
import numbers from './numbers.json' with { type: 'json' };
import page from './page.json' with { type: 'json' };
import placeDays from './place-days.json' with { type: 'json' };
import planner from './planner.json' with { type: 'json' };
import policyChoice from './policy-choice.json' with { type: 'json' };
import reach from './reach.json' with { type: 'json' };
import reliability from './reliability.json' with { type: 'json' };
import replay from './replay.json' with { type: 'json' };
import reproduce from './reproduce.json' with { type: 'json' };
import resilience from './resilience.json' with { type: 'json' };
import resources from './resources.json' with { type: 'json' };
import rules from './rules.json' with { type: 'json' };
import run from './run.json' with { type: 'json' };
import screen from './screen.json' with { type: 'json' };
import select from './select.json' with { type: 'json' };
import selfTest from './self-test.json' with { type: 'json' };
import sensitivity from './sensitivity.json' with { type: 'json' };
import sobol from './sobol.json' with { type: 'json' };
import stressDes from './stress-des.json' with { type: 'json' };
import tornado from './tornado.json' with { type: 'json' };
import trace from './trace.json' with { type: 'json' };
import trucks from './trucks.json' with { type: 'json' };
import twin from './twin.json' with { type: 'json' };
import validate from './validate.json' with { type: 'json' };
import verify from './verify.json' with { type: 'json' };
import whatIf from './what-if.json' with { type: 'json' };
import workbook from './workbook.json' with { type: 'json' };

/** Messages in English, a file a room: what a study, a page or a table says. Numbers, dates and names come as parts. */
export const english = {
  backtest,
  bottleneck,
  breakEven,
  brief,
  calibrate,
  certificate,
  charts,
  clearing,
  compare,
  comparison,
  costs,
  ensemble,
  evidence,
  findOut,
  grid,
  history,
  ladder,
  lasting,
  ledger,
  limit,
  morris,
  names,
  numbers,
  page,
  placeDays,
  planner,
  policyChoice,
  reach,
  reliability,
  replay,
  reproduce,
  resilience,
  resources,
  rules,
  run,
  screen,
  select,
  selfTest,
  sensitivity,
  sobol,
  stressDes,
  tornado,
  trace,
  trucks,
  twin,
  validate,
  verify,
  whatIf,
  workbook,
};
