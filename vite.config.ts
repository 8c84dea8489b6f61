import path from 'node:path';
import optimizeLocales from '@react-aria/optimize-locales-plugin';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

const at = (relative: string) => path.resolve(import.meta.dirname, relative);

/** Packages that stay outside the bundles: native code, files read by `__dirname`, or given by the host. */
const external = ['better-sqlite3', 'pdfmake', /^pdfmake\//, 'playwright-core', 'electron'];
const node = {
  consumer: 'server' as const,
  resolve: {
    noExternal: true as const,
    external: ['better-sqlite3', 'pdfmake', 'playwright-core', 'electron'],
  },
};

/**
 * What the first page needs, whatever page it is, and the list of persons, where one is most: one file instead of
 * twenty, because each request costs a round trip through the host. What floats, forms and their schemas stay apart, and
 * so does the open person, whom nobody has opened yet.
 */
const startCode = (id: string) =>
  /node_modules[\\/](react|react-dom|scheduler|wouter|regexparam|mitt|use-sync-external-store|@tanstack)[\\/]/.test(
    id,
  ) ||
  /src[\\/]renderer[\\/](api|app[\\/](?!forms|lists[\\/]dialogs|CommandPalette|ShortcutList)|ui[\\/](Button|Icon|classes|Feedback|Lists|Menu\.|Page|SplitView|TextField|Toasts|useScrollStop|table|round[\\/](Logo|RoundIcon|shapes))|features[\\/]people[\\/](PeoplePlace|PersonList|person(Columns|Filters)|use(ListQuery|KeptList|Remove|PersonWindow)|countWords|paths|people\.css))/.test(
    id,
  ) ||
  /src[\\/]shared[\\/](features[\\/](people|committees)\.labels|rules[\\/]germanFormat)/.test(id);

/** One config, three environments: the renderer, the Node side (hosts, core, workers) and the preload bridge. */
export default defineConfig({
  root: at('src/renderer'),
  base: '/',
  plugins: [react(), { ...optimizeLocales.vite({ locales: ['de-DE'] }), enforce: 'pre' }],
  environments: {
    client: {
      build: {
        target: 'chrome150',
        outDir: at('out/renderer'),
        emptyOutDir: true,
        modulePreload: { polyfill: false },
        rolldownOptions: {
          output: {
            codeSplitting: {
              groups: [
                {
                  name: 'first',
                  test: /firstCalls|app[\\/](paths|placeCode)\.ts|preload-helper|rolldown.runtime/,
                  priority: 4,
                },
                { name: 'base', test: startCode, priority: 3 },
                // Signs that neither has; and the open person, who comes right after the list.
                { name: 'icons', test: /lucide-react/, priority: 2 },
                { name: 'record', test: /features[\\/]people[\\/]PersonRecord/, priority: 1 },
              ],
            },
          },
        },
        // One sheet, and the icon inside the page: two requests less before the first drawing.
        cssCodeSplit: false,
        assetsInlineLimit: (file) => file.endsWith('.svg'),
      },
    },
    main: {
      ...node,
      build: {
        target: 'node24',
        outDir: at('out/main'),
        emptyOutDir: true,
        minify: false,
        rolldownOptions: {
          external,
          input: {
            electron: at('src/main/hosts/electron/main.ts'),
            chromium: at('src/main/hosts/chromium/main.ts'),
            core: at('src/main/core.ts'),
            worker: at('src/main/worker.ts'),
            demo: at('src/main/demo/cli.ts'),
          },
          output: { format: 'es', entryFileNames: '[name].mjs', chunkFileNames: '[name]-[hash].mjs' },
        },
      },
    },
    preload: {
      ...node,
      build: {
        target: 'chrome150',
        outDir: at('out/preload'),
        emptyOutDir: true,
        minify: false,
        rolldownOptions: {
          external,
          input: { preload: at('src/main/hosts/electron/preload.ts') },
          output: { format: 'cjs', entryFileNames: '[name].cjs' },
        },
      },
    },
  },
  builder: {
    async buildApp(builder) {
      for (const name of ['client', 'main', 'preload'] as const) {
        const environment = builder.environments[name];
        if (environment) await builder.build(environment);
      }
    },
  },
});
