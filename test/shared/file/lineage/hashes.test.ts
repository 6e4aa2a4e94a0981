// A file tells whether it is as it was saved: what was changed elsewhere is named, and nothing else is said.
import { describe, expect, test } from 'vitest';
import type { ThroughlineDocument } from '../../../../shared/file/document.ts';
import { stateHash } from '../../../../shared/file/lineage/hashes.ts';
import { newCopy } from '../../../../shared/file/lineage/lineage.ts';
import { parse } from '../../../../shared/file/parse.ts';
import { serialize } from '../../../../shared/file/serialize.ts';
import { changed, goodFile, type Json, risk } from '../../../helpers/hostile/hostileDocuments.ts';
import { rehashed } from '../../../helpers/programs/savedText.ts';
import { build } from '../../../helpers/workbooks/workbooks.ts';

const opened = (text: string) => {
  const parsed = parse(text);
  if (parsed.status !== 'ok') throw new Error(JSON.stringify(parsed).slice(0, 400));
  return parsed;
};

/** The good file with something done to it by hand: its hashes stay those of before. */
function byHand(change: (file: Json) => void): string {
  const file: Json = JSON.parse(goodFile);
  change(file);
  return JSON.stringify(file, null, 2);
}

const begins = 'This file was changed outside Throughline or damaged: ';

describe('said of a file that was changed elsewhere', () => {
  const cases: readonly (readonly [string, string, (file: Json) => void])[] = [
    [
      'a record changed',
      'risk R-1 "Vendor early" is not as saved.',
      (file) => (risk(file)['title'] = 'Vendor early'),
    ],
    ['a record taken out', 'time box with id T-2 is missing.', (file) => file['records'].timeBox.pop()],
    [
      'a record put in',
      'goal "Mine" was put in.',
      (file) => file['records'].goal.push({ id: 'G-9', title: 'Mine' }),
    ],
    [
      'a field of a newer version',
      'something beside its records is not as saved.',
      (file) => (file['more'] = 1),
    ],
    [
      'the share point',
      'something beside its records',
      (file) => (file['share'].at = '2026-01-13T08:00:00Z'),
    ],
    [
      'no hash',
      'the hash that tells whether it is as saved is missing.',
      (file) => delete file['contentHash'],
    ],
    [
      'no checksums',
      'the hash that tells whether it is as saved is missing.',
      (file) => delete file['recordHashes'],
    ],
    [
      'no hashes at all',
      'the hash that tells',
      (file) => {
        delete file['contentHash'];
        delete file['recordHashes'];
      },
    ],
    ['an empty hash', 'the hash that tells', (file) => (file['contentHash'] = '')],
    ['a list of checksums emptied', 'was put in', (file) => (file['recordHashes'].risk = [])],
    [
      'one checksum',
      'risk R-1 "Vendor late" is not as saved.',
      (file) => (file['recordHashes'].risk = ['00000000 R-1']),
    ],
    [
      'a kind of a newer version',
      'an item under "dream" was put in',
      (file) => (file['records'].dream = [1]),
    ],
  ];
  test.each(cases)('%s: %s', (_name, words, change) => {
    const { changedOutside, warnings } = opened(byHand(change));
    expect(changedOutside).toContain(begins);
    expect(changedOutside).toContain(words);
    expect(warnings).toEqual([]);
  });

  test('twenty records are counted, a few are named', () => {
    const many = Array.from({ length: 20 }, (_, i) => ({ id: `r-${i}`, title: `Late ${i}` }));
    const { changedOutside } = opened(byHand((file) => file['records'].risk.push(...many)));
    expect(changedOutside).toContain('risk "Late 0", risk "Late 1"');
    expect(changedOutside).toContain('and 15 more items were put in.');
  });
});

describe('nothing is said', () => {
  test('of a file as it was saved, nor of one written by who knows the hashes', () => {
    expect(opened(goodFile).changedOutside).toBeNull();
    expect(opened(changed((file) => (risk(file)['title'] = 'Vendor early'))).changedOutside).toBeNull();
  });

  test('of the same content in another layout and another order of fields', () => {
    const turned = (value: unknown): unknown =>
      typeof value === 'object' && value !== null && !Array.isArray(value)
        ? Object.fromEntries(
            Object.entries(value)
              .toReversed()
              .map(([name, field]) => [name, turned(field)]),
          )
        : Array.isArray(value)
          ? value.map(turned)
          : value;
    expect(opened(JSON.stringify(turned(JSON.parse(goodFile)))).changedOutside).toBeNull();
    expect(opened(goodFile.replaceAll('\n', '\r\n')).changedOutside).toBeNull();
  });

  test('of a file of version 1, which has no hashes', () => {
    const first = byHand((file) => {
      file['schemaVersion'] = 1;
      delete file['contentHash'];
      delete file['recordHashes'];
    });
    expect(opened(first).changedOutside).toBeNull();
  });
});

