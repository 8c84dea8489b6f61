import type { App, Event, Session, WebContents, WebFrameMain } from 'electron';
import { isOwnUrl } from '../../../shared/security.ts';
import { origin } from './protocol.ts';

const localScheme = /^(app|blob|data|devtools):/;

function guardContents(contents: WebContents): void {
  const stay = (event: Event<{ url: string }>) => {
    if (!isOwnUrl(event.url, origin)) event.preventDefault();
  };
  contents.on('will-navigate', stay);
  contents.on('will-redirect', stay);
  contents.on('will-frame-navigate', stay);
  contents.on('will-attach-webview', (event) => event.preventDefault());
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
}

/** Keeps every window of the process on the application's own pages. Must run before the first window exists. */
export function guardNavigation(app: App): void {
  app.on('web-contents-created', (_event, contents) => guardContents(contents));
}

/** Rundtisch needs no permission, no device, no download and no network: all of it is refused. */
export function guardSession(session: Session): void {
  session.setPermissionRequestHandler((_contents, _permission, answer) => answer(false));
  session.setPermissionCheckHandler(() => false);
  session.setDevicePermissionHandler(() => false);
  session.setSpellCheckerEnabled(false); // its dictionaries would come from the internet
  session.on('will-download', (event) => event.preventDefault());
  session.webRequest.onBeforeRequest((details, answer) => answer({ cancel: !localScheme.test(details.url) }));
}

/** Only the main frame of the application's own page may talk to the core; anything else is refused loudly. */
export function assertOwnSender(frame: WebFrameMain | null): void {
  if (frame && frame.parent === null && isOwnUrl(frame.url, origin)) return;
  throw new Error(`Rejected a message of a foreign sender: ${frame?.url ?? 'a frame that is gone'}`);
}
