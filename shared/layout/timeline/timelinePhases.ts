// What carries the plan: when phases of maturity begin, when practices are to be in place, and where they do not carry (PHS-03, PHS-04).

import { phaseNames, practices } from '../../content/practices.ts';
import { toDayNumber } from '../../dates/dayNumber.ts';
import { timelineWords } from '../../messages/documents/plan.ts';
import { phaseRules, phaseStarts } from '../../rules/phase/phases.ts';
import { fixedIds, phasePlanOf, type Workbook } from '../../schema/workbook.ts';
import type { Lane, MomentsItem, PointItem } from './timelineLanes.ts';

const { lanes } = timelineWords;
const [carried, notYet] = phaseRules;

/** The phases that begin, with what is said where the practices before them do not carry yet. */
function phasePoints(workbook: Workbook): readonly PointItem[] {
  const missing = new Map(carried.find(workbook).map(({ subjects, message }) => [subjects[0]?.id, message]));
  return phaseStarts(workbook).map(({ phase, day, useCase }): PointItem => {
    // The first phase rests on none before it.
    const why = phase === 1 ? undefined : missing.get(useCase.id);
    const name = phaseNames[phase];
    return {
      kind: 'phase',
      subject: useCase.id,
      text: why === undefined ? name : timelineWords.phaseNotReady({ phase: name }),
      name: timelineWords.phase({ phase: name, useCase, why: why ?? '' }),
      day: toDayNumber(day),
      look: why === undefined ? null : 'warning',
    };
  });
}

/** The practices with a target date; those of the last phase told as too early while the first is not ready. */
function practicePoints(workbook: Workbook): readonly PointItem[] {
  const { targetDates } = phasePlanOf(workbook);
  const early = notYet.find(workbook)[0]?.message ?? '';
  return practices.flatMap(({ key, phase, text }): PointItem[] => {
    const { [key]: day } = targetDates;
    if (day === undefined) return [];
    const why = phase === 3 ? early : '';
    return [
      {
        kind: 'practice',
        subject: fixedIds.phasePlan,
        text,
        name: timelineWords.practice({ text, why }),
        day: toDayNumber(day),
        look: why === '' ? null : 'warning',
      },
    ];
  });
}

/** Phases and practices in one lane, which stands below the work it carries; null where nothing of them is planned. */
export const phaseLane = (workbook: Workbook): Lane | null => {
  const points = [...phasePoints(workbook), ...practicePoints(workbook)];
  if (points.length === 0) return null;
  const days = [...new Set(points.map(({ day }) => day))].toSorted((a, b) => a - b);
  const items = days.map((day): MomentsItem => {
    return { kind: 'moments', day, points: points.filter((point) => point.day === day) };
  });
  const { phases: title, phasesDetail: detail } = lanes;
  return { key: 'phases', subject: null, isFolded: null, title, detail, items };
};
