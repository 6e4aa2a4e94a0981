// What a what-if would do: the figures before and after beside each other, and their curves over each other.
import type { ReactNode } from 'react';
import { type ComparedOf, comparedPicture } from '../../../../../shared/layout/simulation/compared.ts';
import { simulationScreenWords } from '../../../../../shared/messages/screens/review/simulation.ts';
import { whatIfWords as words } from '../../../../../shared/messages/screens/review/whatIf.ts';
import type { SimulationFigures } from '../../../../../shared/schema/simulation.ts';
import { factsOf } from '../../../../../shared/schema/workbook.ts';
import { dayText, moneyText, percentText } from '../../../../../shared/text/format.ts';
import { SceneSvg } from '../../../../painters/SceneSvg.tsx';
import { useWorkbook } from '../../../../records/useWorkbook.ts';
import { DataTable, type TableColumn } from '../../../../ui/page/DataTable.tsx';
import { PictureCard, PictureCards } from '../PictureCard.tsx';

type Shown = Pick<SimulationFigures, 'carryOn' | 'criteriaOn' | 'criteria' | 'curves'>;

interface OutcomeProps {
  readonly before: Shown;
  readonly after: Shown;
  readonly note: ReactNode;
}

interface Row {
  readonly name: string;
  readonly before: string;
  readonly after: string;
  readonly change: string;
}

const signed = (value: number, print: (size: number) => string): string =>
  value === 0 ? simulationScreenWords.none : `${value > 0 ? '+' : ''}${print(value)}`;

function rowsOf(before: Shown, after: Shown, currency: string): readonly Row[] {
  const money = (amount: number): string => moneyText(amount, currency);
  const row = (
    name: string,
    of: (figures: Shown) => number | null,
    print: (value: number) => string,
    printChange = print,
  ): Row[] => {
    const [was, is] = [of(before), of(after)];
    return was === null || is === null
      ? []
      : [{ name, before: print(was), after: print(is), change: signed(is - was, printChange) }];
  };
  const finish = ({ carryOn }: Shown): string => dayText(carryOn.finishDates.p80);
  const names = simulationScreenWords;
  return [
    {
      name: names.p80,
      before: finish(before),
      after: finish(after),
      change: signed(after.carryOn.finish.p80 - before.carryOn.finish.p80, words.days),
    },
    ...row(names.p80Cost, ({ carryOn }) => carryOn.cost.p80, money),
    ...row(names.both, ({ carryOn }) => carryOn.both, percentText, words.points),
    ...row(names.lossOn, ({ criteriaOn }) => criteriaOn.loss, percentText, words.points),
    ...row(names.meanNetOn, ({ criteriaOn }) => criteriaOn.net.mean, money),
    ...row(names.asDrawn, ({ criteriaOn }) => criteriaOn.asDrawn, percentText, words.points),
  ];
}

const columns: readonly TableColumn<Row>[] = [
  { head: words.figure, cell: ({ name }) => name },
  { head: words.before, end: true, short: true, cell: ({ before }) => before },
  { head: words.after, end: true, short: true, cell: ({ after }) => after },
  { head: words.change, end: true, short: true, cell: ({ change }) => change },
];

const compared: readonly ComparedOf[] = ['finish', 'cost', 'netCriteriaOn'];

export function Outcome({ before, after, note }: OutcomeProps) {
  const workbook = useWorkbook();
  const { currency } = factsOf(workbook);
  const room = { height: 220, textSize: 12 };
  return (
    <>
      <PictureCards>
        <div>
          <DataTable
            label={words.outcome}
            columns={columns}
            rows={rowsOf(before, after, currency)}
            keyOf={({ name }) => name}
          />
          {note}
        </div>
        {compared.map((of) => (
          <PictureCard key={of} title={simulationScreenWords.comparedOf[of]}>
            {(width) => (
              <SceneSvg
                scene={comparedPicture(
                  workbook,
                  { name: words.after, figures: after },
                  { name: words.before, figures: before },
                  of,
                  { ...room, width },
                )}
              />
            )}
          </PictureCard>
        ))}
      </PictureCards>
    </>
  );
}
