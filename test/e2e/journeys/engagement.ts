// A small engagement from an empty library to its PDF: four roles, two resources, three settings, a goal, two metrics,
// a use case with seven answers, its product, a kill criterion that is armed, two risks in numbers, a treatment, another
// path, two slices, four time boxes, 28 ratings, 18 prompts and a gate that is decided and signed.
import type { CountingHand } from '../pages/CountingHand.ts';
import type { Ways } from './ways.ts';

async function workbook({ hand, newWorkbook, to }: Ways): Promise<void> {
  await newWorkbook();
  await hand.isAt('Title');
  await hand.type('Depot repairs');
  await fill({ hand, to }, [
    ['Result needed by', '30 jun 27'],
    ['Budget', '90k'],
    ['Cost of delay per working day', '500'],
  ]);
  await hand.press('Enter');
  await hand.page.getByRole('navigation', { name: 'Workshop stages' }).waitFor();
}

/** Fields one after the other; a part of a word that nothing else begins with chooses, and what is new is added. */
async function fill(
  { hand, to }: Pick<Ways, 'hand' | 'to'>,
  fields: readonly (readonly [string, string])[],
): Promise<void> {
  for (const [field, text] of fields) {
    await to(field);
    await hand.type(text);
  }
}

async function goal(ways: Ways): Promise<void> {
  const { hand, addGoal, measureIt } = ways;
  await addGoal();
  await name(hand, 'Buses stay on the road');
  await fill(ways, [['What should move, by how much, by when', 'Late stops from 14% to 8% by 30 jun 27']]);
  await hand.page.getByRole('button', { name: 'Make it the metric' }).waitFor();
  await measureIt();
  await hand.isAt('Owner');
  await hand.type('Head of fleet');
  await fill(ways, [['State', 'agr']]);
  await hand.press('Enter');
}

/** The title of what was just added: it is empty, or stands chosen to be written over. */
async function name(hand: CountingHand, text: string): Promise<void> {
  await hand.isAt('Title');
  await hand.page.waitForFunction(() => {
    const at = document.activeElement as HTMLTextAreaElement;
    return at.value === '' || at.selectionEnd - at.selectionStart === at.value.length;
  });
  await hand.type(text);
}

async function idea(ways: Ways): Promise<void> {
  const { hand, addUseCase, askNeed } = ways;
  await addUseCase();
  await name(hand, 'Predict late runs');
  await fill(ways, [
    ['Data product', 'Late list'],
    ['State', 'sel'],
    ['Value per year: low', '60k 90k 150k'],
    ['Running cost per year', '12k'],
  ]);
  await askNeed();
  await hand.choose('nynyyny');
}

async function product(ways: Ways): Promise<void> {
  await ways.openProduct('Late list');
  await fill(ways, [
    ['Form', 'li'],
    ['Replaces', 'Dispatch phones depots'],
    ['Which decision changes because of it', 'Which bus is swapped'],
    ['Decisions per month', '60'],
    ['End user', 'Dispatcher'],
  ]);
  await ways.hand.press('Enter');
}

/** Each Enter goes on to the next gap of the sentence. */
async function criterion({ hand, addCriterion, arm }: Ways): Promise<void> {
  await addCriterion();
  await hand.isAt('Measure');
  for (const part of ['Missed swaps', 'at most 11%', '1 mar 27', 'head']) {
    await hand.type(part);
    await hand.press('Enter');
  }
  await hand.isAt(/^Signed by/);
  await hand.type('M. Lee');
  await arm();
  // It is asked once who is working.
  await hand.isAt('Head of fleet');
  await hand.press('Enter');
  await hand.page.getByRole('dialog').waitFor({ state: 'detached' });
}

interface RiskOf {
  readonly title: string;
  readonly share: string;
  readonly impacts: string;
  readonly cost: string;
  readonly owner: string;
}

async function risk(ways: Ways, { title, share, impacts, cost, owner }: RiskOf): Promise<void> {
  const { hand, addRisk, toScale, open } = ways;
  await addRisk();
  await name(hand, title);
  await fill(ways, [['or as a share', share]]);
  await toScale('Cost');
  await hand.choose(impacts);
  await fill(ways, [
    ['Owner', owner],
    ['State', 'op'],
  ]);
  await hand.press('Enter');
  await open('In numbers');
  await fill(ways, [['Cost if it happens: low', cost]]);
}

