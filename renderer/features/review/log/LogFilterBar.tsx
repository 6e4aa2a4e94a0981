// What of the log is looked for: a role, a stage, a kind, days, words.
import { useMemo } from 'react';
import type { Log } from '../../../../shared/changes/log.ts';
import { fromDayNumber, toDayNumber } from '../../../../shared/dates/dayNumber.ts';
import type { LogFilter } from '../../../../shared/log/findSteps.ts';
import { roleOf } from '../../../../shared/log/logRows.ts';
import type { Names } from '../../../../shared/log/names.ts';
import { logWords } from '../../../../shared/messages/screens/review/log.ts';
import { cards } from '../../../../shared/schema/cards.ts';
import type { Day } from '../../../../shared/schema/field.ts';
import { isKind, type Kind } from '../../../../shared/schema/kinds.ts';
import { stages, stageWord } from '../../../../shared/schema/stages.ts';
import { labelOf } from '../../../../shared/words.ts';
import { DateField } from '../../../ui/fields/DateField.tsx';
import { FilterBar, SearchField } from '../../../ui/page/Filter.tsx';
import { FilterChoice } from '../../../ui/page/FilterChoice.tsx';

/** As it is asked for: days by the clock of this computer, the last one included. */
export interface AskedFor extends Omit<LogFilter, 'since' | 'until'> {
  readonly from: Day | null;
  readonly to: Day | null;
}

export const askedForAll: AskedFor = {
  role: null,
  stage: null,
  kind: null,
  from: null,
  to: null,
  search: '',
};

const startOf = (day: Day): string => new Date(`${day}T00:00`).toISOString();

export const filterOf = ({ from, to, ...rest }: AskedFor): LogFilter => ({
  ...rest,
  since: from && startOf(from),
  until: to && startOf(fromDayNumber(toDayNumber(to) + 1)),
});

/** The roles and kinds that a log speaks of. */
function spokenOf(log: Log, names: Names) {
  const roles = new Map<string, string>();
  const kinds = new Set<Kind>();
  for (const entry of log) {
    roles.set(entry.byRole ?? 'nobody', roleOf(names, entry) ?? logWords.nobody);
    for (const { kind } of entry.changes) if (isKind(kind)) kinds.add(kind);
  }
  const kindName = (kind: Kind): string => labelOf(cards[kind].one);
  return { roles, kinds: [...kinds].toSorted((a, b) => kindName(a).localeCompare(kindName(b))), kindName };
}

interface LogFilterBarProps {
  readonly log: Log;
  readonly names: Names;
  readonly asked: AskedFor;
  readonly onChange: (asked: AskedFor) => void;
}

export function LogFilterBar({ log, names, asked, onChange }: LogFilterBarProps) {
  const { roles, kinds, kindName } = useMemo(() => spokenOf(log, names), [log, names]);
  const ask = (more: Partial<AskedFor>) => onChange({ ...asked, ...more });
  return (
    <FilterBar label={logWords.filter}>
      <FilterChoice
        label={logWords.role}
        words={[...roles.keys()]}
        print={(role) => roles.get(role) ?? logWords.nobody}
        value={asked.role}
        onChange={(role) => ask({ role })}
      />
      <FilterChoice
        label={logWords.stage}
        words={stages}
        print={(stage) => stageWord[stage]}
        value={asked.stage}
        onChange={(stage) => ask({ stage })}
      />
      <FilterChoice
        label={logWords.kind}
        words={kinds}
        print={kindName}
        value={asked.kind}
        onChange={(kind) => ask({ kind })}
      />
      <DateField label={logWords.from} value={asked.from} onCommit={(from) => ask({ from })} />
      <DateField label={logWords.to} value={asked.to} onCommit={(to) => ask({ to })} />
      <SearchField
        label={logWords.search}
        placeholder={logWords.searchBy}
        value={asked.search}
        onChange={(search) => ask({ search })}
      />
    </FilterBar>
  );
}
