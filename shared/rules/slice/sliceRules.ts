// The big-bang check: eight ways in which a plan bets on one late day (BIG-01 to BIG-08).
import { fromDayNumber, toDayNumber } from '../../dates/dayNumber.ts';
import { countWD } from '../../dates/workingDays.ts';
import type { Slice } from '../../schema/kinds.ts';
import { calendarOf, settingsOf, type Workbook } from '../../schema/workbook.ts';
import { counted, listedBriefly, nameOf, ofEstimated } from '../../words.ts';
import { isAbove } from '../engine/compare.ts';
import { planCost } from '../plan/cost.ts';
import { type Finding, type Fix, subjectOf } from '../engine/finding.ts';
import { editFix, openFix } from '../engine/fixes.ts';
import { liveSlices } from '../scope/planIndex.ts';
import { rule, type Rule } from '../engine/rule.ts';
import { scheduleOf } from '../plan/schedule.ts';
import { releasesOf, sliceKinds, type SlicePlan, slicePlans, valueReleasesOf } from './slices.ts';
import { percentBeside, percentText } from '../../text/format.ts';

const limitsOf = (workbook: Workbook) => settingsOf(workbook).limits;

const finding = (code: string, slices: readonly Slice[], message: string, fix: Fix): Finding => ({
  rule: code,
  severity: 'warning',
  subjects: slices.map((slice) => subjectOf('slice', slice)),
  message,
  fix,
});

const workingDays = (count: number): string => counted(count, 'working day');

const lateValue = rule({
  code: 'BIG-01',
  severity: 'warning',
  statement:
    'The first slice of value is released later after the start than the limit for first value allows.',
  fix: 'Nobody sees a result for too long; cut a smaller slice of value and release it earlier.',
  reads: sliceKinds,
  find: (workbook) => {
    const [first] = valueReleasesOf(workbook);
    if (!first) return [];
    const wait = countWD(calendarOf(workbook), scheduleOf(workbook).startDay, first.releaseDay);
    const { firstValueWD } = limitsOf(workbook);
    if (wait <= firstValueWD) return [];
    return [
      finding(
        'BIG-01',
        [first.slice],
        `${nameOf(first.slice)} is the first slice of value and is released ${workingDays(wait)} after the start, more than the ${firstValueWD} agreed, so nothing can be learned from use until then.`,
        openFix(`Cut ${first.slice.code} smaller`, 'slice', first.slice.id),
      ),
    ];
  },
});

const lump = rule({
  code: 'BIG-02',
  severity: 'warning',
  statement: 'One slice holds a larger share of the expected cost than the limit allows.',
  fix: 'Most of the money rides on one release; split the slice.',
  reads: sliceKinds,
  find: (workbook) => {
    const { known: total, unknown } = planCost(workbook);
    const left = ofEstimated(unknown.map(({ code, title }) => code ?? title));
    const { sliceCostShare } = limitsOf(workbook);
    return slicePlans(workbook)
      .filter(({ cost }) => total > 0 && isAbove(cost / total, sliceCostShare))
      .map(({ slice, cost }) =>
        finding(
          'BIG-02',
          [slice],
          `${nameOf(slice)} holds ${percentBeside(cost / total, sliceCostShare)} of the expected cost${left === '' ? '' : ` ${left}`}, more than ${percentText(sliceCostShare)}, so most of the money rides on one release.`,
          openFix(`Split ${slice.code}`, 'slice', slice.id),
        ),
      );
  },
});

const componentsOf = (slice: Slice): string[] => [
  ...new Set(slice.components.map((name) => name.trim().toLowerCase()).filter((name) => name !== '')),
];

/** Components of each slice that no slice released on an earlier day has; slices without a date come last. */
function newComponents(workbook: Workbook): readonly { slice: Slice; count: number }[] {
  const firstDays = new Map<string, number>();
  for (const { slice, releaseDay } of releasesOf(workbook))
    for (const name of componentsOf(slice)) if (!firstDays.has(name)) firstDays.set(name, releaseDay);
  const isNew = (name: string, { releaseDay }: SlicePlan) =>
    (firstDays.get(name) ?? Infinity) >= (releaseDay ?? Infinity);
  return slicePlans(workbook).map((plan) => ({
    slice: plan.slice,
    count: componentsOf(plan.slice).filter((name) => isNew(name, plan)).length,
  }));
}

const integration = rule({
  code: 'BIG-03',
  severity: 'warning',
  statement: 'One slice joins more components that were never released before than the limit allows.',
  fix: 'If it fails, nobody can tell which part failed; release some of its components in an earlier slice.',
  reads: sliceKinds,
  find: (workbook) => {
    const limit = limitsOf(workbook).newComponents;
    return newComponents(workbook)
      .filter(({ count }) => count > limit)
      .map(({ slice, count }) =>
        finding(
          'BIG-03',
          [slice],
          `${nameOf(slice)} joins ${counted(count, 'component')} never released before, more than ${limit}, so a fault could be anywhere in it.`,
          openFix(`Review the components of ${slice.code}`, 'slice', slice.id, 'components'),
        ),
      );
  },
});

function groundworkBeforeValue(workbook: Workbook): Finding[] {
  const releases = releasesOf(workbook);
  const [first] = valueReleasesOf(workbook);
  if (!first) return [];
  const before = releases.filter(
    ({ slice, releaseDay }) => slice.kind === 'foundation' && releaseDay < first.releaseDay,
  );
  const limit = limitsOf(workbook).foundationsBeforeValue;
  if (before.length <= limit) return [];
  const slices = before.map(({ slice }) => slice);
  return [
    finding(
      'BIG-04',
      slices,
      `${listedBriefly(slices.map(({ code }) => code ?? ''))} are all groundwork before the first slice of value, ${first.slice.code}: ${before.length} where at most ${limit} are agreed.`,
      openFix(`Bring ${first.slice.code} forward`, 'slice', first.slice.id),
    ),
  ];
}

