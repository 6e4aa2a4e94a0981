// What documents say of the plan: the roadmap, its timeline and the key of its signs.
import { dayText, moneyText, numberText, shortDayText } from '../../text/format.ts';
import type { LinkKind } from '../../schema/timeBox.ts';
import { codeOf, counted, listedBriefly, nameOf, type Named, wordOf, workingDays } from '../../words.ts';

const boxes = (count: number): string => counted(count, 'time box', 'time boxes');

/** How a box waits for another. */
const linkWords: Readonly<Record<LinkKind, string>> = {
  finishStart: 'after',
  startStart: 'with the start of',
  finishFinish: 'to end with',
  startFinish: 'to end with the start of',
};

export const roadmapWords = {
  heading: 'Roadmap by phase and slice',
  eyebrow: 'When',
  none: 'No time boxes yet: there is no plan to show.',
  slices: ({ boxes: count }: { boxes: number }) =>
    `The plan has ${count} time boxes; each bar stands for all time boxes of a slice.`,
};

/** How much later or sooner work ends than it did in the plan it is held against. */
export const slipText = (days: number): string =>
  days === 0 ? ', ends as then' : `, ends ${workingDays(Math.abs(days))} ${days > 0 ? 'later' : 'sooner'}`;

export const timelineWords = {
  label: ({ boxes: count, end, by }: { boxes: number; end: string | null; by: string }) =>
    `Timeline of ${boxes(count)} by ${wordOf(by)}, ${end === null ? 'no dates yet' : `plan end ${dayText(end)}`}`,
  lines: {
    status: ({ day }: { day: string }) => `status ${dayText(day)}`,
    planEnd: ({ day }: { day: string }) => `plan end ${dayText(day)}`,
    p80: ({ day }: { day: string }) => `P80 ${dayText(day)}`,
    neededBy: ({ day, marginWD }: { day: string; marginWD: number | null }) =>
      `needed by ${dayText(day)}${marginWD === null ? '' : marginWD < 0 ? `, ${workingDays(-marginWD)} late` : `, ${workingDays(marginWD)} to spare`}`,
  },
  bar: (it: {
    text: string;
    from: string;
    to: string;
    state: string;
    isCritical: boolean;
    limit: string | null;
    p80: string | null;
    why: string;
    was: { readonly from: string; readonly to: string; readonly slipWD: number } | null;
    built: { readonly low: string; readonly high: string } | null;
  }) =>
    `${it.text}: ${dayText(it.from)} to ${dayText(it.to)}, ${it.state}${it.isCritical ? ', critical' : ''}, ${it.limit === null ? 'no limit' : `limit ${dayText(it.limit)}`}${it.p80 === null ? '' : `, P80 ${dayText(it.p80)}`}${it.why === '' ? '' : `, ${it.why}`}${it.built === null ? '' : `, by the builders done ${dayText(it.built.low)} to ${dayText(it.built.high)}`}${it.was === null ? '' : `, baseline ${dayText(it.was.from)} to ${dayText(it.was.to)}${slipText(it.was.slipWD)}`}`,
  load: ({ capacity, most, free }: { capacity: number; most: number; free: number }) =>
    `has ${numberText(capacity)}, asked for up to ${numberText(most)}${free === 0 ? '' : `, free on ${workingDays(free)}`}`,
  away: 'away',
  capacityLabel: 'What each resource is asked for day by day, against what there is',
  funding: {
    title: 'Money',
    detail: ({ needed, released, currency }: { needed: number; released: number; currency: string }) =>
      `${moneyText(needed, currency)} needed, ${moneyText(released, currency)} released in the end`,
    short: ({ amount, currency }: { amount: number; currency: string }) =>
      `${moneyText(amount, currency)} short`,
    gap: (it: { day: string; needed: number; released: number; currency: string }) =>
      `By ${dayText(it.day)} ${moneyText(it.needed, it.currency)} is needed and ${moneyText(it.released, it.currency)} released`,
  },
  tooMuch: ({ size }: { size: number }) => `${numberText(size)} too much`,
  conflict: (it: { resource: Named; from: string; to: string; size: number; boxes: readonly Named[] }) =>
    `${it.resource.title} is asked for ${numberText(it.size)} unit days too much from ${dayText(it.from)} to ${dayText(it.to)} by ${listedBriefly(it.boxes.map(codeOf))}`,
  used: ({ share }: { share: number }) => ` · ${Math.round(share * 100)}% of its limit`,
  /** Why a bar starts where it starts. */
  why: {
    noted: 'started as noted',
    planStart: 'starts with the plan',
    asEarlyAsItCan: 'starts as early as it can',
    notBefore: ({ day }: { day: string }) => `not before ${dayText(day)}`,
    after: ({ box, link, lagWD }: { box: Named; link: LinkKind; lagWD: number }) =>
      `${linkWords[link]} ${codeOf(box)}${lagWD === 0 ? '' : `${lagWD > 0 ? ' +' : ' −'}${workingDays(Math.abs(lagWD))}`}`,
    daysOff: ({ days }: { days: readonly { readonly day: string; readonly name: string | null }[] }) => {
      const [first] = days;
      if (first === undefined) return '';
      if (days.length === 1 && first.name !== null)
        return `, holiday ${shortDayText(first.day)}, ${first.name}`;
      const named = days.map(({ day, name }) => `${shortDayText(day)}${name === null ? '' : ` (${name})`}`);
      return `, ${days.length === 1 ? 'day' : 'days'} off ${listedBriefly(named, 3)}`;
    },
  },
  points: {
    release: 'Release of',
    gate: 'Gate',
    checkpoint: 'Checkpoint of',
    phase: 'Beginning of',
    practice: 'Practice',
  },
  phase: ({ phase, useCase, why }: { phase: string; useCase: Named; why: string }) =>
    `${phase} with ${nameOf(useCase)}${why === '' ? '' : `. ${why}`}`,
  phaseNotReady: ({ phase }: { phase: string }) => `${phase} not carried`,
  practice: ({ text, why }: { text: string; why: string }) => `${text}${why === '' ? '' : `. ${why}`}`,
  point: ({ what, name, day, state }: { what: string; name: string; day: string; state: string | null }) =>
    `${what} ${name}: ${dayText(day)}${state === null ? '' : `, ${state}`}`,
  sliceBar: ({ boxes: count, release }: { boxes: number; release: string | null }) =>
    `${boxes(count)}${release === null ? '' : `, release ${shortDayText(release)}`}`,
  lanes: {
    of: ({ kind, useCase }: { kind: string; useCase: string }) => `${kind} · ${useCase}`,
    noBox: ' · no time box yet',
    noDates: ' · no dates yet',
    boxes: ({ count }: { count: number }) => boxes(count),
    /** The boxes that belong to no lane, and what that means. */
    without: {
      slice: ['No slice', 'linked to no goal'],
      useCase: ['No use case', 'serves no use case'],
      goal: ['No goal', 'serves no goal'],
      phase: ['No dates', 'in no phase yet'],
      resource: ['Nobody', 'nobody is planned for it'],
      owner: ['No owner', 'nobody answers for it'],
    } as const,
    moments: 'We decide again',
    momentsDetail: 'kill criteria and gates',
    phases: 'What carries it',
    phasesDetail: 'phases and practices',
  },
  undated: ({ codes }: { codes: readonly string[] }) => `Without dates: ${codes.join(', ')}.`,
  cancelled: ({ codes }: { codes: readonly string[] }) => `Cancelled, not drawn: ${codes.join(', ')}.`,
  key: {
    planned: 'planned',
    running: 'running',
    done: 'done',
    critical: 'critical: without float',
    held: 'held: may not start',
    limit: 'limit',
    p80: 'P80: ended by then in four of five futures',
    whiskers: 'ends between low and high length',
    built: 'ends by the builders’ own range',
    was: 'where it stood at the baseline',
    phase: 'a phase begins',
    practice: 'a practice is to be in place',
    load: 'asked by time boxes',
    otherWork: 'other work',
    tooMuch: 'more than there is',
    capacity: 'what there is',
    needed: 'money needed',
    link: 'waits for',
    criticalLink: 'waits for, without float',
    release: 'release',
    checkpoint: 'checkpoint of a kill criterion',
    gate: 'gate',
  },
  axis: {
    phase: 'Phase',
    month: ({ year }: { year: string }) => `Month ${year}`,
    /** "Mar ’26" where "Mar 2026" has no room. */
    briefYear: ({ name, year }: { name: string; year: number }) => `${name} ’${String(year).slice(2)}`,
    week: 'Week of',
    workingDay: 'Working day',
  },
  phaseFrom: ({ phase, day }: { phase: string; day: string }) => `${phase} from ${dayText(day)}`,
  phaseBy: ({ phase, day, useCase }: { phase: string; day: string; useCase: string }) =>
    `${phase} from ${dayText(day)} (${useCase})`,
};
