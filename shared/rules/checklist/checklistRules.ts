// What the answers of a checklist advise: data first, a plainer model, drafts for rules not met, a page without gaps.
import type { Checklist } from '../../schema/kinds.ts';
import type { Workbook } from '../../schema/workbook.ts';
import { listed, nameOf, wordOf } from '../../words.ts';
import { answersOf, checklistScore, type ItemAnswer } from './checklistScore.ts';
import { checklistsOf, subjectKinds, checklistUseCase } from './checklistSubjects.ts';
import { isAtLeast } from '../engine/compare.ts';
import { type Finding, type Severity, subjectOf } from '../engine/finding.ts';
import { openFix } from '../engine/fixes.ts';
import { slicesByUseCase } from '../scope/planIndex.ts';
import { rule } from '../engine/rule.ts';
import { numberText } from '../../text/format.ts';

const found = (
  code: string,
  severity: Severity,
  checklist: Checklist,
  message: string,
  label: string,
  field: 'items' | 'components' | 'stages' | 'maturity' = 'items',
): Finding => ({
  rule: code,
  severity,
  subjects: [subjectOf('checklist', checklist)],
  message,
  fix: openFix(label, 'checklist', checklist.id, field),
});

const readyFrom = 60;

const dataFirst = rule({
  code: 'CHK-03',
  severity: 'info',
  statement: `A data readiness checklist scores below ${readyFrom}, unknown answers counted as no.`,
  fix: 'Advice: data first. Mend the data in a time box of its own before any model is built; a risk can be drafted for each no.',
  reads: subjectKinds,
  find: (workbook) =>
    checklistsOf(workbook, 'dataReadiness').flatMap((checklist) => {
      const score = checklistScore(checklist);
      if (score === null || isAtLeast(score, readyFrom)) return [];
      const message = `${nameOf(checklist)} scores ${numberText(score, 1)} of 100: data first, as a model would rest on data that cannot carry it.`;
      return found('CHK-03', 'info', checklist, message, 'Look at what the data lack');
    }),
});

const tooMuchEffort = 3;

/** Items of a model complexity checklist whose effort is rated high. */
export const highEfforts = (checklist: Pick<Checklist, 'template' | 'items'>): readonly ItemAnswer[] =>
  answersOf(checklist).filter(({ item }) => checklist.items[item.key]?.effort === 'high');

const rungBelow: Readonly<Record<string, string>> = {
  generative: 'simpleModel',
  complexModel: 'simpleModel',
  boughtModel: 'rules',
  simpleModel: 'rules',
  rules: 'processChange',
};

function plainerWay(workbook: Workbook, checklist: Checklist): string {
  const useCase = checklistUseCase(workbook, checklist);
  const below = useCase && rungBelow[useCase.approach];
  const lower = below ? `a lower rung (${wordOf(below)})` : 'a lower rung of the ladder';
  return `split ${useCase?.code ?? 'the use case'} or take ${lower}`;
}

const tooComplex = rule({
  code: 'CHK-04',
  severity: 'info',
  statement: `A model complexity checklist rates the effort of ${tooMuchEffort} or more items high.`,
  fix: 'The model may cost more than it earns; split the use case, or take a lower rung of the ladder.',
  reads: subjectKinds,
  find: (workbook) =>
    checklistsOf(workbook, 'modelComplexity').flatMap((checklist) => {
      const high = highEfforts(checklist);
      if (high.length < tooMuchEffort) return [];
      const message = `${nameOf(checklist)} rates the effort of ${high.length} items high, so ${plainerWay(workbook, checklist)}.`;
      return found('CHK-04', 'info', checklist, message, 'Look at what makes it hard');
    }),
});

/** Items answered no for which nothing has been drafted yet: no risk, and for regulation no governance box. */
export const undraftedItems = (checklist: Checklist): readonly ItemAnswer[] =>
  answersOf(checklist).filter(({ item, answer }) => {
    if (answer !== 'no' || item.lack === null) return false;
    const { risk = null, timeBox = null } = checklist.items[item.key] ?? {};
    return risk === null || (checklist.template === 'regulation' && timeBox === null);
  });

const regionOf = ({ region, title }: Checklist): string => region.trim() || title;

