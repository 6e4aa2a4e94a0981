// How far the pipelines of data, model and code move by themselves, and how far the phase asks them to (AUT).
import type { Checklist } from '../../schema/kinds.ts';
import { phaseNames, type Phase } from '../../content/practices.ts';
import type { Workbook } from '../../schema/workbook.ts';
import { listed, nameOf } from '../../words.ts';
import { checklistsOf, subjectKinds } from './checklistSubjects.ts';
import type { Explained } from '../engine/explain.ts';
import { type Finding, subjectOf } from '../engine/finding.ts';
import { openFix } from '../engine/fixes.ts';
import { phaseNow } from '../phase/phases.ts';
import { rule } from '../engine/rule.ts';

const pipelines = ['data', 'model', 'code'] as const;

/** What each level is called. */
export const automationLevels = [
  'manual',
  'automated training',
  'automated build, test and release',
] as const;

/** The level each phase asks for. */
const targets: Readonly<Record<Phase, number>> = { 0: 0, 1: 0, 2: 1, 3: 2 };
export const automationTarget = (workbook: Workbook): number => targets[phaseNow(workbook)];

/** The lowest of the three pipelines; unknown while one is not rated (AUT-01). */
export function automationLevel({ maturity }: Pick<Checklist, 'maturity'>): Explained {
  const unknown = pipelines.filter((name) => maturity[name] === null);
  return {
    value: unknown.length > 0 ? null : Math.min(...pipelines.map((name) => maturity[name] ?? 0)),
    formula: 'least of data, model and code',
    inputs: pipelines.map((name) => ({ name, code: null, value: maturity[name] })),
    rule: 'AUT-01',
    unknown,
  };
}

const found = (
  code: string,
  severity: 'warning' | 'info',
  checklist: Checklist,
  message: string,
): Finding => ({
  rule: code,
  severity,
  subjects: [subjectOf('checklist', checklist)],
  message,
  fix: openFix(`Look at the pipelines of ${checklist.code}`, 'checklist', checklist.id, 'maturity'),
});

function gapOf(workbook: Workbook, checklist: Checklist): Finding[] {
  const target = automationTarget(workbook);
  const { value, unknown } = automationLevel(checklist);
  const phase = phaseNames[phaseNow(workbook)];
  const wanted = automationLevels[target] ?? '';
  if (target === 0 || (value !== null && value >= target)) return [];
  if (value === null)
    return [
      found(
        'AUT-01',
        'info',
        checklist,
        `${nameOf(checklist)} does not say how far ${listed(unknown)} ${unknown.length === 1 ? 'is' : 'are'} automated; ${phase.toLowerCase()} asks for ${wanted}.`,
      ),
    ];
  const weak = pipelines.filter((name) => (checklist.maturity[name] ?? 0) < target);
  const message = `${nameOf(checklist)}: ${phase.toLowerCase()} asks for ${wanted}, but ${listed(weak)} ${weak.length === 1 ? 'stands' : 'stand'} below it, so hands will not keep up with the models.`;
  return [found('AUT-01', 'warning', checklist, message)];
}

const belowPhase = rule({
  code: 'AUT-01',
  severity: 'warning',
  statement:
    'The least automated of the data, model and code pipelines stands below what the present phase asks for: 0 in phase 1, 1 in phase 2, 2 in phase 3; where a pipeline is not rated it is asked for.',
  fix: 'Work by hand grows with every model; automate the weakest pipeline before the next model.',
  reads: [...subjectKinds, 'facts'],
  find: (workbook) =>
    checklistsOf(workbook, 'automationMaturity').flatMap((checklist) => gapOf(workbook, checklist)),
});

const noTrigger = rule({
  code: 'AUT-02',
  severity: 'info',
  statement:
    'Training is automated, but none of its triggers is chosen: calendar, monitoring, data change, change of training code, change of application code.',
  fix: 'A pipeline nobody starts is a pipeline by hand; choose what sets it off.',
  reads: subjectKinds,
  find: (workbook) =>
    checklistsOf(workbook, 'automationMaturity').flatMap((checklist) => {
      const { model, triggers } = checklist.maturity;
      if ((model ?? 0) === 0 || triggers.length > 0) return [];
      const message = `${nameOf(checklist)} has automated training, but nobody has chosen what sets it off.`;
      return found('AUT-02', 'info', checklist, message);
    }),
});

export const automationRules = [belowPhase, noTrigger] as const;
