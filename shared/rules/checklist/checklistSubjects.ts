// What checklists are about: the subject, the use case behind it, and the scope whose gates it concerns.
import type { Checklist, UseCase } from '../../schema/kinds.ts';
import type { ChecklistTemplate } from '../../content/checklists.ts';
import { isKind, type Kind, type RecordOf } from '../../schema/kinds.ts';
import { byCode, findRecord, type Workbook } from '../../schema/workbook.ts';
import { derived } from '../engine/derived.ts';
import { isLiveMatter } from '../scope/planIndex.ts';
import { type Scope, scopeOfUseCase, wholeWorkbook } from '../scope/scopes.ts';

/** The kinds that say what a checklist is about. */
export const subjectKinds = [
  'checklist',
  'useCase',
  'slice',
  'timeBox',
  'modelRecord',
  'dataProduct',
] as const satisfies readonly Kind[];

/** The record a checklist is about; undefined for the workbook as a whole. */
export function subjectRecord(
  workbook: Workbook,
  { subject }: Pick<Checklist, 'subject'>,
): RecordOf<Kind> | undefined {
  return subject && isKind(subject.kind) ? findRecord(workbook, subject.kind, subject.id) : undefined;
}

const sliceScope = (slice: RecordOf<'slice'>['id'] | null | undefined): Scope =>
  slice ? { scope: 'slice', slice } : wholeWorkbook;
const scopeWith = (id: UseCase['id'] | null | undefined): Scope => (id ? scopeOfUseCase(id) : wholeWorkbook);

/** The scope a checklist concerns: its slice or use case, the one its subject belongs to, else the workbook. */
export function scopeOfChecklist(workbook: Workbook, checklist: Pick<Checklist, 'subject'>): Scope {
  const record = subjectRecord(workbook, checklist);
  if (!record || !checklist.subject) return wholeWorkbook;
  switch (checklist.subject.kind) {
    case 'useCase':
      return scopeWith((record as UseCase).id);
    case 'slice':
      return sliceScope((record as RecordOf<'slice'>).id);
    case 'timeBox':
      return sliceScope((record as RecordOf<'timeBox'>).slice);
    case 'modelRecord':
      return scopeWith((record as RecordOf<'modelRecord'>).useCase);
    case 'dataProduct':
      return scopeWith(
        [...workbook.useCase.values()].toSorted(byCode).find(({ dataProduct }) => dataProduct === record.id)
          ?.id,
      );
    default:
      return wholeWorkbook;
  }
}

/** The use case behind a checklist, if there is one. */
export function checklistUseCase(
  workbook: Workbook,
  checklist: Pick<Checklist, 'subject'>,
): UseCase | undefined {
  const scope = scopeOfChecklist(workbook, checklist);
  if (scope.scope === 'workbook') return undefined;
  const id = scope.scope === 'useCase' ? scope.useCase : workbook.slice.get(scope.slice)?.useCase;
  return id ? workbook.useCase.get(id) : undefined;
}

/** Checklists that still matter: not archived, nor about a use case that is parked, stopped or archived. */
export const standingChecklists = derived(subjectKinds, (workbook): readonly Checklist[] =>
  [...workbook.checklist.values()]
    .filter((checklist) => {
      const useCase = checklistUseCase(workbook, checklist);
      return !checklist.archived && (useCase === undefined || isLiveMatter(useCase));
    })
    .toSorted(byCode),
);

/** The standing checklists of one template. */
export const checklistsOf = (workbook: Workbook, template: ChecklistTemplate): readonly Checklist[] =>
  standingChecklists(workbook).filter((checklist) => checklist.template === template);
