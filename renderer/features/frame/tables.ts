// The tables of who and what the work draws on.
import { changeFields } from '../../../shared/edits/records.ts';
import {
  readAbsences,
  readOtherWork,
  typedAbsences,
  typedOtherWork,
} from '../../../shared/edits/plan/typedSpells.ts';
import { frameWords } from '../../../shared/messages/screens/frame.ts';
import { fieldOf } from '../../../shared/schema/fieldFacts.ts';
import type { Resource } from '../../../shared/schema/kinds.ts';
import type { Workbook } from '../../../shared/schema/workbook.ts';
import { type ColumnScope, whyLocked } from '../../records/grid/columnScope.ts';
import type { GridColumn } from '../../ui/grid/model/gridColumn.ts';
import type { KindTable } from '../../records/grid/kindTable.ts';
import { resourceForm, roleForm } from './forms.ts';

export const roleTable: KindTable<'role'> = {
  kind: 'role',
  form: roleForm,
  essentials: ['title', 'side', 'level', 'build', 'voteWeight'],
};

type Scope = ColumnScope<'resource'>;
type Spells = 'absences' | 'otherWork';

/** A column in which days in a row are typed. */
const spellsColumn = <F extends Spells>(
  scope: Scope,
  field: F,
  print: (row: Resource) => string,
  read: (workbook: Workbook, text: string) => Resource[F] | string,
  wrong: (typed: { word: string }) => string,
): GridColumn<Resource> => ({
  id: field,
  header: fieldOf('resource', field).label,
  width: 200,
  editor: 'text',
  clearable: true,
  value: print,
  lock: whyLocked(scope, fieldOf('resource', field)),
  commit: (row, text) => {
    const found = read(scope.now(), text);
    if (typeof found === 'string') return wrong({ word: found });
    scope.apply(changeFields('resource', row.id, { [field]: found }));
    return undefined;
  },
});

export const resourceTable: KindTable<'resource'> = {
  kind: 'resource',
  form: resourceForm,
  essentials: [
    'code',
    'title',
    'kind',
    'capacity',
    'ratePerUnitWD',
    'availableFrom',
    'availableTo',
    'absences',
    'otherWork',
  ],
  more: (scope) => [
    spellsColumn(scope, 'absences', typedAbsences, readAbsences, frameWords.noSuchAbsence),
    spellsColumn(scope, 'otherWork', typedOtherWork, readOtherWork, frameWords.noSuchWork),
  ],
};
