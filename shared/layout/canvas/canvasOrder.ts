// The order of cards within their columns: linked cards stand near each other, so that few lines cross.

/** A card to order: its height, and the keys of the cards it is linked to. */
export interface Ordered {
  readonly key: string;
  readonly height: number;
  readonly linked: readonly string[];
}
export type Column = readonly Ordered[];

/** A dozen sweeps settle most canvases; four in vain end it. */
const sweeps = { most: 12, inVain: 4 } as const;

/** The height of each card's middle when a column is stacked from the top, over its number of lanes. */
function middles(column: Column, gap: number, lanes: number): Map<string, number> {
  let y = 0;
  return new Map(
    column.map(({ key, height }) => {
      const middle = y + height / 2;
      y += (height + gap) / lanes;
      return [key, middle];
    }),
  );
}

const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;

/** The column sorted by the mean height of each card's neighbours; cards without any keep to the end. */
function sorted(column: Column, at: ReadonlyMap<string, number>): Column {
  const wish = new Map(
    column.map((card) => {
      const heights = card.linked.flatMap((key) => at.get(key) ?? []);
      return [card.key, heights.length === 0 ? Number.POSITIVE_INFINITY : mean(heights)];
    }),
  );
  const wished = (card: Ordered): number => wish.get(card.key) ?? 0;
  // Equal wishes, two infinities among them, leave the order as it was.
  return column.toSorted((a, b) => (wished(a) === wished(b) ? 0 : wished(a) - wished(b)));
}

/** How far the ends of all links stand apart in height. */
function tension(columns: readonly Column[], at: ReadonlyMap<string, number>): number {
  let sum = 0;
  for (const column of columns)
    for (const { key, linked } of column)
      for (const other of linked) sum += Math.abs((at.get(key) ?? 0) - (at.get(other) ?? at.get(key) ?? 0));
  return sum;
}

const isSameColumn = (a: Column, b: Column | undefined): boolean =>
  a.length === b?.length &&
  a.every(({ key, height, linked }, i) => {
    const other = b[i];
    return (
      key === other?.key &&
      height === other.height &&
      linked.length === other.linked.length &&
      linked.every((one, j) => one === other.linked[j])
    );
  });

/** Columns, the gap between cards, and the number of lanes of each column. */
type Question = readonly [columns: readonly Column[], gap: number, lanes: readonly number[]];

const isSameQuestion = ([columns, gap, lanes]: Question, other: Question): boolean =>
  gap === other[1] &&
  columns.length === other[0].length &&
  columns.every((column, i) => isSameColumn(column, other[0][i])) &&
  lanes.every((count, i) => count === other[2][i]);

/** Gives the last answer again while the question is the same: most edits leave keys, heights and links as they are. */
function answeringOnce<Answer>(answer: (...question: Question) => Answer): typeof answer {
  let last: { readonly question: Question; readonly answer: Answer } | null = null;
  return (...question) => {
    if (!last || !isSameQuestion(question, last.question)) last = { question, answer: answer(...question) };
    return last.answer;
  };
}

/**
 * Columns in an order with short links, found by sweeping to and fro: each column in turn is sorted by the mean
 * height of its neighbours. The same columns always give the same order. It is the dear part of a layout.
 */
export const orderColumns = answeringOnce((columns, gap, lanes): readonly Column[] => {
  const stack = (column: Column, i: number) => middles(column, gap, lanes[i] ?? 1);
  let now = [...columns];
  const at = new Map(now.flatMap((column, i) => [...stack(column, i)]));
  // The first column leads: it gives way only where that shortens the lines.
  const there = now.map((_, i) => i).slice(1);
  const back = now
    .map((_, i) => i)
    .toReversed()
    .slice(1);
  let best = { columns: now, tension: tension(now, at) };
  let vain = 0;
  for (let sweep = 0; sweep < sweeps.most && vain < sweeps.inVain; sweep++) {
    for (const i of sweep % 2 === 0 ? there : back) {
      const column = sorted(now[i] ?? [], at);
      now = now.with(i, column);
      for (const [key, middle] of stack(column, i)) at.set(key, middle);
    }
    const reached = tension(now, at);
    vain = reached < best.tension ? 0 : vain + 1;
    if (vain === 0) best = { columns: now, tension: reached };
  }
  return upright(columns, best.columns);
});

/** Turned over where that brings the first column nearer to the order people gave it: lines are as short either way. */
function upright(given: readonly Column[], found: readonly Column[]): readonly Column[] {
  const rank = new Map((given[0] ?? []).map(({ key }, i) => [key, i]));
  const ranks = (found[0] ?? []).filter(isLinked).map(({ key }) => rank.get(key) ?? 0);
  let turned = 0;
  for (const [i, a] of ranks.entries()) for (const b of ranks.slice(i + 1)) turned += a > b ? 1 : -1;
  if (turned <= 0) return found;
  return found.map((column) => [
    ...column.filter(isLinked).toReversed(),
    ...column.filter((card) => !isLinked(card)),
  ]);
}

const isLinked = ({ linked }: Ordered): boolean => linked.length > 0;
