// What is done about a time box: it starts on a day and ends on one, so each is asked for with the step itself.
import { fieldOf } from '../../../../shared/schema/fieldFacts.ts';
import { timeBoxWords } from '../../../../shared/messages/screens/plan.ts';
import { Button } from '@mantine/core';
import { useState } from 'react';
import { changeFields } from '../../../../shared/edits/records.ts';
import { finishWork, startWork } from '../../../../shared/edits/plan/timeBoxes.ts';
import { holdOn } from '../../../../shared/rules/criterion/heldBoxes.ts';
import type { TimeBox } from '../../../../shared/schema/kinds.ts';
import { factsOf } from '../../../../shared/schema/workbook.ts';
import { useApply, useWorkbook } from '../../../records/useWorkbook.ts';
import { TextAreaField } from '../../../ui/fields/TextAreaField.tsx';
import { DateField } from '../../../ui/fields/DateField.tsx';
import { useReadOnly } from '../../../ui/readOnly.tsx';
import { HeldStart } from './HeldStart.tsx';
import { Section } from '../../../ui/page/Section.tsx';

interface BoxProps {
  readonly box: TimeBox;
}

/** Nothing to ask of cancelled work, and of done work only what a file has left out. */
export function WorkProgress({ box }: BoxProps) {
  const readOnly = useReadOnly();
  const workbook = useWorkbook();
  const { state, actualEnd } = box;
  if (readOnly || state === 'cancelled' || (state === 'done' && actualEnd !== null)) return null;
  return (
    // That it is held is seen at once.
    <Section
      title={timeBoxWords.work}
      field="work"
      startsOpen={state === 'planned' && holdOn(workbook, box) !== null}
    >
      {state === 'planned' ? <Start box={box} /> : <Finish box={box} />}
    </Section>
  );
}

function Start({ box }: BoxProps) {
  const workbook = useWorkbook();
  const { asOf } = factsOf(workbook);
  const apply = useApply();
  const [on, setOn] = useState<string | null>(asOf);
  const hold = holdOn(workbook, box);
  if (hold) return <HeldStart box={box} hold={hold} />;
  return (
    <>
      <DateField label={fieldOf('timeBox', 'actualStart').label} value={on} onCommit={setOn} max={asOf} />
      <Button disabled={on === null} onClick={() => on !== null && apply(startWork(box.id, on))}>
        {timeBoxWords.start}
      </Button>
    </>
  );
}

/** Work that runs without a start, or was done without an end, is asked for both. */
function Finish({ box }: BoxProps) {
  const { asOf } = factsOf(useWorkbook());
  const apply = useApply();
  const [from, setFrom] = useState<string | null>(box.actualStart);
  const [to, setTo] = useState<string | null>(asOf);
  const [answer, setAnswer] = useState(box.exitAnswer);
  const commitStart = (day: string | null): void => {
    setFrom(day);
    if (box.state === 'running' && day !== null) apply(changeFields('timeBox', box.id, { actualStart: day }));
  };
  return (
    <>
      {box.actualStart === null ? (
        <div data-part="actualStart">
          <DateField
            label={fieldOf('timeBox', 'actualStart').label}
            value={from}
            onCommit={commitStart}
            max={asOf}
          />
        </div>
      ) : null}
      <div data-part="actualEnd">
        <DateField label={fieldOf('timeBox', 'actualEnd').label} value={to} onCommit={setTo} max={asOf} />
      </div>
      {box.exitQuestion === '' ? null : (
        <div data-part="exitAnswer">
          <TextAreaField
            label={fieldOf('timeBox', 'exitAnswer').label}
            description={box.exitQuestion}
            value={answer}
            onCommit={setAnswer}
          />
        </div>
      )}
      <Button
        disabled={from === null || to === null}
        onClick={() => from !== null && to !== null && apply(finishWork(box.id, from, to, answer))}
      >
        {timeBoxWords.finish}
      </Button>
    </>
  );
}
