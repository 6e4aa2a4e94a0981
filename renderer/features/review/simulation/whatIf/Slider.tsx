// A number drawn along a line: it is given out with every step, for what answers at once.
import { useReadOnly } from '../../../../ui/readOnly.tsx';
import classes from '../simulation.module.css';

interface SliderProps {
  readonly label: string;
  readonly value: number;
  readonly onChange: (value: number) => void;
  readonly min: number;
  readonly max: number;
  readonly step: number;
  /** The value as it is read out. */
  readonly print: (value: number) => string;
}

/** Arrow keys go by a step, Page keys by ten, Home and End to the ends. */
export function Slider({ label, value, onChange, min, max, step, print }: SliderProps) {
  return (
    <input
      className={classes.slider}
      type="range"
      aria-label={label}
      aria-valuetext={print(value)}
      min={min}
      max={max}
      step={step}
      value={value}
      disabled={useReadOnly()}
      onChange={(event) => onChange(event.currentTarget.valueAsNumber)}
    />
  );
}
