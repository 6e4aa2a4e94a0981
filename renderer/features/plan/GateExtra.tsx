// What a gate needs beyond plain fields: what must be met before it can say go.
import type { Gate } from '../../../shared/schema/kinds.ts';
import type { PartsSpec } from '../../records/parts/partsSpec.ts';
import { RecordParts } from '../../records/parts/RecordParts.tsx';

const mustMeet: PartsSpec<Gate['mustMeet'][number]> = {
  one: 'requirement',
  empty: 'Nothing has to be met before it says go.',
  cells: [
    { name: 'text', wide: true, as: 'title', label: (_, index) => `Must be met ${index + 1}` },
    'answer',
  ],
  fresh: () => ({ text: '', answer: 'unknown' }),
  ordered: true,
};

export const GateExtra = ({ record }: { readonly record: Gate }) => (
  <RecordParts kind="gate" record={record} field="mustMeet" spec={mustMeet} />
);
