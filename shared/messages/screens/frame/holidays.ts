// What is said where holidays are added, many at once.
import { dayText, weekdayText } from '../../../text/format.ts';
import { counted } from '../../../words.ts';

export const holidayWords = {
  open: 'Add holidays…',
  title: ({ calendar }: { calendar: string }) => `Add holidays: ${calendar}`,
  from: 'Where they come from',
  sources: { country: 'Country', list: 'Pasted list' },
  loading: 'Opening the list of countries…',
  country: 'Country',
  region: 'Region',
  wholeCountry: 'The whole country',
  part: 'Part of the region',
  wholeRegion: 'The whole region',
  firstYear: 'From year',
  lastYear: 'To year',
  pasted: 'Holidays, one a line',
  pastedHint: 'A day and a name: 6 Apr Easter Monday, 06.04.2026 Ostermontag, 2026-04-06 Easter Monday.',
  found: 'Days found',
  chooseFirst: 'Choose a country: its public holidays are listed here.',
  pasteFirst: 'Paste a list: the days found in it are listed here.',
  checkThem: 'Public holidays as this program knows them. New laws and days of one town may be missing.',
  all: 'Tick all',
  none: 'Tick none',
  day: ({ date, weekday, name }: { date: string; weekday: number; name: string }) =>
    `${weekdayText(weekday)}, ${dayText(date)}${name === '' ? '' : `: ${name}`}`,
  isThere: 'there already',
  getsName: 'there already, gets this name',
  isFree: 'free anyway',
  unread: ({ count }: { count: number }) => `${counted(count, 'line')} without a day that was understood`,
  add: ({ count }: { count: number }) => (count === 0 ? 'Add none' : `Add ${counted(count, 'holiday')}`),
  nameOf: ({ date }: { date: string }) => `Name of ${dayText(date)}`,
  name: 'Name',
};
