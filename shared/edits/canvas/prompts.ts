// Answering the prompts of a canvas stage, and signing the stage.
import { stageNames } from '../../content/prompts.ts';
import type { Stage } from '../../schema/stages.ts';
import { maySignStage, stageStatus } from '../../rules/thread/canvas.ts';
import { linksOfStanding, type StandingAnswer } from '../../rules/thread/standingAnswers.ts';
import type { AnyRef, Id } from '../../schema/field.ts';
import { settingsOf, type Workbook } from '../../schema/workbook.ts';
import type { PromptAnswer, Role } from '../../schema/kinds.ts';
import { addRecord, changeRecord, type Edit, EditRefused, type Moment } from '../edit.ts';
import { addSignature } from '../signing/signOffs.ts';
import { recordMessages } from '../../messages/edits/record.ts';
import { canvasMessages } from '../../messages/edits/canvas.ts';

const words = canvasMessages.sign;

/** The answer to a prompt (1–6 in its stage), or undefined while nobody has begun one. */
export const answerOf = (workbook: Workbook, stage: Stage, prompt: number): PromptAnswer | undefined =>
  [...workbook.promptAnswer.values()].find(
    (answer) => answer.stage === stage && answer.prompt === prompt && !answer.archived,
  );

type AnswerFields = Partial<Pick<PromptAnswer, 'text' | 'links'>>;

function answered(
  workbook: Workbook,
  stage: Stage,
  prompt: number,
  fields: AnswerFields,
  moment: Moment,
): Workbook {
  const known = answerOf(workbook, stage, prompt);
  return known
    ? changeRecord(workbook, 'promptAnswer', known.id, fields, moment)
    : addRecord(workbook, 'promptAnswer', moment.newId(), { stage, prompt, ...fields }, moment);
}

/** Writes the answer to a prompt; typing in quick succession is one undo step. */
export const answerPrompt = (stage: Stage, prompt: number, text: string): Edit => ({
  label: canvasMessages.prompt.answer({ stage: stageNames[stage], number: prompt }),
  group: `prompt:${stage}:${prompt}`,
  apply: (workbook, moment) => answered(workbook, stage, prompt, { text }, moment),
});

/** Replaces the items a prompt's answer is linked to. */
export const linkPrompt = (stage: Stage, prompt: number, links: readonly AnyRef[]): Edit => ({
  label: canvasMessages.prompt.link({ stage: stageNames[stage], number: prompt }),
  apply: (workbook, moment) => answered(workbook, stage, prompt, { links }, moment),
});

/** Links prompts to the records in which their answers stand: one step, nothing written twice, what is linked stays. */
export const answerByStanding = (answers: readonly StandingAnswer[]): Edit => ({
  label: canvasMessages.prompt.use({
    prompts: answers.map(({ stage, prompt }) => ({ stage: stageNames[stage], number: prompt.number })),
  }),
  apply: (workbook, moment) =>
    answers.reduce((changed, answer) => linkedToStanding(changed, answer, moment), workbook),
});

function linkedToStanding(workbook: Workbook, answer: StandingAnswer, moment: Moment): Workbook {
  const { stage, prompt } = answer;
  const links = answerOf(workbook, stage, prompt.number)?.links ?? [];
  const added = linksOfStanding(answer).filter(
    ({ kind, id }) => !links.some((link) => link.kind === kind && link.id === id),
  );
  const fields = { links: [...links, ...added] };
  return added.length === 0 ? workbook : answered(workbook, stage, prompt.number, fields, moment);
}

/**
 * Signs a stage by a role, over what it says now (CAN-01, CAN-04). Refused while a required prompt is open, and when
 * the settings name another role or the role may not sign How.
 */
export const signStage = (stage: Stage, role: Id<'role'>, mark: string): Edit => ({
  label: words.label({ stage: stageNames[stage] }),
  apply: (workbook, moment) => {
    const signer = workbook.role.get(role);
    if (!signer) throw new EditRefused(recordMessages.gone({ kind: 'role' }));
    const { answered: done, required } = stageStatus(workbook, stage);
    if (done < required)
      throw new EditRefused(words.open({ stage: stageNames[stage], open: required - done }));
    if (!maySignStage(workbook, stage, signer)) throw new EditRefused(whyNotSigned(workbook, stage, signer));
    const typed = { kind: 'typed', value: mark.trim() || signer.title } as const;
    return addSignature(workbook, { stage }, { role, mark: typed }, moment);
  },
});

function whyNotSigned(workbook: Workbook, stage: Stage, signer: Role): string {
  const named = settingsOf(workbook).stageRoles[stage];
  const meant = named === null ? undefined : workbook.role.get(named);
  return meant && meant.id !== signer.id
    ? words.byOther({ stage: stageNames[stage], role: meant })
    : words.notBuilding({ role: signer });
}
