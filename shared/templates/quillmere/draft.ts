// Quillmere Stores in the early afternoon of the workshop (Y-1): the same plan before the stock repair was moved.
import { change, type Seed } from '../seed.ts';
import { role } from './roles.ts';

export const draftChanges: readonly Seed[] = [
  change('timeBox', 6, { notBefore: null, notes: '' }),
  change('resource', 5, { availableFrom: null, notes: '' }),
  change('useCase', 2, { plannedLive: '2026-03-20' }),
  change('slice', 5, {
    feedback: {
      date: '2026-02-06',
      fromRole: role('shops'),
      question: 'Can the Friday recount be kept up with the hands you have?',
    },
  }),
  change('slice', 6, {
    feedback: {
      date: '2026-03-27',
      fromRole: role('planner'),
      question: 'Which proposals did you change, and what did you know that it did not?',
    },
  }),
  change('upwardNote', 1, { acknowledgedOn: null }),
];
