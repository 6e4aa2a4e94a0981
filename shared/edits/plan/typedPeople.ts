// Who works on a time box, as people type it into a cell: `DE 1, DS .5`.
import type { Resource, TimeBox } from '../../schema/kinds.ts';
import { byCode, type Workbook } from '../../schema/workbook.ts';

type Allocation = TimeBox['allocations'][number];

/** The short form that a title ends with: `Data engineer (DE)`. */
const ownShort = /\(([\p{L}\p{N}]{1,8})\)\s*$/u;

/** The short form of a title, or else its first letters: `Data engineer` is DE. */
function initials({ title }: Resource): string {
  const letters = title.split(/[^\p{L}\p{N}]+/u).map((word) => word.slice(0, 1));
  return (ownShort.exec(title)?.[1] ?? letters.join('')).toUpperCase();
}

const live = (workbook: Workbook): readonly Resource[] =>
  [...workbook.resource.values()].filter(({ archived }) => !archived).toSorted(byCode);

/** A resource in short: its initials where no other has them, else its code. */
function shortName(resources: readonly Resource[], resource: Resource): string {
  const short = initials(resource);
  const isOnly = resources.filter((one) => initials(one) === short).length === 1;
  return isOnly && short.length > 1 && !/^\d/.test(short) ? short : (resource.code ?? resource.title);
}

/** Who and what works on a box, as it is typed. */
export function typedPeople(workbook: Workbook, { allocations }: Pick<TimeBox, 'allocations'>): string {
  const resources = live(workbook);
  return allocations
    .flatMap(({ resource: id, units }) => {
      const resource = workbook.resource.get(id);
      return resource ? `${shortName(resources, resource)} ${units}` : [];
    })
    .join(', ');
}

/** The one resource that a code, title or initials mean. */
function named(resources: readonly Resource[], name: string): Resource | undefined {
  const typed = name.toLowerCase();
  const whole = resources.filter(({ code, title }) =>
    [code, title].some((known) => known?.toLowerCase() === typed),
  );
  const short = resources.filter((resource) => initials(resource).toLowerCase() === typed);
  const [only, ...others] = whole.length > 0 ? whole : short;
  return others.length === 0 ? only : undefined;
}

const withUnits = /^(.*?\S)\s+(\d{0,7}(?:[.,]\d{1,6})?)\s*(%)?$/;

function unitsOf(digits: string | undefined, percent: string | undefined): number {
  const value = digits === undefined || digits === '' ? 1 : Number(digits.replace(',', '.'));
  return percent === undefined ? value : value / 100;
}

/** The allocations that a text says, apart by commas or semicolons, or the first part of it that says none. */
export function readPeople(workbook: Workbook, text: string): readonly Allocation[] | string {
  const resources = live(workbook);
  const found: Allocation[] = [];
  // A comma between digits is a decimal one: `DS 0,5`.
  for (const typed of text.split(/;|,(?!\d)/).map((part) => part.trim())) {
    if (typed === '') continue;
    const [, name = typed, digits, percent] = named(resources, typed) ? [] : (withUnits.exec(typed) ?? []);
    const resource = named(resources, name);
    if (!resource) return typed;
    found.push({ resource: resource.id, units: unitsOf(digits, percent) });
  }
  return found;
}
