// The six factors side by side: score, what raising each would gain, and how the levels see it.
import { tempoWords } from '../../../shared/messages/screens/tempo.ts';
import { factorNames, type TempoFactor } from '../../../shared/content/statements.ts';
import { numberText } from '../../../shared/text/format.ts';
import type { FactorScores, LevelScores } from '../../../shared/rules/tempo/tempo.ts';
import { tempoFactors } from '../../../shared/schema/tempoRating.ts';
import { labelOf } from '../../../shared/words.ts';
import { DataTable, type TableColumn } from '../../ui/page/DataTable.tsx';
import { Measured } from '../../ui/marks/Meter.tsx';
import { Muted } from '../../ui/page/Muted.tsx';

const shown = (value: number | null | undefined): string =>
  value === null || value === undefined ? '–' : numberText(value, 1);

interface FactorTableProps {
  readonly scores: FactorScores;
  readonly lifts: FactorScores;
  readonly levels: readonly LevelScores[];
}

export function FactorTable({ scores, lifts, levels }: FactorTableProps) {
  const columns: readonly TableColumn<TempoFactor>[] = [
    { head: tempoWords.factor, cell: (factor) => factorNames[factor] },
    { head: tempoWords.score, cell: (factor) => scored(scores[factor]) },
    {
      head: tempoWords.lift,
      end: true,
      cell: (factor) => (lifts[factor] === null ? '–' : `+${shown(lifts[factor])}`),
    },
    ...levels.map(({ level, scores: own }) => ({
      head: labelOf(level),
      end: true as const,
      cell: (factor: TempoFactor) => shown(own[factor]),
    })),
  ];
  return (
    <DataTable label={tempoWords.factors} columns={columns} rows={tempoFactors} keyOf={(factor) => factor} />
  );
}

/** A score with its bar. */
function scored(value: number | null) {
  if (value === null) return <Muted as="span">{tempoWords.tooFew}</Muted>;
  return <Measured value={value}>{shown(value)}</Measured>;
}
