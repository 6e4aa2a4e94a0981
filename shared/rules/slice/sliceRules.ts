// The big-bang check: eight ways in which a plan bets on one late day (BIG-01 to BIG-08).
import { fromDayNumber, toDayNumber } from '../../dates/dayNumber.ts';
import { countWD } from '../../dates/workingDays.ts';
import { calendarOf, type Workbook } from '../../schema/workbook.ts';
import { codeOf, ofEstimated } from '../../words.ts';
import { isAbove } from '../engine/compare.ts';
import { planCost } from '../plan/cost.ts';
import { editFix, openFix } from '../engine/fixes.ts';
import { liveSlices } from '../scope/planIndex.ts';
import { rule, type Rule } from '../engine/rule.ts';
import { scheduleOf } from '../plan/schedule.ts';
import { releasesOf, sliceKinds, type SlicePlan, slicePlans, valueReleasesOf } from './slices.ts';
import { joinedComponents } from './components.ts';
import { sliceMessages } from '../../messages/rules/slice.ts';
import { groundwork } from './groundwork.ts';
import { limitsOf, openSlice } from './openSlice.ts';

const feedback = sliceMessages['BIG-06'];

const lateValue = rule('BIG-01', sliceMessages, {
  severity: 'warning',
  points: 25,
  reads: sliceKinds,
  find: (workbook, say, words) => {
    const [first] = valueReleasesOf(workbook);
    if (!first) return [];
    const wait = countWD(calendarOf(workbook), scheduleOf(workbook).startDay, first.releaseDay);
    const { firstValueWD } = limitsOf(workbook);
    if (wait <= firstValueWD) return [];
    return say(
      { slice: first.slice },
      words.found({ slice: first.slice, wait, firstValueWD }),
      openSlice(workbook, words.mend({ slice: first.slice }), first.slice),
    );
  },
});

const lump = rule('BIG-02', sliceMessages, {
  severity: 'warning',
  points: 20,
  reads: sliceKinds,
  find: (workbook, say, words) => {
    const { known: total, unknown } = planCost(workbook);
    const left = ofEstimated(unknown.map(codeOf));
    const { sliceCostShare } = limitsOf(workbook);
    return slicePlans(workbook)
      .filter(({ cost }) => total > 0 && isAbove(cost / total, sliceCostShare))
      .map(({ slice, cost }) =>
        say(
          { slice },
          words.found({ slice, share: cost / total, sliceCostShare, left }),
          openSlice(workbook, words.mend({ slice }), slice),
        ),
      );
  },
});

const integration = rule('BIG-03', sliceMessages, {
  severity: 'warning',
  points: 15,
  reads: sliceKinds,
  find: (workbook, say, words) => {
    const limit = limitsOf(workbook).newComponents;
    return joinedComponents(workbook)
      .filter(({ fresh }) => fresh.length > limit)
      .map(({ slice, fresh }) =>
        say(
          { slice },
          words.found({ slice, count: fresh.length, limit }),
          openFix(words.mend({ slice }), 'slice', slice.id, 'components'),
        ),
      );
  },
});

const morale = rule('BIG-05', sliceMessages, {
  severity: 'warning',
  points: 10,
  reads: sliceKinds,
  find: (workbook, say, words) => {
    const { gapWD } = limitsOf(workbook);
    const releases = valueReleasesOf(workbook);
    return releases.flatMap(({ slice, releaseDay }, i) => {
      const before = releases[i - 1];
      const gap = countWD(
        calendarOf(workbook),
        before?.releaseDay ?? scheduleOf(workbook).startDay,
        releaseDay,
      );
      if (gap <= gapWD) return [];
      return say(
        { slice: before ? [before.slice, slice] : [slice] },
        words.found({ gap, before: before?.slice, slice, gapWD }),
        openSlice(workbook, words.mend({ slice }), slice),
      );
    });
  },
});

/** What is wrong with the feedback planned for a slice, in words; null when nothing is. */
function feedbackGap(workbook: Workbook, { slice, releaseDay }: SlicePlan): string | null {
  const { date, fromRole } = slice.feedback;
  if (date === null) return feedback.noDate;
  if (fromRole === null) return feedback.nobody;
  if (releaseDay === null) return null;
  const { feedbackWD } = limitsOf(workbook);
  const day = toDayNumber(date);
  const wait = countWD(calendarOf(workbook), releaseDay, day);
  if (day < releaseDay) return feedback.before({ date, release: fromDayNumber(releaseDay) });
  return wait > feedbackWD ? feedback.late({ wait, feedbackWD }) : null;
}

const noFeedback = rule('BIG-06', sliceMessages, {
  severity: 'warning',
  points: 10,
  reads: sliceKinds,
  find: (workbook, say, words) =>
    slicePlans(workbook).flatMap((plan) => {
      const gap = feedbackGap(workbook, plan);
      if (gap === null) return [];
      return say(
        { slice: plan.slice },
        words.found({ slice: plan.slice, gap }),
        openFix(
          words.mend({ slice: plan.slice }),
          'slice',
          plan.slice.id,
          'feedback',
          plan.slice.feedback.fromRole === null && plan.slice.feedback.date !== null ? 'fromRole' : 'date',
        ),
      );
    }),
});

const drift = rule('BIG-07', sliceMessages, {
  severity: 'warning',
  points: 5,
  reads: sliceKinds,
  find: (workbook, say, words) => {
    const { driftWD } = limitsOf(workbook);
    return releasesOf(workbook).flatMap(({ slice, releaseDay }) => {
      const useCase = slice.useCase === null ? undefined : workbook.useCase.get(slice.useCase);
      const confirmed = useCase?.confirmedOn ?? useCase?.selectedOn ?? null;
      const since = confirmed === null ? scheduleOf(workbook).startDay : toDayNumber(confirmed);
      const age = countWD(calendarOf(workbook), since, releaseDay);
      if (age <= driftWD) return [];
      return say(
        { slice },
        words.found({ slice, age, driftWD }),
        useCase
          ? openFix(words.confirm({ useCase }), 'useCase', useCase.id, 'confirmedOn')
          : openFix(words.link({ slice }), 'slice', slice.id, 'useCase'),
      );
    });
  },
});

const notAlone = rule('BIG-08', sliceMessages, {
  severity: 'warning',
  points: 5,
  reads: ['slice', 'useCase'],
  find: (workbook, say, words) =>
    liveSlices(workbook)
      .filter(({ ownRelease }) => !ownRelease)
      .map((slice) =>
        say(
          { slice },
          words.found({ slice }),
          editFix(words.mend({ slice }), 'releaseAlone', { slice: slice.id }),
        ),
      ),
});

/** BIG-01 to BIG-08, in order. */
export const sliceRules: readonly Rule[] = [
  lateValue,
  lump,
  integration,
  groundwork,
  morale,
  noFeedback,
  drift,
  notAlone,
];
