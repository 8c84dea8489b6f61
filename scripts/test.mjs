// npm test: everything that must hold, one step after the other, and one closing line. Runs on every Node from 20 on
// (the steps themselves on the locked one), as root and as a user, without input.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { commands, root, runNode } from './run.mjs';

const reports = path.join(root, 'test-results', 'reports');
const report = (name) => path.join(reports, `${name}.json`);

/** Installs or names what the machine lacks; returns the exit code. */
function setUp() {
  if (process.platform === 'linux' && existsSync('/usr/bin/apt-get')) {
    const script = path.join(root, 'scripts', 'setup-debian.sh');
    const status = spawnSync('bash', [script, 'test'], { stdio: ['ignore', 'inherit', 'inherit'] }).status;
    if (status !== 0) return status ?? 1;
  }
  const validator = "const { verapdfJar } = await import('./scripts/verapdf.mjs'); await verapdfJar();";
  return runNode(['--input-type=module', '--eval', validator]);
}

const vitest = (name, ...args) => {
  const output = ['--reporter=default', '--reporter=json', `--outputFile.json=${report(name)}`];
  return runNode([...commands.unit, ...output, ...args]);
};

// A walk through the window may meet a busy machine. It gets one second try, and the closing lines name it.
const playwright = (name) =>
  runNode([...commands.e2e, '--retries=1', '--reporter=list,json'], {
    env: { PLAYWRIGHT_JSON_OUTPUT_FILE: report(name) },
  });

/** Heading, what runs, and for test runners the name of the report; `needs` names a step that must have passed. */
const steps = [
  { title: 'Set-up', run: setUp, stop: true },
  { title: 'Types', run: () => runNode(commands.typecheck) },
  { title: 'Lint, layers, sizes, lock file', run: () => runNode(commands.lint) },
  {
    title: 'Unit tests and documents',
    run: () => vitest('unit', '--exclude=test/packaging/**'),
    report: 'unit',
  },
  { title: 'Build', run: () => runNode(commands.build) },
  { title: 'The application in its window', run: () => playwright('e2e'), report: 'e2e', needs: 'Build' },
  { title: 'Packages', run: () => vitest('packages', 'test/packaging'), report: 'packages', needs: 'Build' },
];

/**
 * Counts of a vitest report (Jest's format) or a Playwright report; a missing one counts as one failure. `wavering` names
 * the tests that passed only at the second try.
 */
export function countTests(text) {
  if (text === null) return { passed: 0, failed: 1, wavering: [] };
  const { numPassedTests, numFailedTests, numFailedTestSuites, stats, suites } = JSON.parse(text);
  if (stats)
    return {
      passed: stats.expected + stats.flaky,
      failed: stats.unexpected,
      wavering: specsOf(suites)
        .filter(({ tests }) => tests.some(({ status }) => status === 'flaky'))
        .map(({ file, title }) => `${file}: ${title}`),
    };
  // a file that does not even load has no failed test, only a failed suite
  return { passed: numPassedTests, failed: numFailedTests || numFailedTestSuites, wavering: [] };
}

const specsOf = (suites) =>
  suites.flatMap(({ specs, suites: inner }) => [...(specs ?? []), ...specsOf(inner ?? [])]);

function main() {
  rmSync(reports, { recursive: true, force: true });
  mkdirSync(reports, { recursive: true });
  const total = { passed: 0, failed: 0, wavering: [] };
  const broken = new Set();
  for (const step of steps) {
    if (broken.has(step.needs)) continue;
    console.log(`\n── ${step.title} ${'─'.repeat(Math.max(0, 60 - step.title.length))}`);
    const begun = Date.now();
    const status = step.run();
    const seconds = ((Date.now() - begun) / 1000).toFixed(1);
    console.log(`── ${step.title}: ${status === 0 ? 'ok' : 'FAILED'}, ${seconds} s`);
    let failed = 0;
    if (step.report) {
      const file = report(step.report);
      const counts = countTests(existsSync(file) ? readFileSync(file, 'utf8') : null);
      total.passed += counts.passed;
      total.wavering.push(...counts.wavering);
      failed = counts.failed;
    }
    if (status !== 0) {
      broken.add(step.title);
      failed = Math.max(failed, 1); // a step that fails without a failed test still counts
    }
    total.failed += failed;
    if (status !== 0 && step.stop) break;
  }
  if (broken.size > 0) console.log(`\nFailed: ${[...broken].join(' · ')}`);
  for (const test of total.wavering) console.log(`\nPassed only at the second try, to be mended: ${test}`);
  console.log(`\n${total.passed} passed, ${total.failed} failed`);
  process.exit(broken.size > 0 || total.failed > 0 || total.passed === 0 ? 1 : 0);
}

if (process.argv[1] && path.resolve(process.argv[1]) === import.meta.filename) main();