async function answers(ways: Ways): Promise<void> {
  const { hand, addTreatment, addOtherPath } = ways;
  await addTreatment();
  await hand.type('Show it at the gate');
  await fill(ways, [
    ['Owner', 'ops'],
    ['Due', '1 feb 27'],
    ['Cost', '2k'],
  ]);
  await addOtherPath();
  await name(hand, 'Spare bus');
  await fill(ways, [
    ['What we would do instead', 'Keep a spare bus at each depot'],
    ['Extra cost', '60k'],
    ['Share of the value it keeps', '50%'],
  ]);
}

async function slices(ways: Ways): Promise<void> {
  for (const [title, worth] of [
    ['One depot', 'One depot swaps in time.'],
    ['All depots', 'All depots swap in time.'],
  ] as const) {
    await ways.addSlice();
    await name(ways.hand, title);
    await fill(ways, [['What it is worth having alone', worth]]);
  }
}

/** A box a line, with the people that are not there yet; the last Enter has begun one that Escape takes back. */
async function timeBoxes({ hand, addTimeBox }: Ways): Promise<void> {
  await addTimeBox();
  for (const line of [
    'Find late runs 3/5/8 limit 8 with Engineer in S-1 asks Are runs logged?',
    'Plain rule 4/6/9 limit 9 with Engineer after T-1 in S-1 asks Is it in time?',
    'One depot 8/10/15 limit 15 with Trainer .5 after T-2 in S-1 asks Do they swap?',
    'All depots 10/15/20 limit 20 with Trainer after T-3 in S-2 asks Is it worth it?',
  ]) {
    await name(hand, line);
    await hand.press('Enter');
  }
  await hand.isAt('Title');
  await hand.press('Escape');
}

async function ratings({ hand, rate }: Ways): Promise<void> {
  await rate();
  await hand.isAt(/^The vision is written/);
  await hand.choose('3221'.repeat(7));
}

/** What stands in the workbook answers most of them; the others are typed, one after the other. */
async function prompts({ hand, answerPrompts, takeAll }: Ways): Promise<void> {
  const write = async (number: number, text: string) => {
    await hand.isAt(new RegExp(`^${number} ★`));
    await hand.type(text);
    await hand.press('Control+Enter');
  };
  const take = async (stage: string) => {
    await hand.page.getByRole('region', { name: `Prompts of ${stage}` }).waitFor();
    await hand.isAt(/^Use all/);
    await takeAll();
  };
  await answerPrompts();
  for (const stage of ['Why', 'What', 'Risk']) await take(stage);
  await write(1, 'Nobody used it.');
  await write(2, 'Few swaps are logged.');
  await write(5, 'Driver data stays here.');
  await take('When');
  await write(4, 'The timetable change.');
  await write(5, 'They say 30 to 50 days.');
}

async function gate(ways: Ways): Promise<void> {
  const { hand, addGate, decideGo, sign } = ways;
  await addGate();
  await name(hand, 'Start');
  await fill(ways, [['Date', 'today']]);
  await hand.press('Enter');
  await decideGo();
  await fill(ways, [
    ['Why', 'Worth trying.'],
    ['Typed name', 'M. Lee'],
  ]);
  await sign();
  await hand.page.getByRole('dialog').getByText('Signed', { exact: true }).first().waitFor();
}

/** Plays it whole; the PDF's place on this computer. */
export async function playEngagement(ways: Ways): Promise<string> {
  await workbook(ways);
  await goal(ways);
  await idea(ways);
  await product(ways);
  await criterion(ways);
  await risk(ways, {
    title: 'Drivers ignore it',
    share: '40%',
    impacts: '32211',
    cost: '10k 20k 30k',
    owner: 'Ops lead',
  });
  await risk(ways, {
    title: 'Position data has gaps',
    share: '20%',
    impacts: '22111',
    cost: '5k 9k 15k',
    owner: 'Data lead',
  });
  await answers(ways);
  await slices(ways);
  await timeBoxes(ways);
  await ratings(ways);
  await prompts(ways);
  await gate(ways);
  const [download] = await Promise.all([ways.hand.page.waitForEvent('download'), ways.exportPdf()]);
  return download.path();
}
