// A share between 0 and 1, shown and typed as a percentage.
import { AmountInput } from './AmountInput.tsx';
import type { FieldProps } from './values/fieldProps.ts';
import { parsePercent, printPercent, type NumberLimits } from './values/numbers.ts';
import { useDraft } from './values/useDraft.ts';

export interface PercentFieldProps extends FieldProps<number | null>, Omit<NumberLimits, 'integer'> {}

/** A share in and out (0.35), "35 %" on screen. Limits are shares; 0 to 1 when left out. */
export function PercentField({ value, onCommit, min, max, required, ...shown }: PercentFieldProps) {
  const field = useDraft<number | null, string>({
    value,
    print: (share) => printPercent(share),
    parse: (text) => parsePercent(text, { min, max, required }),
    onCommit,
  });
  return <AmountInput {...shown} field={field} unit="%" />;
}
