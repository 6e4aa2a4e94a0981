// What is said where the calendar is changed.
export const frameEditMessages = {
  addHolidays: 'Add holidays',
  nameHoliday: 'Name a holiday',
  removeHoliday: 'Remove a holiday',
  otherDays: 'Work other days for a while',
  endsBefore: 'The period ends before it starts.',
  tooLong: 'A period of other working days is at most three years long: change the working weekdays instead.',
};
