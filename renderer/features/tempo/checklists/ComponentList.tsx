// Build or buy, component by component: eight ratings, the costs of either road, what follows.
import { Button } from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { changeFields } from '../../../../shared/edits/records.ts';
import {
  breakEvenOf,
  type Component,
  componentIndex,
  roadCosts,
  verdictOf,
} from '../../../../shared/rules/checklist/buildOrBuy.ts';
import { componentCriteria } from '../../../../shared/schema/checklist.ts';
import type { Id } from '../../../../shared/schema/field.ts';
import type { Checklist } from '../../../../shared/schema/kinds.ts';
import { factsOf, type Workbook } from '../../../../shared/schema/workbook.ts';
import { labelOf } from '../../../../shared/words.ts';
import { ExplainedFigure } from '../../../records/ExplainedFigure.tsx';
import { Figures } from '../../../ui/page/Figures.tsx';
import { useApply, useWorkbook } from '../../../records/useWorkbook.ts';
import { MoneyField } from '../../../ui/fields/MoneyField.tsx';
import { printWholeMoney } from '../../../ui/fields/values/money.ts';
import { NumberField } from '../../../ui/fields/NumberField.tsx';
import { printNumber } from '../../../ui/fields/values/numbers.ts';
import { PickField } from '../../../ui/fields/PickField.tsx';
import { RangeField } from '../../../ui/fields/RangeField.tsx';
import { SelectField } from '../../../ui/fields/SelectField.tsx';
import { TextField } from '../../../ui/fields/TextField.tsx';
import { Muted } from '../../../ui/page/Muted.tsx';
import { Section } from '../../../ui/page/Section.tsx';
import classes from './Checklists.module.css';
import { signOffItems } from './signOffItems.ts';
import { Editable } from '../../../ui/readOnly.tsx';

const ratings = ['-2', '-1', '0', '1', '2'] as const;
const ratingOptions = ratings.map((value) => ({ value, label: ratingLabel(value) }));
function ratingLabel(value: (typeof ratings)[number]): string {
  const sign = Number(value) > 0 ? '+' : '';
  const text = `${sign}${value}`.replace('-', '−');
  return value === '-2' ? `${text} buy` : value === '2' ? `${text} build` : text;
}

const freshComponent: Component = {
  title: 'New component',
  ratings: {},
  build: null,
  runPerYear: null,
  setup: null,
  feePerYear: null,
  exit: null,
  years: 3,
  executiveSignOff: null,
};

export function ComponentList({ checklist }: { readonly checklist: Checklist }) {
  const apply = useApply();
  const { components } = checklist;
  const set = (next: readonly Component[]) =>
    void apply(changeFields('checklist', checklist.id, { components: next }));
  return (
    <Section title="Components" count={components.length}>
      {components.map((component, i) => (
        // Components have no id: the place in the list is what tells them apart.
        <ComponentCard
          key={i}
          component={component}
          onChange={(part) => set(components.map((one, at) => (at === i ? { ...one, ...part } : one)))}
          onRemove={() => set(components.filter((_, at) => at !== i))}
        />
      ))}
      <Editable>
        <div className={classes.actions}>
          <Button leftSection={<IconPlus size={16} />} onClick={() => set([...components, freshComponent])}>
            Add component
          </Button>
        </div>
      </Editable>
    </Section>
  );
}

interface ComponentCardProps {
  readonly component: Component;
  readonly onChange: (part: Partial<Component>) => void;
  readonly onRemove: () => void;
}

function ComponentCard({ component, onChange, onRemove }: ComponentCardProps) {
  return (
    <article className={classes.card} aria-label={component.title}>
      <Outcome component={component} />
      <div className={classes.fields}>
        <div className={classes.wide}>
          <TextField
            label="Component"
            value={component.title}
            required
            maxLength={120}
            onCommit={(title) => onChange({ title })}
          />
        </div>
        {componentCriteria.map((name) => (
          <SelectField
            key={name}
            label={labelOf(name)}
            options={ratingOptions}
            value={ratings.find((value) => Number(value) === component.ratings[name]) ?? null}
            onCommit={(value) =>
              onChange({
                ratings: { ...component.ratings, [name]: value === null ? null : Number(value) },
              })
            }
          />
        ))}
      </div>
      <CostFields component={component} onChange={onChange} />
      <Editable>
        <div className={classes.actions}>
          <Button variant="subtle" leftSection={<IconTrash size={16} />} onClick={onRemove}>
            Remove {component.title}
          </Button>
        </div>
      </Editable>
    </article>
  );
}

const breakEvenText = (component: Component): string => {
  const found = breakEvenOf(component);
  if (found) return `Break-even in month ${found.month}: ${found.cheaperAfter} is cheaper from then on.`;
  const { build, buy } = roadCosts(component);
  if (build === null || buy === null) return 'Break-even is unknown until all costs are named.';
  return `No break-even: to ${build <= buy ? 'build' : 'buy'} is cheaper all along.`;
};

function Outcome({ component }: { readonly component: Component }) {
  const { currency } = factsOf(useWorkbook());
  const verdict = verdictOf(component);
  const { build, buy } = roadCosts(component);
  const money = (value: number | null) => (value === null ? 'unknown' : printWholeMoney(value, currency));
  return (
    <>
      <Figures compared>
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

const costs = [
  ['runPerYear', 'Running, a year'],
  ['setup', 'Setup when bought'],
  ['feePerYear', 'Fee, a year'],
  ['exit', 'Leaving the vendor'],
] as const;

function CostFields({ component, onChange }: Omit<ComponentCardProps, 'onRemove'>) {
  const workbook: Workbook = useWorkbook();
  const { currency } = factsOf(workbook);
  const signOffs = signOffItems(workbook, 'executive');
  return (
    <>
      <RangeField
        label="Cost of building"
        currency={currency}
        min={0}
        value={component.build}
        onCommit={(build) => onChange({ build })}
      />
      <div className={classes.fields}>
        {costs.map(([name, label]) => (
          <MoneyField
            key={name}
            label={label}
            currency={currency}
            value={component[name]}
            onCommit={(amount) => onChange({ [name]: amount })}
          />
        ))}
        <NumberField
          label="Years it lives"
          min={0}
          max={50}
          required
          value={component.years}
          onCommit={(years) => years !== null && onChange({ years })}
        />
        {signOffs.length === 0 ? null : (
          <PickField
            label="Executive’s sign-off"
            items={signOffs}
            value={component.executiveSignOff}
            onCommit={(id) => onChange({ executiveSignOff: id as Id<'signOff'> | null })}
          />
        )}
      </div>
    </>
  );
}
