// What readers are asked to decide, and what was decided: signatures, conditions, and findings put up with.

import { fieldOf } from '../../schema/fieldFacts.ts';
import { missingSigners, signerText } from '../../rules/gate/signing.ts';
import { isChangedSince, signOffsByDecision } from '../../rules/signature/signatures.ts';
import { isKind } from '../../schema/kinds.ts';
import type { Decision, Waiver } from '../../schema/kinds.ts';
import { byCode, compareText, factsOf, findRecord } from '../../schema/workbook.ts';
import type { Workbook } from '../../schema/workbook.ts';
import { dayText } from '../../text/format.ts';
import { counted, labelOf, listed, nameOf } from '../../words.ts';
import type { Block, TableBlock, TableCell, TableRow } from '../page/blocks.ts';
import { joined, roleText, shortName } from './section.ts';
import type { Section } from './section.ts';

const decisionsIn = (workbook: Workbook, states: readonly Decision['state'][]): readonly Decision[] =>
  [...workbook.decision.values()]
    .filter(({ archived, state }) => !archived && states.includes(state))
    .toSorted(byCode);

const optionsText = ({ options }: Decision): string =>
  options.length === 0
    ? ''
    : `Options:\n${options.map((option, index) => `${index + 1}  ${option}`).join('\n')}`;

/** More than these are counted on the first page, and all listed later. */
const MOST_ASKED = 5;

const outcomeText = ({ outcome }: Decision): string => (outcome === null ? 'open' : labelOf(outcome));

/** The roles that have signed, and whether the content has changed under any of their signatures (GAT-05). */
const signedCell = (workbook: Workbook, decision: Decision): TableCell => {
  const signOffs = signOffsByDecision(workbook).get(decision.id) ?? [];
  const missing = missingSigners(workbook, decision).map(signerText);
  const stillNeeded = missing.length === 0 ? '' : `still needed: ${listed(missing)}`;
  if (signOffs.length === 0) return { text: 'nobody yet', fill: 'muted', detail: stillNeeded };
  const isChanged = signOffs.some((signOff) => isChangedSince(workbook, signOff));
  return {
    text: listed([...new Set(signOffs.map(({ role }) => roleText(workbook, role)))]),
    detail: joined([isChanged ? 'changed since signed' : '', stillNeeded], '\n'),
    ...(isChanged ? { fill: 'risk' as const } : {}),
  };
};

const askedColumns: TableBlock['columns'] = [
  { head: 'Decision', width: { points: 44 } },
  { head: 'What is asked', width: { share: 1 } },
  { head: 'Proposed', width: { points: 76 } },
  { head: 'Signed by', width: { points: 130 } },
];

const askedRow = (workbook: Workbook, decision: Decision): TableRow => ({
  cells: [
    { text: decision.code ?? '', weight: 'bold' },
    {
      text: decision.title,
      weight: 'bold',
      detail: joined([decision.rationale, optionsText(decision)], '\n'),
    },
    { text: outcomeText(decision) },
    signedCell(workbook, decision),
  ],
  id: `decision-${decision.id}`,
});

/** The decisions asked in a few lines, for the first page. */
export const askedSummary = (workbook: Workbook): readonly Block[] => {
  const asked = decisionsIn(workbook, ['proposed']);
  const shown = asked.slice(0, MOST_ASKED);
  const rest = asked.length - shown.length;
  const lines = shown.map((decision) => `${nameOf(decision)}: ${outcomeText(decision).toLowerCase()}`);
  return asked.length === 0
    ? []
    : [
        {
          kind: 'callout',
          title: `${counted(asked.length, 'decision')} asked of you`,
          text: [...lines, ...(rest > 0 ? [`and ${rest} more`] : [])].join('\n'),
          colour: 'accent',
        },
      ];
};

/** Decisions that are proposed and not yet signed. */
export const askedSection: Section = (workbook) => {
  const asked = decisionsIn(workbook, ['proposed']);
  return [
    { kind: 'heading', level: 2, text: 'Decisions asked', eyebrow: { text: 'Decide', colour: 'accent' } },
    asked.length === 0
      ? { kind: 'paragraph', text: 'None: no decision is waiting for a signature.' }
      : { kind: 'table', columns: askedColumns, rows: asked.map((one) => askedRow(workbook, one)) },
  ];
};

