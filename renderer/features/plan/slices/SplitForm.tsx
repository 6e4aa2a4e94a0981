// Cuts a slice in two: who holds what is shared out by the person, and what comes of it stands beside it before it is done.
import { Button, Checkbox, Input } from '@mantine/core';
import { useEffect, useMemo, useRef, useState } from 'react';
import { splitSlice } from '../../../../shared/edits/plan/slices.ts';
import { splitWords as words } from '../../../../shared/messages/screens/plan/slices.ts';
import { boxesInTime, canBeSplit, longestCut } from '../../../../shared/rules/slice/splitProposal.ts';
import { limits } from '../../../../shared/schema/field.ts';
import type { Slice, TimeBox } from '../../../../shared/schema/kinds.ts';
import { useApply, useNewId, useOpenRecord, useWorkbook } from '../../../records/useWorkbook.ts';
import { NumberField } from '../../../ui/fields/NumberField.tsx';
import { TextAreaField } from '../../../ui/fields/TextAreaField.tsx';
import { TextField } from '../../../ui/fields/TextField.tsx';
import { Bar } from '../../../ui/page/Page.tsx';
import { Muted } from '../../../ui/page/Muted.tsx';
import { Section } from '../../../ui/page/Section.tsx';
import { Switch } from '../../../ui/page/Switch.tsx';
import { beginSplit, isIncomplete, type Side, type SplitDraft, splitOf, withSide } from './splitDraft.ts';
import { SplitEffect } from './SplitEffect.tsx';

export function SplitForm({ slice }: { readonly slice: Slice }) {
  const workbook = useWorkbook();
  const [draft, setDraft] = useState<SplitDraft | null>(null);
  if (!canBeSplit(workbook, slice)) return <Muted>{words.nothing}</Muted>;
  if (draft === null)
    return <Button onClick={() => setDraft(beginSplit(workbook, slice))}>{words.splitThis}</Button>;
  return <OpenForm slice={slice} draft={draft} setDraft={setDraft} />;
}

interface FormProps {
  readonly slice: Slice;
  readonly draft: SplitDraft;
  readonly setDraft: (draft: SplitDraft | null) => void;
}

function OpenForm({ slice, draft, setDraft }: FormProps) {
  const apply = useApply();
  const newId = useNewId();
  const open = useOpenRecord();
  const ids = useMemo(() => ({ slice: newId<'slice'>(), box: newId<'timeBox'>() }), [newId]);
  const split = splitOf(slice, draft, ids);
  const set = (fields: Partial<SplitDraft>) => setDraft({ ...draft, ...fields });
  const submit = () => {
    if (!apply(splitSlice(split))) return;
    setDraft(null);
    open('slice', split.newSlice);
  };
  const section = useRef<HTMLElement>(null);
  // What opened it is gone: the keyboard goes on in it.
  useEffect(() => section.current?.querySelector('input')?.focus(), []);
  return (
    <Section title={words.heading} startsOpen ref={section}>
      <TextField
        label={words.newTitle}
        value={draft.title}
        onCommit={(title) => set({ title })}
        maxLength={limits.titleChars}
      />
      <TextAreaField
        label={words.newBenefit}
        value={draft.benefit}
        placeholder={slice.benefit}
        onCommit={(benefit) => set({ benefit })}
      />
      <Input.Wrapper label={words.newComes} labelElement="div">
        <Switch
          label={words.newComes}
          options={(['first', 'second'] as const).map((value) => ({ value, label: words.places[value] }))}
          value={draft.newComes}
          onChange={(newComes) => set({ newComes })}
        />
      </Input.Wrapper>
      <BoxSides slice={slice} draft={draft} setDraft={setDraft} />
      {slice.components.length === 0 ? null : (
        <Checkbox.Group
          label={words.components}
          value={[...draft.components]}
          onChange={(components) => set({ components })}
        >
          {slice.components.map((name) => (
            <Checkbox key={name} value={name} label={name} mt={8} />
          ))}
        </Checkbox.Group>
      )}
      <SplitEffect slice={slice} split={split} newTitle={draft.title.trim() || words.newSlice} />
      <Bar>
        <Button variant="filled" disabled={isIncomplete(slice, draft)} onClick={submit}>
          {words.split}
        </Button>
        <Button onClick={() => setDraft(null)}>{words.leave}</Button>
      </Bar>
    </Section>
  );
}

/** Which slice each box goes to; one of them may be cut, and is then in both. */
function BoxSides({ slice, draft, setDraft }: FormProps) {
  const boxes = boxesInTime(useWorkbook(), slice);
  return (
    <>
      {boxes.map((box) => (
        <BoxSide key={box.id} box={box} draft={draft} setDraft={setDraft} />
      ))}
    </>
  );
}

interface BoxSideProps extends Omit<FormProps, 'slice'> {
  readonly box: TimeBox;
}

function BoxSide({ box, draft, setDraft }: BoxSideProps) {
  const longest = longestCut(useWorkbook(), box);
  const sides: readonly Side[] = longest === null ? ['first', 'second'] : ['first', 'cut', 'second'];
  const side = draft.sides.get(box.id) ?? 'second';
  const name = words.sideOf({ box });
  return (
    <>
      <Input.Wrapper label={name} labelElement="div">
        <Switch
          label={name}
          options={sides.map((value) => ({ value, label: words.sides[value] }))}
          value={side}
          onChange={(next) => setDraft(withSide(draft, box.id, next, Math.ceil((longest ?? 1) / 2)))}
        />
      </Input.Wrapper>
      {side === 'cut' ? (
        <>
          <NumberField
            label={words.cutDays({ box })}
            value={draft.days}
            min={1}
            max={longest ?? 1}
            integer
            required
            onCommit={(days) => setDraft({ ...draft, days: days ?? draft.days })}
          />
          <TextField
            label={words.cutQuestion}
            value={draft.exitQuestion}
            onCommit={(exitQuestion) => setDraft({ ...draft, exitQuestion })}
          />
        </>
      ) : null}
    </>
  );
}
