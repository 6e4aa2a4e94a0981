// The links of a file as links between boxes: those of groups go to what is in them, those of moments without length
// through them, each in whole working days as the dates of the file show.
import { exchangeMessages } from '../../messages/edits/exchange.ts';
import { limits } from '../../schema/field.ts';
import type { LinkKind } from '../../schema/timeBox.ts';
import { boundStartWD, type Span } from '../../rules/plan/linkBounds.ts';
import { longestWD } from './bounds.ts';
import type { Outline } from './groups.ts';
import type { FileLink } from './planFile.ts';

const words = exchangeMessages.link;

/** A link that was left out, `12→15`, and why. */
export interface Refused {
  readonly ref: string;
  readonly reason: string;
}

/** A link between two boxes in whole working days. */
export interface BoxLink {
  readonly from: string;
  readonly kind: LinkKind;
  readonly lagWD: number;
}

type Edge = 'first' | 'last';
const edges: Readonly<Record<LinkKind, readonly [Edge, Edge]>> = {
  finishStart: ['last', 'first'],
  startStart: ['first', 'first'],
  finishFinish: ['last', 'last'],
  startFinish: ['first', 'last'],
};
const kindOf = (from: Edge, to: Edge): LinkKind =>
  from === 'last'
    ? to === 'first'
      ? 'finishStart'
      : 'finishFinish'
    : to === 'first'
      ? 'startStart'
      : 'startFinish';

/** Two links through a moment: its last day is the one before its first. */
function through(into: FileLink, outOf: FileLink): FileLink {
  const [[from, inTo], [outFrom, to]] = [edges[into.kind], edges[outOf.kind]];
  const kind = kindOf(from, to);
  const nextDay = (one: LinkKind) => (one === 'finishStart' ? 1 : 0);
  const inside = (inTo === 'last' ? 1 : 0) - (outFrom === 'last' ? 1 : 0);
  const lagWD =
    into.lagWD === null || outOf.lagWD === null
      ? null
      : into.lagWD + outOf.lagWD + inside + nextDay(into.kind) + nextDay(outOf.kind) - nextDay(kind);
  return { from: into.from, kind, lagWD };
}

export const linkRef = (from: string, to: string): string => `${from}→${to}`;

/** Where the boxes of the file lie, in working days of the plan; undefined: the file does not say. */
export interface Places {
  readonly spans: ReadonlyMap<string, Span>;
  /** Whether the times of a task are not those of whole days. */
  readonly isParted: (ref: string) => boolean;
}

/** The days that really lie between what a link joins. */
function gapOf(kind: LinkKind, before: Span | undefined, after: Span | undefined): number | null {
  if (!before || !after) return null;
  const [from, to] = edges[kind];
  const at = from === 'last' ? before.endWD : before.startWD;
  return (to === 'first' ? after.startWD : after.endWD) - at - (kind === 'finishStart' ? 1 : 0);
}

/** A lag in whole days: up to one less than it says where the file counts parts of days, so that its dates come out. */
function wholeLag(link: FileLink, to: string, { spans, isParted }: Places): number {
  const gap = gapOf(link.kind, spans.get(link.from), spans.get(to));
  if (link.lagWD === null) return gap ?? 0;
  const lag = Math.ceil(link.lagWD - 1e-6);
  const isPart = lag !== link.lagWD || isParted(link.from) || isParted(to);
  return gap !== null && gap < lag && isPart && gap >= Math.floor(link.lagWD + 1e-6) - 1 ? gap : lag;
}

export interface BoxLinks {
  readonly links: ReadonlyMap<string, readonly BoxLink[]>;
  readonly refused: readonly Refused[];
}

class Resolver {
  readonly refused: Refused[] = [];
  private readonly known = new Map<string, readonly FileLink[]>();
  private readonly outline: Outline;
  private readonly places: Places;
  /** By group, the links that its members get: from outside. */
  constructor(outline: Outline, places: Places) {
    this.outline = outline;
    this.places = places;
  }

  private refuse(from: string, to: string, reason: string): void {
    const ref = linkRef(from, to);
    if (!this.refused.some((one) => one.ref === ref && one.reason === reason))
      this.refused.push({ ref, reason });
  }

  /** The members of a group from whose end, or start, others go on. */
  private edgeOf(group: string, edge: Edge): readonly string[] {
    const members = this.outline.within.get(group) ?? [];
    const inside = new Set(members);
    if (edge === 'last') {
      const followed = new Set(
        members.flatMap((ref) =>
          (this.outline.tasks.get(ref)?.links ?? []).flatMap(({ from, kind, lagWD }) =>
            kind === 'finishStart' && (lagWD ?? 0) >= 0 ? [from] : [],
          ),
        ),
      );
      return members.filter((ref) => !followed.has(ref));
    }
    const { spans } = this.places;
    const first = [...inside].toSorted(
      (a, b) => (spans.get(a)?.startWD ?? Infinity) - (spans.get(b)?.startWD ?? Infinity),
    )[0];
    return first === undefined ? [] : [first];
  }

  private from(link: FileLink, to: string, path: readonly string[]): readonly FileLink[] {
    const { roles } = this.outline;
    const role = roles.get(link.from);
    if (role === 'box') return [link];
    if (role === 'moment') return this.into(link.from, path).map((before) => through(before, link));
    if (role === 'slice' || role === 'group')
      return this.edgeOf(link.from, edges[link.kind][0])
        .filter((ref) => ref !== to)
        .flatMap((ref) => this.from({ ...link, from: ref }, to, path));
    this.refuse(link.from, to, words.gone({ ref: link.from }));
    return [];
  }

