// What moved between two versions though nobody changed it as such: the level of a risk, the score of a pillar.
import { compareWords } from '../messages/screens/review/compare.ts';
import { pillarScores } from '../rules/pillar/pillars.ts';
import { scoreOf } from '../rules/risk/riskScore.ts';
import type { Risk } from '../schema/kinds.ts';
import { byCode, type Workbook } from '../schema/workbook.ts';
import { nameOf } from '../words.ts';
import type { Comparison } from './compare.ts';

/** A record with what it was and is, as people read it. */
export interface Move {
  readonly id: string;
  readonly name: string;
  readonly was: string;
  readonly is: string;
}

const levelOf = (workbook: Workbook, risk: Risk): string =>
  compareWords.level(scoreOf(workbook, risk, 'now'));

/** Risks of both versions whose level now, with what is treated by then, is another. */
export const risksMoved = ({ before, after }: Comparison): readonly Move[] =>
  [...after.risk.values()].toSorted(byCode).flatMap((risk) => {
    const then = before.risk.get(risk.id);
    if (!then) return [];
    const [was, is] = [levelOf(before, then), levelOf(after, risk)];
    return was === is ? [] : [{ id: risk.id, name: nameOf(risk), was, is }];
  });

/** Pillars whose score is another. */
export function pillarsMoved({ before, after }: Comparison): readonly Move[] {
  const then = new Map(pillarScores(before).map(({ pillar, score }) => [pillar.id, score]));
  return pillarScores(after).flatMap(({ pillar, score }) => {
    const [was, is] = [then.get(pillar.id) ?? null, score].map((one) => compareWords.pillar({ score: one }));
    return was === is ? [] : [{ id: pillar.id, name: nameOf(pillar), was: was ?? '', is: is ?? '' }];
  });
}
