// An amount of money: kept in whole minor units, read and typed in major ones.
import { amountText } from '../../../shared/text/format.ts';
import { AmountInput } from './AmountInput.tsx';
import type { FieldProps } from './values/fieldProps.ts';
import { parseMoney } from './values/money.ts';
import type { NumberLimits } from './values/numbers.ts';
import { useDraft } from './values/useDraft.ts';

export interface MoneyFieldProps extends FieldProps<number | null>, Omit<NumberLimits, 'integer'> {
  /** ISO 4217 code; it also says how many decimals there are. */
  readonly currency: string;
}

/** Money in and out as integer minor units of `currency` (limits too). */
export function MoneyField({ value, onCommit, currency, min, max, required, ...shown }: MoneyFieldProps) {
  const field = useDraft<number | null, string>({
    value,
    print: (minor) => amountText(minor, currency),
    parse: (text) => parseMoney(text, currency, { min, max, required }),
    onCommit,
  });
  return <AmountInput {...shown} field={field} unit={currency} />;
}
