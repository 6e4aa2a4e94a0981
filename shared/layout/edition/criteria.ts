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
import { dayText, shortDayText } from '../../text/format.ts';
import { counted, listed } from '../../words.ts';
import type { Block, TableBlock, TableCell, TableRow } from '../page/blocks.ts';
import { checkpointNote, criterionText, scopeText, silenceText } from './criterionWords.ts';
import { roleText, shortName, valueText } from './section.ts';
import type { Section } from './section.ts';

const columns: TableBlock['columns'] = [
  { head: 'Criterion', width: { points: 46 } },
  { head: 'What ends it', width: { share: 1 } },
  { head: 'Checkpoint', width: { points: 62 } },
  { head: 'State', width: { points: 84 } },
  { head: fieldOf('killCriterion', 'ownerRole').short, width: { points: 92 } },
  { head: 'Moved', width: { points: 40 }, align: 'end' },
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
    value === null || readOn === null ? '' : `read ${valueText(value, unit)}, ${shortDayText(readOn)}`;
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
    ? `Not finished: still to be said are ${listed(missingParts(workbook, criterion).map(({ words }) => words))}.`
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
      moved === 0 ? { text: 'never' } : { text: counted(moved, 'time'), fill: 'risk', weight: 'bold' },
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
          title: `${counted(tripped.length, 'kill criterion has', 'kill criteria have')} tripped and ${tripped.length === 1 ? 'is' : 'are'} undecided`,
          text: tripped
            .map(
              ({ criterion }) =>
                `${shortName(criterion)}, ${scopeText(workbook, criterion)}: ${criterionText(workbook, criterion)}`,
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
