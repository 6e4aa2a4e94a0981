// What a drop on the canvas means, in one sentence: said beside the pointer before it is made, and aloud once it is.
import { cards, withArticle } from '../../schema/cards.ts';
import type { Kind } from '../../schema/kinds.ts';
import { capital, listed } from '../../words.ts';

/** What a verb governs: "bears on", "is part of". */
const governed = new Set(['on', 'of', 'by', 'with', 'to', 'after']);
const tailOf = (verb: string): string => {
  const last = verb.split(' ').at(-1) ?? '';
  return governed.has(last) ? `${last} ` : '';
};

/** "no longer bears on", "is no longer part of", "can no longer stop". */
function noLonger(verb: string): string {
  const [first = '', ...rest] = verb.split(' ');
  return first === 'is' || first === 'can'
    ? `${first} no longer ${rest.join(' ')}`
    : `no longer ${[first, ...rest].join(' ')}`;
}

const choice = (names: readonly string[]): string =>
  names.length < 2 ? (names[0] ?? '') : `${names.slice(0, -1).join(', ')} or ${names.at(-1)}`;

export const dropMessages = {
  move: ({ count }: { count: number }) => (count === 1 ? 'Move on the canvas' : `Move ${count} items`),
  links: ({ holder, verb, targets }: { holder: string; verb: string; targets: readonly string[] }) =>
    `${holder} ${verb} ${listed(targets)}`,
  /** What the holder keeps no longer, after what it keeps from now on. */
  insteadOf: ({ verb, targets }: { verb: string; targets: readonly string[] }) =>
    `, no longer ${tailOf(verb)}${listed(targets)}`,
  /** Others that kept the same no longer do. */
  othersNoLonger: ({ holders }: { holders: readonly string[] }) => `, ${listed(holders)} no longer`,
  noLonger: ({ holder, verb, targets }: { holder: string; verb: string; targets: readonly string[] }) =>
    `${holder} ${noLonger(verb)} ${listed(targets)}`,
  standsFirst: ({ names }: { names: readonly string[] }) =>
    `${listed(names)} ${names.length === 1 ? 'stands' : 'stand'} first`,
  standsAfter: ({ names, after }: { names: readonly string[]; after: string }) =>
    `${listed(names)} ${names.length === 1 ? 'stands' : 'stand'} after ${after}`,
  standsIn: ({ names, stage }: { names: readonly string[]; stage: string }) =>
    `${listed(names)} ${names.length === 1 ? 'stands' : 'stand'} in ${stage}`,
  itself: ({ name }: { name: string }) => `${name} stands there.`,
  otherStage: ({ kind, stage, partners }: { kind: Kind; stage: string; partners: readonly Kind[] }) =>
    `${capital(withArticle(kind))} cannot stand under ${stage}${
      partners.length === 0 ? '.' : `; drop it on ${choice(partners.map(withArticle))} to link it.`
    }`,
  shared: ({ name }: { name: string }) =>
    `Shared holds what serves several threads: link ${name} to a second one, and it stands there.`,
  noSlice: ({ name, lead }: { name: string; lead: string }) =>
    `${lead} has no slice yet: add one, then drop ${name} on it.`,
  severalSlices: ({ name, slices }: { name: string; slices: readonly string[] }) =>
    `Drop ${name} on one of ${listed(slices)}.`,
  noUseCase: ({ name, lead }: { name: string; lead: string }) =>
    `${lead} has no use case yet: add one, then drop ${name} on it.`,
  noGoal: ({ name }: { name: string }) => `Drop ${name} on the goal it shall serve.`,
  on: ({ name, kinds, lead }: { name: string; kinds: readonly Kind[]; lead: string }) =>
    `Drop ${name} on ${choice(kinds.map((kind) => withArticle(kind)))} of ${lead} to link it.`,
  stays: ({ name, kind }: { name: string; kind: Kind }) =>
    `${name} stays where it is: ${cards[kind].many} stand beside the use cases that serve them.`,
};
