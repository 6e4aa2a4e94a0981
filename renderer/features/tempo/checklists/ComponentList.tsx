// Build or buy, component by component: eight ratings, the costs of either road, what follows.
import { moneyText } from '../../../../shared/text/format.ts';
import {
  breakEvenOf,
  type Component,
  componentIndex,
  roadCosts,
  verdictOf,
} from '../../../../shared/rules/checklist/buildOrBuy.ts';
import { componentCriteria } from '../../../../shared/schema/checklist.ts';
import type { Checklist } from '../../../../shared/schema/kinds.ts';
import { factsOf } from '../../../../shared/schema/workbook.ts';
import { labelOf } from '../../../../shared/words.ts';
import { ExplainedFigure } from '../../../records/ExplainedFigure.tsx';
import type { CellParts, HeadParts, PartsSpec } from '../../../records/parts/partsSpec.ts';
import { RecordParts } from '../../../records/parts/RecordParts.tsx';
import { useWorkbook } from '../../../records/useWorkbook.ts';
import { printNumber } from '../../../ui/fields/values/numbers.ts';
import { SelectField } from '../../../ui/fields/SelectField.tsx';
import { Muted } from '../../../ui/page/Muted.tsx';
import { signOffItems } from './signOffItems.ts';
import { Fields } from '../../../ui/page/Page.tsx';
import { Figures } from '../../../ui/page/Figures.tsx';

const ratings = [
  { value: '-2', label: '−2 buy' },
  { value: '-1', label: '−1' },
  { value: '0', label: '0' },
  { value: '1', label: '+1' },
  { value: '2', label: '+2 build' },
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

const components: PartsSpec<Component> = {
  one: 'component',
  empty: 'Which parts could be bought as well as built?',
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
    { name: 'executiveSignOff', items: (workbook) => signOffItems(workbook, 'executive') },
  ],
  fresh: () => ({
    title: 'New component',
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
  if (found) return `Break-even in month ${found.month}: ${found.cheaperAfter} is cheaper from then on.`;
  const { build, buy } = roadCosts(component);
  if (build === null || buy === null) return 'Break-even is unknown until all costs are named.';
  return `No break-even: to ${build <= buy ? 'build' : 'buy'} is cheaper all along.`;
};

function Outcome({ part: component }: HeadParts<Component>) {
  const { currency } = factsOf(useWorkbook());
  const verdict = verdictOf(component);
  const { build, buy } = roadCosts(component);
  const money = (value: number | null) => (value === null ? 'unknown' : moneyText(value, currency));
  return (
    <>
      <Figures>
        <ExplainedFigure
          label="Index"
          explained={componentIndex(component)}
          print={(value) => printNumber(value, 2)}
          note={verdict === null ? undefined : labelOf(verdict)}
        />
      </Figures>
      <Muted>
        Over {component.years} years: build {money(build)}, buy {money(buy)}. {breakEvenText(component)}
      </Muted>
    </>
  );
}
