// Reads a workbook from the storage, for its one writer or for a window that reads along.
import { keepingWords } from '../../../shared/messages/screens/storage.ts';
import { writeSpilled } from '../../storage/saving/spill.ts';
import { asFailure, type Loaded, type StoredWorkbook } from '../../storage/storage.ts';
import type { DocumentParts } from '../documentData.ts';

export type Whole = Extract<Loaded, { status: 'ok' }>;

/** As its writer: first what the last one had no time to write. Never rejects; what fails is told as damage. */
export async function loadStored(
  { storage, spill }: Pick<DocumentParts, 'storage' | 'spill'>,
  id: string,
  isWriter: boolean,
): Promise<Loaded> {
  try {
    if (isWriter) await writeSpilled(storage, spill, id);
    return await storage.load(id);
  } catch (error) {
    const { message } = asFailure(error, keepingWords.notRead);
    return { status: 'damaged', sentence: message, salvaged: null };
  }
}

/** What is stored in an older form is written whole in the present one before anything else. */
export async function upToDate(
  { storage, notify }: Pick<DocumentParts, 'storage' | 'notify'>,
  { stored, needsSnapshot, sentence }: Whole,
): Promise<StoredWorkbook> {
  if (sentence !== null) notify({ tone: 'info', sentence });
  if (!needsSnapshot) return stored;
  const next = { ...stored, seq: stored.seq + 1 };
  await storage.snapshot(stored.summary.id, next);
  return next;
}
