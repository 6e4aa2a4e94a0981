// "Why does this exist" and "what depends on this", for any record (TRC-21).
import { cards, isInThread } from '../../schema/cards.ts';
import { type Kind, kinds } from '../../schema/kinds.ts';
import { linksFrom, recordKey } from '../../schema/links.ts';
import { compareText, findRecord, recordsOf, type Workbook } from '../../schema/workbook.ts';
import { derived } from '../engine/derived.ts';
import type { Subject } from '../engine/finding.ts';
import { formula, type Formula } from '../engine/rule.ts';
import { threadMessages } from '../../messages/rules/thread.ts';

interface Node {
  readonly kind: Kind;
  readonly id: string;
}
interface Trails {
  readonly up: ReadonlyMap<string, readonly Node[]>;
  readonly down: ReadonlyMap<string, readonly Node[]>;
}

const add = (map: Map<string, Node[]>, from: Node, to: Node): void => {
  const key = recordKey(from.kind, from.id);
  const list = map.get(key);
  if (list) list.push(to);
  else map.set(key, [to]);
};

const trailKinds = kinds.filter(isInThread);

/** All links both ways; archived records take no part. */
const trailsOf = derived(trailKinds, (workbook): Trails => {
  const up = new Map<string, Node[]>();
  const down = new Map<string, Node[]>();
  const join = (below: Node, above: Node) => {
    add(up, below, above);
    add(down, above, below);
  };
  for (const kind of trailKinds) {
    const { reasons = [], servants = [] } = cards[kind].thread ?? {};
    for (const record of recordsOf(workbook, kind).values()) {
      if (record.archived) continue;
      for (const link of linksFrom(kind, record)) {
        const isReason = reasons.includes(link.field);
        const other =
          isReason || servants.includes(link.field) ? findRecord(workbook, link.kind, link.id) : undefined;
        if (!other || other.archived) continue;
        const [here, there] = [
          { kind, id: record.id },
          { kind: link.kind, id: link.id },
        ];
        if (isReason) join(here, there);
        else join(there, here);
      }
    }
  }
  return { up, down };
});

const subjectOfNode = (workbook: Workbook, { kind, id }: Node): Subject => ({
  kind,
  id,
  code: findRecord(workbook, kind, id)?.code ?? null,
});

/** Every record met on the way, nearest first, with the one it was reached from. */
function walk(
  edges: ReadonlyMap<string, readonly Node[]>,
  start: Node,
): Map<string, { node: Node; from: string | null; steps: number }> {
  const startKey = recordKey(start.kind, start.id);
  const met = new Map([[startKey, { node: start, from: null as string | null, steps: 0 }]]);
  for (const [key, { steps }] of met)
    for (const node of edges.get(key) ?? []) {
      const next = recordKey(node.kind, node.id);
      if (!met.has(next)) met.set(next, { node, from: key, steps: steps + 1 });
    }
  return met;
}

/**
 * Why a record exists: one shortest path to each goal it reaches, from the record to the goal, paths that merely
 * begin another one left out. Empty when it reaches no goal.
 */
export function whyOf(workbook: Workbook, kind: Kind, id: string): readonly (readonly Subject[])[] {
  const met = walk(trailsOf(workbook).up, { kind, id });
  const inner = new Set<string>();
  const paths: string[][] = [];
  for (const [key, { node }] of [...met].toReversed()) {
    if (node.kind !== 'goal' || inner.has(key)) continue;
    const path: string[] = [];
    for (let at: string | null = key; at !== null; at = met.get(at)?.from ?? null) {
      path.push(at);
      inner.add(at);
    }
    paths.push(path.toReversed());
  }
  return paths
    .toReversed()
    .map((path) =>
      path.flatMap((key) => met.get(key)?.node ?? []).map((node) => subjectOfNode(workbook, node)),
    );
}

/** The keys of all records on the way from a record up to goals, and of all that depend on it; its own in both. */
export const threadKeys = (workbook: Workbook, kind: Kind, id: string) => ({
  up: new Set(walk(trailsOf(workbook).up, { kind, id }).keys()),
  down: new Set(walk(trailsOf(workbook).down, { kind, id }).keys()),
});

export interface Dependent extends Subject {
  /** Links between it and the record asked about; 1 is a direct dependent. */
  readonly steps: number;
}

/** Everything that depends on a record, directly or through others: nearest first, then by kind and code. */
export function dependsOn(workbook: Workbook, kind: Kind, id: string): readonly Dependent[] {
  const found = [...walk(trailsOf(workbook).down, { kind, id }).values()]
    .filter(({ steps }) => steps > 0)
    .map(({ node, steps }) => ({ ...subjectOfNode(workbook, node), steps }));
  const number = ({ code }: Dependent) => (code === null ? 0 : Number(code.slice(2)));
  return found.toSorted(
    (a, b) =>
      a.steps - b.steps ||
      kinds.indexOf(a.kind) - kinds.indexOf(b.kind) ||
      number(a) - number(b) ||
      compareText(a.id, b.id),
  );
}

export const trailFormulas: readonly Formula[] = [
  formula('TRC-21', threadMessages, 'trail.ts whyOf, dependsOn'),
];
