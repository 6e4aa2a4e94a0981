// Adding where somebody stands: the new record is linked at once to the one that is open.
import { recordMessages } from '../messages/edits/record.ts';
import { cards, freshFields, isContent } from '../schema/cards.ts';
import { fieldOf, type FieldFacts, type FieldName } from '../schema/fieldFacts.ts';
import type { FieldsOf, Kind } from '../schema/kinds.ts';
import { findRecord, recordsOf, type Workbook } from '../schema/workbook.ts';
import { addRecord, changeRecord, type Edit, type Moment, type Target } from './edit.ts';
import { lockedFields } from './guards/verdict.ts';

type Fields = Readonly<Record<string, unknown>>;

const factsOfLink = (kind: Kind, name: string): FieldFacts => fieldOf(kind, name as FieldName<Kind>);

const isNothing = (value: unknown): boolean =>
  value === null || value === undefined || (Array.isArray(value) && value.length === 0);

const isAny = ({ as }: FieldFacts): boolean => as === 'anyOne' || as === 'anyMany';

/** The value of a link that leads to this one record. */
function linkTo(link: FieldFacts, { kind, id }: Target): unknown {
  const one = isAny(link) ? { kind, id } : id;
  return link.as === 'many' || link.as === 'anyMany' ? [one] : one;
}

const mayLeadTo = (link: FieldFacts, kind: Kind): boolean =>
  link.references === kind || (isAny(link) && isContent(kind));

/** The only record a link could lead to, where there is but one. */
function onlyOne(workbook: Workbook, { references }: FieldFacts): Target | null {
  if (references === null) return null;
  const all = [...recordsOf(workbook, references).values()].filter(({ archived }) => !archived);
  return all.length === 1 && all[0] ? { kind: references, id: all[0].id } : null;
}

/**
 * The links a new record of `kind` takes over (`inherits` of its card): to the record it is added beside, or as that one
 * has them when it is of the same kind; else its first link leads to the only record there is.
 */
export function inheritedLinks(workbook: Workbook, kind: Kind, beside: Target | null): Fields {
  const links = (cards[kind].inherits ?? []).map((name) => factsOfLink(kind, name));
  const open = beside ? findRecord(workbook, beside.kind, beside.id) : undefined;
  if (beside && open) {
    const like = open as unknown as Fields;
    const taken =
      beside.kind === kind
        ? links.filter(({ name }) => !isNothing(like[name])).map(({ name }) => [name, like[name]])
        : links
            .filter((link) => mayLeadTo(link, beside.kind))
            .slice(0, 1)
            .map((link) => [link.name, linkTo(link, beside)]);
    if (taken.length > 0) return Object.fromEntries(taken) as Fields;
  }
  const [first] = links;
  const only = first ? onlyOne(workbook, first) : null;
  return first && only ? { [first.name]: linkTo(first, only) } : {};
}

/** Links the record that is open to the new one, where that is the way the link goes and nothing stands there yet. */
function linkBack(workbook: Workbook, open: Target, made: Target, moment: Moment): Workbook {
  const record = findRecord(workbook, open.kind, open.id);
  const names = cards[open.kind].thread?.servants ?? [];
  const link = names
    .map((name) => factsOfLink(open.kind, name))
    .find(({ as, references }) => references === made.kind && (as === 'one' || as === 'many'));
  if (!record || !link) return workbook;
  const before = (record as unknown as Fields)[link.name];
  const isLocked = link.name in lockedFields(workbook, open.kind, record);
  if (isLocked || (link.as === 'one' && before !== null)) return workbook;
  const after = link.as === 'many' ? [...(before as readonly string[]), made.id] : made.id;
  return changeRecord(workbook, open.kind, open.id, { [link.name]: after }, moment);
}

/** A record to add, under an id the caller has made. */
export interface Titled {
  readonly id: string;
  readonly title: string;
}

/** Adds several of a kind by their titles, each as `addBeside` adds one. One undo step. */
export const addSeveral = <K extends Kind>(
  kind: K,
  titled: readonly Titled[],
  beside: Target | null,
  fields: FieldsOf<K> = {},
): Edit => ({
  label: recordMessages.addSeveral({ kind, count: titled.length }),
  apply: (workbook, moment) =>
    titled.reduce(
      (so, { id, title }) => addBeside(kind, id, beside, { ...fields, title }).apply(so, moment),
      workbook,
    ),
});

/**
 * Adds a record as its card says it starts, linked to the one that is open (`beside`); `fields` stand over both.
 * One undo step.
 */
export const addBeside = <K extends Kind>(
  kind: K,
  id: string,
  beside: Target | null,
  fields: FieldsOf<K> = {},
): Edit => ({
  label: recordMessages.add({ kind }),
  apply: (workbook, moment) => {
    const links = inheritedLinks(workbook, kind, beside);
    const added = addRecord(workbook, kind, id, { ...freshFields(kind), ...links, ...fields }, moment);
    return beside ? linkBack(added, beside, { kind, id }, moment) : added;
  },
});
