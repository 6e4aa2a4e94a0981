// What each criterion and each box did in the simulated futures.
import { simulationScreenWords as words } from '../../../../shared/messages/screens/review/simulation.ts';
import { fromDayNumber } from '../../../../shared/dates/dayNumber.ts';
import { criteriaPicture } from '../../../../shared/layout/simulation/pictures.ts';
import { p80DayOf } from '../../../../shared/rules/simulated/boxEnds.ts';
import { decidesLittle } from '../../../../shared/rules/simulated/simulationRules.ts';
import type { KillCriterion, Simulation, TimeBox } from '../../../../shared/schema/kinds.ts';
import type { SimulationFigures } from '../../../../shared/schema/simulation.ts';
import { factsOf } from '../../../../shared/schema/workbook.ts';
import { dayText, moneyText, numberText, percentText } from '../../../../shared/text/format.ts';
import { ExplainedValue } from '../../../records/ExplainedFigure.tsx';
import { RecordChips } from '../../../records/RecordChips.tsx';
import { SceneSvg } from '../../../painters/SceneSvg.tsx';
import { useOpenRecord, useWorkbook } from '../../../records/useWorkbook.ts';
import { DataTable, type TableColumn } from '../../../ui/page/DataTable.tsx';
import { Muted } from '../../../ui/page/Muted.tsx';
import { Section } from '../../../ui/page/Section.tsx';
import { explainedBy } from './explained.ts';
import { Room } from './PictureCard.tsx';

interface OfResult {
  readonly result: Simulation;
}

type CriterionRow = SimulationFigures['criteria'][number];
type BoxRow = SimulationFigures['boxes'][number];

/** The record a code stands for, as a chip; the code alone where it is gone. */
function Coded({ kind, code }: { readonly kind: 'killCriterion' | 'timeBox'; readonly code: string }) {
  const workbook = useWorkbook();
  const records: Iterable<KillCriterion | TimeBox> = workbook[kind].values();
  const record = [...records].find((one) => one.code === code);
  const label = kind === 'timeBox' ? words.box : words.criterion;
  return record ? <RecordChips label={label} targets={[{ kind, id: record.id }]} /> : code;
}

function verdictOf(row: CriterionRow): string {
  if (Math.round(row.worth) < 0) return words.stopsValue;
  return decidesLittle(row) ? words.littleDecided : words.none;
}

export function Criteria({ result }: OfResult) {
  const workbook = useWorkbook();
  const open = useOpenRecord();
  const { currency } = factsOf(workbook);
  const rows = result.figures.criteria;
  const criterion = ({ code }: CriterionRow) => <Coded kind="killCriterion" code={code} />;
  const worth = ({ code, worth: value }: CriterionRow) => (
    <ExplainedValue
      label={words.worth}
      of={code}
      explained={explainedBy(result, value, 'KIL-09', words.formulas.worth)}
      print={(amount) => moneyText(amount, currency)}
    />
  );
  const columns: readonly TableColumn<CriterionRow>[] = [
    { head: words.criterion, cell: criterion },
    { head: words.reached, end: true, short: true, cell: ({ reached }) => percentText(reached) },
    { head: words.tripped, end: true, short: true, cell: ({ tripped }) => percentText(tripped) },
    { head: words.interval, end: true, short: true, cell: words.range },
    { head: words.worth, end: true, short: true, cell: worth },
    {
      head: words.avoided,
      end: true,
      short: true,
      cell: ({ spendAvoided }) => moneyText(spendAvoided, currency),
    },
    { head: words.verdict, short: true, cell: verdictOf },
  ];
  return (
    <Section title={words.criteria} order={2} count={rows.length}>
      {rows.length === 0 ? (
        <Muted>{words.noCriteria}</Muted>
      ) : (
        <>
          <Room most={1000}>
            {(width) => (
              <SceneSvg
                scene={criteriaPicture(workbook, result.figures, { width, textSize: 12 })}
                onSubject={(id) => open('killCriterion', id)}
              />
            )}
          </Room>
          <DataTable label={words.criteria} columns={columns} rows={rows} keyOf={({ code }) => code} />
        </>
      )}
    </Section>
  );
}

/** The P80 day of a box of this result; days are those of the plan as it stands. */
function EndOf({ code }: { readonly code: string }) {
  const workbook = useWorkbook();
  const box = [...workbook.timeBox.values()].find((one) => one.code === code);
  const day = box ? p80DayOf(workbook, box) : null;
  return day === null ? words.none : dayText(fromDayNumber(day));
}

const boxColumns: readonly TableColumn<BoxRow>[] = [
  { head: words.box, cell: ({ code }) => <Coded kind="timeBox" code={code} /> },
  { head: words.critical, end: true, short: true, cell: ({ criticality }) => percentText(criticality) },
  {
    head: words.overLimit,
    end: true,
    short: true,
    cell: ({ overLimit }) => (overLimit === null ? words.none : percentText(overLimit)),
  },
  {
    head: words.spearman,
    end: true,
    short: true,
    cell: ({ spearman }) => (spearman === null ? words.none : numberText(spearman, 2)),
  },
  { head: words.endP80, end: true, short: true, cell: ({ code }) => <EndOf code={code} /> },
];

export function Boxes({ result }: OfResult) {
  const rows = result.figures.boxes;
  return (
    <Section title={words.boxes} order={2} count={rows.length}>
      <DataTable label={words.boxes} columns={boxColumns} rows={rows} keyOf={({ code }) => code} />
    </Section>
  );
}
