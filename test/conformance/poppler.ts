import { spawn } from 'node:child_process';

/** What a program of poppler writes about a PDF; its arguments name the file by "-". */
export async function poppler(name: string, args: readonly string[], bytes: Uint8Array): Promise<Buffer> {
  const program = spawn(name, args, { stdio: ['pipe', 'pipe', 'inherit'] });
  const output: Buffer[] = [];
  program.stdout.on('data', (chunk: Buffer) => output.push(chunk));
  program.stdin.end(bytes);
  const code = await new Promise<number | null>((resolve, reject) => {
    program.on('error', reject);
    program.on('close', resolve);
  });
  if (code !== 0) throw new Error(`${name} ended with ${code} (Debian: poppler-utils)`);
  return Buffer.concat(output);
}
