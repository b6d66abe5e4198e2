import { type Claim, type ClaimCheck, type ClaimVerification, reliableClaimKind } from '../../node/index.js';
import { english, textTable, type Words, wrapText } from '../../report/index.js';

type Say = Words['verify'];

/** What is claimed, every check, who made both, and the decision, for a terminal of 80 columns. */
export function verificationText(
  claim: Claim,
  verification: ClaimVerification,
  say: Say = english.verify,
): string {
  const { checks, made, checked, replications, search } = verification;
  const columns = [
    { heading: say.claim, widest: 26 },
    { heading: say.asClaimed, align: 'right', widest: 18 },
    { heading: say.derivedAgain, align: 'right', widest: 18 },
    { heading: '', widest: 12 },
  ] as const;
  const rows = checks.map((check) => [
    check.what,
    valueText(check.claimed),
    valueText(check.found),
    holdsText(check, say),
  ]);
  const engines = [
    say.engines({ made: made.version, madeBy: made.v8, checked: checked.version, checkedBy: checked.v8 }),
    runsText(claim, { replications, search }, say),
  ];
  const end = [decisionText(claim, verification, say), ...builtInSentence(verification, say)];
  const paragraphs = [claimText(claim, say), engines.join(' '), end.join(' ')].map((text) => wrapText(text));
  const [claimed, ...rest] = paragraphs;
  return `${[claimed, textTable(columns, rows), ...rest].join('\n\n')}\n`;
}

function runsText(
  claim: Claim,
  { replications, search }: Pick<ClaimVerification, 'replications' | 'search'>,
  say: Say,
): string {
  if (claim.claim === reliableClaimKind)
    return search ? say.withSearchOverDraws({ replications }) : say.withoutSearchOverDraws({ replications });
  return search ? say.withSearch({ replications }) : say.withoutSearch({ replications });
}

function decisionText(claim: Claim, verification: ClaimVerification, say: Say): string {
  const { checks, decision, comparison, reaches, cheapest, notLookedAt } = verification;
  const isOutOfReach = claim.decision === 'out of reach';
  const of = { checks: checks.length, comparison, reaches, cheapest, isOutOfReach };
  if (decision === 'holds') return say.holds(of);
  const failed = checks.filter((check) => !check.holds).length;
  return decision === 'does not hold'
    ? say.doesNotHold({ ...of, failed })
    : say.undecided({ ...of, notLookedAt });
}

/** A name alone says little: whoever edits a built-in scenario may leave its name. */
function builtInSentence({ builtIn, changed }: ClaimVerification, say: Say): readonly string[] {
  if (builtIn === 'differs') return [say.differsFromBuiltIn({ changed })];
  return builtIn === 'the same over other days' ? [say.overOtherDays] : [];
}

/** What is claimed, in two sentences. */
function claimText(claim: Claim, say: Say): string {
  const { confidence, zone, measure } = claim.question;
  const width = say.exactText(zone);
  const assured = say.assured({
    confidence: say.exactText(confidence),
    zone: measure === 'days' ? say.days({ zone: width }) : say.trucks({ zone: width }),
    scenario: claim.scenarioHash.slice(0, 12),
  });
  return [claimSentence(claim, say), assured, ...drawsText(claim, say)].join(' ');
}

function drawsText(claim: Claim, say: Say): readonly string[] {
  if (claim.claim !== reliableClaimKind) return [];
  const { ensembleHash } = claim;
  return [ensembleHash === null ? say.ofRanges : say.ofEnsemble({ hash: ensembleHash.slice(0, 12) })];
}

function claimSentence(claim: Claim, say: Say): string {
  const { scenario, decision, plan, cost } = claim;
  const { target, measure, dayShare } = claim.question;
  const goal = { perDay: say.numberText(target.perDay, 0), at: target.at };
  const inRun =
    measure === 'days' ? say.perDayOnDays({ ...goal, share: say.percentText(dayShare) }) : say.perDay(goal);
  const asked =
    claim.claim === reliableClaimKind
      ? say.inDraws({ asked: inRun, share: say.percentText(claim.question.reliability) })
      : inRun;
  const of = { scenario: scenario.name, asked };
  if (decision === 'undecided') return say.undecidedClaim(of);
  if (decision === 'out of reach') return say.outOfReachClaim(of);
  const changes = plan.map((step) => say.change({ lever: step.name, to: say.exactText(step.to) }));
  return say.reachesClaim({ ...of, cost: say.moneyText(cost), changes });
}

// All digits, as they tell two numbers apart; long words are compared whole and shown by their beginning.
function valueText(value: ClaimCheck['claimed']): string {
  return value === null ? '-' : String(value);
}

function holdsText({ holds, tolerance }: ClaimCheck, say: Say): string {
  if (!holds) return say.differs;
  return tolerance > 0 ? say.within({ tolerance: say.numberText(tolerance) }) : say.same;
}
