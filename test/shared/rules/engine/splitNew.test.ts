// What is found about a record that was made just now is kept apart; everything else counts.
import { expect, it } from 'vitest';
import type { Finding } from '../../../../shared/rules/engine/finding.ts';
import { splitNew } from '../../../../shared/rules/engine/splitNew.ts';

const about = (rule: string, ...ids: readonly string[]): Finding => ({
  rule,
  severity: 'error',
  subjects: ids.map((id) => ({ kind: 'risk', id, code: id })),
  message: '',
  fix: { label: '', action: 'open', kind: 'risk', id: ids[0] ?? '' },
});

it('a finding belongs to the first record it is about, and one about none always counts', () => {
  const findings = [about('A', 'new'), about('B', 'old', 'new'), about('C'), about('D', 'new', 'old')];
  const { counted, fresh } = splitNew(findings, ({ id }) => id === 'new');
  expect(counted.map(({ rule }) => rule)).toEqual(['B', 'C']);
  expect(fresh.map(({ rule }) => rule)).toEqual(['A', 'D']);
});
