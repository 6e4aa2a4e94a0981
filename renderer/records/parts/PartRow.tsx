// One part of a list: its fields in a row or on a card, and the buttons that move it or take it away.
import { ActionIcon } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconTrash } from '@tabler/icons-react';
import type { FieldFacts } from '../../../shared/schema/fieldFacts.ts';
import { Editable } from '../../ui/readOnly.tsx';
import { FieldControl } from '../FieldControl.tsx';
import { useWorkbook } from '../useWorkbook.ts';
import { Card } from '../../ui/page/Card.tsx';
import classes from '../records.module.css';
import type { PartCell, PartsSpec, Step } from './partsSpec.ts';

interface PartRowProps<P> {
  readonly facts: readonly FieldFacts[];
  readonly spec: PartsSpec<P>;
  readonly part: P;
  readonly index: number;
  readonly name: string;
  readonly own: string | undefined;
  readonly isLast: boolean;
  readonly onChange: (fields: Partial<P>, step?: Step) => boolean;
  readonly onRemove: () => void;
  readonly onUp: (() => void) | undefined;
  readonly onDown: (() => void) | undefined;
}

export function PartRow<P>(props: PartRowProps<P>) {
  const { spec, part, name, isLast, onChange } = props;
  const { Head } = spec;
  const isLinked = spec.linkedBy !== undefined;
  const cells = (
    <div className={classes.cells} data-linked={isLinked || undefined}>
      {isLinked ? <span className={classes.name}>{name}</span> : null}
      {spec.cells.map((cell) => {
        const shown = typeof cell === 'string' ? { name: cell } : cell;
        return <Cell key={shown.name} {...props} cell={shown} />;
      })}
    </div>
  );
  if (Head === undefined)
    return (
      <li className={classes.row} aria-label={name}>
        {cells}
        <RowButtons {...props} />
      </li>
    );
  return (
    <li aria-label={name}>
      <Card title={name} order={4} aside={<RowButtons {...props} />}>
        <Head part={part} isLast={isLast} change={onChange} />
        {cells}
      </Card>
    </li>
  );
}

interface CellProps<P> extends Pick<PartRowProps<P>, 'facts' | 'part' | 'index' | 'own' | 'onChange'> {
  readonly cell: PartCell<P>;
}

function Cell<P>({ cell, facts, part, index, own, onChange }: CellProps<P>) {
  const workbook = useWorkbook();
  const { name, label, wide, items, Control, ...otherwise } = cell;
  const found = facts.find((one) => one.name === name);
  if (!found) throw new Error(`There is no ${name} in this part.`);
  const field = { ...found, ...otherwise, label: label?.(part, index, workbook) ?? found.label };
  return (
    <div className={wide ? classes.wide : undefined}>
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
    </div>
  );
}

function RowButtons<P>({ name, onUp, onDown, onRemove, spec }: PartRowProps<P>) {
  return (
    <Editable>
      <div className={classes.buttons}>
        {spec.ordered ? (
          <>
            <ActionIcon data-act="up" aria-label={`Move ${name} up`} disabled={!onUp} onClick={onUp}>
              <IconArrowUp size={16} />
            </ActionIcon>
            <ActionIcon data-act="down" aria-label={`Move ${name} down`} disabled={!onDown} onClick={onDown}>
              <IconArrowDown size={16} />
            </ActionIcon>
          </>
        ) : null}
        <ActionIcon data-act="remove" aria-label={`Remove ${name}`} onClick={onRemove}>
          <IconTrash size={16} />
        </ActionIcon>
      </div>
    </Editable>
  );
}
