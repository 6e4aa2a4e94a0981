// What is said where time boxes and slices are planned, worked on and reported about.
import { dayText } from '../../text/format.ts';
import { type Coded, nameOf, type Named } from '../../words.ts';

export const planEditMessages = {
  predecessors: 'Change what a time box waits for',
  allocations: 'Change who works on a time box',
  line: {
    say: 'Fill a time box from its line',
    noSuch: ({ code }: { code: string }) =>
      `There is no ${code} here. Add it first, or leave it out: the rest of the line stays as it was typed.`,
    notUnderstood: ({ text }: { text: string }) =>
      `“${text}” is not understood. Behind the three numbers stand, each where wanted: limit 15, with DE 1, after T-1, in S-1, asks …`,
  },
  start: {
    label: 'Start work on a time box',
    inFuture: ({ asOf }: { asOf: string }) =>
      `Work that has begun did so by ${dayText(asOf)}, the status date.`,
    noDay: ({ box }: { box: Named }) =>
      `${nameOf(box)} is running only from a day on: enter the day it started with “Start work”.`,
  },
  held: {
    label: 'Start held work all the same',
    begins: ({ box, hold }: { box: Named; hold: string | null }) =>
      `${nameOf(box)} is held by ${hold}: decide there first, or start it anyway with a reason.`,
    released: ({ box, hold }: { box: Named; hold: string | null }) =>
      `${nameOf(box)} is held by ${hold}, and stays so wherever it is moved: decide there first.`,
    byCommands: 'It is written by what is done: starting held work, or turning to another path.',
    notHeld: ({ box }: { box: Named }) => `${nameOf(box)} is not held: start it as any other.`,
    noReason: 'Starting held work needs a reason: it is kept and printed.',
    noRole: 'Starting held work needs somebody who answers for it: say first who is working.',
  },
  finish: {
    label: 'Finish a time box',
    inFuture: ({ asOf }: { asOf: string }) =>
      `Work that is done was so by ${dayText(asOf)}, the status date.`,
    beforeStart: 'It cannot have ended before it started.',
    noDay: ({ box }: { box: Named }) =>
      `${nameOf(box)} is done only on a day: enter the day it ended with “Finish”.`,
    tripped: ({ box, criterion }: { box: Named; criterion: Named }) =>
      `${nameOf(box)} has ended, and ${nameOf(criterion)} is tripped at its end: decide on the criterion first.`,
  },
  extend: {
    label: 'Extend the limit of a time box',
    noLimit: 'There is no limit to extend: set one first.',
    noReason: 'An extension needs a reason: it is counted and printed.',
    noRole: 'An extension needs somebody who answers for it: say first who is working.',
  },
  overridden: {
    locked: 'It was worked on although it was held: who did so, and why, stays with it.',
    stays: ({ box }: { box: Named }) =>
      `${nameOf(box)} was worked on although it was held, and is not deleted: cancel it instead.`,
  },
  level: 'Level the plan',
  shift: 'Move several time boxes',
  nothingToShift: 'None of these time boxes is still to begin and has dates: nothing can be moved.',
  beyond: ({ box, last }: { box: Named; last: string }) =>
    `Not changed: ${nameOf(box)} would end after ${dayText(last)}, the last day that can be planned.`,
  /** What the hand does on the timeline. */
  byHand: {
    move: 'Move a time box',
    stretch: 'Stretch a time box',
    link: 'Link two time boxes',
    unlink: 'Unlink two time boxes',
    split: 'Split a time box',
    join: 'Join two time boxes',
    hasBegun: ({ box }: { box: Named }) =>
      `${nameOf(box)} is no longer only planned: where it lies is what was noted of it.`,
    isOver: ({ box }: { box: Named }) => `${nameOf(box)} is over: it took as long as it took.`,
    waitsAlready: ({ box, before }: { box: Named; before: Named }) =>
      `${nameOf(box)} waits for ${nameOf(before)} already.`,
    part: ({ number }: { number: 1 | 2 }) => `, part ${number}`,
    noDates: ({ box }: { box: Named }) => `${nameOf(box)} has no dates: give it a length first.`,
    notInside: ({ box }: { box: Named }) =>
      `A split leaves a working day on either side: choose a day inside ${nameOf(box)}.`,
    bothTitles: ({ a, b }: { a: Named; b: Named }) => `${a.title}; ${b.title}`,
    notNext: ({ a, b }: { a: Named; b: Named }) =>
      `${nameOf(b)} does not wait for ${nameOf(a)}: only work that follows can be joined.`,
    hangsOn: ({ box, holder }: { box: Named; holder: Named }) =>
      `${nameOf(holder)} hangs on ${nameOf(box)}, which would go: link it elsewhere first.`,
  },
  releaseOrder: {
    label: 'Change the order of release',
    waits: ({ slice, before }: { slice: Named; before: Named }) =>
      `${nameOf(slice)} waits for ${nameOf(before)}: it cannot be released before it.`,
  },
  split: {
    label: 'Split slice',
    otherBoxes: ({ slice }: { slice: Coded }) =>
      `Only time boxes of ${slice.code ?? 'the slice'} can move to the new slice.`,
  },
};
