// Other paths to the same goals, kept ready for the day a criterion trips or a risk occurs.
import { otherPathWords } from '../../../../shared/messages/screens/risks/inspector.ts';
import { exactMoneyText } from '../../../../shared/text/format.ts';
import type { Alternative } from '../../../../shared/schema/kinds.ts';
import { byCode, factsOf } from '../../../../shared/schema/workbook.ts';
import { useAddRecord } from '../../../records/AddRecord.tsx';
import { useIsSelected, useOpenRecord, useWorkbook } from '../../../records/useWorkbook.ts';
import { printNumber, printPercent } from '../../../ui/fields/values/numbers.ts';
import { AddButton } from '../../../ui/frame/EditButtons.tsx';
import { Muted } from '../../../ui/page/Muted.tsx';
import { Section } from '../../../ui/page/Section.tsx';
import { Named } from '../../../ui/page/Named.tsx';
import { Rows } from '../../../ui/page/Rows.tsx';
import { usersOfPath } from '../register/answerTables.ts';
import classes from '../criteria/Criteria.module.css';

export function OtherPaths() {
  const workbook = useWorkbook();
  const paths = [...workbook.alternative.values()].filter(({ archived }) => !archived).toSorted(byCode);
  const add = useAddRecord('alternative', { title: otherPathWords.newPath });
  const action = <AddButton label={otherPathWords.add} onClick={add} />;
  return (
    <Section
      title={otherPathWords.heading}
      label={otherPathWords.ofWorkbook}
      order={2}
      count={paths.length}
      action={action}
    >
      {paths.length === 0 ? (
        <Muted small>{otherPathWords.question}</Muted>
      ) : (
        <Rows label={otherPathWords.heading}>
          {paths.map((path) => (
            <PathItem key={path.id} path={path} usedBy={usersOfPath(workbook, path)} />
          ))}
        </Rows>
      )}
    </Section>
  );
}

function PathItem({ path, usedBy }: { readonly path: Alternative; readonly usedBy: readonly string[] }) {
  const { currency } = factsOf(useWorkbook());
  const open = useOpenRecord();
  const selected = useIsSelected('alternative', path.id);
  const price = [
    ...(path.extraWD === 0 ? [] : [otherPathWords.daysMore({ days: printNumber(path.extraWD, 1) })]),
    ...(path.extraCost === 0
      ? []
      : [otherPathWords.costMore({ cost: exactMoneyText(path.extraCost, currency) })]),
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
        {otherPathWords.keeps({ percent: printPercent(path.valueFactor), price, usedBy })}
      </Muted>
    </li>
  );
}
