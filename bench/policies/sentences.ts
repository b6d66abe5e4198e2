import type { ComparisonResult, Estimate } from 'throughline';
import type { PolicyOutcome } from 'throughline/corridor';
import { numberText, percentText, signedText, wrapText } from 'throughline/report';

const width = 92;

/** What limits in one variant, and how far each policy moves what is received there, by paired differences. */
export function variantSentence(policies: readonly PolicyOutcome[]): string {
  const first = firstOf(policies);
  const { same, other } = split(policies);
  const differences = [...same, ...other].map(
    ({ policy, receivedDifference }) => `${policy} ${differenceText(receivedDifference)}`,
  );
  const limits = [
    `Under ${first.policy} ${place(first)} limits`,
    ...other.map((each) => `under ${each.policy} ${place(each)}`),
  ];
  return wrapText(
    `${limits.join(', ')}. Received a day, less that of ${first.policy}: ${differences.join('; ')}.`,
    width,
  );
}

/** The finding of all variants together: what a change of policy does to the trucks received, by what limits there. */
export function closingSentence(results: readonly ComparisonResult[]): string {
  return wrapText(`${results.map(({ policies }) => finding(policies)).join(' ')}`, width);
}

function finding(policies: readonly PolicyOutcome[]): string {
  const first = firstOf(policies);
  const { same } = split(policies);
  const names = same.map(({ policy }) => policy);
  if (names.length === 0)
    return `Where ${place(first)} is the bottleneck, every other policy moves it to another stage.`;
  const furthest = Math.max(...same.map(({ receivedDifference }) => furthestEnd(receivedDifference)));
  const share = furthest / first.throughput.received.perDay.mean;
  const verb = share < 0.02 ? 'hardly moves' : 'moves';
  return (
    `Where ${place(first)} is the bottleneck, ${list(names)} instead of ${first.policy} ${verb} what is received: ` +
    `${range(same)} a day, at most ${numberText(furthest)} (${percentText(share, 1)}) by the paired intervals.`
  );
}

/** Policies beside the first: those under which the same place limits as under the first, and the others. */
function split(policies: readonly PolicyOutcome[]) {
  const [first, ...rest] = policies;
  // Within inspection the resource matters (lanes or bays); which of two carriers is a little busier does not.
  const isSame = ({ bottleneck: { stage, resource } }: PolicyOutcome): boolean =>
    stage === first?.bottleneck.stage && (stage !== 'inspection' || resource === first.bottleneck.resource);
  return { same: rest.filter(isSame), other: rest.filter((each) => !isSame(each)) };
}

function firstOf(policies: readonly PolicyOutcome[]): PolicyOutcome {
  const [first] = policies;
  if (first === undefined) throw new RangeError('a comparison has at least one policy');
  return first;
}

function furthestEnd({ mean, low, high }: Estimate): number {
  return Math.max(Math.abs(low ?? mean), Math.abs(high ?? mean));
}

function range(policies: readonly PolicyOutcome[]): string {
  const means = policies.map(({ receivedDifference }) => receivedDifference.mean);
  return `${signedText(Math.min(...means))} to ${signedText(Math.max(...means))}`;
}

function differenceText({ mean, low, high }: Estimate): string {
  const interval = low === null || high === null ? '' : ` (${signedText(low)} to ${signedText(high)})`;
  return `${signedText(mean)}${interval}`;
}

function place({ bottleneck: { stage, resource } }: PolicyOutcome): string {
  return `${stage.replaceAll('-', ' ')} (${resource})`;
}

function list(names: readonly string[]): string {
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} or ${names.at(-1)}`;
}
