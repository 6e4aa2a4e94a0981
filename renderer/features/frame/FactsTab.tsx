// What the workbook says of itself: title, client, date everything is judged by, money, confidentiality.
import { Stack } from '@mantine/core';
import { languages } from '../../../shared/content/languages.ts';
import type { FormSpec } from '../../records/formSpec.ts';
import { RecordForm } from '../../records/RecordForm.tsx';
import { useWorkbook } from '../../records/useWorkbook.ts';
import { factsOf } from '../../../shared/schema/workbook.ts';
import { SectionsOfPage } from '../../ui/frame/SectionHeading.tsx';
import { Page } from '../../ui/page/Page.tsx';
import classes from './Frame.module.css';
import { Headline } from './Headline.tsx';
import { LogoSection } from './LogoSection.tsx';

const factsForm: FormSpec<'facts'> = [
  {
    title: 'Engagement',
    fields: [
      { field: 'title', label: 'Title', as: 'text', max: 120, required: true },
      {
        field: 'clientLabel',
        label: 'Client',
        as: 'text',
        max: 120,
        hint: 'Stands on every page of an export.',
      },
      {
        field: 'confidentiality',
        label: 'Confidentiality',
        as: 'choice',
        options: ['public', 'internal', 'confidential', 'strict'],
        required: true,
      },
    ],
  },
  {
    title: 'Judged by',
    fields: [
      {
        field: 'asOf',
        label: 'As of',
        as: 'day',
        required: true,
        hint: 'Every rule and figure is worked out for this date, on any computer.',
      },
      {
        field: 'currency',
        label: 'Currency',
        as: 'text',
        max: 3,
        required: true,
        hint: 'ISO code, such as EUR.',
      },
      {
        field: 'language',
        label: 'Language of exports',
        as: 'choice',
        options: Object.keys(languages),
        names: languages,
        required: true,
      },
    ],
  },
  { title: 'Notes', fields: [{ field: 'notes', label: 'Notes', as: 'area', max: 10_000 }] },
];

export function FactsTab() {
  const facts = factsOf(useWorkbook());
  return (
    <SectionsOfPage>
      <Page>
        <div className={classes.columns}>
          <RecordForm kind="facts" record={facts} spec={factsForm} />
          <Stack gap="lg">
            <LogoSection />
            <Headline />
          </Stack>
        </div>
      </Page>
    </SectionsOfPage>
  );
}
