// A window with a small workbook open over a storage whose writes a test can hold up or make fail.
import { expect, vi } from 'vitest';
import type { SaveState } from '../../../renderer/storage/saving/autosave.ts';
import { memoryStorage } from '../journal/memoryStorage.ts';
import type { Storage, StorageFailure, StoredEdit } from '../../../renderer/storage/storage.ts';
import { changeFields } from '../../../shared/edits/records.ts';
import type { Workbook } from '../../../shared/schema/workbook.ts';
import { first } from '../../storage/suite.ts';
import type { TestComputer, TestWindow } from './windows.ts';
import { build } from '../workbooks/workbooks.ts';

/** A workbook with one risk, R-1. */
export const small = (): Workbook => build((wb) => wb.add('risk', 'R-1', { title: 'Start' }));
export const retitle = (title: string) => changeFields('risk', 'R-1', { title });
/** The title of R-1 as a window shows it. */
export const titleIn = ({ document }: TestWindow): string | undefined =>
  [...(document.getState().workbook?.risk.values() ?? [])][0]?.title;

/** A storage whose writes wait to be let through, or fail. */
export function gated(inner = memoryStorage()) {
  const waiting: (() => void)[] = [];
  const edits: StoredEdit[] = [];
  const completed: StoredEdit[] = [];
  const gate = { open: true, failure: null as StorageFailure | null };
  const storage: Storage = {
    ...inner,
    append: async (id, edit) => {
      edits.push(edit);
      if (!gate.open) await new Promise<void>((resolve) => waiting.push(resolve));
      if (gate.failure) throw gate.failure;
      await inner.append(id, edit);
      completed.push(edit);
    },
  };
  return {
    storage,
    inner,
    gate,
    edits,
    completed,
    letThrough: () => waiting.splice(0).forEach((go) => go()),
  };
}

/** A window of the computer with one workbook, `a`, open in it. */
export async function opened(computer: TestComputer, workbook = small()): Promise<TestWindow> {
  await computer.storage.snapshot('a', first('a', workbook));
  const window = computer.window();
  expect(await window.document.getState().open('a')).toBe(true);
  return window;
}

export const saveOf = ({ document }: TestWindow): SaveState => document.getState().save;
/** Lets time pass on the fake clock. */
export const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms);
