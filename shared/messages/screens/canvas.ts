// What the canvas, the outline and the thread say.
import { dayText, measureText, moneyText, numberText } from '../../text/format.ts';
import { counted, listedBriefly } from '../../words.ts';

export const canvasWords = {
  outside: 'This part stands outside the canvas.',
  noneOpen: 'No workbook is open.',
  items: ({ count }: { count: number }) => `${count} items`,
  added: ({ kind, name, stage }: { kind: string; name: string; stage: string }) =>
    `${kind} ${name} added in ${stage}.`,
  unlinked: ({ one, other }: { one: string; other: string }) => `${one} and ${other} are no longer linked.`,
  /** `where` with the sign that joins it: " up", or nothing. */
  moved: ({ names, where }: { names: string; where: string }) => `${names} moved${where}.`,
  duplicated: ({ names, copies }: { names: string; copies: string }) =>
    names === copies ? `${copies} added as copies.` : `${names} duplicated: ${copies}.`,
  became: ({ words, kind, name }: { words: string; kind: string; name: string }) =>
    `“${words}” became ${kind} ${name}.`,
  emptyCard: 'Empty card',
  canvasArranged: 'Canvas arranged.',
  arranged: ({ names }: { names: string }) => `${names} arranged.`,
  linksOf: ({ name }: { name: string }) => `Links of ${name}`,
  linkChoice: ({ title, reads }: { title: string; reads: string }) => `${title} · ${reads}`,
  linkTo: ({ name }: { name: string }) => `Link ${name} to`,
  makeItemFirst: 'Make the card an item first.',
  partners: ({ kinds }: { kinds: string }) => `Can be linked to ${kinds}.`,
  nothingLinked: 'Not linked to anything yet.',
  removeLinkTo: ({ name }: { name: string }) => `Remove link to ${name}`,
};

/** The map: tools, columns, menus, and what the keys do. */
export const canvasMapWords = {
  canvas: 'Canvas',
  add: ({ kind, isHere }: { kind: string; isHere: boolean }) => `Add ${kind}${isHere ? ' here' : ''}`,
  addTo: ({ name }: { name: string }) => `Add to ${name}`,
  makeIt: ({ item }: { item: string }) => `Make it ${item}`,
  keys: 'Arrows walk · Enter opens · F2 renames · N adds · L links · M moves · W why · D what depends on it · F folds · Space marks · Delete deletes · + − 0 zoom',
  emptyQuestion: 'Which result should move first?',
  returnsSample: '“One customer in four comes back within 90 days, by December; today it is one in five”',
  feesSample: '“Waived delivery fees that bring no order: from 12% to 8% by June”',
  writeFirstGoal: 'Write down the first goal',
  emptyHint: 'Or open a stage above and answer its questions first.',
  canvasTools: 'Canvas tools',
  arrange: 'Arrange',
  fitView: 'Fit view',
  zoomOut: 'Zoom out',
  zoomIn: 'Zoom in',
  canvasStages: 'Canvas stages',
  column: ({
    name,
    question,
    answered,
    required,
    state,
  }: {
    name: string;
    question: string;
    answered: number;
    required: number;
    state: string;
  }) => `${name}: ${question} ${answered} of ${required} required prompts answered, ${state}`,
  answeredOf: ({ answered, required }: { answered: number; required: number }) =>
    `${answered} of ${required} answered`,
  missingIn: ({ name, answered, required }: { name: string; answered: number; required: number }) =>
    `${answered} of ${required} answered in ${name}: what is missing`,
  stillAsked: 'Still asked',
  standsHere: ({ names }: { names: readonly string[] }) => `${listedBriefly(names, 2)} can answer it`,
  removeLink: 'Remove link',
  looks: {
    foldAll: 'Fold all threads',
    unfoldAll: 'Unfold all threads',
    unfoldMatters: 'Unfold what matters',
    why: 'Why does it exist?',
    dependents: 'What depends on it?',
  },
  looked: {
    foldAll: 'All threads are folded.',
    unfoldAll: 'All threads are unfolded.',
    unfoldMatters: 'Threads with findings, with what is tripped and with what is selected are unfolded.',
    why: 'What it exists for is lit.',
    dependents: 'What depends on it is lit.',
  },
  since: { added: 'new', changed: 'changed', gone: 'gone' },
  compareWith: 'Compare with',
  compared: ({ added, changed, gone }: { added: number; changed: number; gone: readonly string[] }) =>
    `${added} new, ${changed} changed, ${gone.length} gone${gone.length === 0 ? '' : `: ${listedBriefly(gone, 5)}`}`,
  filter: 'Filter and compare',
  filterItems: 'Filter the canvas',
  filterGoal: 'Goal',
  filterState: 'State',
  filterLevel: 'Level of risk',
  filterOwner: 'Owner',
  filterFinding: 'Has a finding',
  filterWords: 'Words',
  found: ({ count }: { count: number }) => `${counted(count, 'item')} shown`,
  clearFilter: 'Show all',
  alsoServes: ({ name }: { name: string }) => `Also serves ${name}: go there`,
  band: ({ name, summary }: { name: string; summary: string }) => `${name}: ${summary}`,
  outside: ({ count, side }: { count: number; side: 'above' | 'below' | 'left' | 'right' }) =>
    side === 'left' || side === 'right' ? `${count} more to the ${side}` : `${count} more ${side}`,
  findings: { error: 'has an error', warning: 'has a warning', info: 'has a note' },
  links: ({ count }: { count: number }) => counted(count, 'link'),
  noItem: ({ direction }: { direction: 'left' | 'right' | 'up' | 'down' }) =>
    `No item ${direction === 'up' ? 'above' : direction === 'down' ? 'below' : `further ${direction}`}.`,
  marked: ({ name, isMarked }: { name: string; isMarked: boolean }) =>
    `${name} ${isMarked ? 'marked' : 'not marked'}.`,
};

