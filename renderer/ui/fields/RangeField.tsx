// A three-point estimate: how little, how much most likely, how much at worst, and the shape between them.
import { amountText } from '../../../shared/text/format.ts';
import { Input, TextInput } from '@mantine/core';
import { useId, type FocusEvent } from 'react';
import { useReadOnly } from '../readOnly.tsx';
import type { FieldProps } from './values/fieldProps.ts';
import classes from './fields.module.css';
import { parseMoney } from './values/money.ts';
import { parseNumber, printNumber, type NumberLimits } from './values/numbers.ts';
import {
  parseRange,
  printRange,
  sameRange,
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

const points = [
  { key: 'low', word: 'Low', wordWidth: '2.375rem' },
  { key: 'likely', word: 'Likely', wordWidth: '3rem' },
  { key: 'high', word: 'High', wordWidth: '2.625rem' },
] as const;

const shapes: readonly { value: RangeShape; label: string }[] = [
  { value: 'pert', label: 'PERT' },
  { value: 'triangular', label: 'Triangular' },
  { value: 'fixed', label: 'Fixed' },
];

/** An estimate or null (all boxes empty). It is written only when all three numbers stand in order. */
export function RangeField(props: RangeFieldProps) {
  const { label, value, onCommit, description, error, unit, currency, min, max, integer } = props;
  const readOnly = useReadOnly(props.readOnly);
  const id = useId();
  const limits = { min, max, integer };
  const field = useDraft<RangeValue | null, RangeText>({
    value,
    print: (range) =>
      printRange(range, (number) => (currency ? amountText(number, currency) : printNumber(number))),
    parse: (text) =>
      parseRange(text, (part) => (currency ? parseMoney(part, currency, limits) : parseNumber(part, limits))),
    onCommit,
    same: sameRange,
  });
  const text = field.draft;
  const shown = text.shape === 'fixed' ? points.filter(({ key }) => key === 'likely') : points;
  const problem = field.problem ?? error;
  const isFixed = text.shape === 'fixed';
  // Amounts need the whole width of a box: their words stand above.
  const isWordAbove = currency !== undefined && !isFixed;
  // Leaving one box for the next is not leaving the field: its sentence would come too early.
  const leave = (event: FocusEvent<HTMLElement>) => {
    if (!event.currentTarget.closest('[role=group]')?.contains(event.relatedTarget)) field.finish();
  };
  return (
    <div
      role="group"
      data-read-only={readOnly || undefined}
      aria-labelledby={`${id}-label`}
      aria-describedby={problem === undefined ? undefined : `${id}-problem`}
    >
      <div className={classes.rangeHead}>
        <Input.Label labelElement="div" id={`${id}-label`}>
          {label}
          {(currency ?? unit) ? <span className={classes.rangeUnit}> ({currency ?? unit})</span> : null}
        </Input.Label>
        <ShapeChoice
          name={`${label}: shape`}
          shape={text.shape}
          readOnly={readOnly}
          onChange={(shape) => field.change(withShape(text, shape))}
        />
      </div>
      <div className={classes.rangeBoxes}>
        {shown.map(({ key, word, wordWidth }) => (
          <TextInput
            key={key}
            aria-label={`${label}: ${word.toLowerCase()}`}
            label={isWordAbove ? word : undefined}
            leftSection={isFixed || isWordAbove ? null : word}
            leftSectionWidth={isFixed || isWordAbove ? '0.5rem' : wordWidth}
            leftSectionPointerEvents="none"
            inputMode="decimal"
            autoComplete="off"
            readOnly={readOnly}
            error={problem !== undefined}
            classNames={{
              input: classes.amount ?? '',
              section: classes.point ?? '',
              label: classes.pointAbove ?? '',
            }}
            value={text[key]}
            onChange={(event) => field.change({ ...text, [key]: event.currentTarget.value })}
            onBlur={leave}
          />
        ))}
      </div>
      {description === undefined ? null : <Input.Description mt={4}>{description}</Input.Description>}
      {problem === undefined ? null : (
        <Input.Error id={`${id}-problem`} mt={4}>
          {problem}
        </Input.Error>
      )}
    </div>
  );
}

/** How the spread is shaped; rarely changed, so it stays small. */
function ShapeChoice(props: {
  readonly name: string;
  readonly shape: RangeShape;
  readonly readOnly: boolean;
  readonly onChange: (shape: RangeShape) => void;
}) {
  const { name, shape, readOnly, onChange } = props;
  if (readOnly)
    return <span className={classes.shapeWord}>{shapes.find(({ value }) => value === shape)?.label}</span>;
  return (
    <select
      className={classes.shape}
      aria-label={name}
      value={shape}
      onChange={({ currentTarget }) => {
        const chosen = shapes.find(({ value }) => value === currentTarget.value);
        if (chosen !== undefined) onChange(chosen.value);
      }}
    >
      {shapes.map(({ value, label }) => (
        <option key={value} value={value}>
          {label}
        </option>
      ))}
    </select>
  );
}

/** Coming back from "fixed" starts with the one number in all three places. */
function withShape(text: RangeText, shape: RangeShape): RangeText {
  const fromFixed = text.shape === 'fixed' && shape !== 'fixed' && text.low === '' && text.high === '';
  return fromFixed ? { low: text.likely, likely: text.likely, high: text.likely, shape } : { ...text, shape };
}
