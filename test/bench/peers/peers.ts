import { spawn } from 'node:child_process';
import { statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';
import { fontFolder } from '../../../src/main/documents/fonts.ts';
import { findChromium } from '../../../src/main/hosts/chromium/browser.ts';
import { type Contender, NotInstalled, type Sample } from '../measure.ts';
import { lettersFlatOdt } from './flatOdt.ts';
import { lettersHtml } from './html.ts';

/** From the start of a process to its end; it must leave the file of the letters. */
function timedProcess(
  command: string,
  args: string[],
  file: string,
  env: NodeJS.ProcessEnv = {},
): Promise<Sample> {
  const started = performance.now();
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { stdio: 'ignore', env: { ...process.env, ...env } });
    child.once('error', () => reject(new NotInstalled()));
    child.once('exit', (code) => {
      if (code === 3) return reject(new NotInstalled());
      if (code !== 0 || statSync(file).size < 100_000)
        return reject(new Error(`${command} ended with ${code}`));
      resolve({ milliseconds: performance.now() - started });
    });
  });
}

const script = (name: string, file: string) =>
  timedProcess(process.execPath, [path.join(import.meta.dirname, name), file], file);

/** Each prints the same 1,000 letters to a file below `folder`, from the start of its process to the file. */
export function peers(folder: string): Contender[] {
  const html = path.join(folder, 'letters.html');
  const odt = path.join(folder, 'letters.fodt');
  const plainOdt = path.join(folder, 'plain.fodt');
  const fonts = path.join(folder, 'fonts.conf');
  writeFileSync(html, lettersHtml());
  writeFileSync(odt, lettersFlatOdt({ marks: true }));
  writeFileSync(plainOdt, lettersFlatOdt({ marks: false }));
  writeFileSync(
    fonts,
    `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig><dir>${fontFolder()}</dir><cachedir>${folder}</cachedir></fontconfig>`,
  );
  const browser = async (tagged: boolean) => {
    const started = performance.now();
    const open = await chromium.launch({
      executablePath: findChromium(),
      chromiumSandbox: process.getuid?.() !== 0,
    });
    const page = await open.newPage();
    await page.goto(pathToFileURL(html).href);
    await page.pdf({ path: path.join(folder, 'chromium.pdf'), preferCSSPageSize: true, tagged });
    const sample = { milliseconds: performance.now() - started };
    await open.close();
    return sample;
  };
  const office = (source: string, options: Record<string, unknown>) =>
    timedProcess(
      'soffice',
      [
        `-env:UserInstallation=${pathToFileURL(path.join(folder, 'profile')).href}`,
        '--headless',
        '--convert-to',
        `pdf:writer_pdf_Export:${JSON.stringify(options)}`,
        '--outdir',
        folder,
        source,
      ],
      source.replace(/fodt$/, 'pdf'),
      { FONTCONFIG_FILE: fonts },
    );
  return [
    {
      name: 'Rundtisch (PDF/UA-1, PDF/A-2a)',
      run: () => script('rundtischLetters.ts', path.join(folder, 'a.pdf')),
    },
    { name: 'pdfmake, no tags', run: () => script('../plainLetters.ts', path.join(folder, 'b.pdf')) },
    { name: 'Chromium, no tags', run: () => browser(false) },
    { name: 'Chromium, tagged', run: () => browser(true) },
    {
      name: 'LibreOffice, no tags',
      run: () => office(odt, { UseTaggedPDF: { type: 'boolean', value: 'false' } }),
    },
    {
      name: 'LibreOffice, without fold marks, PDF/UA and PDF/A-2',
      run: () =>
        office(plainOdt, {
          UseTaggedPDF: { type: 'boolean', value: 'true' },
          PDFUACompliance: { type: 'boolean', value: 'true' },
          SelectPdfVersion: { type: 'long', value: '2' },
        }),
    },
    { name: 'typst, tagged', run: () => script('typstLetters.ts', path.join(folder, 'c.pdf')) },
  ];
}
