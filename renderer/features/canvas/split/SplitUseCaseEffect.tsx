// What a split would come to: the use case today, and both of them then, figure by figure.
import { useMemo } from 'react';
import { splitUseCase, type UseCaseSplit } from '../../../../shared/edits/canvas/splitUseCase.ts';
import { previewOf } from '../../../../shared/edits/plan/preview.ts';
import { splitUseCaseWords as words } from '../../../../shared/messages/screens/canvas/split.ts';
import { reviewScope } from '../../../../shared/rules/gate/gates.ts';
import { planStateOf } from '../../../../shared/rules/preview/planState.ts';
import { scopeOfUseCase } from '../../../../shared/rules/scope/scopes.ts';
import { scopeEnd } from '../../../../shared/rules/value/gateFigures.ts';
import type { UseCase } from '../../../../shared/schema/kinds.ts';
import { factsOf, type Workbook } from '../../../../shared/schema/workbook.ts';
import { codeOf } from '../../../../shared/words.ts';
import { useWorkbook } from '../../../records/useWorkbook.ts';
import { Muted } from '../../../ui/page/Muted.tsx';
import { type FigureRow, FigureTable, type ReviewColumn, reviewRows } from '../approach/reviewRows.tsx';

interface SplitColumn extends ReviewColumn {
  readonly goals: readonly string[];
}

function columnOf(workbook: Workbook, id: UseCase['id'], head: string): SplitColumn {
  const scope = scopeOfUseCase(id);
  const goals = (workbook.useCase.get(id)?.goals ?? []).flatMap((goal) => {
    const record = workbook.goal.get(goal);
    return record ? codeOf(record) : [];
  });
  return { head, review: reviewScope(workbook, scope), ends: scopeEnd(workbook, scope), goals };
}

const goalsRow: FigureRow<SplitColumn> = {
  name: words.goals,
  cell: ({ goals }) => words.served({ goals }),
};

interface SplitUseCaseEffectProps {
  readonly useCase: UseCase;
  readonly split: UseCaseSplit;
}

export function SplitUseCaseEffect({ useCase, split }: SplitUseCaseEffectProps) {
  const workbook = useWorkbook();
  const { currency } = factsOf(workbook);
  const state = useMemo(() => planStateOf(workbook), [workbook]);
  // Nobody has named it yet: what it would change is known all the same.
  const title = split.title.trim() || words.fresh;
  const preview = previewOf(workbook, state, splitUseCase({ ...split, title }));
  if (preview.refused !== null) return <Muted>{preview.refused}</Muted>;
  const { after } = preview;
  const columns = [
    columnOf(workbook, useCase.id, words.today({ useCase })),
    columnOf(after, useCase.id, words.afterwards({ useCase })),
    columnOf(after, split.newUseCase, title),
  ];
  return (
    <section aria-live="polite" aria-label={words.effect}>
      <FigureTable label={words.effect} columns={columns} rows={[goalsRow, ...reviewRows(currency)]} />
    </section>
  );
}
