// Findings of the tempo check: levels that tell two stories, and tools that want an audit (TMP-03, TMP-05).
import { factorNames, type TempoFactor } from '../../content/statements.ts';
import { toDayNumber } from '../../dates/dayNumber.ts';
import { countWD } from '../../dates/workingDays.ts';
import type { TechItem } from '../../schema/kinds.ts';
import { tempoFactors } from '../../schema/tempoRating.ts';
import { byCode, calendarOf, factsOf, type Workbook } from '../../schema/workbook.ts';
import { counted, nameOf } from '../../words.ts';
import { isBelow } from '../engine/compare.ts';
import { type Finding, subjectOf } from '../engine/finding.ts';
import { editFix, openFix } from '../engine/fixes.ts';
import { type Formula, rule } from '../engine/rule.ts';
import { levelScores } from './tempo.ts';
import { numberText } from '../../text/format.ts';

const twoStoriesFrom = 25;

function storiesOf(workbook: Workbook, factor: TempoFactor): Finding | null {
  const told = levelScores(workbook)
    .flatMap(({ level, scores, lastAnswer }) => {
      const [score, answer] = [scores[factor], lastAnswer(factor)];
      return score === null || !answer ? [] : [{ level, score, answer }];
    })
    .toSorted((a, b) => a.score - b.score);
  const [low, high] = [told[0], told.at(-1)];
  if (!low || !high || isBelow(high.score - low.score, twoStoriesFrom)) return null;
  return {
    rule: 'TMP-03',
    severity: 'warning',
    subjects: [subjectOf('tempoRating', low.answer), subjectOf('tempoRating', high.answer)],
    message: `Two stories about ${factorNames[factor].toLowerCase()}: the ${low.level} level says ${numberText(low.score)}, the ${high.level} level ${numberText(high.score)} of 100, so one of them does not know what the other sees.`,
    fix: openFix('Compare the answers of the levels', 'tempoRating', low.answer.id, 'rating'),
  };
}

const twoStories = rule({
  code: 'TMP-03',
  severity: 'warning',
  statement: `Two levels (contributor, manager, executive) score a tempo factor ${twoStoriesFrom} points or more apart.`,
  fix: 'One level does not know what the other sees; talk about the statements where the answers differ most.',
  reads: ['tempoRating', 'facts', 'role'],
  find: (workbook) => tempoFactors.flatMap((factor) => storiesOf(workbook, factor) ?? []),
});

const flagTexts: Readonly<Record<TechItem['flags'][number], string>> = {
  incompatible: 'does not work with the tools around it',
  redundant: 'does what another tool does already',
  mixedVersions: 'is used in different versions by different teams',
  manualWouldDo: 'automates what could well be done by hand',
  lockedIn: 'cannot be left without great cost',
};

const auditAgeWD = 120;

function auditsDue(workbook: Workbook, item: TechItem): Finding[] {
  const { asOf } = factsOf(workbook);
  const common = {
    rule: 'TMP-05',
    subjects: [subjectOf('techItem', item)],
    fix: editFix(`Note that ${item.code} was audited`, 'noteAudit', { item: item.id, on: asOf }),
  };
  if (item.lastAudit === null)
    return [
      {
        ...common,
        severity: 'info',
        message: `${nameOf(item)} has never been audited, so nobody knows whether it still fits.`,
      },
    ];
  const age = countWD(calendarOf(workbook), toDayNumber(item.lastAudit), toDayNumber(asOf));
  if (age <= auditAgeWD) return [];
  const finding: Finding = {
    ...common,
    severity: 'warning',
    message: `${nameOf(item)} was last audited on ${item.lastAudit}, ${counted(age, 'working day')} ago, so it may no longer fit.`,
  };
  return [finding];
}

const flagged = (item: TechItem): Finding[] =>
  item.flags.map((flag) => ({
    rule: 'TMP-05',
    severity: 'warning',
    subjects: [subjectOf('techItem', item)],
    message: `${nameOf(item)} ${flagTexts[flag]}, which slows the work down.`,
    fix: openFix(`Settle what is wrong with ${item.code}`, 'techItem', item.id, 'flags'),
  }));

const toolAudit = rule({
  code: 'TMP-05',
  severity: 'warning',
  statement: `A technology item carries a flag (each is a finding), or its last audit is more than ${auditAgeWD} working days old; an item never audited is asked for.`,
  fix: 'Tools that do not fit slow everybody down; settle what is flagged, and audit them again.',
  reads: ['techItem', 'calendar', 'facts'],
  find: (workbook) =>
    [...workbook.techItem.values()]
      .filter(({ archived }) => !archived)
      .toSorted(byCode)
      .flatMap((item) => [...flagged(item), ...auditsDue(workbook, item)]),
});

export const tempoRules = [twoStories, toolAudit] as const;

export const tempoFormulas: readonly Formula[] = [
  {
    code: 'TMP-01',
    statement:
      'Tempo is the weighted geometric mean of six effective scores, each at least 1: goals count as they are, the others × (0.5 + 0.5 · goals ÷ 100). A factor scores 25 × the mean of its statements, each the mean of the latest answer of every role by the status date, when at least three of five are rated. Below 40 stalled, below 60 slow, below 80 steady, else fast; unknown while a factor has not enough answers. Weights are used in proportion to their sum; while all are 0 the tempo is unknown.',
    where: 'tempo.ts tempoOf',
  },
  {
    code: 'TMP-02',
    statement:
      'The bottleneck is the factor whose rise to 80 lifts tempo most, the lower score on ties; a factor at 80 or above lifts nothing. The lift of each factor is shown.',
    where: 'tempo.ts tempoOf',
  },
  {
    code: 'TMP-04',
    statement:
      'Measured beside rated: median working days from selected to live, share of done boxes that ended within their first limit, median decision latency, releases in each 60 working days since the start.',
    where: 'tempoMeasures.ts selectedToLiveWD, withinLimitShare, decisionLatencyWD, releasesPer60WD',
  },
];
