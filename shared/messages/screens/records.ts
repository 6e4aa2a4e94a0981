// What forms, grids and chips say of any record.
import { cards } from '../../schema/cards.ts';
import type { Kind } from '../../schema/kinds.ts';
import { numberText } from '../../text/format.ts';
import { counted, listed } from '../../words.ts';

/** Records, their fields and their parts. */
export const recordsWords = {
  linkTo: ({ label }: { label: string }) => `Link to ${label}`,
  notEmpty: ({ field }: { field: string }) => `${field} must not be empty.`,
  add: ({ what }: { what: string }) => `Add ${what}`,
  addSeveral: ({ count, kind }: { count: number; kind: Kind }) =>
    `Add ${counted(count, cards[kind].one, cards[kind].many)}`,
  added: ({ title }: { title: string }) => `Added: ${title}`,
  /** The line under the rows of a table. */
  newOne: ({ what }: { what: string }) => `New ${what}`,
  typeTitle: ({ what }: { what: string }) => `New ${what}: type its title, Enter adds it`,
  yes: 'Yes',
  no: 'No',
  record: 'record',
  notAChoice: ({ text, field }: { text: string; field: string }) => `“${text}” is not a choice of ${field}.`,
  noneNamed: ({ word, what }: { word: string; what: string }) => `“${word}” names no ${what}.`,
  /** One field of a part: "Impact: cost". */
  within: ({ of, part }: { of: string; part: string }) =>
    `${of}: ${part.slice(0, 1).toLowerCase()}${part.slice(1)}`,
  /** Why a cell cannot be typed in. */
  editedBeside: 'This is more than one line can say: Enter opens it in the inspector.',
  byCommand: 'This is set by what is done in the inspector, not typed.',
  computed: 'This is worked out from other fields.',
  notAsked: 'This does not count as the record stands: another field decides whether it is asked for.',
  firstTheOther: ({ field }: { field: string }) => `Fill in ${field} first.`,
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

/** The kill criteria of a use case or a risk. */
export const linkedCriteriaWords = {
  add: 'Add kill criterion',
  none: 'Nothing says yet in which measured state this ends.',
};

/** What a folded section shows of what it holds. */
export const summaryWords = {
  labelled: ({ label, value }: { label: string; value: string }) => `${label} ${value}`,
  money: ({ currency, amounts }: { currency: string; amounts: readonly string[] }) =>
    `${currency} ${amounts.join(' · ')}`,
  span: ({ low, high, unit }: { low: number; high: number; unit: string | null }) =>
    `${low === high ? numberText(low) : `${numberText(low)}–${numberText(high)}`} ${unit ?? ''}`.trim(),
};
