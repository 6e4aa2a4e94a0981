// The levers of the formulas. Each says what it moves; changing one is an edit like any other.
import type { ReactNode } from 'react';
import { useShallow } from 'zustand/react/shallow';
import { frameWords } from '../../../shared/messages/screens/frame.ts';
import { changeFields } from '../../../shared/edits/records.ts';
import { fieldOf } from '../../../shared/schema/fieldFacts.ts';
import type { Settings } from '../../../shared/schema/kinds.ts';
import { fixedIds, settingsOf } from '../../../shared/schema/workbook.ts';
import { FieldControl } from '../../records/form/FieldControl.tsx';
import { type FormSpec, section } from '../../records/form/formSpec.ts';
import { RecordForm } from '../../records/form/RecordForm.tsx';
import { useApply, useWorkbook } from '../../records/useWorkbook.ts';
import { textSizes } from '../../storage/preferences.ts';
import { useSession } from '../../store/stores.tsx';
import { SelectField } from '../../ui/fields/SelectField.tsx';
import { ToggleField } from '../../ui/fields/ToggleField.tsx';
import { RiskBands } from './RiskBands.tsx';
import { SectionsOfPage } from '../../ui/frame/SectionHeading.tsx';
import { Muted } from '../../ui/page/Muted.tsx';
import { Columns, Page } from '../../ui/page/Page.tsx';
import { Section } from '../../ui/page/Section.tsx';

const settingsForm: FormSpec<'settings'> = [
  section(frameWords.planAndMoney, ['startDate', 'neededBy', 'budget', 'costOfDelayPerWD', 'horizonYears']),
  section(frameWords.gates, ['goRatio', 'minRatio', 'maxLossProbability']),
];

export function SettingsTab() {
  const settings = settingsOf(useWorkbook());
  const weightSum = Object.values(settings.tempoWeights).reduce((sum, weight) => sum + weight, 0);
  return (
    <SectionsOfPage>
      <Page>
        <Columns>
          <RecordForm kind="settings" record={settings} spec={settingsForm} />
          <ThisComputer />
          <PartFields settings={settings} name="limits" />
          <PartFields settings={settings} name="tempoWeights">
            <Muted>
              {Math.abs(weightSum - 1) < 1e-9
                ? frameWords.weightsFit
                : frameWords.weightsOff({ percent: Math.round(weightSum * 100) })}
            </Muted>
          </PartFields>
          <RiskBands settings={settings} />
          <PartFields settings={settings} name="stageRoles">
            <Muted>{frameWords.anyRoleSigns}</Muted>
          </PartFields>
          <PartFields settings={settings} name="effortHints" />
        </Columns>
      </Page>
    </SectionsOfPage>
  );
}

/** What is chosen for this computer and stands in no workbook. */
function ThisComputer() {
  const { textSize, isGuideHidden, setTextSize, setGuideHidden } = useSession(
    useShallow((state) => ({
      textSize: state.textSize,
      isGuideHidden: state.isGuideHidden,
      setTextSize: state.setTextSize,
      setGuideHidden: state.setGuideHidden,
    })),
  );
  return (
    <Section title={frameWords.onThisComputer}>
      <SelectField
        label={frameWords.textSize}
        description={frameWords.textSizeHint}
        value={String(textSize)}
        options={textSizes.map((size) => ({ value: String(size), label: frameWords.percent({ size }) }))}
        required
        onCommit={(chosen) => setTextSize(textSizes.find((size) => String(size) === chosen) ?? textSize)}
      />
      <ToggleField
        label={frameWords.showNextSteps}
        value={!isGuideHidden}
        onCommit={(shown) => setGuideHidden(!shown)}
      />
    </Section>
  );
}

interface PartFieldsProps {
  readonly settings: Settings;
  readonly name: 'limits' | 'tempoWeights' | 'stageRoles' | 'effortHints';
  readonly children?: ReactNode;
}

/** The parts of one field, a control each, under its label. */
function PartFields({ settings, name, children }: PartFieldsProps) {
  const apply = useApply();
  const { label, parts } = fieldOf('settings', name);
  const values: Readonly<Record<string, unknown>> = settings[name];
  return (
    <Section title={label} field={name}>
      {parts.map((part) => (
        <FieldControl
          key={part.name}
          field={part}
          value={values[part.name]}
          onCommit={(value) =>
            apply(changeFields('settings', fixedIds.settings, { [name]: { ...values, [part.name]: value } }))
          }
        />
      ))}
      {children}
    </Section>
  );
}
