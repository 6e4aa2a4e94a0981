// What leads a newcomer through the stages: the next steps, and the words of the product explained.
import { counted } from '../../words.ts';

export const guideWords = {
  whatNext: 'What to do next',
  progress: ({ done, of }: { done: number; of: number }) => `${done} of ${of} done`,
  ready: 'All of it stands: the roadmap can be read.',
  hide: 'Hide what to do next',
  done: 'Done',
  next: 'Next',
  steps: {
    facts: 'Say who it is for',
    dates: 'Set the start, the day it is needed and the budget',
    roles: 'Name who owns, who builds and who decides',
    goal: 'Agree a goal, with a number from where to where',
    useCase: 'Describe a use case, and answer whether learning is needed',
    product: 'Say what its user will hold, and which decision it changes',
    criterion: 'Arm a kill criterion: in which state do we stop?',
    risks: 'Give a risk its likelihood and its loss in numbers',
    plan: 'Cut a slice, and plan its time boxes',
    work: 'Say who works on each time box',
    ratings: 'Rate the seven pillars',
    prompts: 'Answer the prompts of the canvas',
    gate: 'Decide at a gate',
    pdf: 'Read the roadmap and export the PDF',
  },
};

export const glossaryWords = {
  title: 'Words and numbers',
  find: 'Find a word',
  hint: 'A word such as PERT, or a part of what it means',
  words: 'Words',
  nothing: 'No word is like this.',
  explain: ({ word }: { word: string }) => `What is ${word}?`,
  count: ({ count }: { count: number }) => counted(count, 'word'),
};
