// Who has agreed to a goal or a stage, what has changed since, and the way to sign it, or sign it again (CAN-01, GAT-05).
import { changedWords } from '../../../shared/messages/screens/review/review.ts';
import { signStage } from '../../../shared/edits/canvas/prompts.ts';
import { signGoal } from '../../../shared/edits/signing/goals.ts';
import type { Signature } from '../../../shared/edits/signing/signOffs.ts';
import { latestSignOffs, maySignGoal } from '../../../shared/rules/gate/agreements.ts';
import { isChangedSince } from '../../../shared/rules/signature/signatures.ts';
import { maySignStage, stageStatus } from '../../../shared/rules/thread/canvas.ts';
import type { Goal, Role, SignOff } from '../../../shared/schema/kinds.ts';
import type { Stage } from '../../../shared/schema/stages.ts';
import { settingsOf, type Workbook } from '../../../shared/schema/workbook.ts';
import { Muted } from '../../ui/page/Muted.tsx';
import { Section } from '../../ui/page/Section.tsx';
import { Editable } from '../../ui/readOnly.tsx';
import { SignForm } from '../SignForm.tsx';
import { useApply, useWorkbook } from '../useWorkbook.ts';
import { SignedChanges } from './SignedChanges.tsx';

/** The agreement to a goal: its owner signs what it says. */
export function GoalAgreement({ goal }: { readonly goal: Goal }) {
  const workbook = useWorkbook();
  const apply = useApply();
  const signOffs = latestSignOffs(workbook).filter((signOff) => signOff.goal === goal.id);
  const owner = goal.ownerRole === null ? undefined : workbook.role.get(goal.ownerRole);
  return (
    <Agreement
      signOffs={signOffs}
      may={(role) => maySignGoal(workbook, goal, role)}
      isOpen={goal.state !== 'retired' && (signOffs.length === 0 || goal.state !== 'agreed')}
      notYet={goal.statement.trim() === '' ? changedWords.sayFirst : null}
      nobody={changedWords.nobodySigns}
      hint={owner ? changedWords.signs({ owner: owner.title }) : null}
      onSign={(signature) => apply(signGoal(goal.id, signature))}
    />
  );
}

/** The agreement to a stage of the canvas. */
export function StageAgreement({ stage }: { readonly stage: Stage }) {
  const workbook = useWorkbook();
  const apply = useApply();
  const { answered, required, state } = stageStatus(workbook, stage);
  const named = settingsOf(workbook).stageRoles[stage];
  const role = named === null ? undefined : workbook.role.get(named);
  return (
    <Agreement
      signOffs={latestSignOffs(workbook).filter((signOff) => signOff.stage === stage)}
      may={(role) => maySignStage(workbook, stage, role)}
      isOpen={state !== 'agreed'}
      notYet={answered < required ? changedWords.answerFirst : null}
      hint={role ? changedWords.signsStage({ role: role.title }) : null}
      nobody={stage === 'how' ? changedWords.nobodyBuilds : changedWords.nobodySigns}
      onSign={({ role, mark }) => apply(signStage(stage, role, mark.value))}
    />
  );
}

interface AgreementProps {
  readonly signOffs: readonly SignOff[];
  readonly may: (role: Role) => boolean;
  /** Whether signing would say anything new, unless what was signed has changed. */
  readonly isOpen: boolean;
  readonly notYet: string | null;
  /** Said where no role may sign. */
  readonly nobody: string;
  readonly hint?: string | null;
  readonly onSign: (signature: Signature) => boolean;
}

function Agreement({ signOffs, may, isOpen, notYet, nobody, hint = null, onSign }: AgreementProps) {
  const workbook = useWorkbook();
  const isChanged = signOffs.some((signOff) => isChangedSince(workbook, signOff));
  const able = [...workbook.role.values()].filter((role) => !role.archived && may(role));
  const asks = isChanged || isOpen;
  return (
    <Section title={changedWords.agreement} field="mark" summary={saidBy(workbook, signOffs)}>
      {signOffs.length === 0 ? <Muted>{changedWords.notSigned}</Muted> : null}
      {signOffs.map((signOff) => (
        <SignedBy key={signOff.id} signOff={signOff} />
      ))}
      {hint === null ? null : <Muted>{hint}</Muted>}
      {asks && able.length > 0 ? (
        <Editable>
          <SignForm
            key={signOffs.map(({ id }) => id).join(' ')}
            may={able.map(({ id }) => id)}
            again={signOffs.length > 0}
            notYet={notYet}
            onSign={onSign}
          />
        </Editable>
      ) : null}
      {asks && able.length === 0 ? <Muted>{nobody}</Muted> : null}
    </Section>
  );
}

/** "Signed by Head of supply on 16 Feb 2026." */
function signedText(workbook: Workbook, { role, at, mark }: SignOff): string {
  const signer = (role === null ? undefined : workbook.role.get(role)?.title) ?? mark.value;
  return changedWords.signed({ signer, day: at.slice(0, 10) });
}

const saidBy = (workbook: Workbook, signOffs: readonly SignOff[]): string =>
  signOffs.length === 0
    ? changedWords.notSigned
    : signOffs.map((signOff) => signedText(workbook, signOff)).join(' ');

function SignedBy({ signOff }: { readonly signOff: SignOff }) {
  const workbook = useWorkbook();
  return (
    <>
      <p>{signedText(workbook, signOff)}</p>
      <SignedChanges signOff={signOff} />
    </>
  );
}
