// The box that stands in a cell while it is edited: its text is written as it is typed, and Escape takes it back.
import { useCallback, useEffect, useRef, useState, type KeyboardEvent } from 'react';
import { addTyping } from '../fields/values/pendingEdits.ts';
import type { PickNew } from '../fields/values/pickItems.ts';
import { CellDay } from './cells/CellDay.tsx';
import { CellLinks } from './cells/CellLinks.tsx';
import { CellPicker, type CellPickerProps } from './cells/CellPicker.tsx';
import { type GridColumn, type GridOption, namesIn, namesText } from './model/gridColumn.ts';
import classes from './Grid.module.css';

/** Where the cursor goes after an edit, in rows and columns. */
export interface EditStep {
  readonly rows: number;
  readonly columns: number;
}

export interface GridCellEditorProps {
  readonly kind: NonNullable<GridColumn<unknown>['editor']>;
  readonly name: string;
  /** The text it opens with; not yet what the cell holds when a letter opened it. */
  readonly start: string;
  readonly isTyped: boolean;
  /** All of the text is selected: the next letter replaces it. */
  readonly isWhole: boolean;
  readonly options: readonly GridOption[];
  /** What is looked for among the options from the start. */
  readonly query: string | undefined;
  /** What the list can add, by its title; answers what stands for it in the text. */
  readonly newItem:
    | (Omit<PickNew, 'onCreate'> & { readonly create: (title: string) => string | null })
    | undefined;
  /** No option is a choice too. */
  readonly isClearable: boolean;
  /** Writes the text while the person types on, where it can be written as it is; says nothing otherwise. */
  readonly onSettle: (text: string) => void;
  /** Why the text it opens with could not be taken, and the element that says so; null where it was. */
  readonly refused: { readonly describedBy: string } | null;
  /** Writes the text. Without a step the person went elsewhere by mouse. */
  readonly onCommit: (text: string, step: EditStep | null) => void;
  /** Writes the text into all chosen rows. */
  readonly onCommitToAll: (text: string) => void;
  readonly onCancel: () => void;
}

/** A text, number, date or select editor. Enter moves down, Tab right, with Shift the other way. */
export function GridCellEditor(props: GridCellEditorProps) {
  const {
    kind,
    name,
    start,
    isTyped,
    isWhole,
    options,
    refused,
    onCommit,
    onCommitToAll,
    onSettle,
    onCancel,
  } = props;
  const [text, setText] = useState(start);
  const box = useRef<HTMLInputElement>(null);
  const latest = useRef({ text, onCommit, onSettle, done: false });
  /** Forgets what waits to be written; null while the box is as it was opened. */
  const waiting = useRef<(() => void) | null>(null);
  useEffect(() => {
    latest.current = { ...latest.current, onCommit, onSettle };
  });

  const forget = () => {
    waiting.current?.();
    waiting.current = null;
  };
  const write = useCallback(() => {
    const { text: typed, onCommit: commit, done } = latest.current;
    if (!done && waiting.current !== null) commit(typed, null);
    latest.current.done = true;
  }, []);
  const settle = useCallback(() => {
    const { text: typed, onSettle: keep, done } = latest.current;
    if (!done) keep(typed);
  }, []);
  const wait = useCallback(() => {
    waiting.current?.();
    waiting.current = addTyping(write, settle);
  }, [write, settle]);
  const type = (typed: string) => {
    setText(typed);
    latest.current.text = typed;
    wait();
  };

  useEffect(() => openBox(box.current, isWhole), [isWhole]);
  useEffect(() => {
    if (isTyped) wait();
    return () => {
      write();
      waiting.current?.();
      waiting.current = null;
      // Development mounts twice; the box that stays has to be able to write.
      latest.current.done = false;
    };
  }, [isTyped, wait, write]);

  /** Ends the editing in one way; what waits is not written besides. */
  const end = (how: () => void) => {
    if (latest.current.done) return;
    latest.current.done = true;
    forget();
    how();
  };
  const leave = (step: EditStep | null) => end(() => onCommit(latest.current.text, step));
  const press = (event: KeyboardEvent) => {
    event.stopPropagation();
    const back = event.shiftKey ? -1 : 1;
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) end(() => onCommitToAll(text));
    else if (event.key === 'Enter') leave({ rows: back, columns: 0 });
    else if (event.key === 'Tab') leave({ rows: 0, columns: back });
    else if (event.key === 'Escape') end(onCancel);
    else return;
    event.preventDefault();
  };
  const shared = {
    ref: box,
    'aria-label': name,
    'aria-invalid': refused !== null || undefined,
    'aria-describedby': refused?.describedBy,
    className: classes.editor,
    value: text,
    onChange: (event: { currentTarget: { value: string } }) => type(event.currentTarget.value),
    onKeyDown: press,
    onBlur: () => leave(null),
  };
  const { newItem } = props;
  const create = (title: string) => {
    const made = newItem?.create(title);
    if (made) type(kind === 'links' ? namesText([...namesIn(text), made]) : made);
  };
  const list: CellPickerProps = {
    name,
    options,
    value: text,
    query: props.query,
    newItem: newItem && { ...newItem, onCreate: create },
    onChoose: type,
    onKey: press,
    onLeave: () => leave(null),
  };
  if (kind === 'links') return <CellLinks {...list} />;
  if (kind === 'select' || kind === 'link') return <CellPicker {...list} isClearable={props.isClearable} />;
  if (kind === 'date')
    return (
      <CellDay
        {...shared}
        onLeave={() => leave(null)}
        onPick={(day) => {
          type(day);
          leave({ rows: 0, columns: 0 });
        }}
      />
    );
  return (
    <input {...shared} type="text" inputMode={kind === 'number' ? 'decimal' : undefined} autoComplete="off" />
  );
}

function openBox(box: HTMLInputElement | null, isWhole: boolean): void {
  box?.focus({ preventScroll: true });
  const end = box?.value.length ?? 0;
  box?.setSelectionRange(isWhole ? 0 : end, end);
}
