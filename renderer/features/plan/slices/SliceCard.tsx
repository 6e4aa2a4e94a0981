// One slice on the board: what it is worth and to whom, what it joins, its boxes, what it asks, and what was said of it.
import { ActionIcon } from '@mantine/core';
import { IconArrowLeft, IconArrowRight } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { sliceCardWords as words } from '../../../../shared/messages/screens/plan/slices.ts';
import { joinedComponents } from '../../../../shared/rules/slice/components.ts';
import { yearlyValueOf } from '../../../../shared/rules/slice/order/orderProblem.ts';
import { slicePlans } from '../../../../shared/rules/slice/slices.ts';
import { boxesInTime } from '../../../../shared/rules/slice/splitProposal.ts';
import type { Slice } from '../../../../shared/schema/kinds.ts';
import { factsOf, settingsOf, type Workbook } from '../../../../shared/schema/workbook.ts';
import { listed } from '../../../../shared/words.ts';
import { stateOf } from '../../../../shared/rules/state/stateOf.ts';
import { RecordChips } from '../../../records/RecordChips.tsx';
import { useIsSelected, useOpenRecord, useWorkbook } from '../../../records/useWorkbook.ts';
import { StateMark } from '../../../ui/marks/StateMark.tsx';
import { Card } from '../../../ui/page/Card.tsx';
import { Muted } from '../../../ui/page/Muted.tsx';
import classes from './slices.module.css';

interface SliceCardProps {
  readonly slice: Slice;
  readonly release: string | null;
  /** When it would be released in the order that is looked at. */
  readonly releaseAfter: string | null;
  readonly isMoved: boolean;
  /** Null where its place cannot be changed. */
  readonly onStep: ((by: 1 | -1) => void) | null;
}

const releaseText = ({ release, releaseAfter }: SliceCardProps): string => {
  if (release !== releaseAfter) return words.became({ from: release, to: releaseAfter });
  return release === null ? words.noDate : words.release({ day: release });
};

export function SliceCard(props: SliceCardProps) {
  const { slice, isMoved, onStep } = props;
  const workbook = useWorkbook();
  const open = useOpenRecord();
  const isSelected = useIsSelected('slice', slice.id);
  const boxes = boxesInTime(workbook, slice);
  return (
    <Card
      code={slice.code}
      title={slice.title}
      aside={<Standing slice={slice} />}
      onOpen={() => open('slice', slice.id)}
      selected={isSelected || isMoved}
    >
      <p className={classes.kind}>
        <span>
          <strong>{releaseText(props)}</strong> · {kindText(slice)}
        </span>
        {onStep ? <Steps slice={slice} onStep={onStep} /> : null}
      </p>
      <p>{benefitText(workbook, slice)}</p>
      <Muted small>{worthText(workbook, slice)}</Muted>
      <Facts slice={slice} />
      {boxes.length === 0 ? null : (
        <RecordChips
          label={words.boxes({ slice })}
          targets={boxes.map(({ id }) => ({ kind: 'timeBox', id }))}
        />
      )}
    </Card>
  );
}

/** How far its work is, and whether it counts as released. */
function Standing({ slice }: { readonly slice: Slice }) {
  const state = stateOf(useWorkbook(), 'slice', slice);
  return state?.look ? <StateMark look={state.look} word={state.word} size={14} begins /> : null;
}

/** Value or groundwork, with its marks. */
const kindText = ({ kind, reusable, ownRelease }: Slice): string =>
  [
    kind === 'value' ? words.value : words.foundation,
    ...(reusable ? [words.reusable] : []),
    ...(ownRelease ? [] : [words.notAlone]),
  ].join(' · ');

const roleTitle = (workbook: Workbook, id: Slice['beneficiaryRole']): string | null =>
  id === null ? null : (workbook.role.get(id)?.title ?? null);

function benefitText(workbook: Workbook, { benefit, beneficiaryRole }: Slice): string {
  if (benefit.trim() === '') return words.noBenefit;
  const role = roleTitle(workbook, beneficiaryRole);
  return role === null ? benefit : `${benefit} (${words.for({ role })})`;
}

function worthText(workbook: Workbook, slice: Slice): string {
  const cost = slicePlans(workbook).find((plan) => plan.slice.id === slice.id)?.cost ?? 0;
  const { currency } = factsOf(workbook);
  return words.worth({ value: yearlyValueOf(workbook, slice), cost, currency });
}

const Steps = ({ slice, onStep }: { readonly slice: Slice; readonly onStep: (by: 1 | -1) => void }) => (
  <span>
    <ActionIcon variant="subtle" aria-label={words.earlier({ slice })} onClick={() => onStep(-1)}>
      <IconArrowLeft size={16} aria-hidden />
    </ActionIcon>
    <ActionIcon variant="subtle" aria-label={words.later({ slice })} onClick={() => onStep(1)}>
      <IconArrowRight size={16} aria-hidden />
    </ActionIcon>
  </span>
);

/** What it joins, asks and was told, a line each; what there is nothing of is left out. */
function Facts({ slice }: { readonly slice: Slice }) {
  const workbook = useWorkbook();
  const joined = joinedComponents(workbook).find((one) => one.slice.id === slice.id);
  const { newComponents } = settingsOf(workbook).limits;
  const { fresh = [], known = [] } = joined ?? {};
  const tooMany = fresh.length > newComponents ? ` (${words.joinsTooMany({ limit: newComponents })})` : '';
  const { exitQuestion: asks = '', exitAnswer: answer = '' } = boxesInTime(workbook, slice).at(-1) ?? {};
  const { date, fromRole, question, said, assumption } = slice.feedback;
  const role = roleTitle(workbook, fromRole);
  const when = date === null && role === null ? words.noFeedback : words.feedbackOn({ day: date, role });
  return (
    <dl className={classes.facts}>
      <Fact name={words.joins}>{fresh.length === 0 ? null : `${listed(fresh)}${tooMany}`}</Fact>
      <Fact name={words.again}>{known.length === 0 ? null : listed(known)}</Fact>
      <Fact name={words.asks}>{asks === '' ? null : asks}</Fact>
      <Fact name={words.answer}>{answer === '' ? null : answer}</Fact>
      <Fact name={words.feedback}>{question === '' ? when : `${when}: ${question}`}</Fact>
      <Fact name={words.said}>{said === '' ? null : said}</Fact>
      {assumption === null ? null : (
        <Fact name={words.settled({ slice })}>
          <RecordChips label={words.settled({ slice })} targets={[{ kind: 'assumption', id: assumption }]} />
        </Fact>
      )}
    </dl>
  );
}

const Fact = ({ name, children }: { readonly name: string; readonly children: ReactNode }) =>
  children === null ? null : (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
