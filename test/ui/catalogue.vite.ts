import path from 'node:path';
import optimizeLocales from '@react-aria/optimize-locales-plugin';
import react from '@vitejs/plugin-react';
import type { InlineConfig } from 'vite';

const root = path.resolve(import.meta.dirname, '../..');

/** Builds the page of all components, which is not part of the application, into a folder. */
export function catalogueConfig(folder: string): InlineConfig {
  return {
    configFile: false,
    root: path.join(root, 'src/renderer/catalogue'),
    base: '/',
    logLevel: 'warn',
    plugins: [react(), { ...optimizeLocales.vite({ locales: ['de-DE'] }), enforce: 'pre' }],
    build: {
      target: 'chrome150',
      outDir: folder,
      emptyOutDir: true,
      modulePreload: { polyfill: false },
      assetsInlineLimit: 0,
    },
  };
}

/** Where a worker of the tests builds it: each its own, since they run at the same time. */
export function catalogueFolder(worker: number): string {
  return path.join(root, 'out', 'catalogue', String(worker));
}
