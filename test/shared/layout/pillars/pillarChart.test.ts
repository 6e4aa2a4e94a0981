// The pillar chart: seven bars in two groups, words where answers are missing, the alignment in a sentence.
import { expect, test } from 'vitest';
import { pillarChart } from '../../../../shared/layout/pillars/pillarChart.ts';
import { workedExample } from '../../../helpers/workbooks/templates.ts';
import { expectGolden, sceneText } from '../../../helpers/pictures/golden.ts';
import { markTexts } from '../../../helpers/pictures/markTexts.ts';
import { groupsIn } from '../../../helpers/pictures/placedMarks.ts';
import { build, testMoment } from '../../../helpers/workbooks/workbooks.ts';

const example = () => pillarChart(workedExample('Y-2', testMoment()), { width: 320, textSize: 8 });

test('the example is drawn as its golden file shows', () => {
  expectGolden('pillarChart.scene.json', sceneText(example()));
});

test('scores, means and alignment of the example are those of its golden figures', () => {
  const texts = markTexts(example().marks).map(({ text }) => text);
  expect(texts).toEqual(expect.arrayContaining(['75', '62.5', '56.3', '50', '68.8', '37.5']));
  expect(texts).toEqual(expect.arrayContaining(['mean 64.6', 'mean 53.1', 'below 40: weak']));
  expect(texts.join(' ')).toContain('69.3 of 100');
});

test('a pillar nobody has rated says so instead of showing a bar', () => {
  const scene = pillarChart(
    build(() => undefined),
    { width: 320 },
  );
  const pillars = groupsIn(scene.marks).filter(({ subject }) => subject?.startsWith('pillar-'));
  expect(pillars).toHaveLength(7);
  for (const { marks } of pillars) {
    expect(marks.some(({ kind }) => kind === 'rect')).toBe(false);
    expect(markTexts(marks).map(({ text }) => text)).toContain('not enough answers');
  }
});
