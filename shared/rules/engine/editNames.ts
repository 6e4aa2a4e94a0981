// The edits a finding may offer, by name, with what each must be told. Who carries them out stands above the rules.
import type { Day, Id } from '../../schema/field.ts';
import type { Checklist, Kind, PromptAnswer } from '../../schema/kinds.ts';

/** Name → arguments. Arguments name records and days, never fields: what is written is the edit's own affair. */
export interface EditArgs {
  readonly acknowledgeNote: { readonly note: Id<'upwardNote'>; readonly on: Day };
  readonly addAlternative: { readonly risk: Id<'risk'> };
  readonly addCapability: { readonly timeBox: Id<'timeBox'> };
  readonly addCriterion: { readonly useCase: Id<'useCase'>; readonly title: string };
  readonly addInnerGate: { readonly timeBox: Id<'timeBox'>; readonly date: Day | null };
  readonly addMetric: { readonly goal: Id<'goal'> };
  readonly addProduct: { readonly useCase: Id<'useCase'> };
  readonly addUseCase: { readonly goal: Id<'goal'> };
  readonly beginAnswer: Pick<PromptAnswer, 'stage' | 'prompt'>;
  readonly decideCriterion: { readonly criterion: Id<'killCriterion'> };
  readonly decideGate: { readonly gate: Id<'gate'> };
  readonly draftRisk: { readonly risk: Id<'risk'> };
  readonly limitExtensions: { readonly timeBox: Id<'timeBox'> };
  readonly noteAudit: { readonly item: Id<'techItem'>; readonly on: Day };
  readonly planAsEstimated: { readonly timeBox: Id<'timeBox'> };
  readonly recordPromotion: {
    readonly checklist: Id<'checklist'>;
    /** Null: there is no record of the model yet, and one is made. */
    readonly record: Id<'modelRecord'> | null;
    readonly stage: Checklist['stages'][number]['stage'];
  };
  readonly releaseAlone: { readonly slice: Id<'slice'> };
  readonly reopenRisk: { readonly risk: Id<'risk'> };
  readonly reviewRisk: { readonly risk: Id<'risk'>; readonly nextBy: Day };
  readonly startBoxOn: { readonly timeBox: Id<'timeBox'>; readonly day: Day };
  readonly startChecklist: {
    /** Null: it is about the workbook as a whole. */
    readonly useCase: Id<'useCase'> | null;
    readonly template: Checklist['template'];
    readonly region: string | null;
  };
  readonly startNeedTest: { readonly useCase: Id<'useCase'> };
  readonly takeOnFrom: { readonly resource: Id<'resource'>; readonly day: Day };
  readonly unlinkArchived: { readonly kind: Kind; readonly id: string };
  /** The plain link: the box begins on the working day after the other ends. */
  readonly waitFor: { readonly timeBox: Id<'timeBox'>; readonly after: Id<'timeBox'> };
}

export type EditName = keyof EditArgs;
