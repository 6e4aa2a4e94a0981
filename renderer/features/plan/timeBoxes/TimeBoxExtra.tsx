// What a time box needs beyond plain fields: its dates, what it waits for, who works on it, its extensions.
import { Button } from '@mantine/core';
import { useState } from 'react';
import { fromDayNumber } from '../../../../shared/dates/dayNumber.ts';
import { createRecord, together } from '../../../../shared/edits/records.ts';
import { extendLimit, setAllocations, setPredecessors } from '../../../../shared/edits/plan/timeBoxes.ts';
import { meanCostOf } from '../../../../shared/rules/plan/cost.ts';
import { scheduleOf } from '../../../../shared/rules/plan/schedule.ts';
import type { Id } from '../../../../shared/schema/field.ts';
import { type Kind, kindNames, type TimeBox } from '../../../../shared/schema/kinds.ts';
import { factsOf, findRecord } from '../../../../shared/schema/workbook.ts';
import { pickItemsOf } from '../../../records/pickItemsOf.ts';
import { useApply, useNewId, useWorkbook } from '../../../records/useWorkbook.ts';
import { printDay } from '../../../ui/fields/values/days.ts';
import { NumberField } from '../../../ui/fields/NumberField.tsx';
import { PickSelect } from '../../../ui/fields/PickSelect.tsx';
import { printMoney } from '../../../ui/fields/values/money.ts';
import { TextField } from '../../../ui/fields/TextField.tsx';
import { WorkProgress } from './WorkProgress.tsx';
import { Editable } from '../../../ui/readOnly.tsx';
import { RemoveButton } from '../../../ui/frame/EditButtons.tsx';
import { Figure, Figures } from '../../../ui/page/Figures.tsx';
import { Muted } from '../../../ui/page/Muted.tsx';
import { Section } from '../../../ui/page/Section.tsx';
import classes from '../Plan.module.css';

export function TimeBoxExtra({ record: box }: { readonly record: TimeBox }) {
  return (
    <>
      <PlannedDates box={box} />
      <WorkProgress key={`${box.id} ${box.state}`} box={box} />
      <Predecessors box={box} />
      <Allocations box={box} />
      {box.limitWD === null ? null : <Extensions box={box} limitWD={box.limitWD} />}
    </>
  );
}

interface PartProps {
  readonly box: TimeBox;
}

function PlannedDates({ box }: PartProps) {
  const workbook = useWorkbook();
  const scheduled = scheduleOf(workbook).boxes.get(box.id);
  const cost = meanCostOf(workbook, box);
  return (
    <Figures label="Worked out by the plan" compared>
      <Figure label="Starts" value={scheduled ? printDay(fromDayNumber(scheduled.startDay)) : 'unknown'} />
      <Figure
        label="Ends"
        value={scheduled ? printDay(fromDayNumber(scheduled.endDay)) : 'unknown'}
        note={scheduled ? (scheduled.critical ? 'critical' : `float ${scheduled.floatWD} WD`) : ''}
      />
      <Figure
        label="Mean cost"
        value={cost === null ? 'unknown' : printMoney(cost, factsOf(workbook).currency)}
      />
    </Figures>
  );
}

function Predecessors({ box }: PartProps) {
  const apply = useApply();
  const { predecessors } = box;
  const set = (next: TimeBox['predecessors']) => apply(setPredecessors(box.id, next));
  return (
    <LinkRows
      title="Waits for"
      kind="timeBox"
      unit="WD later"
      integer
      own={box.id}
      rows={predecessors.map(({ timeBox, lagWD }) => ({ id: timeBox, amount: lagWD }))}
      fresh={0}
      onChange={(rows) =>
        set(rows.map(({ id, amount }) => ({ timeBox: id as Id<'timeBox'>, lagWD: amount })))
      }
    />
  );
}

