// How far the pipelines of data, model and code move by themselves, and how far the phase asks them to (AUT).
import type { Checklist } from '../../schema/kinds.ts';
import { phaseNames, type Phase } from '../../content/practices.ts';
import type { Workbook } from '../../schema/workbook.ts';
import { checklistsOf, subjectKinds } from './checklistSubjects.ts';
import type { Explained } from '../engine/explain.ts';
import type { Finding, Fix } from '../engine/finding.ts';
import { openFix } from '../engine/fixes.ts';
import { phaseNow } from '../phase/phases.ts';
import { rule, type Say } from '../engine/rule.ts';
import { checklistMessages } from '../../messages/rules/checklist.ts';

const level = checklistMessages['AUT-01'];

const pipelines = ['data', 'model', 'code'] as const;

/** What each level is called. */
export const automationLevels = checklistMessages.pipelines.levels;

/** The level each phase asks for. */
const targets: Readonly<Record<Phase, number>> = { 0: 0, 1: 0, 2: 1, 3: 2 };
export const automationTarget = (workbook: Workbook): number => targets[phaseNow(workbook)];

/** The lowest of the three pipelines; unknown while one is not rated (AUT-01). */
export function automationLevel({ maturity }: Pick<Checklist, 'maturity'>): Explained {
  const unknown = pipelines.filter((name) => maturity[name] === null);
  return {
    value: unknown.length > 0 ? null : Math.min(...pipelines.map((name) => maturity[name] ?? 0)),
    formula: level.formula,
    inputs: pipelines.map((name) => ({ name, code: null, value: maturity[name] })),
    rule: 'AUT-01',
    unknown,
  };
}

const lookAtPipelines = (checklist: Checklist, part = 'triggers'): Fix =>
  openFix(checklistMessages.pipelines.look({ checklist }), 'checklist', checklist.id, 'maturity', part);

function gapOf(say: Say, workbook: Workbook, checklist: Checklist): Finding[] {
  const target = automationTarget(workbook);
  const { value, unknown } = automationLevel(checklist);
  const phase = phaseNames[phaseNow(workbook)];
  const wanted = automationLevels[target] ?? '';
  if (target === 0 || (value !== null && value >= target)) return [];
  if (value === null)
    return [
      say(
        { checklist },
        level.unknown({ checklist, unknown, phase, wanted }),
        lookAtPipelines(checklist, unknown[0]),
        'info',
      ),
    ];
  const weak = pipelines.filter((name) => (checklist.maturity[name] ?? 0) < target);
  const message = level.found({ checklist, phase, wanted, weak });
  return [say({ checklist }, message, lookAtPipelines(checklist, weak[0]))];
}

const belowPhase = rule('AUT-01', checklistMessages, {
  severity: 'warning',
  reads: [...subjectKinds, 'facts'],
  find: (workbook, say) =>
    checklistsOf(workbook, 'automationMaturity').flatMap((checklist) => gapOf(say, workbook, checklist)),
});

const noTrigger = rule('AUT-02', checklistMessages, {
  severity: 'info',
  reads: subjectKinds,
  find: (workbook, say, words) =>
    checklistsOf(workbook, 'automationMaturity').flatMap((checklist) => {
      const { model, triggers } = checklist.maturity;
      if ((model ?? 0) === 0 || triggers.length > 0) return [];
      const message = words.found({ checklist });
      return say({ checklist }, message, lookAtPipelines(checklist));
    }),
});

export const automationRules = [belowPhase, noTrigger] as const;
