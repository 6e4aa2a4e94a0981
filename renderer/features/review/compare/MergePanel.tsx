// A copy of this workbook from elsewhere: what of it can be taken over, and each clash with both values to choose from.
import { Button, SegmentedControl } from '@mantine/core';
import { useMemo, useState } from 'react';
import { newFindings } from '../../../../shared/compare/brokenRules.ts';
import { canTakeTheirs, decidedMerge } from '../../../../shared/compare/choose.ts';
import { clashLine } from '../../../../shared/compare/clashLines.ts';
import { commonAncestor } from '../../../../shared/compare/ancestor.ts';
import { type Clash, type Merge, mergeVersions } from '../../../../shared/compare/merge.ts';
import { tellingChanges } from '../../../../shared/compare/compare.ts';
import { apply } from '../../../../shared/changes/changes.ts';
import { takeMerge } from '../../../../shared/edits/whole/takeMerge.ts';
import type { ThroughlineDocument } from '../../../../shared/file/document.ts';
import { mergeWords as words, compareWords } from '../../../../shared/messages/screens/review/compare.ts';
import type { Workbook } from '../../../../shared/schema/workbook.ts';
import { dayText } from '../../../../shared/text/format.ts';
import { useApply, useWorkbook } from '../../../records/useWorkbook.ts';
import { useDocument, useSession } from '../../../store/stores.tsx';
import { Callout } from '../../../ui/feedback/Callout.tsx';
import { DataTable, type TableColumn } from '../../../ui/page/DataTable.tsx';
import { Muted } from '../../../ui/page/Muted.tsx';
import { Section } from '../../../ui/page/Section.tsx';
import { useReadOnly } from '../../../ui/readOnly.tsx';

interface MergePanelProps {
  readonly theirs: ThroughlineDocument;
  readonly onDone: () => void;
}

/** Null: what both were is not known here. Undefined: it is no copy of this workbook. */
function useMerge(mine: Workbook, theirs: ThroughlineDocument): Merge | null | undefined {
  const origin = useDocument((state) => state.origin);
  return useMemo(() => {
    if (origin?.workbookId !== theirs.workbookId) return undefined;
    const { lastCopy } = origin;
    const own = lastCopy && { lineage: lastCopy.lineage, workbook: lastCopy.state };
    const base = own && commonAncestor(own, theirs);
    return base ? mergeVersions(base, mine, theirs.workbook) : null;
  }, [origin, mine, theirs]);
}

export function MergePanel({ theirs, onDone }: MergePanelProps) {
  const mine = useWorkbook();
  const isLocked = useReadOnly();
  const merge = useMerge(mine, theirs);
  if (merge === undefined || isLocked) return null;
  return (
    <Section title={words.title} order={2}>
      {merge === null ? (
        <Muted>{words.noAncestorHere}</Muted>
      ) : (
        <Merging mine={mine} theirs={theirs.workbook} merge={merge} onDone={onDone} />
      )}
    </Section>
  );
}

interface MergingProps {
  readonly mine: Workbook;
  readonly theirs: Workbook;
  readonly merge: Merge;
  readonly onDone: () => void;
}

function Merging({ mine, theirs, merge, onDone }: MergingProps) {
  const applyEdit = useApply();
  const notify = useSession((state) => state.notify);
  const [chosen, setChosen] = useState<ReadonlySet<Clash>>(new Set());
  const changes = useMemo(() => decidedMerge(mine, theirs, merge, chosen), [mine, theirs, merge, chosen]);
  const broken = useMemo(() => newFindings(mine, apply(mine, changes)), [mine, changes]);
  const clean = useMemo(() => tellingChanges(mine, merge.merged).length, [mine, merge]);
  const choose = (clash: Clash, isTheirs: boolean) => {
    const rest = [...chosen].filter((one) => one !== clash);
    setChosen(new Set(isTheirs ? [...rest, clash] : rest));
  };
  const take = () => {
    if (!applyEdit(takeMerge(changes))) return;
    notify({ tone: 'info', sentence: words.done });
    onDone();
  };
  return (
    <>
      <Muted>{words.taking({ count: clean })}</Muted>
      {merge.clashes.length === 0 ? null : (
        <Clashes mine={mine} theirs={theirs} clashes={merge.clashes} chosen={chosen} choose={choose} />
      )}
      {broken.length === 0 ? null : (
        <Callout
          tone="warning"
          title={words.broken({ count: broken.length })}
          details={broken.map(({ rule, message }) => `${rule} ${message}`)}
        />
      )}
      <div>
        <Button variant="filled" disabled={changes.length === 0} onClick={take}>
          {words.take}
        </Button>
      </div>
    </>
  );
}

interface ClashesProps extends Pick<MergingProps, 'mine' | 'theirs'> {
  readonly clashes: readonly Clash[];
  readonly chosen: ReadonlySet<Clash>;
  readonly choose: (clash: Clash, isTheirs: boolean) => void;
}

type Row = ReturnType<typeof clashLine> & { readonly clash: Clash };

const nameOfRow = ({ code, title }: Row): string => `${code ?? ''} ${title}`.trim();
const signed = (value: string, { role, day }: Row['mineBy']): string =>
  [value || compareWords.unknown, role, day === null ? null : dayText(day)]
    .filter((part) => part !== null)
    .join(' · ');

const valueColumns: readonly TableColumn<Row>[] = [
  { head: compareWords.what, cell: nameOfRow },
  { head: compareWords.field, cell: ({ label }) => label },
  { head: words.mine, cell: (row) => signed(row.mine, row.mineBy) },
  { head: words.theirs, cell: (row) => signed(row.theirs, row.theirsBy) },
  { head: words.why, cell: ({ why }) => why },
];

const choiceColumn = (chosen: ClashesProps['chosen'], choose: ClashesProps['choose']): TableColumn<Row> => ({
  head: words.keep,
  short: true,
  cell: (row) =>
    canTakeTheirs(row.clash) ? (
      <SegmentedControl
        aria-label={words.chosen({ name: nameOfRow(row), label: row.label })}
        value={chosen.has(row.clash) ? 'theirs' : 'mine'}
        onChange={(value) => choose(row.clash, value === 'theirs')}
        data={[
          { value: 'mine', label: words.mine },
          { value: 'theirs', label: words.theirs },
        ]}
      />
    ) : (
      words.mine
    ),
});

function Clashes({ mine, theirs, clashes, chosen, choose }: ClashesProps) {
  const rows = clashes.map((clash): Row => ({ ...clashLine(mine, theirs, clash), clash }));
  const columns = [...valueColumns, choiceColumn(chosen, choose)];
  return (
    <Section title={words.clashTitle} count={rows.length}>
      <DataTable
        label={words.clashTitle}
        columns={columns}
        rows={rows}
        keyOf={({ kind, id, field }) => `${kind}:${id}:${field ?? ''}`}
      />
    </Section>
  );
}
