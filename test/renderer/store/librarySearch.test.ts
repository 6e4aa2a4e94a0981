// Looking inside all workbooks: what is changed is read anew, what cannot be read is told, and a search given up ends.
import { expect, it } from 'vitest';
import { createLibrarySearch, type SearchNews } from '../../../renderer/store/librarySearch.ts';
import { changeFields } from '../../../shared/edits/records.ts';
import { memoryStorage } from '../../helpers/journal/memoryStorage.ts';
import { testComputer } from '../../helpers/browser/windows.ts';
import { build } from '../../helpers/workbooks/workbooks.ts';

async function library() {
  const storage = memoryStorage();
  const window = testComputer(storage).window();
  const { create, load } = window.library.getState();
  const made = (title: string, note: string) =>
    create(
      build((wb) => {
        wb.add('facts', 'facts', { title });
        wb.add('goal', 'G-1', { notes: note });
      }),
    );
  const [first, second] = [
    await made('First', 'The harbour is far'),
    await made('Second', 'A harbour bakery'),
  ];
  await load();
  const find = async (query: string, signal = new AbortController().signal) => {
    const told: SearchNews[] = [];
    const { workbooks, inside } = window.library.getState();
    await inside.find(workbooks, query, (news) => told.push(news), signal);
    return told;
  };
  return { storage, window, find, first, second };
}

const titles = ({ results }: SearchNews) => results.map(({ title }) => title).toSorted();

it('tells what was found after each workbook', async () => {
  const { find } = await library();
  const told = await find('HARBOUR');
  expect(told.map(({ looked, all, results }) => [looked, all, results.length])).toEqual([
    [1, 2, 1],
    [2, 2, 2],
  ]);
  expect(titles(told[1] as SearchNews)).toEqual(['First', 'Second']);
});

it('finds what was written since', async () => {
  const { find, window, first } = await library();
  expect(titles((await find('lighthouse')).at(-1) as SearchNews)).toEqual([]);
  await window.library.getState().change(first ?? '', changeFields('goal', 'G-1', { notes: 'A lighthouse' }));
  expect(titles((await find('lighthouse')).at(-1) as SearchNews)).toEqual(['First']);
  expect(titles((await find('far')).at(-1) as SearchNews)).toEqual([]);
});

it('a deleted workbook is not found any more', async () => {
  const { find, window, second } = await library();
  await window.library.getState().remove(second ?? '');
  expect(titles((await find('harbour')).at(-1) as SearchNews)).toEqual(['First']);
});

it('tells which could not be read and finds in the others', async () => {
  const { window, storage, first } = await library();
  const inside = createLibrarySearch({
    load: (id) => (id === first ? Promise.reject(new Error('gone')) : storage.load(id)),
  });
  const told: SearchNews[] = [];
  await inside.find(
    window.library.getState().workbooks,
    'harbour',
    (news) => told.push(news),
    new AbortController().signal,
  );
  expect(told.at(-1)).toMatchObject({ unread: ['First'], results: [{ title: 'Second' }] });
});

it('a search that was given up tells nothing more', async () => {
  const { find } = await library();
  const given = new AbortController();
  given.abort();
  expect(await find('harbour', given.signal)).toEqual([]);
});
