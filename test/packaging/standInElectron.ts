import { chmodSync, mkdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';

const require = createRequire(import.meta.url);

/** Electron's mark before its fuses, its version (1) and the number of fuses, each as "0", "1" or "r" (removed). */
const fuseWire = Buffer.concat([
  Buffer.from('dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX'),
  Buffer.from([1, 9]),
  Buffer.from('101100011'),
  Buffer.alloc(64),
]);

/** The smallest Windows program that carries a version resource, so that the packer can write ours into it. */
function windowsProgram(): Buffer {
  const { NtExecutable, NtExecutableResource } = require('pe-library');
  const { Resource } = require('resedit');
  const program = NtExecutable.createEmpty(false, false);
  const resources = NtExecutableResource.from(program);
  const version = Resource.VersionInfo.createEmpty();
  version.lang = 1033;
  version.setFileVersion(1, 0, 0, 0);
  const names = { ProductName: 'Electron', FileDescription: 'Electron' };
  version.setStringValues({ lang: 1033, codepage: 1200 }, names);
  version.outputToResourceEntries(resources.entries);
  resources.outputResource(program);
  return Buffer.from(program.generate());
}

/**
 * Makes a folder that looks like an unpacked Electron to the packer: its binary can't be had everywhere, and what is
 * tested is what we put beside it.
 */
export function makeStandIn(folder: string, platform: 'linux' | 'win32'): void {
  mkdirSync(path.join(folder, 'locales'), { recursive: true });
  mkdirSync(path.join(folder, 'resources'));
  for (const language of ['de', 'en-US', 'fr'])
    writeFileSync(path.join(folder, 'locales', `${language}.pak`), '');
  for (const name of ['LICENSE', 'LICENSES.chromium.html', 'version'])
    writeFileSync(path.join(folder, name), '');
  const windows = platform === 'win32';
  const program = windows ? windowsProgram() : Buffer.from('#!/bin/sh\n');
  const file = path.join(folder, windows ? 'electron.exe' : 'electron');
  writeFileSync(file, Buffer.concat([program, fuseWire]));
  chmodSync(file, 0o755);
}
