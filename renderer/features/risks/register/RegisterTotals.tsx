// What all risks together may take, before and after treatment, with what nobody has put a number on.
import { registerWords, riskViewWords } from '../../../../shared/messages/screens/risks/register.ts';
import { moneyText } from '../../../../shared/text/format.ts';
import { countedRisks, totalExposure } from '../../../../shared/rules/risk/riskExposure.ts';
import { riskViews } from '../../../../shared/rules/risk/riskScore.ts';
import { factsOf } from '../../../../shared/schema/workbook.ts';
import { ExplainedFigure } from '../../../records/ExplainedFigure.tsx';
import { Figures } from '../../../ui/page/Figures.tsx';
import { useWorkbook } from '../../../records/useWorkbook.ts';
import { Muted } from '../../../ui/page/Muted.tsx';
import classes from '../risks.module.css';

/** `shown` says how many rows the filter leaves: "12 of 37 risks". */
export function RegisterTotals({ shown }: { readonly shown: string }) {
  const workbook = useWorkbook();
  const { currency } = factsOf(workbook);
  const { unknown } = totalExposure(workbook, 'inherent');
  const drafts = [...workbook.risk.values()].filter(({ state, archived }) => state === 'draft' && !archived);
  // Drafts alone have no exposure to speak of: nought would be a figure.
  const isDraftOnly = drafts.length > 0 && countedRisks(workbook).length === 0;
  return (
    <div className={classes.totals} role="group" aria-label={registerWords.exposureOfAll}>
      <Muted as="span">{shown}</Muted>
      <Figures>
        {riskViews.map((view) => (
          <ExplainedFigure
            key={view}
            label={registerWords.exposureIn({ view: riskViewWords.name[view] })}
            explained={
              isDraftOnly ? { ...totalExposure(workbook, view), value: null } : totalExposure(workbook, view)
            }
            lacking={isDraftOnly ? registerWords.draftsOnly : undefined}
            print={(minor) => moneyText(minor, currency)}
          />
        ))}
      </Figures>
      <Muted as="span">
        {unknown.length === 0 ? '' : registerWords.unknown({ codes: unknown })}
        {drafts.length === 0 ? '' : registerWords.notCounted({ drafts: drafts.length })}
      </Muted>
    </div>
  );
}
