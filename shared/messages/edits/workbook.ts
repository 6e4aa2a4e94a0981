// What is said where a whole workbook is begun or brought back, and of its logo.

export const workbookMessages = {
  workingDays: 'Working days',
  restore: ({ when }: { when: string }) => `Restore the state of ${when}`,
  logo: { change: 'Change logo', remove: 'Remove logo' },
};
