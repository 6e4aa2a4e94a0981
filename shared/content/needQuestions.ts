// The seven questions that decide whether learning is needed at all.

export const needQuestions = {
  n1: 'Can an expert’s fixed rule do it?',
  n2: 'Is the decision frequent enough (a hundred or more a month)?',
  n3: 'Do many factors interact or shift over time?',
  n4: 'Is there history that covers the cases?',
  n5: 'Can a wrong answer be caught or undone?',
  n6: 'Has a simple model already missed the target?',
  n7: 'Does a named decision change because of the output?',
} as const;
export type NeedQuestion = keyof typeof needQuestions;
