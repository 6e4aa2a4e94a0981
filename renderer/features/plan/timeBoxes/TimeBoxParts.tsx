// Who works on a time box and what it waits for, beside its plain fields.
import { timeBoxWords } from '../../../../shared/messages/screens/plan.ts';
import { cards } from '../../../../shared/schema/cards.ts';
import type { Id } from '../../../../shared/schema/field.ts';
import { afterEndOf } from '../../../../shared/schema/timeBox.ts';
import type { TimeBox } from '../../../../shared/schema/kinds.ts';
import type { PartsSpec } from '../../../records/parts/partsSpec.ts';
import { RecordParts } from '../../../records/parts/RecordParts.tsx';
import { FoldingScope } from '../../../ui/page/folding.tsx';

const predecessors: PartsSpec<TimeBox['predecessors'][number]> = {
  one: timeBoxWords.toWaitFor,
  empty: timeBoxWords.waitsForNothing,
  linkedBy: 'timeBox',
  cells: ['kind', 'lagWD'],
  fresh: () => afterEndOf('' as Id<'timeBox'>),
};

const allocations: PartsSpec<TimeBox['allocations'][number]> = {
  one: cards.resource.one,
  empty: timeBoxWords.nobodyPlanned,
  linkedBy: 'resource',
  cells: ['units'],
  fresh: () => ({ resource: '' as Id<'resource'>, units: 1 }),
};

interface BoxProps {
  readonly record: TimeBox;
}

/** A plan without people is a wish: they stand open among what comes first. */
export const WhoWorks = ({ record }: BoxProps) => (
  <FoldingScope folding={null}>
    <RecordParts kind="timeBox" record={record} field="allocations" spec={allocations} />
  </FoldingScope>
);

export const WaitsFor = ({ record }: BoxProps) => (
  <FoldingScope folding={null}>
    <RecordParts kind="timeBox" record={record} field="predecessors" spec={predecessors} />
  </FoldingScope>
);