const takenColumns: TableBlock['columns'] = [
  { head: 'Decision', width: { points: 44 } },
  { head: 'What was decided', width: { share: 1 } },
  { head: fieldOf('decision', 'outcome').short, width: { points: 76 } },
  { head: 'On', width: { points: 62 } },
  { head: 'Signed by', width: { points: 130 } },
];

const takenRow = (workbook: Workbook, decision: Decision): TableRow => ({
  cells: [
    { text: decision.code ?? '', weight: 'bold' },
    {
      text: decision.title,
      ...(decision.state === 'signed' ? {} : { detail: decision.state }),
    },
    { text: outcomeText(decision) },
    { text: dayText(decision.decidedOn) },
    signedCell(workbook, decision),
  ],
});

/** What a part of a condition is called. */
const conditionHead = (name: string): string =>
  fieldOf('decision', 'conditions').parts.find((part) => part.name === name)?.short ?? name;

const conditionColumns: TableBlock['columns'] = [
  { head: 'Of', width: { points: 44 } },
  { head: conditionHead('text'), width: { share: 1 } },
  { head: conditionHead('due'), width: { points: 76 } },
  { head: conditionHead('ownerRole'), width: { points: 96 } },
  { head: 'State', width: { points: 62 } },
];

const conditionRows = (workbook: Workbook): readonly TableRow[] => {
  const { asOf } = factsOf(workbook);
  return decisionsIn(workbook, ['proposed', 'signed']).flatMap((decision) =>
    decision.conditions.map(({ text, due, ownerRole, done }): TableRow => {
      const isOverdue = !done && due !== null && due < asOf;
      return {
        cells: [
          { text: shortName(decision), weight: 'bold' },
          { text },
          { text: dayText(due) },
          { text: roleText(workbook, ownerRole) },
          done
            ? { text: 'done' }
            : isOverdue
              ? { text: 'overdue', weight: 'bold', fill: 'risk' }
              : { text: 'open' },
        ],
      };
    }),
  );
};

const waiverColumns: TableBlock['columns'] = [
  { head: 'Rule', width: { points: 44 } },
  { head: 'Why it is put up with', width: { share: 1 } },
  { head: 'On', width: { points: 76 } },
  { head: 'By', width: { points: 96 } },
  { head: fieldOf('waiver', 'until').short, width: { points: 62 } },
];

const subjectCode = (workbook: Workbook, { subject }: Waiver): string => {
  const found = isKind(subject.kind) ? findRecord(workbook, subject.kind, subject.id) : undefined;
  return found === undefined ? 'removed' : shortName(found);
};

const waiverRows = (workbook: Workbook): readonly TableRow[] => {
  const { asOf } = factsOf(workbook);
  return [...workbook.waiver.values()]
    .filter(({ archived }) => !archived)
    .toSorted((a, b) => compareText(a.rule, b.rule) || compareText(a.id, b.id))
    .map((waiver): TableRow => ({
      cells: [
        { text: waiver.rule, weight: 'bold' },
        { text: waiver.reason.trim() === '' ? 'no reason given' : waiver.reason },
        { text: subjectCode(workbook, waiver) },
        { text: roleText(workbook, waiver.byRole) },
        { text: dayText(waiver.until), ...(waiver.until < asOf ? { detail: 'lapsed' } : {}) },
      ],
    }));
};

const table = (title: string, columns: TableBlock['columns'], rows: readonly TableRow[]): readonly Block[] =>
  rows.length === 0
    ? []
    : [
        ...(title === '' ? [] : [{ kind: 'heading', level: 3, text: title } as const]),
        { kind: 'table', columns, rows },
      ];

/** Decisions taken, conditions and waivers. */
export const takenSection: Section = (workbook) => {
  const taken = decisionsIn(workbook, ['signed', 'superseded', 'revoked']);
  const blocks = [
    ...table(
      '',
      takenColumns,
      taken.map((one) => takenRow(workbook, one)),
    ),
    ...table('Conditions', conditionColumns, conditionRows(workbook)),
    ...table('Waived findings', waiverColumns, waiverRows(workbook)),
  ];
  return [
    { kind: 'heading', level: 2, text: 'Decisions taken', eyebrow: { text: 'Decide', colour: 'accent' } },
    ...(taken.length === 0
      ? [{ kind: 'paragraph', text: 'No decision has been signed yet.', keepWithNext: true } as const]
      : []),
    ...blocks,
  ];
};
