// Which items of the canvas pass a filter: by goal, state, level, owner, finding and words.
import type { Severity } from '../../rules/engine/finding.ts';
import { type RiskLevel, scoreOf } from '../../rules/risk/riskScore.ts';
import { stateOf } from '../../rules/state/stateOf.ts';
import { findRecord, type Workbook } from '../../schema/workbook.ts';
import { type ItemRef, keyOf } from '../../rules/thread/canvasLinks.ts';
import { type ThreadBand, threadsOf } from '../../rules/thread/bands.ts';

export interface CanvasFilter {
  /** The goal whose bands are shown. */
  readonly goal: string | null;
  /** The word of a state, as people read it. */
  readonly state: string | null;
  /** The planned level of a risk. */
  readonly level: RiskLevel | null;
  /** The role that owns it. */
  readonly owner: string | null;
  /** Only what has an open finding. */
  readonly hasFinding: boolean;
  /** Words of its code or title. */
  readonly words: string;
}
export const noFilter: CanvasFilter = {
  goal: null,
  state: null,
  level: null,
  owner: null,
  hasFinding: false,
  words: '',
};

export const isFiltering = (filter: CanvasFilter): boolean =>
  Object.entries(filter).some(([name, value]) => value !== noFilter[name as keyof CanvasFilter]);

/** The words of the states items of the canvas are in, for choosing one. */
export function statesOnCanvas(workbook: Workbook): readonly string[] {
  const words = new Set<string>();
  for (const item of allItems(workbook)) {
    const word = stateWord(workbook, item);
    if (word) words.add(word);
  }
  return [...words].toSorted();
}

const allItems = (workbook: Workbook): readonly ItemRef[] => {
  const { bands, goals } = threadsOf(workbook);
  return [
    ...goals.flatMap(({ goal, metrics }) => [goal, ...metrics]),
    ...bands.flatMap(({ items }) => items),
  ];
};

function stateWord(workbook: Workbook, { kind, id }: ItemRef): string | undefined {
  const record = findRecord(workbook, kind, id);
  return record && stateOf(workbook, kind, record as never)?.word;
}

function passes(
  workbook: Workbook,
  item: ItemRef,
  filter: CanvasFilter,
  findings: ReadonlyMap<string, Severity>,
): boolean {
  const record = findRecord(workbook, item.kind, item.id);
  if (!record) return false;
  const { state, level, owner, hasFinding, words } = filter;
  if (state !== null && stateWord(workbook, item) !== state) return false;
  if (level !== null) {
    const risk = item.kind === 'risk' ? workbook.risk.get(item.id as never) : undefined;
    if (!risk || scoreOf(workbook, risk, 'planned').level !== level) return false;
  }
  if (owner !== null && !('ownerRole' in record && record.ownerRole === owner)) return false;
  if (hasFinding && !findings.has(keyOf(item))) return false;
  const text = `${record.code ?? ''} ${record.title} ${'text' in record ? record.text : ''}`.toLowerCase();
  return words
    .trim()
    .toLowerCase()
    .split(/\s+/)
    .every((word) => text.includes(word));
}

const under = (goal: string | null, band: ThreadBand): boolean => goal === null || band.goal === goal;

/** The keys of the items that pass, with the slices, goals and use cases they stand in; null where nothing is filtered. */
export function keptBy(
  workbook: Workbook,
  filter: CanvasFilter,
  findings: ReadonlyMap<string, Severity> = new Map(),
): ReadonlySet<string> | null {
  if (!isFiltering(filter)) return null;
  const kept = new Set<string>();
  const { bands, goals } = threadsOf(workbook);
  for (const band of bands) {
    if (!under(filter.goal, band)) continue;
    const found = band.items.filter((item) => passes(workbook, item, filter, findings));
    for (const item of found) {
      kept.add(keyOf(item));
      const slice = item.kind === 'timeBox' ? workbook.timeBox.get(item.id as never)?.slice : null;
      if (slice) kept.add(keyOf({ kind: 'slice', id: slice }));
    }
    if (found.length > 0 && band.lead) kept.add(keyOf(band.lead));
    if (found.length > 0 && band.goal) kept.add(keyOf({ kind: 'goal', id: band.goal }));
  }
  for (const { goal, metrics } of goals) {
    if (filter.goal !== null && filter.goal !== goal.id) continue;
    for (const item of [goal, ...metrics])
      if (passes(workbook, item, filter, findings)) for (const one of [item, goal]) kept.add(keyOf(one));
  }
  return kept;
}
