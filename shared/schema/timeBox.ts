// A piece of work with a limit and an exit question: nobody decides later than its end (code T).
import {
  choice,
  coded,
  day,
  idOf,
  instant,
  lengthRange,
  moneyRange,
  number,
  optionalDay,
  optionalWhole,
  parts,
  ref,
  refs,
  text,
  whole,
} from './field.ts';
import { sharedCauseFields } from './sharedCause.ts';

export const timeBoxKinds = [
  'discovery',
  'experiment',
  'build',
  'pilot',
  'rollout',
  'governance',
  'enablement',
  'repair',
] as const;

/**
 * What a link between two boxes holds back, and by what: the box that waits starts after the other ends, starts with its
 * start, ends with its end, or ends with its start.
 */
export const linkKinds = ['finishStart', 'startStart', 'finishFinish', 'startFinish'] as const;
export type LinkKind = (typeof linkKinds)[number];

/** The kinds as planning tools write them. */
export const linkLetters = {
  finishStart: 'FS',
  startStart: 'SS',
  finishFinish: 'FF',
  startFinish: 'SF',
} as const satisfies Readonly<Record<LinkKind, string>>;

/** The same letters where planning tools speak German, French, Spanish, Italian or Portuguese: Ende-Anfang is EA. */
const otherLetters: Readonly<Record<LinkKind, readonly string[]>> = {
  finishStart: ['EA', 'FD', 'FC', 'FI', 'TI'],
  startStart: ['AA', 'DD', 'CC', 'II'],
  finishFinish: ['EE', 'TT'],
  startFinish: ['AE', 'DF', 'CF', 'IF', 'IT'],
};
const kindsByLetters = new Map<string, LinkKind>(
  linkKinds.flatMap((kind) => [linkLetters[kind], ...otherLetters[kind]].map((letters) => [letters, kind])),
);
/** All letters that name a kind of link, for a pattern. */
export const anyLinkLetters: string = [...kindsByLetters.keys()].join('|');
/** The kind that letters name, small or large; undefined: none. */
export const linkKindOf = (letters: string): LinkKind | undefined =>
  kindsByLetters.get(letters.toUpperCase());

/** The kind and lag of a link in short: `SS+1`; nothing for the plain link, and no letters for a lag after an end. */
export function shortLink({ kind, lagWD }: { readonly kind: LinkKind; readonly lagWD: number }): string {
  const lag = lagWD === 0 ? '' : lagWD > 0 ? `+${lagWD}` : String(lagWD);
  return `${kind === 'finishStart' ? '' : linkLetters[kind]}${lag}`;
}

/** Lengths are working days; so are lags, and a negative one is a lead. `schedule.ts` says which day binds which (SCH-01). */
export const timeBoxSchema = coded({
  kind: choice('Kind', timeBoxKinds).default('build'),
  duration: lengthRange('Length'),
  limitWD: optionalWhole('Limit', 1, 10_000, { unit: 'WD' }),
  notBefore: optionalDay('Not before'),
  fixedCost: moneyRange('Fixed cost'),
  exitQuestion: text('Exit question', { hint: 'What do we know at its end that we do not know now?' }),
  /** What the end of the box told: a slice does not count as released without it (SLC-03). */
  exitAnswer: text('Answer', { hint: 'What its end told us.' }),
  state: choice('State', ['planned', 'running', 'done', 'cancelled']).default('planned'),
  actualStart: optionalDay('Started on'),
  actualEnd: optionalDay('Ended on'),
  extensions: parts(
    'Extensions',
    {
      date: day('On'),
      addWD: whole('More working days', 1, 10_000, { unit: 'WD' }),
      reason: text('Reason'),
      byRole: ref('By', 'role'),
    },
    { byCommand: true },
  ),
  /** Each time work was begun or carried on although its scope was held or tripped: by whom and why. */
  overrides: parts(
    'Begun although held',
    {
      at: instant('When'),
      byRole: ref('By', 'role'),
      reason: text('Reason'),
      rule: choice('Rule', ['KIL-05', 'GAT-03']),
      heldBy: text('Held by', { max: 12 }),
    },
    { byCommand: true },
  ),
  estimateByRole: ref('Estimated by', 'role'),
  /** The build side's own best, usual and worst length (SCH-08). */
  buildEstimate: lengthRange('What the build side says'),
  ...sharedCauseFields,
  ownerRole: ref('Owner', 'role'),
  slice: ref('Part of slice', 'slice', { short: 'Slice' }),
  predecessors: parts('Waits for', {
    timeBox: idOf('Time box', 'timeBox'),
    lagWD: whole('WD later', -10_000, 10_000).default(0),
    kind: choice('Link', linkKinds, {
      optionLabels: {
        finishStart: 'Starts after its end (FS)',
        startStart: 'Starts with its start (SS)',
        finishFinish: 'Ends with its end (FF)',
        startFinish: 'Ends with its start (SF)',
      },
    }).default('finishStart'),
  }),
  allocations: parts('Who and what works on it', {
    resource: idOf('Resource', 'resource'),
    units: number('units', 0, 1_000_000),
  }),
  alternative: ref('Takes the other path', 'alternative', { byCommand: true }),
  techItems: refs('Technology used', 'techItem'),
  gate: ref('Gate at its end', 'gate'),
});

/** Whether a link holds the end of the box that waits. */
export const bindsEnd = (kind: LinkKind): boolean => kind === 'finishFinish' || kind === 'startFinish';
/** Whether a link goes by the start of the box that is waited for. */
export const asksStart = (kind: LinkKind): boolean => kind === 'startStart' || kind === 'startFinish';

/** The plain link: the box that waits starts on the working day after the other ends. */
export const plainLink = { lagWD: 0, kind: 'finishStart' } as const;
export const afterEndOf = <Id extends string>(timeBox: Id) => ({ timeBox, ...plainLink }) as const;

export const timeBoxCard = {
  one: 'time box',
  many: 'time boxes',
  letter: 'T',
  stage: 'when',
  canvas: 2,
  leads: true,
  headline: true,
  home: { stage: 'plan', tab: 'timeBoxes' },
  made: 'command',
  keys: 'alt+t',
  fresh: { duration: { low: 5, likely: 10, high: 15, shape: 'pert' } },
  title: 'written',
  thread: { reasons: ['slice'], servants: ['techItems', 'allocations', 'gate'] },
  inherits: ['slice'],
  paid: ['fixedCost'],
} as const;
