import type { Words } from '../../report/index.js';
import type { FactRecord } from '../../scenario/index.js';
import type { ObservedMax } from '../../studies/index.js';

/** What is known of a number: its grade, its range, the highest observed, and whether it goes beyond. */
export function FactNotes(props: {
  readonly fact: FactRecord | undefined;
  readonly seen: ObservedMax | undefined;
  readonly value: number;
  readonly words: Words;
}) {
  const { fact, seen, value, words } = props;
  const [say, { exactText, rangeText }] = [words.planner, words.numbers];
  return (
    <>
      {fact !== undefined && (
        <>
          <span
            class={`grade grade-${fact.evidence.toLowerCase()}`}
            title={say.gradeOf({ grade: fact.evidence, meaning: words.page.grades[fact.evidence] })}
          >
            {say.grade({ grade: fact.evidence })}
          </span>
          <span>{say.rangeOf({ range: rangeText(fact.low, fact.high) })}</span>
          {(value < fact.low || value > fact.high) && <span class="warning">{say.beyondRange}</span>}
        </>
      )}
      {seen !== undefined && (
        <span>{say.highestSeen({ value: exactText(seen.value), when: seen.date.replace('..', ' – ') })}</span>
      )}
      {seen !== undefined && value > seen.value && <span class="warning">{say.neverSeen}</span>}
    </>
  );
}
