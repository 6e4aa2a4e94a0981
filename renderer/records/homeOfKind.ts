// Where a kind of record is worked on when it has a screen of its own rather than a form in the inspector.
import type { Kind } from '../../shared/schema/kinds.ts';
import type { WorkStage } from '../../shared/schema/stages.ts';

interface Home {
  readonly stage: WorkStage;
  readonly tab: string;
  /** The screen shows the selected one of many: the record is selected too. */
  readonly selects?: true;
}

const homes: Partial<Record<Kind, Home>> = {
  facts: { stage: 'frame', tab: 'facts' },
  settings: { stage: 'frame', tab: 'settings' },
  calendar: { stage: 'frame', tab: 'calendar' },
  phasePlan: { stage: 'plan', tab: 'phases' },
  tempoRating: { stage: 'tempo', tab: 'factors' },
  checklist: { stage: 'tempo', tab: 'checklists', selects: true },
};

export const homeOfKind = (kind: Kind): Home | undefined => homes[kind];
