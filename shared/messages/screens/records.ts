// What forms, grids and chips say of any record.
import { listed } from '../../words.ts';

/** Records, their fields and their parts. */
export const recordsWords = {
  linkTo: ({ label }: { label: string }) => `Link to ${label}`,
  linkAnything: 'Link an item…',
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

/** A figure that can be asked where it comes from. */
export const figureWords = {
  missingFrom: ({ unknown }: { unknown: readonly string[] }) => `missing from ${listed(unknown)}`,
  askWhence: ({ name, value }: { name: string; value: string }) => `${name}: ${value}. Where it comes from`,
  whence: ({ name }: { name: string }) => `${name}: where it comes from`,
  rule: ({ rule }: { rule: string }) => `Rule ${rule}`,
};
