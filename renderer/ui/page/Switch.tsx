// One of a few ways to look at a screen, as buttons beside each other.
import { SegmentedControl } from '@mantine/core';

interface SwitchProps<T extends string> {
  readonly label: string;
  readonly options: readonly { readonly value: T; readonly label: string }[];
  readonly value: T;
  readonly onChange: (value: T) => void;
}

/** Arrow keys go from one to the next. */
export const Switch = <T extends string>({ label, options, value, onChange }: SwitchProps<T>) => (
  <SegmentedControl
    aria-label={label}
    size="xs"
    data={[...options]}
    value={value}
    onChange={(chosen) => onChange(options.find((one) => one.value === chosen)?.value ?? value)}
  />
);
