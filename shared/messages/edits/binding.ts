// What the record of what binds says of each thing that happened, and with which sentence the record itself is kept.
import { dayText } from '../../text/format.ts';
import { counted, listed, nameOf, type Named, wordOf } from '../../words.ts';

interface OfMetric {
  readonly metric: Named | undefined;
  readonly value: string;
  readonly date: string;
}
const metricName = ({ metric }: Pick<OfMetric, 'metric'>): string => (metric ? nameOf(metric) : 'a metric');

export const bindingMessages = {
  begins: ({ count }: { count: number }) =>
    `The record begins with what stood then: ${counted(count, 'thing')} that bind${count === 1 ? 's' : ''}.`,
  armed: ({ criterion }: { criterion: Named }) => `${nameOf(criterion)} was armed.`,
  retired: ({ criterion }: { criterion: Named }) => `${nameOf(criterion)} was retired.`,
  tripped: ({ criterion, on }: { criterion: Named; on: string }) =>
    `${nameOf(criterion)} tripped on ${dayText(on)}.`,
  terms: ({ criterion, parts }: { criterion: Named; parts: readonly string[] }) =>
    parts.length === 0
      ? `What ${nameOf(criterion)} is judged by was changed.`
      : `The ${listed(parts)} of ${nameOf(criterion)} ${parts.length === 1 ? 'was' : 'were'} moved.`,
  reading: (it: OfMetric) => `${it.value} was read of ${metricName(it)} on ${dayText(it.date)}.`,
  corrected: (it: OfMetric) =>
    `The reading of ${metricName(it)} of ${dayText(it.date)} was corrected to ${it.value}.`,
  struck: (it: OfMetric) => `The reading ${it.value} of ${metricName(it)} of ${dayText(it.date)} was struck.`,
  readingChanged: (it: OfMetric) =>
    `The reading ${it.value} of ${metricName(it)} of ${dayText(it.date)} was changed.`,
  signed: ({ role, under }: { role: string; under: string }) => `${role} signed ${under}.`,
  stage: ({ stage }: { stage: string }) => `the stage ${stage}`,
  decided: ({ decision, outcome }: { decision: Named; outcome: string | null }) =>
    `${nameOf(decision)} was signed by all who must${outcome === null ? '' : `: ${wordOf(outcome)}`}.`,
  ended: ({ decision, state }: { decision: Named; state: string }) =>
    `${nameOf(decision)} was ${wordOf(state)}.`,
  changed: ({ decision }: { decision: Named }) => `${nameOf(decision)} was changed.`,
  waived: ({ rule, about, until }: { rule: string; about: string; until: string }) =>
    `${rule} about ${about} was waived until ${dayText(until)}.`,
  overridden: ({ box, heldBy }: { box: Named; heldBy: string }) =>
    `${nameOf(box)} was worked on although ${heldBy === '' ? 'it was held' : `${heldBy} held it`}.`,
  gone: ({ what }: { what: string }) => `${what} is no longer there.`,
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
