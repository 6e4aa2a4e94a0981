// Clashes of a merge in people's words: what it is about, both values, and who changed each side when.
import type { Line } from './compare.ts';
import type { Change } from '../changes/changes.ts';
import { valueWords } from '../log/valueWords.ts';
import { mergeWords } from '../messages/screens/review/compare.ts';
import { cards } from '../schema/cards.ts';
import type { Day } from '../schema/field.ts';
import { fieldsOf } from '../schema/fieldFacts.ts';
import type { Kind, RecordOf } from '../schema/kinds.ts';
import { findRecord, type Workbook } from '../schema/workbook.ts';
import { labelOf } from '../words.ts';
import type { Clash, ClashReason } from './merge.ts';

/** Who changed a record on one side, and when; null: not known. */
interface Hand {
  readonly role: string | null;
  readonly day: Day | null;
}

/** Its `field` is null where it is about the whole record. */
export interface ClashLine extends Pick<Line, 'kind' | 'id' | 'code' | 'title' | 'field' | 'label'> {
  readonly reason: ClashReason;
  readonly why: string;
  readonly mine: string;
  readonly theirs: string;
  readonly mineBy: Hand;
  readonly theirsBy: Hand;
}

function handOf(workbook: Workbook, record: RecordOf<Kind> | undefined): Hand {
  const role = record?.updatedByRole ? findRecord(workbook, 'role', record.updatedByRole) : undefined;
  return { role: role?.title ?? null, day: record?.updatedAt?.slice(0, 10) ?? null };
}

function words(workbook: Workbook, { kind, ...change }: Change, value: unknown): string {
  const facts =
    change.type === 'changed' ? fieldsOf(kind).find(({ name }) => name === change.field) : undefined;
  if (!facts) return '';
  const of = (other: Kind, id: string) => {
    const record = findRecord(workbook, other, id);
    return record ? { code: record.code, title: record.title } : null;
  };
  return valueWords({ workbook, of }, facts, value);
}

/** A clash as it is read; `mine` and `theirs` are the two copies. */
export function clashLine(mine: Workbook, theirs: Workbook, clash: Clash): ClashLine {
  const { change, reason } = clash;
  const { kind, id } = change;
  const [own, other] = [findRecord(mine, kind, id), findRecord(theirs, kind, id)];
  const record = own ?? other;
  const field = change.type === 'changed' ? change.field : null;
  return {
    kind,
    id,
    code: record?.code ?? null,
    title: record?.title || labelOf(cards[kind].one),
    field,
    label: fieldsOf(kind).find(({ name }) => name === field)?.label ?? '',
    reason,
    why: mergeWords.reasons[reason],
    mine: words(mine, change, clash.mine),
    theirs: words(theirs, change, clash.theirs),
    mineBy: handOf(mine, own),
    theirsBy: handOf(theirs, other),
  };
}
