// Build or buy, component by component: eight ratings, the costs of either road, what follows.
import { commonWords } from '../../../../shared/messages/screens/common.ts';
import { componentWords } from '../../../../shared/messages/screens/tempo.ts';
import { moneyText } from '../../../../shared/text/format.ts';
import {
  breakEvenOf,
  type Component,
  componentIndex,
  coreBought,
  roadCosts,
  verdictOf,
} from '../../../../shared/rules/checklist/buildOrBuy.ts';
import { limits } from '../../../../shared/schema/field.ts';
import { componentCriteria } from '../../../../shared/schema/checklist.ts';
import type { Checklist } from '../../../../shared/schema/kinds.ts';
import { factsOf } from '../../../../shared/schema/workbook.ts';
import { labelOf } from '../../../../shared/words.ts';
import { FieldControl } from '../../../records/form/FieldControl.tsx';
import { ExplainedFigure } from '../../../records/ExplainedFigure.tsx';
import type { CellParts, HeadParts, PartsSpec } from '../../../records/parts/partsSpec.ts';
import { RecordParts } from '../../../records/parts/RecordParts.tsx';
import { useAddRecord } from '../../../records/AddRecord.tsx';
import { useWorkbook } from '../../../records/useWorkbook.ts';
import { printNumber } from '../../../ui/fields/values/numbers.ts';
import { AddButton } from '../../../ui/frame/EditButtons.tsx';
import { SelectField } from '../../../ui/fields/SelectField.tsx';
import { Muted } from '../../../ui/page/Muted.tsx';
import { signOffItems } from './signOffItems.ts';
import { Fields } from '../../../ui/page/Page.tsx';
import { Figures } from '../../../ui/page/Figures.tsx';

const ratings = [
  { value: '-2', label: componentWords.buy },
  { value: '-1', label: '−1' },
  { value: '0', label: '0' },
  { value: '1', label: '+1' },
  { value: '2', label: componentWords.build },
] as const;

const Ratings = ({ part, change }: CellParts<Component>) => (
  <Fields>
    {componentCriteria.map((name) => (
      <SelectField
        key={name}
        label={labelOf(name)}
        options={ratings}
        value={ratings.find(({ value }) => Number(value) === part.ratings[name])?.value ?? null}
        onCommit={(value) =>
          change({ ratings: { ...part.ratings, [name]: value === null ? null : Number(value) } })
        }
      />
    ))}
  </Fields>
);

/** The signature of an executive under a decision; where none has signed any, the way to one (BVB-02). */
function ExecutiveSignOff({ part: component, field, change }: CellParts<Component>) {
  const workbook = useWorkbook();
  const add = useAddRecord('decision', {
    title: componentWords.toBuy({ component: component.title }).slice(0, limits.titleChars),
    outcome: 'go',
  });
  const items = signOffItems(workbook, 'executive');
  return (
    <>
      <FieldControl
        field={field}
        items={items}
        value={component.executiveSignOff}
        onCommit={(chosen) => void change({ executiveSignOff: chosen as Component['executiveSignOff'] })}
      />
      {items.length > 0 || coreBought(component).length === 0 ? null : (
        <>
          <Muted small>{componentWords.noSignOff}</Muted>
          <AddButton label={componentWords.proposeDecision} onClick={add} />
        </>
      )}
    </>
  );
}

const components: PartsSpec<Component> = {
  one: componentWords.component,
  empty: componentWords.question,
  Head: Outcome,
  nameOf: ({ title }) => title,
  ordered: true,
  cells: [
    { name: 'title', wide: true, isRequired: true },
    { name: 'ratings', wide: true, Control: Ratings },
    { name: 'build', wide: true },
    'runPerYear',
    'setup',
    'feePerYear',
    'exit',
    'years',
    { name: 'executiveSignOff', wide: true, Control: ExecutiveSignOff },
  ],
  fresh: () => ({
    title: componentWords.newComponent,
    ratings: {},
    build: null,
    runPerYear: null,
    setup: null,
    feePerYear: null,
    exit: null,
    years: 3,
    executiveSignOff: null,
  }),
};

export const ComponentList = ({ checklist }: { readonly checklist: Checklist }) => (
  <RecordParts kind="checklist" record={checklist} field="components" spec={components} />
);

const breakEvenText = (component: Component): string => {
  const found = breakEvenOf(component);
  if (found) return componentWords.breakEven({ month: found.month, cheaper: found.cheaperAfter });
  const { build, buy } = roadCosts(component);
  if (build === null || buy === null) return componentWords.breakEvenUnknown;
  return componentWords.noBreakEven({ cheaper: build <= buy ? 'build' : 'buy' });
};

function Outcome({ part: component }: HeadParts<Component>) {
  const { currency } = factsOf(useWorkbook());
  const verdict = verdictOf(component);
  const { build, buy } = roadCosts(component);
  const money = (value: number | null) => (value === null ? commonWords.unknown : moneyText(value, currency));
  return (
    <>
      <Figures>
        <ExplainedFigure
          label={componentWords.index}
          explained={componentIndex(component)}
          print={(value) => printNumber(value, 2)}
          note={verdict === null ? undefined : labelOf(verdict)}
        />
      </Figures>
      <Muted>
        {componentWords.costs({
          years: component.years,
          build: money(build),
          buy: money(buy),
          breakEven: breakEvenText(component),
        })}
      </Muted>
    </>
  );
}
