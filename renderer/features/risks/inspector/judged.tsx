// Likelihood and impact as fields of the forms: of a risk as it is, and of what a treatment would leave of it.
import { fieldOf } from '../../../../shared/schema/fieldFacts.ts';
import { scoreOf } from '../../../../shared/rules/risk/riskScore.ts';
import type { Risk, Treatment } from '../../../../shared/schema/kinds.ts';
import { useWorkbook } from '../../../records/useWorkbook.ts';
import { ImpactMatrix, LikelihoodField } from './JudgeFields.tsx';

interface RiskProps {
  readonly record: Risk;
}

export const RiskLikelihood = ({ record: risk }: RiskProps) => (
  <LikelihoodField
    kind="risk"
    id={risk.id}
    label={fieldOf('risk', 'probability').label}
    band={scoreOf(useWorkbook(), risk, 'inherent').band}
    share={risk.probability}
  />
);

export const RiskImpacts = ({ record: risk }: RiskProps) => (
  <ImpactMatrix kind="risk" id={risk.id} label={fieldOf('risk', 'impacts').label} impacts={risk.impacts} />
);

/** What a treatment promises: the lowest of all treatments wins, so what stays empty stays as the risk is. */
interface TreatmentProps {
  readonly record: Treatment;
}

export const TreatmentLikelihood = ({ record: treatment }: TreatmentProps) => (
  <LikelihoodField
    kind="treatment"
    id={treatment.id}
    label={fieldOf('treatment', 'probabilityAfter').label}
    band={treatment.probabilityBandAfter}
    share={treatment.probabilityAfter}
  />
);

export const TreatmentImpacts = ({ record: treatment }: TreatmentProps) => (
  <ImpactMatrix
    kind="treatment"
    id={treatment.id}
    label={fieldOf('treatment', 'impactsAfter').label}
    impacts={treatment.impactsAfter}
  />
);
