// What a new workbook can start from: a table of named templates, each a real workbook.
import type { Moment } from '../edits/edit.ts';
import { newWorkbook } from '../edits/newWorkbook.ts';
import type { Day } from '../schema/field.ts';
import type { Workbook } from '../schema/workbook.ts';
import { workedExample } from './workedExample.ts';

export interface Template {
  /** Its name on the command line. */
  readonly name: string;
  readonly title: string;
  /** One sentence on what is in it, for the person who chooses. */
  readonly description: string;
  /** `today` is the date the workbook is judged by; a template with dates of its own keeps them. */
  readonly make: (moment: Moment, today: Day) => Workbook;
}

export const templates: readonly Template[] = [
  {
    name: 'blank',
    title: 'Blank',
    description: 'Nothing but the seven pillars and a calendar: for people who know where they start.',
    make: (moment, today) => newWorkbook({ title: 'New workbook', asOf: today }, moment),
  },
  {
    name: 'workedExample',
    title: 'Worked example',
    description: 'Quillmere Stores at the end of its workshop: goals, risks, kill criteria, plan and pillars, all filled in.',
    make: (moment) => workedExample('Y-2', moment),
  },
];
