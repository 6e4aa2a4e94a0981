// The worked example is whole: valid records, links that lead somewhere, fixed ids, four moments of one story.
import { describe, expect, test } from 'vitest';
import { kinds, schemas } from '../../../shared/schema/kinds.ts';
import { linksFrom } from '../../../shared/schema/links.ts';
import { byCode, factsOf, findRecord, recordsOf, type Workbook } from '../../../shared/schema/workbook.ts';
import { isChangedSince } from '../../../shared/rules/signature/signatures.ts';
import type { ExampleMoment } from '../../../shared/templates/templates.ts';
import { workedExample } from '../../helpers/workbooks/templates.ts';
import { testMoment } from '../../helpers/workbooks/workbooks.ts';

const moments: readonly ExampleMoment[] = ['Y-0', 'Y-1', 'Y-2', 'Y-3'];
const codesOf = (workbook: Workbook, kind: (typeof kinds)[number]) =>
  [...recordsOf(workbook, kind).values()].toSorted(byCode).map(({ code }) => code);
const numbered = (letter: string, from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, i) => `${letter}-${from + i}`);

describe.each(moments)('the worked example at %s', (at) => {
  const workbook = workedExample(at, testMoment());
  const all = kinds.flatMap((kind) =>
    [...recordsOf(workbook, kind).values()].map((record) => ({ kind, record })),
  );

  test('has records that are valid as they stand', () => {
    for (const { kind, record } of all) expect(schemas[kind].parse(record)).toEqual(record);
  });

  test('has links that all lead to a record', () => {
    const lost = all.flatMap(({ kind, record }) =>
      linksFrom(kind, record)
        .filter((link) => !findRecord(workbook, link.kind, link.id))
        .map((link) => `${kind} ${record.id} → ${link.kind} ${link.id}`),
    );
    expect(lost).toEqual([]);
  });

  test('is the same each time it is made', () => {
    expect(workedExample(at, testMoment())).toEqual(workbook);
  });

  test('remembers the codes it uses', () => {
    const { lastCodes } = factsOf(workbook);
    for (const { record } of all) {
      if (record.code === null) continue;
      expect(lastCodes[record.code.slice(0, 1)] ?? 0).toBeGreaterThanOrEqual(Number(record.code.slice(2)));
    }
  });
});

test('the end of the workshop has the goals, use cases, slices, boxes, risks and criteria of the story', () => {
  const workbook = workedExample('Y-2', testMoment());
  expect(codesOf(workbook, 'goal')).toEqual(numbered('G', 1, 3));
  expect(codesOf(workbook, 'useCase')).toEqual(numbered('U', 1, 6));
  expect(codesOf(workbook, 'slice')).toEqual(numbered('S', 1, 6));
  expect(codesOf(workbook, 'timeBox')).toEqual(numbered('T', 1, 10));
  expect(codesOf(workbook, 'risk')).toEqual(numbered('R', 1, 8));
  expect(codesOf(workbook, 'killCriterion')).toEqual(numbered('K', 1, 6));
  expect(codesOf(workbook, 'alternative')).toEqual(numbered('A', 1, 4));
  expect(codesOf(workbook, 'pillar')).toEqual(numbered('L', 1, 7));
});

test('every box of the workshop has an exit question and every slice a feedback date, asker and question', () => {
  const workbook = workedExample('Y-2', testMoment());
  for (const box of workbook.timeBox.values()) expect(box.exitQuestion.length).toBeGreaterThan(20);
  for (const { feedback, ownRelease } of workbook.slice.values()) {
    expect(ownRelease).toBe(true);
    expect(feedback.date).not.toBeNull();
    expect(feedback.fromRole).not.toBeNull();
    expect(feedback.question.length).toBeGreaterThan(20);
  }
});

test('no signature of the workshop covers anything that has changed since', () => {
  const workbook = workedExample('Y-2', testMoment());
  expect(workbook.signOff.size).toBe(14);
  expect([...workbook.signOff.values()].filter((signOff) => isChangedSince(workbook, signOff))).toEqual([]);
});

test('by the gate review four stages are no longer what was signed; goals, criteria and decisions still are', () => {
  const workbook = workedExample('Y-3', testMoment());
  const changed = [...workbook.signOff.values()].filter((signOff) => isChangedSince(workbook, signOff));
  expect(changed.map(({ stage }) => stage)).toEqual(['why', 'risks', 'when', 'how']);
});
