import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { cmykJpeg } from '../../../../test/conformance/corpus/imageKinds.ts';
import { jpeg, png } from '../../../../test/conformance/images.ts';
import { modelOffice } from '../../../../test/support/modelOffice.ts';
import { openTestApp, type TestApp } from '../../../../test/support/testApp.ts';

let test: TestApp;
let file: string;
beforeEach(async () => {
  test = await openTestApp({ host: { openFile: async () => file } });
  file = path.join(test.folder, 'logo');
  await test.call('settings.setUp', { office: modelOffice, signatories: [], logo: null });
});
afterEach(() => test.close());

const whole = png(60, 30, [31, 92, 107]);
const bytesOf = (dataUrl: string) => Buffer.from(dataUrl.split(',')[1] ?? '', 'base64');
const office = { ...modelOffice, logoAlt: 'Ring' };

describe('a logo', () => {
  it.each([
    ['a PNG', whole],
    ['a JPEG', jpeg],
  ])('may be %s', async (_name, logo) => {
    writeFileSync(file, bytesOf(logo));
    expect(await test.call('settings.pickLogo', {})).toEqual({ dataUrl: logo });
    await test.call('settings.saveOffice', { office, logo });
    expect((await test.call('settings.office', {})).logo).toBe(logo);
  });

  // No document could be printed with it.
  it.each([
    ['half a PNG', bytesOf(whole).subarray(0, -40), 'Das Bild ist beschädigt.'],
    ['a JPEG without its image', Buffer.from([0xff, 0xd8, 0xff]), 'Das Bild ist beschädigt.'],
    ['a JPEG in printing colours', bytesOf(cmykJpeg), 'CMYK'],
    ['a text', Buffer.from('Logo'), 'PNG- oder JPEG-Datei'],
  ])('is refused where it is %s, when chosen and when saved', async (_name, bytes, why) => {
    const refused = { code: 'badFile', message: expect.stringContaining(why) };
    writeFileSync(file, bytes);
    await expect(test.call('settings.pickLogo', {})).rejects.toMatchObject(refused);
    const logo = `data:image/png;base64,${bytes.toString('base64')}`;
    await expect(test.call('settings.saveOffice', { office, logo })).rejects.toMatchObject(refused);
    expect((await test.call('settings.office', {})).logo).toBeNull();
  });
});
