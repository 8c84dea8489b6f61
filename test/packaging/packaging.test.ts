import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import os from 'node:os';
import path from 'node:path';
import { Worker } from 'node:worker_threads';
import { listPackage } from '@electron/asar';
import { FuseState, FuseV1Options, getCurrentFuseWire } from '@electron/fuses';
import { Arch, build, Platform } from 'electron-builder';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readLock } from '../../scripts/lockcheck.ts';
import { closure } from '../../scripts/notices.ts';
import { paragraph } from '../../src/main/documents/blocks.ts';
import type { Document } from '../../src/main/documents/model.ts';
import { makeStandIn } from './standInElectron.ts';

const require = createRequire(import.meta.url);
const root = path.resolve('.');
const base = mkdtempSync(path.join(os.tmpdir(), 'rundtisch-packaging-'));
afterAll(() => rmSync(base, { recursive: true, force: true }));

const { getConfig, validateConfiguration } = require('app-builder-lib/out/util/config/config.js');
const { DebugLogger } = require('builder-util');

test('electron-builder.yml is valid, and a wrong one would be found', async () => {
  const config = await getConfig(root, 'electron-builder.yml', null);
  await validateConfiguration(config, new DebugLogger(false));
  const wrong = { ...config, nsis: { ...config.nsis, perMaschine: true } };
  await expect(validateConfiguration(wrong, new DebugLogger(false))).rejects.toThrow('configuration.nsis');
  expect(config.nsis).toMatchObject({ oneClick: true, perMachine: false, deleteAppDataOnUninstall: false });
});

const targets = [
  {
    name: 'linux',
    system: 'linux',
    program: 'rundtisch',
    folder: 'linux-unpacked',
    native: 'linux-x64.node',
  },
  {
    name: 'windows',
    system: 'win32',
    program: 'Rundtisch.exe',
    folder: 'win-unpacked',
    native: 'win32-x64.node',
  },
] as const;

