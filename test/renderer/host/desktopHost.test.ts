// The host over the bridge: what main answers becomes files and windows, what it refuses a sentence.
import { describe, expect, it } from 'vitest';
import { mostWorkbookBytes } from '../../../shared/sizeLimit.ts';
import type { Answer, Bridge, OpenedFile } from '../../../shared/bridge.ts';
import { desktopHost, readByHandle } from '../../../renderer/host/desktopHost.ts';

const bytes = new Uint8Array([1, 2]);
const file: OpenedFile = { handle: 'h', name: 'Acme.throughline', bytes, hash: 'f' };
const ok = <T>(value: T): Promise<Answer<T>> => Promise.resolve({ ok: true, value });
const no = (): Promise<Answer<never>> =>
  Promise.resolve({ ok: false, reason: 'full', sentence: 'There is no space left on the disk.' });

const bridgeWith = (calls: Partial<Bridge>): Bridge => calls as Bridge;
const placed = { name: 'Acme.throughline', bytes, place: { handle: 'h', hash: 'f' } };

describe('a file', () => {
  it('that is chosen comes with its place, and nothing when the person thought better of it', async () => {
    const asked: unknown[] = [];
    const host = desktopHost(
      bridgeWith({
        openFile: (endings) => {
          asked.push(endings);
          return ok(asked.length === 1 ? file : null);
        },
      }),
    );
    expect(await host.chooseFile(['.throughline'])).toEqual(placed);
    expect(await host.chooseFile(['.csv'])).toBeNull();
    expect(asked).toEqual([['.throughline'], ['.csv']]);
  });

  it('that is kept is named as the person named it', async () => {
    const host = desktopHost(
      bridgeWith({ keepFile: () => ok({ handle: 'k', name: 'Mine.pdf', hash: 'e' }) }),
    );
    expect(await host.keepFile('Acme.pdf', bytes, 'application/pdf')).toEqual({
      name: 'Mine.pdf',
      place: { handle: 'k', hash: 'e' },
    });
  });

  it('that cannot be kept is an error with the sentence of main', async () => {
    const host = desktopHost(bridgeWith({ keepFile: no }));
    await expect(host.keepFile('Acme.pdf', bytes, 'application/pdf')).rejects.toThrow(
      'There is no space left on the disk.',
    );
  });

  it('that is larger than the bridge carries is refused in a sentence before it is sent', async () => {
    const sent: string[] = [];
    const host = desktopHost(
      bridgeWith({
        keepFile: (name) => {
          sent.push(name);
          return ok(null);
        },
      }),
    );
    const huge = new Uint8Array(mostWorkbookBytes + 1);
    await expect(host.keepFile('Acme.pdf', huge, 'application/pdf')).rejects.toThrow(
      'Acme.pdf would take 65 MB, and at most 64 MB can be written at once, so nothing was written.',
    );
    expect(sent).toEqual([]);
  });

  it('is read by its handle', async () => {
    expect(await readByHandle(bridgeWith({ readFile: () => ok(file) }), 'h')).toEqual(placed);
  });
});

describe('windows', () => {
  it('are those of the shell', async () => {
    const asked: unknown[] = [];
    const { windows } = desktopHost(
      bridgeWith({
        showWorkbook: (id, place) => {
          asked.push([id, place]);
          return ok(null);
        },
        showLibrary: () => {
          asked.push('library');
          return ok(null);
        },
        present: (on) => {
          asked.push(on);
          return ok('second' as const);
        },
      }),
    );
    await windows?.showWorkbook('acme', null);
    await windows?.showLibrary();
    expect(await windows?.present(true)).toBe('second');
    expect(asked).toEqual([['acme', null], 'library', true]);
  });
});
