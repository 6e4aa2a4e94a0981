// What is chosen for this computer is kept, and what cannot be read counts as never chosen.
import { describe, expect, test } from 'vitest';
import { nextTextSize, preferencesIn, usualPreferences } from '../../../renderer/storage/preferences.ts';

function local(kept: string | null = null) {
  let text = kept;
  return { getItem: () => text, setItem: (_: string, next: string) => void (text = next) };
}

describe('preferences', () => {
  test('come back as they were chosen', () => {
    const place = local();
    preferencesIn(place).write({ textSize: 150, isGuideHidden: true });
    expect(preferencesIn(place).read()).toEqual({ textSize: 150, isGuideHidden: true });
  });
  test.each([null, '', '{', 'null', '[]', '{"textSize":1000,"isGuideHidden":"yes"}'])(
    'are the usual ones where %s is kept',
    (kept) => expect(preferencesIn(local(kept)).read()).toEqual(usualPreferences),
  );
  test('a full storage is no fault', () => {
    const full = {
      getItem: () => null,
      setItem: () => {
        throw new DOMException('', 'QuotaExceededError');
      },
    };
    expect(() => preferencesIn(full).write(usualPreferences)).not.toThrow();
  });
});

test('text grows and shrinks by steps, and stops at the ends', () => {
  expect(nextTextSize(100, 1)).toBe(110);
  expect(nextTextSize(100, -1)).toBe(90);
  expect(nextTextSize(200, 1)).toBe(200);
  expect(nextTextSize(90, -1)).toBe(90);
});
