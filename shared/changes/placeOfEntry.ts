// What a step was about, and where that is seen: undo and redo go there when it is elsewhere.
import { cards } from '../schema/cards.ts';
import { type Kind, kinds, type RecordOf } from '../schema/kinds.ts';
import type { Screen } from '../schema/stages.ts';
import { findRecord, type Workbook } from '../schema/workbook.ts';
import type { Change, ChangeSet } from './changes.ts';

/** Screens that show records of a kind besides its home and the canvas. */
const alsoShown: Readonly<Partial<Record<Kind, readonly Screen[]>>> = {
  risk: [{ stage: 'risks', tab: 'heatMap' }],
  reading: [{ stage: 'risks', tab: 'criteria' }],
  treatment: [{ stage: 'risks', tab: 'heatMap' }],
  alternative: [{ stage: 'risks', tab: 'heatMap' }],
  timeBox: [
    { stage: 'plan', tab: 'timeline' },
    { stage: 'plan', tab: 'slices' },
    { stage: 'plan', tab: 'capacity' },
  ],
  slice: [{ stage: 'plan', tab: 'timeline' }],
};

const onCanvas: readonly Screen[] = [
  { stage: 'canvas', tab: 'canvas' },
  { stage: 'canvas', tab: 'outline' },
];

/** Everywhere a record of the kind is seen, its home first. */
export function screensOf(kind: Kind): readonly Screen[] {
  const { home, madeAt = home, canvas } = cards[kind];
  return [home, madeAt, ...(canvas === undefined ? [] : onCanvas), ...(alsoShown[kind] ?? [])];
}

/** What every step may touch besides what it is about: remembered codes, the record of what binds, places on the canvas. */
const aside: ReadonlySet<Kind> = new Set<Kind>(['facts', 'bindingEntry', 'placement']);

const ownersOf = (kind: Kind, record: RecordOf<Kind>): readonly unknown[] =>
  (cards[kind].owners ?? []).map((field) => (record as unknown as Readonly<Record<string, unknown>>)[field]);

type Whole = Extract<Change, { type: 'added' | 'removed' }>;

/** The records that came or went by themselves, without those they own. */
export function rootsOf(changes: ChangeSet, type: Whole['type']): readonly Whole[] {
  const whole = changes.filter((change): change is Whole => change.type === type && !aside.has(change.kind));
  const ids = new Set<unknown>(whole.map(({ id }) => id));
  return whole.filter(({ kind, record }) => ownersOf(kind, record).every((owner) => !ids.has(owner)));
}

/** The one record a step is about: what it deleted, else added, else changed; facts only where there is nothing else. */
export function aboutOf(changes: ChangeSet): Change | undefined {
  const byKind = (a: Change, b: Change) => kinds.indexOf(a.kind) - kinds.indexOf(b.kind);
  const changed = changes.filter(({ type }) => type === 'changed').toSorted(byKind);
  return (
    rootsOf(changes, 'removed')[0] ??
    rootsOf(changes, 'added')[0] ??
    changed.find(({ kind }) => !aside.has(kind)) ??
    changed[0] ??
    changes[0]
  );
}

export interface PlaceOfEntry {
  readonly kind: Kind;
  readonly id: string;
  /** It is in the workbook now, and can be selected. */
  readonly isThere: boolean;
  readonly screens: readonly Screen[];
}

/** Where one sees what a step did, in the workbook after it was done or taken back; null when it did nothing. */
export function placeOfEntry(workbook: Workbook, changes: ChangeSet): PlaceOfEntry | null {
  const about = aboutOf(changes);
  if (!about) return null;
  const { kind, id } = about;
  return { kind, id, isThere: findRecord(workbook, kind, id) !== undefined, screens: screensOf(kind) };
}
