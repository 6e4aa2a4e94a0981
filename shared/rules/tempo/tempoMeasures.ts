// What is measured beside what is felt: four figures from the plan itself that tempo ratings are held against (TMP-04).
import { toDayNumber } from '../../dates/dayNumber.ts';
import { countWD } from '../../dates/workingDays.ts';
import { byCode, calendarOf, factsOf, type Workbook } from '../../schema/workbook.ts';
import type { Explained, Input } from '../engine/explain.ts';
import { boxesBySlice, liveSlices } from '../scope/planIndex.ts';
import { scheduleOf } from '../plan/schedule.ts';
import { latencyWD } from '../plan/scheduleRules.ts';
import { releaseOfSlice } from '../scope/endsOfWork.ts';
import { tempoMessages } from '../../messages/rules/tempo.ts';

/** Middle value, mean of the two middle ones of an even number; null of none. */
function median(values: readonly number[]): number | null {
  const sorted = values.toSorted((a, b) => a - b);
  const half = Math.floor(sorted.length / 2);
  const [low, high] = [sorted[sorted.length % 2 === 0 ? half - 1 : half], sorted[half]];
  return low === undefined || high === undefined ? null : (low + high) / 2;
}

const measured = (value: number | null, formula: string, inputs: readonly Input[]): Explained => ({
  value,
  formula,
  inputs,
  rule: 'TMP-04',
  unknown: [],
});

/** Median of working days from the day a use case was selected to the day it went live. */
export function selectedToLiveWD(workbook: Workbook): Explained {
  const inputs = [...workbook.useCase.values()].flatMap(
    (useCase): { name: string; code: string | null; value: number }[] => {
      const { archived, selectedOn, actualLive, title, code } = useCase;
      if (archived || selectedOn === null || actualLive === null) return [];
      const value = countWD(calendarOf(workbook), toDayNumber(selectedOn), toDayNumber(actualLive));
      return [{ name: title, code, value }];
    },
  );
  return measured(median(inputs.map(({ value }) => value)), tempoMessages['TMP-04'].selectedToLive, inputs);
}

/** Share 0–1 of done time boxes that ended within the limit they were given first. */
export function withinLimitShare(workbook: Workbook): Explained {
  const inputs = [...scheduleOf(workbook).boxes.values()].flatMap(({ box, startWD, endWD }) =>
    box.state === 'done' && box.limitWD !== null
      ? [{ name: box.title, code: box.code, value: endWD - startWD + 1 <= box.limitWD ? 1 : 0 }]
      : [],
  );
  const kept = inputs.filter(({ value }) => value === 1).length;
  return measured(
    inputs.length === 0 ? null : kept / inputs.length,
    tempoMessages['TMP-04'].withinLimit,
    inputs,
  );
}

/** Median working days from a note upward to its answer; open notes count up to asOf. */
export function decisionLatencyWD(workbook: Workbook): Explained {
  const inputs = [...workbook.upwardNote.values()]
    .filter(({ archived }) => !archived)
    .toSorted(byCode)
    .map((note) => ({ name: note.title, code: note.code, value: latencyWD(workbook, note) }));
  return measured(median(inputs.map(({ value }) => value)), tempoMessages['TMP-04'].latency, inputs);
}

/** Days over which releases are counted. */
const spanWD = 60;

/** Slices released by asOf in each 60 working days since the start of the plan. */
export function releasesPer60WD(workbook: Workbook): Explained {
  const asOf = toDayNumber(factsOf(workbook).asOf);
  const { boxes, startDay } = scheduleOf(workbook);
  const released = liveSlices(workbook).filter((slice) => {
    const own = boxesBySlice(workbook).get(slice.id) ?? [];
    return (
      releaseOfSlice(workbook, slice).isReleased &&
      own.every((box) => (boxes.get(box.id)?.endDay ?? Infinity) <= asOf)
    );
  });
  const elapsedWD = countWD(calendarOf(workbook), startDay, asOf) + 1;
  return measured(
    elapsedWD <= 0 ? null : (released.length * spanWD) / elapsedWD,
    tempoMessages['TMP-04'].releases({ spanWD }),
    [
      ...released.map(({ title, code }) => ({ name: title, code, value: 1 })),
      { name: tempoMessages['TMP-04'].sinceStart, code: null, value: elapsedWD },
    ],
  );
}
