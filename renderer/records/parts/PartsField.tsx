// A list of parts of a record as rows: added, changed, put in order and taken away, each of them one step of undo.
import { recordsWords } from '../../../shared/messages/screens/records.ts';
import { useRef } from 'react';
import { ReadOnlyScope } from '../../ui/readOnly.tsx';
import { useWorkbook } from '../useWorkbook.ts';
import { AddPart } from './AddPart.tsx';
import { PartRow } from './PartRow.tsx';
import { Muted } from '../../ui/page/Muted.tsx';
import { Section } from '../../ui/page/Section.tsx';
import classes from '../records.module.css';
import type { Step, PartsFieldProps } from './partsSpec.ts';
import { linkedRecord } from './linkedRecord.ts';
import { useAddingKeys, useLastAdded } from './useAddingParts.ts';
import { useRowFocus } from './useRowFocus.ts';

/** Parts have no ids: their place in the list is what tells them apart. */
export function PartsField<P>(props: PartsFieldProps<P>) {
  const { field, spec, parts, of, onCommit, own, locked } = props;
  const workbook = useWorkbook();
  const list = useRef<HTMLUListElement>(null);
  const focusRow = useRowFocus(list, parts);
  const title = field.label;
  const name = of === undefined ? title : `${title}, ${of}`;
  const change = (at: number, fields: Partial<P>, step?: Step) => {
    const next = parts.map((part, i) => (i === at ? { ...part, ...fields } : part));
    const group = [field.name, at, step?.group ?? Object.keys(fields).join()].join(':');
    // A step of its own (a row added inside a part) stays one; typing goes on in its group.
    return onCommit(next, {
      label: recordsWords.change({ what: spec.one }),
      ...step,
      group: step && !step.group ? undefined : group,
    });
  };
  const move = (from: number, to: number) => {
    const next = parts.toSpliced(from, 1).toSpliced(to, 0, ...parts.slice(from, from + 1));
    if (onCommit(next, { label: recordsWords.move({ what: spec.one }) }))
      focusRow(to, to < from ? 'up' : 'down');
  };
  const remove = (at: number) => {
    const isGone = onCommit(parts.toSpliced(at, 1), { label: recordsWords.remove({ what: spec.one }) });
    if (isGone) focusRow(Math.min(at, parts.length - 2), 'remove');
  };
  const lastAdded = useLastAdded();
  const add = (next: readonly P[], step: Step) => {
    if (!onCommit(next, step)) return;
    const index = next.findIndex((part) => !parts.includes(part));
    lastAdded.begin(index);
    focusRow(index, 'first');
  };
  const isAddedByButton = spec.linkedBy === undefined && spec.adds === undefined;
  const addNext = () =>
    isAddedByButton &&
    add([...parts, spec.fresh(parts, workbook)], { label: recordsWords.add({ what: spec.one }) });
  const press = useAddingKeys(lastAdded, addNext, () => focusRow(-1, 'first'));
  return (
    <Section
      title={title}
      label={name}
      count={parts.length}
      summary={props.summary}
      holds={[field.name]}
      startsOpen={props.startsOpen ?? false}
    >
      {parts.length === 0 ? <Muted>{spec.empty}</Muted> : null}
      {locked && parts.length > 0 ? <Muted>{locked.why}</Muted> : null}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- hears the keys of the fields in it */}
      <ul ref={list} className={classes.list} aria-label={name} onKeyDown={press}>
        {parts.map((part, i) => {
          const linked = linkedRecord(workbook, field, spec, part);
          const linkedName = linked && `${linked.record.code ?? ''} ${linked.record.title}`.trim();
          return (
            <PartRow
              key={spec.linkedBy ? String(part[spec.linkedBy]) : i}
              facts={field.parts}
              spec={spec}
              part={part}
              index={i}
              name={linkedName ?? spec.nameOf?.(part) ?? `${spec.one} ${i + 1}`}
              linked={linked}
              own={own}
              stands={locked && ((name) => !locked.but.includes(name))}
              isLast={i === parts.length - 1}
              onChange={(fields, step) => change(i, fields, step)}
              onRemove={() => remove(i)}
              onUp={spec.ordered && i > 0 ? () => move(i, i - 1) : undefined}
              onDown={spec.ordered && i < parts.length - 1 ? () => move(i, i + 1) : undefined}
            />
          );
        })}
      </ul>
      <ReadOnlyScope when={locked !== undefined}>
        <AddPart field={field} spec={spec} parts={parts} own={own} onAdd={add} />
      </ReadOnlyScope>
    </Section>
  );
}