function Allocations({ box }: PartProps) {
  const apply = useApply();
  const newId = useNewId();
  const { allocations } = box;
  const create = (title: string) => {
    const id = newId() as Id<'resource'>;
    apply(
      together('Add resource', [
        createRecord('resource', id, { title }),
        setAllocations(box.id, [...allocations, { resource: id, units: 1 }]),
      ]),
    );
  };
  const set = (next: TimeBox['allocations']) => apply(setAllocations(box.id, next));
  return (
    <LinkRows
      title="Who and what works on it"
      kind="resource"
      unit="units"
      own={box.id}
      rows={allocations.map(({ resource, units }) => ({ id: resource, amount: units }))}
      fresh={1}
      onCreate={create}
      onChange={(rows) =>
        set(rows.map(({ id, amount }) => ({ resource: id as Id<'resource'>, units: amount })))
      }
    />
  );
}

interface LinkRow {
  readonly id: string;
  readonly amount: number;
}

interface LinkRowsProps {
  readonly title: string;
  readonly kind: Kind;
  readonly unit: string;
  readonly integer?: boolean;
  /** The record itself, which cannot be chosen. */
  readonly own: string;
  readonly rows: readonly LinkRow[];
  /** The amount a new row begins with. */
  readonly fresh: number;
  readonly onChange: (rows: readonly LinkRow[]) => void;
  /** Adds a record with this title and links it. */
  readonly onCreate?: (title: string) => void;
}

/** Linked records, each with one number: a lag, or units. */
function LinkRows(props: LinkRowsProps) {
  const { title, kind, unit, integer, own, rows, fresh, onChange, onCreate } = props;
  const workbook = useWorkbook();
  const [query, setQuery] = useState('');
  const clearing = (act: () => void) => {
    act();
    setQuery('');
  };
  const taken = new Set(rows.map(({ id }) => id));
  const choices = pickItemsOf(workbook, kind).filter(({ id }) => id !== own && !taken.has(id));
  return (
    <Section title={title} count={rows.length}>
      {rows.map(({ id, amount }) => {
        const record = findRecord(workbook, kind, id);
        const name = `${record?.code ?? ''} ${record?.title ?? ''}`.trim();
        return (
          <div key={id} className={classes.row}>
            <span>{name}</span>
            <NumberField
              label={unit}
              value={amount}
              required
              min={0}
              integer={integer}
              onCommit={(next) =>
                next !== null && onChange(rows.map((row) => (row.id === id ? { id, amount: next } : row)))
              }
            />
            <RemoveButton
              label={`Remove ${name}`}
              onClick={() => onChange(rows.filter((row) => row.id !== id))}
            />
          </div>
        );
      })}
      {choices.length === 0 && !onCreate ? null : (
        <Editable>
          <PickSelect
            aria-label={`Add to: ${title}`}
            placeholder="Add…"
            value={null}
            items={choices}
            newItem={onCreate && { ...kindNames[kind], onCreate: (text) => clearing(() => onCreate(text)) }}
            searchValue={query}
            onSearchChange={setQuery}
            onChange={(id) => id !== null && clearing(() => onChange([...rows, { id, amount: fresh }]))}
          />
        </Editable>
      )}
    </Section>
  );
}

function Extensions({ box, limitWD }: PartProps & { readonly limitWD: number }) {
  const workbook = useWorkbook();
  const apply = useApply();
  const [addWD, setAddWD] = useState<number | null>(null);
  const [reason, setReason] = useState('');
  const total = box.extensions.reduce((sum, extension) => sum + extension.addWD, limitWD);
  const extend = () => {
    if (addWD === null || !apply(extendLimit(box.id, addWD, reason, factsOf(workbook).asOf))) return;
    setAddWD(null);
    setReason('');
  };
  return (
    <Section title="Extensions" count={box.extensions.length}>
      {box.extensions.map((extension) => (
        <p key={`${extension.date} ${extension.addWD} ${extension.reason}`} className={classes.quiet}>
          {printDay(extension.date)}: +{extension.addWD} WD. {extension.reason}
        </p>
      ))}
      {box.extensions.length === 0 ? null : <Muted>Limit now {total} working days.</Muted>}
      {box.state !== 'running' ? null : (
        <Editable>
          <>
            <NumberField label="More working days" value={addWD} onCommit={setAddWD} min={1} integer />
            <TextField label="Reason" value={reason} onCommit={setReason} />
            <Button disabled={addWD === null} onClick={extend}>
              Extend the limit
            </Button>
          </>
        </Editable>
      )}
    </Section>
  );
}
