// The box that stands in a cell while it is edited; leaving it in any way but Escape writes the text.
import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import { addPendingEdit } from './fields/pendingEdits.ts';
import type { GridColumn, GridOption } from './gridColumn.ts';
import classes from './Grid.module.css';

/** Where the cursor goes after an edit, in rows and columns. */
export interface EditStep {
  readonly rows: number;
  readonly columns: number;
}

export interface GridCellEditorProps {
  readonly kind: NonNullable<GridColumn<unknown>['editor']>;
  readonly name: string;
  readonly start: string;
  readonly options: readonly GridOption[];
  readonly refused: boolean;
  readonly describedBy: string;
  /** Writes the text; true when it was taken. Without a step the person went elsewhere by mouse. */
  readonly onCommit: (text: string, step: EditStep | null) => boolean;
  readonly onCancel: () => void;
}

/** A text, number, date or select editor. Enter moves down, Tab right, with Shift the other way. */
export function GridCellEditor(props: GridCellEditorProps) {
  const { kind, name, start, options, refused, describedBy, onCommit, onCancel } = props;
  const [text, setText] = useState(start);
  const box = useRef<HTMLInputElement & HTMLSelectElement>(null);
  const latest = useRef({ text, onCommit, done: false });
  useEffect(() => {
    latest.current = { ...latest.current, text, onCommit };
  });

  useEffect(() => openBox(box.current, kind), [kind]);
  useEffect(() => {
    const write = () => {
      const { text: typed, onCommit: commit, done } = latest.current;
      if (!done && typed !== start) commit(typed, null);
      latest.current.done = true;
    };
    const forget = addPendingEdit(write);
    return () => {
      forget();
      write();
      // Development mounts twice; the box that stays has to be able to write.
      latest.current.done = false;
    };
  }, [start]);

  const leave = (step: EditStep | null) => {
    if (latest.current.done) return;
    latest.current.done = true;
    if (!onCommit(text, step)) latest.current.done = false;
  };
  const press = (event: KeyboardEvent) => {
    event.stopPropagation();
    const back = event.shiftKey ? -1 : 1;
    if (event.key === 'Enter') leave({ rows: back, columns: 0 });
    else if (event.key === 'Tab') leave({ rows: 0, columns: back });
    else if (event.key === 'Escape') {
      latest.current.done = true;
      onCancel();
    } else return;
    event.preventDefault();
  };
  const shared = {
    ref: box,
    'aria-label': name,
    'aria-invalid': refused || undefined,
    'aria-describedby': refused ? describedBy : undefined,
    className: classes.editor,
    value: text,
    onChange: (event: { currentTarget: { value: string } }) => setText(event.currentTarget.value),
    onKeyDown: press,
    onBlur: () => leave(null),
  };
  if (kind === 'select')
    return (
      <select {...shared}>
        {options.some(({ value }) => value === text) ? null : <option value={text}>Not set</option>}
        {options.map(({ value, label }) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </select>
    );
  return (
    <input
      {...shared}
      type={kind === 'date' ? 'date' : 'text'}
      inputMode={kind === 'number' ? 'decimal' : undefined}
      max={kind === 'date' ? '9999-12-31' : undefined}
      autoComplete="off"
    />
  );
}

function openBox(box: (HTMLInputElement & HTMLSelectElement) | null, kind: string): void {
  box?.focus({ preventScroll: true });
  if (kind === 'text' || kind === 'number') {
    const end = box?.value.length ?? 0;
    box?.setSelectionRange(end, end);
  }
}
