import type { Page } from 'playwright-core';

export interface Prompt {
  title: string;
  /** Label of the field; without a field the prompt is a question that is answered by its buttons. */
  label?: string;
  /** What the field holds at first. */
  value?: string;
  hint: string;
  /** Why the last answer was not taken. */
  problem?: string;
  action: string;
  cancel?: string;
}

/**
 * Asks in the page itself. Runs inside the page, so it uses nothing from outside; its elements live in a
 * shadow tree, untouched by the application's styles, in the colours of the system.
 */
function showPrompt(prompt: Prompt): Promise<string | null> {
  const holder = document.createElement('div');
  holder.setAttribute('data-react-aria-top-layer', 'true'); // lets focus leave an open dialog of the application
  const shadow = holder.attachShadow({ mode: 'open' });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`
    dialog { color-scheme: light dark; box-sizing: border-box; width: min(36rem, 92vw); padding: 1.5rem;
      border: 1px solid GrayText; border-radius: 8px; font: 1rem/1.5 system-ui, sans-serif;
      background: Canvas; color: CanvasText; }
    dialog::backdrop { background: rgb(0 0 0 / 45%); }
    h2 { margin: 0 0 1rem; font-size: 1.25rem; }
    form { margin: 0; }
    label { display: block; font-weight: 600; }
    input { box-sizing: border-box; width: 100%; min-height: 2.75rem; margin: .25rem 0; padding: 0 .75rem;
      font: inherit; background: Field; color: FieldText; border: 1px solid GrayText; border-radius: 4px; }
    p { margin: .25rem 0; }
    [role=alert]:not(:empty) { font-weight: 600; border-inline-start: 4px solid; padding-inline-start: .75rem; }
    div { display: flex; justify-content: end; gap: .75rem; margin-top: 1.25rem; }
    button { min-height: 2.75rem; padding: 0 1.25rem; font: inherit; border-radius: 4px; cursor: pointer;
      border: 1px solid ButtonBorder; background: ButtonFace; color: ButtonText; }
    button[value=ok] { background: CanvasText; color: Canvas; border-color: CanvasText; }
    :focus-visible { outline: 3px solid CanvasText; outline-offset: 2px; }`);
  shadow.adoptedStyleSheets = [sheet];

  const add = <K extends keyof HTMLElementTagNameMap>(
    parent: Node,
    name: K,
    text: string,
    attributes: Record<string, string> = {},
  ): HTMLElementTagNameMap[K] => {
    const element = document.createElement(name);
    element.textContent = text;
    for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
    parent.appendChild(element);
    return element;
  };
  const dialog = add(shadow, 'dialog', '', { 'aria-labelledby': 'title', lang: 'de' });
  add(dialog, 'h2', prompt.title, { id: 'title' });
  const form = add(dialog, 'form', '', { method: 'dialog' });
  let input: HTMLInputElement | null = null;
  if (prompt.label) {
    add(form, 'label', prompt.label, { for: 'path' });
    input = add(form, 'input', '', { id: 'path', type: 'text', autocomplete: 'off', spellcheck: 'false' });
    input.setAttribute('aria-describedby', 'hint problem');
    input.value = prompt.value ?? '';
    if (prompt.problem) input.setAttribute('aria-invalid', 'true');
  } else dialog.setAttribute('aria-describedby', 'hint');
  add(form, 'p', prompt.hint, { id: 'hint' });
  add(form, 'p', prompt.problem ?? '', { id: 'problem', role: 'alert' });
  const buttons = add(form, 'div', '');
  const cancel = add(buttons, 'button', prompt.cancel ?? 'Abbrechen', { type: 'button' });
  add(buttons, 'button', prompt.action, { value: 'ok' });

  return new Promise((resolve) => {
    cancel.addEventListener('click', () => dialog.close(''));
    dialog.addEventListener('close', () => {
      holder.remove();
      resolve(dialog.returnValue === 'ok' ? (input?.value ?? '') : null);
    });
    for (const type of ['keydown', 'keyup'] as const)
      holder.addEventListener(type, (event) => event.stopPropagation()); // no shortcuts of the application
    document.body.appendChild(holder);
    dialog.showModal();
    (input ?? cancel).focus();
    input?.select();
  });
}

/** Shows the prompt and gives the field's text ("" without a field); null when it was cancelled or the page went away. */
export async function askInPage(page: Page, prompt: Prompt): Promise<string | null> {
  return page.evaluate(showPrompt, prompt).catch(() => null);
}
