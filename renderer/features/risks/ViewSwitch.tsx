// Which treatments count in what is shown: none, those done, all that are planned (RSK-04).
import { SegmentedControl } from '@mantine/core';
import { type RiskView, riskViews } from '../../../shared/rules/risk/riskScore.ts';
import classes from './register/Register.module.css';

export const viewWord: Readonly<Record<RiskView, string>> = {
  inherent: 'Inherent',
  now: 'Now',
  planned: 'Planned',
};

/** What a view counts in, as a sentence. */
export const viewSentence: Readonly<Record<RiskView, string>> = {
  inherent: 'As if nothing were done about it.',
  now: 'With the treatments that are done.',
  planned: 'With all treatments that are not dropped.',
};

export function ViewSwitch({
  view,
  onChange,
}: {
  readonly view: RiskView;
  readonly onChange: (view: RiskView) => void;
}) {
  return (
    <SegmentedControl
      aria-label="View"
      className={classes.views ?? ''}
      size="xs"
      data={riskViews.map((value) => ({ value, label: viewWord[value] }))}
      value={view}
      onChange={(chosen) => onChange(riskViews.find((one) => one === chosen) ?? 'inherent')}
    />
  );
}
