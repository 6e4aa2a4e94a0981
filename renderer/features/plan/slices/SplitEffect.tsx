// What a split would change: the big-bang index with what goes and what comes, first value, and both releases.
import { useMemo } from 'react';
import { fromDayNumber } from '../../../../shared/dates/dayNumber.ts';
import { previewOf } from '../../../../shared/edits/plan/preview.ts';
import { type Split, splitSlice } from '../../../../shared/edits/plan/slices.ts';
import { splitWords as words } from '../../../../shared/messages/screens/plan/slices.ts';
import { planStateOf } from '../../../../shared/rules/preview/planState.ts';
import { bigBangOf, slicingFigures } from '../../../../shared/rules/slice/bigBang.ts';
import { slicePlans } from '../../../../shared/rules/slice/slices.ts';
import type { Slice } from '../../../../shared/schema/kinds.ts';
import type { Workbook } from '../../../../shared/schema/workbook.ts';
import { codeOf } from '../../../../shared/words.ts';
import { useWorkbook } from '../../../records/useWorkbook.ts';
import { Muted } from '../../../ui/page/Muted.tsx';

interface SplitEffectProps {
  readonly slice: Slice;
  readonly split: Split;
  readonly newTitle: string;
}

function releasedOn(workbook: Workbook, id: string): string | null {
  const day = slicePlans(workbook).find(({ slice }) => slice.id === id)?.releaseDay ?? null;
  return day === null ? null : fromDayNumber(day);
}

const notIn = (codes: readonly string[], others: readonly string[]): readonly string[] =>
  codes.filter((code) => !others.includes(code));

function effectLines(
  workbook: Workbook,
  after: Workbook,
  { slice, split, newTitle }: SplitEffectProps,
): readonly string[] {
  const figures = { before: slicingFigures(workbook), after: slicingFigures(after) };
  const [was, now] = [bigBangOf(workbook).rules, bigBangOf(after).rules];
  const [gone, fresh] = [notIn(was, now), notIn(now, was)];
  const parts = [
    words.index(figures),
    ...(gone.length === 0 ? [] : [words.gone({ rules: gone })]),
    ...(fresh.length === 0 ? [] : [words.fresh({ rules: fresh })]),
  ];
  const made = words.released({ title: newTitle, day: releasedOn(after, split.newSlice) });
  const kept = words.released({ title: codeOf(slice), day: releasedOn(after, slice.id) });
  return [
    `${parts.join('; ')}.`,
    words.firstValue(figures),
    ...(split.isFirst ? [made, kept] : [kept, made]),
  ];
}

export function SplitEffect({ slice, split, newTitle }: SplitEffectProps) {
  const workbook = useWorkbook();
  const state = useMemo(() => planStateOf(workbook), [workbook]);
  // Nobody has named it yet: what it would change is known all the same.
  const preview = previewOf(workbook, state, splitSlice({ ...split, title: newTitle }));
  const lines =
    preview.refused === null
      ? effectLines(workbook, preview.after, { slice, split, newTitle })
      : [preview.refused];
  return (
    <section aria-live="polite" aria-label={words.effect}>
      <strong>{words.effect}</strong>
      {lines.map((line) => (
        <Muted key={line}>{line}</Muted>
      ))}
    </section>
  );
}
