// Signatures under decisions, as what a picker offers: which decision, signed by whom.
import { checklistWords } from '../../../../shared/messages/screens/tempo.ts';
import { standingSignOffs } from '../../../../shared/rules/signature/signatures.ts';
import type { Role } from '../../../../shared/schema/kinds.ts';
import type { Workbook } from '../../../../shared/schema/workbook.ts';
import type { PickItem } from '../../../ui/fields/values/pickItems.ts';

/** Standing signatures under decisions, latest first; of one level only when it is given. */
export const signOffItems = (workbook: Workbook, level?: Role['level']): readonly PickItem[] =>
  standingSignOffs(workbook).flatMap((signOff) => {
    const decision = signOff.decision === null ? undefined : workbook.decision.get(signOff.decision);
    const role = signOff.role === null ? undefined : workbook.role.get(signOff.role);
    if (!decision || !role || (level !== undefined && signOff.level !== level)) return [];
    return [
      {
        id: signOff.id,
        code: decision.code ?? checklistWords.decision,
        title: checklistWords.signedBy({ role: role.title }),
      },
    ];
  });
