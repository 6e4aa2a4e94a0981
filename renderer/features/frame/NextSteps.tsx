// What to do next: the short way through a first engagement, each step with the place where one types.
import { CloseButton } from '@mantine/core';
import { IconArrowRight, IconCircle, IconCircleCheckFilled } from '@tabler/icons-react';
import { createRecord } from '../../../shared/edits/records.ts';
import { guideWords } from '../../../shared/messages/screens/guide.ts';
import { isThrough, nextSteps, type Place, type Step } from '../../../shared/rules/state/nextSteps.ts';
import { cards, freshFields } from '../../../shared/schema/cards.ts';
import type { Kind } from '../../../shared/schema/kinds.ts';
import { useApply, useNewId, useOpenRecord, useWorkbook } from '../../records/useWorkbook.ts';
import { answerPrompts } from '../../store/answerPrompts.ts';
import { useSession, useStores } from '../../store/stores.tsx';
import { Muted } from '../../ui/page/Muted.tsx';
import { PickRow, Rows } from '../../ui/page/Rows.tsx';
import { Section } from '../../ui/page/Section.tsx';
import { useReadOnly } from '../../ui/readOnly.tsx';

/** Not there once hidden, in a workbook that cannot be changed, and when all is done but the reading. */
export function NextSteps() {
  const steps = nextSteps(useWorkbook());
  const isHidden = useSession((state) => state.isGuideHidden);
  const setHidden = useSession((state) => state.setGuideHidden);
  const readOnly = useReadOnly();
  const go = useGo();
  if (isHidden || readOnly || isThrough(steps)) return null;
  const done = steps.filter((step) => step.done).length;
  const next = steps.find((step) => !step.done);
  return (
    <Section
      title={guideWords.whatNext}
      field="next"
      action={<CloseButton size="sm" aria-label={guideWords.hide} onClick={() => setHidden(true)} />}
    >
      <Muted small>{guideWords.progress({ done, of: steps.length })}</Muted>
      <Rows label={guideWords.whatNext}>
        {steps.map((step) => (
          <li key={step.step}>
            <PickRow
              mark={<Mark step={step} isNext={step === next} />}
              name={guideWords.steps[step.step]}
              current={step === next}
              wraps
              onPick={() => go(step.place)}
            />
          </li>
        ))}
      </Rows>
    </Section>
  );
}

function Mark({ step, isNext }: { readonly step: Step; readonly isNext: boolean }) {
  if (step.done) return <IconCircleCheckFilled size={16} role="img" aria-label={guideWords.done} />;
  return isNext ? (
    <IconArrowRight size={16} role="img" aria-label={guideWords.next} />
  ) : (
    <IconCircle size={16} aria-hidden />
  );
}

/** Goes where a step is worked on; a record that is not there yet is made, and asks for its title. */
function useGo(): (place: Place) => void {
  const goTo = useSession((state) => state.goTo);
  const focusOn = useSession((state) => state.focusOn);
  const stores = useStores();
  const apply = useApply();
  const newId = useNewId();
  const open = useOpenRecord();
  const show = (kind: Kind, id: string, field: string) => {
    const { home, madeAt = home } = cards[kind];
    goTo(madeAt.stage, madeAt.tab);
    open(kind, id, field);
  };
  return (place) => {
    if (place.to === 'prompts') return answerPrompts(stores);
    if (place.to === 'screen') return goTo(place.screen.stage, place.screen.tab);
    if (place.to === 'here') return focusOn({ kind: place.kind, id: place.id }, place.field);
    if (place.to === 'record') return show(place.kind, place.id, place.field);
    const id = newId();
    if (apply(createRecord(place.kind, id, freshFields(place.kind)))) show(place.kind, id, 'title');
  };
}
