import path from 'node:path';
import react from '@vitejs/plugin-react';
import type { InlineConfig } from 'vite';

const root = path.resolve(import.meta.dirname, '../..');

/** Where the built catalogue lies. */
export const catalogueFolder = path.join(root, 'out/catalogue');

/** Builds the page of all components, which is not part of the application. */
export const catalogueConfig: InlineConfig = {
  configFile: false,
  root: path.join(root, 'src/renderer/catalogue'),
  base: '/',
  logLevel: 'warn',
  plugins: [react()],
  build: {
    target: 'chrome150',
    outDir: catalogueFolder,
    emptyOutDir: true,
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
  },
};
