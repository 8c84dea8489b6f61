// The validator for PDF/UA and PDF/A: veraPDF's command line tool as one jar, fetched once from Maven Central into
// the ignored folder .tools/ and checked by its hash. A test tool only, never shipped.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';

const version = '1.30.2';
const sha256 = '287cc9c9757f99dcff4a2d39b68268245b48103fb6af443162d5a29df2afa332';
const tools = path.resolve(import.meta.dirname, '..', '.tools');
const jar = path.join(tools, `cli-${version}.jar`);

const hashOf = (file) => createHash('sha256').update(readFileSync(file)).digest('hex');

/**
 * Path of the validator's jar; fetches it with Maven where it is missing.
 * @throws where Maven is missing or fails, or the file is not the expected one.
 */
export function verapdfJar() {
  if (existsSync(jar) && hashOf(jar) === sha256) return jar;
  const fresh = path.join(tools, `fetch-${process.pid}`);
  mkdirSync(fresh, { recursive: true });
  try {
    const goal = [
      '-q',
      '-B',
      'dependency:copy',
      `-Dartifact=org.verapdf.apps:cli:${version}`,
      `-DoutputDirectory=${fresh}`,
    ];
    const result = spawnSync('mvn', goal, {
      encoding: 'utf8',
      cwd: fresh,
      shell: process.platform === 'win32',
    });
    if (result.error)
      throw new Error(`Maven could not be started (Debian: apt-get install maven): ${result.error.message}`);
    if (result.status !== 0)
      throw new Error(`Maven could not fetch veraPDF ${version}:\n${result.stdout}${result.stderr}`);
    const file = path.join(fresh, path.basename(jar));
    const hash = hashOf(file);
    if (hash !== sha256) throw new Error(`veraPDF ${version} has the hash ${hash}, expected ${sha256}`);
    renameSync(file, jar);
    return jar;
  } finally {
    rmSync(fresh, { recursive: true, force: true });
  }
}

if (process.argv[1] && path.resolve(process.argv[1]) === import.meta.filename) console.log(verapdfJar());
