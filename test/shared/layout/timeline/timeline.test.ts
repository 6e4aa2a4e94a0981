// The timeline: every time box is there, no label covers a bar or another label, nothing leaves the picture.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { timelineParts } from '../../../../shared/layout/timeline/timeline.ts';
import { plannedBoxes } from '../../../../shared/rules/scope/planIndex.ts';
import { scheduleOf } from '../../../../shared/rules/plan/schedule.ts';
import type { Scene } from '../../../../shared/scene/marks.ts';
import type { Workbook } from '../../../../shared/schema/workbook.ts';
import { workedExample } from '../../../helpers/workbooks/templates.ts';
import { arbitraryWorkbook } from '../../../helpers/workbooks/arbitraryWorkbook.ts';
import { bigWorkbook } from '../../../helpers/workbooks/bigWorkbook.ts';
import { expectGolden, sceneText } from '../../../helpers/pictures/golden.ts';
import { wholeTimeline } from '../../../helpers/pictures/wholeTimeline.ts';
import { markTexts } from '../../../helpers/pictures/markTexts.ts';
import { groupsIn, overlap, placedMarks } from '../../../helpers/pictures/placedMarks.ts';
import type { PlacedMark } from '../../../helpers/pictures/placedMarks.ts';
import { build, range, testMoment } from '../../../helpers/workbooks/workbooks.ts';

const textsOf = (scene: Scene): readonly string[] => markTexts(scene.marks).map(({ text }) => text);
const subjectsOf = (scene: Scene): ReadonlySet<string | undefined> =>
  new Set(groupsIn(scene.marks).map(({ subject }) => subject));

const isBar = ({ mark }: PlacedMark): boolean =>
  mark.kind === 'rect' && mark.stroke !== undefined && mark.stroke.colour === 'when';

/** A text is clear of a bar when it lies beside it, above or below it, or wholly inside. */
const isClear = ({ box: text }: PlacedMark, { box: bar }: PlacedMark): boolean =>
  !overlap(text, bar) || (text.x >= bar.x && text.x + text.width <= bar.x + bar.width + 0.3);

const isOutside = ({ box }: PlacedMark, scene: Scene): boolean =>
  box.x < -0.5 || box.x + box.width > scene.width + 0.5 || box.y + box.height > scene.height + 2;

const wordsOf = ({ mark }: PlacedMark): string => (mark.kind === 'text' ? mark.text : mark.kind);

/** What is wrong with a picture: words outside it, on other words, or across the edge of a bar. */
function faultsOf(scene: Scene): readonly string[] {
  const marks = placedMarks(scene.marks);
  const texts = marks.filter(({ mark }) => mark.kind === 'text');
  const bars = marks.filter(isBar);
  return texts.flatMap((text, index) => [
    ...(isOutside(text, scene) ? [`outside: ${wordsOf(text)}`] : []),
    ...texts
      .slice(index + 1)
      .filter((other) => overlap(text.box, other.box))
      .map((other) => `covers: ${wordsOf(text)} / ${wordsOf(other)}`),
    ...bars.filter((bar) => !isClear(text, bar)).map(() => `on a bar: ${wordsOf(text)}`),
  ]);
}

const plan = (): Workbook =>
  build((wb) => {
    wb.add('settings', 'settings', { startDate: '2026-01-12', neededBy: '2026-03-13' });
    wb.add('slice', 'S-1', { title: 'First value' });
    wb.add('slice', 'S-2', { title: 'Groundwork', kind: 'foundation' });
    wb.add('timeBox', 'T-1', {
      title: 'Check the history',
      slice: 'S-2',
      duration: range(5, 10, 15),
      limitWD: 15,
      state: 'done',
      actualStart: '2026-01-12',
      actualEnd: '2026-01-20',
    });
    wb.add('timeBox', 'T-2', {
      title: 'Build',
      slice: 'S-1',
      duration: range(10, 20, 30),
      predecessors: [{ timeBox: 'T-1', lagWD: 0 }],
    });
    wb.add('timeBox', 'T-3', { title: 'Nobody knows how long', slice: 'S-1' });
    wb.add('timeBox', 'T-4', { title: 'Given up', state: 'cancelled', duration: range(1, 2, 3) });
    wb.add('gate', 'H-1', { title: 'Start', date: '2026-01-12' });
  });

test('a small plan is drawn as its golden file shows', () => {
  expectGolden('timeline.scene.json', sceneText(wholeTimeline(plan(), { width: 520, textSize: 8 })));
});

test('boxes without dates and cancelled boxes are named below, since they cannot be drawn', () => {
  const texts = textsOf(wholeTimeline(plan(), { width: 520 })).join(' ');
  expect(texts).toContain('Without dates: T-3.');
  expect(texts).toContain('Cancelled, not drawn: T-4.');
  expect(texts).toContain('needed by 13 Mar 2026');
});

test('a box without a slice has a lane of its own that says so', () => {
  const workbook = build((wb) => wb.add('timeBox', 'T-1', { title: 'Loose', duration: range(1, 2, 3) }));
  expect(textsOf(wholeTimeline(workbook, { width: 600 }))).toContain('No slice');
});

test('a plan without anything is still a picture with an axis', () => {
  const scene = wholeTimeline(
    build(() => undefined),
    { width: 400 },
  );
  expect(scene.height).toBeGreaterThan(20);
  expect(scene.label).toBe('Timeline of 0 time boxes by slice, no dates yet');
});

test.each(['Y-0', 'Y-1', 'Y-2', 'Y-3'] as const)('at %s no label covers a bar or another label', (at) => {
  const workbook = workedExample(at, testMoment());
  for (const width of [430, 500, 900, 1400])
    expect(faultsOf(wholeTimeline(workbook, { width, textSize: width / 70 }))).toEqual([]);
});

test('every dated box of a bigger plan can be chosen, and nothing is covered', () => {
  const workbook = bigWorkbook(200);
  const scene = wholeTimeline(workbook, { width: 900 });
  expect(faultsOf(scene)).toEqual([]);
  const dated = plannedBoxes(workbook).filter(({ id }) => scheduleOf(workbook).boxes.has(id));
  expect(dated.length).toBeGreaterThan(20);
  const subjects = subjectsOf(scene);
  expect(dated.filter(({ id }) => !subjects.has(id))).toEqual([]);
});

test('cut into parts it shows the same boxes, each part no higher than asked', () => {
  const workbook = bigWorkbook(200);
  const parts = timelineParts(workbook, { width: 500, textSize: 7, maxHeight: 400 });
  expect(parts.length).toBeGreaterThan(2);
  for (const part of parts.slice(0, -1)) expect(part.height).toBeLessThanOrEqual(400);
  const whole = subjectsOf(wholeTimeline(workbook, { width: 500, textSize: 7 }));
  const inParts = new Set(parts.flatMap((part) => [...subjectsOf(part)]));
  expect(inParts).toEqual(whole);
});

test('whatever the workbook, no label covers a bar or another label', () => {
  fc.assert(
    fc.property(arbitraryWorkbook(), fc.constantFrom(450, 800), (workbook, width) => {
      expect(faultsOf(wholeTimeline(workbook, { width, textSize: 9 }))).toEqual([]);
    }),
    { numRuns: 60 },
  );
});
