// Which form stands in the inspector for which kind of record: features bring theirs, the frame lists them.
import type { ComponentType } from 'react';
import type { Kind, RecordOf } from '../../../shared/schema/kinds.ts';
import {
  assumptionForm,
  cardForm,
  capabilityForm,
  dataProductForm,
  goalForm,
  metricForm,
  painPointForm,
  promptAnswerForm,
  readingForm,
  techItemForm,
  useCaseForm,
} from '../../features/canvas/inspector/forms.ts';
import { GoalExtra } from '../../features/canvas/inspector/GoalExtra.tsx';
import {
  CapabilityExtra,
  CardExtra,
  DataProductExtra,
  NeedTestExtra,
  PromptAnswerLead,
  TechItemExtra,
  UseCaseExtra,
} from '../../features/canvas/inspector/ItemExtras.tsx';
import { MetricExtra } from '../../features/canvas/inspector/MetricExtra.tsx';
import { resourceForm, roleForm } from '../../features/frame/forms.ts';
import { ResourceExtra } from '../../features/frame/ResourceExtra.tsx';
import { pillarForm } from '../../features/pillars/forms.ts';
import { gateForm, sliceForm, timeBoxForm } from '../../features/plan/forms.ts';
import { CriterionExtra } from '../../features/risks/criteria/CriterionExtra.tsx';
import { CriterionLead } from '../../features/risks/criteria/CriterionLead.tsx';
import { alternativeForm, killCriterionForm, riskForm, treatmentForm } from '../../features/risks/forms.ts';
import { RiskExtra } from '../../features/risks/inspector/RiskExtra.tsx';
import { GateExtra } from '../../features/plan/GateExtra.tsx';
import { SliceExtra } from '../../features/plan/slices/SliceExtra.tsx';
import { TimeBoxExtra } from '../../features/plan/timeBoxes/TimeBoxExtra.tsx';
import { DecisionLead } from '../../features/review/decision/DecisionLead.tsx';
import { upwardNoteForm } from '../../features/review/forms.ts';
import { NoteLead } from '../../features/review/NoteLead.tsx';
import { SignOffLead } from '../../features/review/SignOffLead.tsx';
import { checklistForm, modelRecordForm } from '../../features/tempo/checklists/forms.ts';
import { ModelRecordExtra } from '../../features/tempo/checklists/ModelRecordExtra.tsx';
import type { FormSpec } from '../../records/form/formSpec.ts';

/** A kind's form, and what it needs beyond plain fields. */
export interface InspectorOf<K extends Kind> {
  readonly form: FormSpec<K>;
  /** Stands before the form: what matters more than its fields. */
  readonly Lead?: ComponentType<{ readonly record: RecordOf<K> }>;
  readonly Extra?: ComponentType<{ readonly record: RecordOf<K> }>;
}

/** Null: a record of this kind shows its title, if it has one, and its notes. */
export const inspectors: { readonly [K in Kind]: InspectorOf<K> | null } = {
  role: { form: roleForm },
  resource: { form: resourceForm, Extra: ResourceExtra },
  goal: { form: goalForm, Extra: GoalExtra },
  useCase: { form: useCaseForm, Extra: UseCaseExtra },
  dataProduct: { form: dataProductForm, Extra: DataProductExtra },
  metric: { form: metricForm, Extra: MetricExtra },
  assumption: { form: assumptionForm },
  painPoint: { form: painPointForm },
  needTest: { form: [], Extra: NeedTestExtra },
  card: { form: cardForm, Extra: CardExtra },
  promptAnswer: { Lead: PromptAnswerLead, form: promptAnswerForm },
  techItem: { form: techItemForm, Extra: TechItemExtra },
  capability: { form: capabilityForm, Extra: CapabilityExtra },
  reading: { form: readingForm },
  risk: { form: riskForm, Extra: RiskExtra },
  treatment: { form: treatmentForm },
  alternative: { form: alternativeForm },
  killCriterion: { Lead: CriterionLead, form: killCriterionForm, Extra: CriterionExtra },
  timeBox: { form: timeBoxForm, Extra: TimeBoxExtra },
  slice: { form: sliceForm, Extra: SliceExtra },
  gate: { form: gateForm, Extra: GateExtra },
  decision: { Lead: DecisionLead, form: [] },
  upwardNote: { Lead: NoteLead, form: upwardNoteForm },
  checklist: { form: checklistForm },
  pillar: { form: pillarForm },
  facts: null,
  settings: null,
  calendar: null,
  capabilityNeed: null,
  phasePlan: null,
  tempoRating: null,
  modelRecord: { form: modelRecordForm, Extra: ModelRecordExtra },
  signOff: { Lead: SignOffLead, form: [] },
  workshop: null,
  vote: null,
  snapshot: null,
  waiver: null,
  placement: null,
  bindingEntry: null,
  simulation: null,
  logo: null,
};
