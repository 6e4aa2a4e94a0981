// The whole workbook as it was at a moment, immutable, with its hash (SNP-01, code Y).
import { z } from 'zod';
import { coded, day, hidden, instant, limits, text } from './field.ts';

/** `state` holds the records by kind as the file format writes them, snapshots themselves left out. */
export const snapshotSchema = coded({
  at: instant('Taken at'),
  asOf: day('As of'),
  reason: text('Reason', { max: limits.titleChars }),
  contentHash: hidden(z.string().regex(/^[0-9a-f]{64}$/, 'must be a SHA-256 in hex')),
  state: hidden(z.record(z.string(), z.unknown())),
  headline: hidden(z.record(z.string(), z.number().nullable()).default({})),
});

export const snapshotCard = {
  one: 'snapshot',
  many: 'snapshots',
  letter: 'Y',
  stage: null,
  home: { stage: 'review', tab: 'decisions' },
  made: 'nothing',
  title: 'written',
  thread: null,
  isContent: false,
} as const;
