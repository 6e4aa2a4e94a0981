// What a new workbook can start from: the templates that come with the app, and the worked example at its four moments.
import type { Moment } from '../edits/edit.ts';
import { withMoments } from '../edits/whole/takeSnapshot.ts';
import type { Day, Instant } from '../schema/field.ts';
import { emptyWorkbook, type Workbook } from '../schema/workbook.ts';
import { faultSentence } from './faults.ts';
import { headOf, makeFromText, type TemplateHead, type TemplateSource } from './readTemplate.ts';

/** The files in `cases/`, in the order in which people choose; their names on the command line. */
export const templateNames = [
  'blank',
  'worked-example',
  'why-to-how',
  'recommendation-service',
  'credit-scoring',
  'personalised-pricing',
  'growing-recommender',
  'loan-default',
  'platform-by-slices',
  'model-update-gate',
  'strategy-page',
] as const;

export interface Template extends TemplateHead {
  readonly name: string;
  /** `today` is the date the workbook is judged by; a template with dates of its own keeps them. */
  readonly make: (moment: Moment, today: Day) => Workbook;
}

function textOf(source: TemplateSource, file: string): string {
  const text = source(file);
  if (text === null) throw new Error(`The template file ${file} is missing from the app.`);
  return text;
}

/** Throws when a file that comes with the app has a fault: then the app itself is damaged. */
function make(source: TemplateSource, file: string, moment: Moment, today: Day): Workbook {
  const made = makeFromText(textOf(source, file), source, moment, today);
  if (made.faults) throw new Error(`${file}: ${made.faults.map(faultSentence).join(' ')}`);
  return made.workbook;
}

/** The four moments of the worked example. */
export const exampleMoments = ['Y-0', 'Y-1', 'Y-2', 'Y-3'] as const;
export type ExampleMoment = (typeof exampleMoments)[number];

/** The worked example has dates of its own: no day but these is looked at. */
const exampleDay: Day = '2026-01-12';

/** When its snapshots were taken. */
const takenAt: Readonly<Record<ExampleMoment, Instant>> = {
  'Y-0': '2026-01-08T16:00:00Z',
  'Y-1': '2026-01-09T12:30:00Z',
  'Y-2': '2026-01-09T15:30:00Z',
  'Y-3': '2026-02-16T16:00:00Z',
};

/** The worked example at one of its moments, with all four as its snapshots. */
function exampleAt(source: TemplateSource, at: ExampleMoment, moment: Moment): Workbook {
  const moments = exampleMoments.map((code) => {
    const file = `quillmere/${code}`;
    const { title } = headOf(textOf(source, file), source);
    return { code, title, at: takenAt[code], state: make(source, file, moment, exampleDay) };
  });
  const now = moments.find(({ code }) => code === at)?.state ?? emptyWorkbook;
  return withMoments(now, moments, moment);
}

/** The templates, from the files that the source gives. */
export const templatesIn = (source: TemplateSource): readonly Template[] =>
  templateNames.map((name) => {
    const file = `cases/${name}`;
    const head = headOf(textOf(source, file), source);
    return {
      ...head,
      name,
      make: (moment, today) =>
        name === 'worked-example' ? exampleAt(source, 'Y-2', moment) : make(source, file, moment, today),
    };
  });

/**
 * The worked example as it stood at one moment: Y-0 the inherited plan, Y-1 the draft of the workshop,
 * Y-2 its end, Y-3 the gate review five weeks later. Ids are fixed: the same call gives the same workbook.
 */
export const exampleIn = (source: TemplateSource, at: ExampleMoment, moment: Moment): Workbook =>
  exampleAt(source, at, moment);
