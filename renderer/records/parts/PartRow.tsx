// One part of a list: its fields in a row or on a card, and the buttons that move it or take it away.
import { recordsWords } from '../../../shared/messages/screens/records.ts';
import { ActionIcon } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconTrash } from '@tabler/icons-react';
import type { FieldFacts } from '../../../shared/schema/fieldFacts.ts';
import { Editable, ReadOnlyScope } from '../../ui/readOnly.tsx';
import { Chip } from '../../ui/marks/Chip.tsx';
import { FieldControl } from '../form/FieldControl.tsx';
import { useWorkbook, useOpenRecord } from '../useWorkbook.ts';
import { Card } from '../../ui/page/Card.tsx';
import classes from '../records.module.css';
import { cards } from '../../../shared/schema/cards.ts';
import type { LinkedRecord } from './linkedRecord.ts';
import type { PartCell, PartsSpec, Step } from './partsSpec.ts';

interface PartRowProps<P> {
  readonly facts: readonly FieldFacts[];
  readonly spec: PartsSpec<P>;
  readonly part: P;
  readonly index: number;
  readonly name: string;
  /** The record it is about, where parts are told apart by one. */
  readonly linked: LinkedRecord | undefined;
  readonly own: string | undefined;
  /** Whether a field stands as it is; undefined while all of the list can be changed. */
  readonly stands: ((name: keyof P & string) => boolean) | undefined;
  readonly isLast: boolean;
  readonly onChange: (fields: Partial<P>, step?: Step) => boolean;
  readonly onRemove: () => void;
  readonly onUp: (() => void) | undefined;
  readonly onDown: (() => void) | undefined;
}

export function PartRow<P>(props: PartRowProps<P>) {
  const { spec, part, index, name, linked, isLast, onChange } = props;
  const { Head } = spec;
  const cells = spec.cells.map((cell) => (typeof cell === 'string' ? { name: cell } : cell));
  const controls = cells.map((cell) => <Cell key={cell.name} {...props} cell={cell} />);
  if (Head !== undefined)
    return (
      <li aria-label={name} data-part={index}>
        <Card title={name} order={4} aside={<RowButtons {...props} />}>
          <Head part={part} isLast={isLast} change={onChange} />
          <div className={classes.cells}>{controls}</div>
        </Card>
      </li>
    );
  // Where a field takes the whole width, the buttons stand on the last line of the row; else they end its only one.
  const isTall = linked === undefined && cells.some(({ wide }) => wide);
  return (
    <li className={classes.row} aria-label={name} data-tall={isTall || undefined} data-part={index}>
      <div className={classes.cells} data-linked={spec.linkedBy !== undefined || undefined}>
        {linked ? <Linked {...linked} /> : null}
        {controls}
        {isTall ? <RowButtons {...props} /> : null}
      </div>
      {isTall ? null : <RowButtons {...props} />}
    </li>
  );
}

/** The record a part is about, as a chip that leads to it. */
function Linked({ kind, record }: LinkedRecord) {
  const open = useOpenRecord();
  return (
    <div className={classes.linked}>
      <Chip
        code={record.code ?? ''}
        title={record.title}
        tone={cards[kind].stage}
        onOpen={() => open(kind, record.id)}
      />
    </div>
  );
}

interface CellProps<P> extends Pick<
  PartRowProps<P>,
  'facts' | 'part' | 'index' | 'own' | 'stands' | 'onChange'
> {
  readonly cell: PartCell<P>;
}

function Cell<P>({ cell, facts, part, index, own, stands, onChange }: CellProps<P>) {
  const workbook = useWorkbook();
  const { name, label, wide, items, Control, ...otherwise } = cell;
  const found = facts.find((one) => one.name === name);
  if (!found) throw new Error(`There is no ${name} in this part.`);
  const field = { ...found, ...otherwise, label: label?.(part, index, workbook) ?? found.label };
  return (
    <div className={wide ? classes.wide : undefined} data-cell data-part={name}>
      <ReadOnlyScope when={stands?.(name) ?? false}>
        {' '}
        {Control ? (
          <Control part={part} field={field} change={onChange} />
        ) : (
          <FieldControl
            field={field}
            value={part[name]}
            own={own}
            items={items?.(workbook)}
            onCommit={(value, made) => void onChange({ [name]: value } as Partial<P>, made)}
          />
        )}
      </ReadOnlyScope>{' '}
    </div>
  );
}

function RowButtons<P>({ name, onUp, onDown, onRemove, spec, stands }: PartRowProps<P>) {
  if (stands) return null;
  return (
    <Editable>
      <div className={classes.buttons}>
        {spec.ordered ? (
          <>
            <ActionIcon
              data-act="up"
              aria-label={recordsWords.moveUp({ what: name })}
              disabled={!onUp}
              onClick={onUp}
            >
              <IconArrowUp size={16} />
            </ActionIcon>
            <ActionIcon
              data-act="down"
              aria-label={recordsWords.moveDown({ what: name })}
              disabled={!onDown}
              onClick={onDown}
            >
              <IconArrowDown size={16} />
            </ActionIcon>
          </>
        ) : null}
        <ActionIcon
          data-act="remove"
          data-part="remove"
          aria-label={recordsWords.remove({ what: name })}
          onClick={onRemove}
        >
          <IconTrash size={16} />
        </ActionIcon>
      </div>
    </Editable>
  );
}
