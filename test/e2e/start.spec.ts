import { expect, test } from './launch.ts';

test('the window opens on an empty data folder and is cut off from everything else', async ({
  page,
  hostName,
}) => {
  expect(page.url()).toMatch(hostName === 'electron' ? /^app:\/\/rundtisch\// : /^https:\/\/app\.invalid\//);
  await expect(page).toHaveTitle(/^Rundtisch/);
  expect(await page.evaluate(() => Object.keys(window.rundtisch).sort())).toEqual(['invoke', 'onEvent']);
  expect(await page.evaluate(() => 'require' in window || 'process' in window)).toBe(false);
  expect(await page.evaluate(() => fetch('https://example.org/').catch(() => 'refused'))).toBe('refused');
});

test('a second start on the same data folder says who holds it', async ({ app, launch }) => {
  const second = await launch({ dataFolder: app.dataFolder });
  await expect(second.page.getByText('Rundtisch ist schon geöffnet').first()).toBeVisible();
});

test('closing releases the data folder at once', async ({ launch }) => {
  const first = await launch();
  await first.close();
  const second = await launch();
  await expect(second.page).toHaveTitle(/^Rundtisch/);
});
