// What the scales and sums of a risk come to: how grave it is in each view, and what that would cost.
import { riskViewWords } from '../../../../shared/messages/screens/risks/register.ts';
import { riskWords } from '../../../../shared/messages/screens/risks/inspector.ts';
import { moneyText } from '../../../../shared/text/format.ts';
import { stateOfRisk } from '../../../../shared/rules/risk/riskAcceptance.ts';
import { exposureOf } from '../../../../shared/rules/risk/riskExposure.ts';
import { riskViews, scoreOf } from '../../../../shared/rules/risk/riskScore.ts';
import type { Risk } from '../../../../shared/schema/kinds.ts';
import { factsOf } from '../../../../shared/schema/workbook.ts';
import { ExplainedFigure } from '../../../records/ExplainedFigure.tsx';
import { Figures } from '../../../ui/page/Figures.tsx';
import { useWorkbook } from '../../../records/useWorkbook.ts';
import { LevelBadge } from '../../../ui/marks/LevelBadge.tsx';
import { Muted } from '../../../ui/page/Muted.tsx';
import classes from '../risks.module.css';

export function RiskViews({ record: risk }: { readonly record: Risk }) {
  const workbook = useWorkbook();
  const { currency } = factsOf(workbook);
  return (
    <>
      <section className={classes.views} aria-label={riskWords.levelAndExposure}>
        {riskViews.map((view) => (
          <div key={view} className={classes.view}>
            <Muted as="span" small>
              {riskViewWords.name[view]}
            </Muted>
            <LevelBadge level={scoreOf(workbook, risk, view).level} />
            <Figures>
              <ExplainedFigure
                label={riskWords.exposure}
                of={riskViewWords.name[view]}
                namesMissing={false}
                explained={exposureOf(workbook, risk, view)}
                print={(minor) => moneyText(minor, currency)}
              />
            </Figures>
          </div>
        ))}
      </section>
      {risk.state === 'accepted' && stateOfRisk(workbook, risk) === 'open' ? (
        <Muted small>{riskWords.acceptanceEnded}</Muted>
      ) : null}
    </>
  );
}