/** The outline: the canvas as a list. */
export const outlineWords = {
  item: 'Item',
  items: ({ count }: { count: number }) => counted(count, 'item'),
  addKind: ({ kind }: { kind: string }) => `Add ${kind}`,
  openPrompts: 'Open prompts',
  nothingYet: 'nothing yet',
  title: 'Title',
  outline: 'Outline',
  outlineTools: 'Outline tools',
  lastRead: ({ value, unit, on }: { value: number; unit: string; on: string }) =>
    `last ${measureText(value, unit)} on ${dayText(on)}`,
  ratio: ({ ratio }: { ratio: number }) =>
    ratio === Infinity ? 'ratio without bound' : `ratio ${numberText(ratio)}`,
  exposure: ({ minor, currency }: { minor: number; currency: string }) =>
    `exposure ${moneyText(minor, currency)}`,
  judged: ({ on }: { on: string }) => `judged on ${dayText(on)}`,
  release: ({ on }: { on: string }) => `release ${dayText(on)}`,
  dates: ({ from, to, isCritical }: { from: string; to: string; isCritical: boolean }) =>
    `${dayText(from)} to ${dayText(to)}${isCritical ? ', critical' : ''}`,
  level: ({ level }: { level: number }) => `level ${level} today`,
  keys: 'Arrows walk · Enter opens · N adds, Enter then the next · F2 renames · L links · Alt+↑↓ moves',
};

/** The prompts of a stage, and who has agreed to it. */
export const promptWords = {
  promptsOf: ({ stage }: { stage: string }) => `Prompts of ${stage}`,
  standing: ({ answered, required, state }: { answered: number; required: number; state: string }) =>
    `${answered} of ${required} required answered · ${state}`,
  closePrompts: 'Close prompts',
  required: ({ keys }: { keys: string }) =>
    `Required: at least 15 characters, or a linked item. ${keys} goes on to the next.`,
  allAnswered: 'Every required prompt is answered.',
  useIt: 'Use it',
  useFor: ({ names, number }: { names: readonly string[]; number: number }) =>
    `Use ${listedBriefly(names, 3)} to answer prompt ${number}`,
  moreHolders: ({ count }: { count: number }) => `and ${count} more`,
  answersStand: ({ count }: { count: number }) => `${count} answers stand in the workbook already.`,
  standsIn: ({ names, number }: { names: readonly string[]; number: number }) =>
    `${number}: ${listedBriefly(names, 3)}`,
  useAll: ({ count }: { count: number }) => `Use all ${count}`,
  linkToPrompt: ({ number }: { number: number }) => `Link an item to prompt ${number}`,
  linkAnItem: 'Link an item…',
  linkedItems: 'Linked items',
};

/** The thread: why an item exists, what hangs on it, what breaks it. */
export const threadWords = {
  followTheThreadOf: 'Follow the thread of',
  nothingToFollow:
    'There is nothing to follow yet. Add a goal on the canvas; what serves it joins its thread.',
  aimedFor: ({ share }: { share: string }) => `${share} is aimed for`,
  threadCoverage: 'Thread coverage',
  why: ({ name }: { name: string }) => `Why does ${name} exist?`,
  dependsOn: ({ name }: { name: string }) => `What depends on ${name}?`,
  nothingDepends: 'Nothing depends on it.',
  breaks: 'What breaks this thread?',
  nothingBreaks: 'Nothing: no finding is open on it.',
  onOthers: ({ count }: { count: number }) => `${count} more on other threads, under Review.`,
  findingsOnThisThread: 'Findings on this thread',
  isGoal: 'It is a goal: the reason for everything below it.',
  noPath: 'No path leads to a goal. Link it, or ask whether it should be here at all.',
};

