// The pictures of a simulation: what stands in them, inside their frame, the same for screen and document.
import { describe, expect, test } from 'vitest';
import { executiveEdition } from '../../../../shared/layout/edition/executive.ts';
import {
  carryOnPicture,
  cloudPicture,
  convergencePicture,
  criteriaPicture,
  costPicture,
  driversPicture,
  finishPicture,
  netPicture,
  viewsPicture,
} from '../../../../shared/layout/simulation/pictures.ts';
import { comparedPicture } from '../../../../shared/layout/simulation/compared.ts';
import { headlineOf } from '../../../../shared/layout/simulation/headline.ts';
import { worthCurveScene } from '../../../../shared/layout/simulation/worthCurve.ts';
import { ticksOf } from '../../../../shared/layout/simulation/chart.ts';
import { freshResult } from '../../../../shared/rules/simulated/keptResults.ts';
import { boundsOf } from '../../../../shared/scene/bounds.ts';
import type { Mark, Scene } from '../../../../shared/scene/marks.ts';
import { workshop } from '../../../helpers/workbooks/examples.ts';
import { simulated } from '../../../helpers/workbooks/simulated.ts';

const book = simulated(workshop);
const figures = (() => {
  const result = freshResult(book);
  if (!result) throw new Error('There is no fresh result.');
  return result.figures;
})();

const textsOf = (marks: readonly Mark[]): string[] =>
  marks.flatMap((mark) =>
    mark.kind === 'group' ? textsOf(mark.marks) : mark.kind === 'text' ? [mark.text] : [],
  );
const labelsOf = ({ marks }: Scene) =>
  marks.flatMap((mark) => (mark.kind === 'group' ? (mark.label ?? []) : []));

const room = { width: 360, height: 220, textSize: 11 };
const thresholds = [-5, 0, 5, 9].map((value) => ({ value, worth: value * 1000 - 2000 }));
const worthWords = {
  now: 5,
  chosen: { value: 9, worth: 7000 },
  printValue: String,
  printMoney: (amount: number) => `EUR ${amount}`,
};

const scenes: readonly (readonly [string, Scene])[] = [
  ['finish', finishPicture(book, figures, room)],
  ['cost', costPicture(book, figures, room)],
  ['net', netPicture(book, figures, room)],
  ['cloud', cloudPicture(book, figures, room)],
  ['carry on', carryOnPicture(book, figures, room)],
  ['views', viewsPicture(book, figures, room)],
  ['convergence', convergencePicture(book, figures, room)],
  ['criteria', criteriaPicture(book, figures, { width: 640 })],
  ['compared', comparedPicture(book, { name: 'now', figures }, { name: 'before', figures }, 'finish', room)],
  ['worth by threshold', worthCurveScene(thresholds, { ...room, ...worthWords })],
  ['drivers', driversPicture(book, figures, 'finishP80', room)],
  ['drivers of the net', driversPicture(book, figures, 'meanNet', room)],
];

test.each(scenes)('%s stays in its frame, with a sentence that says what it shows', (_, scene) => {
  const box = boundsOf(scene.marks);
  expect(box?.x).toBeGreaterThanOrEqual(-1);
  expect(box?.y).toBeGreaterThanOrEqual(-1);
  expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(scene.width + 1);
  expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThanOrEqual(scene.height + 1);
  expect(scene.label).not.toBe('');
});

test('the figures along the foot stay inside at any width', () => {
  for (let width = 280; width <= 720; width += 10)
    for (const picture of [finishPicture, costPicture, cloudPicture, netPicture]) {
      const scene = picture(book, figures, { ...room, width });
      const box = boundsOf(scene.marks);
      expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(width + 0.5);
    }
});

