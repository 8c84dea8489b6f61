import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { contentSecurityPolicy } from '../../shared/security.ts';
import { rendererFile } from './rendererFiles.ts';

const base = mkdtempSync(path.join(os.tmpdir(), 'rundtisch-files-'));
const root = path.join(base, 'renderer');
mkdirSync(path.join(root, 'assets'), { recursive: true });
mkdirSync(path.join(base, 'renderer-other'));
writeFileSync(path.join(root, 'index.html'), 'index');
writeFileSync(path.join(root, 'assets', 'main.js'), 'script');
writeFileSync(path.join(base, 'secret.json'), 'secret');
writeFileSync(path.join(base, 'renderer-other', 'secret.json'), 'secret');
afterAll(() => rmSync(base, { recursive: true, force: true }));

test.each([
  ['/', 'index', 'text/html; charset=utf-8'],
  ['/people/17', 'index', 'text/html; charset=utf-8'],
  ['/assets/main.js', 'script', 'text/javascript; charset=utf-8'],
])('%s', async (pathname, body, type) => {
  const answer = await rendererFile(root, pathname);
  expect([answer.status, answer.body.toString(), answer.headers['content-type']]).toEqual([200, body, type]);
  expect(answer.headers['content-security-policy']).toBe(contentSecurityPolicy);
});

test.each([
  '/../secret.json',
  '/..%2fsecret.json',
  '/%2e%2e/secret.json',
  '/..%5csecret.json',
  '/../renderer-other/secret.json',
  '/assets/gone.js',
  '/%',
  '/index.html%00.js',
])('%s is not found and still carries the policy', async (pathname) => {
  const answer = await rendererFile(root, pathname);
  expect([answer.status, answer.body.length]).toEqual([404, 0]);
  expect(answer.headers['content-security-policy']).toBe(contentSecurityPolicy);
});
