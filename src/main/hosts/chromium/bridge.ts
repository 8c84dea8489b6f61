import type { BrowserContext, Page } from 'playwright-core';
import { isOwnUrl, securityHeaders } from '../../../shared/security.ts';
import { rendererFile } from '../rendererFiles.ts';

/** Address of the window's pages: a name that no network ever resolves, answered by interception only. */
export const origin = 'https://app.invalid';

/** Answers the window's own addresses from the built renderer and lets nothing else through. */
export async function serveRenderer(context: BrowserContext, folder: string): Promise<void> {
  await context.route('**/*', async (route) => {
    const request = route.request();
    const url = request.url();
    if (/^(blob|data):/.test(url)) return route.continue();
    if (!isOwnUrl(url, origin))
      return route.abort(request.isNavigationRequest() ? 'aborted' : 'blockedbyclient');
    if (request.method() !== 'GET') return route.fulfill({ status: 404, headers: { ...securityHeaders } });
    return route.fulfill(await rendererFile(folder, new URL(url).pathname));
  });
  await context.routeWebSocket('**/*', (socket) => void socket.close());
}

/** Makes `window.rundtisch` in the page. Runs inside the page, so it uses nothing from outside. */
function installBridge(): void {
  const page = window as unknown as Record<string, (text: string) => Promise<string>>;
  const listeners: ((text: string) => void)[] = [];
  const invoke = page.__rundtischInvoke;
  const emit = (text: string) => {
    for (const listener of listeners) listener(text);
  };
  const bridge = { invoke, onEvent: (listener: (text: string) => void) => void listeners.push(listener) };
  Object.defineProperty(window, 'rundtisch', { value: Object.freeze(bridge) });
  Object.defineProperty(window, '__rundtischEmit', { value: emit });
}

/**
 * Gives the page the Bridge of the contract. Text, not objects, crosses the binding: a thousand rows take a tenth of
 * the time. Calls from another origin or from a frame are refused loudly.
 */
export async function exposeBridge(
  context: BrowserContext,
  invoke: (text: string) => Promise<string>,
): Promise<void> {
  await context.exposeBinding('__rundtischInvoke', ({ frame, page }, text: unknown) => {
    if (frame !== page.mainFrame() || !isOwnUrl(frame.url(), origin))
      throw new Error(`Rejected a message of a foreign sender: ${frame.url()}`);
    return invoke(String(text));
  });
  await context.addInitScript(installBridge);
}

/** Hands an event of the core to the page; a page that is loading or gone misses it, like a closed window. */
export async function emitEvent(page: Page, text: string): Promise<void> {
  const emit = (value: string) =>
    (window as unknown as { __rundtischEmit?: (text: string) => void }).__rundtischEmit?.(value);
  await page.evaluate(emit, text).catch(() => {});
}
