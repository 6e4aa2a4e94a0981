// The plan for other tools, each format as one text.
import type { Workbook } from '../../schema/workbook.ts';
import { writeGan } from '../gan/writeGan.ts';
import { writeMspdi } from '../mspdi/writeMspdi.ts';
import { writeIcalendar } from './icalendar.ts';
import { writeMermaid } from './mermaid.ts';

export type PlanFormat = 'mspdi' | 'gan' | 'ics' | 'mermaid';

interface Written {
  readonly workbookId: string;
  readonly workbook: Workbook;
}

/** What writes each of them. */
export const planWriters: Readonly<Record<PlanFormat, (document: Written) => string>> = {
  mspdi: ({ workbook }) => writeMspdi(workbook),
  gan: ({ workbook }) => writeGan(workbook),
  ics: ({ workbook, workbookId }) => writeIcalendar(workbook, workbookId),
  mermaid: ({ workbook }) => writeMermaid(workbook),
};
