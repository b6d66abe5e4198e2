import type { Words } from '../../report/index.js';
import type { Estimate } from '../../statistics/index.js';

/** Simulated answer, estimate, target and what is pinned on one line from 0. */
export function Gauge(props: {
  readonly simulated: Estimate | undefined;
  readonly estimate: number | undefined;
  readonly target: number;
  readonly pinned: number | undefined;
  readonly words: Words;
}) {
  const { simulated, estimate, target, pinned, words } = props;
  const [say, { numberText, exactText }] = [words.planner.gauge, words.numbers];
  const most =
    1.08 * Math.max(target, simulated?.high ?? simulated?.mean ?? 0, estimate ?? 0, pinned ?? 0, 1);
  const at = (value: number): string => `${Math.max(0, Math.min(100, (100 * value) / most))}%`;
  const title = say.title({
    value: simulated === undefined ? '–' : numberText(simulated.mean),
    target: exactText(target),
    estimate: estimate === undefined ? '–' : numberText(estimate),
  });
  return (
    <div class="gauge">
      <div class="track" role="img" aria-label={title}>
        {simulated !== undefined && <span class="fill" style={{ width: at(simulated.mean) }} />}
        {simulated?.low != null && simulated.high != null && (
          <span
            class="band"
            style={{
              insetInlineStart: at(simulated.low),
              width: `${(100 * (simulated.high - simulated.low)) / most}%`,
            }}
          />
        )}
        {pinned !== undefined && <span class="tick pinned" style={{ insetInlineStart: at(pinned) }} />}
        {estimate !== undefined && <span class="tick estimate" style={{ insetInlineStart: at(estimate) }} />}
        <span class="tick target" style={{ insetInlineStart: at(target) }} />
      </div>
      <p class="key-line" aria-hidden="true">
        <span class="key simulated">{say.simulated}</span>
        <span class="key estimate">{say.estimate}</span>
        <span class="key target">{say.target}</span>
        {pinned !== undefined && <span class="key pinned">{say.pinned}</span>}
      </p>
    </div>
  );
}
