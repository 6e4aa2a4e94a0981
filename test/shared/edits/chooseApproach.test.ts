// Choosing an approach: the estimates its rung suggests come only where they are taken, and with it as one edit.
import { describe, expect, it } from 'vitest';
import {
  approachTried,
  chooseApproach,
  hintedHigh,
  hintsTaken,
} from '../../../shared/edits/canvas/chooseApproach.ts';
import { ladderRungs } from '../../../shared/rules/need/ladder.ts';
import type { UseCase } from '../../../shared/schema/kinds.ts';
import type { Workbook } from '../../../shared/schema/workbook.ts';
import { build, testMoment } from '../../helpers/workbooks/workbooks.ts';

const workbook = build((wb) => {
  wb.add('useCase', 'U-1', { approach: 'rules' });
  wb.add('slice', 'S-1', { useCase: 'U-1' });
  const range = { low: 5, likely: 10, high: 20, shape: 'pert' as const };
  wb.add('timeBox', 'T-1', { slice: 'S-1', kind: 'build', duration: range });
  wb.add('timeBox', 'T-2', { slice: 'S-1', kind: 'build', duration: { ...range, likely: 20, high: 20 } });
  wb.add('timeBox', 'T-3', { slice: 'S-1', kind: 'build', duration: { ...range, shape: 'fixed' } });
  wb.add('timeBox', 'T-4', { slice: 'S-1', kind: 'rollout', duration: range });
  wb.add('timeBox', 'T-5', {
    slice: 'S-1',
    kind: 'build',
    duration: range,
    state: 'done',
    actualEnd: '2026-01-12',
  });
});
const u1In = (from: Workbook) => {
  const useCase = from.useCase.get('U-1' as UseCase['id']);
  if (!useCase) throw new Error('There is no U-1.');
  return useCase;
};
const highs = (from: Workbook) =>
  Object.fromEntries([...from.timeBox.values()].map(({ code, duration }) => [code, duration?.high]));

describe('the estimates of a rung', () => {
  it('change planned work that builds, and nothing that has no spread', () => {
    const hints = hintsTaken(workbook, u1In(workbook), 'complexModel');
    expect(hints.map(({ box }) => box.code)).toEqual(['T-1', 'T-2']);
    const after = chooseApproach('U-1' as never, 'complexModel', true).apply(workbook, testMoment());
    expect(u1In(after).approach).toBe('complexModel');
    expect(highs(after)).toEqual({ 'T-1': 36, 'T-2': 36, 'T-3': 20, 'T-4': 20, 'T-5': 20 });
  });

  it('never come below the likely length', () => {
    const [hint] = hintsTaken(workbook, u1In(workbook), 'complexModel');
    if (!hint) throw new Error('Nothing is hinted at.');
    expect(hintedHigh({ ...hint, highAfter: 4 })).toBe(10);
  });

  it('stay away unless they are asked for', () => {
    const after = chooseApproach('U-1' as never, 'complexModel', false).apply(workbook, testMoment());
    expect(highs(after)).toEqual(highs(workbook));
  });

  it('are tried without a word written', () => {
    const tried = approachTried(workbook, u1In(workbook), 'generative', true);
    expect('after' in tried && highs(tried.after)['T-1']).toBe(44);
    expect(highs(workbook)['T-1']).toBe(20);
  });
});

describe('the ladder', () => {
  const rungs = (from: Workbook) => ladderRungs(from, u1In(from));
  const answers = (fields: object) =>
    build((wb) => wb.add('needTest', 'N', { useCase: 'U-1', ...fields }), workbook);

  it('says where a use case stands, and judges no rung before the answers do', () => {
    expect(rungs(workbook).map(({ isHere }) => isHere)).toEqual([false, false, true, false, false]);
    expect(rungs(workbook).every(({ isAllowed }) => isAllowed === null)).toBe(true);
  });

  it('asks of a climb what its question has to say, and what shows it', () => {
    const state = (from: Workbook) => rungs(from)[3]?.climb?.state;
    expect(state(workbook)).toBe('open');
    expect(state(answers({ n1: { answer: 'no', evidence: ' ' } }))).toBe('bare');
    expect(state(answers({ n1: { answer: 'no', evidence: 'Tried in May.' } }))).toBe('shown');
    expect(rungs(workbook)[1]?.climb).toBeNull();
  });

  it('allows as far as the answers do', () => {
    const yes = { answer: 'yes' as const };
    const told = answers({ n7: yes, n2: yes, n5: yes, n1: { answer: 'no' }, n3: yes, n4: yes });
    expect(rungs(told).map(({ isAllowed }) => isAllowed)).toEqual([true, true, true, true, false]);
  });
});
