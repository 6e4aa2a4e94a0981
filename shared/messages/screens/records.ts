// What forms, grids and chips say of any record.
import { numberText } from '../../text/format.ts';
import { listed } from '../../words.ts';

/** Records, their fields and their parts. */
export const recordsWords = {
  notEmpty: ({ field }: { field: string }) => `${field} must not be empty.`,
  add: ({ what }: { what: string }) => `Add ${what}`,
  changeCell: 'Change cell',
  paste: 'Paste',
  untitled: 'Untitled',
  onlyTitle: 'Nothing but its title',
  more: ({ count }: { count: number }) => `${count} more`,
  addTo: ({ list }: { list: string }) => `Add to: ${list}`,
  change: ({ what }: { what: string }) => `Change ${what}`,
  move: ({ what }: { what: string }) => `Move ${what}`,
  remove: ({ what }: { what: string }) => `Remove ${what}`,
  moveUp: ({ what }: { what: string }) => `Move ${what} up`,
  moveDown: ({ what }: { what: string }) => `Move ${what} down`,
};

/** The form of a record. */
export const formWords = { essentials: 'Essentials' };

/** A figure that can be asked where it comes from. */
export const figureWords = {
  missingFrom: ({ unknown }: { unknown: readonly string[] }) => `missing from ${listed(unknown)}`,
  askWhence: ({ name, value }: { name: string; value: string }) => `${name}: ${value}. Where it comes from`,
  whence: ({ name }: { name: string }) => `${name}: where it comes from`,
  rule: ({ rule }: { rule: string }) => `Rule ${rule}`,
};

/** What a folded section shows of what it holds. */
export const summaryWords = {
  labelled: ({ label, value }: { label: string; value: string }) => `${label} ${value}`,
  money: ({ currency, amounts }: { currency: string; amounts: readonly string[] }) =>
    `${currency} ${amounts.join(' · ')}`,
  span: ({ low, high, unit }: { low: number; high: number; unit: string | null }) =>
    `${low === high ? numberText(low) : `${numberText(low)}–${numberText(high)}`} ${unit ?? ''}`.trim(),
};
