// What is seen while something is in the hand: the cards under the pointer, what takes them, and a sentence. It is drawn
// straight into the page, as nothing of it outlives the gesture, and React has nothing to do at each move.
import type { Box, Point } from '../../../../shared/layout/canvas/box.ts';
import classes from './hand.module.css';

const svgName = 'http://www.w3.org/2000/svg';

const made = (name: string, parent: Element): HTMLElement => {
  const element = document.createElement('div');
  element.className = name;
  element.setAttribute('aria-hidden', 'true');
  parent.append(element);
  return element;
};

const pathOf = (boxes: readonly Box[]): string =>
  boxes.map(({ x, y, width, height }) => `M${x} ${y}h${width}v${height}h${-width}z`).join('');

const isWithin = (box: Box, other: Box): boolean =>
  box.x >= other.x &&
  box.y >= other.y &&
  box.x + box.width <= other.x + other.width &&
  box.y + box.height <= other.y + other.height;

const holds = (box: Box, { x, y, width, height }: Box): boolean =>
  x + width / 2 >= box.x &&
  x + width / 2 < box.x + box.width &&
  y + height / 2 >= box.y &&
  y + height / 2 < box.y + box.height;

/** What takes it is cut out of what is dimmed; a card inside another that does is cut out with it. */
const cutOut = (legal: readonly Box[], dim: readonly Box[]): readonly Box[] =>
  legal.filter(
    (box) =>
      dim.some((cell) => holds(cell, box)) && !legal.some((other) => other !== box && isWithin(box, other)),
  );

/** What is drawn over the canvas, in its own points. */
const layers = ['dim', 'legal', 'lit', 'line'] as const;
type Layer = (typeof layers)[number];

/** The sentence keeps this far from the pointer, in pixels. */
const beside = 16;

export class DragPicture {
  readonly #said: HTMLElement;
  readonly #ghost: HTMLElement;
  readonly #over: SVGSVGElement;
  readonly #paths: Readonly<Record<Layer, SVGPathElement>>;
  #grip: Point = { x: 0, y: 0 };

  /** `root` is the canvas; what moves with its view is drawn into that. */
  constructor(root: Element) {
    const view = root.querySelector('.react-flow__viewport') ?? root;
    this.#over = document.createElementNS(svgName, 'svg');
    this.#over.setAttribute('class', classes.over ?? '');
    this.#over.setAttribute('aria-hidden', 'true');
    const path = (layer: Layer): SVGPathElement => {
      const element = document.createElementNS(svgName, 'path');
      element.setAttribute('data-layer', layer);
      this.#over.append(element);
      return element;
    };
    this.#paths = { dim: path('dim'), legal: path('legal'), lit: path('lit'), line: path('line') };
    view.append(this.#over);
    this.#ghost = made(classes.ghost ?? '', document.body);
    this.#said = made(classes.said ?? '', document.body);
    this.#said.dataset['hand'] = 'said';
  }

  /** Takes copies of cards into the hand, where they lie in the window; `at` is where they are held. */
  hold(cards: readonly Element[], zoom: number, at: Point): void {
    this.#grip = at;
    for (const card of cards) {
      const { left, top } = card.getBoundingClientRect();
      const copy = card.cloneNode(true) as HTMLElement;
      copy.removeAttribute('id');
      copy.style.transform = `translate(${left}px, ${top}px) scale(${zoom})`;
      this.#ghost.append(copy);
    }
  }

  /** Where something may go, and what is out of the question. */
  allow(legal: readonly Box[], dim: readonly Box[]): void {
    this.#paths.legal.setAttribute('d', pathOf(legal));
    this.#paths.dim.setAttribute('d', pathOf([...dim, ...cutOut(legal, dim)]));
  }

  /** Follows the pointer. */
  move({ x, y }: Point): void {
    this.#ghost.style.transform = `translate(${x - this.#grip.x}px, ${y - this.#grip.y}px)`;
    const room = window.innerWidth - x - beside;
    const width = this.#said.offsetWidth;
    this.#said.style.transform = `translate(${width > room ? x - beside - width : x + beside}px, ${y + beside}px)`;
  }

  /** A line from what is linked to the pointer, in points of the canvas. */
  draw(from: Point, to: Point): void {
    this.#paths.line.setAttribute('d', `M${from.x} ${from.y}L${to.x} ${to.y}`);
  }

  /** What would take it, and what that means. */
  tell(sentence: string, isRefused: boolean, lit: Box | null): void {
    this.#said.textContent = sentence;
    this.#said.toggleAttribute('data-refused', isRefused);
    this.#over.toggleAttribute('data-refused', isRefused);
    this.#paths.lit.setAttribute('d', lit === null ? '' : pathOf([lit]));
  }

  end(): void {
    for (const element of [this.#said, this.#ghost, this.#over]) element.remove();
  }
}
