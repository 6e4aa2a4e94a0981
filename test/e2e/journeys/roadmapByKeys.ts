// A first engagement from an empty library to its PDF, by the keyboard alone, as somebody does it who knows the keys.
import type { CountingHand } from '../pages/CountingHand.ts';

async function begin(hand: CountingHand): Promise<void> {
  await hand.press('Alt+n');
  await hand.isAt('Title');
  await hand.type('Depot repairs');
  await hand.press('Tab', 'Tab');
  await hand.type('30 jun 27');
  await hand.press('Tab');
  await hand.type('90k');
  await hand.press('Tab');
  await hand.type('500');
  await hand.press('Enter');
  await hand.page.getByRole('navigation', { name: 'Workshop stages' }).waitFor();
}

/** The goal's own statement makes its metric. */
async function goal(hand: CountingHand): Promise<void> {
  await hand.press('Alt+g');
  await hand.isAt('Title');
  await hand.type('Buses stay on the road');
  await hand.press('Tab');
  await hand.type('Late stops from 14% to 8% by 30 jun 27');
  await hand.page.getByRole('button', { name: 'Make it the metric' }).waitFor();
  await hand.press('Tab', 'Enter');
  await hand.isAt('Owner');
  await hand.type('Head of fleet');
  await hand.press('Tab');
  await hand.isAt('State');
  await hand.type('agr');
  await hand.press('Tab');
}

async function useCase(hand: CountingHand): Promise<void> {
  await hand.press('Alt+u');
  await hand.isAt('Title');
  await hand.type('Predict late runs');
  await hand.press('Tab', 'Tab');
  await hand.isAt('Data product');
  await hand.type('Late list');
  await hand.press('Tab');
  await hand.isAt('State');
  await hand.type('sel');
  await hand.press('Tab', 'Tab');
  await hand.isAt('Value per year: low');
  await hand.type('60k 90k 150k');
  await hand.press('Tab');
}

async function need(hand: CountingHand): Promise<void> {
  await hand.isAt(/^Is learning needed/);
  await hand.press('Enter', 'Tab');
  await hand.choose('nynyyny');
}

/** What its user holds, and which decision it changes: two prompts are answered by it later. */
async function product(hand: CountingHand): Promise<void> {
  await hand.press('Control+k');
  await hand.isAt('Search commands and items');
  await hand.type('late list');
  await hand.press('Enter');
  await hand.isAt('Title');
  await hand.press('Tab');
  await hand.isAt('Form');
  await hand.type('li');
  await hand.press('Tab');
  await hand.type('Dispatch rings round depots');
  await hand.press('Tab');
  await hand.type('Which bus is swapped');
  await hand.press('Tab');
  await hand.type('60');
}

async function criterion(hand: CountingHand): Promise<void> {
  await hand.press('Alt+k');
  await hand.isAt('Measure');
  for (const part of ['late', '11%', '1 mar 27', 'head']) {
    await hand.type(part);
    await hand.press('Enter');
  }
  await hand.isAt(/^Signed by/);
  await hand.type('M. Lee');
  await hand.press('Enter');
}

interface RiskOf {
  readonly title: string;
  readonly likelihood: string;
  readonly impacts: string;
  readonly cost: string;
  readonly owner: string;
}

async function risk(hand: CountingHand, { title, likelihood, impacts, cost, owner }: RiskOf): Promise<void> {
  await hand.press('Alt+r');
  await hand.isAt('Title');
  await hand.type(title);
  await hand.press('Tab');
  await hand.choose(likelihood);
  await hand.press('Tab');
  await hand.type('40%');
  await hand.press('Tab');
  await hand.choose(impacts);
  await hand.press('Tab');
  await hand.isAt('Cost if it happens: low');
  await hand.type(cost);
  await hand.press('Tab');
  await hand.type(owner);
  await hand.press('Tab');
  await hand.isAt('State');
  await hand.type('op');
  await hand.press('Tab');
}

async function answers(hand: CountingHand): Promise<void> {
  await hand.press('Control+k');
  await hand.isAt('Search commands and items');
  await hand.type('add treat');
  await hand.press('Enter');
  await hand.isAt('Title');
  await hand.type('Show it at the gate');
  await hand.press('Tab');
  await hand.type('ops');
  await hand.press('Tab');
  await hand.type('1 feb 27');
  await hand.press('Tab');
  await hand.type('2k');
}

async function slices(hand: CountingHand): Promise<void> {
  await hand.press('Alt+s');
  await hand.isAt('Title');
  await hand.type('One depot');
  await hand.press('Tab');
  await hand.type('One depot swaps in time.');
  await hand.press('Alt+s');
  await hand.isAt('Title');
  await hand.type('All depots');
  await hand.press('Tab');
  await hand.type('Every depot swaps in time.');
}

async function timeBoxes(hand: CountingHand): Promise<void> {
  await hand.press('Alt+t');
  await hand.isAt('Title');
}

export async function roadmapByKeys(hand: CountingHand): Promise<void> {
  await begin(hand);
  await goal(hand);
  await useCase(hand);
  await need(hand);
  await product(hand);
  await criterion(hand);
  await risk(hand, {
    title: 'Drivers ignore the list',
    likelihood: '3',
    impacts: '32211',
    cost: '10k 20k 30k',
    owner: 'Ops lead',
  });
  await risk(hand, {
    title: 'Position data has gaps',
    likelihood: '2',
    impacts: '22111',
    cost: '5k 9k 15k',
    owner: 'Data lead',
  });
  await answers(hand);
  await slices(hand);
  await timeBoxes(hand);
}
