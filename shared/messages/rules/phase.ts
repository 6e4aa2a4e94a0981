// What is said of the phases of maturity.
import { dayText, numberText } from '../../text/format.ts';
import { listed, nameOf, type Named } from '../../words.ts';

const scores = (score: number | null): string =>
  score === null ? 'are not rated well enough to tell' : `score ${numberText(score)}`;

export const phaseMessages = {
  /** The model use case that begins a phase, among all in their order. */
  ordinals: { 2: 'second', 3: 'eleventh' },
  'PHS-01': {
    statement:
      'The phase counts live use cases whose approach is a simple, complex, generative or bought model: 0 preparing, 1 phase 1, 2–10 phase 2, 11 and more phase 3. The phase planned for a day also counts those planned to be live by then; parked, stopped and archived ones do not count. A live one without its actual day counts from its planned day when that has come, else from the status date.',
    formula: 'live use cases with a model: 0 preparing, 1 phase 1, 2–10 phase 2, 11 and more phase 3',
  },
  'PHS-02': {
    statement:
      'Practices of each phase are rated 0–4; the score of a phase is 25 × the mean of its rated practices when at least 60% of them are rated, else there are not enough answers.',
  },
  'PHS-03': {
    statement: ({ ready }: { ready: number }) =>
      `The plan enters the next phase while the practices of the phase before score below ${ready}, or are not rated.`,
    fix: 'More models would rest on weak practices; strengthen these first, or plan the use case for later.',
    found: (it: {
      useCase: Named;
      ordinal: string;
      isLive: boolean;
      day: string;
      phase: string;
      before: string;
      score: number | null;
      ready: number;
    }) =>
      `${nameOf(it.useCase)}, the ${it.ordinal} model use case, is ${it.isLive ? 'live since' : 'planned live'} ${dayText(it.day)}, which begins ${it.phase.toLowerCase()}, but the practices of ${it.before.toLowerCase()} ${scores(it.score)}; ${it.ready} are needed to carry it.`,
    mend: 'Look at the practices',
  },
  'PHS-04': {
    statement: ({ ready }: { ready: number }) =>
      `A practice of phase 3 has a target date, so that work and money go into it, before the practices of phase 1 score ${ready}.`,
    fix: 'It is built too early; put phase 1 in order first.',
    found: ({ planned, score }: { planned: readonly string[]; score: number | null }) =>
      `${listed(planned.map((text) => `“${text}”`))} of phase 3 ${planned.length === 1 ? 'is' : 'are'} planned while the practices of phase 1 ${scores(score)}: built too early.`,
    mend: 'Look at the target dates',
  },
};
