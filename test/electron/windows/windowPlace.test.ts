// A window opens where a person can see it and get hold of it.
import type { Rectangle } from 'electron';
import { describe, expect, test } from 'vitest';
import { cascaded, correctedPlace, type Place } from '../../../electron/windows/windowPlace.ts';

const laptop: Rectangle = { x: 0, y: 25, width: 1440, height: 875 };
const left: Rectangle = { x: -1920, y: 0, width: 1920, height: 1080 };
const place = (x: number, y: number, width = 1000, height = 700): Place => ({
  x,
  y,
  width,
  height,
  maximized: false,
});

describe('check 31: a remembered place', () => {
  test.each([
    ['on the first screen', place(100, 100)],
    ['on the second screen', place(-1800, 20)],
    ['partly beside every screen, its edge in reach', place(1300, 60)],
  ])('%s is kept', (_where, kept) => expect(correctedPlace(kept, [laptop, left])).toEqual(kept));

  test.each([
    ['left of all screens', place(-5000, 100)],
    ['above', place(100, -400)],
    ['below', place(100, 890)],
    ['right, with too little to grasp', place(1400, 100)],
    ['on a screen that is gone', place(3000, 100)],
  ])('%s is put back in the middle of the first screen', (_where, lost) => {
    expect(correctedPlace(lost, [laptop, left])).toEqual(place(220, 113));
  });

  test('a maximized window stays so', () => {
    expect(correctedPlace({ ...place(9000, 0), maximized: true }, [laptop]).maximized).toBe(true);
  });

  test('a size is kept within what is useful and what there is', () => {
    expect(correctedPlace(place(0, 25, 10, 10), [laptop])).toEqual(place(0, 25, 800, 560));
    expect(correctedPlace(place(0, 25, 9000, 9000), [laptop])).toEqual(place(0, 25, 1440, 875));
  });

  test('none: in the middle of the first screen, not larger than it', () => {
    expect(correctedPlace(null, [laptop, left])).toEqual(place(80, 63, 1280, 800));
    expect(correctedPlace(null, [{ x: 0, y: 0, width: 1024, height: 600 }])).toEqual(place(0, 0, 1024, 600));
    expect(correctedPlace(null, [])).toEqual(place(0, 0, 1280, 800));
  });

  test('the next window stands a step aside', () => {
    expect(cascaded({ ...place(10, 20), maximized: true }, 28)).toEqual(place(38, 48));
  });
});
