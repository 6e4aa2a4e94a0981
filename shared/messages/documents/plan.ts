// What documents say of the plan: the roadmap, its timeline and the key of its signs.
import { dayText, shortDayText } from '../../text/format.ts';
import { counted } from '../../words.ts';

const boxes = (count: number): string => counted(count, 'time box', 'time boxes');

export const roadmapWords = {
  heading: 'Roadmap by phase and slice',
  eyebrow: 'When',
  none: 'No time boxes yet: there is no plan to show.',
  slices: ({ boxes: count }: { boxes: number }) =>
    `The plan has ${count} time boxes; each bar stands for all time boxes of a slice.`,
};

export const timelineWords = {
  label: ({ boxes: count, end }: { boxes: number; end: string | null }) =>
    `Timeline of ${boxes(count)} by slice, ${end === null ? 'no dates yet' : `plan end ${dayText(end)}`}`,
  lines: {
    status: ({ day }: { day: string }) => `status ${dayText(day)}`,
    planEnd: ({ day }: { day: string }) => `plan end ${dayText(day)}`,
    neededBy: ({ day }: { day: string }) => `needed by ${dayText(day)}`,
  },
  bar: (it: {
    text: string;
    from: string;
    to: string;
    state: string;
    isCritical: boolean;
    limit: string | null;
  }) =>
    `${it.text}: ${dayText(it.from)} to ${dayText(it.to)}, ${it.state}${it.isCritical ? ', critical' : ''}, ${it.limit === null ? 'no limit' : `limit ${dayText(it.limit)}`}`,
  points: { release: 'Release of', gate: 'Gate', checkpoint: 'Checkpoint of' },
  point: ({ what, name, day, state }: { what: string; name: string; day: string; state: string | null }) =>
    `${what} ${name}: ${dayText(day)}${state === null ? '' : `, ${state}`}`,
  sliceBar: ({ boxes: count, release }: { boxes: number; release: string | null }) =>
    `${boxes(count)}${release === null ? '' : `, release ${shortDayText(release)}`}`,
  lanes: {
    of: ({ kind, useCase }: { kind: string; useCase: string }) => `${kind} · ${useCase}`,
    noBox: ' · no time box yet',
    noDates: ' · no dates yet',
    noSlice: 'No slice',
    noGoal: 'linked to no goal',
    moments: 'We decide again',
    momentsDetail: 'kill criteria and gates',
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
    release: 'release',
    checkpoint: 'checkpoint of a kill criterion',
    gate: 'gate',
  },
  axis: {
    phase: 'Phase',
    month: ({ year }: { year: string }) => `Month ${year}`,
    week: 'Week of',
    workingDay: 'Working day',
  },
  phaseFrom: ({ phase, day }: { phase: string; day: string }) => `${phase} from ${dayText(day)}`,
  phaseBy: ({ phase, day, useCase }: { phase: string; day: string; useCase: string }) =>
    `${phase} from ${dayText(day)} (${useCase})`,
};
