// When a resource is away, and what else it works on, as people type it into a cell.
import { readSpell, type TypedSpell } from '../../dates/pastedHolidays.ts';
import type { Day } from '../../schema/field.ts';
import type { Resource } from '../../schema/kinds.ts';
import { factsOf, type Workbook } from '../../schema/workbook.ts';
import { dayText, isMonthFirst, numberText } from '../../text/format.ts';

interface Spell {
  readonly from: Day;
  readonly to: Day;
}

const spellText = ({ from, to }: Spell): string =>
  from === to ? dayText(from) : `${dayText(from)} – ${dayText(to)}`;

/** What stands between semicolons, each made into something, or the first part of it that says nothing. */
function readEach<T>(
  workbook: Workbook,
  text: string,
  make: (spell: TypedSpell) => T | null,
): readonly T[] | string {
  const year = Number(factsOf(workbook).asOf.slice(0, 4));
  const found: T[] = [];
  for (const typed of text.split(';').map((part) => part.trim())) {
    if (typed === '') continue;
    const spell = readSpell(typed, year, isMonthFirst());
    const made = spell && make(spell);
    if (made === null) return typed;
    found.push(made);
  }
  return found;
}

/** `2 Mar 2026 – 6 Mar 2026; 1 Apr 2026`. */
export const typedAbsences = ({ absences }: Pick<Resource, 'absences'>): string =>
  absences.map(spellText).join('; ');

/** The absences that a text says, or the first part of it that says none. */
export const readAbsences = (workbook: Workbook, text: string): Resource['absences'] | string =>
  readEach(workbook, text, ({ from, to, rest }) => (rest === '' ? { from, to } : null));

/** `2 Mar 2026 – 6 Mar 2026 0.5 Project Alpha`. */
export const typedOtherWork = ({ otherWork }: Pick<Resource, 'otherWork'>): string =>
  otherWork
    .map(({ units, label, ...spell }) => `${spellText(spell)} ${numberText(units)} ${label}`.trim())
    .join('; ');

const unitsAndLabel = /^(\d{0,7}(?:[.,]\d{1,6})?)(%)?(?:\s+(.*))?$/;

/** The other work that a text says, of one unit where it names none, or the first part of it that says none. */
export const readOtherWork = (workbook: Workbook, text: string): Resource['otherWork'] | string =>
  readEach(workbook, text, ({ from, to, rest }) => {
    const [, digits = '', percent, label = ''] = unitsAndLabel.exec(rest) ?? [];
    if (digits === '') return { from, to, units: 1, label: rest };
    const units = Number(digits.replace(',', '.'));
    return { from, to, units: percent === undefined ? units : units / 100, label };
  });
