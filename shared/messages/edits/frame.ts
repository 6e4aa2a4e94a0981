// What is said where the calendar is changed.
export const frameEditMessages = {
  addHolidays: 'Add holidays',
  nameHoliday: 'Name a holiday',
  removeHoliday: 'Remove a holiday',
};
