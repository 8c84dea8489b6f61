import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { securityHeaders } from '../../shared/security.ts';

const mediaTypes: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.ttf': 'font/ttf',
};

/** What a host answers its window: complete, so that no host can forget the headers. */
export interface FileAnswer {
  status: number;
  headers: Record<string, string>;
  body: Buffer;
}

const notFound = (): FileAnswer => ({ status: 404, headers: { ...securityHeaders }, body: Buffer.alloc(0) });

/** Decodes the path of a URL and places it below `root`; null when it leads elsewhere. */
function fileBelow(root: string, pathname: string): string | null {
  let decoded: string;
  try {
    decoded = decodeURIComponent(pathname);
  } catch {
    return null;
  }
  if (decoded.includes('\0') || decoded.includes('\\')) return null;
  const file = path.resolve(root, `.${decoded}`);
  return file === root || file.startsWith(root + path.sep) ? file : null;
}

/**
 * Answers a path of the window's own origin from the built renderer. Paths without an ending are pages of the
 * application and get index.html (so that reloading a page works); everything unknown is 404, never an exception.
 */
export async function rendererFile(root: string, pathname: string): Promise<FileAnswer> {
  const folder = path.resolve(root);
  const found = fileBelow(folder, pathname);
  if (!found) return notFound();
  const file = path.extname(found) === '' || found === folder ? path.join(folder, 'index.html') : found;
  try {
    const type = mediaTypes[path.extname(file)] ?? 'application/octet-stream';
    return { status: 200, headers: { ...securityHeaders, 'content-type': type }, body: await readFile(file) };
  } catch {
    return notFound();
  }
}
