// Quillmere Stores: the plan cut into parts that are worth having alone, each with a date for feedback.
import { idOf, idsOf, seed, type Seed } from '../seed.ts';
import { role } from './roles.ts';

const feedback = (date: string, from: string, question: string) => ({ date, fromRole: role(from), question });

export const sliceSeeds: readonly Seed[] = [
  seed('slice', 1, {
    title: 'Delivery-fee rule',
    kind: 'value',
    benefit:
      'Fees are waived only where it wins an order: about 3 600 a month less given away, from the first week.',
    beneficiaryRole: role('delivery'),
    components: ['Checkout rule', 'Monthly cost report'],
    feedback: feedback('2026-01-23', 'delivery', 'Did service calls about delivery fees rise, and by whom?'),
    useCase: idOf('useCase', 4),
    goals: idsOf('goal', 3),
    painPoints: idsOf('painPoint', 4),
  }),
  seed('slice', 2, {
    title: 'Usable purchase history and a bar to beat',
    kind: 'foundation',
    benefit: 'Everybody knows which baskets may be used and which figure a suggestion list has to beat.',
    beneficiaryRole: role('science'),
    components: ['Joined basket history', 'Bestseller rule', 'Replay test'],
    feedback: feedback(
      '2026-02-20',
      'merchandiser',
      'Which of these fifty lists would you have shown, and which never?',
    ),
    useCase: idOf('useCase', 1),
    enables: idsOf('slice', 3),
    painPoints: idsOf('painPoint', 3),
  }),
  seed('slice', 3, {
    title: 'Suggestions for a part of the shoppers',
    kind: 'value',
    benefit:
      'A tenth, then half of all baskets show what is bought together; the effect on sales is measured, not guessed.',
    beneficiaryRole: role('ecommerce'),
    components: ['Suggestion list', 'Shadow log', 'A/B switch'],
    feedback: feedback('2026-04-02', 'shopper', 'Would you miss the list if it went away tomorrow?'),
    useCase: idOf('useCase', 1),
    goals: idsOf('goal', 1),
    painPoints: idsOf('painPoint', 1, 5),
  }),
  seed('slice', 4, {
    title: 'Suggestions for everyone, watched',
    kind: 'value',
    benefit:
      'All shoppers are served, and a fall in clicks is noticed within the hour instead of at month end.',
    beneficiaryRole: role('ecommerce'),
    components: ['Full rollout', 'Alarm and way back'],
    feedback: feedback('2026-04-22', 'ecommerce', 'Which alarm came too late, and which was noise?'),
    useCase: idOf('useCase', 1),
    goals: idsOf('goal', 1),
    painPoints: idsOf('painPoint', 5),
  }),
  seed('slice', 5, {
    title: 'Stock records that can be trusted',
    kind: 'foundation',
    benefit: 'Planners stop padding orders by hand because the figure on record is the figure on the shelf.',
    beneficiaryRole: role('planner'),
    components: ['Recount routine', 'Returns booking fix'],
    feedback: feedback('2026-02-20', 'shops', 'Can the Friday recount be kept up with the hands you have?'),
    useCase: idOf('useCase', 2),
    enables: idsOf('slice', 6),
    painPoints: idsOf('painPoint', 2),
  }),
  seed('slice', 6, {
    title: 'Order proposals in five shops',
    kind: 'value',
    benefit:
      'Five shops order from a forecast the planner can overrule; empty shelves are counted before and after.',
    beneficiaryRole: role('planner'),
    components: ['Demand forecast', 'Order proposal report'],
    feedback: feedback(
      '2026-04-15',
      'planner',
      'Which proposals did you change, and what did you know that it did not?',
    ),
    useCase: idOf('useCase', 2),
    goals: idsOf('goal', 2),
    painPoints: idsOf('painPoint', 2),
  }),
];
