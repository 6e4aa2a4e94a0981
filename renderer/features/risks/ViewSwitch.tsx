// Which treatments count in what is shown: none, those done, all that are planned (RSK-04).
import { riskViewWords } from '../../../shared/messages/screens/risks/register.ts';
import { Group } from '@mantine/core';
import { type RiskView, riskViews } from '../../../shared/rules/risk/riskScore.ts';
import { WordHelp } from '../../records/WordHelp.tsx';
import { Muted } from '../../ui/page/Muted.tsx';
import { Switch } from '../../ui/page/Switch.tsx';

interface ViewSwitchProps {
  readonly view: RiskView;
  readonly onChange: (view: RiskView) => void;
}

/** The switch, with what the chosen view counts beside it. */
export const ViewSwitch = ({ view, onChange }: ViewSwitchProps) => (
  <Group gap="xs" ml="auto">
    <WordHelp term="levels" />
    <Muted as="span" small>
      {riskViewWords.counts[view]}
    </Muted>
    <Switch
      label={riskViewWords.label}
      options={riskViews.map((value) => ({ value, label: riskViewWords.name[value] }))}
      value={view}
      onChange={onChange}
    />
  </Group>
);
