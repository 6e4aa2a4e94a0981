// When we stop: every kill criterion with its sentence, its day, its owner and how often it was moved.

import { fieldOf } from '../../schema/fieldFacts.ts';
import { missingParts } from '../../rules/criterion/criterionParts.ts';
import { criteriaStates } from '../../rules/criterion/criterionState.ts';
import { tripText } from '../../rules/criterion/criterionTrips.ts';
import type { CriterionStatus } from '../../rules/criterion/criterionState.ts';
import { simulatedCriterion } from '../../rules/simulated/keptResults.ts';
import { type Alarm, alarms, criterionOf } from '../../rules/state/alarms.ts';
import { looks } from '../../looks.ts';
import { nameOf } from '../../words.ts';
import { byCode, compareText, factsOf } from '../../schema/workbook.ts';
import type { KillCriterion } from '../../schema/kinds.ts';
import type { Workbook } from '../../schema/workbook.ts';
import { dayText } from '../../text/format.ts';
import type { Block, TableBlock, TableCell, TableRow } from '../page/blocks.ts';
import { plainSentence } from '../../rules/criterion/sentence/plainSentence.ts';
import { checkpointNote, scopeText } from './criterionWords.ts';
import { codeCell, joined, lookCell, roleText, valueText } from './section.ts';
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
  const simulated = simulatedCriterion(workbook, criterion.code ?? '');
  const { currency } = factsOf(workbook);
  const chance = simulated ? criterionWords.simulated({ ...simulated, currency }) : '';
  const detail = joined([tripText(status) ?? read, chance]);
  return { ...lookCell(state), ...(detail === '' ? {} : { detail }) };
};

/** The criterion in plain words; an unfinished one says that it is, rather than showing its gaps. */
const endText = (workbook: Workbook, criterion: KillCriterion): string =>
  criteriaStates(workbook).get(criterion.id)?.state === 'draft' &&
  missingParts(workbook, criterion).length > 0
    ? criterionWords.unfinished({ missing: missingParts(workbook, criterion).map(({ words }) => words) })
    : plainSentence(workbook, criterion, { scope: false, checkpoint: false, owner: false });

const rowOf = (workbook: Workbook, status: CriterionStatus): TableRow => {
  const { criterion, checkpoint, moved } = status;
  const note = checkpointNote(workbook, criterion);
  return {
    cells: [
      { ...codeCell(criterion), detail: scopeText(workbook, criterion) },
      { text: criterion.title, weight: 'bold', detail: endText(workbook, criterion) },
      { text: dayText(checkpoint), ...(note === '' ? {} : { detail: note }) },
      stateCell(workbook, status),
      { text: roleText(workbook, criterion.ownerRole) },
      moved === 0
        ? { text: criterionWords.never }
        : { text: criterionWords.moved({ times: moved }), fill: 'risk', weight: 'bold' },
    ],
    id: criterion.id,
    name: nameOf(criterion),
  };
};

/** "Agreed for U-2: return to why unless … is at least 95%." */
const agreedText = (workbook: Workbook, alarm: Alarm): string => {
  const criterion = criterionOf(workbook, alarm);
  return criterion === undefined
    ? ''
    : criterionWords.agreed({
        scope: scopeText(workbook, criterion),
        sentence: plainSentence(workbook, criterion, {
          scope: false,
          checkpoint: false,
          silence: false,
          owner: false,
        }),
      });
};

/** What is tripped, overdue or held, said at once on the first page: criterion, reading, date and owner (KIL-05). */
export const alarmCallouts = (workbook: Workbook): readonly Block[] =>
  (['tripped', 'overdue', 'held'] as const).flatMap((look): readonly Block[] => {
    const raised = alarms(workbook).filter((alarm) => alarm.look === look);
    if (raised.length === 0) return [];
    const { sign, colour } = looks[look];
    const text = raised.map((alarm) => joined([alarm.sentence, agreedText(workbook, alarm)], ' ')).join('\n');
    return [
      {
        kind: 'callout',
        colour,
        sign,
        title: criterionWords.raised[look]({ count: raised.length }),
        text,
        subjects: raised.map(({ subject }) => subject.id),
      },
    ];
  });

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
