// What another program has put in the place of the linked file.
import type { Answer, Bridge, LinkCall } from '../../../shared/bridge.ts';
import { parse } from '../../../shared/file/parse.ts';
import type { Instant } from '../../../shared/schema/field.ts';
import type { Workbook } from '../../../shared/schema/workbook.ts';

/** `at`: when that copy was written. */
export type OtherFile =
  | { readonly status: 'gone' }
  | {
      readonly status: 'workbook';
      readonly bytes: Uint8Array;
      readonly hash: string;
      readonly workbook: Workbook;
      readonly at: Instant;
      /** Says that it is not as Throughline wrote it; null: it is. */
      readonly changedOutside: string | null;
    }
  /** Without a hash it could not even be read. */
  | { readonly status: 'unreadable'; readonly sentence: string; readonly hash: string | null };

type Read = Answer<{ readonly bytes: Uint8Array; readonly hash: string }>;

/** What main's answer to the reading of the file shows. */
export function otherFile(answer: Read): OtherFile {
  if (!answer.ok && answer.reason === 'missing') return { status: 'gone' };
  if (!answer.ok) return { status: 'unreadable', sentence: answer.sentence, hash: null };
  const { bytes, hash } = answer.value;
  const parsed = parse(bytes);
  if (parsed.status !== 'ok') return { status: 'unreadable', sentence: parsed.message, hash };
  const { document, changedOutside } = parsed;
  const { workbook, lineage } = document;
  return { status: 'workbook', bytes, hash, workbook, at: lineage.at, changedOutside };
}

/** The hash that main is to know before it writes there again; undefined where nobody has seen what is there. */
export function hashOf(other: OtherFile): string | null | undefined {
  if (other.status === 'gone') return null;
  return other.hash ?? undefined;
}

/** The calls of main that are about a linked file. */
export type LinkBridge = Pick<Bridge, LinkCall | 'readFile'>;
