// When a new workbook's result is needed, for how much, and what waiting costs: what every plan is judged by.
import { useMemo } from 'react';
import { type FieldName, fieldOf } from '../../../shared/schema/fieldFacts.ts';
import type { Settings } from '../../../shared/schema/kinds.ts';
import { factsOf, settingsOf } from '../../../shared/schema/workbook.ts';
import type { Template } from '../../../shared/templates/templates.ts';
import { amountText, dayText } from '../../../shared/text/format.ts';
import { dayWorldOf } from '../../records/dayWorld.ts';
import { useStores } from '../../store/stores.tsx';
import { DateField } from '../../ui/fields/DateField.tsx';
import { DayScope } from '../../ui/fields/date/dayScope.tsx';
import { MoneyField } from '../../ui/fields/MoneyField.tsx';
import classes from './Library.module.css';

/** Null: nobody has said, so that it stays as the template has it. */
export type Frame = Pick<Settings, 'neededBy' | 'budget' | 'costOfDelayPerWD'>;
export const noFrame: Frame = { neededBy: null, budget: null, costOfDelayPerWD: null };

interface FrameFieldsProps {
  readonly template: Template;
  readonly frame: Frame;
  readonly onChange: (frame: Frame) => void;
}

const labelOf = (field: FieldName<'settings'>): string => fieldOf('settings', field).label;

export function FrameFields({ template, frame, onChange }: FrameFieldsProps) {
  const { newId, today } = useStores();
  const made = useMemo(
    // To be looked at only: the one that is kept is made anew.
    () => template.make({ at: `${today()}T00:00:00.000Z`, byRole: null, newId }, today()),
    [template, newId, today],
  );
  const { currency } = factsOf(made);
  const usual = settingsOf(made);
  const money = (field: 'budget' | 'costOfDelayPerWD') => (
    <MoneyField
      label={labelOf(field)}
      currency={currency}
      min={0}
      placeholder={usual[field] === null ? undefined : amountText(usual[field], currency)}
      value={frame[field]}
      onCommit={(minor) => onChange({ ...frame, [field]: minor })}
    />
  );
  return (
    <DayScope world={dayWorldOf(made)}>
      <div className={classes.frame}>
        <DateField
          label={labelOf('neededBy')}
          placeholder={usual.neededBy === null ? undefined : dayText(usual.neededBy)}
          min={today()}
          value={frame.neededBy}
          onCommit={(day) => onChange({ ...frame, neededBy: day })}
        />
        {money('budget')}
        {money('costOfDelayPerWD')}
      </div>
    </DayScope>
  );
}
