// Header and footer: all five facts on every page, inside the sheet, out of the content's way.
import { expect, test } from 'vitest';
import { furnitureOf } from '../../../../shared/layout/page/furniture.ts';
import { paperOf } from '../../../../shared/layout/page/paper.ts';
import { boundsOf } from '../../../../shared/scene/bounds.ts';
import { markTexts } from '../../../helpers/pictures/markTexts.ts';

const text = {
  title: 'Acme Retail',
  confidentiality: 'Confidential',
  status: 'Status 2026-01-31',
  contentHash: 'Content 3f9a 01c2',
  page: (page: number, pages: number) => `Page ${page} of ${pages}`,
};

test.each(['a4', 'letter', 'a3'] as const)('on %s the furniture stands in the margins', (size) => {
  for (const orientation of ['portrait', 'landscape'] as const) {
    const paper = paperOf(size, orientation);
    const marks = furnitureOf(text, paper)(1, 7);
    expect(markTexts(marks).map((one) => one.text)).toEqual([
      'Acme Retail',
      'Confidential',
      'Status 2026-01-31',
      'Content 3f9a 01c2',
      'Page 2 of 7',
    ]);
    const box = boundsOf(marks);
    expect(box?.x).toBeCloseTo(paper.margin.left);
    expect((box?.x ?? 0) + (box?.width ?? 0)).toBeCloseTo(paper.width - paper.margin.right);
    const inside = markTexts(marks).filter(
      ({ y }) => y > paper.margin.top - 12 && y < paper.height - paper.margin.bottom + 12,
    );
    expect(inside).toEqual([]);
  }
});

test('a long title gives way to the confidentiality label, visibly', () => {
  const marks = furnitureOf({ ...text, title: 'Long '.repeat(100) }, paperOf('a4', 'portrait'))(0, 1);
  const [title, label] = markTexts(marks);
  expect(title?.text.endsWith('…')).toBe(true);
  const titleEnd = boundsOf(title === undefined ? [] : [title]);
  const labelBox = boundsOf(label === undefined ? [] : [label]);
  expect((titleEnd?.x ?? 0) + (titleEnd?.width ?? 0)).toBeLessThan(labelBox?.x ?? 0);
});

test('paper has the sizes of the standards, turned when landscape', () => {
  expect(paperOf('letter', 'landscape')).toMatchObject({ width: 792, height: 612 });
  expect(paperOf('a4', 'portrait').width).toBeCloseTo(595.28, 1);
  expect(paperOf('a3', 'portrait').width).toBeCloseTo(841.89, 1);
});
