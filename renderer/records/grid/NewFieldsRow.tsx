// The line under the rows of records without titles: a box for each field that matters; Enter in any adds the record.
import { Button, TextInput } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { type KeyboardEvent, useRef, useState } from 'react';
import { createRecord } from '../../../shared/edits/records.ts';
import { type FieldName, fieldOf } from '../../../shared/schema/fieldFacts.ts';
import type { FieldsOf, Kind } from '../../../shared/schema/kinds.ts';
import { factsOf } from '../../../shared/schema/workbook.ts';
import { useApply, useNewId, useWorkbook } from '../useWorkbook.ts';
import classes from '../records.module.css';
import { cellOf } from './cells/cellOf.ts';
import type { FieldCell } from './cells/fieldCell.ts';

type Texts = Readonly<Record<string, string>>;

interface NewFieldsRowProps<K extends Kind> {
  readonly kind: K;
  readonly fields: readonly FieldName<K>[];
  /** What is meant unless something else is typed. After a record was added these boxes stay as they were. */
  readonly start: FieldsOf<K>;
  /** What the record holds beside them. */
  readonly fresh: FieldsOf<K>;
  /** What the button says. */
  readonly add: string;
}

interface Box {
  readonly name: string;
  readonly cell: FieldCell | null;
}

/** Values as they are read in their boxes. */
const textsOf = (boxes: readonly Box[], values: Readonly<Record<string, unknown>>): Texts =>
  Object.fromEntries(
    boxes.flatMap(({ name, cell }) =>
      cell === null || values[name] === undefined ? [] : [[name, (cell.edit ?? cell.print)(values[name])]],
    ),
  );

/** Adding leaves the first box ready for the next one. */
export function NewFieldsRow<K extends Kind>({ kind, fields, start, fresh, add }: NewFieldsRowProps<K>) {
  const workbook = useWorkbook();
  const apply = useApply();
  const newId = useNewId();
  const boxes = fields.map((name) => {
    const facts = fieldOf(kind, name);
    return { facts, name, cell: cellOf(facts, { workbook, currency: factsOf(workbook).currency }) };
  });
  const [texts, setTexts] = useState<Texts>(() => textsOf(boxes, start));
  const [problems, setProblems] = useState<Texts>({});
  const row = useRef<HTMLDivElement>(null);

  const submit = () => {
    const read = boxes.map(({ name, cell }) => ({ name, ...cell?.parse?.(texts[name] ?? '', null) }));
    const refused = read.flatMap((one) =>
      'sentence' in one && one.sentence ? [[one.name, one.sentence]] : [],
    );
    setProblems(Object.fromEntries(refused) as Texts);
    if (refused.length > 0) return;
    const values = Object.fromEntries(read.flatMap((one) => ('value' in one ? [[one.name, one.value]] : [])));
    if (!apply(createRecord(kind, newId(), { ...fresh, ...values }))) return;
    setTexts((typed) => Object.fromEntries(Object.keys(start).map((name) => [name, typed[name] ?? ''])));
    const [first] = row.current?.querySelectorAll('input') ?? [];
    first?.focus();
    first?.select();
  };
  const press = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
    event.preventDefault();
    submit();
  };
  return (
    <div ref={row} className={classes.newFields}>
      {boxes.map(({ name, facts }) => (
        <TextInput
          key={name}
          size="xs"
          className={facts.as === 'area' ? classes.newText : undefined}
          aria-label={facts.label}
          placeholder={facts.label}
          error={problems[name]}
          value={texts[name] ?? ''}
          onChange={(event) => {
            const { value } = event.currentTarget;
            setTexts((typed) => ({ ...typed, [name]: value }));
          }}
          onKeyDown={press}
        />
      ))}
      <Button size="xs" leftSection={<IconPlus size={14} />} onClick={submit}>
        {add}
      </Button>
    </div>
  );
}
