// Several time boxes moved together: which, by how much, and what that would change before it is done.
import { Button } from '@mantine/core';
import { useMemo, useState } from 'react';
import { fromDayNumber } from '../../../../shared/dates/dayNumber.ts';
import { previewOf } from '../../../../shared/edits/plan/preview.ts';
import { movable, shiftBoxes } from '../../../../shared/edits/plan/shiftBoxes.ts';
import { commonWords } from '../../../../shared/messages/screens/common.ts';
import { movingWords as words } from '../../../../shared/messages/screens/plan/moving.ts';
import { scheduleOf } from '../../../../shared/rules/plan/schedule.ts';
import { planStateOf } from '../../../../shared/rules/preview/planState.ts';
import type { Day } from '../../../../shared/schema/field.ts';
import { byCode, factsOf, type Workbook } from '../../../../shared/schema/workbook.ts';
import { nameOf } from '../../../../shared/words.ts';
import { useApply, useSelectedIds, useWorkbook } from '../../../records/useWorkbook.ts';
import { Callout } from '../../../ui/feedback/Callout.tsx';
import { DateField } from '../../../ui/fields/DateField.tsx';
import { NumberField } from '../../../ui/fields/NumberField.tsx';
import { SelectField } from '../../../ui/fields/SelectField.tsx';
import { Dialog } from '../../../ui/overlay/Dialog.tsx';
import { Muted } from '../../../ui/page/Muted.tsx';
import { Fields } from '../../../ui/page/Page.tsx';
import { Lines } from '../../../ui/page/Rows.tsx';
import { Section } from '../../../ui/page/Section.tsx';
import { changeLines } from '../timeline/previewLines.ts';

/** What can be chosen beside the slices, which go by their ids. */
const all = 'all';
const chosen = 'chosen';
const fromDay = 'fromDay';

/** The boxes meant, whether they can be moved or not. */
function meant(
  workbook: Workbook,
  which: string,
  day: Day,
  selected: readonly string[],
): ReadonlySet<string> {
  if (which === chosen) return new Set(selected);
  const boxes = [...scheduleOf(workbook).boxes.values()].filter(({ box, startDay }) => {
    if (which === fromDay) return fromDayNumber(startDay) >= day;
    return which === all || box.slice === which;
  });
  return new Set(boxes.map(({ box }) => box.id));
}

function optionsOf(workbook: Workbook, selected: readonly string[]) {
  const slices = [...workbook.slice.values()].filter(({ archived }) => !archived).toSorted(byCode);
  return [
    ...(selected.length > 0 ? [{ value: chosen, label: words.chosen({ count: selected.length }) }] : []),
    { value: all, label: words.all },
    { value: fromDay, label: words.fromDay },
    ...slices.map((slice) => ({ value: slice.id as string, label: words.ofSlice({ slice: nameOf(slice) }) })),
  ];
}

export function MoveSeveralDialog({ onClose }: { readonly onClose: () => void }) {
  const workbook = useWorkbook();
  const apply = useApply();
  const selected = useSelectedIds('timeBox');
  const [which, setWhich] = useState<string>(selected.length > 1 ? chosen : all);
  const [day, setDay] = useState<Day>(factsOf(workbook).asOf);
  const [byWD, setByWD] = useState<number>(5);
  const ids = useMemo(() => meant(workbook, which, day, selected), [workbook, which, day, selected]);
  const edit = useMemo(() => shiftBoxes(ids, byWD), [ids, byWD]);
  const count = byWD === 0 ? 0 : movable(workbook, ids).length;
  const footer = (
    <>
      <Button onClick={onClose}>{commonWords.cancel}</Button>
      <Button
        variant="filled"
        disabled={count === 0}
        onClick={() => {
          if (apply(edit)) onClose();
        }}
      >
        {words.apply({ count })}
      </Button>
    </>
  );
  return (
    <Dialog opened title={words.title} onClose={onClose} footer={footer}>
      <SelectField<string>
        label={words.which}
        value={which}
        required
        options={optionsOf(workbook, selected)}
        onCommit={(value) => setWhich(value ?? all)}
      />
      <Fields>
        {which === fromDay ? (
          <DateField label={words.day} value={day} onCommit={(value) => value !== null && setDay(value)} />
        ) : null}
        <NumberField
          label={words.by}
          value={byWD}
          unit="WD"
          integer
          required
          min={-1_000}
          max={1_000}
          onCommit={(value) => setByWD(value ?? 0)}
        />
      </Fields>
      <Muted small>{words.byHint}</Muted>
      <Changes workbook={workbook} edit={edit} />
    </Dialog>
  );
}

interface ChangesProps {
  readonly workbook: Workbook;
  readonly edit: ReturnType<typeof shiftBoxes>;
}

function Changes({ workbook, edit }: ChangesProps) {
  const preview = useMemo(() => previewOf(workbook, planStateOf(workbook), edit), [workbook, edit]);
  if (preview.refused !== null) return <Callout tone="info" title={preview.refused} />;
  if (preview.after === workbook) return <Muted>{words.nothing}</Muted>;
  return (
    <Section title={words.changes}>
      <Lines label={words.changes}>
        {changeLines(workbook, preview.change).map((line) => (
          <li key={line}>{line}</li>
        ))}
      </Lines>
    </Section>
  );
}
