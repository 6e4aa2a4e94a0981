// Under whose name a kill criterion was armed, and when.
import { sentenceEditorWords as words } from '../../../../shared/messages/screens/risks/sentence.ts';
import type { KillCriterion } from '../../../../shared/schema/kinds.ts';
import { useWorkbook } from '../../../records/useWorkbook.ts';
import { Muted } from '../../../ui/page/Muted.tsx';

export function ArmedBy({ criterion }: { readonly criterion: KillCriterion }) {
  const workbook = useWorkbook();
  const signed = [...workbook.signOff.values()].find((sign) => sign.criterion === criterion.id);
  if (signed === undefined) return null;
  const role = signed.role === null ? undefined : workbook.role.get(signed.role);
  const name = signed.mark.kind === 'typed' ? signed.mark.value : '';
  return <Muted small>{words.armedBy({ on: criterion.armedOn, name, role: role?.title ?? '' })}</Muted>;
}
