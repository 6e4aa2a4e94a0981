// Finds the circles in a directed net, one for each knot of records that reach each other.

/** Tarjan's search keeps its own stack: chains may be thousands of links long. */
function knotsOf(edges: ReadonlyMap<string, readonly string[]>): string[][] {
  const index = new Map<string, number>();
  const low = new Map<string, number>();
  const open: string[] = [];
  const isOpen = new Set<string>();
  const knots: string[][] = [];
  const enter = (id: string) => {
    index.set(id, index.size);
    low.set(id, index.get(id) ?? 0);
    open.push(id);
    isOpen.add(id);
    return { id, next: 0 };
  };
  const lower = (id: string, value: number) => low.set(id, Math.min(low.get(id) ?? value, value));
  const close = (id: string) => {
    const knot = open.splice(open.lastIndexOf(id));
    for (const member of knot) isOpen.delete(member);
    knots.push(knot);
  };
  for (const root of edges.keys()) {
    const path = index.has(root) ? [] : [enter(root)];
    for (let at = path.at(-1); at; at = path.at(-1)) {
      const to = edges.get(at.id)?.[at.next++];
      if (to !== undefined) {
        if (!edges.has(to)) continue;
        if (!index.has(to)) path.push(enter(to));
        else if (isOpen.has(to)) lower(at.id, index.get(to) ?? 0);
        continue;
      }
      path.pop();
      const parent = path.at(-1);
      if (parent) lower(parent.id, low.get(at.id) ?? 0);
      if (low.get(at.id) === index.get(at.id)) close(at.id);
    }
  }
  return knots;
}

/** The shortest way from a record back to itself inside its knot. */
function loopFrom(
  start: string,
  knot: ReadonlySet<string>,
  edges: ReadonlyMap<string, readonly string[]>,
): string[] {
  const from = new Map<string, string>();
  const queue = [start];
  for (const id of queue) {
    for (const to of edges.get(id) ?? []) {
      if (to === start) return pathTo(id, start, from);
      if (!knot.has(to) || from.has(to)) continue;
      from.set(to, id);
      queue.push(to);
    }
  }
  return [];
}

function pathTo(end: string, start: string, from: ReadonlyMap<string, string>): string[] {
  const path = [end];
  for (let id = end; id !== start;) {
    id = from.get(id) ?? start;
    path.push(id);
  }
  return path.toReversed();
}

/**
 * One loop for each knot, as the ids met on the way round, starting from the id that comes first in the map.
 * Edges to ids that are not keys of the map are passed over.
 */
export function findLoops(edges: ReadonlyMap<string, readonly string[]>): string[][] {
  const place = new Map([...edges.keys()].map((id, i) => [id, i]));
  const placeOf = (id: string) => place.get(id) ?? 0;
  return knotsOf(edges)
    .map((knot) => knot.toSorted((a, b) => placeOf(a) - placeOf(b)))
    .toSorted((a, b) => placeOf(a[0] ?? '') - placeOf(b[0] ?? ''))
    .map((knot) => loopFrom(knot[0] ?? '', new Set(knot), edges))
    .filter((loop) => loop.length > 0);
}