function uselessGroundwork(workbook: Workbook): Finding[] {
  const live = new Set<string>(liveSlices(workbook).map(({ id }) => id));
  return liveSlices(workbook)
    .filter(({ kind, enables }) => kind === 'foundation' && !enables.some((id) => live.has(id)))
    .map((slice) =>
      finding(
        'BIG-04',
        [slice],
        `${nameOf(slice)} is groundwork that enables no other slice, so nothing of value comes of it.`,
        openFix(`Say what ${slice.code} enables`, 'slice', slice.id, 'enables'),
      ),
    );
}

const groundwork = rule({
  code: 'BIG-04',
  severity: 'warning',
  statement:
    'More foundation slices end before the first slice of value than the limit allows, or a foundation slice enables nothing.',
  fix: 'Groundwork without value tires those who pay; bring value forward, or name what the groundwork enables.',
  reads: sliceKinds,
  find: (workbook) => [...groundworkBeforeValue(workbook), ...uselessGroundwork(workbook)],
});

const morale = rule({
  code: 'BIG-05',
  severity: 'warning',
  statement:
    'Between two releases of value in a row, the start of the plan counting as the first, lie more working days than the limit allows.',
  fix: 'Long silence costs morale and trust; cut a slice of value that is released in between.',
  reads: sliceKinds,
  find: (workbook) => {
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
      const from = before ? before.slice.code : 'the start';
      return finding(
        'BIG-05',
        before ? [before.slice, slice] : [slice],
        `${workingDays(gap)} lie between ${from} and ${nameOf(slice)} without any release of value, more than the ${gapWD} agreed, which costs morale and trust.`,
        openFix(`Find something to release before ${slice.code}`, 'slice', slice.id),
      );
    });
  },
});

/** What is wrong with the feedback planned for a slice, in words; null when nothing is. */
function feedbackGap(workbook: Workbook, { slice, releaseDay }: SlicePlan): string | null {
  const { date, fromRole } = slice.feedback;
  if (date === null) return 'has no date for feedback';
  if (fromRole === null) return 'names nobody who gives feedback';
  if (releaseDay === null) return null;
  const { feedbackWD } = limitsOf(workbook);
  const day = toDayNumber(date);
  const wait = countWD(calendarOf(workbook), releaseDay, day);
  if (day < releaseDay)
    return `asks for feedback on ${date}, before its release on ${fromDayNumber(releaseDay)}`;
  return wait > feedbackWD
    ? `asks for feedback ${workingDays(wait)} after its release, more than the ${feedbackWD} agreed`
    : null;
}

const noFeedback = rule({
  code: 'BIG-06',
  severity: 'warning',
  statement:
    'A slice has no feedback date within the agreed working days after its release, or nobody is named to give the feedback.',
  fix: 'What nobody looks at teaches nothing; agree who says what they think of it, and when.',
  reads: sliceKinds,
  find: (workbook) =>
    slicePlans(workbook).flatMap((plan) => {
      const gap = feedbackGap(workbook, plan);
      if (gap === null) return [];
      return finding(
        'BIG-06',
        [plan.slice],
        `${nameOf(plan.slice)} ${gap}, so its release would teach too little, too late.`,
        openFix(`Plan the feedback on ${plan.slice.code}`, 'slice', plan.slice.id, 'feedback'),
      );
    }),
});

const drift = rule({
  code: 'BIG-07',
  severity: 'warning',
  statement:
    'A slice is released more working days after its use case was last confirmed than the limit allows. Without a day of confirmation the day of selection counts, else the start of the plan.',
  fix: 'The need may have changed meanwhile; confirm the use case again, or release earlier.',
  reads: sliceKinds,
  find: (workbook) => {
    const { driftWD } = limitsOf(workbook);
    return releasesOf(workbook).flatMap(({ slice, releaseDay }) => {
      const useCase = slice.useCase === null ? undefined : workbook.useCase.get(slice.useCase);
      const confirmed = useCase?.confirmedOn ?? useCase?.selectedOn ?? null;
      const since = confirmed === null ? scheduleOf(workbook).startDay : toDayNumber(confirmed);
      const age = countWD(calendarOf(workbook), since, releaseDay);
      if (age <= driftWD) return [];
      return finding(
        'BIG-07',
        [slice],
        `${nameOf(slice)} is released ${workingDays(age)} after its need was last confirmed, more than ${driftWD}, and the need may have moved by then.`,
        useCase
          ? openFix(`Confirm ${useCase.code} again`, 'useCase', useCase.id, 'confirmedOn')
          : openFix(`Link ${slice.code} to its use case`, 'slice', slice.id, 'useCase'),
      );
    });
  },
});

const notAlone = rule({
  code: 'BIG-08',
  severity: 'warning',
  statement: 'A slice cannot be released by itself.',
  fix: 'It waits for others and gives no feedback of its own; change its cut so that it can be released alone.',
  reads: ['slice', 'useCase'],
  find: (workbook) =>
    liveSlices(workbook)
      .filter(({ ownRelease }) => !ownRelease)
      .map((slice) =>
        finding(
          'BIG-08',
          [slice],
          `${nameOf(slice)} cannot be released by itself, so it waits for other slices before anybody can judge it.`,
          editFix(`Release ${slice.code} by itself`, 'releaseAlone', { slice: slice.id }),
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
