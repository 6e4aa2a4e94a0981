// The numbers of the rail: each finding counts where what it is about is worked on.
import { expect, test } from 'vitest';
import { findingCounts, stageOfFinding } from '../../../../renderer/app/frame/findingCounts.ts';
import { findAll } from '../../../../shared/rules/catalogue.ts';
import type { Finding } from '../../../../shared/rules/engine/finding.ts';
import type { Kind } from '../../../../shared/schema/kinds.ts';
import type { WorkStage } from '../../../../shared/schema/stages.ts';
import { review } from '../../../helpers/workbooks/examples.ts';

const about = (kind: Kind): Finding => ({
  rule: 'TRC-01',
  severity: 'info',
  subjects: [{ kind, id: 'one', code: null }],
  message: '',
  fix: { label: '', action: 'open', kind, id: 'one' },
});

const homes: readonly (readonly [Kind, WorkStage])[] = [
  ['resource', 'frame'],
  ['role', 'frame'],
  ['goal', 'canvas'],
  ['painPoint', 'canvas'],
  ['reading', 'canvas'],
  ['risk', 'risks'],
  ['alternative', 'risks'],
  ['slice', 'plan'],
  ['capability', 'pillars'],
  ['checklist', 'tempo'],
  ['gate', 'review'],
  ['decision', 'review'],
];

test.each(homes)('what is found about a %s is mended on %s', (kind, stage) => {
  expect(stageOfFinding(about(kind))).toBe(stage);
});

test('Review holds every finding, the other stages their own', () => {
  const { open } = findAll(review);
  const counts = findingCounts(review, () => false);
  expect(counts.review?.count).toBe(open.length);
  for (const stage of ['frame', 'canvas', 'risks', 'plan', 'pillars', 'tempo'] as const)
    expect(counts[stage]?.count ?? 0).toBe(
      open.filter((finding) => stageOfFinding(finding) === stage).length,
    );
});

test('what is found about a record that is still being filled counts nowhere, and is told apart on Review', () => {
  const { open } = findAll(review);
  const [first] = open[0]?.subjects ?? [];
  const isNew = ({ id }: { readonly id: string }) => id === first?.id;
  const fresh = open.filter(({ subjects }) => subjects[0]?.id === first?.id);
  const counts = findingCounts(review, isNew);
  expect(fresh.length).toBeGreaterThan(0);
  expect(counts.review).toMatchObject({ count: open.length - fresh.length, fresh: fresh.length });
  for (const stage of ['frame', 'canvas', 'risks', 'plan', 'pillars', 'tempo'] as const)
    expect(counts[stage]?.count ?? 0).toBe(
      open.filter((finding) => stageOfFinding(finding) === stage && !fresh.includes(finding)).length,
    );
});
