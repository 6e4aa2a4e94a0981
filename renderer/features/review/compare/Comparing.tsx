// What differs between two versions, the most telling first.
import { Button } from '@mantine/core';
import { useState } from 'react';
import type { Comparison, Line } from '../../../../shared/compare/compare.ts';
import type { Headline } from '../../../../shared/compare/headlines.ts';
import { type Move, pillarsMoved, risksMoved } from '../../../../shared/compare/moves.ts';
import { toDayNumber } from '../../../../shared/dates/dayNumber.ts';
import { compareWords as words } from '../../../../shared/messages/screens/review/compare.ts';
import { type Stage, stages, stageWord } from '../../../../shared/schema/stages.ts';
import { factsOf } from '../../../../shared/schema/workbook.ts';
import { dayText } from '../../../../shared/text/format.ts';
import { useKept } from '../../../records/KeptStates.tsx';
import { DataTable, type TableColumn } from '../../../ui/page/DataTable.tsx';
import { FilterBar, FilteredOut, SearchField } from '../../../ui/page/Filter.tsx';
import { FilterChoice } from '../../../ui/page/FilterChoice.tsx';
import { Muted } from '../../../ui/page/Muted.tsx';
import { Section } from '../../../ui/page/Section.tsx';

const shownFirst = 50;

interface Asked {
  readonly stage: Stage | null;
  readonly role: string | null;
  readonly search: string;
}
const askedForAll: Asked = { stage: null, role: null, search: '' };

function differenceOf({ before, after, unit }: Headline): string {
  if (before === null || after === null) return '';
  if (before === after) return words.same;
  const value =
    typeof before === 'string' || typeof after === 'string'
      ? toDayNumber(String(after)) - toDayNumber(String(before))
      : after - before;
  return words.delta({ value, unit });
}

const headlineColumns = (currency: string): readonly TableColumn<Headline>[] => {
  const figure = (value: Headline['before'], unit: Headline['unit']) =>
    words.figure({ value, unit, currency });
  return [
    { head: words.figureHead, cell: ({ name }) => name },
    { head: words.before, end: true, cell: ({ before, unit }) => figure(before, unit) },
    { head: words.after, end: true, cell: ({ after, unit }) => <strong>{figure(after, unit)}</strong> },
    { head: words.difference, end: true, cell: differenceOf },
  ];
};

const nameOfLine = ({ code, title }: Line): string => `${code ?? ''} ${title}`.trim();
const changedBy = ({ role, day }: Line): string =>
  [role, day === null ? null : dayText(day)].filter((part) => part !== null).join(' · ');
const wayWords = { loosening: words.looser, tightening: words.stricter } as const;

const recordColumns: readonly TableColumn<Line>[] = [
  { head: words.what, cell: nameOfLine },
  { head: words.who, short: true, cell: changedBy },
];
const fieldColumns: readonly TableColumn<Line>[] = [
  { head: words.what, cell: nameOfLine },
  { head: words.field, cell: ({ label }) => label },
  { head: words.before, cell: ({ was }) => was || words.unknown },
  { head: words.after, cell: ({ is }) => is || words.unknown },
  { head: words.who, short: true, cell: changedBy },
];
const postColumns: readonly TableColumn<Line>[] = [
  ...fieldColumns.slice(0, 4),
  {
    head: words.way,
    short: true,
    cell: ({ direction }) => (direction === null ? '' : wayWords[direction]),
  },
  ...fieldColumns.slice(4),
];

const keyOf = ({ kind, id, field }: Line): string => `${kind}:${id}:${field ?? ''}`;

const fits = (line: Line, { stage, role, search }: Asked): boolean =>
  (stage === null || line.stage === stage) &&
  (role === null || line.role === role) &&
  search
    .toLowerCase()
    .split(/\s+/)
    .every((word) => `${nameOfLine(line)} ${line.label} ${line.was} ${line.is}`.toLowerCase().includes(word));

