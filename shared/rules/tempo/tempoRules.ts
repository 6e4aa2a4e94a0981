// Findings of the tempo check: levels that tell two stories, and tools that want an audit (TMP-03, TMP-05).
import { factorNames, type TempoFactor } from '../../content/statements.ts';
import { toDayNumber } from '../../dates/dayNumber.ts';
import { countWD } from '../../dates/workingDays.ts';
import type { TechItem } from '../../schema/kinds.ts';
import { tempoFactors } from '../../schema/tempoRating.ts';
import { byCode, calendarOf, factsOf, type Workbook } from '../../schema/workbook.ts';
import { isBelow } from '../engine/compare.ts';
import type { Finding } from '../engine/finding.ts';
import { editFix, openFix } from '../engine/fixes.ts';
import { type Formula, rule, type Say, formula } from '../engine/rule.ts';
import { levelScores } from './tempo.ts';
import { tempoMessages } from '../../messages/rules/tempo.ts';

const told = tempoMessages['TMP-03'];
const audited = tempoMessages['TMP-05'];

const twoStoriesFrom = 25;

function storiesOf(say: Say, workbook: Workbook, factor: TempoFactor): Finding | null {
  const stories = levelScores(workbook)
    .flatMap(({ level, scores, lastAnswer }) => {
      const [score, answer] = [scores[factor], lastAnswer(factor)];
      return score === null || !answer ? [] : [{ level, score, answer }];
    })
    .toSorted((a, b) => a.score - b.score);
  const [low, high] = [stories[0], stories.at(-1)];
  if (!low || !high || isBelow(high.score - low.score, twoStoriesFrom)) return null;
  return say(
    { tempoRating: [low.answer, high.answer] },
    told.found({
      factor: factorNames[factor],
      lowLevel: low.level,
      low: low.score,
      highLevel: high.level,
      high: high.score,
    }),
    openFix(told.mend, 'tempoRating', low.answer.id, 'rating'),
  );
}

const twoStories = rule('TMP-03', tempoMessages, {
  severity: 'warning',
  limits: { twoStoriesFrom },
  reads: ['tempoRating', 'facts', 'role'],
  find: (workbook, say) => tempoFactors.flatMap((factor) => storiesOf(say, workbook, factor) ?? []),
});

const auditAgeWD = 120;

function auditsDue(say: Say, workbook: Workbook, item: TechItem): Finding[] {
  const { asOf } = factsOf(workbook);
  const { lastAudit } = item;
  const fix = editFix(audited.mend({ item }), 'noteAudit', { item: item.id, on: asOf });
  if (lastAudit === null) return [say({ techItem: item }, audited.never({ item }), fix, 'info')];
  const age = countWD(calendarOf(workbook), toDayNumber(lastAudit), toDayNumber(asOf));
  return age <= auditAgeWD ? [] : [say({ techItem: item }, audited.old({ item, lastAudit, age }), fix)];
}

const flagged = (say: Say, item: TechItem): Finding[] =>
  item.flags.map((flag) =>
    say(
      { techItem: item },
      audited.flagged({ item, fault: audited.faults[flag] }),
      openFix(audited.settle({ item }), 'techItem', item.id, 'flags'),
    ),
  );

const toolAudit = rule('TMP-05', tempoMessages, {
  severity: 'warning',
  limits: { auditAgeWD },
  reads: ['techItem', 'calendar', 'facts'],
  find: (workbook, say) =>
    [...workbook.techItem.values()]
      .filter(({ archived }) => !archived)
      .toSorted(byCode)
      .flatMap((item) => [...flagged(say, item), ...auditsDue(say, workbook, item)]),
});

export const tempoRules = [twoStories, toolAudit] as const;

export const tempoFormulas: readonly Formula[] = [
  formula('TMP-01', tempoMessages, 'tempo.ts tempoOf'),
  formula('TMP-02', tempoMessages, 'tempo.ts tempoOf'),
  formula(
    'TMP-04',
    tempoMessages,
    'tempoMeasures.ts selectedToLiveWD, withinLimitShare, decisionLatencyWD, releasesPer60WD',
  ),
];
