// Which items of the canvas may be linked, in which field each link is kept, and how it reads as a sentence.
import { type Stage, stages } from '../../schema/stages.ts';
import { cards, type ItemKind, itemKinds } from '../../schema/cards.ts';
import type { Kind, RecordOf } from '../../schema/kinds.ts';
import { linksFrom, recordKey } from '../../schema/links.ts';
import { findRecord, recordsOf, type Workbook } from '../../schema/workbook.ts';
import { derived } from '../engine/derived.ts';
import { threadMessages } from '../../messages/rules/thread.ts';

const { verbs } = threadMessages;

/** The kinds that stand on the canvas, by the stage in whose column they stand; cards stand in their own stage. */
export const stageKinds = Object.fromEntries(
  stages.map((stage) => [stage, itemKinds.filter((kind) => cards[kind].stage === stage)]),
) as unknown as Readonly<Record<Stage, readonly ItemKind[]>>;

export type CanvasKind = ItemKind | 'card';

export const canvasKinds: readonly CanvasKind[] = [...itemKinds, 'card'];
export const isCanvasKind = (kind: string): kind is CanvasKind =>
  (canvasKinds as readonly string[]).includes(kind);

/** An item of the canvas. */
export interface ItemRef {
  readonly kind: CanvasKind;
  readonly id: string;
}
export const keyOf = ({ kind, id }: ItemRef): string => recordKey(kind, id);

/** `holder` keeps the link to `target` in `field`; between two of a kind the one the link starts from holds it unless `endHolds`. */
export interface LinkWay {
  readonly holder: ItemKind;
  readonly field: string;
  readonly target: ItemKind;
  /** Between the names of holder and target. */
  readonly verb: string;
  readonly endHolds?: boolean;
}

const way = (holder: ItemKind, field: string, target: ItemKind, verb: string, endHolds = false): LinkWay => ({
  holder,
  field,
  target,
  verb,
  endHolds,
});

/** At most one row for two kinds, so that drawing a line between two items says everything. */
export const linkWays: readonly LinkWay[] = [
  way('goal', 'parentGoal', 'goal', verbs.isPartOf),
  way('goal', 'metric', 'metric', verbs.isMeasuredBy),
  way('metric', 'movesWith', 'metric', verbs.movesWith),
  way('useCase', 'goals', 'goal', verbs.serves),
  way('useCase', 'dataProduct', 'dataProduct', verbs.delivers),
  way('dataProduct', 'metrics', 'metric', verbs.isMeasuredBy),
  way('risk', 'goals', 'goal', verbs.bearsOn),
  way('risk', 'useCases', 'useCase', verbs.bearsOn),
  way('risk', 'timeBoxes', 'timeBox', verbs.bearsOn),
  way('risk', 'slices', 'slice', verbs.bearsOn),
  way('risk', 'alternatives', 'alternative', verbs.hasTheOtherPath),
  way('killCriterion', 'useCase', 'useCase', verbs.canStop),
  way('killCriterion', 'slice', 'slice', verbs.canStop),
  way('killCriterion', 'metric', 'metric', verbs.isJudgedBy),
  way('killCriterion', 'goals', 'goal', verbs.guards),
  way('killCriterion', 'risks', 'risk', verbs.answers),
  way('killCriterion', 'alternative', 'alternative', verbs.turnsTo),
  way('killCriterion', 'checkpointTimeBox', 'timeBox', verbs.isJudgedAtTheEndOf),
  way('alternative', 'goalsStillServed', 'goal', verbs.stillServes),
  way('alternative', 'keepsTimeBoxes', 'timeBox', verbs.keeps),
  way('slice', 'useCase', 'useCase', verbs.isPartOf),
  way('slice', 'goals', 'goal', verbs.serves),
  way('slice', 'enables', 'slice', verbs.enables),
  way('timeBox', 'slice', 'slice', verbs.isPartOf),
  way('timeBox', 'predecessors', 'timeBox', verbs.comesAfter, true),
  way('timeBox', 'techItems', 'techItem', verbs.uses),
  way('techItem', 'useCases', 'useCase', verbs.serves),
  way('techItem', 'capabilities', 'capability', verbs.gives),
  // Kept as a record of its own, which also says how much is needed and from when.
  way('useCase', 'capabilityNeed', 'capability', verbs.needs),
];

