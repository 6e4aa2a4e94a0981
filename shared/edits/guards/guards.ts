// Who guards which kind: every change of a workbook is shown to these before it is made, on whatever road it comes.
import type { Kind } from '../../schema/kinds.ts';
import { acceptanceLocks, accepting } from './accepted.ts';
import { armedLocks, arming, staysArmed } from './stopping/armed.ts';
import { noCircle } from './circles.ts';
import { staysEnded } from './plan/ended.ts';
import { boxLocks, boxStays, waitsWhileHeld } from './plan/held.ts';
import { waiverLocks, waivingFinding } from './signing/findingWaived.ts';
import { keptSnapshot } from './keptSnapshot.ts';
import { linkedOnce } from './once.ts';
import type { Guarded } from './guard.ts';
import { answering } from './signing/notes.ts';
import { recorded } from './signing/recorded.ts';
import {
  holdsGate,
  metricLocks,
  pathLocks,
  readingLocks,
  readingStays,
  striked,
} from './stopping/judgedBy.ts';
import { oneTestEach } from './needTests.ts';
import {
  conditionsStand,
  decisionLocks,
  decisionStays,
  goalLocks,
  goalStays,
  oneProposed,
  onlyBySigning,
  signatureLocks,
  signing,
  signatureStays,
  staysSigned,
} from './signing/signed.ts';
import { waiving } from './stopping/waived.ts';
import { working } from './plan/work.ts';
import { gateStays, levelStays, ownerStays, sliceStays, useCaseStays, workStays } from './stopping/waits.ts';
import { recordMessages } from '../../messages/edits/record.ts';

const { circleOf } = recordMessages;

/** A row for every kind, so that nobody adds one without saying what guards it; `{}`: what every link obeys is enough. */
export const guards: { readonly [K in Kind]: Guarded<K> } = {
  facts: {},
  settings: {},
  role: { guards: [levelStays] },
  calendar: {},
  resource: {},
  goal: { guards: [noCircle('parentGoal', circleOf.goals), ownerStays], locks: goalLocks, stays: goalStays },
  dataProduct: {},
  useCase: { guards: [useCaseStays] },
  needTest: { guards: [oneTestEach] },
  metric: { guards: [linkedOnce('movesWith')], locks: metricLocks },
  reading: { guards: [striked], locks: readingLocks, stays: readingStays },
  assumption: {},
  painPoint: {},
  pillar: {},
  capability: {},
  capabilityNeed: {},
  techItem: {},
  risk: { guards: [accepting], locks: acceptanceLocks },
  treatment: {},
  alternative: { locks: pathLocks },
  killCriterion: { guards: [arming], locks: armedLocks, stays: staysArmed },
  timeBox: {
    guards: [
      working,
      waitsWhileHeld,
      workStays,
      staysEnded,
      noCircle('predecessors', circleOf.boxes),
      linkedOnce('predecessors'),
      linkedOnce('allocations'),
    ],
    locks: boxLocks,
    stays: boxStays,
  },
  slice: { guards: [noCircle('enables', circleOf.slices), sliceStays] },
  phasePlan: {},
  tempoRating: {},
  checklist: {},
  modelRecord: {},
  gate: { guards: [holdsGate, gateStays] },
  decision: {
    guards: [waiving, signing, staysSigned, oneProposed, conditionsStand],
    locks: decisionLocks,
    stays: decisionStays,
  },
  signOff: { guards: [onlyBySigning], locks: signatureLocks, stays: signatureStays },
  upwardNote: { guards: [answering] },
  workshop: {},
  card: {},
  vote: {},
  snapshot: keptSnapshot,
  waiver: { guards: [waivingFinding], locks: waiverLocks },
  promptAnswer: {},
  placement: {},
  bindingEntry: recorded,
  simulation: {},
  logo: {},
};

/** The guards of a kind, where it is not known which it is. */
export const guardedOf = <K extends Kind>(kind: K): Guarded<K> => guards[kind];
