// What the record of what binds says of each thing that happened, and with which sentence the record itself is kept. It names
// things by kind and code: of what people wrote it holds the title of who acted, and the reasons it was kept for.
import { dayText } from '../../text/format.ts';
import { counted, labelOf, listed, wordOf } from '../../words.ts';

/** A value of a metric on a day; the metric by its code, or "a metric". */
interface OfMetric {
  readonly metric: string;
  readonly value: string;
  readonly date: string;
}
/** Something by its code, or by its kind: "D-2", "a reading of M-4". */
interface Called {
  readonly what: string;
}

export const bindingMessages = {
  begins: ({ count }: { count: number }) =>
    `The record begins with what stood then: ${counted(count, 'thing')} that bind${count === 1 ? 's' : ''}.`,
  the: ({ what }: Called) => `the ${what}`,
  of: ({ what, code }: Called & { code: string }) => `${what} of ${code}`,
  armed: ({ what }: Called) => `${what} was armed.`,
  retired: ({ what }: Called) => `${what} was retired.`,
  tripped: ({ what, on }: Called & { on: string }) => `${what} tripped on ${dayText(on)}.`,
  terms: ({ what, parts }: Called & { parts: readonly string[] }) =>
    parts.length === 0
      ? `What ${what} is judged by was changed.`
      : `The ${listed(parts)} of ${what} ${parts.length === 1 ? 'was' : 'were'} moved.`,
  reading: (it: OfMetric) => `${it.value} was read of ${it.metric} on ${dayText(it.date)}.`,
  corrected: (it: OfMetric) =>
    `The reading of ${it.metric} of ${dayText(it.date)} was corrected to ${it.value}.`,
  struck: (it: OfMetric) => `The reading ${it.value} of ${it.metric} of ${dayText(it.date)} was struck.`,
  readingChanged: (it: OfMetric) =>
    `The reading ${it.value} of ${it.metric} of ${dayText(it.date)} was changed.`,
  signed: ({ role, under }: { role: string; under: string }) => `${role} signed ${under}.`,
  stage: ({ stage }: { stage: string }) => `the stage ${stage}`,
  decided: ({ what, outcome }: Called & { outcome: string | null }) =>
    `${what} was signed by all who must${outcome === null ? '' : `: ${wordOf(outcome)}`}.`,
  ended: ({ what, state, by }: Called & { state: string; by: string | null }) =>
    `${what} was ${wordOf(state)}${by === null ? '' : ` by ${by}`}.`,
  changed: ({ what }: Called) => `${what} was changed.`,
  waived: ({ rule, about, until }: { rule: string; about: string; until: string }) =>
    `${rule} about ${about} was waived until ${dayText(until)}.`,
  overridden: ({ what, heldBy }: Called & { heldBy: string }) =>
    `${what} was worked on although ${heldBy === '' ? 'it was held' : `${heldBy} held it`}.`,
  gone: ({ what }: Called) => `${labelOf(what)} is no longer there.`,
  comesAlong: 'What binds was changed.',
  nobody: 'Somebody',
  /** With which sentence the record is kept. */
  kept: {
    byItself: 'The record writes itself: what was armed, read, signed and decided stands in it as it was.',
    loses: ({ says }: { says: string }) =>
      `That would take back what is on record: “${says}” Open the earlier state as a copy instead.`,
    otherSitting: ({ says }: { says: string }) =>
      `That is not undone, as it was recorded before this sitting: “${says}” Correct, supersede or revoke it instead.`,
  },
};
