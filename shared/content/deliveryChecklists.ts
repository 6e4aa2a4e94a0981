// Checklists about how models are released, watched, governed and kept reproducible.
import { blocker, type ChecklistContent, item } from './checklistContent.ts';

const automationMaturity: ChecklistContent = {
  title: 'Automation maturity',
  question: 'How far do data, model and code move without hands?',
  items: [
    item('integration', 'Continuous integration: each change is built and tested'),
    item('delivery', 'Continuous delivery: each tested change can be released'),
    item('training', 'Continuous training: models are trained anew by a pipeline'),
    item('monitoring', 'Continuous monitoring: data and predictions are watched in use'),
  ],
};

const lifecycle: ChecklistContent = {
  title: 'Lifecycle',
  question: 'Is the model looked after from release to retirement?',
  items: [
    item('inputsWatched', 'Inputs are monitored'),
    item('qualityWatched', 'Quality is monitored'),
    item('effectWatched', 'The effect on the business is monitored'),
    item('challenger', 'Champion and challenger are compared'),
    item('triage', 'There is a path for triage when something looks wrong'),
    blocker('approval', 'Named business and technical roles approve each version'),
    item('uninterrupted', 'Updates do not interrupt the service'),
    item('retirement', 'It is settled when and how the model retires'),
    item('environmentMatch', 'Environment and language were matched before the build'),
    item('loadTried', 'Compatibility, load and scale were tried'),
  ],
};

const governance: ChecklistContent = {
  title: 'Governance',
  question: 'Could we defend each decision of each model to an outsider?',
  items: [
    item('register', 'There is a register of models'),
    blocker('tracked', 'Approvals, versions, deployments and interactions are tracked'),
    item('lineage', 'Results can be traced to data, code and parameters'),
    item('biasCheck', 'Bias is checked'),
    item('documents', 'Documents are produced by the process itself'),
    item('jurisdictions', 'Jurisdictions are listed for each model'),
    item('knowledgeShared', 'No knowledge is held by one person alone'),
    item('defensible', 'Decisions can be defended to outsiders'),
  ],
};

const versioningAndTests: ChecklistContent = {
  title: 'Versioning and tests',
  question: 'Can any result be made again, and any fault be found before its users find it?',
  items: [
    item('dataVersioned', 'Data are versioned'),
    item('modelVersioned', 'Models are versioned'),
    item('codeVersioned', 'Code is versioned'),
    item(
      'reasonsLogged',
      'Each change names its reason: new data, decay, new approach, self-learning, new application, rollback, breach, mutable storage, ownership',
    ),
    item('experimentsTracked', 'Experiments are tracked and can be compared'),
    item('schemaChecked', 'The schema of incoming data is checked'),
    item('featureWorth', 'The worth of features is weighed against their cost'),
    item('unusedRemoved', 'Unused features are removed'),
    item('featureCodeTested', 'The code of features is tested'),
    blocker('reproducible', 'Training can be reproduced'),
    item('chanceListed', 'What is left to chance in training is listed'),
    item('endToEnd', 'The pipeline is tested from end to end'),
  ],
};

export const deliveryChecklists = {
  stagedDeployment: {
    title: 'Staged deployment',
    question: 'By which stages does it reach its users, and how does it come back?',
    items: [],
  },
  automationMaturity,
  lifecycle,
  governance,
  versioningAndTests,
} as const satisfies Readonly<Record<string, ChecklistContent>>;
