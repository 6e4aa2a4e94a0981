// `compare` and `merge` as a person runs them: what they print, what they write, and how they end.
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { snapshotsOf } from '../../../shared/changes/keptState.ts';
import { changeFields } from '../../../shared/edits/records.ts';
import { performEdit } from '../../../shared/edits/perform.ts';
import type { Edit } from '../../../shared/edits/edit.ts';
import { newCopy } from '../../../shared/file/lineage/lineage.ts';
import { serialize } from '../../../shared/file/serialize.ts';
import { cliFolder } from '../../helpers/programs/cliRuns.ts';
import { coded } from '../../helpers/workbooks/examples.ts';
import { testMoment } from '../../helpers/workbooks/workbooks.ts';

const { folder, at, cli, opened } = cliFolder('versions');
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A copy of the first file with an edit, as another computer saves it. */
function copyWith(name: string, edit: Edit, past: 'names' | 'states' = 'names'): void {
  const document = opened('first.throughline');
  const workbook = performEdit(edit, document.workbook, testMoment());
  const stamp = { id: `copy-${name}`, at: '2026-02-01T08:00:00Z' };
  const lineage = newCopy(document.lineage, document.workbook, workbook, stamp);
  writeFileSync(at(`${name}.throughline`), serialize({ ...document, workbook, lineage }, past));
}

beforeAll(() => {
  cli('example', '--out', 'first.throughline');
  const { workbook } = opened('first.throughline');
  const [late, lost] = [coded(workbook, 'risk', 'R-1').id, coded(workbook, 'risk', 'R-2').id];
  copyWith('mine', changeFields('risk', late, { title: 'Mine' }));
  copyWith('theirs', changeFields('risk', lost, { title: 'Theirs' }));
  copyWith('carrying', changeFields('risk', lost, { title: 'Theirs' }), 'states');
  copyWith('clashing', changeFields('risk', late, { title: 'Theirs' }), 'states');
});

describe('compare', () => {
  test('prints headline figures and differences for people', () => {
    const { code, out } = cli('compare', 'first.throughline', 'mine.throughline');
    expect(code).toBe(0);
    expect(out).toContain('Thread coverage: 96.4% → 96.4%');
    expect(out).toMatch(/R-1 Mine · Title: .+ → Mine/);
  });
  test('and for other software', () => {
    const { out } = cli('compare', 'first.throughline', 'mine.throughline', '--json');
    const told = JSON.parse(out) as Record<string, readonly Record<string, unknown>[]>;
    expect(Object.keys(told)).toEqual(['headlines', 'goalposts', 'added', 'removed', 'changed']);
    expect(told['headlines']?.find(({ name }) => name === 'Big-bang index')).toMatchObject({
      before: 10,
      after: 10,
    });
    expect(told['changed']).toMatchObject([{ code: 'R-1', field: 'title', after: 'Mine' }]);
  });
});

describe('merge', () => {
  test('takes what does not clash, with a snapshot before', () => {
    const ran = cli('merge', 'mine.throughline', 'carrying.throughline', '--out', 'merged.throughline');
    expect([ran.err, ran.code]).toEqual(['', 0]);
    expect(ran.out).toContain('1 difference taken over.\nNothing clashes.');
    const { workbook } = opened('merged.throughline');
    expect(coded(workbook, 'risk', 'R-1').title).toBe('Mine');
    expect(coded(workbook, 'risk', 'R-2').title).toBe('Theirs');
    expect(snapshotsOf(workbook)[0]?.title).toBe('Before a copy was merged');
  });
  test('lists every clash, keeps what is ours there and ends with 1', () => {
    const words = [
      'merge',
      'mine.throughline',
      'clashing.throughline',
      '--out',
      'clashed.throughline',
      '--json',
    ];
    const ran = cli(...words);
    expect(ran.code).toBe(1);
    expect(JSON.parse(ran.out)).toMatchObject({
      clashes: [{ code: 'R-1', field: 'title', reason: 'bothChanged', mine: 'Mine', theirs: 'Theirs' }],
    });
    expect(coded(opened('clashed.throughline').workbook, 'risk', 'R-1').title).toBe('Mine');
  });
  test('needs what both were, and takes it from --base', () => {
    const words = ['merge', 'mine.throughline', 'theirs.throughline', '--out', 'based.throughline'];
    const alone = cli(...words);
    expect(alone).toMatchObject({ code: 2, out: '' });
    expect(alone.err).toContain('give that file with --base');
    expect(cli(...words, '--base', 'first.throughline').code).toBe(0);
    expect(coded(opened('based.throughline').workbook, 'risk', 'R-2').title).toBe('Theirs');
  });
  test('does not merge two workbooks that were never one', () => {
    cli('example', '--out', 'other.throughline');
    const before = readFileSync(at('mine.throughline'), 'utf8');
    const ran = cli('merge', 'mine.throughline', 'other.throughline', '--out', 'no.throughline');
    expect([ran.code, ran.err]).toEqual([2, expect.stringContaining('not two copies of one workbook')]);
    expect(readFileSync(at('mine.throughline'), 'utf8')).toBe(before);
  });
});
