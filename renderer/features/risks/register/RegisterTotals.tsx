// What all risks together may take, before and after treatment, with what nobody has put a number on.
import { moneyText } from '../../../../shared/text/format.ts';
import { totalExposure } from '../../../../shared/rules/risk/riskExposure.ts';
import { riskViews } from '../../../../shared/rules/risk/riskScore.ts';
import { factsOf } from '../../../../shared/schema/workbook.ts';
import { counted, listed } from '../../../../shared/words.ts';
import { ExplainedFigure } from '../../../records/ExplainedFigure.tsx';
import { Figures } from '../../../ui/page/Figures.tsx';
import { useWorkbook } from '../../../records/useWorkbook.ts';
import { viewWord } from '../ViewSwitch.tsx';
import { Muted } from '../../../ui/page/Muted.tsx';
import classes from '../risks.module.css';

/** `shown` says how many rows the filter leaves: "12 of 37 risks". */
export function RegisterTotals({ shown }: { readonly shown: string }) {
  const workbook = useWorkbook();
  const { currency } = factsOf(workbook);
  const { unknown } = totalExposure(workbook, 'inherent');
  const drafts = [...workbook.risk.values()].filter(({ state, archived }) => state === 'draft' && !archived);
  return (
    <div className={classes.totals} role="group" aria-label="Exposure of all risks">
      <Muted as="span">{shown}</Muted>
      <Figures>
        {riskViews.map((view) => (
          <ExplainedFigure
            key={view}
            label={`Exposure, ${viewWord[view].toLowerCase()}`}
            explained={totalExposure(workbook, view)}
            print={(minor) => moneyText(minor, currency)}
          />
        ))}
      </Figures>
      <Muted as="span">
        {unknown.length === 0 ? '' : `${counted(unknown.length, 'risk')} unknown${namesOf(unknown)}. `}
        {drafts.length === 0 ? '' : `${counted(drafts.length, 'draft')} not counted.`}
      </Muted>
    </div>
  );
}

/** Few are named, many only counted. */
const namesOf = (codes: readonly string[]): string => (codes.length <= 3 ? `: ${listed(codes)}` : '');
