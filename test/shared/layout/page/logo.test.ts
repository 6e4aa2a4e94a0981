// The logo at the head of the executive edition: right, small, on the first page only, and never on any text.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { changeLogo } from '../../../../shared/edits/whole/logo.ts';
import { changeFields } from '../../../../shared/edits/records.ts';
import { type Edition, executiveEdition } from '../../../../shared/layout/edition/executive.ts';
import type { Picture } from '../../../../shared/picture/picture.ts';
import type { ImageMark } from '../../../../shared/scene/marks.ts';
import { workshop } from '../../../helpers/workbooks/examples.ts';
import { markTexts } from '../../../helpers/pictures/markTexts.ts';
import { jpegBytes, pictureOf } from '../../../helpers/hostile/pictures.ts';
import { overlap, type PlacedMark, placedMarks } from '../../../helpers/pictures/placedMarks.ts';
import { testMoment } from '../../../helpers/workbooks/workbooks.ts';

const [mostWide, mostHigh] = [(40 * 72) / 25.4, (12 * 72) / 25.4];
const logoOfSize = (width: number, height: number): Picture =>
  pictureOf(jpegBytes(width, height, 1), width, height, 'image/jpeg');

interface Head {
  readonly title?: string;
  readonly clientLabel?: string;
  readonly paper?: 'a4' | 'letter';
}
function editionWith(picture: Picture | null, { title, clientLabel, paper = 'a4' }: Head = {}): Edition {
  const facts = {
    ...(title === undefined ? {} : { title }),
    ...(clientLabel === undefined ? {} : { clientLabel }),
  };
  const named = changeFields('facts', 'facts', facts).apply(workshop, testMoment());
  return executiveEdition(picture ? changeLogo(picture).apply(named, testMoment()) : named, { paper });
}

const isImage = (placed: PlacedMark): placed is PlacedMark & { mark: ImageMark } =>
  placed.mark.kind === 'image';
const imagesOf = ({ pages }: Edition) => pages.map(({ marks }) => placedMarks(marks).filter(isImage));

test.each([
  ['wide', 600, 100],
  ['square', 240, 240],
  ['high', 30, 240],
  ['tiny', 16, 16],
])('a %s one stands at the right margin, within 40 by 12 mm, in its proportions', (_name, width, height) => {
  for (const paper of ['a4', 'letter'] as const) {
    const edition = editionWith(logoOfSize(width, height), { paper });
    const [first = [], ...rest] = imagesOf(edition);
    expect(rest.flat()).toEqual([]);
    expect(first).toHaveLength(1);
    const box = first[0]?.box ?? { x: 0, y: 0, width: 0, height: 0 };
    expect(box.x + box.width).toBeCloseTo((edition.pages[0]?.width ?? 0) - 48);
    expect(box.width).toBeLessThanOrEqual(Math.min(mostWide, width) + 0.001);
    expect(box.height).toBeLessThanOrEqual(Math.min(mostHigh, height) + 0.001);
    expect(box.width / box.height).toBeCloseTo(width / height);
    const fills = [mostWide - box.width, mostHigh - box.height, width - box.width];
    expect(Math.min(...fills)).toBeCloseTo(0);
  }
});

test('no text or line stands on it, whatever the title and the client', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom('W', 'i', ' ', 'word '), minLength: 1, maxLength: 120 }),
      fc.constantFrom('', 'Client', 'W'.repeat(60), 'A client of many words '.repeat(5)),
      fc.tuple(fc.integer({ min: 1, max: 600 }), fc.integer({ min: 1, max: 240 })),
      (title, clientLabel, [width, height]) => {
        const head = { title: title.slice(0, 120), clientLabel: clientLabel.slice(0, 120) };
        const marks = placedMarks(editionWith(logoOfSize(width, height), head).pages[0]?.marks ?? []);
        const logo = marks.find(isImage);
        if (!logo) throw new Error('There is no logo.');
        const struck = marks.filter((other) => other !== logo && overlap(other.box, logo.box));
        expect(struck.map(({ mark }) => mark)).toEqual([]);
      },
    ),
    { numRuns: 60 },
  );
});

test('the words of the document are the same with and without it', () => {
  const words = (edition: Edition) =>
    edition.pages.map(({ marks }) =>
      markTexts(marks)
        .map(({ text }) => text)
        .join(' '),
    );
  const withoutHash = (pages: readonly string[]) => pages.map((page) => page.replace(/Content \w{8}/, ''));
  expect(withoutHash(words(editionWith(logoOfSize(600, 100))))).toEqual(
    withoutHash(words(editionWith(null))),
  );
  expect(editionWith(logoOfSize(600, 100)).warnings).toEqual(editionWith(null).warnings);
});

test('it is named after the client, or plainly when there is no name', () => {
  const labelWith = (clientLabel: string) =>
    imagesOf(editionWith(logoOfSize(60, 20), { clientLabel }))[0]?.[0]?.mark.label;
  expect(labelWith('Quillmere Stores')).toBe('Quillmere Stores');
  expect(labelWith(' ')).toBe('Logo');
});