const rulesUnmet = rule({
  code: 'CHK-05',
  severity: 'info',
  statement:
    'A regulation checklist has an item answered no for which no risk or no governance time box has been drafted.',
  fix: 'What the rules forbid costs time and money; let a regulation risk and a governance box be drafted for each no.',
  reads: subjectKinds,
  find: (workbook) =>
    checklistsOf(workbook, 'regulation').flatMap((checklist) => {
      const lacking = undraftedItems(checklist).map(({ item }) => item.lack?.toLowerCase() ?? '');
      if (lacking.length === 0) return [];
      const message = `${regionOf(checklist)}: ${listed(lacking)}, and neither risk nor time for it is in the plan.`;
      return found('CHK-05', 'info', checklist, message, `Draft what ${checklist.code} asks for`);
    }),
});

/** Two regions whose data must stay apart, for one use case. */
export interface ApartRegions {
  readonly checklists: readonly [Checklist, Checklist];
  readonly regions: readonly [string, string];
  /** The components that keep them apart and that no slice of the use case names yet. */
  readonly missing: readonly string[];
}

/** The component that stands for the environment of a region. */
export const environmentOf = (region: string): string => `Environment ${region}`;

const mayNotShare = ({ items }: Checklist): boolean => items['transfer']?.answer === 'no';

/** Pairs of regions of one use case that may not share data: one of the two forbids the transfer. */
export function apartRegions(workbook: Workbook): readonly ApartRegions[] {
  const lists = checklistsOf(workbook, 'regulation').filter(({ region }) => region.trim() !== '');
  return lists.flatMap((one, i) =>
    lists.slice(i + 1).flatMap((other): ApartRegions[] => {
      const useCase = checklistUseCase(workbook, one);
      const regions = [one.region.trim(), other.region.trim()] as const;
      const isPair = useCase !== undefined && useCase === checklistUseCase(workbook, other);
      if (!isPair || regions[0] === regions[1] || !(mayNotShare(one) || mayNotShare(other))) return [];
      const slices = slicesByUseCase(workbook).get(useCase.id) ?? [];
      const known = new Set(slices.flatMap(({ components }) => components));
      const missing = regions.map(environmentOf).filter((name) => !known.has(name));
      return [{ checklists: [one, other], regions, missing }];
    }),
  );
}

const sharedEnvironment = rule({
  code: 'CHK-06',
  severity: 'warning',
  statement:
    'Two regions of a use case may not share data, and its slices do not name a separate environment for each.',
  fix: 'Two environments are two things to build and to run; note both among the components, so that the plan counts them.',
  reads: subjectKinds,
  find: (workbook) =>
    apartRegions(workbook).flatMap(({ checklists, regions, missing }) => {
      const [one, other] = checklists;
      if (missing.length === 0) return [];
      const message = `${regions[0]} and ${regions[1]} may not share data, but no slice names ${listed(missing.map((name) => `“${name}”`))}: separate environments are missing from the plan.`;
      const finding = found('CHK-06', 'warning', one, message, 'Note the separate environments');
      return { ...finding, subjects: [...finding.subjects, subjectOf('checklist', other)] };
    }),
});

/** Parts of a strategy page that say nothing; a part marked n/a is left out on purpose. */
export const emptyParts = (checklist: Pick<Checklist, 'template' | 'items'>): readonly ItemAnswer[] =>
  answersOf(checklist).filter(({ answer, evidence }) => answer !== 'n/a' && evidence.trim() === '');

const pageWithGaps = rule({
  code: 'CHK-07',
  severity: 'warning',
  statement: 'A part of the strategy page is empty.',
  fix: 'A page with gaps is read as a plan with gaps; write a sentence for each part, or mark it as not applicable.',
  reads: subjectKinds,
  find: (workbook) =>
    checklistsOf(workbook, 'strategyPage').flatMap((checklist) => {
      const parts = emptyParts(checklist);
      if (parts.length === 0) return [];
      const names = listed(parts.map(({ item }) => `“${item.text}”`));
      const message = `${nameOf(checklist)} says nothing about ${names}, so its readers have to guess.`;
      return found('CHK-07', 'warning', checklist, message, 'Fill in the page');
    }),
});

export const adviceRules = [dataFirst, tooComplex, rulesUnmet, sharedEnvironment, pageWithGaps] as const;