  /** The links a group hands to a member: to those that nothing inside the group leads to. */
  private handedTo(ref: string): readonly FileLink[] {
    const own = this.outline.tasks.get(ref)?.links ?? [];
    return this.outline.above(ref).flatMap((group) => {
      const inside = new Set(this.outline.within.get(group));
      if (own.some(({ from }) => inside.has(from))) return [];
      return (this.outline.tasks.get(group)?.links ?? []).flatMap((link) => {
        if (edges[link.kind][1] === 'first') return inside.has(link.from) ? [] : [link];
        this.refuse(link.from, group, words.ofGroup({ ref: link.from }));
        return [];
      });
    });
  }

  /** All links into a box or moment, from boxes. */
  into(ref: string, path: readonly string[] = []): readonly FileLink[] {
    const there = this.known.get(ref);
    if (there) return there;
    if (path.includes(ref)) {
      this.refuse(path.at(-1) ?? ref, ref, words.circle({ way: [...path.slice(path.indexOf(ref)), ref] }));
      return [];
    }
    const links = [...(this.outline.tasks.get(ref)?.links ?? []), ...this.handedTo(ref)].filter(
      ({ fault }) => fault === undefined,
    );
    const found = links.flatMap((link) => this.from(link, ref, [...path, ref]));
    this.known.set(ref, found);
    return found;
  }
}

/** Whether the schema holds so long a lag. */
const isNear = ({ lagWD }: BoxLink): boolean => Math.abs(lagWD) <= longestWD;

const asLink = ({ kind, lagWD }: BoxLink) => ({ from: 0, to: 0, kind, lagWD });

/** One link a pair, as a box waits for another once: the one that binds. */
function onePerPair(links: readonly BoxLink[], to: string, { spans }: Places): BoxLink[] {
  const best = new Map<string, BoxLink>();
  const own = spans.get(to);
  const lengthWD = own ? own.endWD - own.startWD + 1 : 1;
  const boundOf = (link: BoxLink) =>
    boundStartWD(asLink(link), spans.get(link.from) ?? { startWD: 1, endWD: 1 }, lengthWD);
  for (const link of links) {
    const other = best.get(link.from);
    if (!other || boundOf(link) > boundOf(other)) best.set(link.from, link);
  }
  return [...best.values()];
}

/** Leaves out links that lead round in a circle, each said with its way. */
function withoutCircles(links: Map<string, BoxLink[]>, refuse: (refused: Refused) => void): void {
  const state = new Map<string, 'open' | 'done'>();
  for (const root of links.keys()) {
    const path: { ref: string; at: number }[] = state.has(root) ? [] : [{ ref: root, at: 0 }];
    if (path.length > 0) state.set(root, 'open');
    for (let top = path.at(-1); top; top = path.at(-1)) {
      const list = links.get(top.ref) ?? [];
      const link = list[top.at];
      if (!link) {
        state.set(top.ref, 'done');
        path.pop();
      } else if (state.get(link.from) === 'open') {
        const way = path.map(({ ref }) => ref);
        const circle = [...way.slice(way.indexOf(link.from)), link.from].toReversed();
        refuse({ ref: linkRef(link.from, top.ref), reason: words.circle({ way: circle }) });
        list.splice(top.at, 1);
      } else {
        top.at += 1;
        if (!state.has(link.from)) {
          state.set(link.from, 'open');
          path.push({ ref: link.from, at: 0 });
        }
      }
    }
  }
}

/** The links into each box; what is left out is said. */
export function boxLinks(outline: Outline, places: Places): BoxLinks {
  const resolver = new Resolver(outline, places);
  const { refused } = resolver;
  const links = new Map<string, BoxLink[]>();
  for (const [ref, role] of outline.roles) {
    const own = outline.tasks.get(ref)?.links ?? [];
    const again = own.filter(({ from }, i) => own.findIndex((one) => one.from === from) < i);
    for (const { from } of again)
      refused.push({ ref: linkRef(from, ref), reason: words.twice({ ref: from }) });
    if (role === 'nothing') {
      for (const { from } of own) refused.push({ ref: linkRef(from, ref), reason: words.gone({ ref }) });
      continue;
    }
    if (role !== 'box' && role !== 'moment') continue;
    const into = resolver.into(ref);
    if (role === 'moment') continue;
    for (const { from } of own)
      if (from === ref) refused.push({ ref: linkRef(from, ref), reason: words.itself });
    for (const { from, fault } of own)
      if (fault !== undefined) refused.push({ ref: linkRef(from, ref), reason: fault });
    const whole = into
      .filter(({ from }) => from !== ref)
      .map((link) => ({ from: link.from, kind: link.kind, lagWD: wholeLag(link, ref, places) }));
    const kept = onePerPair(
      whole.filter(
        (link) => isNear(link) || !refused.push({ ref: linkRef(link.from, ref), reason: words.tooFar }),
      ),
      ref,
      places,
    );
    for (const { from } of kept.slice(limits.listItems))
      refused.push({ ref: linkRef(from, ref), reason: words.tooMany });
    links.set(ref, kept.slice(0, limits.listItems));
  }
  withoutCircles(links, (one) => refused.push(one));
  return { links, refused };
}
