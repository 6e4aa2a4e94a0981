// What adds a part to a list: a button, a button for each that is missing, or a search for the record it links.
import { commonWords } from '../../../shared/messages/screens/common.ts';
import { recordsWords } from '../../../shared/messages/screens/records.ts';
import { createRecord } from '../../../shared/edits/records.ts';
import { cards } from '../../../shared/schema/cards.ts';
import { notSet } from '../../../shared/words.ts';
import { PickSelect } from '../../ui/fields/pick/PickSelect.tsx';
import { AddButton } from '../../ui/frame/EditButtons.tsx';
import { Editable } from '../../ui/readOnly.tsx';
import { pickItemsOf } from '../pickItemsOf.ts';
import { useNewId, useWorkbook } from '../useWorkbook.ts';
import classes from '../records.module.css';
import { linkOf } from './linkedRecord.ts';
import type { Step, PartsFieldProps } from './partsSpec.ts';

interface AddPartProps<P> extends Pick<PartsFieldProps<P>, 'field' | 'spec' | 'parts' | 'own'> {
  readonly onAdd: (next: readonly P[], step: Step) => void;
}

export function AddPart<P>(props: AddPartProps<P>) {
  const { spec, parts, onAdd } = props;
  const workbook = useWorkbook();
  const label = recordsWords.add({ what: spec.one });
  if (spec.linkedBy !== undefined) return <AddLinked {...props} />;
  const adds = spec.adds?.(parts) ?? [{ label, next: [...parts, spec.fresh(parts, workbook)] }];
  return (
    <div className={classes.adds} data-add data-part="add">
      {adds.map((add) => (
        <span key={add.label} data-part={add.key}>
          <AddButton label={add.label} onClick={() => onAdd(add.next, { label })} />
        </span>
      ))}
    </div>
  );
}

/** Each record is linked once; one that is not there yet is made by typing its title. */
function AddLinked<P>({ field, spec, parts, own, onAdd }: AddPartProps<P>) {
  const workbook = useWorkbook();
  const newId = useNewId();
  const { kind, linkedBy } = linkOf(field, spec);
  const { one, many } = cards[kind];
  const taken = new Set([own, ...parts.map((part) => String(part[linkedBy]))]);
  const add = (id: string, step: Step) =>
    onAdd([...parts, { ...spec.fresh(parts, workbook), [linkedBy]: id }], step);
  const onCreate = (title: string) => {
    const id = newId();
    add(id, { label: recordsWords.add({ what: one }), create: createRecord(kind, id, { title }) });
  };
  return (
    <Editable>
      <div data-add data-part="add">
        <PickSelect
          aria-label={recordsWords.addTo({ list: field.label })}
          placeholder={parts.length === 0 ? notSet : commonWords.addMore}
          value={null}
          items={pickItemsOf(workbook, kind).filter(({ id }) => !taken.has(id))}
          newItem={{ one, many, onCreate }}
          onChange={(id) => id !== null && add(id, { label: recordsWords.add({ what: spec.one }) })}
        />
      </div>
    </Editable>
  );
}
