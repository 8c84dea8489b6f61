import { protocol } from 'electron';
import { securityHeaders } from '../../../shared/security.ts';
import { rendererFile } from '../rendererFiles.ts';

/** Address of the window's pages. A scheme of its own, so that neither file: nor http: is ever needed. */
export const origin = 'app://rundtisch';

/** Must run before Electron is ready, else pages of the scheme get no origin of their own. */
export function registerScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true } },
  ]);
}

/** Serves the built renderer; another host name or method than expected is 404. */
export function serveRenderer(folder: string): void {
  protocol.handle('app', async (request) => {
    const url = new URL(request.url);
    if (`${url.protocol}//${url.host}` !== origin || request.method !== 'GET')
      return new Response(null, { status: 404, headers: { ...securityHeaders } });
    const { status, headers, body } = await rendererFile(folder, url.pathname);
    return new Response(new Uint8Array(body), { status, headers });
  });
}
