// The whole workbook as it was at a moment, immutable, with its hash (SNP-01, code Y).
import { z } from 'zod';
import { coded, day, hidden, instant, limits, ref, text } from './field.ts';

/**
 * What it holds is either whole in `state`, the records by kind as the file format writes them, or what changed
 * since the snapshot named by `since` (see `changes/keptState.ts`). Snapshots themselves are left out of it.
 */
export const snapshotSchema = coded({
  at: instant('Taken at', { byCommand: true }),
  asOf: day('As of', { byCommand: true }),
  reason: text('Reason', { max: limits.titleChars }),
  contentHash: hidden(z.string().regex(/^[0-9a-f]{64}$/, 'must be a SHA-256 in hex')),
  state: hidden(z.record(z.string(), z.unknown()).default({})),
  since: hidden(ref('Since', 'snapshot')),
  changes: hidden(z.array(z.record(z.string(), z.unknown())).default([])),
});

export const snapshotCard = {
  one: 'snapshot',
  many: 'snapshots',
  letter: 'Y',
  stage: null,
  home: { stage: 'review', tab: 'compare' },
  made: 'nothing',
  title: 'written',
  thread: null,
  isContent: false,
} as const;
