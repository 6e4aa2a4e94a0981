// What a gate needs beyond plain fields: what must be met before it can say go.
import { gateFormWords } from '../../../shared/messages/screens/plan.ts';
import type { Gate } from '../../../shared/schema/kinds.ts';
import { DecideButton } from '../../records/deciding/DecideButton.tsx';
import type { PartsSpec } from '../../records/parts/partsSpec.ts';
import { RecordParts } from '../../records/parts/RecordParts.tsx';

const mustMeet: PartsSpec<Gate['mustMeet'][number]> = {
  one: gateFormWords.requirement,
  empty: gateFormWords.nothing,
  cells: [
    {
      name: 'text',
      wide: true,
      as: 'title',
      label: (_, index) => gateFormWords.mustMeet({ number: index + 1 }),
    },
    'answer',
  ],
  fresh: () => ({ text: '', answer: 'unknown' }),
  ordered: true,
};

export const GateExtra = ({ record }: { readonly record: Gate }) => (
  <>
    <RecordParts kind="gate" record={record} field="mustMeet" spec={mustMeet} startsOpen />
    <div>
      <DecideButton opened={{ gate: record.id }} of={record} />
    </div>
  </>
);
