// What is said of pillars and of where ambition, business and technology pull apart.
import { dayText, numberText } from '../../text/format.ts';
import { listedBriefly, nameOf, type Coded, type Named, workingDays } from '../../words.ts';

const spend = (boxes: readonly Coded[]): string =>
  boxes.length === 0
    ? ''
    : `, yet ${listedBriefly(boxes.map(({ code }) => code ?? ''))} spend${boxes.length === 1 ? 's' : ''} on it`;

export const pillarMessages = {
  'ALN-01': {
    statement:
      'On the day a selected use case first needs a capability, its level is below the one required: two levels or more is an error, one a warning; a level nobody has given is asked for.',
    fix: 'Ambition exceeds technology; plan steps that close the gap by then, or start the use case later.',
    whenBox: ({ firstBox, day }: { firstBox: Coded; day: string }) =>
      `when ${firstBox.code} starts on ${dayText(day)}`,
    onDay: ({ day }: { day: string }) => `on ${dayText(day)}`,
    mend: ({ capability }: { capability: Coded }) => `Plan steps for ${capability.code}`,
    unknown: (it: { capability: Named; when: string; useCase: Coded; requiredLevel: number }) =>
      `Nobody has said how far ${nameOf(it.capability)} will be ${it.when}, though ${it.useCase.code} needs level ${it.requiredLevel} of it.`,
    rate: ({ capability }: { capability: Coded }) => `Rate ${capability.code}`,
    found: (it: {
      useCase: Named;
      requiredLevel: number;
      capability: Named;
      when: string;
      availableLevel: number;
      missing: number;
      closesOn: string | null;
    }) =>
      `${nameOf(it.useCase)} needs level ${it.requiredLevel} of ${nameOf(it.capability)} ${it.when}, where it will be at ${it.availableLevel}: ambition exceeds technology by ${it.missing}, and the gap closes ${it.closesOn === null ? 'never' : `on ${dayText(it.closesOn)}`}.`,
  },
  'ALN-02': {
    statement:
      'A technology item or a model serves no use case that reaches an agreed goal, neither directly nor through a capability such a use case needs; an error when time boxes spend on it.',
    fix: 'Technology without a business use costs and distracts; name the use case it serves, or let it go.',
    item: ({ item, boxes }: { item: Named; boxes: readonly Coded[] }) =>
      `${nameOf(item)} serves no use case that reaches an agreed goal${spend(boxes)}: technology without a business use.`,
    mend: ({ one }: { one: Coded }) => `Say which use case ${one.code} serves`,
    model: ({ model, boxes }: { model: Named; boxes: readonly Coded[] }) =>
      `${nameOf(model)} is a model for no use case that reaches an agreed goal${spend(boxes)}: technology without a business use.`,
  },
  'ALN-03': {
    statement: ({ halfScore }: { halfScore: number }) =>
      `L-1 (vision and strategy) scores below ${halfScore} while L-6 (machine learning strategy) scores ${halfScore} or more.`,
    fix: 'Technology leads and purpose lags; agree on goals before models.',
    found: (it: { vision: Named; visionScore: number; learning: Named; learningScore: number }) =>
      `${nameOf(it.vision)} scores ${numberText(it.visionScore)} while ${nameOf(it.learning)} scores ${numberText(it.learningScore)}: technology leads, purpose lags.`,
    mend: ({ pillar }: { pillar: Coded }) => `Strengthen ${pillar.code}`,
  },
  'ALN-04': {
    statement: ({ halfScore }: { halfScore: number }) =>
      `The technical pillars average below ${halfScore} while a selected use case wants a complex or generative model.`,
    fix: 'The approach asks more than the technical side carries; try the rung below, or strengthen the pillars first.',
    found: ({ daring, T }: { daring: readonly Named[]; T: number }) =>
      `${listedBriefly(daring.map(nameOf))} ${daring.length === 1 ? 'wants' : 'want'} a complex or generative model, but the technical pillars average ${numberText(T)} of 100, too little to carry it.`,
    mend: ({ first }: { first: Coded }) => `Review the approach of ${first.code}`,
  },
  'ALN-05': {
    statement:
      'By half-way from the start of the plan to the horizon of an agreed goal, no time box with people or tools works for it.',
    fix: 'The goal is agreed in words only; plan and staff work for it, or move its horizon.',
    nobody: 'nobody works for it in the plan',
    late: ({ day }: { day: string }) => `work for it begins only on ${dayText(day)}`,
    found: (it: { goal: Named; day: string; work: string; horizonDate: string }) =>
      `${nameOf(it.goal)} is half-way to its horizon on ${dayText(it.day)}, but ${it.work}, so it is unlikely to be reached by ${dayText(it.horizonDate)}.`,
    mend: ({ goal }: { goal: Coded }) => `Look at what serves ${goal.code}`,
    staff: ({ box }: { box: Coded }) => `Say who works on ${box.code}`,
  },
  'ALN-06': {
    statement: ({ weakScore, soonWD }: { weakScore: number; soonWD: number }) =>
      `A pillar scores below ${weakScore}, or is not rated, while a build box starts within ${soonWD} working days.`,
    fix: 'Building would begin on weak ground; strengthen or rate the pillar first, or start later.',
    found: (it: { pillar: Named; score: number | null; box: Named; waitWD: number }) =>
      `${nameOf(it.pillar)} ${it.score === null ? 'is not rated' : `scores ${numberText(it.score)} of 100`}, while ${nameOf(it.box)} starts building in ${workingDays(it.waitWD)}.`,
    mend: ({ pillar, score }: { pillar: Coded; score: number | null }) =>
      `${score === null ? 'Rate' : 'Strengthen'} ${pillar.code}`,
  },
  'ALN-07': {
    statement: 'A time box of the kind enablement brings no capability a step.',
    fix: 'Enabling that enables nothing is only cost; name the capability whose level rises when the box ends.',
    reading:
      'A step of a capability comes on its own day, or on the last planned or actual day of the time box that brings it: when the box moves, the step moves. A step of a box that is cancelled, archived or without dates does not come.',
    found: ({ box }: { box: Named }) =>
      `${nameOf(box)} is there to enable, but no capability rises when it ends, so nobody can see what it is for.`,
    mend: ({ box }: { box: Coded }) => `Say which capability ${box.code} raises`,
  },
  'ALN-10': {
    statement:
      'Alignment is 100 − 0.5·|B − T| − 10 for each error − 5 for each warning of ALN-01 to ALN-06, between 0 and 100. B is the mean score of L-1 to L-3, T that of L-4 to L-7; a pillar scores 25 × the mean of its rated statements when at least three of four are rated. Unknown while a pillar has not enough answers.',
    business: 'business side B',
    technical: 'technical side T',
    errors: 'errors of ALN-01 to ALN-06',
    warnings: 'warnings of ALN-01 to ALN-06',
    formula: '100 − 0.5·|B − T| − 10·errors − 5·warnings, between 0 and 100',
  },
  sides: {
    B: 'mean of L-1 to L-3',
    T: 'mean of L-4 to L-7',
  },
};
