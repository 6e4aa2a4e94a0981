// Quillmere Stores: what the room answered, stage by stage, from why to how.
import type { Stage } from '../../schema/stages.ts';
import { anyOf, seed, type Seed } from '../seed.ts';
import type { Kind } from '../../schema/kinds.ts';

type Answer = readonly [text: string, ...links: readonly (readonly [Kind, ...(readonly number[])])[]];

const answers: Readonly<Record<Stage, readonly Answer[]>> = {
  why: [
    [
      'Repeat purchases from 22% to 26% by December; lost sales from 8% to 5% by September; idle fee waivers from 12% to 8% by June.',
      ['goal', 1, 2, 3],
    ],
    [
      'A hand-kept list for 300 products, last week’s sales plus a thumb’s width, and six campaign codes without an end.',
      ['dataProduct', 1, 2, 3],
    ],
    [
      'For the fee waiver yes: twelve lines written by the head of delivery. For suggestions the bestseller rule is the bar to beat. For orders no: the planners’ rule is what loses 8% today.',
      ['useCase', 1, 2, 4],
    ],
    [
      'The company’s margin goal for 2026 rests on returning customers; the head of e-commerce would miss it first, supply second.',
      ['goal', 1, 2],
    ],
    [
      'About 728 000 a year over the three goals, most of it in customers who do not come back.',
      ['goal', 1, 2, 3],
    ],
    [
      'It came as one “AI recommender”. It was six ideas in one coat: three stay, two wait as framed, one is parked.',
      ['useCase', 1, 2, 3, 4, 5, 6],
    ],
  ],
  what: [
    [
      'A list of five products under the basket; an order proposal for each shop; a yes or no on the fee.',
      ['dataProduct', 1, 2, 3],
    ],
    [
      'What goes into the basket (210 000 a month), how many pieces are ordered (26 000), whether a fee is waived (38 000).',
      ['dataProduct', 1, 2, 3],
    ],
    [
      'Click and conversion uplift over the plain rule (0 today), forecast error (41% today), waiver cost a month (5 400 today).',
      ['metric', 4, 5, 7, 9],
    ],
    [
      'The fee rule: worth having by itself in the first week. Then suggestions for a tenth of all baskets.',
      ['slice', 1, 3],
    ],
    ['E-mail suggestions, prices, fresh food, new products without sales, automatic ordering, chat.'],
    [
      'Hit rate must move clicks, clicks conversion, conversion repeat purchases; forecast error must move fuller shelves, and these lost sales.',
      ['metric', 10, 4, 5, 1, 7, 8, 2],
    ],
  ],
  risks: [
    [
      'The list was no better than bestsellers, stock records were wrong, consent did not cover it, and shops ordered by gut feeling as before.',
      ['risk', 1, 2, 3, 4, 6],
    ],
    [
      'The share of baskets joined in week one, the first Friday recount, clicks in the first five days of the shadow run.',
      ['metric', 4, 6],
    ],
    [
      'The bestseller rule, suggestions from the basket alone, an order list kept by hand, a reorder rule for fifty products.',
      ['alternative', 1, 2, 3, 4],
    ],
    [
      'Six criteria with a figure, a date and an owner who signed them; the first is due on 13 February.',
      ['killCriterion', 1, 2, 3, 4, 5, 6],
    ],
    [
      'Data protection: the loyalty terms of 2019 speak of service messages only. Counsel reads them before the canary starts.',
      ['risk', 4],
    ],
    [
      'One data engineer and one ML engineer for everything; shop staff are free for counting only after the stocktake.',
      ['risk', 5],
      ['resource', 1, 3, 5],
    ],
  ],
  when: [
    ['By 15 May, before the summer range. Each working day later costs about 900 in margin.', ['goal', 1, 2]],
    [
      'No piece longer than thirty working days, most far shorter; each ends with a question that is answered aloud.',
      ['timeBox', 1, 2, 3, 4, 5, 6, 7, 8, 9],
    ],
    [
      'Data engineer in the first five weeks, scientists from week one, ML engineer mostly from March, shop staff not before 26 January.',
      ['resource', 1, 2, 3, 4, 5],
    ],
    [
      'The payments team wants the ML engineer, pricing has half a scientist, and the inherited trial still holds half an ML engineer.',
      ['risk', 5],
      ['timeBox', 10],
    ],
    [
      'The builders gave three lengths for every box before anyone spoke of a date; the shops raised the pilot from fifteen to twenty days.',
      ['upwardNote', 1, 3],
    ],
    [
      'Yes for all three: value over what is still to be spent, risked and delayed is 2.7, 2.2 and 33.',
      ['gate', 1],
    ],
  ],
  how: [
    [
      'The product manager owns all three and decides scope; the ML engineer decides inside releases, the lead scientist inside experiments.',
    ],
    [
      'Co-purchase counts with decay, a seasonal average, twelve lines of rule. More only if the figure misses and the error shows why.',
      ['needTest', 1, 2, 4],
    ],
    [
      'Test, staging, shadow, canary at a tenth, A/B at half, everyone; back by one switch, tried before each step.',
      ['timeBox', 3, 4, 5],
    ],
    [
      'Code in one repository, data by dated extract, lists by number; replay test before each change, clicks watched each hour.',
      ['pillar', 7],
    ],
    [
      'Build the list and the forecast, buy the experiment platform, keep ordering system and shop as they are.',
      ['techItem', 2, 3, 4],
    ],
    [
      'A week with someone who has run A/B tests, and a written standard for release and way back.',
      ['capability', 1],
    ],
  ],
};

export const promptSeeds: readonly Seed[] = Object.entries(answers).flatMap(([stage, given]) =>
  given.map(([text, ...links], i) =>
    seed('promptAnswer', `${stage}-${i + 1}`, {
      stage: stage as keyof typeof answers,
      prompt: i + 1,
      text,
      links: links.flatMap(([kind, ...numbers]) => numbers.map((number) => anyOf(kind, number))),
    }),
  ),
);
