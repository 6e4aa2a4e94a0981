// How the case templates are written: rows with dates in working days from today, planted into a new workbook.
import { addWD } from '../dates/workingDays.ts';
import { fromDayNumber, toDayNumber } from '../dates/dayNumber.ts';
import { changeRecord, type Moment } from '../edits/edit.ts';
import { newWorkbook } from '../edits/whole/newWorkbook.ts';
import { stageNames } from '../content/prompts.ts';
import type { Stage } from '../schema/stages.ts';
import type { Day } from '../schema/field.ts';
import type { Kind, FieldsOf } from '../schema/kinds.ts';
import { byCode, fixedIds, recordsOf, type Workbook } from '../schema/workbook.ts';
import { change, plant, revise, seed, type Seed } from './seed.ts';

/** The n-th working day of the plan, Monday to Friday: 0 is today, or the next working day; negative is before. */
export type DayOf = (n: number) => Day;

export interface Case {
  readonly title: string;
  readonly clientLabel: string;
  readonly settings: (day: DayOf) => FieldsOf<'settings'>;
  readonly seeds: (day: DayOf) => readonly Seed[];
  /** Four ratings for each of the seven pillars. */
  readonly pillars: readonly (readonly (0 | 1 | 2 | 3 | 4)[])[];
  readonly practices?: Readonly<Record<string, 0 | 1 | 2 | 3 | 4>>;
  /** What is said under a prompt, by stage and number (`why 3`); the others answer by what they are linked to. */
  readonly said: Readonly<Record<string, string>>;
}

const weekdays = { workingWeekdays: [1, 2, 3, 4, 5], holidays: [], exceptions: [] };
/** The working days around a date: see `DayOf`. */
export function daysFrom(today: Day): DayOf {
  const start = addWD(weekdays, toDayNumber(today), 0);
  return (n) => fromDayNumber(addWD(weekdays, start, n));
}

/** What answers each required question of the canvas, unless the case says it in words. */
const answeringKinds: Readonly<Record<Stage, readonly Kind[]>> = {
  why: ['goal', 'dataProduct', 'useCase', 'goal'],
  what: ['dataProduct', 'dataProduct', 'metric', 'slice'],
  risks: ['risk', 'metric', 'alternative', 'killCriterion', 'checklist'],
  when: ['goal', 'timeBox', 'resource', 'resource', 'timeBox'],
  how: ['role', 'useCase', 'slice', 'techItem'],
};
const mostLinks = 6;

function answerSeeds(workbook: Workbook, said: Case['said']): readonly Seed[] {
  return (Object.keys(stageNames) as Stage[]).flatMap((stage) =>
    answeringKinds[stage].map((kind, i) =>
      seed('promptAnswer', `${stage}-${i + 1}`, {
        stage,
        prompt: i + 1,
        text: said[`${stage} ${i + 1}`] ?? '',
        links:
          kind === 'role'
            ? []
            : [...recordsOf(workbook, kind).values()]
                .toSorted(byCode)
                .slice(0, mostLinks)
                .map(({ id }) => ({ kind, id })),
      }),
    ),
  );
}

/** Makes a new workbook with the case in it; ids are fixed, dates count from `today`. */
export const plantCase =
  (given: Case) =>
  (moment: Moment, today: Day): Workbook => {
    const day = daysFrom(today);
    const start = {
      title: given.title,
      asOf: today,
      facts: { clientLabel: given.clientLabel },
      settings: { startDate: day(0), ...given.settings(day) },
    };
    const planted = plant(newWorkbook(start, moment), given.seeds(day), moment);
    const rated = revise(
      planted,
      given.pillars.map((ratings, i) => change('pillar', i + 1, { ratings: [...ratings] })),
      moment,
    );
    const { practices } = given;
    const phased = practices
      ? changeRecord(rated, 'phasePlan', fixedIds.phasePlan, { practices }, moment)
      : rated;
    return plant(phased, answerSeeds(phased, given.said), moment);
  };
