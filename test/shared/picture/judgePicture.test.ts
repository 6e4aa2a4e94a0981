// What a person may hand over as a picture, judged by its bytes alone, and how a refusal is said.
import { expect, test } from 'vitest';
import { judgePicture, tooManyBytes } from '../../../shared/picture/chosenPicture.ts';
import { hostilePictures } from '../../helpers/hostile/hostilePictures.ts';
import { joinBytes, jpegBytes, pngBytes } from '../../helpers/hostile/pictures.ts';

test.each(hostilePictures)('%s is refused in a sentence', (_name, bytes, words) => {
  // The name says nothing: it is the bytes that are judged.
  const judged = judgePicture('logo.png', bytes);
  if (judged.ok) throw new Error('was taken');
  expect(judged.sentence).toContain(words);
  expect(judged.sentence).toMatch(/^“logo\.png” .*\. (?:Choose|Save) .*\.$/);
});

test.each([
  ['I10 a small PNG', pngBytes(64, 64), 'image/png'],
  ['I10 with 200 bytes behind it', joinBytes(pngBytes(64, 64), new Uint8Array(200)), 'image/png'],
  ['a JPEG', jpegBytes(640, 480), 'image/jpeg'],
  ['a JPEG for print', jpegBytes(64, 48, 4), 'image/jpeg'],
])('%s is taken, whatever its name', (_name, bytes, mime) => {
  expect(judgePicture('logo.gif', bytes)).toEqual({ ok: true, mime });
});

test('too large a file is refused before it is read', () => {
  expect(tooManyBytes('scan.png', 10_000_000)).toBeNull();
  expect(tooManyBytes('scan.png', 12_340_000)).toBe(
    '“scan.png” has 12.3 MB. Choose a picture of at most 10 MB.',
  );
});