interface LinesProps {
  readonly title: string;
  readonly lines: readonly Line[];
  readonly columns: readonly TableColumn<Line>[];
}

function Lines({ title, lines, columns }: LinesProps) {
  const [most, setMost] = useState(shownFirst);
  if (lines.length === 0) return null;
  return (
    <Section title={title} count={lines.length} order={2}>
      <DataTable label={title} columns={columns} rows={lines.slice(0, most)} keyOf={keyOf} />
      {lines.length > most ? (
        <div>
          <Button onClick={() => setMost(lines.length)}>{words.more({ count: lines.length - most })}</Button>
        </div>
      ) : null}
    </Section>
  );
}

const moveColumns: readonly TableColumn<Move>[] = [
  { head: words.what, cell: ({ name }) => name },
  { head: words.before, end: true, cell: ({ was }) => was },
  { head: words.after, end: true, cell: ({ is }) => <strong>{is}</strong> },
];

function Moves({ title, moves }: { readonly title: string; readonly moves: readonly Move[] }) {
  if (moves.length === 0) return null;
  return (
    <Section title={title} count={moves.length} order={2}>
      <DataTable label={title} columns={moveColumns} rows={moves} keyOf={({ id }) => id} />
    </Section>
  );
}

interface AskedProps {
  readonly lines: readonly Line[];
  readonly asked: Asked;
  readonly ask: (asked: Asked) => void;
}

function Asking({ lines, asked, ask }: AskedProps) {
  const roles = [...new Set(lines.flatMap(({ role }) => role ?? []))].toSorted();
  return (
    <FilterBar label={words.filter}>
      <FilterChoice
        label={words.stage}
        words={stages}
        print={(stage) => stageWord[stage]}
        value={asked.stage}
        onChange={(stage) => ask({ ...asked, stage })}
      />
      <FilterChoice
        label={words.role}
        words={roles}
        print={(role) => role}
        value={asked.role}
        onChange={(role) => ask({ ...asked, role })}
      />
      <SearchField
        label={words.filter}
        value={asked.search}
        onChange={(search) => ask({ ...asked, search })}
      />
    </FilterBar>
  );
}

/** Headline figures and moved goalposts, then the rest. */
export function Comparing({ comparison }: { readonly comparison: Comparison }) {
  const [asked, ask] = useKept<Asked>('compareFilter', askedForAll);
  const { headlines, goalposts, added, removed, changed, after } = comparison;
  const all = [...goalposts, ...added, ...removed, ...changed];
  const kept = (lines: readonly Line[]) => lines.filter((line) => fits(line, asked));
  const isNothingLeft = kept(all).length === 0;
  return (
    <>
      <Section title={words.figures} order={2}>
        <DataTable
          label={words.figures}
          columns={headlineColumns(factsOf(after).currency)}
          rows={headlines}
          keyOf={({ key }) => key}
        />
      </Section>
      {all.length === 0 ? <Muted>{words.nothing}</Muted> : <Asking lines={all} asked={asked} ask={ask} />}
      {all.length > 0 && isNothingLeft ? (
        <FilteredOut onClear={() => ask(askedForAll)}>{words.noneFits({ hidden: all.length })}</FilteredOut>
      ) : null}
      {goalposts.length === 0 && all.length > 0 ? <Muted>{words.noPosts}</Muted> : null}
      <Lines title={words.goalposts} lines={kept(goalposts)} columns={postColumns} />
      <Moves title={words.risks} moves={risksMoved(comparison)} />
      <Moves title={words.pillars} moves={pillarsMoved(comparison)} />
      <Lines title={words.added} lines={kept(added)} columns={recordColumns} />
      <Lines title={words.removed} lines={kept(removed)} columns={recordColumns} />
      <Lines title={words.changed} lines={kept(changed)} columns={fieldColumns} />
    </>
  );
}
