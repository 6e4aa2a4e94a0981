// What a slice needs beyond plain fields: when feedback comes, from whom, on which question; and its split.
import { sliceWords } from '../../../../shared/messages/screens/plan.ts';
import { Button, Checkbox } from '@mantine/core';
import { useState } from 'react';
import { changeFields, together } from '../../../../shared/edits/records.ts';
import { summaryOf } from '../../../../shared/log/summaryOf.ts';
import { splitSlice } from '../../../../shared/edits/plan/slices.ts';
import { slicingFigures } from '../../../../shared/rules/slice/bigBang.ts';
import { limits, type Id } from '../../../../shared/schema/field.ts';
import { fieldOf } from '../../../../shared/schema/fieldFacts.ts';
import type { Slice } from '../../../../shared/schema/kinds.ts';
import { byCode } from '../../../../shared/schema/workbook.ts';
import { FieldControl } from '../../../records/form/FieldControl.tsx';
import { useApply, useNewId, useOpenRecord, useWorkbook } from '../../../records/useWorkbook.ts';
import { TextField } from '../../../ui/fields/TextField.tsx';
import { Editable } from '../../../ui/readOnly.tsx';
import { Muted } from '../../../ui/page/Muted.tsx';
import { Section } from '../../../ui/page/Section.tsx';

export function SliceExtra({ record: slice }: { readonly record: Slice }) {
  return (
    <>
      <Feedback slice={slice} />
      <Editable>
        <div data-field="split">
          <SplitForm key={slice.id} slice={slice} />
        </div>
      </Editable>
    </>
  );
}

function Feedback({ slice }: { readonly slice: Slice }) {
  const apply = useApply();
  const { feedback } = slice;
  return (
    <Section
      title={fieldOf('slice', 'feedback').label}
      field="feedback"
      summary={summaryOf(useWorkbook(), 'slice', slice, ['feedback'])}
    >
      {fieldOf('slice', 'feedback').parts.map((field) => (
        <div key={field.name} data-part={field.name}>
          <FieldControl
            field={field}
            value={feedback[field.name as keyof Slice['feedback']]}
            onCommit={(value, made) => {
              const change = changeFields('slice', slice.id, {
                feedback: { ...feedback, [field.name]: value },
              });
              apply(made ? together(made.label, [made.create, change]) : change);
            }}
          />
        </div>
      ))}
    </Section>
  );
}

/** Cuts a slice in two, with the index and the first value date before and after shown before it is done. */
function SplitForm({ slice }: { readonly slice: Slice }) {
  const workbook = useWorkbook();
  const apply = useApply();
  const newId = useNewId();
  const open = useOpenRecord();
  const [opened, setOpened] = useState(false);
  const [title, setTitle] = useState('');
  const [boxes, setBoxes] = useState<readonly string[]>([]);
  const [components, setComponents] = useState<readonly string[]>([]);
  const own = [...workbook.timeBox.values()].filter((box) => box.slice === slice.id).toSorted(byCode);
  if (!opened) {
    return (
      <Button onClick={() => setOpened(true)} disabled={own.length + slice.components.length < 2}>
        {sliceWords.splitThis}
      </Button>
    );
  }
  const split = {
    slice: slice.id,
    newSlice: newId<'slice'>(),
    title,
    boxes: boxes as readonly Id<'timeBox'>[],
    components,
  };
  const submit = () => {
    if (apply(splitSlice(split))) open('slice', split.newSlice);
  };
  return (
    <Section title={sliceWords.splitHeading} startsOpen>
      <TextField
        label={sliceWords.newTitle}
        value={title}
        onCommit={setTitle}
        maxLength={limits.titleChars}
      />
      <Checkbox.Group label={sliceWords.boxesThatMove} value={[...boxes]} onChange={setBoxes}>
        {own.map((box) => (
          <Checkbox key={box.id} value={box.id} label={`${box.code ?? ''} ${box.title}`} mt={8} />
        ))}
      </Checkbox.Group>
      {slice.components.length === 0 ? null : (
        <Checkbox.Group
          label={sliceWords.componentsThatMove}
          value={[...components]}
          onChange={setComponents}
        >
          {slice.components.map((name) => (
            <Checkbox key={name} value={name} label={name} mt={8} />
          ))}
        </Checkbox.Group>
      )}
      <SplitEffect split={split} />
      <Button
        variant="filled"
        disabled={title.trim() === '' || boxes.length + components.length === 0}
        onClick={submit}
      >
        {sliceWords.split}
      </Button>
    </Section>
  );
}

function SplitEffect({ split }: { readonly split: Parameters<typeof splitSlice>[0] }) {
  const workbook = useWorkbook();
  if (split.title.trim() === '' || split.boxes.length + split.components.length === 0) return null;
  const before = slicingFigures(workbook);
  const moment = { at: '2000-01-01T00:00:00Z', byRole: null, newId: () => split.newSlice };
  const after = slicingFigures(splitSlice(split).apply(workbook, moment));
  return <Muted>{sliceWords.effect({ before, after })}</Muted>;
}
