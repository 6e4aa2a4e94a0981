// Which records stay at home, and how those that leave speak of them: by a plain label, never by a link to nothing.
import { shareWords } from '../messages/screens/share.ts';
import { threadKeys } from '../rules/thread/trail.ts';
import { cards, isContent } from '../schema/cards.ts';
import { type FieldName, fieldOf } from '../schema/fieldFacts.ts';
import { limits } from '../schema/field.ts';
import { type Kind, kinds, type RecordOf, schemas } from '../schema/kinds.ts';
import { linksFrom, recordKey, withoutLinks } from '../schema/links.ts';
import type { ShareChoice } from '../schema/shareChoice.ts';
import { findRecord, isFixed, recordsOf, type Workbook } from '../schema/workbook.ts';

type AnyRecord = RecordOf<Kind>;

/** These tell of how the workbook came about, or of all of it: no share copy holds any. */
export const neverShared: ReadonlySet<Kind> = new Set<Kind>(['snapshot', 'simulation', 'bindingEntry']);

/** Why a record stays at home. */
export const stayReasons = ['never', 'kind', 'archived', 'hidden', 'scope', 'owner'] as const;
export type StayReason = (typeof stayReasons)[number];

/** Records that stay, by their key. */
export type Staying = ReadonlyMap<string, StayReason>;

/** A kind that can be left out: what every workbook must have cannot. */
export const mayStay = (kind: Kind): boolean =>
  cards[kind].made !== 'start' && !neverShared.has(kind) && kind !== 'logo' && kind !== 'placement';

/** What belongs to the chosen use cases stays in; of the rest, what belongs to a use case or goal that is not chosen goes. */
function outOfScope(workbook: Workbook, chosen: readonly string[]): ReadonlySet<string> {
  const kept = new Set<string>();
  for (const id of chosen) {
    const { up, down } = threadKeys(workbook, 'useCase', id);
    for (const key of [...up, ...down]) kept.add(key);
  }
  const others = (['goal', 'useCase'] as const).flatMap((kind) =>
    [...recordsOf(workbook, kind).keys()]
      .filter((id) => !kept.has(recordKey(kind, id)))
      .flatMap((id) => [...threadKeys(workbook, kind, id).down]),
  );
  return new Set(others.filter((key) => !kept.has(key)));
}

function reasonOf(
  kind: Kind,
  record: AnyRecord,
  choice: ShareChoice,
  out: ReadonlySet<string>,
): StayReason | null {
  if (neverShared.has(kind)) return 'never';
  if (isFixed(kind, record.id)) return null;
  if (kind === 'logo') return choice.logo ? null : 'kind';
  if (mayStay(kind) && choice.leftKinds.includes(kind)) return 'kind';
  if (record.archived) return 'archived';
  if ('hiddenUntil' in record && record.hiddenUntil !== null) return 'hidden';
  return out.has(recordKey(kind, record.id)) ? 'scope' : null;
}

/** Whether a record means nothing without those that stay: one of its owners does, or it is no record without the link. */
function isLost(kind: Kind, record: AnyRecord, staying: Staying): boolean {
  const isGone = (to: Kind, id: string): boolean => staying.has(recordKey(to, id));
  const owners = cards[kind].owners ?? [];
  if (linksFrom(kind, record).some((link) => owners.includes(link.field) && isGone(link.kind, link.id)))
    return true;
  const fields = withoutLinks(kind, record, isGone);
  return fields !== null && !schemas[kind].safeParse({ ...record, ...fields }).success;
}

/** All records that stay, each with why. */
export function stayingOf(workbook: Workbook, choice: ShareChoice): Staying {
  const out = choice.useCases ? outOfScope(workbook, choice.useCases) : new Set<string>();
  const staying = new Map<string, StayReason>();
  const all = kinds.flatMap((kind) =>
    [...recordsOf(workbook, kind).values()].map((record) => ({
      kind,
      record,
      key: recordKey(kind, record.id),
    })),
  );
  for (const { kind, record, key } of all) {
    const reason = reasonOf(kind, record, choice, out);
    if (reason) staying.set(key, reason);
  }
  for (let before = -1; before < staying.size;) {
    before = staying.size;
    for (const { kind, record, key } of all)
      if (!staying.has(key) && isLost(kind, record, staying)) staying.set(key, 'owner');
  }
  return staying;
}

/** "Goals: G-2; Owner: a role": links that a record loses, by what people may know of where they led. */
function labelOfLinks(workbook: Workbook, kind: Kind, record: AnyRecord, staying: Staying): string {
  const labels = linksFrom(kind, record)
    .filter((link) => staying.has(recordKey(link.kind, link.id)) && isContentOrRole(link.kind))
    .map((link) => {
      const { label } = fieldOf(kind, link.field as FieldName<Kind>);
      const code = findRecord(workbook, link.kind, link.id)?.code ?? shareWords.aRecord({ kind: link.kind });
      return shareWords.lostLink({ label, code });
    });
  return labels.length === 0 ? '' : shareWords.notInCopy({ links: [...new Set(labels)].join('; ') });
}

const isContentOrRole = (kind: Kind): boolean => isContent(kind) || kind === 'role';

const joined = (...texts: readonly string[]): string =>
  texts
    .filter((text) => text !== '')
    .join('\n\n')
    .slice(0, limits.notesChars);

/** The workbook without what stays, links to it written out in the notes. */
export function withoutStaying(workbook: Workbook, staying: Staying): Workbook {
  const isGone = (kind: Kind, id: string): boolean => staying.has(recordKey(kind, id));
  return Object.fromEntries(
    kinds.map((kind) => {
      const left = [...recordsOf(workbook, kind).values()].filter(({ id }) => !isGone(kind, id));
      const unlinked = left.map((record) => {
        const fields = withoutLinks(kind, record, isGone);
        if (!fields) return record;
        const notes = joined(record.notes, labelOfLinks(workbook, kind, record, staying));
        return { ...record, ...fields, notes };
      });
      return [kind, new Map(unlinked.map((record) => [record.id, record]))];
    }),
  ) as unknown as Workbook;
}
