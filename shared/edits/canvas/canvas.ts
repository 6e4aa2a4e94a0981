// Linking and parting items of the canvas, and letting its own order stand; each gesture is one edit and one undo step.
import {
  type CanvasKind,
  type ItemRef,
  keyOf,
  linksByItem,
  type LinkWay,
  otherEnd,
  partnersOf,
  wayBetween,
} from '../../rules/thread/canvasLinks.ts';
import { limits } from '../../schema/field.ts';
import type { ItemKind } from '../../schema/cards.ts';
import type { Card, FieldsOf } from '../../schema/kinds.ts';
import { recordKey, withoutLinks } from '../../schema/links.ts';
import { afterEndOf } from '../../schema/timeBox.ts';
import { findRecord, type Workbook } from '../../schema/workbook.ts';
import { nameOf } from '../../words.ts';
import { addRecord, changeRecord, type Edit, EditRefused, type Moment, removeRecords } from '../edit.ts';
import { wayAlong } from '../guards/circles.ts';
import { lockedFields } from '../guards/verdict.ts';
import { recordMessages } from '../../messages/edits/record.ts';
import { canvasMessages } from '../../messages/edits/canvas.ts';
import { rankItem } from './order.ts';

const linking = canvasMessages.link;

const itemName = (workbook: Workbook, { kind, id }: ItemRef): string => {
  const record = findRecord(workbook, kind, id);
  if (!record) throw new EditRefused(recordMessages.gone({ kind }));
  return record.code ?? (kind === 'card' ? canvasMessages.thisCard : nameOf(record));
};

/** Lets the arrangement place items again: the given ones, or all when null. */
export const arrangeItems = (items: readonly ItemRef[] | null): Edit => ({
  label: items === null ? canvasMessages.arrange.all : canvasMessages.arrange.some,
  apply: (workbook, moment) => {
    const keys = items && new Set(items.map(keyOf));
    const isMeant = (key: string) => keys === null || keys.has(key);
    const placements = [...workbook.placement.values()].filter(
      ({ subject }) => subject !== null && isMeant(`${subject.kind}:${subject.id}`),
    );
    const bare = removeRecords(
      workbook,
      placements.map(({ id }) => ({ kind: 'placement', id })),
      moment,
    );
    return [...workbook.card.values()]
      .filter(({ id, position }) => position !== null && isMeant(recordKey('card', id)))
      .reduce((result, { id }) => changeRecord(result, 'card', id, { position: null }, moment), bare);
  },
});

/** Which end of a way keeps the link when it is drawn from one item to another. */
export function endsOf(
  way: LinkWay,
  from: ItemRef,
  to: ItemRef,
): { readonly holder: ItemRef; readonly target: ItemRef } {
  const fromHolds = way.holder === way.target ? way.endHolds !== true : from.kind === way.holder;
  return fromHolds ? { holder: from, target: to } : { holder: to, target: from };
}

const impossible = (from: CanvasKind, to: CanvasKind): string =>
  from === 'card' || to === 'card'
    ? linking.card
    : linking.impossible({ from, to, partners: partnersOf(from) });

/** Why two items cannot be linked, as a sentence for the person; null when they can. */
export function whyNotLinked(workbook: Workbook, from: ItemRef, to: ItemRef): string | null {
  const [a, b] = [itemName(workbook, from), itemName(workbook, to)];
  if (keyOf(from) === keyOf(to)) return linking.itself({ name: a });
  const way = wayBetween(from.kind, to.kind);
  if (!way) return impossible(from.kind, to.kind);
  const linked = linksByItem(workbook).get(keyOf(from)) ?? [];
  if (linked.some((link) => keyOf(otherEnd(link, from)) === keyOf(to)))
    return linking.already({ from: a, to: b });
  const { holder, target } = endsOf(way, from, to);
  if (way.holder === way.target && wayAlong(workbook, way.holder, way.field, [target.id, holder.id]))
    return linking.circle({ from: itemName(workbook, target), to: itemName(workbook, holder) });
  const record = findRecord(workbook, holder.kind, holder.id);
  const locks: Readonly<Record<string, string>> = record ? lockedFields(workbook, holder.kind, record) : {};
  const why = locks[way.field];
  return why === undefined ? null : linking.locked({ name: itemName(workbook, holder), why });
}

