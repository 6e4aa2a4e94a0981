// What the executive edition says of itself: its parts, its head and its headline figures.
import { dayText, moneyText, percentText } from '../../text/format.ts';
import { counted, labelOf, listed } from '../../words.ts';

interface Spent {
  readonly minor: number;
  readonly currency: string;
}

export const executiveWords = {
  brokenRecord: ({ count }: { count: number }) =>
    `The record of what was armed, signed and decided is broken in ${counted(count, 'place')}: the file was changed by other means than Throughline (SIG-01).`,
  name: 'Executive roadmap',
  title: ({ title }: { title: string }) => `${title} · Executive roadmap`,
  parts: {
    goals: 'Goals and why',
    worth: 'Value against cost',
    roadmap: 'Roadmap',
    simulation: 'How sure we are',
    criteria: 'Kill criteria',
    risks: 'Risks',
    pillars: 'Pillars',
    decisions: 'Decisions',
    register: 'Register of other risks',
  },
  leftOut: ({ parts }: { parts: readonly string[] }) => `Left out of this copy: ${parts.join(', ')}.`,
  status: ({ asOf }: { asOf: string }) => `Status ${dayText(asOf)}`,
  content: ({ hash }: { hash: string }) => `Content ${hash.slice(0, 8)}`,
  page: ({ page, pages }: { page: number; pages: number }) => `Page ${page} of ${pages}`,
  confidentiality: {
    public: labelOf('public'),
    internal: labelOf('internal'),
    confidential: labelOf('confidential'),
    strict: 'Strictly confidential',
  },
  facts: {
    status: ({ asOf }: { asOf: string }) => `status ${dayText(asOf)}`,
    money: ({ currency }: { currency: string }) => `money in ${currency}`,
  },
  wholePlan: 'The whole plan',
  noOwner: 'no owner yet',
  unknown: 'unknown',
  notScored: 'not scored',
  /** "without R-7 and R-9 (unknown)": what a figure leaves out, the first few codes named. */
  without: ({ unknown, rest }: { unknown: readonly string[]; rest: number }) =>
    `without ${listed(rest > 0 ? [...unknown, `${rest} more`] : unknown)} (unknown)`,
};

export const figureWords = {
  end: {
    label: 'Plan end',
    simulated: 'P80 finish, simulated',
    fromSimulation: (it: { p50: string | null; drawn: string; neededBy: string | null }) =>
      `P50 ${dayText(it.p50)}; as drawn ${dayText(it.drawn)}; ${it.neededBy === null ? 'needed-by date unknown' : `needed by ${dayText(it.neededBy)}`}`,
    unknown: 'needed-by date unknown',
    neededBy: ({ neededBy }: { neededBy: string }) => `needed by ${dayText(neededBy)}`,
    against: ({ marginWD, neededBy }: { marginWD: number; neededBy: string }) =>
      `${counted(Math.abs(marginWD), 'working day')} ${marginWD < 0 ? 'after' : 'before'} it is needed, ${dayText(neededBy)}`,
  },
  cost: {
    label: 'Mean cost of the plan',
    simulated: 'P80 cost, simulated',
    median: ({ minor, currency }: Spent) => `P50 ${moneyText(minor, currency)}`,
    unknown: 'budget unknown',
    noLength: 'no time box has a length yet',
    budget: ({ minor, currency }: Spent) => `budget ${moneyText(minor, currency)}`,
    against: (it: { apart: number; isOver: boolean; budget: number; currency: string }) =>
      `${moneyText(Math.abs(it.apart), it.currency)} ${it.isOver ? 'over' : 'under'} the budget of ${moneyText(it.budget, it.currency)}`,
  },
  exposure: {
    label: 'Expected exposure to risk',
    none: 'no open risk yet',
    untreated: ({ minor, currency }: Spent) => `${moneyText(minor, currency)} untreated`,
  },
  coverage: {
    label: 'Thread coverage',
    note: ({ target }: { target: number }) =>
      `of the cost serves an agreed goal; the aim is ${percentText(target)}`,
  },
  findings: {
    error: 'error',
    warning: 'warning',
    info: 'note',
    none: 'No open findings',
    open: ({ found }: { found: readonly string[] }) => `Open findings: ${listed(found)}`,
    waived: ({ open, waived }: { open: string; waived: number }) => `${open}; ${waived} waived`,
  },
};