/** The row for two kinds, whichever way round; undefined when they cannot be linked. */
export const wayBetween = (a: CanvasKind, b: CanvasKind): LinkWay | undefined =>
  linkWays.find(({ holder, target }) => (holder === a && target === b) || (holder === b && target === a));

/** The kinds an item of this kind can be linked to, in words for many: "goals". */
export const partnersOf = (kind: CanvasKind): readonly string[] =>
  canvasKinds.filter((other) => wayBetween(kind, other)).map((other) => cards[other].many);

/** A link between two items that are there; `holder` keeps it. */
export interface ItemLink {
  readonly id: string;
  readonly holder: ItemRef;
  readonly target: ItemRef;
  readonly verb: string;
}

const isShown = (workbook: Workbook, kind: Kind, id: string): boolean =>
  findRecord(workbook, kind, id)?.archived === false;

const verbOf = (holder: Kind, field: string, target: Kind): string | undefined =>
  linkWays.find((row) => row.holder === holder && row.field === field && row.target === target)?.verb;

function linksOf(workbook: Workbook, kind: ItemKind, record: RecordOf<ItemKind>): ItemLink[] {
  const found = new Map<string, ItemLink>();
  const holder: ItemRef = { kind, id: record.id };
  for (const link of linksFrom(kind, record)) {
    const verb = verbOf(kind, link.field, link.kind);
    if (verb === undefined || !isCanvasKind(link.kind) || !isShown(workbook, link.kind, link.id)) continue;
    const target: ItemRef = { kind: link.kind, id: link.id };
    const id = `${keyOf(holder)} ${link.field} ${keyOf(target)}`;
    if (keyOf(target) !== keyOf(holder)) found.set(id, { id, holder, target, verb });
  }
  return [...found.values()];
}

function needLinks(workbook: Workbook): ItemLink[] {
  const found = new Map<string, ItemLink>();
  for (const { useCase, capability, archived } of workbook.capabilityNeed.values()) {
    if (archived || useCase === null || capability === null) continue;
    if (!isShown(workbook, 'useCase', useCase) || !isShown(workbook, 'capability', capability)) continue;
    const holder: ItemRef = { kind: 'useCase', id: useCase };
    const target: ItemRef = { kind: 'capability', id: capability };
    const id = `${keyOf(holder)} capabilityNeed ${keyOf(target)}`;
    found.set(id, { id, holder, target, verb: verbs.needs });
  }
  return [...found.values()];
}

/** All links between items of the canvas; links to archived items are left out. */
export const itemLinks = derived([...canvasKinds, 'capabilityNeed'], (workbook): readonly ItemLink[] => [
  ...itemKinds.flatMap((kind) =>
    [...recordsOf(workbook, kind).values()].flatMap((record) =>
      record.archived ? [] : linksOf(workbook, kind, record),
    ),
  ),
  ...needLinks(workbook),
]);

/** The links of each item, by its key. */
export const linksByItem = derived(
  [...canvasKinds, 'capabilityNeed'],
  (workbook): ReadonlyMap<string, readonly ItemLink[]> => {
    const found = new Map<string, ItemLink[]>();
    for (const link of itemLinks(workbook))
      for (const end of [link.holder, link.target]) {
        const list = found.get(keyOf(end));
        if (list) list.push(link);
        else found.set(keyOf(end), [link]);
      }
    return found;
  },
);

/** The other end of a link. */
export const otherEnd = ({ holder, target }: ItemLink, item: ItemRef): ItemRef =>
  keyOf(holder) === keyOf(item) ? target : holder;
