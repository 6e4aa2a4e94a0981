// Who works on a time box and what it waits for, beside its plain fields.
import { timeBoxWords } from '../../../../shared/messages/screens/plan.ts';
import { cards } from '../../../../shared/schema/cards.ts';
import type { Id } from '../../../../shared/schema/field.ts';
import { afterEndOf } from '../../../../shared/schema/timeBox.ts';
import type { TimeBox } from '../../../../shared/schema/kinds.ts';
import type { PartsSpec } from '../../../records/parts/partsSpec.ts';
import { RecordParts } from '../../../records/parts/RecordParts.tsx';

const predecessors: PartsSpec<TimeBox['predecessors'][number]> = {
  one: timeBoxWords.toWaitFor,
  empty: timeBoxWords.waitsForNothing,
  linkedBy: 'timeBox',
  cells: ['lagWD', { name: 'kind', wide: true }],
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

export const WhoWorks = ({ record }: BoxProps) => (
  <RecordParts kind="timeBox" record={record} field="allocations" spec={allocations} />
);

export const WaitsFor = ({ record }: BoxProps) => (
  <RecordParts kind="timeBox" record={record} field="predecessors" spec={predecessors} />
);

/** A plan without people is a wish: who works stands right behind what comes first. */
export const WhoAndWhat = ({ record }: BoxProps) => (
  <>
    <WhoWorks record={record} />
    <WaitsFor record={record} />
  </>
);
