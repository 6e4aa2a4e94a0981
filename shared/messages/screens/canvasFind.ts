// Finding on the canvas.
export const canvasFindWords = {
  find: 'Find on the canvas',
  next: 'Next match',
  previous: 'Previous match',
  close: 'Close find',
  matches: ({ at, count }: { at: number; count: number }) => (count === 0 ? 'No match' : `${at} of ${count}`),
};
