/** What had the focus in one layer of the window: the page, or a dialog, menu or message above it. */
interface Spot {
  /** The dialog or menu it belongs to; null for the page itself. */
  layer: Element | null;
  element: HTMLElement;
  /** Its row, and all rows of that list as they stood: what is next to a row that is gone can only be known from before. */
  row: Element | null;
  rows: readonly Element[];
  list: Element | null;
  /** Everything it stood in, nearest first. */
  ancestors: readonly Element[];
  path: string;
  look: Look;
}

/** What makes a control in one row the same as a control in another. */
export interface Look {
  tag: string;
  /** Place of its cell within the row, -1 outside tables. */
  cell: number;
  text: string;
  /** Order within its row. */
  order: number;
}

const layers = '[role="dialog"], [role="alertdialog"], [role="menu"], [role="listbox"], .toasts';
const rowsOfLists = 'tbody > tr, li';
const controls = 'a[href], button, input, select, textarea, [tabindex]';

/** Time for whoever knows better where the focus belongs: a page its heading, a dialog what opened it. */
const patience = 60;

/**
 * Keeps the focus in the window when what had it leaves the page, for every list at once: it goes to the same control of
 * the next row, else of the previous one, else to the heading of the place that is empty now. What a place does by
 * itself comes first. Not for what goes away with a whole page: its heading takes the focus.
 * @returns ends it
 */
export function keepFocus(): () => void {
  let spots: Spot[] = [];
  let timer: ReturnType<typeof setTimeout> | undefined;
  /** Has the focus since the key that is still held down, which must not press it as well. */
  let reached: Element | null = null;

  const settle = () => {
    if (document.activeElement !== document.body || !document.hasFocus()) return;
    for (let spot = spots.pop(); spot; spot = spots.pop()) {
      if (spot.layer && !spot.layer.isConnected) continue;
      const target = targetOf(spot);
      if (!target) continue;
      reached = target;
      focusOn(target);
      return;
    }
  };
  const handleFocus = ({ target }: FocusEvent) => {
    if (!(target instanceof HTMLElement)) return;
    const layer = target.closest(layers);
    // The spot below stays while a layer is open: that is where its closing leads back to.
    spots =
      layer === null ? [] : spots.filter((spot) => spot.layer !== layer && spot.layer?.isConnected !== false);
    spots.push(spotOf(target, layer));
    if (target !== reached) reached = null;
  };
  const handlePointer = ({ target }: PointerEvent) => {
    // Pressing beside every control puts the focus down on purpose.
    if (target instanceof Element && !target.closest(controls)) spots = [];
  };
  const handleKey = (event: KeyboardEvent) => {
    if (event.repeat && event.target === reached) event.preventDefault();
    else reached = null;
  };
  const observer = new MutationObserver((changes) => {
    for (const spot of spots)
      if (spot.row?.isConnected && spot.list && changes.some(({ target }) => target === spot.list))
        spot.rows = [...spot.list.children];
    if (spots.length === 0 || document.activeElement !== document.body) return;
    clearTimeout(timer);
    timer = setTimeout(settle, patience);
  });

  document.addEventListener('focusin', handleFocus);
  document.addEventListener('pointerdown', handlePointer);
  document.addEventListener('keydown', handleKey, true);
  observer.observe(document.body, { childList: true, subtree: true });
  return () => {
    document.removeEventListener('focusin', handleFocus);
    document.removeEventListener('pointerdown', handlePointer);
    document.removeEventListener('keydown', handleKey, true);
    observer.disconnect();
    clearTimeout(timer);
  };
}

function spotOf(element: HTMLElement, layer: Element | null): Spot {
  const found = element.closest(rowsOfLists);
  // A list that holds the whole layer is no list of the layer.
  const row = found && (layer === null || layer.contains(found)) ? found : null;
  const list = row?.parentElement ?? null;
  const ancestors: Element[] = [];
  for (
    let up = element.parentElement;
    up && up !== document.body;
    up = up === layer ? null : up.parentElement
  )
    ancestors.push(up);
  return {
    layer,
    element,
    row,
    list,
    rows: list ? [...list.children] : [],
    ancestors,
    path: location.pathname,
    look: lookOf(element, row),
  };
}

function targetOf(spot: Spot): HTMLElement | null {
  if (spot.element.isConnected) return spot.element;
  if (spot.path !== location.pathname) return null;
  // The row itself stays where only its button goes ("Erledigt").
  const near = spot.row && neighbours(spot.rows, spot.row).filter((row) => row.isConnected);
  for (const row of near ?? []) {
    const candidates = [...row.querySelectorAll<HTMLElement>(controls)].filter(isShown);
    const best = mostAlike(
      spot.look,
      candidates.map((candidate) => lookOf(candidate, row)),
    );
    const target = candidates[best];
    if (target) return target;
  }
  return headingOf(spot);
}

/**
 * The rows in the order in which they may take the focus of one that goes: itself, the next ones, then the previous ones
 * backwards.
 */
export function neighbours<Row>(rows: readonly Row[], row: Row): Row[] {
  const at = rows.indexOf(row);
  if (at < 0) return [row];
  return [...rows.slice(at), ...rows.slice(0, at).reverse()];
}

/** Index of the control that is most like the given one: of the same cell and kind, then of the same words. -1 for none. */
export function mostAlike(look: Look, others: readonly Look[]): number {
  let best = -1;
  let most = -1;
  for (const [index, other] of others.entries()) {
    const likeness =
      (other.cell === look.cell ? 8 : 0) +
      (other.tag === look.tag ? 4 : 0) +
      (other.text === look.text ? 2 : 0) +
      (other.order === look.order ? 1 : 0);
    if (likeness > most) {
      best = index;
      most = likeness;
    }
  }
  return best;
}

function lookOf(element: HTMLElement, row: Element | null): Look {
  const cell = element.closest('td, th');
  return {
    tag: element.tagName,
    cell: cell instanceof HTMLTableCellElement && row?.contains(cell) ? cell.cellIndex : -1,
    text: element.textContent.trim(),
    order: row ? [...row.querySelectorAll(controls)].indexOf(element) : 0,
  };
}

const isShown = (element: HTMLElement) => element.checkVisibility({ visibilityProperty: true });

/** The heading of the nearest place that is left, which says what stands there now. */
function headingOf(spot: Spot): HTMLElement | null {
  for (const place of spot.ancestors) {
    if (!place.isConnected) continue;
    const heading = place.querySelector<HTMLElement>('.empty :is(h2, h3)') ?? headingIn(place);
    if (heading) return heading;
  }
  return null;
}

function headingIn(place: Element): HTMLElement | null {
  return place.querySelector<HTMLElement>(':is(h1, h2, h3):not(.sr)') ?? place.querySelector('h1, h2, h3');
}

function focusOn(element: HTMLElement) {
  if (!element.matches(controls)) {
    element.tabIndex = -1;
    element.addEventListener('blur', () => element.removeAttribute('tabindex'), { once: true });
  }
  element.focus();
}
