// What the answers of a checklist advise: data first, a plainer model, drafts for rules not met, a page without gaps.
import type { Checklist } from '../../schema/kinds.ts';
import { checklistContents, itemsOf } from '../../content/checklists.ts';
import { byCode, type Workbook } from '../../schema/workbook.ts';
import { answersOf, checklistScore, type ItemAnswer } from './checklistScore.ts';
import { checklistsOf, subjectKinds, checklistUseCase } from './checklistSubjects.ts';
import { isAtLeast } from '../engine/compare.ts';
import type { Fix } from '../engine/finding.ts';
import { editFix, openFix } from '../engine/fixes.ts';
import { houseTemplates, type Unanswered, unansweredOf } from './requiredChecklists.ts';
import { slicesByUseCase } from '../scope/planIndex.ts';
import { rule } from '../engine/rule.ts';
import { checklistMessages } from '../../messages/rules/checklist.ts';

const unanswered = checklistMessages['CHK-08'];

/** Leads to what is said of one item. */
const lookAt = (checklist: Checklist, label: string, at: ItemAnswer | undefined, part = 'answer'): Fix =>
  openFix(label, 'checklist', checklist.id, 'items', ...(at ? [at.item.key, part] : []));

const readyFrom = 60;

/** The item that keeps the score down most: one answered no or unknown, else one that is partly so. */
const weakest = (checklist: Checklist): ItemAnswer | undefined =>
  answersOf(checklist).find(({ answer }) => answer === 'no' || answer === 'unknown') ??
  answersOf(checklist).find(({ answer }) => answer === 'partly');

const dataFirst = rule('CHK-03', checklistMessages, {
  severity: 'info',
  limits: { readyFrom },
  reads: subjectKinds,
  find: (workbook, say, words) =>
    checklistsOf(workbook, 'dataReadiness').flatMap((checklist) => {
      const score = checklistScore(checklist);
      if (score === null || isAtLeast(score, readyFrom)) return [];
      const message = words.found({ checklist, score });
      return say({ checklist }, message, lookAt(checklist, words.mend, weakest(checklist)));
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

const tooComplex = rule('CHK-04', checklistMessages, {
  severity: 'info',
  limits: { tooMuchEffort },
  reads: subjectKinds,
  find: (workbook, say, words) =>
    checklistsOf(workbook, 'modelComplexity').flatMap((checklist) => {
      const high = highEfforts(checklist);
      if (high.length < tooMuchEffort) return [];
      const useCase = checklistUseCase(workbook, checklist);
      const below = useCase && rungBelow[useCase.approach];
      const message = words.found({ checklist, count: high.length, useCase, below });
      return say({ checklist }, message, lookAt(checklist, words.mend, high[0], 'effort'));
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

const rulesUnmet = rule('CHK-05', checklistMessages, {
  severity: 'info',
  reads: subjectKinds,
  find: (workbook, say, words) =>
    checklistsOf(workbook, 'regulation').flatMap((checklist) => {
      const lacking = undraftedItems(checklist).map(({ item }) => item.lack?.toLowerCase() ?? '');
      if (lacking.length === 0) return [];
      const message = words.found({ region: regionOf(checklist), lacking });
      return say(
        { checklist },
        message,
        openFix(words.mend({ checklist }), 'checklist', checklist.id, 'drafts'),
      );
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

const sharedEnvironment = rule('CHK-06', checklistMessages, {
  severity: 'warning',
  reads: subjectKinds,
  find: (workbook, say, words) =>
    apartRegions(workbook).flatMap(({ checklists, regions, missing }) => {
      const [one, other] = checklists;
      if (missing.length === 0) return [];
      const message = words.found({ regions, missing });
      return say(
        { checklist: [one, other] },
        message,
        openFix(words.mend, 'checklist', one.id, 'environments'),
      );
    }),
});

/** Parts of a strategy page that say nothing; a part marked n/a is left out on purpose. */
export const emptyParts = (checklist: Pick<Checklist, 'template' | 'items'>): readonly ItemAnswer[] =>
  answersOf(checklist).filter(({ answer, evidence }) => answer !== 'n/a' && evidence.trim() === '');

const pageWithGaps = rule('CHK-07', checklistMessages, {
  severity: 'warning',
  reads: subjectKinds,
  find: (workbook, say, words) =>
    checklistsOf(workbook, 'strategyPage').flatMap((checklist) => {
      const parts = emptyParts(checklist);
      if (parts.length === 0) return [];
      const message = words.found({ checklist, parts: parts.map(({ item }) => item.text) });
      return say({ checklist }, message, lookAt(checklist, words.mend, parts[0], 'evidence'));
    }),
});

/** What is unanswered, with every use case that waits for it: one list may answer for several. */
function unansweredLists(workbook: Workbook): readonly (readonly Unanswered[])[] {
  const groups = new Map<string, Unanswered[]>();
  for (const one of [...workbook.useCase.values()]
    .toSorted(byCode)
    .flatMap((useCase) => unansweredOf(workbook, useCase))) {
    const key = houseTemplates.includes(one.template)
      ? one.template
      : `${one.template} ${one.useCase.id} ${one.region}`;
    groups.set(key, [...(groups.get(key) ?? []), one]);
  }
  return [...groups.values()];
}

function fixOfUnanswered([first, ...others]: readonly [Unanswered, ...Unanswered[]]): Fix {
  const { useCase, template, region, checklist } = first;
  if (checklist) {
    const field = itemsOf(template).length > 0 ? 'items' : 'stages';
    return openFix(unanswered.answer({ checklist }), 'checklist', checklist.id, field);
  }
  const list = checklistContents[template].title;
  const about = others.length > 0 ? null : useCase.id;
  return editFix(unanswered.mend({ list }), 'startChecklist', { useCase: about, template, region });
}

const notAnswered = rule('CHK-08', checklistMessages, {
  severity: 'warning',
  reads: [...subjectKinds, 'facts', 'settings'],
  find: (workbook, say, words) =>
    unansweredLists(workbook).flatMap(([first, ...others]) => {
      if (!first) return [];
      const { template, region, checklist } = first;
      const useCases = [first, ...others].map(({ useCase }) => useCase);
      const list = checklistContents[template].title;
      const message = words.found({ useCases, list, checklist, region });
      return say(
        { useCase: useCases, checklist: checklist ?? [] },
        message,
        fixOfUnanswered([first, ...others]),
      );
    }),
});

export const adviceRules = [
  dataFirst,
  tooComplex,
  rulesUnmet,
  sharedEnvironment,
  pageWithGaps,
  notAnswered,
] as const;
