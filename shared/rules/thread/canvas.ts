// How far the room has come from why to how: stage states and progress, and how before why (CAN-01 to CAN-04).
import { type Prompt, prompts, stageNames } from '../../content/prompts.ts';
import { isKind, kinds, type PromptAnswer, type Role, type SignOff } from '../../schema/kinds.ts';
import { byCode, factsOf, findRecord, settingsOf, type Workbook } from '../../schema/workbook.ts';
import { type Stage, stages } from '../../schema/stages.ts';
import { derived } from '../engine/derived.ts';
import type { Explained } from '../engine/explain.ts';
import { type Fix, type Subject, subjectOf } from '../engine/finding.ts';
import { editFix, openFix } from '../engine/fixes.ts';
import { isLiveMatter, plannedBoxes } from '../scope/planIndex.ts';
import { type Formula, formula, rule } from '../engine/rule.ts';
import { isChangedSince, signOffsByDecision, standingSignOffs } from '../signature/signatures.ts';
import { threadMessages } from '../../messages/rules/thread.ts';

export type StageState = 'empty' | 'started' | 'answered' | 'agreed' | 'changedSinceAgreed';

/** An answer counts from this many characters on, or with a linked item. */
export const answerChars = 15;

export interface StageStatus {
  readonly stage: Stage;
  readonly state: StageState;
  readonly required: number;
  /** Required prompts that are answered. */
  readonly answered: number;
  /** The signature under the stage, whether it still holds or not. */
  readonly signOff: SignOff | null;
}

function hasLink(workbook: Workbook, answer: PromptAnswer): boolean {
  return answer.links.some(
    ({ kind, id }) => isKind(kind) && findRecord(workbook, kind, id)?.archived === false,
  );
}

const isAnswered = (workbook: Workbook, answers: readonly PromptAnswer[], prompt: Prompt): boolean =>
  answers.some(
    (answer) =>
      answer.prompt === prompt.number &&
      (answer.text.trim().length >= answerChars || hasLink(workbook, answer)),
  );

/** Whether a role may sign a stage: the one the settings name for it; How takes a role that builds (CAN-04). */
export function maySignStage(workbook: Workbook, stage: Stage, role: Role): boolean {
  const named = settingsOf(workbook).stageRoles[stage];
  return (named === null || named === role.id) && (stage !== 'how' || role.build);
}

const hasRight = (workbook: Workbook, signOff: SignOff, stage: Stage): boolean => {
  const role = signOff.role === null ? undefined : workbook.role.get(signOff.role);
  return role !== undefined && maySignStage(workbook, stage, role);
};

/** The last moment at which a gate sent some scope back to why, as a UTC instant; Why must be signed after it (GAT-03). */
function lastReturnToWhy(workbook: Workbook): string {
  let last = '';
  for (const decision of workbook.decision.values()) {
    if (decision.state !== 'signed' || decision.outcome !== 'returnToWhy' || decision.archived) continue;
    const [signOff] = signOffsByDecision(workbook).get(decision.id) ?? [];
    const at = signOff?.at ?? (decision.decidedOn === null ? '' : `${decision.decidedOn}T00:00:00Z`);
    if (at > last) last = at;
  }
  return last;
}

function stateOf(
  workbook: Workbook,
  stage: Stage,
  isComplete: boolean,
  signOff: SignOff | null,
): StageState | null {
  if (signOff === null) return isComplete ? 'answered' : null;
  const isReopened = stage === 'why' && signOff.at < lastReturnToWhy(workbook);
  return isComplete && !isReopened && !isChangedSince(workbook, signOff) ? 'agreed' : 'changedSinceAgreed';
}

interface Answered {
  readonly required: number;
  readonly answered: number;
  /** The required prompts that are not answered. */
  readonly open: readonly Prompt[];
  readonly hasBegun: boolean;
}

const answersOf = (workbook: Workbook, stage: Stage): readonly PromptAnswer[] =>
  [...workbook.promptAnswer.values()].filter((answer) => answer.stage === stage && !answer.archived);

function answeredOf(workbook: Workbook, stage: Stage): Answered {
  const answers = answersOf(workbook, stage);
  const required = prompts[stage].filter((prompt) => prompt.required);
  const open = required.filter((prompt) => !isAnswered(workbook, answers, prompt));
  return {
    required: required.length,
    answered: required.length - open.length,
    open,
    hasBegun: answers.some(({ text, links }) => text.trim() !== '' || links.length > 0),
  };
}

/** Where one stage stands (CAN-01). */
export function stageStatus(workbook: Workbook, stage: Stage): StageStatus {
  const { required, answered, open, hasBegun } = answeredOf(workbook, stage);
  const signOff =
    standingSignOffs(workbook).find((s) => s.stage === stage && hasRight(workbook, s, stage)) ?? null;
  const state = stateOf(workbook, stage, open.length === 0, signOff) ?? (hasBegun ? 'started' : 'empty');
  return { stage, state, required, answered, signOff };
}

