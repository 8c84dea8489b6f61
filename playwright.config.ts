import { existsSync } from 'node:fs';
import { defineConfig } from '@playwright/test';
import type { HostName } from './test/e2e/launch.ts';
import { findChromium } from './src/main/hosts/chromium/browser.ts';

const hosts: HostName[] = [
  'chromium',
  ...(existsSync('node_modules/electron/dist/version') ? (['electron'] as const) : []),
];

/** One suite, run in every host that this machine has. */
export default defineConfig<{ hostName: HostName }>({
  testDir: 'test/e2e',
  outputDir: 'test-results',
  workers: 2,
  fullyParallel: true,
  retries: 0,
  timeout: 120_000,
  forbidOnly: true,
  expect: { timeout: 20_000 },
  reporter: [['list']],
  use: {
    locale: 'de-DE',
    timezoneId: 'Europe/Berlin',
    viewport: { width: 1280, height: 860 },
    actionTimeout: 30_000,
    screenshot: 'only-on-failure',
    launchOptions: { executablePath: findChromium(), chromiumSandbox: process.getuid?.() !== 0 },
  },
  projects: hosts.map((hostName) => ({ name: hostName, use: { hostName } })),
});
