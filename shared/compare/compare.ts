// Two versions of a workbook held against each other: headline figures, moved goalposts, and what came, went and changed.
import { type Change, type ChangeSet, diff } from '../changes/changes.ts';
import type { Names } from '../log/names.ts';
import { valueWords } from '../log/valueWords.ts';
import { compareWords } from '../messages/screens/review/compare.ts';
import { cards } from '../schema/cards.ts';
import type { Day } from '../schema/field.ts';
import { fieldsOf } from '../schema/fieldFacts.ts';
import { type Kind, kinds, type RecordOf } from '../schema/kinds.ts';
import { recordKey } from '../schema/links.ts';
import type { Stage } from '../schema/stages.ts';
import { compareText, emptyWorkbook, findRecord, type Workbook } from '../schema/workbook.ts';
import { labelOf } from '../words.ts';
import { type Direction, directionOf, isGoalpost, movedCheckpoints, movesPost } from './goalposts.ts';
import { type Headline, headlinesBetween } from './headlines.ts';

/** One difference: a record that came or went (`field` is null then), or one field of one with both values. */
export interface Line {
  readonly kind: Kind;
  readonly id: string;
  readonly code: string | null;
  readonly title: string;
  readonly field: string | null;
  /** What people read for the field; empty for a whole record. */
  readonly label: string;
  readonly before: unknown;
  readonly after: unknown;
  /** Both values as people read them; empty: nothing. */
  readonly was: string;
  readonly is: string;
  /** The stage of the thought it belongs to; null: the frame. */
  readonly stage: Stage | null;
  /** Who changed it last, and when; of what is gone that is not known. */
  readonly role: string | null;
  readonly day: Day | null;
  readonly direction: Direction | null;
  readonly isGoalpost: boolean;
}

export interface Comparison {
  readonly before: Workbook;
  readonly after: Workbook;
  readonly headlines: readonly Headline[];
  /** What was moved that the work is judged by; those among `changed`, `added` and `removed` are there too. */
  readonly goalposts: readonly Line[];
  readonly added: readonly Line[];
  readonly removed: readonly Line[];
  readonly changed: readonly Line[];
}

/** Kinds that say nothing of the engagement: where cards lie, results that are worked out, what is kept of the past. */
const leftOut: ReadonlySet<Kind> = new Set(['snapshot', 'bindingEntry', 'simulation', 'placement', 'logo']);
/** Fields that say when something was written and where it stands, not what it says. */
const bookkeeping = new Set(['createdAt', 'updatedAt', 'updatedByRole', 'order', 'lastCodes']);

const compared = (workbook: Workbook): Workbook => ({
  ...workbook,
  ...Object.fromEntries([...leftOut].map((kind) => [kind, emptyWorkbook[kind]])),
});

/** What turned the first version into the second, without what says nothing. */
export const tellingChanges = (before: Workbook, after: Workbook): ChangeSet =>
  diff(compared(before), compared(after)).filter(
    (change) => change.type !== 'changed' || !bookkeeping.has(change.field),
  );

/** Records as the later version calls them, those that are gone as the earlier one did. */
const namesOfBoth = (before: Workbook, after: Workbook): Names => ({
  workbook: after,
  of: (kind, id) => {
    const record = findRecord(after, kind, id) ?? findRecord(before, kind, id);
    return record ? { code: record.code, title: record.title } : null;
  },
});

const isPlain = (value: unknown): boolean => value === null || typeof value !== 'object';

/** The words of a value that no form draws: ratings are written one after the other. */
const otherWords = (value: unknown): string =>
  Array.isArray(value) && value.every(isPlain) ? value.map((one) => String(one ?? '–')).join(', ') : '';

class Lines {
  private readonly before: Workbook;
  private readonly after: Workbook;
  private readonly names: Names;

  constructor(before: Workbook, after: Workbook) {
    this.before = before;
    this.after = after;
    this.names = namesOfBoth(before, after);
  }

