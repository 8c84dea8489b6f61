import type { Import } from './imports.ts';

/** A border between two parts of the house. */
interface Layer {
  /** Files the rule speaks about. */
  from: RegExp;
  /** What they must not import. */
  not: RegExp;
  /** Importing types only is allowed. */
  types?: true;
  because: string;
}

const test = String.raw`(?!.*\.test\.tsx?$)`;

/** The layers of the architecture: the only list, one line per border. Tests may use Node and other tests' helpers. */
export const layers: readonly Layer[] = [
  { from: /^src\/shared\//, not: /^src\/(?!shared\/)/, because: 'shared imports nothing above it' },
  {
    from: new RegExp(`^src/shared/${test}`),
    not: /^(node:|electron$)/,
    because: 'shared runs in the window too',
  },
  { from: /^src\/renderer\//, not: /^src\/main\//, because: 'the window reaches the core only by api.ts' },
  {
    from: new RegExp(`^src/renderer/${test}`),
    not: /^(node:|electron$|better-sqlite3$|kysely$)/,
    because: 'the window has no Node and no database',
  },
  { from: /^src\/main\//, not: /^src\/renderer\//, because: 'the core knows no window' },
  {
    from: new RegExp(`^src/renderer/ui/${test}`),
    not: /^src\/renderer\/(api\.ts|app\/|features\/)/,
    because: 'ui components are plain: data comes by props',
  },
  {
    from: /^src\/(?!main\/hosts\/electron\/)/,
    not: /^electron$/,
    because: 'only the Electron host knows Electron',
  },
  {
    from: /^src\/(?!main\/hosts\/chromium\/)/,
    not: /^playwright-core$/,
    because: 'only the Chromium host drives a browser',
  },
  {
    from: new RegExp(`^src/main/(?!hosts/)${test}`),
    not: /^src\/main\/hosts\//,
    because: 'the core knows the Host interface only',
  },
  { from: /^src\/main\/documents\//, not: /^src\/main\/features\//, because: 'documents know no feature' },
  {
    from: new RegExp(`^src/main/(?!database/|.*\\.repository\\.ts$)${test}`),
    not: /^kysely$/,
    types: true,
    because: 'SQL is written in repositories and in database/',
  },
  {
    from: /^src\/main\/features\/.*\.handlers\.ts$/,
    not: /\.repository\.ts$/,
    because: 'handlers call services; rows stop at the service',
  },
];

/** The imports that cross a border, each as a sentence for the developer. */
export function layerProblems(imports: readonly Import[], rules: readonly Layer[] = layers): string[] {
  return imports.flatMap(({ from, to, typeOnly }) =>
    rules
      .filter((rule) => rule.from.test(from) && rule.not.test(to) && !(rule.types && typeOnly))
      .map((rule) => `${from} imports ${to}: ${rule.because}`),
  );
}