describe('what stands in them', () => {
  const texts = (name: string): string[] => textsOf(scenes.find(([one]) => one === name)?.[1].marks ?? []);

  test('finish and cost: four percentiles, and the limit', () => {
    expect(texts('finish')).toEqual(
      expect.arrayContaining([
        'P10 14 Apr',
        'P50 23 Apr',
        'P80 4 May',
        'P95 13 May',
        'needed by 15 May 2026',
      ]),
    );
    expect(texts('cost')).toEqual(expect.arrayContaining(['P80 EUR 125,916', 'budget EUR 130,000']));
  });

  test('the net: how much lies below zero, with and without criteria', () => {
    expect(texts('net')).toEqual(
      expect.arrayContaining(['carry on regardless: 22% below zero', 'criteria on: 7% below zero']),
    );
  });

  test('the cloud: four shares that make up the whole', () => {
    expect(texts('cloud')).toEqual(expect.arrayContaining(['87%', '10%', '3%', '0%']));
    expect(labelsOf(cloudPicture(book, figures, room))).toContain('on time, in budget 87%');
    expect(texts('cloud')).toEqual(expect.arrayContaining(['late, over budget', 'budget EUR 130,000']));
  });

  test('the criteria: each with its chance and its worth, a loss left of nothing, leading to its criterion', () => {
    const scene = criteriaPicture(book, figures, { width: 640 });
    const rows = scene.marks.flatMap((mark) => (mark.kind === 'group' ? [mark] : []));
    expect(rows[2]?.label).toMatch(/^K-3 .*: trips in 1\.9%, worth EUR −3,0\d\d$/);
    expect(book.killCriterion.get(rows[2]?.subject as never)?.code).toBe('K-3');
    const bars = (row: (typeof rows)[number] | undefined) =>
      (row?.marks ?? []).flatMap((mark) => (mark.kind === 'rect' && mark.fill !== undefined ? [mark] : []));
    const [loss, gain] = [bars(rows[2])[1], bars(rows[3])[1]];
    expect([loss?.fill, gain?.fill]).toEqual(['risk', 'when']);
    expect((loss?.x ?? 0) + (loss?.width ?? 0)).toBeCloseTo(gain?.x ?? 0, 6);
  });

  test('two results over each other: days where both count as the plan does, else working days', () => {
    expect(texts('compared')).toEqual(expect.arrayContaining(['now', 'before', 'P80 4 May']));
    const finishDates = { ...figures.carryOn.finishDates, p80: '2027-01-04' };
    const moved = { ...figures, carryOn: { ...figures.carryOn, finishDates } };
    const scene = comparedPicture(
      book,
      { name: 'now', figures },
      { name: 'then', figures: moved },
      'finish',
      room,
    );
    expect(textsOf(scene.marks)).toContain('P80 77.5 WD');
  });

  test('worth by threshold: where it stands, and a loss below nothing', () => {
    expect(texts('worth by threshold')).toEqual(expect.arrayContaining(['now 5', 'EUR 0']));
  });

  test('as drawn, and before and after treatment', () => {
    expect(texts('carry on')).toContain('runs as drawn (34%)');
    expect(texts('views')).toEqual(
      expect.arrayContaining(['no treatment', 'treated so far', 'all treatments']),
    );
  });

  test('the drivers, the largest first, each leading to its risk', () => {
    const scene = driversPicture(book, figures, 'finishP80', room);
    expect(labelsOf(scene).map((name) => name.slice(0, 3))).toEqual(['R-2', 'R-5', 'R-1', 'R-4']);
    expect(labelsOf(scene)[0]).toBe('R-2 Stock records are worse than thought: 3.2 WD');
    const [first] = scene.marks.flatMap((mark) => (mark.kind === 'group' ? [mark.subject] : []));
    expect(first !== undefined && book.risk.get(first as never)?.code).toBe('R-2');
  });
});

test('the article of a chance follows how its number is spoken', () => {
  const said = (chance: number) =>
    /there is (.*?) chance/.exec(
      headlineOf(book, { ...figures, carryOn: { ...figures.carryOn, both: chance } }),
    )?.[1];
  expect([0.64, 0.87, 0.08, 0.11, 0.18, 0.1, 1].map(said)).toEqual([
    'a 64%',
    'an 87%',
    'an 8%',
    'an 11%',
    'an 18%',
    'a 10%',
    'a 100%',
  ]);
});

test('steps of a scale are round and inside it', () => {
  expect(ticksOf(0, 100, 5)).toEqual([0, 20, 40, 60, 80, 100]);
  expect(ticksOf(-3, 7, 4)).toEqual([0, 5]);
  expect(ticksOf(5, 5, 4)).toEqual([5]);
});

describe('in the executive edition', () => {
  const texts = (workbook: typeof book): string =>
    executiveEdition(workbook, { paper: 'a4' })
      .pages.flatMap(({ marks }) => textsOf(marks))
      .join(' ');

  test('P50 and P80 stand in place of one date, with the sentence on shared causes', () => {
    const text = texts(book);
    expect(text).toContain('4 May 2026');
    expect(text).toContain('P80 finish, simulated');
    expect(text).toContain('P50 EUR 112,958');
    expect(text).toMatch(/87% chance to be done by 15 May 2026 inside the\s+budget/);
    expect(text).toMatch(/Spread is understated/);
    expect(text).toContain('How sure are we?');
    expect(text).toContain('Spend avoided');
  });

  test('without a result that holds there is none of it', () => {
    const text = texts(workshop);
    expect(text).toContain('Plan end');
    expect(text).not.toMatch(/P80|How sure are we/);
  });
});