  private about(
    kind: Kind,
    id: string,
  ): Pick<Line, 'kind' | 'id' | 'code' | 'title' | 'stage' | 'role' | 'day'> {
    const now = findRecord(this.after, kind, id);
    const record = now ?? findRecord(this.before, kind, id);
    const role = now?.updatedByRole ? findRecord(this.after, 'role', now.updatedByRole) : undefined;
    return {
      kind,
      id,
      code: record?.code ?? null,
      title: record?.title || labelOf(cards[kind].one),
      stage: cards[kind].stage,
      role: role?.title ?? null,
      day: now?.updatedAt?.slice(0, 10) ?? null,
    };
  }

  private words(kind: Kind, field: string, value: unknown): string {
    const facts = fieldsOf(kind).find(({ name }) => name === field);
    if (!facts) return '';
    return facts.as === 'other' && !isPlain(value) ? otherWords(value) : valueWords(this.names, facts, value);
  }

  private ofRecord(type: 'added' | 'removed', kind: Kind, record: RecordOf<Kind>): Line {
    return {
      ...this.about(kind, record.id),
      field: null,
      label: '',
      before: null,
      after: null,
      was: '',
      is: '',
      direction: null,
      isGoalpost: movesPost(type, kind, record),
    };
  }

  private ofField({ kind, id, field, before, after }: Extract<Change, { type: 'changed' }>): Line | null {
    const facts = fieldsOf(kind).find(({ name }) => name === field);
    if (!facts || facts.isHidden) return null;
    return {
      ...this.about(kind, id),
      field,
      label: facts.label,
      before: before ?? null,
      after: after ?? null,
      was: this.words(kind, field, before),
      is: this.words(kind, field, after),
      direction:
        kind === 'killCriterion' && isGoalpost(kind, field) ? directionOf(this.before, this.after, id) : null,
      isGoalpost: isGoalpost(kind, field),
    };
  }

  /** Null: it says nothing that people read. */
  of(change: Change): Line | null {
    return change.type === 'changed'
      ? this.ofField(change)
      : this.ofRecord(change.type, change.kind, change.record);
  }

  /** Criteria that are judged on another day. */
  checkpoints(): readonly Line[] {
    return movedCheckpoints(this.before, this.after).map(({ criterion, before, after }) => ({
      ...this.about('killCriterion', criterion.id),
      field: 'checkpoint',
      label: compareWords.checkpoint,
      before,
      after,
      was: this.words('killCriterion', 'checkpointDate', before),
      is: this.words('killCriterion', 'checkpointDate', after),
      direction: before === null || after === null ? null : after > before ? 'loosening' : 'tightening',
      isGoalpost: true,
    }));
  }
}

const kindOrder = new Map(kinds.map((kind, i) => [kind, i]));
const codeNumber = (code: string | null): number => Number(code?.slice(2) ?? 0);

/** By kind, then by code. */
const inOrder = (a: Line, b: Line): number =>
  (kindOrder.get(a.kind) ?? 0) - (kindOrder.get(b.kind) ?? 0) ||
  codeNumber(a.code) - codeNumber(b.code) ||
  compareText(a.id, b.id);

/** Holds an earlier version against a later one. */
export function compareVersions(before: Workbook, after: Workbook): Comparison {
  const lines = new Lines(before, after);
  const by = { added: [] as Line[], removed: [] as Line[], changed: [] as Line[] };
  for (const change of tellingChanges(before, after)) {
    const line = lines.of(change);
    if (line) by[change.type].push(line);
  }
  for (const list of Object.values(by)) list.sort(inOrder);
  const posts = [...by.changed, ...by.removed, ...by.added].filter((line) => line.isGoalpost);
  const goalposts = [...posts, ...lines.checkpoints()].toSorted(inOrder);
  return { before, after, headlines: headlinesBetween(before, after), goalposts, ...by };
}

export type Mark = 'added' | 'changed' | 'gone';

/** What became of each record that is not as it was, by `recordKey` (`risk:<id>`): for marks on the canvas. */
export function marksOf({ added, removed, changed }: Comparison): ReadonlyMap<string, Mark> {
  const marked = (lines: readonly Line[], mark: Mark) =>
    lines.map(({ kind, id }) => [recordKey(kind, id), mark] as const);
  return new Map([...marked(changed, 'changed'), ...marked(added, 'added'), ...marked(removed, 'gone')]);
}
