// The logo in a file: comes back as it was, and whatever is no small whole picture is left out and named.
import { isDeepStrictEqual } from 'node:util';
import { deflateSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { invert, diff } from '../../../shared/changes/changes.ts';
import { EditRefused } from '../../../shared/edits/edit.ts';
import { changeLogo, removeLogo } from '../../../shared/edits/whole/logo.ts';
import { changeFields } from '../../../shared/edits/records.ts';
import { newCopy, stateAt } from '../../../shared/file/lineage/lineage.ts';
import { parse } from '../../../shared/file/parse.ts';
import { serialize } from '../../../shared/file/serialize.ts';
import { toBase64 } from '../../../shared/picture/base64.ts';
import type { Picture } from '../../../shared/picture/picture.ts';
import { logoOf } from '../../../shared/schema/workbook.ts';
import { hostilePictures } from '../../helpers/hostile/hostilePictures.ts';
import {
  joinBytes,
  jpegBytes,
  pictureOf,
  pngBytes,
  pngChunk,
  pngOpening,
  pngSignature,
  sampleLogo,
  textBytes,
} from '../../helpers/hostile/pictures.ts';
import { documentOf, rehashed, savedText } from '../../helpers/programs/savedText.ts';
import { build, testMoment } from '../../helpers/workbooks/workbooks.ts';
import { paced } from '../../helpers/until.ts';

type Json = ReturnType<typeof JSON.parse>;

const plain = build((wb) => wb.add('goal', 'G-1', { title: 'Fewer returns' }));
const marked = changeLogo(sampleLogo).apply(plain, testMoment());
const jpegLogo = pictureOf(jpegBytes(40, 24), 40, 24, 'image/jpeg');

/** The text of a file whose logo was meddled with. */
function fileWith(change: (logo: Json, records: Json) => void): string {
  const file: Json = JSON.parse(savedText({ workbook: marked }));
  change(file['records'].logo[0], file['records']);
  return JSON.stringify(rehashed(file));
}

/** What is left when such a file is opened. */
function salvagedFrom(text: string) {
  const parsed = parse(text);
  if (parsed.status !== 'damaged' || !parsed.salvaged) throw new Error(JSON.stringify(parsed).slice(0, 300));
  const { workbook } = parsed.salvaged;
  expect(workbook.goal.size).toBe(1);
  return { problems: parsed.problems, logo: logoOf(workbook) };
}

describe('a sound logo', () => {
  test.each([
    ['PNG with alpha', sampleLogo],
    ['grey PNG', pictureOf(pngBytes(30, 9, { colourType: 0 }), 30, 9)],
    ['grey PNG with alpha', pictureOf(pngBytes(30, 9, { colourType: 4 }), 30, 9)],
    ['RGB PNG of full size', pictureOf(pngBytes(1_200, 80, { colourType: 2, sample: () => 7 }), 1_200, 80)],
    ['JPEG', jpegLogo],
    ['progressive grey JPEG', pictureOf(jpegBytes(40, 24, 1, 0xc2), 40, 24, 'image/jpeg')],
  ])('%s comes back from the file it is saved in', (_name, picture) => {
    const document = documentOf(changeLogo(picture).apply(plain, testMoment()));
    expect(parse(serialize(document))).toEqual({
      status: 'ok',
      document,
      warnings: [],
      changedOutside: null,
    });
  });

  test('a file without one says nothing of it, and opens without one', () => {
    const text = savedText({ workbook: plain });
    expect(text).not.toContain('logo');
    const parsed = parse(text);
    expect(parsed.status === 'ok' && logoOf(parsed.document.workbook)).toBeUndefined();
  });

  test('is one change to take back, and other edits do not carry it', () => {
    const other = changeLogo(jpegLogo).apply(marked, { ...testMoment(), at: '2026-01-13T08:00:00Z' });
    expect(diff(marked, other).map((change) => 'field' in change && change.field)).toEqual([
      'updatedAt',
      'picture',
    ]);
    expect(invert(diff(plain, marked))).toMatchObject([{ type: 'removed', kind: 'logo' }]);
    expect(logoOf(removeLogo.apply(marked, testMoment()))).toBeUndefined();
    const retitled = changeFields('facts', 'facts', { title: 'B' }).apply(marked, testMoment());
    expect(JSON.stringify(diff(marked, retitled))).not.toContain(sampleLogo.data);
    expect(retitled.logo).toBe(marked.logo);
  });

  test('the way back to a copy with another kind of logo is kept in the file', () => {
    const first = documentOf(marked);
    const workbook = changeLogo(jpegLogo).apply(marked, testMoment());
    const stamp = { id: 'copy-2', at: '2026-01-13T08:00:00Z' };
    const second = { ...first, workbook, lineage: newCopy(first.lineage, marked, workbook, stamp) };
    const parsed = parse(serialize(second, 'states'));
    if (parsed.status !== 'ok') throw new Error(parsed.message);
    expect(parsed.warnings).toEqual([]);
    expect(stateAt(parsed.document, 'copy-1')).toEqual(marked);
  });
});

describe('a hostile one is left out, named, and cannot be set either:', () => {
  const as = (mime: Picture['mime'], bytes: Uint8Array, width: number, height: number): Picture =>
    pictureOf(bytes, width, height, mime);
  const bomb = joinBytes(
    pngSignature,
    pngOpening(10, 10),
    pngChunk('IDAT', deflateSync(Buffer.alloc(200_000_000))),
    pngChunk('IEND'),
  );
  let random = 1;
  const noise = pngBytes(300, 300, {
    sample: () => (random = (Math.imul(random, 1_664_525) + 1_013_904_223) >>> 0) >>> 24,
  });
  const wrong: readonly (readonly [string, Picture, string])[] = [
    ...hostilePictures.map(([name, bytes]) => [name, as('image/png', bytes, 10, 10), 'picture'] as const),
    ['I01 an SVG called JPEG', as('image/jpeg', textBytes('<svg/>'), 10, 10), 'not a whole PNG or JPEG'],
    ['a JPEG called PNG', as('image/png', jpegBytes(40, 24), 40, 24), 'not a whole PNG or JPEG'],
    ['a PNG called JPEG', as('image/jpeg', pngBytes(9, 9), 9, 9), 'not a whole PNG or JPEG'],
    ['another size than said', as('image/png', pngBytes(9, 9), 9, 10), 'another size'],
    ['too wide', as('image/png', pngBytes(1_201, 1), 1_200, 1), 'must be 1 to 1200 pixels'],
    ['words after the end', as('image/png', joinBytes(pngBytes(9, 9), [1]), 9, 9), 'not a whole PNG'],
    [
      'a page after the end',
      as('image/jpeg', joinBytes(jpegBytes(8, 8), textBytes('<html>')), 8, 8),
      'whole',
    ],
    ['more than 300 kB', as('image/png', noise, 300, 300), 'longer than 400000'],
    ['200 MB in a small file', as('image/png', bomb, 10, 10), 'spoilt pixels'],
    ['printing inks', as('image/jpeg', jpegBytes(8, 8, 4), 8, 8), 'not every reader knows'],
    ['a lossless JPEG', as('image/jpeg', jpegBytes(8, 8, 3, 0xc3), 8, 8), 'not every reader knows'],
    ['no base64', { ...sampleLogo, data: 'https://example.org/logo.png' }, 'not base64'],
  ];
  test.each(wrong)('%s', (_name, picture, words) => {
    const { problems, logo } = salvagedFrom(fileWith((record) => (record.picture = picture)));
    expect(logo).toBeUndefined();
    expect(problems).toEqual([expect.stringContaining('left out')]);
    expect(problems[0]).toContain(words);
    expect(() => changeLogo(picture).apply(marked, testMoment())).toThrow(EditRefused);
  });

  test.each([
    ['another type', (logo: Json) => (logo.picture.mime = 'image/svg+xml'), 'must be one of'],
    [
      'I09 an address for a picture',
      (logo: Json) => (logo.picture = 'https://example.org/x.png'),
      'group of',
    ],
    ['a million characters', (logo: Json) => (logo.picture.data = 'A'.repeat(1e6)), 'longer than 400000'],
    ['a size in words', (logo: Json) => (logo.picture.width = '96'), 'must be a number'],
    ['no picture', (logo: Json) => delete logo.picture, 'is missing'],
    ['another id', (logo: Json) => (logo.id = 'logo-2'), 'must be one of: logo'],
  ])('%s', (_name, change, words) => {
    const { problems, logo } = salvagedFrom(fileWith(change));
    expect(logo).toBeUndefined();
    expect(problems.join()).toContain(words);
  });

  test('a second logo goes, the first stays', () => {
    const text = fileWith((logo, records) => records.logo.push({ ...logo, id: 'second' }));
    expect(salvagedFrom(text).logo?.picture).toEqual(sampleLogo);
  });
});

test(
  'hundreds of spoilt pictures: opening ends, and what opens is whole',
  { timeout: paced(120_000) },
  () => {
    const bytes = [pngBytes(12, 8), jpegBytes(24, 16)];
    fc.assert(
      fc.property(
        fc.constantFrom(0, 1),
        fc.array(fc.tuple(fc.nat(), fc.nat(255)), { minLength: 1, maxLength: 4 }),
        (which, changes) => {
          const spoilt = (bytes[which] ?? new Uint8Array()).slice();
          for (const [at, byte] of changes) spoilt[at % spoilt.length] = byte;
          const size = which === 0 ? { width: 12, height: 8 } : { width: 24, height: 16 };
          const mime = which === 0 ? 'image/png' : 'image/jpeg';
          const text = fileWith((logo) => (logo.picture = { mime, ...size, data: toBase64(spoilt) }));
          const parsed = parse(text);
          expect(['ok', 'damaged']).toContain(parsed.status);
          return parsed.status !== 'ok' || isDeepStrictEqual(parse(serialize(parsed.document)), parsed);
        },
      ),
      { numRuns: 600 },
    );
  },
);
