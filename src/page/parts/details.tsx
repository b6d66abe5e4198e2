import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import type { StudyDocument, Words } from '../../report/index.js';
import { documentSection, type SectionPart } from '../../report/sections.js';

/** What a study says beside its answer, as the report says it: each part behind a fold, drawn when it is opened. */
export function Details(props: {
  readonly document: StudyDocument;
  readonly words: Words;
  /** Whether the parts are open at first. */
  readonly isOpen?: boolean;
}) {
  const { document, words, isOpen = false } = props;
  return (
    <>
      {document.parts
        .filter(({ only }) => only !== 'terminal')
        .map((part, place) => (
          <Fold
            key={part.heading}
            heading={part.heading}
            isOpenAtFirst={isOpen}
            content={async () => {
              // The sentences on the method belong to the first part.
              const method = place === 0 ? document.method : '';
              const section = await documentSection({ ...document, parts: [part], method }, words);
              return section.parts;
            }}
          />
        ))}
    </>
  );
}

function Fold(props: {
  readonly heading: string;
  readonly isOpenAtFirst: boolean;
  readonly content: () => Promise<readonly SectionPart[]>;
}) {
  const { heading, content, isOpenAtFirst } = props;
  const isOpen = useSignal(isOpenAtFirst);
  const shown = useSignal('');
  const isAsked = isOpen.value;
  useEffect(() => {
    if (!isAsked) return;
    let isWanted = true;
    void content().then((parts) => {
      if (isWanted) shown.value = parts.map((part) => part.content.text).join('');
    });
    return () => {
      isWanted = false;
    };
  }, [isAsked, content, shown]);
  return (
    <details
      class="fold"
      open={isOpen.value}
      onToggle={({ currentTarget }) => {
        isOpen.value = currentTarget.open;
      }}
    >
      <summary>
        <h3>{heading}</h3>
      </summary>
      {/* The report's HTML, in which every text of a scenario is escaped. */}
      <div class="document" dangerouslySetInnerHTML={{ __html: shown.value }} />
    </details>
  );
}
