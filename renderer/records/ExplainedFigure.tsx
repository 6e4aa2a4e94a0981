// A figure that can be asked where it comes from: formula, inputs with their codes, and the rule it follows.
import { commonWords } from '../../shared/messages/screens/common.ts';
import { figureWords } from '../../shared/messages/screens/records.ts';
import { dayText, exactMoneyText, numberText, percentText } from '../../shared/text/format.ts';
import { Popover, UnstyledButton } from '@mantine/core';
import type { Explained, Input } from '../../shared/rules/engine/explain.ts';
import { factsOf } from '../../shared/schema/workbook.ts';
import { Muted } from '../ui/page/Muted.tsx';
import { Figure } from '../ui/page/Figures.tsx';
import classes from './records.module.css';
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
  /** What stands in place of a value where there is none to know, "unknown" when left out. */
  readonly lacking?: string | undefined;
  /** The note says what is wrong. */
  readonly bad?: boolean;
  /** False where the record that lacks something is plain from the place. */
  readonly namesMissing?: boolean;
}

/**
 * Stands in `Figures`. Pressing it opens its explanation. Unknown stays the word "unknown", with the codes that are
 * missing.
 */
export function ExplainedFigure(props: ExplainedFigureProps) {
  const { label, explained, note, lacking, bad = false, namesMissing = true } = props;
  const { value, unknown } = explained;
  const isMissing = namesMissing && lacking === undefined && value === null && unknown.length > 0;
  const missing = isMissing ? figureWords.missingFrom({ unknown: unknown.slice(0, 6) }) : undefined;
  return (
    <Figure
      label={label}
      value={<ExplainedValue {...props} />}
      note={[note, missing].filter(Boolean).join('; ')}
      bad={bad}
    />
  );
}

/** A code keeps its capital. */
const lowered = (name: string): string => (/^[A-Z]-?\d/.test(name) ? name : name.toLowerCase());

/** The value alone, for a table that has its label in the head. */
export function ExplainedValue(props: Omit<ExplainedFigureProps, 'note' | 'bad' | 'namesMissing'>) {
  const { label, of, explained, print, lacking } = props;
  const name = of === undefined ? label : `${label}, ${lowered(of)}`;
  const { value } = explained;
  const shown = value === null ? (lacking ?? commonWords.unknown) : print(value);
  return (
    <Popover width={340} position="bottom-start" trapFocus returnFocus>
      <Popover.Target>
        <UnstyledButton className={classes.asked} aria-label={figureWords.askWhence({ name, value: shown })}>
          {shown}
        </UnstyledButton>
      </Popover.Target>
      <Popover.Dropdown aria-label={figureWords.whence({ name })}>
        <Explanation explained={explained} />
      </Popover.Dropdown>
    </Popover>
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
      <Muted>{figureWords.rule({ rule })}</Muted>
    </div>
  );
}

function inputText({ value, unit }: Input, currency: string): string {
  if (value === null) return commonWords.unknown;
  if (typeof value === 'string') return unit === 'day' ? dayText(value) : value;
  if (unit === 'money') return exactMoneyText(value, currency);
  return unit === 'share' ? percentText(value) : numberText(value, 3);
}
