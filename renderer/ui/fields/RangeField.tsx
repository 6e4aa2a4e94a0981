// A three-point estimate: how little, how much most likely, how much at worst, and the shape between them.
import { Input, TextInput } from '@mantine/core';
import { type FocusEvent, type KeyboardEvent, useId, useState } from 'react';
import { fieldWords } from '../../../shared/messages/screens/ui.ts';
import { amountText } from '../../../shared/text/format.ts';
import { useReadOnly } from '../readOnly.tsx';
import classes from './range/range.module.css';
import { ShapeMenu } from './range/ShapeMenu.tsx';
import type { FieldProps } from './values/fieldProps.ts';
import { parseMoney } from './values/money.ts';
import { parseNumber, printNumber, type NumberLimits } from './values/numbers.ts';
import {
  parseRange,
  printRange,
  sameRange,
  spread,
  type RangeShape,
  type RangeText,
  type RangeValue,
} from './values/range.ts';
import { useDraft } from './values/useDraft.ts';

export interface RangeFieldProps
  extends Omit<FieldProps<RangeValue | null>, 'placeholder'>, Omit<NumberLimits, 'required'> {
  readonly unit?: string | undefined;
  /** With a currency the three numbers are integer minor units and are typed as money. */
  readonly currency?: string | undefined;
}

const points = ['low', 'likely', 'high'] as const;

/** So many signs fit into a box that shares the row of the narrowest panel: nine digits with their separators. */
const fitInRow = 11;

/**
 * An estimate or null (all boxes empty). It is written only when all three numbers stand in order. Three numbers typed
 * into one box fill all.
 */
export function RangeField(props: RangeFieldProps) {
  const { label, value, onCommit, description, error, unit, currency, min, max, integer } = props;
  const readOnly = useReadOnly(props.readOnly);
  const id = useId();
  const [isChoosing, setChoosing] = useState(false);
  const limits = { min, max, integer };
  const field = useDraft<RangeValue | null, RangeText>({
    value,
    print: (range) =>
      printRange(range, (number) => (currency ? amountText(number, currency) : printNumber(number))),
    parse: (text) =>
      parseRange(text, (part) => (currency ? parseMoney(part, currency, limits) : parseNumber(part, limits))),
    onCommit,
    same: sameRange,
    // Three numbers take longer than a pause between words.
    isQuiet: true,
  });
  const text = field.draft;
  const isFixed = text.shape === 'fixed';
  const shown = isFixed ? (['likely'] as const) : points;
  const problem = field.problem ?? error;
  const isLong = !isFixed && points.some((point) => text[point].length > fitInRow);
  const settle = () => {
    const spreadOut = spread(text);
    if (spreadOut === text) return;
    field.change(spreadOut);
    if (fillsAll(text)) field.finish();
  };
  // Leaving one box for the next is not leaving the field: its sentence would come too early.
  const leave = (event: FocusEvent<HTMLElement>) => {
    settle();
    if (!event.currentTarget.closest('[role=group]')?.contains(event.relatedTarget)) field.finish();
  };
  const press = (event: KeyboardEvent<HTMLElement>) => {
    if (event.key === 'ArrowDown' && !readOnly) {
      event.preventDefault();
      setChoosing(true);
    }
    // What was typed into one box stands in all three: Tab goes on behind the last.
    if (event.key === 'Tab' && !event.shiftKey && fillsAll(text)) lastBox(event.currentTarget)?.focus();
    if (event.key !== 'Enter') return;
    settle();
    field.finish();
  };
  return (
    <div
      role="group"
      className={classes.range}
      data-read-only={readOnly || undefined}
      aria-labelledby={`${id}-label`}
      aria-describedby={problem === undefined ? undefined : `${id}-problem`}
    >
      <Input.Label labelElement="div" id={`${id}-label`} className={classes.label ?? ''}>
        {label}
        {(currency ?? unit) ? <span className={classes.unit}> ({currency ?? unit})</span> : null}
      </Input.Label>
      <div className={classes.boxes} data-long={isLong || undefined} data-fixed={isFixed || undefined}>
        {shown.map((point) => (
          <TextInput
            key={point}
            aria-label={`${label}: ${fieldWords.points[point].toLowerCase()}`}
            label={isFixed ? undefined : fieldWords.points[point]}
            inputMode="decimal"
            autoComplete="off"
            readOnly={readOnly}
            error={problem !== undefined}
            classNames={{ input: classes.amount ?? '', label: classes.point ?? '' }}
            value={text[point]}
            onChange={(event) => field.change({ ...text, [point]: event.currentTarget.value })}
            onBlur={leave}
            onKeyDown={press}
          />
        ))}
      </div>
      <ShapeMenu
        label={label}
        shape={text.shape}
        readOnly={readOnly}
        opened={isChoosing}
        onOpen={setChoosing}
        onChange={(shape) => {
          field.change(withShape(text, shape));
          field.finish();
        }}
      />
      {description === undefined && problem === undefined ? null : (
        <div className={classes.below}>
          {description === undefined ? null : <Input.Description>{description}</Input.Description>}
          {problem === undefined ? null : <Input.Error id={`${id}-problem`}>{problem}</Input.Error>}
        </div>
      )}
    </div>
  );
}

const fillsAll = (text: RangeText): boolean => {
  const spreadOut = spread(text);
  return spreadOut !== text && points.every((point) => spreadOut[point] !== '');
};

const lastBox = (box: HTMLElement): HTMLElement | null =>
  [...(box.closest('[role=group]')?.querySelectorAll('input') ?? [])].at(-1) ?? null;

/** Coming back from "fixed" starts with the one number in all three places. */
function withShape(text: RangeText, shape: RangeShape): RangeText {
  const fromFixed = text.shape === 'fixed' && shape !== 'fixed' && text.low === '' && text.high === '';
  return fromFixed ? { low: text.likely, likely: text.likely, high: text.likely, shape } : { ...text, shape };
}
