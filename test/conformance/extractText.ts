import { spawn } from 'node:child_process';

/**
 * What a reader copies out of a PDF, by poppler's pdftotext: white space as single spaces, hyphens that do not break
 * as plain ones (fonts differ in having them).
 */
export async function extractText(bytes: Uint8Array): Promise<string> {
  const program = spawn('pdftotext', ['-enc', 'UTF-8', '-', '-'], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const output: Buffer[] = [];
  program.stdout.on('data', (chunk: Buffer) => output.push(chunk));
  program.stdin.end(bytes);
  const code = await new Promise<number | null>((resolve, reject) => {
    program.on('error', reject);
    program.on('close', resolve);
  });
  if (code !== 0) throw new Error(`pdftotext ended with ${code} (Debian: poppler-utils)`);
  return Buffer.concat(output)
    .toString('utf8')
    .replace(/[\u2010\u2011]/g, '-')
    .replace(/\s+/g, ' ');
}
