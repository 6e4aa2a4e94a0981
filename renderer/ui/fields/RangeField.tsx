// A three-point estimate: how little, how much most likely, how much at worst, and the shape between them.
import { Input, SegmentedControl, TextInput } from '@mantine/core';
import { useId, type FocusEvent } from 'react';
import type { FieldProps } from './fieldProps.ts';
import classes from './fields.module.css';
import { parseMoney, printAmount } from './money.ts';
import { parseNumber, printNumber, type NumberLimits } from './numbers.ts';
import {
  parseRange,
  printRange,
  sameRange,
  type RangeShape,
  type RangeText,
  type RangeValue,
} from './range.ts';
import { useDraft } from './useDraft.ts';

export interface RangeFieldProps
  extends Omit<FieldProps<RangeValue | null>, 'placeholder'>, Omit<NumberLimits, 'required'> {
  readonly unit?: string | undefined;
  /** With a currency the three numbers are integer minor units and are typed as money. */
  readonly currency?: string | undefined;
}

const points = [
  { key: 'low', word: 'Low' },
  { key: 'likely', word: 'Likely' },
  { key: 'high', word: 'High' },
] as const;

const shapes: readonly { value: RangeShape; label: string }[] = [
  { value: 'pert', label: 'PERT' },
  { value: 'triangular', label: 'Triangular' },
  { value: 'fixed', label: 'Fixed' },
];

/** An estimate or null (all boxes empty). It is written only when all three numbers stand in order. */
export function RangeField(props: RangeFieldProps) {
  const { label, value, onCommit, description, error, readOnly, unit, currency, min, max, integer } = props;
  const id = useId();
  const limits = { min, max, integer };
  const field = useDraft<RangeValue | null, RangeText>({
    value,
    print: (range) =>
      printRange(range, (number) => (currency ? printAmount(number, currency) : printNumber(number))),
    parse: (text) =>
      parseRange(text, (part) => (currency ? parseMoney(part, currency, limits) : parseNumber(part, limits))),
    onCommit,
    same: sameRange,
  });
  const text = field.draft;
  const shown = text.shape === 'fixed' ? points.filter(({ key }) => key === 'likely') : points;
  const problem = field.problem ?? error;
  // Leaving one box for the next is not leaving the field: its sentence would come too early.
  const leave = (event: FocusEvent<HTMLElement>) => {
    if (!event.currentTarget.contains(event.relatedTarget)) field.finish();
  };
  return (
    <div
      role="group"
      aria-labelledby={`${id}-label`}
      aria-describedby={problem === undefined ? undefined : `${id}-problem`}
      onBlur={leave}
    >
      <div className={classes.rangeHead}>
        <Input.Label labelElement="div" id={`${id}-label`}>
          {label}
          <span className={classes.rangeUnit}> {currency ?? unit ?? ''}</span>
        </Input.Label>
        <SegmentedControl
          size="xs"
          aria-label={`${label}: shape`}
          readOnly={readOnly ?? false}
          data={[...shapes]}
          value={text.shape}
          onChange={(shape) => field.change(withShape(text, shape as RangeShape))}
        />
      </div>
      <div className={classes.rangeBoxes}>
        {shown.map(({ key, word }) => (
          <TextInput
            key={key}
            aria-label={`${label}: ${word.toLowerCase()}`}
            leftSection={text.shape === 'fixed' ? null : word}
            leftSectionWidth={text.shape === 'fixed' ? '0.5rem' : '3rem'}
            leftSectionPointerEvents="none"
            inputMode="decimal"
            autoComplete="off"
            readOnly={readOnly ?? false}
            error={problem !== undefined}
            classNames={{ input: classes.amount ?? '', section: classes.unit ?? '' }}
            value={text[key]}
            onChange={(event) => field.change({ ...text, [key]: event.currentTarget.value })}
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

/** Coming back from "fixed" starts with the one number in all three places. */
function withShape(text: RangeText, shape: RangeShape): RangeText {
  const fromFixed = text.shape === 'fixed' && shape !== 'fixed' && text.low === '' && text.high === '';
  return fromFixed ? { low: text.likely, likely: text.likely, high: text.likely, shape } : { ...text, shape };
}
