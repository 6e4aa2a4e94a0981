// Kill criteria where they are wanted: those of a use case or a risk, and the one way to add one, its scope filled in.
import { createRecord } from '../../shared/edits/records.ts';
import { linkedCriteriaWords as words } from '../../shared/messages/screens/records.ts';
import { isLiveMatter } from '../../shared/rules/scope/planIndex.ts';
import { cards, freshFields } from '../../shared/schema/cards.ts';
import type { Id } from '../../shared/schema/field.ts';
import type { KillCriterion, Risk, UseCase } from '../../shared/schema/kinds.ts';
import { byCode, type Workbook } from '../../shared/schema/workbook.ts';
import { labelOf } from '../../shared/words.ts';
import { AddButton } from '../ui/frame/EditButtons.tsx';
import { Muted } from '../ui/page/Muted.tsx';
import { Section } from '../ui/page/Section.tsx';
import { RecordChips } from './RecordChips.tsx';
import { useApply, useNewId, useOpenRecord, useWorkbook } from './useWorkbook.ts';

/** What a criterion is added for; nothing: for what there is only one of. */
type For = { readonly useCase: UseCase } | { readonly risk: Risk } | null;

function startOf(workbook: Workbook, about: For) {
  const live = [...workbook.useCase.values()].filter(isLiveMatter);
  const isOne = live.length === 1 ? live[0]?.id : undefined;
  const risks = about && 'risk' in about ? [about.risk.id] : [];
  const useCase =
    about && 'useCase' in about ? about.useCase.id : ((about?.risk.useCases[0] ?? isOne) as Id<'useCase'>);
  const [slice] = about && 'risk' in about && about.risk.useCases.length === 0 ? about.risk.slices : [];
  return slice === undefined
    ? { scope: 'useCase' as const, useCase: useCase ?? null, risks }
    : { scope: 'slice' as const, slice, risks };
}

/** Adds a criterion and puts the focus into the first part of its sentence that is still a gap. */
export function useAddCriterion(about: For): () => void {
  const workbook = useWorkbook();
  const apply = useApply();
  const newId = useNewId();
  const open = useOpenRecord();
  return () => {
    const id = newId();
    const start = startOf(workbook, about);
    const isScoped = ('slice' in start ? start.slice : start.useCase) !== null;
    if (apply(createRecord('killCriterion', id, { ...freshFields('killCriterion'), ...start })))
      open('killCriterion', id, isScoped ? 'metric' : 'scope');
  };
}

interface KillCriteriaOfProps {
  readonly about: NonNullable<For>;
  readonly criteria: readonly KillCriterion[];
}

/** The criteria that guard something, each a step away, and room for the next. */
function KillCriteriaOf({ about, criteria }: KillCriteriaOfProps) {
  const add = useAddCriterion(about);
  const title = labelOf(cards.killCriterion.many);
  return (
    <Section title={title} count={criteria.length} action={<AddButton label={words.add} onClick={add} />}>
      {criteria.length === 0 ? (
        <Muted small>{words.none}</Muted>
      ) : (
        <RecordChips label={title} targets={criteria.map(({ id }) => ({ kind: 'killCriterion', id }))} />
      )}
    </Section>
  );
}

const criteriaThat = (workbook: Workbook, holds: (one: KillCriterion) => boolean): readonly KillCriterion[] =>
  [...workbook.killCriterion.values()].filter((one) => !one.archived && holds(one)).toSorted(byCode);

export function CriteriaOfUseCase({ useCase }: { readonly useCase: UseCase }) {
  const workbook = useWorkbook();
  const criteria = criteriaThat(
    workbook,
    (one) =>
      (one.scope === 'useCase' && one.useCase === useCase.id) ||
      (one.scope === 'slice' && one.slice !== null && workbook.slice.get(one.slice)?.useCase === useCase.id),
  );
  return <KillCriteriaOf about={{ useCase }} criteria={criteria} />;
}

export function CriteriaOfRisk({ risk }: { readonly risk: Risk }) {
  const criteria = criteriaThat(useWorkbook(), ({ risks }) => risks.includes(risk.id));
  return <KillCriteriaOf about={{ risk }} criteria={criteria} />;
}
