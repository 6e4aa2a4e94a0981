// @vitest-environment happy-dom
// F6 goes round the areas that are there, Alt+I in and out of the inspector, and each area is entered where it was left.
import { afterEach, beforeEach, expect, test } from 'vitest';
import { inOrOut, landIn, nextArea, watchAreas, workList } from '../../../../renderer/ui/frame/focusAreas.ts';

const rail = '<nav><a href="#1" id="first">1</a><a href="#2" id="current" aria-current="page">2</a></nav>';
const main =
  '<main><h1 tabindex="-1" data-focus-home id="heading">Why?</h1><button id="tool">Add</button>' +
  '<div role="tabpanel"></div><div role="tabpanel"><input id="name"><input id="client"></div></main>';
const aside =
  '<aside><h2 tabindex="-1" data-focus-home>R-1</h2><button id="close">x</button><input id="title"></aside>';
const strip = '<section data-focus-area="strip"><button id="next">Next prompt</button></section>';
const messages = '<section data-focus-area="messages"></section>';

let end = (): void => undefined;
beforeEach(() => {
  end = watchAreas();
});
afterEach(() => end());

function draw(...parts: readonly string[]): (id: string) => HTMLElement {
  document.body.innerHTML = parts.join('');
  return (id) => document.getElementById(id)!;
}
const at = (): string => document.activeElement?.id ?? '';
const round = (by: 1 | -1, times: number): string[] =>
  Array.from({ length: times }, () => {
    nextArea(by);
    return at();
  });

test('round goes: stages, work area, inspector, strip, and on from the start; empty areas are passed over', () => {
  draw(rail, main, aside, strip, messages);
  expect(round(1, 5)).toEqual(['current', 'name', 'title', 'next', 'current']);
});

test('back goes the other way, and what is not there is passed over', () => {
  draw(rail, main);
  expect(round(-1, 3)).toEqual(['name', 'current', 'name']);
});

test('an area is entered where it was left', () => {
  const by = draw(rail, main, aside);
  by('client').focus();
  expect(round(1, 3)).toEqual(['title', 'current', 'client']);
});

test('under a dialog nothing moves', () => {
  draw(rail, main, '<div aria-modal="true"><button id="ok">OK</button></div>');
  document.getElementById('ok')!.focus();
  expect(round(1, 1)).toEqual(['ok']);
});

test('into the inspector and back to where one was', () => {
  const by = draw(rail, main, aside);
  by('tool').focus();
  inOrOut();
  expect(at()).toBe('title');
  inOrOut();
  expect(at()).toBe('tool');
});

test('a page begins with its list, else its first field, else its heading', () => {
  draw('<main><h1 tabindex="-1" data-focus-home id="heading"></h1><input id="a"></main>');
  expect([landIn('main'), at()]).toEqual([true, 'a']);
  draw('<main><input id="a"><div role="grid" tabindex="0" id="grid"></div></main>');
  expect([landIn('main'), at(), workList()?.id]).toEqual([true, 'grid', 'grid']);
  draw('<main><h1 tabindex="-1" data-focus-home id="heading"></h1><button id="b"></button></main>');
  expect([landIn('main'), at()]).toEqual([true, 'heading']);
  expect(landIn('aside')).toBe(false);
});
