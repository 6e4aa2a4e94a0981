// The six factors side by side: score, what raising each would gain, and how the levels see it.
import { numberText } from '../../../shared/text/format.ts';
import { Table } from '@mantine/core';
import { factorNames } from '../../../shared/content/statements.ts';
import type { FactorScores, LevelScores } from '../../../shared/rules/tempo/tempo.ts';
import { tempoFactors } from '../../../shared/schema/tempoRating.ts';
import { labelOf } from '../../../shared/words.ts';
import classes from './Tempo.module.css';

const shown = (value: number | null | undefined): string =>
  value === null || value === undefined ? '–' : numberText(value, 1);

interface FactorTableProps {
  readonly scores: FactorScores;
  readonly lifts: FactorScores;
  readonly levels: readonly LevelScores[];
}

export function FactorTable({ scores, lifts, levels }: FactorTableProps) {
  return (
    <div className={classes.table}>
      <Table aria-label="Tempo factors">
        <Table.Thead>
          <Table.Tr>
            <Table.Th>Factor</Table.Th>
            <Table.Th className={classes.bars}>Score</Table.Th>
            <Table.Th className={classes.number}>Lift to 80</Table.Th>
            {levels.map(({ level }) => (
              <Table.Th key={level} className={classes.number}>
                {labelOf(level)}
              </Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {tempoFactors.map((factor) => (
            <Table.Tr key={factor}>
              <Table.Td>{factorNames[factor]}</Table.Td>
              <Table.Td>
                <Score value={scores[factor]} />
              </Table.Td>
              <Table.Td className={classes.number}>
                {lifts[factor] === null ? '–' : `+${shown(lifts[factor])}`}
              </Table.Td>
              {levels.map(({ level, scores: own }) => (
                <Table.Td key={level} className={classes.number}>
                  {shown(own[factor])}
                </Table.Td>
              ))}
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </div>
  );
}

function Score({ value }: { readonly value: number | null }) {
  if (value === null) return <span className={classes.unknown}>not enough answers</span>;
  return (
    <div className={classes.bar}>
      <span className={classes.number}>{shown(value)}</span>
      <div aria-hidden>
        <div style={{ width: `${value}%` }} />
      </div>
    </div>
  );
}
