// What a time box needs beyond plain fields: its dates, how far it is, its extensions.
import { commonWords } from '../../../../shared/messages/screens/common.ts';
import { fieldOf } from '../../../../shared/schema/fieldFacts.ts';
import { planWords, timeBoxWords } from '../../../../shared/messages/screens/plan.ts';
import { dayText, exactMoneyText } from '../../../../shared/text/format.ts';
import { Button } from '@mantine/core';
import { useState } from 'react';
import { fromDayNumber } from '../../../../shared/dates/dayNumber.ts';
import { extendLimit } from '../../../../shared/edits/plan/timeBoxes.ts';
import { explainBoxCost, explainFloat } from '../../../../shared/rules/plan/planExplained.ts';
import { scheduleOf } from '../../../../shared/rules/plan/schedule.ts';
import { type TimeBox } from '../../../../shared/schema/kinds.ts';
import { factsOf } from '../../../../shared/schema/workbook.ts';
import { ExplainedFigure } from '../../../records/ExplainedFigure.tsx';
import { useApply, useWorkbook } from '../../../records/useWorkbook.ts';
import { NumberField } from '../../../ui/fields/NumberField.tsx';
import { TextField } from '../../../ui/fields/TextField.tsx';
import { StateMark } from '../../../ui/marks/StateMark.tsx';
import { stateOf } from '../../../../shared/rules/state/stateOf.ts';
import { WorkProgress } from './WorkProgress.tsx';
import { Editable } from '../../../ui/readOnly.tsx';
import { Muted } from '../../../ui/page/Muted.tsx';
import { Section } from '../../../ui/page/Section.tsx';
import { Figure, Figures } from '../../../ui/page/Figures.tsx';

export function TimeBoxExtra({ record: box }: { readonly record: TimeBox }) {
  return (
    <>
      <PlannedDates box={box} />
      <WorkProgress key={`${box.id} ${box.state}`} box={box} />
      {box.limitWD === null ? null : <Extensions box={box} limitWD={box.limitWD} />}
    </>
  );
}

interface PartProps {
  readonly box: TimeBox;
}

function PlannedDates({ box }: PartProps) {
  const workbook = useWorkbook();
  const scheduled = scheduleOf(workbook).boxes.get(box.id);
  const state = stateOf(workbook, 'timeBox', box);
  return (
    <Figures label={timeBoxWords.workedOut} compared>
      {state === null || state.look === null ? null : (
        <Figure
          label={fieldOf('timeBox', 'state').label}
          value={<StateMark look={state.look} word={state.word} begins />}
        />
      )}
      <Figure
        label={timeBoxWords.starts}
        value={scheduled ? dayText(fromDayNumber(scheduled.startDay)) : commonWords.unknown}
      />
      <Figure
        label={timeBoxWords.ends}
        value={scheduled ? dayText(fromDayNumber(scheduled.endDay)) : commonWords.unknown}
      />
      <ExplainedFigure
        label={timeBoxWords.floatHead}
        explained={explainFloat(workbook, box.id)}
        namesMissing={false}
        print={(days) =>
          scheduled?.critical === true ? timeBoxWords.critical : timeBoxWords.workingDays({ days })
        }
      />
      <ExplainedFigure
        label={planWords.meanCost}
        explained={explainBoxCost(workbook, box)}
        namesMissing={false}
        print={(minor) => exactMoneyText(minor, factsOf(workbook).currency)}
      />
    </Figures>
  );
}

function Extensions({ box, limitWD }: PartProps & { readonly limitWD: number }) {
  const workbook = useWorkbook();
  const apply = useApply();
  const [addWD, setAddWD] = useState<number | null>(null);
  const [reason, setReason] = useState('');
  const total = box.extensions.reduce((sum, extension) => sum + extension.addWD, limitWD);
  const extend = () => {
    if (addWD === null || !apply(extendLimit(box.id, addWD, reason, factsOf(workbook).asOf))) return;
    setAddWD(null);
    setReason('');
  };
  return (
    <Section title={fieldOf('timeBox', 'extensions').label} count={box.extensions.length} field="extensions">
      {box.extensions.map((extension) => (
        <Muted key={`${extension.date} ${extension.addWD} ${extension.reason}`}>
          {timeBoxWords.extension({
            day: extension.date,
            days: extension.addWD,
            reason: extension.reason,
            by: extension.byRole === null ? null : (workbook.role.get(extension.byRole)?.title ?? null),
          })}
        </Muted>
      ))}
      {box.extensions.length === 0 ? null : <Muted>{timeBoxWords.limitNow({ days: total })}</Muted>}
      {box.state !== 'running' ? null : (
        <Editable>
          <>
            <NumberField label={timeBoxWords.moreDays} value={addWD} onCommit={setAddWD} min={1} integer />
            <TextField label={timeBoxWords.reason} value={reason} onCommit={setReason} />
            <Button disabled={addWD === null} onClick={extend}>
              {timeBoxWords.extend}
            </Button>
          </>
        </Editable>
      )}
    </Section>
  );
}
