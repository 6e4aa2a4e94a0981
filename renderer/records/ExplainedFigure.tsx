// A figure that can be asked where it comes from: formula, inputs with their codes, and the rule it follows.
import { dayText, exactMoneyText, numberText, percentText } from '../../shared/text/format.ts';
import { Popover, UnstyledButton } from '@mantine/core';
import type { Explained, Input } from '../../shared/rules/engine/explain.ts';
import { factsOf } from '../../shared/schema/workbook.ts';
import { listed } from '../../shared/words.ts';
import classes from './ExplainedFigure.module.css';
import { useWorkbook } from './useWorkbook.ts';

interface ExplainedFigureProps {
  readonly label: string;
  /** What the figure is of, where several with one label stand together: spoken, not shown. */
  readonly of?: string;
  readonly explained: Explained;
  /** The value for reading; unknown is said by the figure itself. */
  readonly print: (value: number) => string;
  /** A second line, such as the band the value falls into. */
  readonly note?: string | undefined;
  readonly size?: 'normal' | 'large';
  /** What stands in place of a value where there is none to know, "unknown" when left out. */
  readonly lacking?: string | undefined;
  /** False where the record that lacks something is plain from the place. */
  readonly namesMissing?: boolean;
}

/** Pressing the figure opens its explanation. Unknown stays the word "unknown", with the codes that are missing. */
export function ExplainedFigure(props: ExplainedFigureProps) {
  const { label, of, explained, print, note, size = 'normal', lacking, namesMissing = true } = props;
  const name = of === undefined ? label : `${label}, ${of.toLowerCase()}`;
  const { value, unknown } = explained;
  const shown = value === null ? (lacking ?? 'unknown') : print(value);
  return (
    <div className={classes.figure} data-size={size}>
      <span className={classes.label}>{label}</span>
      <Popover width={340} position="bottom-start" trapFocus returnFocus>
        <Popover.Target>
          <UnstyledButton className={classes.value} aria-label={`${name}: ${shown}. Where it comes from`}>
            {shown}
          </UnstyledButton>
        </Popover.Target>
        <Popover.Dropdown aria-label={`${name}: where it comes from`}>
          <Explanation explained={explained} />
        </Popover.Dropdown>
      </Popover>
      {note === undefined ? null : <span className={classes.note}>{note}</span>}
      {namesMissing && lacking === undefined && value === null && unknown.length > 0 ? (
        <span className={classes.note}>missing from {listed(unknown.slice(0, 6))}</span>
      ) : null}
    </div>
  );
}

function Explanation({ explained }: { readonly explained: Explained }) {
  const { formula, inputs, rule } = explained;
  const { currency } = factsOf(useWorkbook());
  return (
    // Focus moves here so that the keyboard can scroll a long list and Escape closes it.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div className={classes.explanation} tabIndex={0}>
      <p className={classes.formula}>{formula}</p>
      <dl className={classes.inputs}>
        {inputs.map((input) => (
          <div key={`${input.code ?? ''} ${input.name}`}>
            <dt>{input.code === null ? input.name : `${input.code} ${input.name}`}</dt>
            <dd>{inputText(input, currency)}</dd>
          </div>
        ))}
      </dl>
      <p className={classes.rule}>Rule {rule}</p>
    </div>
  );
}

function inputText({ value, unit }: Input, currency: string): string {
  if (value === null) return 'unknown';
  if (typeof value === 'string') return unit === 'day' ? dayText(value) : value;
  if (unit === 'money') return exactMoneyText(value, currency);
  return unit === 'share' ? percentText(value) : numberText(value, 3);
}
