// Keeps the keyboard somewhere: when what had the focus is gone, the nearest thing left gets it, never nothing.

const focusable =
  'a[href], button:not(:disabled), input:not(:disabled), textarea:not(:disabled), select:not(:disabled), [tabindex="0"]';
/** What lies over the work or beside it: closing it leads back to where it was opened from. */
const layer = '[role="dialog"], [role="menu"], [role="listbox"], aside';
/** A row that goes leaves its neighbours. */
const list = 'ul,ol,table';
/** Where a reader of the screen begins: marked on the heading of the work area and of the inspector. */
const home = '[data-focus-home]';
const workAreas = 'main [role="grid"], main [role="tree"], main [role="application"]';

/** On a page of cards: that of the record that is open. */
const openCard = 'main article[data-selected]';

/** How many elements back it remembers. */
const remembered = 20;

interface Seen {
  readonly element: HTMLElement;
  /** Its ancestors when it had the focus, nearest first: they tell what has gone with it. */
  readonly ancestors: readonly Element[];
}

function ancestorsOf(element: Element): Element[] {
  const found: Element[] = [];
  for (let at = element.parentElement; at; at = at.parentElement) found.push(at);
  return found;
}

const isUsable = (element: HTMLElement): boolean => element.isConnected && element.matches(focusable);

function insideOf(container: Element | null | undefined): HTMLElement | null {
  return container?.querySelector<HTMLElement>(focusable) ?? null;
}

/** Back from what is beside the work: to the card of the record that was open, else to where one was, else to the list. */
function besideWork(inWork: HTMLElement | undefined): HTMLElement | null {
  const card = document.querySelector(openCard);
  if (card && !card.contains(inWork ?? null)) return insideOf(card);
  return inWork ?? document.querySelector<HTMLElement>(workAreas);
}

/** What gets the focus that `lost` had; `before` are the elements that had it earlier, latest first. */
function nextAfter(lost: Seen, before: readonly Seen[]): HTMLElement | null {
  const goneLayer = lost.ancestors.find((one) => !one.isConnected && one.matches(layer));
  const earlier = before.map(({ element }) => element).filter(isUsable);
  if (goneLayer) {
    const inWork = earlier.find((element) => element.closest('main'));
    const isBeside = goneLayer.matches('aside');
    const back = isBeside ? besideWork(inWork) : earlier[0];
    return back ?? document.querySelector<HTMLElement>(`main ${home}`);
  }
  const left = lost.ancestors.filter((one) => one.isConnected);
  const neighbour = insideOf(left.find((one) => one.matches(list)));
  const nearHome = left.map((one) => one.querySelector<HTMLElement>(home)).find((one) => one !== null);
  return neighbour ?? nearHome ?? null;
}

/** Watches the page; the function it returns ends the watch. */
export function keepFocus(): () => void {
  let seen: Seen[] = [];
  const remember = ({ target }: FocusEvent) => {
    if (!(target instanceof HTMLElement)) return;
    const others = seen.filter(({ element }) => element !== target);
    seen = [{ element: target, ancestors: ancestorsOf(target) }, ...others].slice(0, remembered);
  };
  /** What is being left may go in the very moment in which the focus is on its way elsewhere: it arrives there. */
  let isOnItsWay = false;
  const leave = ({ relatedTarget }: FocusEvent) => {
    if (relatedTarget === null) return;
    isOnItsWay = true;
    setTimeout(() => {
      isOnItsWay = false;
      mend();
    });
  };
  const mend = () => {
    const [lost, ...before] = seen;
    if (isOnItsWay) return;
    if (document.activeElement !== document.body || !lost || lost.element.isConnected) return;
    const next = nextAfter(lost, before);
    // Nothing yet, as while a workbook opens: the next change of the page asks again.
    if (next === null) return;
    seen = before;
    next.focus({ preventScroll: true });
  };
  const watch = new MutationObserver(mend);
  watch.observe(document.body, { childList: true, subtree: true });
  document.addEventListener('focusin', remember);
  // Before anybody else: a box may take itself away at the very word that it is left.
  document.addEventListener('focusout', leave, true);
  return () => {
    watch.disconnect();
    document.removeEventListener('focusin', remember);
    document.removeEventListener('focusout', leave, true);
  };
}
