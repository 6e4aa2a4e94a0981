// What is said where a note upward is raised, acknowledged and answered.
import { dayText } from '../../text/format.ts';
import type { Coded, Named } from '../../words.ts';
import { nameOf } from '../../words.ts';

export const noteMessages = {
  raise: 'Raise note',
  reestimate: 'Re-estimate time box',
  acknowledge: 'Acknowledge note',
  answer: 'Answer note by a decision',
  noText: 'A note needs a sentence that says what it is about.',
  noOne: 'A note says who raises it and who shall answer: choose both roles.',
  toOneself: 'A note goes to somebody else than the one who raises it.',
  estimateOfBox: 'An estimate is raised on a time box.',
  sameEstimate: ({ box }: { box: Named }) =>
    `${nameOf(box)} is estimated like that already: there is nothing new to tell.`,
  estimate: (it: { box: Coded; low: number; likely: number; high: number }) =>
    `${it.box.code ?? 'The time box'} now takes ${it.low} to ${it.high} working days, likely ${it.likely}`,
  decision: ({ note }: { note: Named }) => `Answer to ${nameOf(note)}`,
  inFuture: ({ asOf }: { asOf: string }) =>
    `A note is raised and acknowledged by ${dayText(asOf)}, the status date.`,
  before: ({ raisedOn }: { raisedOn: string }) =>
    `It cannot be acknowledged before ${dayText(raisedOn)}, the day it was raised.`,
};