describe('what the hashes prove is put right, with a word', () => {
  test.each([
    ['the name of the format', '"throughline"', '"throughlime"'],
    ['the version', '"schemaVersion": 6', '"schemaVersion": 7'],
    ['the name of a kind', '"risk": [\n      {', '"rysk": [\n      {'],
    ['the id of a record', '"id": "R-1"', '"id": "R-9"'],
  ])('%s', (_name, was, is) => {
    expect(goodFile).toContain(was);
    const { document, changedOutside } = opened(goodFile.replace(was, is));
    expect(changedOutside).toBe(
      `${begins}a name in it was spoilt, and was put right. Look at it before you rely on it, or go back to an earlier copy.`,
    );
    expect(document).toEqual(opened(goodFile).document);
  });
});

describe('a break in the text', () => {
  test.each([
    ['a quotation mark', '"title": "Vendor late"', '"title": "Vendor late'],
    [
      'a brace between two records',
      '      },\n      {\n        "id": "T-2"',
      '      ],\n      {\n        "id": "T-2"',
    ],
    ['a line end', '"id": "R-1",\n', '"id": "R-1",;'],
    ['the head of a kind', '"goal": [\n      {', '"goal" [\n      {'],
  ])('%s costs one record at most, and is said', (_name, was, is) => {
    expect(goodFile).toContain(was);
    const parsed = parse(goodFile.replace(was, is));
    if (parsed.status !== 'damaged' || !parsed.salvaged)
      throw new Error(JSON.stringify(parsed).slice(0, 400));
    const { risk, timeBox, goal, pillar } = parsed.salvaged.workbook;
    expect([risk.size, timeBox.size, goal.size, pillar.size]).toEqual([1, 2, 1, 7]);
  });

  test('among the checksums costs nothing, and takes no record for one that was put in', () => {
    const parsed = parse(goodFile.slice(0, goodFile.lastIndexOf('timeBox')));
    if (parsed.status !== 'damaged' || !parsed.salvaged)
      throw new Error(JSON.stringify(parsed).slice(0, 400));
    expect(parsed.problems).toEqual([expect.stringMatching(/^a text does not end/)]);
    expect(parsed.salvaged.workbook).toEqual(opened(goodFile).document.workbook);
  });

  test('a title that is lost is said, and the record is there with all its links', () => {
    const parsed = parse(goodFile.replace('"title": "Fewer returns"', '"title" "Fewer returns"'));
    if (parsed.status !== 'damaged' || !parsed.salvaged)
      throw new Error(JSON.stringify(parsed).slice(0, 400));
    const [found] = parsed.salvaged.workbook.goal.values();
    expect(found?.title).toBe('goal G-1 (its title is lost)');
    expect([...parsed.salvaged.workbook.risk.values()][0]?.goals).toEqual(['G-1']);
    expect(parsed.problems).toContain('goal G-1: its text is broken (kept without title)');
  });
});

describe('a copy that was changed by hand', () => {
  test('is another copy, grown from the one whose name it bears', () => {
    const { document: before } = opened(goodFile);
    const { document } = opened(byHand((file) => (risk(file)['title'] = 'Vendor early')));
    const hash = stateHash(document.workbook);
    const { copy, at, hash: was } = before.lineage;
    expect(document.lineage).toEqual({
      copy: `${copy}.${hash.slice(0, 12)}`,
      at,
      hash,
      ancestors: [{ id: copy, at, hash: was, changes: null }],
    });
    expect(opened(serialize(document))).toMatchObject({ document, changedOutside: null });
  });

  test('whose records are as they were keeps its name', () => {
    const { document } = opened(byHand((file) => (file['more'] = 1)));
    expect(document.lineage).toEqual(opened(goodFile).document.lineage);
  });

  test('believes nothing it says of what ancestors held, once that does not fit', () => {
    const { document: first } = opened(goodFile);
    const workbook = build((wb) => wb.add('goal', 'G-2', { title: 'More joy' }), first.workbook);
    const stamp = { id: 'copy-2', at: '2026-01-13T08:00:00Z' };
    const second: ThroughlineDocument = {
      ...first,
      workbook,
      lineage: newCopy(first.lineage, first.workbook, workbook, stamp),
    };
    const file: Json = JSON.parse(serialize(second, 'states'));
    file['records'].goal[0].title = 'Fewer friends';
    const { document } = opened(JSON.stringify(rehashed(file)));
    expect(document.lineage.ancestors.map(({ id, changes }) => [id, changes])).toEqual([['copy-1', null]]);
  });
});

describe('said of a damaged file', () => {
  const problemsOf = (text: string): readonly string[] => {
    const parsed = parse(text);
    return parsed.status === 'damaged' ? parsed.problems : [parsed.status];
  };

  test('each record once, also one whose title holds a colon', () => {
    const spoilt = byHand((file) =>
      Object.assign(risk(file), { title: 'Vendor: late', probabilityBand: 'x' }),
    );
    const named = problemsOf(spoilt).filter((problem) => problem.startsWith('risk R-1'));
    expect(named).toEqual([expect.stringMatching(/^risk R-1 "Vendor: late": probability band /)]);
  });

  test('where it was cut off, as nobody can name what is missing', () => {
    const at = goodFile.indexOf('"title": "Vendor late"');
    const [, said] = problemsOf(goodFile.slice(0, at));
    expect(said).toMatch(/^the file is cut off: whatever stood behind \w.* is missing$/);
  });
});
