// The chances of a result as figures that can be asked where they come from.
import { simulationScreenWords as words } from '../../../../shared/messages/screens/review/simulation.ts';
import type { Simulation } from '../../../../shared/schema/kinds.ts';
import { factsOf } from '../../../../shared/schema/workbook.ts';
import { dayText, moneyText, percentText } from '../../../../shared/text/format.ts';
import { ExplainedFigure } from '../../../records/ExplainedFigure.tsx';
import { useWorkbook } from '../../../records/useWorkbook.ts';
import { Figures } from '../../../ui/page/Figures.tsx';
import { Section } from '../../../ui/page/Section.tsx';
import { explainedBy } from './explained.ts';

export function Chances({ result }: { readonly result: Simulation }) {
  const { currency } = factsOf(useWorkbook());
  const { carryOn, criteriaOn } = result.figures;
  const share = (label: string, value: number | null, formula: string, rule = 'SIM-06') => (
    <ExplainedFigure
      label={label}
      explained={explainedBy(result, value, rule, formula)}
      print={percentText}
      namesMissing={false}
    />
  );
  const money = (label: string, value: number, formula: string) => (
    <ExplainedFigure
      label={label}
      explained={explainedBy(result, value, 'SIM-05', formula)}
      print={(amount) => moneyText(amount, currency)}
    />
  );
  const day = (label: string, finish: number, on: string | null) => (
    <ExplainedFigure
      label={label}
      explained={explainedBy(result, finish, 'SIM-06', words.formulas.percentile)}
      print={() => dayText(on)}
    />
  );
  const { formulas } = words;
  return (
    <Section title={words.figures} order={2}>
      <Figures large>
        {day(words.p50, carryOn.finish.p50, carryOn.finishDates.p50)}
        {day(words.p80, carryOn.finish.p80, carryOn.finishDates.p80)}
        {money(words.p80Cost, carryOn.cost.p80, formulas.percentile)}
        {share(words.onTime, carryOn.onTime, formulas.share)}
        {share(words.inBudget, carryOn.inBudget, formulas.share)}
        {share(words.both, carryOn.both, formulas.both)}
      </Figures>
      <Figures>
        {share(words.loss, carryOn.loss, formulas.share)}
        {share(words.lossOn, criteriaOn.loss, formulas.share)}
        {money(words.meanNet, carryOn.net.mean, formulas.net)}
        {money(words.meanNetOn, criteriaOn.net.mean, formulas.net)}
        {share(words.asDrawn, criteriaOn.asDrawn, formulas.asDrawn, 'SIM-07')}
      </Figures>
    </Section>
  );
}
