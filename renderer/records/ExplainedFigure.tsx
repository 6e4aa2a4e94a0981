// A figure that can be asked where it comes from: formula, inputs with their codes, and the rule it follows.
import { Popover, UnstyledButton } from '@mantine/core';
import type { Explained } from '../../shared/rules/explain.ts';
import { listed } from '../../shared/words.ts';
import classes from './ExplainedFigure.module.css';

interface ExplainedFigureProps {
  readonly label: string;
  readonly explained: Explained;
  /** The value for reading; unknown is said by the figure itself. */
  readonly print: (value: number) => string;
  /** A second line, such as the band the value falls into. */
  readonly note?: string | undefined;
  readonly size?: 'normal' | 'large';
}

/** Pressing the figure opens its explanation. Unknown stays the word "unknown", with the codes that are missing. */
export function ExplainedFigure({ label, explained, print, note, size = 'normal' }: ExplainedFigureProps) {
  const { value, unknown } = explained;
  const shown = value === null ? 'unknown' : print(value);
  return (
    <div className={classes.figure} data-size={size}>
      <span className={classes.label}>{label}</span>
      <Popover width={340} position="bottom-start" trapFocus returnFocus>
        <Popover.Target>
          <UnstyledButton className={classes.value} aria-label={`${label}: ${shown}. Where it comes from`}>
            {shown}
          </UnstyledButton>
        </Popover.Target>
        <Popover.Dropdown aria-label={`${label}: where it comes from`}>
          <Explanation explained={explained} print={print} />
        </Popover.Dropdown>
      </Popover>
      {note === undefined ? null : <span className={classes.note}>{note}</span>}
      {value === null && unknown.length > 0 ? (
        <span className={classes.note}>missing from {listed(unknown.slice(0, 6))}</span>
      ) : null}
    </div>
  );
}

type ExplanationProps = Pick<ExplainedFigureProps, 'explained' | 'print'>;

function Explanation({ explained, print }: ExplanationProps) {
  const { formula, inputs, rule } = explained;
  return (
    // Focus moves here so that the keyboard can scroll a long list and Escape closes it.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div className={classes.explanation} tabIndex={0}>
      <p className={classes.formula}>{formula}</p>
      <dl className={classes.inputs}>
        {inputs.map(({ name, code, value }) => (
          <div key={`${code ?? ''} ${name}`}>
            <dt>{code === null ? name : `${code} ${name}`}</dt>
            <dd>{inputText(value, print)}</dd>
          </div>
        ))}
      </dl>
      <p className={classes.rule}>Rule {rule}</p>
    </div>
  );
}

/** Inputs carry units of their own: whole and plain numbers read as they are. */
const inputText = (value: number | string | null, print: (value: number) => string): string => {
  if (value === null) return 'unknown';
  if (typeof value === 'string') return value;
  return Math.abs(value) >= 1_000
    ? print(value)
    : new Intl.NumberFormat(undefined, { maximumFractionDigits: 3 }).format(value);
};
