// The levers of the formulas. Each says what it moves; changing one is an edit like any other.
import { changeFields } from '../../../shared/edits/records.ts';
import type { Settings, FieldsOf } from '../../../shared/schema/kinds.ts';
import { fixedIds, settingsOf } from '../../../shared/schema/workbook.ts';
import { tempoFactors } from '../../../shared/schema/tempoRating.ts';
import { labelOf } from '../../../shared/words.ts';
import { type FormSpec, section } from '../../records/formSpec.ts';
import { RecordForm } from '../../records/RecordForm.tsx';
import { useApply, useWorkbook } from '../../records/useWorkbook.ts';
import { NumberField } from '../../ui/fields/NumberField.tsx';
import { PercentField } from '../../ui/fields/PercentField.tsx';
import { SectionsOfPage } from '../../ui/frame/SectionHeading.tsx';
import { Muted } from '../../ui/page/Muted.tsx';
import { Page } from '../../ui/page/Page.tsx';
import { Section } from '../../ui/page/Section.tsx';
import classes from './Frame.module.css';

const settingsForm: FormSpec<'settings'> = [
  section('Plan and money', ['startDate', 'neededBy', 'budget', 'costOfDelayPerWD', 'horizonYears']),
  section('Gates', ['goRatio', 'minRatio', 'maxLossProbability']),
];

const limitRows: readonly {
  readonly name: keyof Settings['limits'];
  readonly label: string;
  readonly unit: string;
}[] = [
  { name: 'firstValueWD', label: 'First value within', unit: 'WD' },
  { name: 'newComponents', label: 'New components in a slice, at most', unit: '' },
  { name: 'foundationsBeforeValue', label: 'Foundations before first value, at most', unit: '' },
  { name: 'gapWD', label: 'Between two value releases, at most', unit: 'WD' },
  { name: 'feedbackWD', label: 'Feedback after a release within', unit: 'WD' },
  { name: 'driftWD', label: 'Release after last confirmation within', unit: 'WD' },
];

export function SettingsTab() {
  const settings = settingsOf(useWorkbook());
  const apply = useApply();
  const change = (fields: FieldsOf<'settings'>) =>
    void apply(changeFields('settings', fixedIds.settings, fields));
  const { limits, tempoWeights } = settings;
  const weightSum = Object.values(tempoWeights).reduce((sum, weight) => sum + weight, 0);
  return (
    <SectionsOfPage>
      <Page>
        <div className={classes.columns}>
          <RecordForm kind="settings" record={settings} spec={settingsForm} />
          <Section title="Slice limits">
            {limitRows.map(({ name, label, unit }) => (
              <NumberField
                key={name}
                label={label}
                unit={unit}
                integer
                required
                min={0}
                value={limits[name]}
                onCommit={(value) => value !== null && change({ limits: { ...limits, [name]: value } })}
              />
            ))}
            <PercentField
              label="Share of the cost in one slice, at most"
              required
              value={limits.sliceCostShare}
              onCommit={(value) => value !== null && change({ limits: { ...limits, sliceCostShare: value } })}
            />
          </Section>
          <Section title="Weights of the tempo factors">
            {tempoFactors.map((factor) => (
              <PercentField
                key={factor}
                label={labelOf(factor)}
                required
                value={tempoWeights[factor]}
                onCommit={(value) =>
                  value !== null && change({ tempoWeights: { ...tempoWeights, [factor]: value } })
                }
              />
            ))}
            <Muted>
              {Math.abs(weightSum - 1) < 1e-9
                ? 'Together 100 %.'
                : `Together ${Math.round(weightSum * 100)} %: they should add up to 100 %.`}
            </Muted>
          </Section>
        </div>
      </Page>
    </SectionsOfPage>
  );
}
