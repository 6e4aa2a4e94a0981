// Checklists about one subject before it is built: its data, its model, its rules, its measures, what to buy.
import { blocker, type ChecklistContent, item } from './checklistContent.ts';

const dataReadiness: ChecklistContent = {
  title: 'Data readiness',
  question: 'Would the data carry this use case today?',
  items: [
    blocker('access', 'We are allowed to use the data for this purpose', 'The data may not be used for this'),
    blocker('exists', 'Data exist for the cases that matter', 'There are no data for the cases that matter'),
    item('complete', 'The data are complete enough', 'The data are incomplete'),
    item('consistent', 'Sources agree with each other', 'Sources contradict each other'),
    item('timely', 'The data arrive in time for the decision', 'The data arrive too late for the decision'),
    item('accurate', 'The values are right often enough', 'Too many values are wrong'),
    item('relevant', 'The data speak about the decision', 'The data say little about the decision'),
    item(
      'transformable',
      'They can be brought into shape in the time there is',
      'Preparing the data takes longer than there is time',
    ),
    item('volumeCanGrow', 'The volume can grow', 'The volume cannot grow'),
    item('labelled', 'Cases carry labels or their outcome', 'Cases carry neither label nor outcome'),
    item('versioned', 'The data are versioned', 'Nobody can say which data a result came from'),
    item('monitored', 'The pipeline is monitored', 'A broken pipeline goes unnoticed'),
    item('ownerNamed', 'An owner of the data is named', 'Nobody owns the data'),
    item('goalsTold', 'The data team knows the goals', 'The data team works without knowing the goals'),
  ],
};

const modelComplexity: ChecklistContent = {
  title: 'Model complexity',
  question: 'Is the model no harder than its use demands?',
  items: [
    item('simplestTried', 'The simplest approach was tried'),
    item('endUseFixed', 'The end use was fixed before the model'),
    item('trainingEffort', 'The effort of training is known and bearable'),
    item('validationEffort', 'The effort of validation is known and bearable'),
    item('explainable', 'It can be explained to its user'),
    item('maintainable', 'The present team can maintain it'),
    item('retrainingCost', 'The cost of retraining is known and bearable'),
    item('acceptanceEffort', 'The effort of acceptance tests is known and bearable'),
    item('updatesPlanned', 'Updates for the business are planned'),
    blocker('experimentLimit', 'A limit for experiments is set'),
  ],
};

const regulation: ChecklistContent = {
  title: 'Regulation',
  question: 'Do the rules of this region allow it?',
  items: [
    blocker('residency', 'Where the data may live is settled', 'Data may not live where they are planned'),
    blocker('transfer', 'Data may be transferred to and from this region', 'Data may not leave the region'),
    item('features', 'No barred feature is used', 'A planned feature is barred'),
    item('consent', 'The basis of consent covers the use', 'Consent does not cover the use'),
    item('documents', 'Required documents can be produced', 'Required documents cannot be produced'),
    item(
      'validation',
      'Extra validation is known and planned',
      'Extra validation is required and not planned',
    ),
    item(
      'audit',
      'An outside audit is scoped or not required',
      'An outside audit is required and not scoped',
    ),
    blocker('modelTypes', 'The type of model is allowed', 'The type of model is barred'),
    item('retention', 'Retention periods are kept', 'Retention periods are broken'),
    item('internalRules', 'Internal rules are met', 'Internal rules are not met'),
  ],
};

const metricAlignment: ChecklistContent = {
  title: 'Metric alignment',
  question: 'Does a better model make a better business?',
  items: [
    item('userMeasureFirst', 'What the user values was asked before any model measure'),
    item('threeNamed', 'A business, a product and a model measure are named'),
    item('linksStated', 'The links between them are stated'),
    blocker('lossMoves', 'The loss moves with the effect on the business'),
    item('threshold', 'The threshold for a release is written'),
    item('ownerValidates', 'The product owner validates each update'),
    item('stalenessTested', 'How fast the model grows stale was tested'),
  ],
};

const strategyPage: ChecklistContent = {
  title: 'Strategy page',
  question: 'Can everybody read on one page what we do and why?',
  items: [
    item('friction', 'The friction now'),
    item('idealWorkflow', 'The ideal workflow'),
    item('budget', 'Cost and budget'),
    item('shortTermFix', 'The short-term fix'),
    item('longTermPlan', 'The long-term plan, with unsolved and expected problems'),
    item('ownership', 'Ownership and team'),
    item('timeline', 'The timeline'),
    item('published', 'Where it is published to all staff'),
  ],
};

const readinessOfMinds: ChecklistContent = {
  title: 'Readiness of minds',
  question: 'Does the company know what it is letting itself in for?',
  items: [
    item('uncertainty', 'That results are uncertain is accepted'),
    item('effortUpFront', 'That most effort comes before any result is accepted'),
    item('exposureSeen', 'New legal exposure and new products are seen'),
    item('problemsPicked', 'Problems are picked by return and by data'),
    item('discipline', 'There is discipline from end to end'),
    item('designedToLearn', 'Products are designed for learning'),
    item('standardise', 'There is a will to standardise and automate'),
    item('checks', 'There are checks and balances'),
  ],
};

export const subjectChecklists = {
  dataReadiness,
  modelComplexity,
  regulation,
  buildOrBuy: {
    title: 'Build or buy',
    question: 'Part by part: build, buy or combine?',
    items: [],
  },
  metricAlignment,
  strategyPage,
  readinessOfMinds,
} as const satisfies Readonly<Record<string, ChecklistContent>>;
