import type { PolicyOutcome } from 'throughline/corridor';
import { percentText, wrapText } from 'throughline/report';
import type { Compared } from './tables.js';

const width = 92;

/** What is found in each corridor: what limits, and how far the policies that leave it there move what is received. */
export function findings(compared: readonly Compared[]): string {
  return compared.map((each) => wrapText(finding(each), width)).join('\n');
}

function finding({ name, result: { policies, same = [] } }: Compared): string {
  const [first, ...others] = policies;
  if (first === undefined) throw new RangeError('a comparison has at least one policy');
  const stays = others.filter((each) => isSame(each, first));
  const moved = others.filter((each) => !isSame(each, first));
  const share = ({ receivedDifference: { mean } }: PolicyOutcome): number =>
    mean / first.throughput.received.perDay.mean;
  const shares = stays.map(share);
  const verb = Math.max(...shares.map(Math.abs)) < 0.02 ? 'hardly move' : 'move';
  const leaving = `${stays.length} of the ${others.length} other policies leave it there and ${verb} what is received`;
  const range = `${signed(Math.min(...shares))} to ${signed(Math.max(...shares))}`;
  const elsewhere = moved.map((each) => `${each.policy} (${place(each)}, ${signed(share(each))})`);
  const rest = moved.length === 0 ? '' : ` Elsewhere it is under ${elsewhere.join('; ')}.`;
  const alike = same.map(({ policy, as }) => `${policy} comes out as ${as}`);
  const told = alike.length === 0 ? '' : ` Event for event, ${alike.join(', ')}.`;
  return `${name}: the bottleneck is ${place(first)}. ${leaving}: ${range} of that under ${first.policy}.${rest}${told}`;
}

// Within inspection the resource matters (lanes or bays); which of two carriers is a little busier does not.
function isSame({ bottleneck: { stage, resource } }: PolicyOutcome, first: PolicyOutcome): boolean {
  return (
    stage === first.bottleneck.stage && (stage !== 'inspection' || resource === first.bottleneck.resource)
  );
}

function place({ bottleneck: { stage, resource } }: PolicyOutcome): string {
  return `${stage.replaceAll('-', ' ')}: ${resource}`;
}

function signed(share: number): string {
  const text = percentText(share, 1);
  return share > 0 && !text.startsWith('0.0') ? `+${text}` : text;
}
