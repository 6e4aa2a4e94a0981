// When we stop: every kill criterion with its sentence, its day, its owner and how often it was moved.

import { checkpointOf } from '../../rules/checkpoint.ts';
import type { KillCriterion } from '../../schema/kinds.ts';
import { byCode, compareText } from '../../schema/workbook.ts';
import type { Workbook } from '../../schema/workbook.ts';
import { dayText } from '../../text/dayText.ts';
import type { TableBlock, TableRow } from '../blocks.ts';
import { checkpointNote, criterionText, scopeText, silenceText } from './criterionWords.ts';
import { roleText } from './section.ts';
import type { Section } from './section.ts';

const columns: TableBlock['columns'] = [
  { head: 'Criterion', width: { points: 50 } },
  { head: 'What ends it', width: { share: 1 } },
  { head: 'Checkpoint', width: { points: 62 } },
  { head: 'State', width: { points: 50 } },
  { head: 'Owner', width: { points: 92 } },
  { head: 'Moved', width: { points: 42 }, align: 'end' },
];

/** Unarchived criteria by the day on which they are judged; those without a day last. */
export const listedCriteria = (workbook: Workbook): readonly KillCriterion[] => {
  const dayOf = (criterion: KillCriterion): string => checkpointOf(workbook, criterion) ?? '9999';
  return [...workbook.killCriterion.values()]
    .filter(({ archived }) => !archived)
    .toSorted((a, b) => compareText(dayOf(a), dayOf(b)) || byCode(a, b));
};

const timesMoved = ({ goalpostLog }: KillCriterion): number =>
  goalpostLog.filter(({ direction }) => direction === 'loosening').length;

const rowOf = (workbook: Workbook, criterion: KillCriterion): TableRow => {
  const moved = timesMoved(criterion);
  const note = checkpointNote(workbook, criterion);
  return {
    cells: [
      { text: criterion.code ?? '', weight: 'bold', detail: scopeText(workbook, criterion) },
      { text: criterionText(workbook, criterion), detail: silenceText(criterion) },
      {
        text: dayText(checkpointOf(workbook, criterion)),
        ...(note === '' ? {} : { detail: note }),
      },
      { text: criterion.status },
      { text: roleText(workbook, criterion.ownerRole) },
      { text: moved === 0 ? 'never' : `${moved} ×`, ...(moved === 0 ? {} : { fill: 'risk' as const }) },
    ],
    id: `criterion-${criterion.id}`,
  };
};

/** All kill criteria as one table. */
export const criteriaSection: Section = (workbook) => {
  const criteria = listedCriteria(workbook);
  return [
    {
      kind: 'heading',
      level: 2,
      text: 'When we stop, turn or ask again',
      eyebrow: { text: 'Kill criteria', colour: 'risk' },
    },
    criteria.length === 0
      ? {
          kind: 'paragraph',
          text: 'No kill criteria yet: nothing says in which measured state this ends.',
        }
      : { kind: 'table', columns, size: 8, rows: criteria.map((one) => rowOf(workbook, one)) },
  ];
};
