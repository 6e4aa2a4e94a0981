// The views of a table as they are kept: read with care, as what lies there may be old, cut off or not ours.
import { z } from 'zod';
import { essentials, type GridView, type KeptGridViews } from '../gridView.ts';

const finite = z.number().nullable();
const day = z.string().nullable();
const filter = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('text'), contains: z.string() }),
  z.object({ kind: z.literal('choice'), texts: z.array(z.string()) }),
  z.object({ kind: z.literal('number'), from: finite, to: finite }),
  z.object({ kind: z.literal('date'), from: day, to: day }),
  z.object({ kind: z.literal('empty'), isEmpty: z.boolean() }),
]);
const sort = z.object({ columnId: z.string(), descending: z.boolean() });

const least = 40;
const most = 2_000;

/** Each part that cannot be read is as it is without a view; the others hold. */
const view: z.ZodType<GridView> = z.object({
  columns: z.array(z.string()).nullable().catch(null),
  widths: z.record(z.string(), z.number().min(least).max(most)).catch({}),
  frozen: z.int().min(0).max(50).nullable().catch(null),
  wrap: z.boolean().catch(false),
  group: z.string().nullable().catch(null),
  sorts: z.array(sort).catch([]),
  filters: z.record(z.string(), filter).catch({}),
});

const kept = z.object({
  now: view.catch(essentials),
  named: z
    .array(
      z
        .object({ name: z.string().min(1), view })
        .nullable()
        .catch(null),
    )
    .transform((list) => list.filter((one) => one !== null))
    .catch([]),
  chosen: z.string().nullable().catch(null),
});

/** What was kept, as far as it can be read. */
export function readKeptViews(value: unknown): KeptGridViews {
  const read = kept.safeParse(value);
  return read.success ? read.data : { now: essentials, named: [], chosen: null };
}
