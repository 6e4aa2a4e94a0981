// A file that is refused leaves the library as it was, to the last byte; what is read of a damaged one waits to be asked for.
import { expect, test } from 'vitest';
import {
  brokenFiles,
  bytes,
  damagedFiles,
  goodFile,
  refusedWhole,
} from '../../helpers/hostile/hostileDocuments.ts';
import { testComputer, type TestWindow } from '../../helpers/browser/windows.ts';
import { build } from '../../helpers/workbooks/workbooks.ts';

const asBytes = (input: string | Uint8Array): Uint8Array =>
  typeof input === 'string' ? bytes(input) : input;
const refused: readonly (readonly [string, string | Uint8Array])[] = [
  ...refusedWhole.map(([name, , input]) => [name, input] as const),
  ...damagedFiles.map(([name, , input]) => [name, input] as const),
  ...brokenFiles,
];

/** Everything the storage holds. */
async function stored({ storage }: ReturnType<typeof testComputer>) {
  const summaries = await storage.list();
  return { summaries, whole: await Promise.all(summaries.map(({ id }) => storage.load(id))) };
}
const notices = ({ session }: TestWindow) => session.getState().notices;

test.each(refused)('%s', async (_name, input) => {
  const computer = testComputer();
  const window = computer.window();
  await window.library.getState().create(build((wb) => wb.add('facts', 'facts', { title: 'Precious' })));
  const before = await stored(computer);
  expect(await window.library.getState().openFile(asBytes(input))).toBeNull();
  expect(await stored(computer)).toEqual(before);
  expect(notices(window)).toMatchObject([
    { tone: 'problem', sentence: expect.stringMatching(/^[A-Z].*\.$/) as string },
  ]);
});

test('a good file is taken in: the measure sees what is stored', async () => {
  const computer = testComputer();
  const window = computer.window();
  expect(await window.library.getState().openFile(bytes(goodFile))).not.toBeNull();
  const [taken] = (await stored(computer)).whole;
  const risks = taken?.status === 'ok' ? [...taken.stored.workbook.risk.values()] : [];
  expect(risks.map(({ title }) => title)).toEqual(['Vendor late']);
});
