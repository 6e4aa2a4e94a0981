// What the wall says: the question over each slide, and the buttons that turn the page.
export const presentWords = {
  slides: 'Slides',
  previousSlide: 'Previous slide',
  nextSlide: 'Next slide',
  endPresenting: 'End presenting',
  slideOf: ({ heading, number, slides }: { heading: string; number: number; slides: number }) =>
    `${heading}. Slide ${number} of ${slides}.`,
  part: ({ part }: { part: number }) => `part ${part}`,
  useCasesQuestion: 'What will its user hold?',
  criteriaQuestion: 'When do we stop?',
  risksQuestion: 'What could cost us most?',
  planQuestion: 'When does value first land?',
};
