// Risks and pillars that stand elsewhere in another version.
import { expect, test } from 'vitest';
import { compareVersions } from '../../../shared/compare/compare.ts';
import { pillarsMoved, risksMoved } from '../../../shared/compare/moves.ts';
import { changeFields } from '../../../shared/edits/records.ts';
import { inherited, workshop } from '../../helpers/workbooks/examples.ts';
import { coded } from '../../helpers/workbooks/examples.ts';
import { testMoment } from '../../helpers/workbooks/workbooks.ts';

test('a risk that was scored higher has moved, others have not', () => {
  const { id } = coded(workshop, 'risk', 'R-1');
  const higher = changeFields('risk', id, { probabilityBand: 5 }).apply(workshop, testMoment());
  const moves = risksMoved(compareVersions(workshop, higher));
  expect(moves.map(({ name }) => name.slice(0, 3))).toEqual(['R-1']);
  expect(moves[0]?.was).not.toBe(moves[0]?.is);
  expect(risksMoved(compareVersions(workshop, workshop))).toEqual([]);
});

test('the pillars before and after the workshop', () => {
  const moves = pillarsMoved(compareVersions(inherited, workshop));
  expect(moves.map(({ was, is }) => [was, is])).toContainEqual(['–', '62.5']);
  expect(pillarsMoved(compareVersions(workshop, workshop))).toEqual([]);
});
