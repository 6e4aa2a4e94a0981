// Work that is held: what holds it and the way there, and beginning it all the same, for a reason somebody answers for.
import { Button } from '@mantine/core';
import { useState } from 'react';
import { heldWords } from '../../../../shared/messages/screens/review/deciding.ts';
import { startAnyway } from '../../../../shared/edits/plan/timeBoxes.ts';
import type { Hold } from '../../../../shared/rules/criterion/heldBoxes.ts';
import { fieldOf } from '../../../../shared/schema/fieldFacts.ts';
import type { TimeBox } from '../../../../shared/schema/kinds.ts';
import { factsOf } from '../../../../shared/schema/workbook.ts';
import { Folded } from '../../../records/form/Folded.tsx';
import { RecordChips } from '../../../records/RecordChips.tsx';
import { useApply, useWorkbook } from '../../../records/useWorkbook.ts';
import { DateField } from '../../../ui/fields/DateField.tsx';
import { TextAreaField } from '../../../ui/fields/TextAreaField.tsx';
import { StateMark } from '../../../ui/marks/StateMark.tsx';
import { Muted } from '../../../ui/page/Muted.tsx';

interface HeldStartProps {
  readonly box: TimeBox;
  readonly hold: Hold;
}

export function HeldStart({ box, hold: { by, rule } }: HeldStartProps) {
  return (
    <>
      <p>
        <StateMark look="held" begins /> {heldWords.heldBy({ code: by.code ?? '', rule })}
      </p>
      <RecordChips label={heldWords.holder} targets={[by]} />
      <Folded title={heldWords.startAnyway}>
        <StartAnyway box={box} />
      </Folded>
    </>
  );
}

function StartAnyway({ box }: Pick<HeldStartProps, 'box'>) {
  const { asOf } = factsOf(useWorkbook());
  const apply = useApply();
  const [on, setOn] = useState<string | null>(asOf);
  const [reason, setReason] = useState('');
  return (
    <>
      <DateField label={fieldOf('timeBox', 'actualStart').label} value={on} onCommit={setOn} max={asOf} />
      <TextAreaField label={heldWords.why} value={reason} onCommit={setReason} />
      <Muted small>{heldWords.kept}</Muted>
      <Button
        disabled={on === null || reason.trim() === ''}
        onClick={() => on !== null && apply(startAnyway(box.id, on, reason))}
      >
        {heldWords.start}
      </Button>
    </>
  );
}
