// What can be decided, as the palette lists it: "Decide… K-4 Stock accuracy".
import type { SpotlightActionData } from '@mantine/spotlight';
import { IconScale } from '@tabler/icons-react';
import { aboutOf } from '../../../shared/edits/signing/openDecision.ts';
import { decideWords } from '../../../shared/messages/screens/review/deciding.ts';
import { criteriaStates } from '../../../shared/rules/criterion/criterionState.ts';
import { isDecidable } from '../../../shared/rules/gate/choices.ts';
import { byCode } from '../../../shared/schema/workbook.ts';
import { decideIn } from '../../records/deciding/useDecide.ts';
import type { Stores } from '../../store/stores.tsx';

/** The kill criteria that watch, then the gates, each where there is something left to decide. */
export function decideActions(stores: Stores): SpotlightActionData[] {
  const { workbook } = stores.document.getState();
  if (!workbook) return [];
  const criteria = [...criteriaStates(workbook).values()]
    .map(({ criterion }) => criterion)
    .filter(({ status }) => status === 'armed')
    .toSorted(byCode)
    .map((record) => ({ record, opened: { criterion: record.id } }));
  const gates = [...workbook.gate.values()]
    .filter(({ archived }) => !archived)
    .toSorted(byCode)
    .map((record) => ({ record, opened: { gate: record.id } }));
  return [...criteria, ...gates]
    .filter(({ opened }) => isDecidable(workbook, aboutOf(opened)))
    .map(({ record, opened }) => ({
      id: `decide:${record.id}`,
      label: decideWords.decideOn({ record }),
      leftSection: <IconScale size={16} aria-hidden />,
      onClick: () => decideIn(stores, opened),
    }));
}
