// Other paths to the same goals, kept ready for the day a criterion trips or a risk occurs.
import { exactMoneyText } from '../../../../shared/text/format.ts';
import type { Alternative } from '../../../../shared/schema/kinds.ts';
import { byCode, factsOf, type Workbook } from '../../../../shared/schema/workbook.ts';
import { listed } from '../../../../shared/words.ts';
import { useAddRecord } from '../../../records/AddRecord.tsx';
import { useIsSelected, useOpenRecord, useWorkbook } from '../../../records/useWorkbook.ts';
import { printNumber, printPercent } from '../../../ui/fields/values/numbers.ts';
import { AddButton } from '../../../ui/frame/EditButtons.tsx';
import { Muted } from '../../../ui/page/Muted.tsx';
import { Section } from '../../../ui/page/Section.tsx';
import { Named } from '../../../ui/page/Named.tsx';
import { Rows } from '../../../ui/page/Rows.tsx';
import classes from '../criteria/Criteria.module.css';

export function OtherPaths() {
  const workbook = useWorkbook();
  const paths = [...workbook.alternative.values()].filter(({ archived }) => !archived).toSorted(byCode);
  const add = useAddRecord('alternative', { title: 'New other path' });
  const action = <AddButton label="Add other path" onClick={add} />;
  return (
    <Section
      title="Other paths"
      label="Other paths of this workbook"
      order={2}
      count={paths.length}
      action={action}
    >
      {paths.length === 0 ? (
        <Muted small>Which other path reaches the same goal? It keeps the room honest.</Muted>
      ) : (
        <Rows label="Other paths">
          {paths.map((path) => (
            <PathItem key={path.id} path={path} usedBy={usersOf(workbook, path)} />
          ))}
        </Rows>
      )}
    </Section>
  );
}

/** Codes of the criteria that pivot to a path and the risks it goes around. */
const usersOf = (workbook: Workbook, path: Alternative): readonly string[] => [
  ...[...workbook.killCriterion.values()].flatMap(({ alternative, code }) =>
    alternative === path.id && code !== null ? [code] : [],
  ),
  ...[...workbook.risk.values()].flatMap(({ alternatives, code }) =>
    alternatives.includes(path.id) && code !== null ? [code] : [],
  ),
];

function PathItem({ path, usedBy }: { readonly path: Alternative; readonly usedBy: readonly string[] }) {
  const { currency } = factsOf(useWorkbook());
  const open = useOpenRecord();
  const selected = useIsSelected('alternative', path.id);
  const price = [
    ...(path.extraWD === 0 ? [] : [`${printNumber(path.extraWD, 1)} WD more`]),
    ...(path.extraCost === 0 ? [] : [`${exactMoneyText(path.extraCost, currency)} more`]),
  ];
  return (
    <li className={classes.path} data-selected={selected || undefined}>
      <Named
        code={path.code}
        title={path.title}
        current={selected}
        onOpen={() => open('alternative', path.id)}
      />
      <Muted as="span" small>
        keeps {printPercent(path.valueFactor)} % of the value
        {price.length === 0 ? '' : ` for ${listed(price)}`}
        {usedBy.length === 0 ? ' · not used yet' : ` · ${listed(usedBy)}`}
      </Muted>
    </li>
  );
}
