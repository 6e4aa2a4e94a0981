// What is said of whether a use case needs learning, and how high it may climb.
import { nameOf, type Coded, type Named, wordOf } from '../../words.ts';

export const needMessages = {
  'NED-01': {
    statement:
      'A use case that is a candidate or further is planned with a model before the need test can be judged; or it has two need tests.',
    fix: 'A rule might do, or the data be missing; answer the question that comes first.',
    reading:
      'The questions are asked strictly in the order N7, N2, N5, N1, N3, N4: an unknown N2 is asked before a “no” to N5 is seen. An unknown N6 means a simple model first.',
    answer: ({ useCase }: { useCase: Coded }) => `Answer the question for ${useCase.code}`,
    startTest: ({ useCase }: { useCase: Coded }) => `Start the need test of ${useCase.code}`,
    doubled: ({ useCase, count }: { useCase: Named; count: number }) =>
      `${nameOf(useCase)} has ${count} need tests, so nobody can say which counts; the first is read.`,
    lookAtSecond: 'Look at the second need test',
    found: ({ useCase, question }: { useCase: Named; question: string }) =>
      `${nameOf(useCase)} is planned with a model, but nobody has answered: ${question}`,
  },
  'NED-02': {
    statement:
      'A use case climbs the ladder without recorded evidence that the rung below missed the target.',
    fix: 'The plainer way may do; note what was tried and by how much it missed.',
    reading:
      'Evidence of a climb is kept with the answers: N1 “no” for any model, N6 “yes” for a complex one.',
    fixedRules: 'fixed rules',
    simpleModel: 'a simple model',
    found: ({ useCase, below }: { useCase: Named; below: string }) =>
      `${nameOf(useCase)} goes beyond ${below}, but no evidence is recorded that the plainer way missed the target.`,
    mend: ({ useCase }: { useCase: Coded }) => `Record the evidence for ${useCase.code}`,
  },
  'NED-03': {
    statement:
      'The higher the rung, the longer the high estimate: by the settings’ factors for experiment, build and pilot boxes, shown before and after, never applied by itself.',
    reading: 'Pilots count as validation; only planned boxes are hinted at.',
  },
  'TRC-14': {
    statement: 'The approach stands higher on the ladder than the need test allows.',
    fix: 'A plainer way would do and cost less; choose it, or answer the need test with evidence.',
    reading:
      '“Not a learning problem” and “data first” allow rules; a bought model stands with simple models.',
    found: (it: { useCase: Named; approach: string; says: string; atMost: string | undefined }) =>
      `${nameOf(it.useCase)} is planned as ${wordOf(it.approach)}, but its need test says “${it.says}”, which allows ${it.atMost} at most.`,
    mend: ({ useCase }: { useCase: Coded }) => `Choose another approach for ${useCase.code}`,
  },
  /** What each result of the need test says. */
  needs: {
    doNotBuild: 'do not build',
    notLearning: 'not a learning problem',
    rules: 'rules will do',
    dataFirst: 'data first',
    complexJustified: 'a complex model is justified',
    simpleFirst: 'a simple model first',
    askFirst: 'ask first',
  },
  /** The rungs of the ladder, from the lowest. */
  rungs: ['no change', 'a process change', 'rules', 'a simple model', 'a complex model'],
};
