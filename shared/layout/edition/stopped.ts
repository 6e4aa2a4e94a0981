// What was stopped, and what it leaves: learned, reusable, where people and money go, and what had been spent (KIL-10).
import { type StopRecord, stopRecords } from '../../rules/criterion/criterionDecisionRules.ts';
import { factsOf, type Workbook } from '../../schema/workbook.ts';
import { dayText, moneyText } from '../../text/format.ts';
import type { TableBlock, TableRow } from '../page/blocks.ts';
import { joined, type Section } from './section.ts';
import { decisionWords } from '../../messages/documents/decisions.ts';

const words = decisionWords.stopped;

const columns: TableBlock['columns'] = [
  { head: words.columns.decision, width: { points: 44 } },
  { head: words.columns.leaves, width: { share: 1 } },
  { head: words.columns.on, width: { points: 62 } },
  { head: words.columns.spend, width: { points: 76 }, align: 'end' },
];

function stoppedRow(workbook: Workbook, record: StopRecord): TableRow {
  const { decision, spend } = record;
  const { currency } = factsOf(workbook);
  return {
    cells: [
      { text: decision.code ?? '', weight: 'bold' },
      { text: decision.title, weight: 'bold', detail: joined(words.leaves(record), '\n') },
      { text: dayText(decision.decidedOn) },
      { text: spend === null ? words.unknown : moneyText(spend, currency) },
    ],
  };
}

/** The page about what was stopped; nothing while nothing was. */
export const stoppedSection: Section = (workbook) => {
  const records = stopRecords(workbook);
  if (records.length === 0) return [];
  return [
    {
      kind: 'heading',
      level: 2,
      text: words.heading,
      eyebrow: { text: decisionWords.eyebrow, colour: 'accent' },
    },
    { kind: 'table', columns, rows: records.map((record) => stoppedRow(workbook, record)) },
  ];
};
