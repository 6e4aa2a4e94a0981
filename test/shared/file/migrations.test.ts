// Every file ever written opens for ever: one frozen file a version, and the steps between versions.
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { stateAt } from '../../../shared/file/lineage/lineage.ts';
import { currentVersion, migrate, type Migration } from '../../../shared/file/migrations/migrations.ts';
import { numberDecisions } from '../../../shared/file/migrations/v1.ts';
import { parse } from '../../../shared/file/parse.ts';
import { serialize } from '../../../shared/file/serialize.ts';
import { kinds } from '../../../shared/schema/kinds.ts';
import { recordsOf } from '../../../shared/schema/workbook.ts';

const folder = join(import.meta.dirname, '../../fixtures/files');
const read = (name: string): string => readFileSync(join(folder, name), 'utf8');

/** Files of the past never change; a new version adds a row. */
const frozen: Readonly<Record<number, string>> = {
  1: '772f76a7aebc6672004d1ae06228c492ffdb90bc7b95d419126e245c4fdc5704',
  2: 'ab310535d2a979fbc99dd37de375e79f04de84be97511d73776e84f1bfb0b578',
  3: 'ec0baa48a097dcf5eccf272b449df9189e4e88c35eb9a9d1b34dc634cb1f68e3',
  4: '8f0eb6f78679af551525796fa6d625f168fc68293b703021fd9789520c0f4782',
  5: 'cca92411ea361ab26dcb8ef6d6865bde3ae0e29d11c508753d1cfe3a4f32c455',
  6: 'd05d4ab820ca718fa7a03a118adac1ed0e80a51b4abc4b07787fb1bf65c2b6a6',
};
const versions = Object.keys(frozen).map(Number);

/** What a file holds once it is open: its own records, unless a later version opens them as something else. */
function expectedRecords(version: number): Readonly<Record<string, { id: string }[]>> {
  const opened = `v${version}.opened.json`;
  const text = existsSync(join(folder, opened)) ? read(opened) : read(`v${version}.throughline`);
  const file = JSON.parse(text) as { records: Record<string, { id: string }[]> };
  return file.records;
}

test('there is one frozen file a version, up to the present one', () => {
  expect(versions).toEqual(Array.from({ length: currentVersion }, (_, i) => i + 1));
  const files = readdirSync(folder).filter((name) => name.endsWith('.throughline'));
  expect(files.toSorted()).toEqual(versions.map((version) => `v${version}.throughline`).toSorted());
});

describe.each(versions)('a file of version %i', (version) => {
  const text = read(`v${version}.throughline`);
  const parsed = parse(text);
  if (parsed.status !== 'ok') throw new Error(JSON.stringify(parsed).slice(0, 1_000));
  const { document, warnings, changedOutside } = parsed;

  test('is the one that was frozen', () => {
    expect(createHash('sha256').update(text).digest('hex')).toBe(frozen[version]);
  });

  test('opens without a warning, to the same content', () => {
    expect([warnings, changedOutside]).toEqual([[], null]);
    for (const [kind, records] of Object.entries(expectedRecords(version))) {
      const known = kinds.find((name) => name === kind);
      const opened = known ? recordsOf(document.workbook, known) : new Map<string, unknown>();
      const list = known ? records.map(({ id }) => opened.get(id as never)) : document.unknown.records[kind];
      expect(list).toMatchObject(records);
      expect(known ? opened.size : records.length).toBe(records.length);
    }
  });

  test('finds back to the copies it grew from', () => {
    for (const { id } of document.lineage.ancestors) expect(stateAt(document, id)).not.toBeNull();
    expect(document.lineage.ancestors.length).toBeGreaterThan(0);
  });

  test('is the same again after being saved and opened', () => {
    expect(parse(serialize(document, 'states'))).toEqual(parsed);
  });
});

describe('steps between versions', () => {
  const rename: Migration = ({ old, ...rest }) => ({ ...rest, renamed: old });
  const double: Migration = ({ renamed, ...rest }) => ({ ...rest, renamed: `${String(renamed)}!` });

  test('run in order from the version of the file', () => {
    expect(migrate({ old: 'x' }, 1, [rename, double])).toEqual({ renamed: 'x!' });
    expect(migrate({ renamed: 'x' }, 2, [rename, double])).toEqual({ renamed: 'x!' });
  });

  test('a file of the present version stays the object it is', () => {
    const file = { records: {} };
    expect(migrate(file, currentVersion)).toBe(file);
  });
});

describe('from version 1 to 2: decisions are numbered', () => {
  const decision = (id: string, code: unknown) => ({ id, code, title: id });
  const removal = (record: unknown) => ({ type: 'removed', kind: 'decision', id: 'gone', record });
  const file = {
    format: 'throughline',
    records: { decision: [decision('a', 'D-10'), decision('b', null), decision('c', 'D-9')], goal: [{}] },
    share: {
      copy: 'x',
      ancestors: [{ id: 'y', changes: [removal(decision('gone', 'D-2')), { type: 'added', kind: 'goal' }] }],
    },
  };

  test('in the order of their codes, whatever their ids, also those only the share point remembers', () => {
    expect(numberDecisions(file)).toEqual({
      ...file,
      records: {
        ...file.records,
        decision: [
          { ...decision('a', 'D-10'), sequence: 3 },
          { ...decision('b', null), sequence: 4 },
          { ...decision('c', 'D-9'), sequence: 2 },
        ],
      },
      share: {
        copy: 'x',
        ancestors: [
          {
            id: 'y',
            changes: [removal({ ...decision('gone', 'D-2'), sequence: 1 }), { type: 'added', kind: 'goal' }],
          },
        ],
      },
    });
  });

  test('whatever a stranger put there, nothing is thrown and nothing else is touched', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.jsonValue(), fc.jsonValue(), (a, b, c) => {
        for (const strange of [
          { records: a, share: b },
          { records: { decision: a, goal: b }, share: { ancestors: c } },
          { records: { decision: [a, { id: b }] }, share: { ancestors: [{ changes: [removal(c), a] }, b] } },
        ]) {
          const migrated = JSON.stringify(numberDecisions(strange));
          expect(migrated.replaceAll(/,?"sequence":\d+/gu, '')).toBe(
            JSON.stringify(strange).replaceAll(/,?"sequence":\d+/gu, ''),
          );
        }
      }),
      { numRuns: 500 },
    );
  });
});
