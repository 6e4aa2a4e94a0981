// A decimal number with an optional unit and limits; empty means unknown.
import { AmountInput } from './AmountInput.tsx';
import type { FieldProps } from './values/fieldProps.ts';
import { parseNumber, printNumber, type NumberLimits } from './values/numbers.ts';
import { useDraft } from './values/useDraft.ts';

export interface NumberFieldProps extends FieldProps<number | null>, NumberLimits {
  readonly unit?: string | undefined;
}

/** A number in `unit`. Text that is no number, or passes a limit, is refused with a sentence. */
export function NumberField({ value, onCommit, min, max, integer, required, ...shown }: NumberFieldProps) {
  const limits = { min, max, integer, required };
  const field = useDraft<number | null, string>({
    value,
    print: (number) => printNumber(number),
    parse: (text) => parseNumber(text, limits),
    onCommit,
  });
  return <AmountInput {...shown} field={field} />;
}