/** The fields that keep a new link. */
function linkFields(way: LinkWay, holder: object, target: string): Readonly<Record<string, unknown>> {
  const before = (holder as Readonly<Record<string, unknown>>)[way.field];
  const list = Array.isArray(before) ? (before as readonly unknown[]) : null;
  switch (`${way.holder}.${way.field}`) {
    case 'metric.movesWith':
      return { movesWith: [...(list ?? []), { metric: target, state: 'claimed' }] };
    case 'timeBox.predecessors':
      return { predecessors: [...(list ?? []), afterEndOf(target)] };
    case 'killCriterion.useCase':
      return { scope: 'useCase', useCase: target, slice: null };
    case 'killCriterion.slice':
      return { scope: 'slice', slice: target, useCase: null };
    case 'killCriterion.checkpointTimeBox':
      return { checkpoint: 'endOf', checkpointTimeBox: target };
    default:
      return { [way.field]: list ? [...list, target] : target };
  }
}

/** Links two items in the way their kinds allow. Refused, with the reason, when they cannot be linked. */
export const linkItems = (from: ItemRef, to: ItemRef): Edit => ({
  label: linking.label,
  apply: (workbook, moment) => {
    const reason = whyNotLinked(workbook, from, to);
    const way = wayBetween(from.kind, to.kind);
    if (reason !== null || !way) throw new EditRefused(reason ?? impossible(from.kind, to.kind));
    const { holder, target } = endsOf(way, from, to);
    if (way.field === 'capabilityNeed') {
      const need = { useCase: holder.id, capability: target.id } as FieldsOf<'capabilityNeed'>;
      return addRecord(workbook, 'capabilityNeed', moment.newId(), need, moment);
    }
    const record = findRecord(workbook, holder.kind, holder.id) ?? {};
    return changeRecord(workbook, holder.kind, holder.id, linkFields(way, record, target.id), moment);
  },
});

function withoutLinksTo(workbook: Workbook, holder: ItemRef, target: ItemRef, moment: Moment): Workbook {
  const record = findRecord(workbook, holder.kind, holder.id);
  const fields =
    record && withoutLinks(holder.kind, record, (kind, id) => recordKey(kind, id) === keyOf(target));
  return fields ? changeRecord(workbook, holder.kind, holder.id, fields, moment) : workbook;
}

/** Takes away every link between two items, whichever of them keeps it. */
export const unlinkItems = (a: ItemRef, b: ItemRef): Edit => ({
  label: canvasMessages.unlink,
  apply: (workbook, moment) => {
    const ids = new Set([a.id, b.id]);
    const needs = [...workbook.capabilityNeed.values()].filter(
      ({ useCase, capability }) =>
        useCase !== null && capability !== null && ids.has(useCase) && ids.has(capability),
    );
    const parted = withoutLinksTo(withoutLinksTo(workbook, a, b, moment), b, a, moment);
    return removeRecords(
      parted,
      needs.map(({ id }) => ({ kind: 'capabilityNeed', id })),
      moment,
    );
  },
});

/** Makes a card's thought an item of a kind: its words become the title, its place is kept, and it remembers the item. */
export const becomeItem = (card: string, kind: ItemKind, id: string): Edit => ({
  label: canvasMessages.become.label({ kind }),
  apply: (workbook, moment) => {
    const thought = workbook.card.get(card as Card['id']);
    if (!thought) throw new EditRefused(recordMessages.gone({ kind: 'card' }));
    const words = thought.text.replace(/\s+/g, ' ').trim();
    if (words === '') throw new EditRefused(canvasMessages.become.empty);
    const title = words.length <= limits.titleChars ? words : `${words.slice(0, limits.titleChars - 1)}…`;
    const notes = words === title ? '' : thought.text;
    const added = addRecord(workbook, kind, id, { title, notes }, moment);
    const placed =
      thought.position === null ? added : rankItem(added, { kind, id }, thought.position.y, moment);
    return changeRecord(placed, 'card', card, { becomes: { kind, id } }, moment);
  },
});
