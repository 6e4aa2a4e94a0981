// The floor for tables: a bare virtualised list on plain elements that sorts, filters, edits and takes a paste, no more.

/**
 * Runs in an empty page, which then answers to the names and gestures of the app's register. Links open and close the
 * table; whatever changes draws all lines in view anew.
 */
export function bareTable({ all, heads }: { all: string[][]; heads: readonly string[] }): void {
  const linePx = 30;
  const cellCss = 'flex:none;width:120px;overflow:hidden;white-space:nowrap';
  document.body.innerHTML = `<a href="#">Risks</a> <a href="#">Tempo</a> <input aria-label="Contains"><main></main>`;
  const main = document.querySelector('main');
  const looked = document.querySelector('input');
  if (main === null || looked === null) throw new Error('The page has lost its parts.');
  const grid = document.createElement('div');
  const body = document.createElement('div');
  let shown = all;
  let isDescending = false;
  let [row, column] = [0, 0];

  const cell = (text: string, at: number, role: string) =>
    `<div role="${role}" id="${role}-${at}" aria-colindex="${at + 1}" style="${cellCss}">${text}</div>`;
  const draw = () => {
    const first = Math.max(0, Math.floor(grid.scrollTop / linePx) - 8);
    const lines = shown.slice(first, first + Math.ceil(grid.clientHeight / linePx) + 16);
    const style = 'display:flex;position:absolute;height:30px;top:';
    body.style.height = `${shown.length * linePx}px`;
    body.innerHTML = lines
      .map((texts, i) => {
        const at = first + i;
        const cells = texts.map((text, c) => cell(text, c, 'gridcell')).join('');
        return `<div role="row" aria-rowindex="${at + 2}" style="${style}${at * linePx}px">${cells}</div>`;
      })
      .join('');
    grid.setAttribute('aria-rowcount', String(shown.length + 1));
    grid.setAttribute('aria-activedescendant', `${row} ${column}`);
  };
  const edit = () => {
    const place = body.querySelector(`[aria-rowindex="${row + 2}"] [aria-colindex="${column + 1}"]`);
    place?.replaceChildren(document.createElement('input'));
    place?.querySelector('input')?.focus();
  };
  const keep = (text: string) => {
    shown[row]?.splice(column, 1, text);
    draw();
    grid.focus();
  };
  const press = ({ key, target, shiftKey, ctrlKey }: KeyboardEvent) => {
    if (target instanceof HTMLInputElement) return key === 'Enter' ? keep(target.value) : undefined;
    if (shiftKey || (ctrlKey && key !== 'Home')) return undefined;
    if (key === 'F2') return edit();
    if (key === 'Home') [row, column] = [0, 0];
    if (key === 'ArrowDown') row += 1;
    if (key === 'ArrowRight') column += 1;
    return draw();
  };
  const paste = (event: ClipboardEvent) => {
    const block = event.clipboardData?.getData('text/plain').split('\n') ?? [];
    block.forEach((line, i) => {
      const texts = line.split('\t');
      shown[row + i]?.splice(column, texts.length, ...texts);
    });
    draw();
  };
  const sort = ({ target }: MouseEvent) => {
    if (!(target as Element).matches('[role=columnheader]')) return;
    isDescending = !isDescending;
    shown = all.toSorted((a, b) => (isDescending ? -1 : 1) * ((a[1] ?? '') < (b[1] ?? '') ? -1 : 1));
    draw();
  };
  const open = () => {
    grid.innerHTML = `<div style="display:flex">${heads.map((text, at) => cell(text, at, 'columnheader')).join('')}</div>`;
    grid.append(body);
    main.replaceChildren(grid);
    draw();
  };

  grid.setAttribute('role', 'grid');
  grid.tabIndex = 0;
  grid.style.cssText = 'height:400px;overflow:auto';
  body.style.position = 'relative';
  // Keys move the cursor alone: a list that scrolls by itself would be drawn over an open cell.
  grid.addEventListener('keydown', (event) => {
    if (/^(Arrow|Home)/.test(event.key)) event.preventDefault();
  });
  grid.addEventListener('scroll', draw);
  grid.addEventListener('keydown', press);
  grid.addEventListener('click', sort);
  grid.addEventListener('paste', paste);
  looked.addEventListener('input', () => {
    shown = all.filter((texts) => (texts[1] ?? '').toLowerCase().includes(looked.value));
    draw();
  });
  const [risks, tempo] = document.querySelectorAll('a');
  risks?.addEventListener('click', open);
  tempo?.addEventListener('click', () => main.replaceChildren());
}
