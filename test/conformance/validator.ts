import { spawn } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { verapdfJar } from '../../scripts/verapdf.mjs';

export type Profile = 'ua1' | '2a';
/** What one file got from one profile; `failures` is empty where it passed. */
export interface Verdict {
  checks: number;
  failures: string[];
}

interface Report {
  report: {
    jobs: {
      itemDetails: { name: string };
      taskException?: { exceptionMessage?: string };
      validationResult?: {
        details: {
          passedChecks: number;
          failedChecks: number;
          ruleSummaries?: {
            clause: string;
            testNumber: number;
            description: string;
            checks?: { context?: string }[];
          }[];
        };
      }[];
    }[];
  };
}

/** Puts files through veraPDF, both profiles at once and all files in one start of Java each. */
export async function validate(
  files: ReadonlyMap<string, Uint8Array>,
): Promise<Map<string, Record<Profile, Verdict>>> {
  const jar = verapdfJar();
  const folder = await mkdtemp(path.join(tmpdir(), 'rundtisch-verapdf-'));
  try {
    const names = [...files.keys()];
    await Promise.all(
      names.map((name, index) =>
        writeFile(path.join(folder, `${index}.pdf`), files.get(name) ?? new Uint8Array()),
      ),
    );
    const paths = names.map((_, index) => path.join(folder, `${index}.pdf`));
    const [ua1, a2] = await Promise.all([run(jar, 'ua1', paths), run(jar, '2a', paths)]);
    return new Map(
      names.map((name, index) => [name, { ua1: verdictOf(ua1, index), '2a': verdictOf(a2, index) }]),
    );
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function run(jar: string, profile: Profile, paths: string[]): Promise<Report> {
  // Two profiles run side by side on two cores: light compiling and collecting halve the time of a short run.
  const light = ['-Xss8m', '-XX:+UseSerialGC', '-XX:TieredStopAtLevel=1'];
  const java = spawn('java', [...light, '-jar', jar, '-f', profile, '--format', 'json', ...paths], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const output: Buffer[] = [];
  const errors: Buffer[] = [];
  java.stdout.on('data', (chunk: Buffer) => output.push(chunk));
  java.stderr.on('data', (chunk: Buffer) => errors.push(chunk));
  await new Promise<void>((resolve, reject) => {
    java.on('error', (error) =>
      reject(new Error(`Java could not be started (Debian: default-jre-headless): ${error.message}`)),
    );
    java.on('close', () => resolve());
  });
  const text = Buffer.concat(output).toString('utf8');
  if (!text.trim().startsWith('{'))
    throw new Error(`veraPDF gave no report: ${Buffer.concat(errors).toString('utf8').slice(0, 2000)}`);
  return JSON.parse(text) as Report;
}

/** A file without a result never counts as passed. */
function verdictOf({ report }: Report, index: number): Verdict {
  const job = report.jobs.find(({ itemDetails }) => path.basename(itemDetails.name) === `${index}.pdf`);
  const details = job?.validationResult?.[0]?.details;
  if (!details) return { checks: 0, failures: [job?.taskException?.exceptionMessage ?? 'not validated'] };
  const rules = (details.ruleSummaries ?? []).map(
    ({ clause, testNumber, description, checks }) =>
      `${clause}-${testNumber} ${description} @ ${checks?.[0]?.context ?? ''}`,
  );
  return {
    checks: details.passedChecks,
    failures: details.failedChecks > 0 && rules.length === 0 ? ['failed checks'] : rules,
  };
}