describe.each(targets)('packed for $name', ({ name, system, program, folder, native }) => {
  const packed = path.join(base, name, folder);
  const unpacked = path.join(packed, 'resources', 'app.asar.unpacked');
  let inArchive: string[] = [];
  const unpackedFiles = () => readdirSync(unpacked, { recursive: true, encoding: 'utf8' });
  const packages = () =>
    new Set(inArchive.flatMap((file) => /^\/node_modules\/((?:@[^/]+\/)?[^@/][^/]*)/.exec(file)?.[1] ?? []));

  beforeAll(async () => {
    const electronDist = path.join(base, `electron-${name}`);
    makeStandIn(electronDist, system);
    const platform = system === 'linux' ? Platform.LINUX : Platform.WINDOWS;
    await build({
      projectDir: root,
      targets: platform.createTarget('dir', Arch.x64),
      config: {
        extends: 'electron-builder.yml',
        electronDist,
        directories: { output: path.join(base, name) },
      },
    });
    const archive = path.join(packed, 'resources', 'app.asar');
    inArchive = listPackage(archive, { isPack: false }).map((file) => file.split(path.sep).join('/'));
  }, 300_000);

  test('the window’s files are in the archive', () => {
    for (const file of ['/package.json', '/out/renderer/index.html', '/out/preload/preload.cjs', '/LICENSE'])
      expect(inArchive).toContain(file);
    expect(inArchive).toContain('/out/main/electron.mjs');
    expect(inArchive).toContain('/resources/third-party-notices.json');
  });

  test('sources, tests and the other host stay at home', () => {
    expect(inArchive.filter((file) => /^\/(src|test|scripts|docs|\.tools)(\/|$)/.test(file))).toEqual([]);
    expect(inArchive.filter((file) => /\.(ts|map)$|\.test\.|\/(chromium|demo)\.mjs$/.test(file))).toEqual([]);
  });

  test('only the packages that run in production are packed', () => {
    expect(packages()).toContain('better-sqlite3');
    expect(packages()).toContain('pdfmake');
    const lock = readLock(root);
    const production = closure(lock, Object.keys(lock['']?.dependencies ?? {}));
    const allowed = new Set(production.map((place) => place.replace(/^.*node_modules\//, '')));
    const foreign = [...packages()].filter((each) => !allowed.has(each));
    expect(foreign).toEqual([]);
  });

  test('native modules lie outside the archive, only those of the system', () => {
    const found = unpackedFiles().filter((file) => file.endsWith('.node'));
    expect(found.map((file) => path.basename(file))).toEqual([native]);
  });

  test('only the German language is packed', () => {
    expect(readdirSync(path.join(packed, 'locales'))).toEqual(['de.pak']);
  });

  test('every fuse is closed', async () => {
    const wire = await getCurrentFuseWire(path.join(packed, program));
    const expected = {
      [FuseV1Options.RunAsNode]: FuseState.DISABLE,
      [FuseV1Options.EnableCookieEncryption]: FuseState.ENABLE,
      [FuseV1Options.EnableNodeOptionsEnvironmentVariable]: FuseState.DISABLE,
      [FuseV1Options.EnableNodeCliInspectArguments]: FuseState.DISABLE,
      [FuseV1Options.EnableEmbeddedAsarIntegrityValidation]: FuseState.ENABLE,
      [FuseV1Options.OnlyLoadAppFromAsar]: FuseState.ENABLE,
      [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: FuseState.DISABLE,
      [FuseV1Options.GrantFileProtocolExtraPrivileges]: FuseState.DISABLE,
    };
    expect(wire).toMatchObject(expected);
  });

  test('every import of the unpacked worker files is there', () => {
    const main = path.join(unpacked, 'out', 'main');
    for (const file of readdirSync(main).filter((each) => each.endsWith('.mjs'))) {
      // Types in comments of bundled packages look like imports and are none.
      const text = readFileSync(path.join(main, file), 'utf8').replace(/\/\*[\s\S]*?\*\//g, '');
      for (const [, target] of text.matchAll(/(?:from|import)\s*\(?["'](\.\/[^"']+)["']/g))
        expect([file, target, existsSync(path.join(main, String(target)))]).toEqual([file, target, true]);
    }
  });
});

/** Starts a worker file of the Linux package, moved away from the project, and gives its first telling message. */
async function startPacked(
  file: string,
  { data, order }: { data?: unknown; order?: unknown },
  isAnswer: (message: unknown) => boolean,
) {
  const installed = path.join(base, 'installed');
  const unpacked = path.join(base, 'linux', 'linux-unpacked', 'resources', 'app.asar.unpacked');
  if (!existsSync(installed)) cpSync(unpacked, installed, { recursive: true });
  const worker = new Worker(path.join(installed, 'out', 'main', file), { workerData: data });
  if (order) worker.postMessage(order);
  const answer = await new Promise<unknown>((resolve, reject) => {
    worker.on('message', (message) => isAnswer(message) && resolve(message));
    worker.once('error', reject);
  });
  await worker.terminate();
  return answer;
}

test('the packed core opens a data folder, without the project around', async () => {
  const data = { dataFolder: path.join(base, 'data'), demo: false, appVersion: '0.1.0' };
  const answer = await startPacked('core.mjs', { data }, () => true);
  expect(JSON.parse(String(answer))).toMatchObject({ type: 'ready' });
});

test('the packed worker prints a document with the packed fonts', async () => {
  const input: Document = {
    title: 'Probe',
    language: 'de-DE',
    format: 'standard',
    createdAt: '2026-11-23T10:00:00Z',
    sections: [{ blocks: [paragraph('Straße, Jürgen, Łódź')] }],
  };
  const ended = (message: unknown) => (message as { type: string }).type !== 'progress';
  const answer = await startPacked('worker.mjs', { order: { name: 'renderPdf', input } }, ended);
  const { type, value, error } = answer as { type: string; value: Uint8Array; error?: { message: string } };
  expect([
    type,
    error?.message,
    Buffer.from(value ?? [])
      .subarray(0, 5)
      .toString(),
  ]).toEqual(['done', undefined, '%PDF-']);
});
