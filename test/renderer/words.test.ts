// What screens say stands in shared/messages/screens, where a translator finds it: the screens themselves hold no English.
import { describe, expect, test } from 'vitest';
import { sourceFiles } from '../helpers/sources/sourceFiles.ts';
import { spokenTexts } from '../helpers/sources/spokenTexts.ts';

/** The folders whose words stand in the catalogue. */
const done = [
  'electron/app',
  'electron/disk',
  'electron/files',
  'electron/journal',
  'electron/locks',
  'electron/windows',
  'renderer/app',
  'renderer/features/canvas',
  'renderer/features/frame',
  'renderer/features/library',
  'renderer/features/pillars',
  'renderer/features/plan',
  'renderer/features/present',
  'renderer/features/review',
  'renderer/features/risks',
  'renderer/features/roadmap',
  'renderer/features/tempo',
  'renderer/records',
  'renderer/host',
  'renderer/storage',
  'renderer/store',
  'renderer/ui',
];

const sourcesOf = (path: string, text: string) => spokenTexts(path, text).map(({ source }) => source);

describe('the words of a screen', () => {
  test.each([
    ['<b>Choose a state</b>', ['Choose a state']],
    ['<b>part {n}</b>', ['part']],
    ['<b>{isDone ? "Close" : words.notNow}</b>', ['"Close"']],
    ['<Field label="Client" />', ['"Client"']],
    ['<Field aria-label={open ? "Hide" : words.show} />', ['"Hide"']],
    ["announce('Logo changed.')", ["'Logo changed.'"]],
    ['announce(`${name} is written.`)', ['`${name} is written.`']],
    ["section('Why', ['goal'])", ["'Why'"]],
    ["const a = { head: 'Title', kind: 'Title' }", ["'Title'"]],
    ["const a = { buttons: ['Wait', words.close] }", ["'Wait'"]],
    ["counted(3, 'page')", ["'page'"]],
    ['<Field label={words.client} className="a b" type="text" />', []],
    ["if (event.key === 'Escape') open('useCase', `${a.id} ${b.id}`)", []],
    ['throw new Error(`${field.label} leads to no kind of record.`)', []],
    ["throw new Refused('The file holds no table.')", ["'The file holds no table.'"]],
    ['// Choose a state\nimport { a } from "./choose a state.ts"', []],
  ])('%s', (text, said) => expect(sourcesOf('a.tsx', text)).toEqual(said));
});

test.each(done)('%s holds no sentence and no label', (folder) => {
  const files = sourceFiles([folder]).filter(({ path }) => /\.tsx?$/.test(path));
  expect(files.length).toBeGreaterThan(0);
  const found = files.flatMap(({ path, text }) => sourcesOf(path, text).map((said) => `${path}: ${said}`));
  expect(found).toEqual([]);
});
