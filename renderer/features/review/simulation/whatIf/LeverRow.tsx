// One thing that is supposed: what it is, what it is now, and the number to try, drawn or typed.
import { ActionIcon } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { leverWords as words } from '../../../../../shared/messages/screens/review/whatIf.ts';
import type { Supposed } from '../../../../../shared/schema/simulation.ts';
import { dayText, measureText, percentText } from '../../../../../shared/text/format.ts';
import { labelOf } from '../../../../../shared/words.ts';
import { DateField } from '../../../../ui/fields/DateField.tsx';
import { NumberField } from '../../../../ui/fields/NumberField.tsx';
import { PercentField } from '../../../../ui/fields/PercentField.tsx';
import { RangeField } from '../../../../ui/fields/RangeField.tsx';
import { Muted } from '../../../../ui/page/Muted.tsx';
import classes from '../simulation.module.css';
import { type Lever, without } from './levers.ts';
import { Slider } from './Slider.tsx';

interface LeverProps {
  readonly lever: Lever;
  readonly supposed: Supposed;
  readonly onSuppose: (supposed: Supposed) => void;
}

const nameOfLever = ({ kind, name }: Lever): string => words.lever({ name, what: words.kinds[kind] });

/** What it is as planned, in words; nothing where it is there or not. */
function nowText(lever: Lever): string | null {
  switch (lever.kind) {
    case 'likelihood':
      return percentText(lever.now);
    case 'length':
      return words.length(lever.now);
    case 'threshold':
      return measureText(lever.now, lever.unit);
    case 'checkpoint':
      return dayText(lever.now);
    default:
      return null;
  }
}

export function LeverRow({ lever, supposed, onSuppose }: LeverProps) {
  const name = nameOfLever(lever);
  const now = nowText(lever);
  return (
    <li className={classes.lever}>
      <div className={classes.leverName}>
        <span>{name}</span>
        {now === null ? null : <Muted small>{words.now({ value: now })}</Muted>}
      </div>
      <div className={classes.leverFields}>
        <LeverFields lever={lever} supposed={supposed} onSuppose={onSuppose} />
      </div>
      <ActionIcon
        aria-label={words.takeOut({ lever: name })}
        onClick={() => onSuppose(without(supposed, lever))}
      >
        <IconX size={16} />
      </ActionIcon>
    </li>
  );
}

function LeverFields({ lever, supposed, onSuppose }: LeverProps) {
  const { code } = lever;
  const label = nameOfLever(lever);
  const put = (field: 'likelihoods' | 'lengths' | 'thresholds' | 'checkpoints', value: unknown) =>
    onSuppose({ ...supposed, [field]: { ...supposed[field], [code]: value } });
  switch (lever.kind) {
    case 'likelihood': {
      const value = supposed.likelihoods?.[code] ?? lever.now;
      const change = (share: number | null) => put('likelihoods', share ?? lever.now);
      return (
        <>
          <Slider
            label={label}
            {...{ value, min: 0, max: 1, step: 0.01 }}
            print={percentText}
            onChange={change}
          />
          <PercentField label={labelOf(words.kinds.likelihood)} value={value} onCommit={change} required />
        </>
      );
    }
    case 'threshold': {
      const value = supposed.thresholds?.[code]?.value ?? lever.now;
      const change = (threshold: number | null) => put('thresholds', { value: threshold ?? lever.now });
      return (
        <>
          <Slider
            label={label}
            value={value}
            {...lever.span}
            print={(threshold) => measureText(threshold, lever.unit)}
            onChange={change}
          />
          <NumberField
            label={labelOf(words.kinds.threshold)}
            value={value}
            unit={lever.unit}
            onCommit={change}
            required
          />
        </>
      );
    }
    case 'length':
      return (
        <RangeField
          label={labelOf(words.kinds.length)}
          unit="WD"
          min={0}
          value={supposed.lengths?.[code] ?? lever.now}
          onCommit={(length) => put('lengths', length ?? lever.now)}
        />
      );
    case 'checkpoint':
      return (
        <DateField
          label={labelOf(words.kinds.checkpoint)}
          value={supposed.checkpoints?.[code] ?? lever.now}
          onCommit={(day) => put('checkpoints', day ?? lever.now)}
          required
        />
      );
    default:
      return null;
  }
}
