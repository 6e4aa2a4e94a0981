// What the room argues about first: how grave a risk is in each view, how likely, how hard.
import { riskViewWords } from '../../../../shared/messages/screens/risks/register.ts';
import { fieldOf } from '../../../../shared/schema/fieldFacts.ts';
import { riskWords } from '../../../../shared/messages/screens/risks/inspector.ts';
import { moneyText } from '../../../../shared/text/format.ts';
import { stateOfRisk } from '../../../../shared/rules/risk/riskAcceptance.ts';
import { exposureOf } from '../../../../shared/rules/risk/riskExposure.ts';
import { riskViews, scoreOf } from '../../../../shared/rules/risk/riskScore.ts';
import type { Risk, Treatment } from '../../../../shared/schema/kinds.ts';
import { factsOf } from '../../../../shared/schema/workbook.ts';
import { ExplainedFigure } from '../../../records/ExplainedFigure.tsx';
import { Figures } from '../../../ui/page/Figures.tsx';
import { useWorkbook } from '../../../records/useWorkbook.ts';
import { LevelBadge } from '../../../ui/marks/LevelBadge.tsx';
import { ImpactMatrix, LikelihoodField } from './JudgeFields.tsx';
import { Muted } from '../../../ui/page/Muted.tsx';
import classes from '../risks.module.css';

export function RiskLead({ record: risk }: { readonly record: Risk }) {
  const workbook = useWorkbook();
  const { currency } = factsOf(workbook);
  const { band } = scoreOf(workbook, risk, 'inherent');
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
      <LikelihoodField
        kind="risk"
        id={risk.id}
        label={fieldOf('risk', 'probability').label}
        band={band}
        share={risk.probability}
      />
      <ImpactMatrix
        kind="risk"
        id={risk.id}
        label={fieldOf('risk', 'impacts').label}
        impacts={risk.impacts}
      />
    </>
  );
}

/** What a treatment promises: the lowest of all treatments wins, so what stays empty stays as the risk is. */
export function TreatmentLead({ record: treatment }: { readonly record: Treatment }) {
  return (
    <>
      <LikelihoodField
        kind="treatment"
        id={treatment.id}
        label={fieldOf('treatment', 'probabilityAfter').label}
        band={treatment.probabilityBandAfter}
        share={treatment.probabilityAfter}
      />
      <ImpactMatrix
        kind="treatment"
        id={treatment.id}
        label={fieldOf('treatment', 'impactsAfter').label}
        impacts={treatment.impactsAfter}
      />
    </>
  );
}
