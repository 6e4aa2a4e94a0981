// The links of all workbooks together: what they say when the app ends.
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';
import { link } from '../../../electron/files/linkedFile.ts';
import { linkedFiles } from '../../../electron/files/linkedFiles.ts';
import { done } from '../../../electron/disk/outcome.ts';
import type { ShellWindow } from '../../../electron/windows/windows.ts';
import { scratchFolder } from '../../helpers/disk/scratchFolder.ts';

test('a file that cannot be written when the app ends is told without its name', async () => {
  const scratch = scratchFolder();
  const folder = join(scratch, 'links');
  const place = join(scratch, 'Acme Retail');
  for (const path of [folder, place]) mkdirSync(path);
  expect(await link(join(folder, 'w1.json'), join(place, 'Acme merger.throughline'), null)).toEqual(done);
  const named = { handle: 'h', name: 'Acme merger.throughline' };
  const links = linkedFiles({
    folder,
    known: {
      remember: () => named,
      nameOf: () => named,
      pathOf: () => null,
      recent: () => [],
      clearRecent: () => undefined,
      folders: () => [],
    },
    onState: () => undefined,
  });
  rmSync(place, { recursive: true });
  // No call of a link looks at the window that asks.
  const window = null as unknown as ShellWindow;
  expect(await links.answers.offerLinked(window, 'w1', new Uint8Array(3))).toEqual(done);

  const printed = vi.spyOn(console, 'error').mockImplementation(() => undefined);
  onTestFinished(() => printed.mockRestore());
  await links.close();
  expect(printed.mock.calls).toEqual([['A linked file is behind its workbook (vanished).']]);
});
