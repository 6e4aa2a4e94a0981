// When we stop: every kill criterion with its sentence, its day, its owner and how often it was moved.

import { fieldOf } from '../../schema/fieldFacts.ts';
import { missingParts } from '../../rules/criterion/criterionParts.ts';
import { criteriaStates } from '../../rules/criterion/criterionState.ts';
import { tripText } from '../../rules/criterion/criterionTrips.ts';
import type { CriterionState, CriterionStatus } from '../../rules/criterion/criterionState.ts';
import type { Token } from '../../scene/marks.ts';
import { byCode, compareText } from '../../schema/workbook.ts';
import type { KillCriterion } from '../../schema/kinds.ts';
import type { Workbook } from '../../schema/workbook.ts';
import { dayText } from '../../text/format.ts';
import type { Block, TableBlock, TableCell, TableRow } from '../page/blocks.ts';
import { checkpointNote, criterionText, scopeText, silenceText } from './criterionWords.ts';
import { roleText, shortName, valueText } from './section.ts';
import type { Section } from './section.ts';
import { criterionWords } from '../../messages/documents/criteria.ts';

const columns: TableBlock['columns'] = [
  { head: criterionWords.columns.criterion, width: { points: 46 } },
  { head: criterionWords.columns.ends, width: { share: 1 } },
  { head: criterionWords.columns.checkpoint, width: { points: 62 } },
  { head: criterionWords.columns.state, width: { points: 84 } },
  { head: fieldOf('killCriterion', 'ownerRole').short, width: { points: 92 } },
  { head: criterionWords.columns.moved, width: { points: 40 }, align: 'end' },
];

/** States that ask something of the reader are told by weight and colour besides their word. */
const urgent: Partial<Readonly<Record<CriterionState, Token>>> = {
  tripped: 'risk',
  overdue: 'risk',
  warning: 'high',
};

/** Unarchived criteria by the day on which they are judged; those without a day last. */
const listedCriteria = (workbook: Workbook): readonly CriterionStatus[] =>
  [...criteriaStates(workbook).values()].toSorted(
    (a, b) => compareText(a.checkpoint ?? '9999', b.checkpoint ?? '9999') || byCode(a.criterion, b.criterion),
  );

const stateCell = (workbook: Workbook, status: CriterionStatus): TableCell => {
  const { criterion, state, value, readOn } = status;
  const unit = criterion.metric === null ? '' : (workbook.metric.get(criterion.metric)?.unit ?? '');
  const read =
    value === null || readOn === null ? '' : criterionWords.read({ value: valueText(value, unit), readOn });
  const reading = tripText(status) ?? read;
  const colour = urgent[state];
  return {
    text: state,
    ...(colour === undefined ? {} : { fill: colour, weight: 'bold' as const }),
    ...(reading === '' ? {} : { detail: reading }),
  };
};

/** The criterion in plain words; an unfinished one says that it is, rather than showing its gaps. */
const endText = (workbook: Workbook, criterion: KillCriterion): string =>
  criterion.status === 'draft' && missingParts(workbook, criterion).length > 0
    ? criterionWords.unfinished({ missing: missingParts(workbook, criterion).map(({ words }) => words) })
    : `${criterionText(workbook, criterion)} ${silenceText(criterion)}`;

const rowOf = (workbook: Workbook, status: CriterionStatus): TableRow => {
  const { criterion, checkpoint, moved } = status;
  const note = checkpointNote(workbook, criterion);
  return {
    cells: [
      { text: criterion.code ?? '', weight: 'bold', detail: scopeText(workbook, criterion) },
      { text: criterion.title, weight: 'bold', detail: endText(workbook, criterion) },
      { text: dayText(checkpoint), ...(note === '' ? {} : { detail: note }) },
      stateCell(workbook, status),
      { text: roleText(workbook, criterion.ownerRole) },
      moved === 0
        ? { text: criterionWords.never }
        : { text: criterionWords.moved({ times: moved }), fill: 'risk', weight: 'bold' },
    ],
    id: `criterion-${criterion.id}`,
  };
};

/** Tripped and undecided criteria, said at once on the first page (KIL-05). */
export const trippedCallouts = (workbook: Workbook): readonly Block[] => {
  const tripped = listedCriteria(workbook).filter(({ state }) => state === 'tripped');
  return tripped.length === 0
    ? []
    : [
        {
          kind: 'callout',
          colour: 'risk',
          title: criterionWords.tripped({ count: tripped.length }),
          text: tripped
            .map(({ criterion }) =>
              criterionWords.trippedOne({
                name: shortName(criterion),
                scope: scopeText(workbook, criterion),
                sentence: criterionText(workbook, criterion),
              }),
            )
            .join('\n'),
        },
      ];
};

/** All kill criteria as one table. */
export const criteriaSection: Section = (workbook) => {
  const criteria = listedCriteria(workbook);
  return [
    {
      kind: 'heading',
      level: 2,
      text: criterionWords.heading,
      eyebrow: { text: criterionWords.eyebrow, colour: 'risk' },
    },
    criteria.length === 0
      ? {
          kind: 'paragraph',
          text: criterionWords.none,
        }
      : { kind: 'table', columns, size: 8, rows: criteria.map((one) => rowOf(workbook, one)) },
  ];
};
