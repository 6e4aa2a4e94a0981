// A workbook's link to a file in a scratch folder, opened as main does.
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished } from 'vitest';
import {
  link,
  type LinkedFile,
  type LinkOptions,
  openLinkedFile,
} from '../../../electron/files/linkedFile.ts';
import { done } from '../../../electron/disk/outcome.ts';
import { scratchFolder } from './scratchFolder.ts';

export interface Place {
  readonly folder: string;
  readonly path: string;
  readonly record: string;
}

export function place(): Place {
  const scratch = scratchFolder();
  const folder = join(scratch, 'shared');
  mkdirSync(folder);
  return { folder, path: join(folder, 'Plan.throughline'), record: join(scratch, 'link.json') };
}

export async function opened(record: string, options: Partial<LinkOptions> = {}): Promise<LinkedFile> {
  const outcome = await openLinkedFile(record, {
    now: Date.now,
    onState: () => undefined,
    delayMs: 5,
    ...options,
  });
  if (!outcome.ok || !outcome.value) throw new Error('There is no link.');
  const file = outcome.value;
  onTestFinished(async () => {
    await file.close();
  });
  return file;
}

export async function linked({ path, record }: Place, options?: Partial<LinkOptions>): Promise<LinkedFile> {
  expect(await link(record, path, null)).toEqual(done);
  return opened(record, options);
}

export const text = (path: string): string => readFileSync(path, 'utf8');
