// Why: the goals, what they move from where to where, by when, and who answers for them.

import { fieldOf } from '../../schema/fieldFacts.ts';
import { changedAgreements } from '../../rules/gate/agreements.ts';
import type { Goal, Metric, SignOff } from '../../schema/kinds.ts';
import { stages } from '../../schema/stages.ts';
import { stageNames } from '../../content/prompts.ts';
import { byCode } from '../../schema/workbook.ts';
import type { Workbook } from '../../schema/workbook.ts';
import { dayText, signOf } from '../../text/format.ts';
import { listed, nameOf } from '../../words.ts';
import type { Block, TableBlock, TableRow } from '../page/blocks.ts';
import { codeCell, roleText, shortName, valueText } from './section.ts';
import type { Section } from './section.ts';
import { goalWords } from '../../messages/documents/goals.ts';
import { executiveWords } from '../../messages/documents/executive.ts';

const metricOf = (workbook: Workbook, { metric }: Goal): Metric | undefined =>
  metric === null ? undefined : workbook.metric.get(metric);

const measureText = (metric: Metric): string => {
  const from = valueText(metric.baseline?.value ?? null, signOf(metric.unit));
  const to = valueText(metric.target?.value ?? null, metric.unit);
  return goalWords.fromTo({ from, to });
};

const signedText = (workbook: Workbook, { role, at }: SignOff): string =>
  goalWords.signed({ signer: roleText(workbook, role), day: dayText(at.slice(0, 10)) });

/** Stamps a goal that says something else than what was signed (GAT-05). */
const stampText = (workbook: Workbook, goal: Goal): string => {
  const changed = changedAgreements(workbook).filter((signOff) => signOff.goal === goal.id);
  return changed.length === 0
    ? ''
    : goalWords.changed({ signed: changed.map((signOff) => signedText(workbook, signOff)) });
};

/** The stages of the canvas that have changed since they were agreed (GAT-05). */
const changedStages = (workbook: Workbook): readonly Block[] => {
  const changed = changedAgreements(workbook);
  const told = stages.flatMap((stage) =>
    changed
      .filter((signOff) => signOff.stage === stage)
      .map((signOff) => `${stageNames[stage]} (${signedText(workbook, signOff)})`),
  );
  return told.length === 0
    ? []
    : [{ kind: 'callout', title: goalWords.changedStages, text: listed(told), colour: 'risk' }];
};

const rowOf = (workbook: Workbook, goal: Goal): TableRow => {
  const metric = metricOf(workbook, goal);
  const isAgreed = goal.state === 'agreed';
  return {
    cells: [
      codeCell(goal),
      {
        text: goal.title,
        weight: 'bold',
        detail: [
          goal.statement.trim(),
          isAgreed ? '' : goalWords.notAgreed({ state: goal.state }),
          stampText(workbook, goal),
        ]
          .filter(Boolean)
          .join(' · '),
      },
      metric === undefined
        ? { text: executiveWords.unknown, detail: goalWords.noMeasure }
        : { text: measureText(metric), weight: 'bold', detail: metric.title },
      { text: dayText(goal.horizonDate) },
      { text: roleText(workbook, goal.ownerRole) },
    ],
    id: goal.id,
    name: nameOf(goal),
  };
};

const columns: TableBlock['columns'] = [
  { head: goalWords.columns.goal, width: { points: 32 } },
  { head: goalWords.columns.title, width: { share: 5 } },
  { head: goalWords.columns.measure, width: { share: 3 } },
  { head: fieldOf('goal', 'horizonDate').short, width: { points: 62 } },
  { head: goalWords.columns.owner, width: { share: 2.6 } },
];

/** Goals that are not archived; retired ones are only named. */
export const goalsSection: Section = (workbook) => {
  const all = [...workbook.goal.values()].filter(({ archived }) => !archived).toSorted(byCode);
  const goals = all.filter(({ state }) => state !== 'retired');
  const retired = all.filter(({ state }) => state === 'retired');
  return [
    {
      kind: 'heading',
      level: 2,
      text: goalWords.heading,
      eyebrow: { text: goalWords.eyebrow, colour: 'why' },
    },
    goals.length === 0
      ? { kind: 'paragraph', text: goalWords.none }
      : { kind: 'table', columns, rows: goals.map((goal) => rowOf(workbook, goal)) },
    ...changedStages(workbook),
    ...(retired.length === 0
      ? []
      : [
          {
            kind: 'paragraph',
            text: goalWords.retired({ goals: retired.map(shortName) }),
            size: 8,
            fill: 'muted',
          } as const,
        ]),
  ];
};
