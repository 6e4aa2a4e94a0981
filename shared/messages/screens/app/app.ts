// What the window says around the screens: its header and rail, banners, palette, inspector and notices.
export const appWords = {
  opening: 'Opening the workbook…',
  product: 'Throughline',
  windowTitle: ({ title }: { title: string }) => `${title} · Throughline`,
  wallEnded: 'The second display has stopped presenting.',
  commands: 'Commands',
  recent: 'Lately used',
  places: 'Places',
  items: 'Items',
  commandsAndItems: 'Commands and items',
  nothingFound: 'Nothing has this name.',
  commandPalette: 'Command palette',
  paletteHint: 'Type a command, a code or a title',
  paletteSearch: 'Search commands and items',
  menu: 'Menu',
  messages: 'Messages',
  showNames: 'Show stage names',
  hideNames: 'Hide stage names',
  /** Stands after the count of a stage. */
  openFindings: ({ count }: { count: number }) => `open ${count === 1 ? 'finding' : 'findings'}`,
  /** After that: of records that are still being filled. */
  newFindings: ({ count }: { count: number }) => `· ${count} new`,
  workshopStages: 'Workshop stages',
  stillHere: 'Everything you did is still in this window.',
  keepOpen: 'Leave the window open; it keeps trying. You can also save a copy as a file now.',
  /** Before and after the day everything is judged by. */
  judgedAsOf: 'Judged as of',
  notShownSince: ': what fell due since is not shown.',
  moveToToday: ({ day }: { day: string }) => `Move to today, ${day}`,
  keepThisDate: 'Keep this date',
  workingAs: 'Working as',
  workingAsWho: 'Working as…',
  inspector: 'Inspector',
  deleteIt: ({ name }: { name: string }) => `Delete ${name}`,
  closeInspector: 'Close inspector',
  title: 'Title',
  notesAndTags: 'Notes and tags',
  pointsAt: 'Points at',
  dependsOnThis: 'Depends on this',
  textSize: ({ size }: { size: number }) => `Text at ${size} %.`,
  wallBegun: 'The second display is presenting.',
};

/** The line above every stage while something is tripped, overdue or held. */
export const alarmWords = {
  more: ({ count }: { count: number }) => `and ${count} more`,
  others: 'What else is tripped, overdue or held',
};
