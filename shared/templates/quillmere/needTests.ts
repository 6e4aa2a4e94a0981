// Quillmere Stores: for each idea, seven answers that say whether learning is needed at all.
import { idOf, seed, type Seed } from '../seed.ts';

const yes = (evidence: string) => ({ answer: 'yes' as const, evidence });
const no = (evidence: string) => ({ answer: 'no' as const, evidence });
const unknown = (evidence: string) => ({ answer: 'unknown' as const, evidence });

export const needTestSeeds: readonly Seed[] = [
  seed('needTest', 1, {
    useCase: idOf('useCase', 1),
    n1: no(
      'The merchandisers’ hand-made list covers 300 of 24 000 products and was out of date within a month.',
    ),
    n2: yes('About 210 000 baskets a month reach the page.'),
    n3: yes('Season, range changes and regional habits shift the pairs every few weeks.'),
    n4: yes('Twenty-six months of baskets; to be checked for gaps in T-1.'),
    n5: yes('A poor suggestion is ignored; nothing is bought by itself.'),
    n6: no('No simple model has been measured yet: the inherited trial began at the top of the ladder.'),
    n7: yes('The shopper decides whether to add a product; the shop sees it in the basket.'),
  }),
  seed('needTest', 2, {
    useCase: idOf('useCase', 2),
    n1: no(
      'The planners’ rule (last week plus a margin) has run for years and leaves 8% of sales on the table.',
    ),
    n2: yes('Two hundred products in five to forty shops, every day.'),
    n3: yes('Weather, pay days, school holidays and promotions act together.'),
    n4: yes('Three years of daily sales by shop; stock-outs are marked from 2024 on.'),
    n5: yes('The planner sees every proposal before it is ordered and can change it.'),
    n6: no('Nothing but the hand-made rule has been tried.'),
    n7: yes('The number of pieces ordered for each shop.'),
  }),
  seed('needTest', 3, {
    useCase: idOf('useCase', 3),
    n1: yes('Three steps by weeks left and pieces left: the buyers wrote it on one page in the workshop.'),
    n2: yes('About 900 products reach their season end in a typical month.'),
    n3: no('Weeks left and pieces left explain nearly all of it.'),
    n4: yes('Four seasons of markdowns with their sell-through.'),
    n5: yes('A markdown can be taken back the next day.'),
    n6: no('No model has been tried, and none is asked for.'),
    n7: yes('The buyer decides the week and the depth of the markdown.'),
  }),
  seed('needTest', 4, {
    useCase: idOf('useCase', 4),
    n1: yes(
      'Basket value, distance and first order settle it: the head of delivery wrote the rule in twelve lines.',
    ),
    n2: yes('About 38 000 checkouts a month.'),
    n3: no('Three factors, stable since the delivery zones were redrawn.'),
    n4: yes('All waivers since 2023 with the order that followed, or did not.'),
    n5: yes('The rule is switched off with one setting.'),
    n6: no('No model has been tried, and none is needed.'),
    n7: yes('Whether this fee is waived.'),
  }),
  seed('needTest', 5, {
    useCase: idOf('useCase', 5),
    n1: unknown('Nobody has collected the questions a chat would have to answer.'),
    n2: unknown('Traffic is known, the share that would chat is not.'),
    n3: unknown('Depends on the questions.'),
    n4: no('No record of questions asked in shops or by telephone.'),
    n5: unknown('Wrong advice on product safety could not be undone; not examined.'),
    n6: no('Nothing simpler, such as better product pages, has been tried.'),
    n7: no('The room could not name one decision that would change.'),
  }),
  seed('needTest', 6, {
    useCase: idOf('useCase', 6),
    n1: unknown('Customer service believes three reasons explain most returns; nobody has counted.'),
    n2: yes('About 5 200 returns a month.'),
    n3: unknown('To be answered once the joined history of T-1 exists.'),
    n4: unknown('Depends on the share of guest orders that can be joined.'),
    n5: yes('A flag only shows a size hint; the shopper can ignore it.'),
    n6: no('Nothing has been tried.'),
    n7: yes('The shopper decides whether to change the size before paying.'),
  }),
];
