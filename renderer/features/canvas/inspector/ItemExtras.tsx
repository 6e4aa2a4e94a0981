// What use cases, data products, capabilities and cards need in the inspector beyond plain fields.
import { labelOf } from '../../../../shared/words.ts';
import { Button } from '@mantine/core';
import { itemWords } from '../../../../shared/messages/screens/canvas.ts';
import { prompts, stageNames } from '../../../../shared/content/prompts.ts';
import { becomeItem } from '../../../../shared/edits/canvas/canvas.ts';
import { stageKinds } from '../../../../shared/rules/thread/canvasLinks.ts';
import { cards, withArticle } from '../../../../shared/schema/cards.ts';
import {
  type Capability,
  type Card,
  type DataProduct,
  isKind,
  type NeedTest,
  type PromptAnswer,
  type TechItem,
  type UseCase,
} from '../../../../shared/schema/kinds.ts';
import { byCode, factsOf } from '../../../../shared/schema/workbook.ts';
import { CriteriaOfUseCase } from '../../../records/KillCriteria.tsx';
import { RecordChips } from '../../../records/RecordChips.tsx';
import { useApply, useNewId, useOpenRecord, useWorkbook } from '../../../records/useWorkbook.ts';
import type { PartsSpec } from '../../../records/parts/partsSpec.ts';
import { RecordParts } from '../../../records/parts/RecordParts.tsx';
import { CapabilityNeeds } from './CapabilityNeeds.tsx';
import { Muted } from '../../../ui/page/Muted.tsx';
import { Section } from '../../../ui/page/Section.tsx';
import classes from '../canvas.module.css';
import { NeedTestPanel } from './NeedTestPanel.tsx';
import { SplitUseCase } from '../split/SplitUseCase.tsx';
import { useReadOnly } from '../../../ui/readOnly.tsx';

/** Asked right behind what the use case is: whether learning is needed at all. */
export const UseCaseNeed = ({ record: useCase }: { readonly record: UseCase }) => (
  <NeedTestPanel key={useCase.id} useCase={useCase} />
);

export function UseCaseExtra({ record: useCase }: { readonly record: UseCase }) {
  return (
    <>
      <CapabilityNeeds useCase={useCase} />
      <CriteriaOfUseCase useCase={useCase} />
      <SplitUseCase useCase={useCase} />
    </>
  );
}

/** A finding may lead to the test itself: it is shown with the use case it is of. */
export function NeedTestExtra({ record: test }: { readonly record: NeedTest }) {
  const { useCase: uses } = useWorkbook();
  const useCase = test.useCase === null ? undefined : uses.get(test.useCase);
  if (!useCase) return <Muted small>{itemWords.noUseCase}</Muted>;
  return (
    <>
      <RecordChips label={labelOf(cards.useCase.one)} targets={[{ kind: 'useCase', id: useCase.id }]} />
      <NeedTestPanel key={useCase.id} useCase={useCase} />
    </>
  );
}

export function DataProductExtra({ record: product }: { readonly record: DataProduct }) {
  const useCases = [...useWorkbook().useCase.values()]
    .filter(({ dataProduct, archived }) => !archived && dataProduct === product.id)
    .toSorted(byCode);
  return (
    <Section
      title={itemWords.deliveredBy}
      label={labelOf(cards.useCase.many)}
      count={useCases.length}
      summary={useCases.map(({ code }) => code).join(', ')}
    >
      {useCases.length === 0 ? (
        <Muted small>{itemWords.notDelivered}</Muted>
      ) : (
        <RecordChips
          label={labelOf(cards.useCase.many)}
          targets={useCases.map(({ id }) => ({ kind: 'useCase', id }))}
        />
      )}
    </Section>
  );
}

/** From which days on more is available than today: each on its own day, or with the end of the box that brings it. */
const stepsFrom = ({ availableLevel }: Capability): PartsSpec<Capability['steps'][number]> => ({
  one: 'step',
  empty: itemWords.noSteps,
  cells: [
    { name: 'date', label: (_, index) => itemWords.fromStep({ step: index + 1 }) },
    'level',
    { name: 'timeBox', wide: true },
  ],
  fresh: (before, workbook) => ({
    date: before.at(-1)?.date ?? factsOf(workbook).asOf,
    timeBox: null,
    level: Math.min((before.at(-1)?.level ?? availableLevel ?? 0) + 1, 4),
  }),
});

export const CapabilityExtra = ({ record }: { readonly record: Capability }) => (
  <RecordParts kind="capability" record={record} field="steps" spec={stepsFrom(record)} />
);

/** Which version each team works with: more than one of them is a flag (TMP-05). */
const versions: PartsSpec<TechItem['versions'][number]> = {
  one: itemWords.version,
  empty: itemWords.noVersions,
  cells: ['team', 'version'],
  fresh: () => ({ team: '', version: '' }),
};

export const TechItemExtra = ({ record }: { readonly record: TechItem }) => (
  <RecordParts kind="techItem" record={record} field="versions" spec={versions} />
);

/** A thought becomes an item of its stage; then it shows which. */
export function CardExtra({ record: card }: { readonly record: Card }) {
  const apply = useApply();
  const newId = useNewId();
  const open = useOpenRecord();
  const readOnly = useReadOnly();
  const { becomes } = card;
  if (becomes !== null && isKind(becomes.kind))
    return <RecordChips label={itemWords.became} targets={[{ kind: becomes.kind, id: becomes.id }]} />;
  if (readOnly) return null;
  return (
    <Section title={itemWords.makeItAnItem} startsOpen>
      {stageKinds[card.stage].map((kind) => (
        <Button
          key={kind}
          onClick={() => {
            const id = newId();
            if (apply(becomeItem(card.id, kind, id))) open(kind, id);
          }}
        >
          {itemWords.makeIt({ item: withArticle(kind) })}
        </Button>
      ))}
    </Section>
  );
}

/** A finding may lead to an answer: its question stands over it. */
export function PromptAnswerLead({ record: answer }: { readonly record: PromptAnswer }) {
  const prompt = prompts[answer.stage].find(({ number }) => number === answer.prompt);
  return (
    <p className={classes.result}>
      <strong>
        {stageNames[answer.stage]} {answer.prompt}
      </strong>{' '}
      {prompt?.text}
    </p>
  );
}
