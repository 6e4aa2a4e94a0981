// Holds the questions of the canvas to the shape the stages count on.
import { expect, test } from 'vitest';
import { prompts } from '../../../shared/content/prompts.ts';
import { stages } from '../../../shared/schema/stages.ts';

test('every stage asks six numbered questions, the required ones first', () => {
  for (const stage of stages) {
    const asked = prompts[stage];
    expect(asked.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6]);
    expect(asked.every(({ text }) => text.endsWith('?'))).toBe(true);
    expect(asked.findIndex(({ required }) => !required)).toBe(
      asked.filter(({ required }) => required).length,
    );
  }
});

test('required are four of Why, What and How, and five of Risks and When', () => {
  const required = stages.map((stage) => prompts[stage].filter((prompt) => prompt.required).length);
  expect(required).toEqual([4, 4, 5, 5, 4]);
});
