// A linked file: written soon after an edit, never over what others wrote, and what the person can decide then.
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Answer, LinkedFileInfo, Reason } from '../../../shared/bridge.ts';
import { parse } from '../../../shared/file/parse.ts';
import { contentsOf } from '../../../renderer/records/contentsOf.ts';
import { gatherMs } from '../../../renderer/store/link/fileOffer.ts';
import { createLinkKeeper, type LinkParts } from '../../../renderer/store/linkKeeper.ts';
import { opened, pass, retitle, small } from '../../helpers/browser/openedWindow.ts';
import { testComputer } from '../../helpers/browser/windows.ts';

beforeEach(() => void vi.useFakeTimers({ now: new Date('2026-01-12T09:00:00Z') }));
afterEach(() => void vi.useRealTimers());

const ok = <T>(value: T): Answer<T> => ({ ok: true, value });
const no = (reason: Reason): Answer<never> => ({ ok: false, reason, sentence: `Refused as ${reason}.` });
const hash = 'a'.repeat(64);

/** Main's side: which workbook has which file, what it holds, and what was offered for it. */
function shell(linked: Readonly<Record<string, string>> = {}) {
  const links = new Map(Object.entries(linked));
  const state = {
    info: { status: 'written', sentence: null } as Pick<LinkedFileInfo, 'status' | 'sentence'>,
    content: new Uint8Array(),
    readFails: null as Reason | null,
  };
  const offered: { id: string; text: string }[] = [];
  const calls: string[] = [];
  const infoOf = (handle: string): LinkedFileInfo => ({
    handle,
    name: `${handle}.throughline`,
    ...state.info,
  });
  const done = (id: string): Answer<null> => (links.has(id) ? ok(null) : no('missing'));
  const note =
    <A extends readonly unknown[], T>(name: string, act: (...args: A) => Answer<T>) =>
    async (...args: A): Promise<Answer<T>> => {
      calls.push(name);
      return act(...args);
    };
  const bridge: LinkParts['bridge'] = {
    linkFile: note('linkFile', (id, handle) => {
      links.set(id, handle);
      return ok(infoOf(handle));
    }),
    linkedFile: note('linkedFile', (id) => {
      const handle = links.get(id);
      return ok(handle === undefined ? null : infoOf(handle));
    }),
    linkedWorkbook: note('linkedWorkbook', (handle) =>
      ok([...links].find(([, other]) => other === handle)?.[0] ?? null),
    ),
    offerLinked: note('offerLinked', (id, bytes) => {
      if (links.has(id)) offered.push({ id, text: new TextDecoder().decode(bytes) });
      return done(id);
    }),
    flushLinked: note('flushLinked', done),
    checkLinked: note('checkLinked', done),
    acceptLinked: note('acceptLinked', done),
    unlinkFile: note('unlinkFile', (id) => {
      links.delete(id);
      return ok(null);
    }),
    readFile: note('readFile', (handle) =>
      state.readFails === null
        ? ok({ handle, name: `${handle}.throughline`, bytes: state.content, hash })
        : no(state.readFails),
    ),
  };
  return { bridge, links, state, offered, calls };
}

async function withLink(linked: Readonly<Record<string, string>> = { a: 'acme' }) {
  const main = shell(linked);
  const window = await opened(testComputer());
  await window.document.getState().close();
  const { notify } = window.session.getState();
  const keeper = createLinkKeeper({ bridge: main.bridge, document: window.document, notify });
  await window.document.getState().open('a');
  await pass(0);
  const edit = (title: string) => window.document.getState().apply(retitle(title));
  const outside = async (): Promise<void> => {
    main.state.info = { status: 'changedOutside', sentence: 'It was changed.' };
    keeper.hear('a', { handle: 'acme', name: 'acme.throughline', ...main.state.info });
    await pass(0);
  };
  return { ...main, window, keeper, edit, outside, file: () => keeper.store.getState().file };
}

describe('an edit', () => {
  it('is offered within the time, once for all edits in it, and not before', async () => {
    const { edit, offered } = await withLink();
    await pass(gatherMs * 2);
    const before = offered.length;
    edit('One');
    await pass(gatherMs - 100);
    edit('Two');
    expect(offered).toHaveLength(before);
    await pass(100);
    expect(offered.slice(before).map(({ text }) => text.includes('Two'))).toEqual([true]);
  });

  it('of a workbook without a file is offered to nobody', async () => {
    const { edit, calls } = await withLink({});
    edit('One');
    await pass(gatherMs);
    expect(calls).toEqual(['linkedFile']);
  });

  it('that waits when the workbook is closed is offered at once', async () => {
    const { window, edit, offered } = await withLink();
    await pass(gatherMs * 2);
    edit('Last');
    await window.document.getState().close();
    await pass(0);
    expect(offered.at(-1)?.text).toContain('Last');
  });
});

describe('the same state', () => {
  it('is the same text in another run, so that the file is not written again', async () => {
    const { window, edit, offered } = await withLink();
    edit('One');
    await pass(gatherMs);
    const text = offered.at(-1)?.text;
    await window.document.getState().close();
    await window.document.getState().open('a');
    await pass(gatherMs * 2);
    expect(offered.at(-1)?.text).toBe(text);
  });

  it('as the file that was opened is not offered at all', async () => {
    const { window, keeper, offered } = await withLink();
    await pass(gatherMs * 2);
    await keeper.finish();
    await window.document.getState().close();
    const before = offered.length;
    await window.document.getState().open('a');
    await pass(gatherMs * 2);
    expect(offered).toHaveLength(before);
  });
});

