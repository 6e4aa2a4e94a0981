// The editor of a kill criterion: its sentence, every part of it a field in its place.
import { useEffect, useRef, type ReactNode } from 'react';
import type { Edit } from '../../../../../shared/edits/edit.ts';
import { sentenceEditorWords as words } from '../../../../../shared/messages/screens/risks/sentence.ts';
import { checkpointOf } from '../../../../../shared/rules/criterion/checkpoint.ts';
import {
  isNamed,
  type SentencePart,
  sentenceRuns,
  type SentenceRun,
} from '../../../../../shared/rules/criterion/sentence/plainSentence.ts';
import type { SentenceFields } from '../../../../../shared/rules/criterion/sentence/reading.ts';
import { wdBetween } from '../../../../../shared/rules/engine/calendarDays.ts';
import type { KillCriterion } from '../../../../../shared/schema/kinds.ts';
import { factsOf } from '../../../../../shared/schema/workbook.ts';
import { useNewId, useWorkbook } from '../../../../records/useWorkbook.ts';
import { useReadOnly } from '../../../../ui/readOnly.tsx';
import { partChoices } from './partChoices.ts';
import { PartField } from './PartField.tsx';
import classes from './Sentence.module.css';

/** The fields of the record that each part stands for: what leads to one of them leads to the part. */
const placesOf: Partial<Readonly<Record<SentencePart, readonly string[]>>> = {
  scope: ['scope', 'useCase', 'slice'],
  metric: ['metric', 'systemMetric', 'checklist'],
  value: ['value', 'unit'],
  checkpoint: ['checkpoint', 'checkpointTimeBox', 'checkpointPlusWD', 'checkpointDate', 'checkpointGate'],
};

interface SentenceEditorProps {
  readonly label: string;
  readonly criterion: KillCriterion;
  /** What is said anew, and what was made for it. */
  readonly onSay: (fields: SentenceFields, made: readonly Edit[]) => void;
  /** Shows how many readings it takes, also while one is enough. */
  readonly withReadings?: boolean;
}

export function SentenceEditor({ label, criterion, onSay, withReadings = false }: SentenceEditorProps) {
  const workbook = useWorkbook();
  const newId = useNewId();
  const readOnly = useReadOnly();
  const { ref, goOn } = useNextGap();
  const runs = sentenceRuns(workbook, criterion, { readings: withReadings });
  return (
    <p className={classes.sentence} role="group" aria-label={label} ref={ref}>
      {runs.map((run, i) =>
        run.part === null || readOnly ? (
          <span
            key={`${i} ${run.text}`}
            className={run.part === null ? classes.words : undefined}
            data-strong={(run.part !== null && isNamed(run.part)) || undefined}
          >
            {run.text}
          </span>
        ) : (
          <Part key={run.part} run={run} part={run.part}>
            <PartField
              part={run.part}
              run={run}
              offered={() => partChoices(workbook, criterion, run.part ?? 'action', newId)}
              onTake={(choice, goesOn) => {
                const { fields, made } = choice.says();
                if (goesOn && run.part !== null) goOn(run.part);
                onSay(fields, made);
              }}
            />
            {run.part === 'checkpoint' ? <When criterion={criterion} /> : null}
          </Part>
        ),
      )}
    </p>
  );
}

interface PartProps {
  readonly part: SentencePart;
  readonly run: SentenceRun;
  readonly children: ReactNode;
}

/** The place of a part, under the name of every field it stands for. */
function Part({ part, run, children }: PartProps) {
  return (placesOf[part] ?? [part]).reduceRight<ReactNode>(
    (inner, field) => (
      <span data-field={field} data-part={part} data-gap={run.isGap || undefined}>
        {inner}
      </span>
    ),
    children,
  );
}

/** The day that is meant and how far away it is. */
function When({ criterion }: { readonly criterion: KillCriterion }) {
  const workbook = useWorkbook();
  const day = checkpointOf(workbook, criterion);
  const isNamed =
    criterion.checkpoint === 'on'
      ? criterion.checkpointDate
      : (criterion.checkpointTimeBox ?? criterion.checkpointGate);
  if (day === null) return isNamed === null ? null : <span className={classes.when}> {words.noDay}</span>;
  const daysWD = wdBetween(workbook, factsOf(workbook).asOf, day);
  return (
    <span className={classes.when}>
      {' '}
      {words.resolved({ day: criterion.checkpoint === 'on' ? null : day, daysWD })}
    </span>
  );
}

/** After a part is said the next gap is reached; after the last one what follows the sentence. */
function useNextGap() {
  const ref = useRef<HTMLParagraphElement>(null);
  const from = useRef<SentencePart | null>(null);
  useEffect(() => {
    const [part, sentence] = [from.current, ref.current];
    if (part === null || sentence === null) return;
    from.current = null;
    const places = [...sentence.querySelectorAll<HTMLElement>('[role="button"]')];
    const partAt = (button: HTMLElement) => button.closest('[data-part]')?.getAttribute('data-part');
    const at = places.findIndex((button) => partAt(button) === part);
    const inTurn = [...places.slice(at + 1), ...places.slice(0, at + 1)];
    const gap = inTurn.find((button) => button.dataset['gap'] !== undefined);
    const after = sentence.parentElement?.querySelector<HTMLElement>(
      '[data-after-sentence] input:not(:disabled)',
    );
    (gap ?? after ?? places[at])?.focus();
  });
  return {
    ref,
    goOn: (part: SentencePart) => {
      from.current = part;
    },
  };
}
