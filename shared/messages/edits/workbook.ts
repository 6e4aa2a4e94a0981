// What is said where a whole workbook is begun, kept or brought back, and of its logo.
import { dayText } from '../../text/format.ts';

export const workbookMessages = {
  workingDays: 'Working days',
  restore: ({ when }: { when: string }) => `Restore the state of ${when}`,
  snapshot: {
    label: 'Keep the plan as a baseline',
    title: ({ asOf }: { asOf: string }) => `As of ${dayText(asOf)}`,
  },
  logo: { change: 'Change logo', remove: 'Remove logo' },
};