describe('a file that another program has changed', () => {
  const text = async (): Promise<string> => {
    const { edit, offered } = await withLink();
    edit('Theirs');
    await pass(gatherMs);
    return offered.at(-1)?.text ?? '';
  };

  it('is looked at, and shown with what it holds', async () => {
    const theirs = await text();
    const { state, outside, keeper } = await withLink();
    state.content = new TextEncoder().encode(theirs);
    await outside();
    const { other } = keeper.store.getState();
    if (other?.status !== 'workbook') throw new Error(`It was taken for ${other?.status}.`);
    expect([other.hash, contentsOf(other.workbook)]).toEqual([hash, contentsOf(small())]);
  });

  it('is replaced only as it was shown', async () => {
    const theirs = await text();
    const { state, outside, keeper, edit, offered, calls } = await withLink();
    state.content = new TextEncoder().encode(theirs);
    await outside();
    edit('Mine');
    await keeper.replace();
    expect(calls.slice(-3)).toEqual(['acceptLinked', 'offerLinked', 'flushLinked']);
    expect(offered.at(-1)?.text).toContain('Mine');
  });

  it('by hand is said to be changed outside Throughline, and names the copy it was before', async () => {
    const { state, offered, edit, outside, keeper } = await withLink();
    edit('Mine');
    await pass(gatherMs);
    const written = offered.at(-1)?.text ?? '';
    state.content = new TextEncoder().encode(written.replace('"title": "Mine"', '"title": "Theirs"'));
    await outside();
    const { other } = keeper.store.getState();
    expect(other).toMatchObject({
      status: 'workbook',
      changedOutside: expect.stringContaining('risk R-1 "Theirs" is not as saved.') as string,
    });
    state.content = new TextEncoder().encode(written);
    await keeper.check();
    expect(keeper.store.getState().other).toMatchObject({ status: 'workbook', changedOutside: null });
  });

  it('that is no workbook is said with its sentence', async () => {
    const { state, outside, keeper } = await withLink();
    state.content = new TextEncoder().encode('<html>');
    await outside();
    expect(keeper.store.getState().other).toMatchObject({ status: 'unreadable', hash });
  });

  it('that is gone is said to be gone; one that cannot be read is not replaced', async () => {
    const { state, outside, keeper, calls } = await withLink();
    state.readFails = 'missing';
    await outside();
    expect(keeper.store.getState().other).toEqual({ status: 'gone' });
    state.readFails = 'notAllowed';
    await keeper.check();
    await keeper.replace();
    expect(keeper.store.getState().other).toMatchObject({ status: 'unreadable', hash: null });
    expect(calls).not.toContain('acceptLinked');
  });

  it('is shown no more once it is in step again', async () => {
    const { outside, keeper } = await withLink();
    await outside();
    keeper.hear('a', { handle: 'acme', name: 'acme.throughline', status: 'written', sentence: null });
    expect(keeper.store.getState().other).toBeNull();
  });
});

describe('a link', () => {
  it('takes the file away from the workbook that had it', async () => {
    const { keeper, links, file } = await withLink();
    expect(await keeper.link('b', { handle: 'acme', hash })).toBe(true);
    expect([...links]).toEqual([['b', 'acme']]);
    expect(file()).toBeNull();
  });

  it('that another window has taken away is forgotten with the next edit', async () => {
    const { keeper, links, edit, file } = await withLink();
    links.delete('a');
    edit('One');
    await pass(gatherMs);
    expect([file(), keeper.store.getState().other]).toEqual([null, null]);
  });

  it('ends when the person wants it to', async () => {
    const { keeper, links, edit, file, offered } = await withLink();
    await pass(gatherMs * 2);
    edit('One');
    await keeper.unlink();
    const before = offered.length;
    await pass(gatherMs * 2);
    expect([file(), links.size, offered.length]).toEqual([null, 0, before]);
  });
});

describe('before the window closes', () => {
  it('a state that was edited on while the file was written is not remembered as the one in it', async () => {
    const { window, keeper, edit, bridge, offered } = await withLink();
    const flushLinked: typeof bridge.flushLinked = async () => {
      edit('While it was written');
      return ok(null);
    };
    Object.assign(bridge, { flushLinked });
    edit('In the file');
    await keeper.finish();
    expect(offered.at(-1)?.text).toContain('In the file');
    expect(window.document.getState().origin?.lastCopy).toBeNull();
  });

  it('what waits is written, and the file is remembered as the copy that was shared last', async () => {
    const { window, keeper, edit, offered } = await withLink();
    edit('Last');
    await keeper.finish();
    const written = parse(offered.at(-1)?.text ?? '');
    if (written.status !== 'ok') throw new Error(written.status);
    const { origin, save } = window.document.getState();
    expect(origin?.lastCopy?.lineage.copy).toBe(written.document.lineage.copy);
    expect(save.status).toBe('saved');
  });
});
