// What the decision panel says: the figures, the choice, what it does, why, and who has signed.
import { dayText } from '../../../text/format.ts';
import { type Coded, labelOf, listed, type Named } from '../../../words.ts';

const named = (code: string | null, title: string): string => [code, title].filter(Boolean).join(' ');

/** A decision in its panel. */
export const decideWords = {
  decide: 'Decide…',
  decideOf: ({ record }: { record: Coded }) => `Decide… ${record.code ?? ''}`,
  /** In the palette: "Decide… K-4 Stock accuracy". */
  decideOn: ({ record }: { record: Named }) => `Decide… ${named(record.code, record.title)}`,
  group: 'Decide',
  openDecision: 'Open decision',
  openOf: ({ code }: { code: string | null }) => `Open ${code ?? 'decision'}`,
  title: ({ code, title }: Named) => named(code, title),
  signedBy: ({ signed, needed }: { signed: number; needed: number }) => `${signed} of ${needed} signatures`,
  about: 'About',
  nothing: 'Neither a gate nor a kill criterion',
};

/** What the figures say, and said. */
export const adviceWords = {
  say: 'The figures say',
  said: 'The figures said',
  unknown: 'Unknown',
  frozen: 'As they stood when the first name was put under it.',
  notKept: 'What they said is not known: it was signed before that was kept.',
  figures: 'Figures it stands on',
  none: 'It is about neither a gate nor a kill criterion: there are no figures to weigh.',
};

/** What people decide, and what that does. */
export const choiceWords = {
  weDecide: 'We decide',
  weDecided: 'We decided',
  nothingYet: 'Nothing was chosen.',
  closed: 'closed',
  chosen: 'chosen',
  closedBecause: ({ outcomes, why }: { outcomes: readonly string[]; why: string }) =>
    `${listed(outcomes.map(labelOf))} ${outcomes.length === 1 ? 'is' : 'are'} closed. ${why}`,
  does: 'What this does',
  did: 'What it did',
  chooseFirst: 'Choose, and it is shown here before anybody signs.',
  choosePath: 'Choose the other path, and it is shown here.',
  noChange: 'It changes nothing in the plan.',
  noneChanged: 'It changed nothing in the plan.',
  planEnd: ({ before, after }: { before: string; after: string }) =>
    before === after
      ? `The plan still ends on ${dayText(after)}.`
      : `The plan ends on ${dayText(after)} instead of ${dayText(before)}.`,
  replaces: ({ code }: { code: string | null }) => `Replaces ${code}`,
};

/** Why, and what else belongs to a decision. */
export const termWords = {
  needed: 'Needed: we decide otherwise than the figures say.',
  notNeeded: 'Not needed while we follow the figures.',
  stopped: 'What stopping leaves',
  spent: ({ spend }: { spend: string }) => `${spend} had been spent until then.`,
  more: 'Day and subject',
};

/** Putting a name under a decision, and taking it back. */
export const standWords = {
  missing: 'still to sign',
  signed: ({ signer, mark, at }: { signer: string; mark: string; at: string }) =>
    `${signer} · ${mark} · ${at}`,
  revoke: 'Revoke…',
  withdraw: 'Withdraw…',
  whyRevoke: 'Why it no longer stands',
  revokeAs: ({ signer }: { signer: string }) => `Revoke as ${signer}`,
  again: 'Decide again',
  againHint: 'A newer decision takes the place of this one as soon as it is signed.',
  ended: ({ reason }: { reason: string }) => `It no longer stands. ${reason}`,
};

/** Beginning work that is held. */
export const heldWords = {
  heldBy: ({ code, rule }: { code: string; rule: string }) =>
    `${code} holds this work (${rule}): decide there first.`,
  holder: 'Held by',
  startAnyway: 'Start anyway…',
  why: 'Why it starts all the same',
  kept: 'Reason and role are kept, printed, and stay a finding until it is decided.',
  start: 'Start held work',
};
