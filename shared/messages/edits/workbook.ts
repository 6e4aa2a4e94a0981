// What is said where a whole workbook is begun, kept or brought back, and of its logo.
import { dayText } from '../../text/format.ts';
import { type Named, nameOf } from '../../words.ts';

export const workbookMessages = {
  workingDays: 'Working days',
  restore: ({ when }: { when: string }) => `Restore the state of ${when}`,
  merge: 'Merge a copy',
  snapshot: {
    label: 'Take a snapshot',
    title: ({ asOf }: { asOf: string }) => `As of ${dayText(asOf)}`,
    byItself: 'Taken by itself',
    beforeRestore: ({ when }: { when: string }) => `Before the state of ${when} came back`,
    beforeDecision: ({ decision }: { decision: Named }) => `Before ${nameOf(decision)}`,
    beforeImport: ({ what }: { what: string }) => `Before the import of ${what}`,
    beforeMerge: 'Before a copy was merged',
    broken: ({ snapshot }: { snapshot: Named }) =>
      `${nameOf(snapshot)} is not what was kept: its hash is not that of its content. It cannot be looked at.`,
    stands: 'A snapshot is what was, and stays so. Its name and notes can be changed.',
    needed: ({ snapshot }: { snapshot: Named }) =>
      `${nameOf(snapshot)} is not deleted: another snapshot is kept as what changed since it.`,
  },
  logo: { change: 'Change logo', remove: 'Remove logo' },
};
