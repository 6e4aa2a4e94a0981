// What the workbook says of itself: title, client, date everything is judged by, money, confidentiality.
import { Stack } from '@mantine/core';
import { frameWords } from '../../../shared/messages/screens/frame.ts';
import { languages } from '../../../shared/content/languages.ts';
import { type FormSpec, section } from '../../records/form/formSpec.ts';
import { RecordForm } from '../../records/form/RecordForm.tsx';
import { useWorkbook } from '../../records/useWorkbook.ts';
import { factsOf, settingsOf } from '../../../shared/schema/workbook.ts';
import { SectionsOfPage } from '../../ui/frame/SectionHeading.tsx';
import { Columns, Page } from '../../ui/page/Page.tsx';
import { Headline } from './Headline.tsx';
import { NextSteps } from './NextSteps.tsx';
import { ShareCopyNote } from '../../records/ShareCopyNote.tsx';
import { LogoSection } from './LogoSection.tsx';

const engagementForm: FormSpec<'facts'> = [
  section(frameWords.engagement, ['title', 'clientLabel', 'clientAliases', 'confidentiality']),
];

const judgedForm: FormSpec<'facts'> = [
  section(frameWords.judgedBy, [
    'asOf',
    'currency',
    { field: 'language', options: Object.keys(languages), optionLabels: languages },
  ]),
];

const notesForm: FormSpec<'facts'> = [section(frameWords.notes, ['notes'])];

/** What the plan is held to: asked here, as nothing can be planned without it. */
const planForm: FormSpec<'settings'> = [
  section(frameWords.planAndMoney, ['startDate', 'neededBy', 'budget', 'costOfDelayPerWD']),
];

export function FactsTab() {
  const workbook = useWorkbook();
  const facts = factsOf(workbook);
  return (
    <SectionsOfPage>
      <Page>
        <ShareCopyNote />
        <Columns>
          <Stack gap="lg">
            <RecordForm kind="facts" record={facts} spec={engagementForm} />
            <RecordForm kind="settings" record={settingsOf(workbook)} spec={planForm} />
            <RecordForm kind="facts" record={facts} spec={judgedForm} />
          </Stack>
          <Stack gap="lg">
            <NextSteps />
            <Headline />
          </Stack>
          <Stack gap="lg">
            <LogoSection />
            <RecordForm kind="facts" record={facts} spec={notesForm} />
          </Stack>
        </Columns>
      </Page>
    </SectionsOfPage>
  );
}