/** The prompts of a stage that nobody has answered, in their order: required or not. */
export function openPrompts(workbook: Workbook, stage: Stage): readonly Prompt[] {
  const answers = answersOf(workbook, stage);
  return prompts[stage].filter((prompt) => !isAnswered(workbook, answers, prompt));
}

/** Where each of the five stages stands, in their order (CAN-01). Reads the whole workbook: answers link to anything. */
export const stageStatuses = (workbook: Workbook): readonly StageStatus[] =>
  stages.map((stage) => stageStatus(workbook, stage));

/** Answered required prompts ÷ required prompts of a stage, 0–1 (CAN-02). */
export const stageProgress = ({ answered, required }: StageStatus): number => answered / required;

/** Progress of the canvas: the unweighted mean of its five stages, 0–1 (CAN-02). */
export function canvasProgress(workbook: Workbook): Explained {
  const statuses = stageStatuses(workbook);
  return {
    value: statuses.reduce((sum, status) => sum + stageProgress(status), 0) / statuses.length,
    formula: threadMessages['CAN-02'].formula,
    inputs: statuses.map((status) => ({
      name: stageNames[status.stage],
      code: null,
      value: threadMessages['CAN-02'].answered({ answered: status.answered, required: status.required }),
    })),
    rule: 'CAN-02',
    unknown: [],
  };
}

/** Use cases with a chosen way of building, and boxes that build: what should come last. */
const howSubjects = derived(['useCase', 'timeBox'], (workbook): readonly Subject[] => {
  const chosen = [...workbook.useCase.values()]
    .filter(
      (useCase) =>
        isLiveMatter(useCase) && useCase.approach !== 'undecided' && useCase.approach !== 'noChange',
    )
    .toSorted(byCode);
  const building = plannedBoxes(workbook).filter(({ kind }) => kind === 'build');
  return [
    ...chosen.map((useCase) => subjectOf('useCase', useCase)),
    ...building.map((box) => subjectOf('timeBox', box)),
  ];
});

const beforeHow = ['why', 'what', 'risks', 'when'] as const;

/** The stages that come before How and are not answered, each with its first open question. */
export const unansweredBeforeHow = (workbook: Workbook): readonly { stage: Stage; prompt: Prompt }[] =>
  beforeHow.flatMap((stage) => {
    const [open] = answeredOf(workbook, stage).open;
    return open === undefined ? [] : [{ stage, prompt: open }];
  });

function answerFix(workbook: Workbook, stage: Stage, { number }: Prompt): Fix {
  const label = threadMessages['CAN-03'].answer({ stage: stageNames[stage], number });
  const started = [...workbook.promptAnswer.values()].find(
    (answer) => answer.stage === stage && answer.prompt === number,
  );
  return started
    ? openFix(label, 'promptAnswer', started.id, 'text')
    : editFix(label, 'beginAnswer', { stage, prompt: number });
}

const howBeforeWhy = rule('CAN-03', threadMessages, {
  severity: 'warning',
  // Answers may be linked to records of any kind.
  reads: kinds,
  find: (workbook, say, words) => {
    const open = unansweredBeforeHow(workbook);
    const subjects = howSubjects(workbook);
    const [first] = open;
    if (!first || subjects.length === 0) return [];
    const chosen = subjects.flatMap(({ code }) => code ?? []).slice(0, 3);
    const more =
      subjects.length > chosen.length ? [words.more({ count: subjects.length - chosen.length })] : [];
    return say(
      [subjectOf('facts', factsOf(workbook)), ...subjects],
      words.found({ chosen: [...chosen, ...more], open: open.map(({ stage }) => stageNames[stage]) }),
      answerFix(workbook, first.stage, first.prompt),
    );
  },
});

const signedByOthers = rule('CAN-04', threadMessages, {
  severity: 'error',
  reads: ['signOff', 'role'],
  find: (workbook, say, words) =>
    standingSignOffs(workbook)
      .filter(({ stage }) => stage === 'how')
      .flatMap((signOff) => {
        const role = signOff.role === null ? undefined : workbook.role.get(signOff.role);
        if (!role || role.build) return [];
        return say({ signOff, role }, words.found({ role }), openFix(words.mend, 'role', role.id, 'build'));
      }),
});

export const canvasRules = [howBeforeWhy, signedByOthers];
export const canvasFormulas: readonly Formula[] = [
  formula('CAN-01', threadMessages, 'canvas.ts stageStatuses'),
  formula('CAN-02', threadMessages, 'canvas.ts canvasProgress'),
];
