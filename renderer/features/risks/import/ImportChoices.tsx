// How a file with a table is read, for correction: letters, separator, sheet, header row.
import { importChoiceWords } from '../../../../shared/messages/screens/risks/import.ts';

import { encodingLabel, encodings } from '../../../../shared/import/source/encodings.ts';
import type { Table as ReadTable } from '../../../../shared/import/table/readTable.ts';
import {
  type Separator,
  separators,
  type TableChoices,
} from '../../../../shared/import/table/tableChoices.ts';
import { headerRows, letterSamples } from './importSamples.ts';
import classes from './Import.module.css';
import { PickSelect } from '../../../ui/fields/pick/PickSelect.tsx';
import { wordItems } from '../../../ui/fields/values/pickItems.ts';

const separatorWords: Readonly<Record<Separator, string>> = {
  ',': importChoiceWords.comma,
  ';': importChoiceWords.semicolon,
  '\t': importChoiceWords.tab,
  '|': importChoiceWords.bar,
};

const noHeader = 'none';

interface ChoiceProps {
  readonly table: ReadTable;
  readonly onReread: (choices: TableChoices) => void;
}

/** How the text of a CSV file is read. */
export function TextChoices({ table, onReread }: ChoiceProps) {
  return (
    <>
      <PickSelect
        label={importChoiceWords.letters}
        className={classes.header ?? ''}
        items={wordItems(encodings.map((value) => ({ value, label: encodingLabel(value) })))}
        value={table.encoding}
        onChange={(chosen) => {
          const encoding = encodings.find((one) => one === chosen);
          if (encoding) onReread({ encoding });
        }}
      />
      <PickSelect
        label={importChoiceWords.separator}
        items={wordItems(separators.map((value) => ({ value, label: separatorWords[value] })))}
        value={table.separator}
        onChange={(chosen) => {
          const separator = separators.find((one) => one === chosen);
          if (separator) onReread({ separator });
        }}
      />
    </>
  );
}

/** Where a wrong encoding shows: cells with more than plain letters, as they are read now. */
export function LetterPreview({ table }: { readonly table: ReadTable }) {
  const samples = letterSamples(table);
  return (
    <p className={classes.note} aria-live="polite">
      {samples.length === 0 ? (
        importChoiceWords.plainLetters
      ) : (
        <>
          {importChoiceWords.lettersRight} <span className={classes.letters}>{samples.join(' · ')}</span>
        </>
      )}
    </p>
  );
}

interface SheetChoiceProps extends Pick<ChoiceProps, 'onReread'> {
  readonly names: readonly string[];
  readonly chosen: string;
}

/** Which sheet of a spreadsheet is read; with one sheet there is nothing to choose. */
export function SheetChoice({ names, chosen, onReread }: SheetChoiceProps) {
  if (names.length < 2) return null;
  return (
    <PickSelect
      label={importChoiceWords.sheet}
      className={classes.header ?? ''}
      items={names.map((name) => ({ id: name, code: name, title: '' }))}
      value={chosen}
      onChange={(name) => {
        if (name !== null) onReread({ sheet: name });
      }}
    />
  );
}

export function HeaderChoice({ table, onReread }: ChoiceProps) {
  return (
    <PickSelect
      label={importChoiceWords.headerRow}
      className={classes.header ?? ''}
      items={wordItems([
        ...headerRows(table).map(({ line, text }) => ({
          value: String(line),
          label: importChoiceWords.lineWith({ line, text }),
        })),
        { value: noHeader, label: importChoiceWords.noHeaderRow },
      ])}
      value={table.headerLine === null ? noHeader : String(table.headerLine)}
      onChange={(chosen) => onReread({ headerLine: chosen === noHeader ? null : Number(chosen) })}
    />
  );
}
