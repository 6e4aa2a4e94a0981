// The line under the rows: what is typed there becomes a record, and Enter leaves it ready for the next.
import { TextInput } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { type ClipboardEvent, type KeyboardEvent, useState } from 'react';
import type { Edit } from '../../../shared/edits/edit.ts';
import type { Workbook } from '../../../shared/schema/workbook.ts';
import { createRecord, together } from '../../../shared/edits/records.ts';
import { recordsWords } from '../../../shared/messages/screens/records.ts';
import { cards, freshFields } from '../../../shared/schema/cards.ts';
import { limits } from '../../../shared/schema/field.ts';
import type { FieldsOf, Kind } from '../../../shared/schema/kinds.ts';
import { announce } from '../../ui/feedback/announce.tsx';
import { parseText } from '../../ui/fields/values/text.ts';
import { useApply, useNewId, useWorkbook } from '../useWorkbook.ts';
import classes from '../records.module.css';

interface NewRowProps<K extends Kind> {
  readonly kind: K;
  /** What the record holds beside its title. */
  readonly fresh?: FieldsOf<K> | undefined;
  /** What has to be chosen elsewhere before one can be added. */
  readonly missing?: string | null;
  /** How a line is read that says more than a title. */
  readonly lines?: LineReader | undefined;
}

/** A line of which more than the title is understood. */
export interface LineReader {
  /** What may be typed, in the empty box. */
  readonly hint: string;
  /** What is understood of a line beside its title, in words; or why it is not. Null: it is a title alone. */
  readonly look: (
    workbook: Workbook,
    line: string,
  ) => { readonly says: string } | { readonly problem: string } | null;
  readonly edit: (lines: readonly string[]) => Edit;
}

/** The titles in a text: a line each. */
const titlesIn = (text: string): readonly string[] =>
  text.split(/\r?\n/).flatMap((line) => line.trim() || []);

/** Several lines pasted at once are as many records, in one step. */
export function NewRow<K extends Kind>({ kind, fresh, missing = null, lines }: NewRowProps<K>) {
  const workbook = useWorkbook();
  const apply = useApply();
  const newId = useNewId();
  const [text, setText] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const { one } = cards[kind];

  const add = (titles: readonly string[]) => {
    const refused = titles
      .map((title) => parseText(title, { maxLength: limits.titleChars }))
      .find(({ ok }) => !ok);
    const unread =
      lines && titles.map((line) => lines.look(workbook, line)).find((one) => one && 'problem' in one);
    const why =
      unread && 'problem' in unread ? unread.problem : refused && !refused.ok ? refused.sentence : missing;
    setProblem(titles.length === 0 ? null : why);
    if (why !== null || titles.length === 0) return;
    if (apply(lines?.edit(titles) ?? addTitles(titles))) {
      announce(recordsWords.added({ title: titles.join(', ') }));
      setText('');
    }
  };
  const addTitles = (titles: readonly string[]): Edit => {
    const edits = titles.map((title) =>
      createRecord(kind, newId(), { ...freshFields(kind), ...fresh, title }),
    );
    const [first] = edits;
    return edits.length === 1 && first
      ? first
      : together(recordsWords.addSeveral({ count: edits.length, kind }), edits);
  };
  const look = text.trim() === '' ? null : (lines?.look(workbook, text) ?? null);
  const says = look !== null && 'says' in look ? look.says : null;
  const press = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Enter') add(titlesIn(text));
    else if (event.key === 'Escape' && text !== '') setText('');
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const paste = (event: ClipboardEvent<HTMLInputElement>) => {
    const pasted = event.clipboardData.getData('text/plain');
    const titles = titlesIn(pasted);
    // Rows of several cells are the table's, which knows its columns.
    if (text === '' && pasted.includes('\t')) return;
    event.stopPropagation();
    if (text !== '' || titles.length < 2) return;
    event.preventDefault();
    add(titles);
  };
  return (
    <TextInput
      className={classes.newRow}
      variant="unstyled"
      leftSection={<IconPlus size={14} aria-hidden />}
      aria-label={recordsWords.newOne({ what: one })}
      placeholder={lines?.hint ?? recordsWords.typeTitle({ what: one })}
      description={says}
      inputWrapperOrder={['input', 'description', 'error']}
      error={problem}
      value={text}
      onChange={(event) => setText(event.currentTarget.value)}
      onKeyDown={press}
      onPaste={paste}
    />
  );
}
