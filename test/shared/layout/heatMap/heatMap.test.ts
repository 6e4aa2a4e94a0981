// The heat map: every scored threat is in its cell or counted there, and what has no place on it is named.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cellOfSubject, heatMap } from '../../../../shared/layout/heatMap/heatMap.ts';
import type { Scene } from '../../../../shared/scene/marks.ts';
import type { Workbook } from '../../../../shared/schema/workbook.ts';
import { workedExample } from '../../../helpers/workbooks/templates.ts';
import { arbitraryWorkbook } from '../../../helpers/workbooks/arbitraryWorkbook.ts';
import { expectGolden, sceneText } from '../../../helpers/pictures/golden.ts';
import { markTexts } from '../../../helpers/pictures/markTexts.ts';
import { groupsIn, overlap, placedMarks } from '../../../helpers/pictures/placedMarks.ts';
import { build, testMoment } from '../../../helpers/workbooks/workbooks.ts';

const textsOf = (scene: Scene): readonly string[] => markTexts(scene.marks).map(({ text }) => text);

const threats = (count: number): Workbook =>
  build((wb) => {
    for (let number = 1; number <= count; number++)
      wb.add('risk', `R-${number}`, {
        title: `Threat ${number}`,
        state: 'open',
        probabilityBand: 3,
        impacts: { value: 4 },
      });
  });

test('three risks are drawn as the golden file shows', () => {
  const workbook = build((wb) => {
    wb.add('risk', 'R-1', { title: 'One', state: 'open', probabilityBand: 5, impacts: { cost: 4 } });
    wb.add('risk', 'R-2', { title: 'Two', state: 'draft', probabilityBand: 1, impacts: { compliance: 5 } });
    wb.add('risk', 'R-3', { title: 'Three', state: 'open', kind: 'opportunity' });
  });
  expectGolden('heatMap.scene.json', sceneText(heatMap(workbook, { width: 260, textSize: 7 })));
});

test('each cell carries the letter of its level', () => {
  const letters = textsOf(heatMap(threats(0), { width: 400 })).filter((text) => /^[LMHE]$/.test(text));
  expect(letters.toSorted().join('')).toBe('EEEHHHHHHHLLLLLLLLMMMMMMM');
});

test('many in one cell: as many as fit, the rest counted', () => {
  const scene = heatMap(threats(40), { width: 700 });
  const shown = textsOf(scene).filter((text) => /^R-\d+$/.test(text)).length;
  expect(shown).toBeGreaterThan(1);
  expect(textsOf(scene)).toContain(`+${40 - shown}`);
  const more = groupsIn(scene.marks).find(({ label }) => label?.startsWith('And R-'));
  expect(more?.label?.match(/R-\d+/g)).toHaveLength(40 - shown);
});

test('what three hundred risks lack is told in two lines, not in a page of codes', () => {
  const note = textsOf(heatMap(threats(300), { width: 500 })).join(' ');
  expect(note).toContain('R-12 and 288 more (unknown)');
  expect(note).not.toContain('R-13,');
});

test('a compliance impact of 5 shows its higher level beside the code', () => {
  const texts = textsOf(heatMap(workedExample('Y-2', testMoment()), { width: 500 }));
  expect(texts).toContain('R-4 H');
  expect(texts.join(' ')).toContain('Score orders risks only roughly');
  expect(texts.join(' ')).toContain('Opportunities, listed apart: R-8.');
});

test('a closed risk is in no cell: it is named below', () => {
  const closed = build((wb) => void wb.add('risk', 'R-2', { state: 'closed' }), threats(2));
  const scene = heatMap(closed, { width: 500 });
  const labels = groupsIn(scene.marks).map(({ label }) => label ?? '');
  expect(labels.find((label) => label.startsWith('Likelihood 3, impact 4'))).toContain('1 risk');
  expect(textsOf(scene).filter((text) => text === 'R-2')).toEqual([]);
  expect(textsOf(scene).join(' ')).toMatch(/Closed[^.]*R-2/);
});

test('a subject of a cell names it, that of a risk does not', () => {
  const subjects = groupsIn(heatMap(threats(1), { width: 400 }).marks).flatMap(
    ({ subject }) => subject ?? [],
  );
  expect(subjects.map(cellOfSubject)).toEqual([{ band: 3, impact: 4 }, null]);
});

test('whatever the risks, every open one is on the grid, counted there or named below, and no code covers another', () => {
  fc.assert(
    fc.property(arbitraryWorkbook(), fc.constantFrom(220, 600), (workbook, width) => {
      const scene = heatMap(workbook, { width, textSize: width / 50 });
      const texts = placedMarks(scene.marks).filter(({ mark }) => mark.kind === 'text');
      for (const [index, one] of texts.entries())
        expect(texts.slice(index + 1).filter((other) => overlap(one.box, other.box))).toEqual([]);
      const said = [...textsOf(scene), ...groupsIn(scene.marks).map(({ label }) => label ?? '')].join(' ');
      const codes = [...workbook.risk.values()].flatMap(({ code, archived }) =>
        archived ? [] : (code ?? []),
      );
      expect(codes.filter((code) => !said.includes(code))).toEqual([]);
    }),
    { numRuns: 40 },
  );
});
