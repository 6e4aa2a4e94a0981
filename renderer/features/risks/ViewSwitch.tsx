// Which treatments count in what is shown: none, those done, all that are planned (RSK-04).
import { Group, SegmentedControl } from '@mantine/core';
import { type RiskView, riskViews } from '../../../shared/rules/risk/riskScore.ts';
import { Muted } from '../../ui/page/Muted.tsx';

export const viewWord: Readonly<Record<RiskView, string>> = {
  inherent: 'Inherent',
  now: 'Now',
  planned: 'Planned',
};

/** What a view counts in, as a sentence. */
const viewSentence: Readonly<Record<RiskView, string>> = {
  inherent: 'As if nothing were done about it.',
  now: 'With the treatments that are done.',
  planned: 'With all treatments that are not dropped.',
};

interface ViewSwitchProps {
  readonly view: RiskView;
  readonly onChange: (view: RiskView) => void;
}

/** The switch, with what the chosen view counts beside it. */
export const ViewSwitch = ({ view, onChange }: ViewSwitchProps) => (
  <Group gap="xs" ml="auto">
    <Muted as="span" small>
      {viewSentence[view]}
    </Muted>
    <SegmentedControl
      aria-label="View"
      size="xs"
      data={riskViews.map((value) => ({ value, label: viewWord[value] }))}
      value={view}
      onChange={(chosen) => onChange(riskViews.find((one) => one === chosen) ?? 'inherent')}
    />
  </Group>
);
