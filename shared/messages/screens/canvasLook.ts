// How the canvas is looked at: folding, what is lit, finding, filtering, and what lies outside the window.
import { counted } from '../../words.ts';

const sides = { above: 'above', below: 'below', left: 'to the left', right: 'to the right' } as const;

export const canvasLookWords = {
  bands: 'Threads',
  fold: ({ name, isFolded }: { name: string; isFolded: boolean }) =>
    `${isFolded ? 'Unfold' : 'Fold'} ${name}`,
  folded: ({ name, isFolded }: { name: string; isFolded: boolean }) =>
    `${name} ${isFolded ? 'folded' : 'unfolded'}.`,
  foldAll: 'Fold all',
  unfoldAll: 'Unfold all',
  unfoldMatters: 'Unfold what matters',
  allFolded: 'All threads folded.',
  allUnfolded: 'All threads unfolded.',
  mattersUnfolded: ({ count }: { count: number }) =>
    `${counted(count, 'thread')} unfolded: those with findings or a tripped criterion, and the one that is marked.`,
  foldedToFit: ({ count }: { count: number }) =>
    `${counted(count, 'thread')} folded, so that letters stay readable.`,
  why: 'Why?',
  depends: 'What depends on it?',
  onWay: ({ name, way, count }: { name: string; way: 'up' | 'down'; count: number }) =>
    way === 'up'
      ? `${name} stands on ${counted(count, 'item')}.`
      : `${counted(count, 'item')} ${count === 1 ? 'depends' : 'depend'} on ${name}.`,
  markFirst: 'Mark an item first.',
  reads: ({ from, verb, to }: { from: string; verb: string; to: string }) => `${from} ${verb} ${to}`,
  removeLinkOf: ({ reads }: { reads: string }) => `Remove the link: ${reads}`,
  more: ({ count, side }: { count: number; side: keyof typeof sides }) => `${count} more ${sides[side]}`,
  goTo: ({ name }: { name: string }) => `Go to ${name}`,
  find: 'Find on the canvas',
  findShort: 'Find',
  next: 'Next match',
  previous: 'Previous match',
  closeFind: 'Close find',
  matches: ({ at, count }: { at: number; count: number }) => (count === 0 ? 'No match' : `${at} of ${count}`),
  filter: 'Filter',
  filterCanvas: 'Filter of the canvas',
  goal: 'Goal',
  state: 'State',
  level: 'Level',
  owner: 'Owner',
  finding: 'Finding',
  findings: { error: 'error', warning: 'warning', info: 'note' },
  passing: ({ count, all }: { count: number; all: number }) => `${count} of ${counted(all, 'item')}`,
};
