// The moments above the slices: gates and the checkpoints of kill criteria that have a day, each with the face of its state.

import { toDayNumber } from '../../dates/dayNumber.ts';
import { type LookName, looks } from '../../looks.ts';
import { timelineWords } from '../../messages/documents/plan.ts';
import { checkpointOf, dayOfGate } from '../../rules/criterion/checkpoint.ts';
import { criteriaStates } from '../../rules/criterion/criterionState.ts';
import { stateOf } from '../../rules/state/stateOf.ts';
import { byCode } from '../../schema/workbook.ts';
import type { Workbook } from '../../schema/workbook.ts';
import { codeOf, nameOf } from '../../words.ts';
import type { Lane, MomentsItem, PointItem } from './timelineLanes.ts';

const { lanes } = timelineWords;

type Named = { readonly id: string; readonly code: string | null; readonly title: string };

/** States and outcomes that are told in words beside the sign; the others are told by its colour and on request. */
const told: ReadonlySet<LookName> = new Set([
  ...(['tripped', 'overdue', 'warning', 'lapsed'] as const),
  ...(['go', 'goWithConditions', 'returnToWhy', 'pivot', 'hold', 'stop'] as const),
]);

/** Checkpoints of kill criteria and gates that have a day, in one lane above the slices. */
export const momentLane = (workbook: Workbook): Lane | null => {
  const pointsOf = <R extends Named>(
    kind: PointItem['kind'],
    records: Iterable<R>,
    dayOf: (record: R) => string | null,
    lookOf: (record: R) => LookName | null,
  ): readonly PointItem[] =>
    [...records].toSorted(byCode).flatMap((record) => {
      const day = dayOf(record);
      const look = lookOf(record);
      return day === null
        ? []
        : [
            {
              kind,
              subject: record.id,
              text:
                look !== null && told.has(look) ? `${codeOf(record)} ${looks[look].word}` : codeOf(record),
              name: nameOf(record),
              day: toDayNumber(day),
              look,
            },
          ];
    });
  const gates = [...workbook.gate.values()].filter(({ archived }) => !archived);
  const states = criteriaStates(workbook);
  const criteria = [...states.values()]
    .filter(({ state }) => state !== 'retired')
    .map(({ criterion }) => criterion);
  const points = [
    ...pointsOf(
      'gate',
      gates,
      (gate) => dayOfGate(workbook, gate),
      (gate) => stateOf(workbook, 'gate', gate)?.look ?? null,
    ),
    ...pointsOf(
      'checkpoint',
      criteria,
      (criterion) => checkpointOf(workbook, criterion),
      ({ id }) => states.get(id)?.state ?? null,
    ),
  ];
  if (points.length === 0) return null;
  const days = [...new Set(points.map(({ day }) => day))].toSorted((a, b) => a - b);
  const items = days.map((day): MomentsItem => ({
    kind: 'moments',
    day,
    points: points.filter((point) => point.day === day),
  }));
  return {
    key: 'moments',
    subject: null,
    isFolded: null,
    title: lanes.moments,
    detail: lanes.momentsDetail,
    items,
  };
};
