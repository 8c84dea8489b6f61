// npm run bench [name …]: measures, prints tables and, with --write, puts them into docs/benchmarks.md.
import { mkdirSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import { build, isFresh } from '../../scripts/build.mjs';
import { duplicates } from './duplicates.ts';
import { importing } from './importing.ts';
import { install } from './install.ts';
import { letters } from './letters.ts';
import { mailing, pages, separate } from './mailing.ts';
import type { Report } from './measure.ts';
import { preview } from './preview.ts';
import { person, scroll } from './scroll.ts';
import { globalSearch } from './search.ts';
import { warmLetter } from './warmLetter.ts';
import { search, start } from './window.ts';

const benchmarks: Record<string, () => Promise<Report>> = {
  start,
  search,
  globalSearch,
  duplicates,
  letters,
  mailing,
  separate,
  pages,
  warmLetter,
  preview,
  import: importing,
  scroll,
  person,
  install,
};

const write = process.argv.includes('--write');
const wanted = process.argv.slice(2).filter((argument) => !argument.startsWith('--'));
for (const name of wanted) {
  if (!benchmarks[name]) {
    console.error(`Unknown benchmark "${name}". Known: ${Object.keys(benchmarks).join(', ')}`);
    process.exit(2);
  }
}
if (!isFresh() && build() !== 0) process.exit(1);

const sections: string[] = [];
for (const [name, benchmark] of Object.entries(benchmarks)) {
  if (wanted.length > 0 && !wanted.includes(name)) continue;
  const section = table(await benchmark());
  console.log(`\n${section}`);
  sections.push(section);
}
if (write) {
  mkdirSync('docs', { recursive: true });
  writeFileSync('docs/benchmarks.md', `${head()}\n${sections.join('\n')}`);
}

function table({ title, rows, verdicts }: Report): string {
  const lines = [
    ['what', 'median', 'lowest – highest', 'memory above idle'],
    ['---', '---', '---', '---'],
    ...rows,
  ];
  return [
    `## ${title}`,
    '',
    ...lines.map((cells) => `| ${cells.join(' | ')} |`),
    '',
    ...verdicts.map((verdict) => `- ${verdict}`),
    '',
  ].join('\n');
}

function head(): string {
  const [processor] = os.cpus();
  return [
    '# Benchmarks',
    '',
    `Command: \`npm run bench -- --write\` (all) or \`npm run bench -- ${Object.keys(benchmarks)[0]} …\` (some). Every contender runs once to warm up, then five times in turns; the tables show medians and the spread. Memory is peak RSS minus what was resident before.`,
    '',
    `Last run: ${new Date().toISOString().slice(0, 10)}, ${os.cpus().length} × ${processor?.model.trim() ?? 'unknown processor'}, ${Math.round(os.totalmem() / 2 ** 30)} GiB, Node ${process.versions.node}.`,
    '',
  ].join('\n');
}
