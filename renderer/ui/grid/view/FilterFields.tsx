// Asks which rows of a column are shown: by words, by choice, by a span, or by being empty.
import { Checkbox, SegmentedControl, TextInput } from '@mantine/core';
import { useMemo, useState } from 'react';
import { gridViewWords } from '../../../../shared/messages/screens/grid.ts';
import { fieldWords } from '../../../../shared/messages/screens/ui.ts';
import { SearchField } from '../../page/Filter.tsx';
import type { GridColumn } from '../model/gridColumn.ts';
import type { GridFilter } from '../model/gridView.ts';
import { choicesOf, filterKindOf, type GridChoice, numbersOf } from '../model/view/gridFilter.ts';
import { DateField } from '../../fields/DateField.tsx';
import classes from './view.module.css';

interface FilterFieldsProps<Row> {
  readonly column: GridColumn<Row>;
  /** All rows of the table, for the texts there are to choose from. */
  readonly rows: readonly Row[];
  readonly filter: GridFilter | undefined;
  readonly onChange: (filter: GridFilter | null) => void;
}

/** What is asked depends on the column; whether it is empty can be asked of every one. */
export function FilterFields<Row>(props: FilterFieldsProps<Row>) {
  const { column, filter, onChange } = props;
  const kind = filterKindOf(column);
  return (
    <div
      className={classes.fields}
      role="group"
      aria-label={gridViewWords.filterBy({ column: column.header })}
    >
      {kind === 'text' ? <TextFilter {...props} /> : null}
      {kind === 'choice' ? <ChoiceFilter {...props} /> : null}
      {kind === 'number' ? <NumberFilter {...props} /> : null}
      {kind === 'date' ? <DateFilter {...props} /> : null}
      <SegmentedControl
        size="xs"
        fullWidth
        aria-label={gridViewWords.filled}
        value={filter?.kind === 'empty' ? (filter.isEmpty ? 'empty' : 'filled') : 'any'}
        data={[
          { value: 'any', label: gridViewWords.any },
          { value: 'filled', label: gridViewWords.isFilled },
          { value: 'empty', label: gridViewWords.isEmpty },
        ]}
        onChange={(word) => onChange(word === 'any' ? null : { kind: 'empty', isEmpty: word === 'empty' })}
      />
    </div>
  );
}

function TextFilter<Row>({ filter, onChange }: FilterFieldsProps<Row>) {
  return (
    <TextInput
      size="xs"
      label={gridViewWords.contains}
      value={filter?.kind === 'text' ? filter.contains : ''}
      onChange={(event) => onChange({ kind: 'text', contains: event.currentTarget.value })}
    />
  );
}

const searchedFrom = 9;

function ChoiceFilter<Row>({ column, rows, filter, onChange }: FilterFieldsProps<Row>) {
  const choices = useMemo(() => choicesOf(column, rows), [column, rows]);
  const [looked, setLooked] = useState('');
  const chosen = filter?.kind === 'choice' ? filter.texts : [];
  const wordOf = ({ text }: GridChoice) => text || gridViewWords.emptyChoice;
  const found = choices.filter((choice) => wordOf(choice).toLowerCase().includes(looked.toLowerCase()));
  const toggle = (text: string) => {
    const texts = chosen.includes(text) ? chosen.filter((one) => one !== text) : [...chosen, text];
    onChange(texts.length === 0 ? null : { kind: 'choice', texts });
  };
  return (
    <>
      {choices.length < searchedFrom ? null : (
        <SearchField label={gridViewWords.findChoice} value={looked} onChange={setLooked} />
      )}
      <div className={classes.list}>
        {found.map((choice) => (
          <Checkbox
            key={choice.text}
            size="xs"
            label={gridViewWords.choice({ text: wordOf(choice), count: choice.count })}
            checked={chosen.includes(choice.text)}
            onChange={() => toggle(choice.text)}
          />
        ))}
      </div>
    </>
  );
}

/** The two ends of a span side by side; an end that cannot be read yet cuts nothing and says so. */
function NumberFilter<Row>({ column, filter, onChange }: FilterFieldsProps<Row>) {
  const { read, print } = numbersOf(column);
  const span = filter?.kind === 'number' ? filter : { from: null, to: null };
  const [typed, setTyped] = useState({
    from: span.from === null ? '' : print(span.from),
    to: span.to === null ? '' : print(span.to),
  });
  const isWrong = (text: string) => text.trim() !== '' && read(text) === null;
  const type = (end: 'from' | 'to', text: string) => {
    const next = { ...typed, [end]: text };
    setTyped(next);
    if (!isWrong(next.from) && !isWrong(next.to))
      onChange({ kind: 'number', from: read(next.from), to: read(next.to) });
  };
  return (
    <div className={classes.span}>
      {(['from', 'to'] as const).map((end) => (
        <TextInput
          key={end}
          size="xs"
          inputMode="decimal"
          label={gridViewWords[end]}
          value={typed[end]}
          error={isWrong(typed[end]) ? fieldWords.notANumber : undefined}
          onChange={(event) => type(end, event.currentTarget.value)}
        />
      ))}
    </div>
  );
}

function DateFilter<Row>({ filter, onChange }: FilterFieldsProps<Row>) {
  const span = filter?.kind === 'date' ? filter : { from: null, to: null };
  return (
    <div className={classes.span}>
      {(['from', 'to'] as const).map((end) => (
        <DateField
          key={end}
          label={gridViewWords[end]}
          value={span[end]}
          onCommit={(day) => onChange({ kind: 'date', from: span.from, to: span.to, [end]: day })}
        />
      ))}
    </div>
  );
}
