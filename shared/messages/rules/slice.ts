// What is said of slices: the big-bang check and its index.
import { dayText, percentBeside, percentText } from '../../text/format.ts';
import { counted, listedBriefly, nameOf, type Coded, type Named, workingDays } from '../../words.ts';

export const sliceMessages = {
  'BIG-01': {
    statement:
      'The first slice of value is released later after the start than the limit for first value allows.',
    fix: 'Nobody sees a result for too long; cut a smaller slice of value and release it earlier.',
    found: ({ slice, wait, firstValueWD }: { slice: Named; wait: number; firstValueWD: number }) =>
      `${nameOf(slice)} is the first slice of value and is released ${workingDays(wait)} after the start, more than the ${firstValueWD} agreed, so nothing can be learned from use until then.`,
    mend: ({ slice }: { slice: Coded }) => `Cut ${slice.code} smaller`,
  },
  'BIG-02': {
    statement: 'One slice holds a larger share of the expected cost than the limit allows.',
    fix: 'Most of the money rides on one release; split the slice.',
    found: (it: { slice: Named; share: number; sliceCostShare: number; left: string }) =>
      `${nameOf(it.slice)} holds ${percentBeside(it.share, it.sliceCostShare)} of the expected cost${it.left === '' ? '' : ` ${it.left}`}, more than ${percentText(it.sliceCostShare)}, so most of the money rides on one release.`,
    mend: ({ slice }: { slice: Coded }) => `Split ${slice.code}`,
  },
  'BIG-03': {
    statement: 'One slice joins more components that were never released before than the limit allows.',
    fix: 'If it fails, nobody can tell which part failed; release some of its components in an earlier slice.',
    found: ({ slice, count, limit }: { slice: Named; count: number; limit: number }) =>
      `${nameOf(slice)} joins ${counted(count, 'component')} never released before, more than ${limit}, so a fault could be anywhere in it.`,
    mend: ({ slice }: { slice: Coded }) => `Review the components of ${slice.code}`,
  },
  'BIG-04': {
    statement:
      'More foundation slices end before the first slice of value than the limit allows, a foundation slice enables nothing, or the first experiment, build, pilot or rollout of a slice is planned to begin before the groundwork that enables the slice has ended.',
    fix: 'Groundwork without value tires those who pay, and work ahead of its groundwork is done twice; bring value forward, name what the groundwork enables, or let the work wait for it.',
    reading:
      'Where the first work of a slice waits for some of the groundwork, it stands on that part alone. Work ahead of its groundwork is told, but it is no bet on one late day: the big-bang index leaves it out.',
    tooMany: ({ slices, slice, limit }: { slices: readonly Coded[]; slice: Coded; limit: number }) =>
      `${listedBriefly(slices.map(({ code }) => code ?? ''))} are all groundwork before the first slice of value, ${slice.code}: ${slices.length} where at most ${limit} are agreed.`,
    forward: ({ slice }: { slice: Coded }) => `Bring ${slice.code} forward`,
    useless: ({ slice }: { slice: Named }) =>
      `${nameOf(slice)} is groundwork that enables no other slice, so nothing of value comes of it.`,
    enables: ({ slice }: { slice: Coded }) => `Say what ${slice.code} enables`,
    tooEarly: (it: { box: Named; day: string; foundation: Coded; last: Coded; end: string }) =>
      `${nameOf(it.box)} is planned to begin on ${dayText(it.day)}, but the groundwork it stands on, ${it.foundation.code}, ends only on ${dayText(it.end)} with ${it.last.code}, so it would be built on what is not there yet.`,
    wait: ({ box, last }: { box: Coded; last: Coded }) => `Let ${box.code} wait for ${last.code}`,
    look: ({ last }: { last: Coded }) => `Look at what ${last.code} waits for`,
  },
  'BIG-05': {
    statement:
      'Between two releases of value in a row, the start of the plan counting as the first, lie more working days than the limit allows.',
    fix: 'Long silence costs morale and trust; cut a slice of value that is released in between.',
    found: (it: { gap: number; before: Coded | undefined; slice: Named; gapWD: number }) =>
      `${workingDays(it.gap)} lie between ${it.before ? it.before.code : 'the start'} and ${nameOf(it.slice)} without any release of value, more than the ${it.gapWD} agreed, which costs morale and trust.`,
    mend: ({ slice }: { slice: Coded }) => `Find something to release before ${slice.code}`,
  },
  'BIG-06': {
    statement:
      'A slice has no feedback date within the agreed working days after its release, or nobody is named to give the feedback.',
    fix: 'What nobody looks at teaches nothing; agree who says what they think of it, and when.',
    noDate: 'has no date for feedback',
    nobody: 'names nobody who gives feedback',
    before: ({ date, release }: { date: string; release: string }) =>
      `asks for feedback on ${dayText(date)}, before its release on ${dayText(release)}`,
    late: ({ wait, feedbackWD }: { wait: number; feedbackWD: number }) =>
      `asks for feedback ${workingDays(wait)} after its release, more than the ${feedbackWD} agreed`,
    found: ({ slice, gap }: { slice: Named; gap: string }) =>
      `${nameOf(slice)} ${gap}, so its release would teach too little, too late.`,
    mend: ({ slice }: { slice: Coded }) => `Plan the feedback on ${slice.code}`,
  },
  'BIG-07': {
    statement:
      'A slice is released more working days after its use case was last confirmed than the limit allows. Without a day of confirmation the day of selection counts, else the start of the plan.',
    fix: 'The need may have changed meanwhile; confirm the use case again, or release earlier.',
    found: ({ slice, age, driftWD }: { slice: Named; age: number; driftWD: number }) =>
      `${nameOf(slice)} is released ${workingDays(age)} after its need was last confirmed, more than ${driftWD}, and the need may have moved by then.`,
    confirm: ({ useCase }: { useCase: Coded }) => `Confirm ${useCase.code} again`,
    link: ({ slice }: { slice: Coded }) => `Link ${slice.code} to its use case`,
  },
  'BIG-08': {
    statement: 'A slice cannot be released by itself.',
    fix: 'It waits for others and gives no feedback of its own; change its cut so that it can be released alone.',
    found: ({ slice }: { slice: Named }) =>
      `${nameOf(slice)} cannot be released by itself, so it waits for other slices before anybody can judge it.`,
    mend: ({ slice }: { slice: Coded }) => `Release ${slice.code} by itself`,
  },
  'BIG-10': {
    statement:
      'Big-bang index: 25 for late value, 20 for a lump, 15 for integration, 10 each for groundwork, morale and missing feedback, 5 each for drift and for slices that cannot be released alone, each counted once, at most 100. 0–19 is incremental, 20–49 watch, 50 and more big bang.',
    formula: 'sum of the points of the rules that fire, each once, at most 100',
  },
  'SLC-01': {
    statement:
      'Splitting a slice gives the new one the same links and the boxes chosen for it; big-bang index and day of first value are shown before and after.',
  },
  'SLC-02': {
    statement:
      'Order hint of a slice: mean yearly value of its use case ÷ expected cost of the slice; a foundation takes the best hint of the slices it enables. The order that is proposed makes least wait: the sum over all slices of yearly value × money spent until the release, what waits for another behind it; the yearly value of a use case is shared equally by its slices of value. It is the best of all orders up to 14 slices; beyond, slices with all they wait for come by value per cost, and neighbours change places while less waits for it.',
  },
  'SLC-03': {
    statement: 'All work on a slice is done, but an exit question of one of its time boxes is not answered.',
    fix: 'What nobody found out cannot be released; write down what the end of the box told, or go on working.',
    reading:
      'Until then the slice does not count as released, in measures and lists, and a gate of the slice holds as soon as one of its boxes has ended without an answer. A box without an exit question has nothing to answer.',
    found: ({ slice, unanswered }: { slice: Named; unanswered: readonly Coded[] }) =>
      `${nameOf(slice)} cannot count as released: its work is done, but nobody has written what ${listedBriefly(unanswered.map(({ code }) => code ?? ''))} answered to ${unanswered.length === 1 ? 'its exit question' : 'their exit questions'}.`,
    mend: ({ first }: { first: Coded }) => `Answer the exit question of ${first.code}`,
  },
};