/** What the inspector adds to the fields of items. */
export const itemWords = {
  statedMetric: ({ title, from, to, by }: { title: string; from: string; to: string; by: string | null }) =>
    `It speaks of a number: “${title}”, from ${from} to ${to}${by === null ? '' : ` by ${by}`}.`,
  makeItsMetric: 'Make it the metric',
  version: 'version',
  noVersions: 'Nobody has noted which team works with which version.',
  capabilitiesNeeded: 'Capabilities needed',
  needsQuestion: 'What must people or systems be able to do for it?',
  addACapability: 'Add a capability',
  removeNeed: ({ code }: { code: string }) => `Remove need of ${code}`,
  servedBy: 'Use cases that serve it',
  addUseCase: 'Add use case',
  onDay: ({ amount, day }: { amount: string; day: string }) => `${amount} on ${day}`,
  atStart: ({ amount }: { amount: string }) => `${amount} at the start`,
  wantedBy: ({ amount, day }: { amount: string; day: string }) => `${amount} wanted by ${day}`,
  noFiguresYet: 'no figures yet',
  noUseCase: 'This need test belongs to no use case.',
  deliveredBy: 'Use cases that deliver it',
  notDelivered: 'No use case delivers it yet.',
  noSteps: 'It stays at the level of today.',
  fromStep: ({ step }: { step: number }) => `From, step ${step}`,
  became: 'Became',
  makeIt: ({ item }: { item: string }) => `Make it ${item}`,
  makeItAnItem: 'Make it an item',
  baseline: 'Baseline',
  target: 'Target',
  by: 'By',
  asOf: 'As of',
  correct: 'Correct…',
  correctReading: 'Correct reading',
  correctReadingOf: ({ day }: { day: string }) => `Correct reading of ${day}`,
  correctingOf: ({ day }: { day: string }) =>
    `The reading of ${day} stays, struck through. What was really read?`,
  whyCorrected: 'Why it is corrected',
  struckBy: ({ role, reason }: { role: string; reason: string }) =>
    role === '' ? `Struck: ${reason}` : `Struck by ${role}: ${reason}`,
  deleteReading: ({ day }: { day: string }) => `Delete reading of ${day}`,
  date: 'Date',
  value: 'Value',
  evidence: 'Evidence',
  readings: 'Readings',
  noReadings: 'Nothing was read yet. A goal counts as watched from its first reading on.',
  readOn: 'Read on',
  valueRead: 'Value read',
  evidenceHint: 'Where the number comes from',
  addReading: 'Add reading',
  metricToMove: 'metric it should move',
  movesQuestion: 'Which number follows when this one moves?',
  thatItMoves: ({ code }: { code: string }) => `That it moves ${code} is`,
  needQuestion: 'Is learning needed at all?',
  needTest: 'Need test',
  theAnswersSay: 'The answers say:',
  goesFurther: ({ approach }: { approach: string }) => `“${approach}” goes further than that.`,
  askFirst: 'Ask first:',
  yes: 'Yes',
  no: 'No',
  unknown: 'Unknown',
  notKnown: '?',
  answerKeys: 'Y, N or ? answers and goes on to the next question.',
  evidenceFor: ({ question }: { question: string }) => `Evidence for ${question}`,
  howKnown: 'How do we know?',
  moreOfIt: 'More about it',
  worth: 'Worth and where',
  dates: 'Dates',
  howItIsUsed: 'How it is used',
  number: 'Kind, direction and limits',
  forecast: 'Forecast',
  answer: 'Answer',
};

interface TableEmpty {
  readonly question: string;
  readonly samples: readonly [string, string];
}

/** The tables of what stands on the canvas. */
export const tableWords = {
  kind: 'Table of',
  ratio: 'Ratio',
  lastRead: 'Last read',
  readingsOf: ({ metric }: { metric: string }) => `Readings of ${metric}`,
  noMetric: 'Choose a metric to see and type its readings.',
  typeReading: 'Type a reading, Enter adds it',
  addReading: 'Add reading',
  /** Of each table while it is empty. */
  empty: {
    goal: {
      question: 'Which results should move?',
      samples: [
        '“Late stops: from 14 % to 8 % by the end of the year.”',
        '“Half the waste of fresh bread by June.”',
      ],
    },
    useCase: {
      question: 'Who uses the result, and for what?',
      samples: ['“Dispatchers reorder stops that run late.”', '“Shops order bread by the forecast.”'],
    },
    dataProduct: {
      question: 'What will its user hold?',
      samples: ['“A list of stops that will run late, each morning.”', '“An order proposal for each shop.”'],
    },
    metric: {
      question: 'By which numbers will we see it?',
      samples: [
        '“Late stops, in %, read each week from the depot log.”',
        '“Bread thrown away, in kg a day.”',
      ],
    },
    painPoint: {
      question: 'What hurts now?',
      samples: ['“Addresses are typed twice.”', '“Nobody owns the stock record.”'],
    },
    assumption: {
      question: 'What do we take for true without having tested it?',
      samples: ['“Drivers will follow the list.”', '“The history of two years is enough.”'],
    },
    capability: {
      question: 'What can the organisation do today?',
      samples: ['“Release software every week: level 2.”', '“Label data by hand: level 1.”'],
    },
    techItem: {
      question: 'With which tools and platforms do we work?',
      samples: ['“The warehouse that three teams read from.”', '“The notebook server that nobody patches.”'],
    },
  } satisfies Readonly<Record<string, TableEmpty>>,
};
