// @vitest-environment happy-dom
// No screen of any stage shows the stored word of a criterion, a decision or a time box where another is so.
import { describe, expect, it } from 'vitest';
import { stageTabs } from '../../../renderer/app/stages/stageTabs.tsx';
import { workStages } from '../../../shared/schema/stages.ts';
import { show } from '../../helpers/browser/screen.tsx';
import { type Unlike, unlike, unlikeStored } from '../../helpers/workbooks/unlikeStored.ts';

const workbook = unlikeStored();
const lines = 'li, tr, [role="row"], [role="treeitem"], article, .react-flow__node';

/** What stands in one line with a code: the nearest row, card or item that holds it, without lists of choices. */
function linesWith(code: string): readonly string[] {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const found = new Set<Element>();
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode())
    if (node.textContent?.trim() === code) {
      const line = node.parentElement?.closest(lines);
      if (line && line.querySelector('select, [role="listbox"]') === null) found.add(line);
    }
  return [...found].map((line) => textsOf(line).join(' | '));
}

const textsOf = (element: Element): readonly string[] => {
  const texts: string[] = [];
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode())
    if (node.textContent?.trim()) texts.push(node.textContent.trim());
  return texts;
};

const saysStored = (line: string, { stored, word }: Unlike): boolean =>
  new RegExp(`(^|\\| )${stored}( \\||$)`, 'i').test(line.replaceAll(new RegExp(word, 'gi'), ''));

/** What the Roadmap shows are pages, made by a worker that is not here: they are looked at where pages are. */
const stages = workStages.filter((stage) => stage !== 'roadmap');

const screens = stages.flatMap((stage) =>
  stageTabs[stage].map(({ id, Screen }) => ({ name: `${stage} ${id}`, Screen })),
);

describe('the screens of the stages', () => {
  const seen = new Set<string>();

  it.each(screens)('$name shows no stored word', async ({ Screen }) => {
    await show(<Screen />, workbook);
    const wrong = unlike.flatMap((one) => {
      const own = linesWith(one.code);
      for (const line of own) if (new RegExp(one.word, 'i').test(line)) seen.add(one.code);
      return own.filter((line) => saysStored(line, one));
    });
    expect(wrong).toEqual([]);
  });

  it('together show what is so of each of them', () => {
    expect([...seen].toSorted()).toEqual(unlike.map(({ code }) => code).toSorted());
  });
});
