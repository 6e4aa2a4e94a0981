// What a resource needs beyond plain fields: when it is away, what else it works on, and when its money is released.
import { frameWords } from '../../../shared/messages/screens/frame.ts';
import type { Resource } from '../../../shared/schema/kinds.ts';
import { factsOf } from '../../../shared/schema/workbook.ts';
import type { PartsSpec } from '../../records/parts/partsSpec.ts';
import { RecordParts } from '../../records/parts/RecordParts.tsx';

/** What only money has, and what only people and things have. */
export const ResourceExtra = ({ record: resource }: { readonly record: Resource }) =>
  resource.kind === 'funding' ? (
    <RecordParts kind="resource" record={resource} field="releases" spec={releases} />
  ) : (
    <>
      <RecordParts kind="resource" record={resource} field="absences" spec={absences} />
      <RecordParts kind="resource" record={resource} field="otherWork" spec={otherWork} />
    </>
  );

const absences: PartsSpec<Resource['absences'][number]> = {
  one: frameWords.absence,
  empty: frameWords.noAbsences,
  cells: ['from', 'to'],
  fresh: (_, workbook) => ({ from: factsOf(workbook).asOf, to: factsOf(workbook).asOf }),
};

const otherWork: PartsSpec<Resource['otherWork'][number]> = {
  one: frameWords.otherWork,
  empty: frameWords.noOtherWork,
  cells: [{ name: 'label', wide: true }, 'from', 'to', 'units'],
  fresh: (_, workbook) => ({
    from: factsOf(workbook).asOf,
    to: factsOf(workbook).asOf,
    units: 1,
    label: '',
  }),
};

const releases: PartsSpec<Resource['releases'][number]> = {
  one: frameWords.release,
  empty: frameWords.noReleases,
  cells: ['date', 'amount'],
  fresh: (_, workbook) => ({ date: factsOf(workbook).asOf, amount: 0 }),
};
