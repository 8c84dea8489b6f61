import { closeSync, ftruncateSync, mkdirSync, openSync, readFileSync, truncateSync } from 'node:fs';
import { armor, Encrypter } from 'age-encryption';
import { openBackup } from './backupSamples.ts';
import { encryptTo, manifestFor, pax, type RawEntry, rawTar } from './tarSamples.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type RefusalBench, refusalBench } from './refusalBench.ts';
let bench: RefusalBench;

beforeAll(async () => {
  bench = await refusalBench();
});
afterAll(() => bench.finish());

describe('files that are no whole backup', () => {
  test.each([
    ['an empty file', () => '', /leer/],
    [
      'a start without a line break',
      () => 'age-encryption.org/v1'.slice(0, 12),
      /bricht gleich am Anfang ab/,
    ],
    ['a database', () => readFileSync(bench.at('plain.sqlite')), /unverschlüsselte Datenbank/],
    ['a zip', () => 'PK\x03\x04 something', /ZIP/],
    [
      'a text mark before the file',
      () => Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), bench.good]),
      /Textmarke/,
    ],
    ['an armored file', () => armor.encode(bench.good), /armored/],
    ['an armored file with a text mark', () => `\ufeff${armor.encode(bench.good)}`, /armored/],
    ['some text', () => 'Liebe Kolleginnen und Kollegen', /keine Sicherung von Rundtisch/],
  ])('%s is named', (_name, content, message) =>
    bench.expectRefusal(bench.write(content()), 'badFile', message),
  );

  test('a wrong passphrase and a damaged head get the same sentence', async () => {
    expect(await bench.refusal(bench.at('good.tar.age'), 'Ein anderes Kennwort')).toMatchObject({
      code: 'wrongPassphrase',
      message: expect.stringMatching(/^Kennwort falsch oder Datei beschädigt\./),
    });
    const salt = Buffer.from(bench.good);
    salt[35] = salt[35] === 65 ? 66 : 65;
    await bench.expectRefusal(
      bench.write(salt),
      'wrongPassphrase',
      /^Kennwort falsch oder Datei beschädigt\./,
    );
  });

  test('the passphrase may come in decomposed letters', async () => {
    const decomposed = 'Rund um den Tisch: fünf Stühle'.normalize('NFD');
    expect((await openBackup(bench.at('good.tar.age'), bench.workFolder(), decomposed)).manifest).toEqual(
      bench.manifest,
    );
  });

  test('a head without end is refused without reading on', async () => {
    await bench.expectRefusal(
      bench.write(`age-encryption.org/v1\n${'x'.repeat(3_000_000)}`),
      'damaged',
      /Kopf/,
    );
  });

  test('a work factor above 20 is refused at once', async () => {
    const text = bench.good.toString('latin1').replace(/(-> scrypt \S+) 10\n/, '$1 24\n');
    const start = performance.now();
    await bench.expectRefusal(bench.write(Buffer.from(text, 'latin1')), 'damaged', /Rechenaufwand/);
    expect(performance.now() - start).toBeLessThan(2000);
  });

  test('a file for a key is named as such', async () => {
    const encrypter = new Encrypter();
    encrypter.addRecipient('age1ql3z7hjy54pw3hyww5ayyfg7zqgvc7w3j2elw8zmrj2kg5sfn9aqmcac8p');
    await bench.expectRefusal(
      bench.write(await encrypter.encrypt(bench.database)),
      'badFile',
      /mit einem Schlüssel verschlüsselt/,
    );
  });

  test('a folder, a missing file and a huge file are named', async () => {
    mkdirSync(bench.at('folder'), { recursive: true });
    await bench.expectRefusal(bench.at('folder'), 'badFile', /Ordner/);
    await bench.expectRefusal(bench.at('nowhere.tar.age'), 'badFile', /nicht da/);
    const handle = openSync(bench.at('huge.tar.age'), 'w');
    ftruncateSync(handle, 20 * 1024 ** 3);
    closeSync(handle);
    await bench.expectRefusal(bench.at('huge.tar.age'), 'badFile', /größer als jede Sicherung/);
    truncateSync(bench.at('huge.tar.age'), 0);
  });
});

describe('changed files', () => {
  const headSize = () => bench.good.indexOf('\n--- ') + '\n--- '.length + 43 + 1;
  const payload = () => headSize() + 16;

  test('every truncation is refused, at a chunk boundary as well', async () => {
    const cuts = [
      22,
      headSize() - 5,
      headSize(),
      headSize() + 8,
      payload(),
      payload() + 1,
      payload() + 65_552,
      payload() + 2 * 65_552,
      bench.good.length - 1,
    ];
    for (const cut of cuts)
      expect((await bench.refusal(bench.write(bench.good.subarray(0, cut)))).code, `cut at ${cut}`).toMatch(
        /^(damaged|wrongPassphrase)$/,
      );
    expect((await bench.refusal(bench.write(bench.good.subarray(0, payload() + 65_552)))).code).toBe(
      'damaged',
    );
  });

  test('a trailing byte, a repeated file and a doubled chunk are refused', async () => {
    await bench.expectRefusal(
      bench.write(Buffer.concat([bench.good, Buffer.from([0])])),
      'damaged',
      /unvollständig oder wurde verändert/,
    );
    await bench.expectRefusal(
      bench.write(Buffer.concat([bench.good, bench.good])),
      'damaged',
      /unvollständig oder wurde verändert/,
    );
    const chunk = bench.good.subarray(payload(), payload() + 65_552);
    await bench.expectRefusal(
      bench.write(Buffer.concat([bench.good.subarray(0, payload()), chunk, bench.good.subarray(payload())])),
      'damaged',
      /unvollständig oder wurde verändert/,
    );
  });

  test('a flipped bit anywhere in the content is refused', async () => {
    for (const place of [payload(), payload() + 700, payload() + 65_552, bench.good.length - 1]) {
      const changed = Buffer.from(bench.good);
      changed[place] = (changed[place] ?? 0) ^ 1;
      await bench.expectRefusal(bench.write(changed), 'damaged', /unvollständig oder wurde verändert/);
    }
  });
});

describe('archives with tricks', () => {
  const one = (): RawEntry => ({
    name: 'manifest.json',
    content: manifestFor(bench.manifest, bench.database),
  });
  const two = (): RawEntry => ({ name: 'daten.sqlite', content: bench.database });
  const nothing = Buffer.alloc(0);
  const tricks: [string, () => Buffer, RegExp?][] = [
    ['traversal', () => rawTar([one(), { ...two(), name: '../daten.sqlite' }])],
    ['an absolute path', () => rawTar([one(), { ...two(), name: '/tmp/daten.sqlite' }])],
    ['a path in the prefix', () => rawTar([one(), { ...two(), prefix: '..' }])],
    [
      'a symbolic link',
      () => rawTar([one(), { name: 'daten.sqlite', content: nothing, type: '2', link: '/etc/passwd' }]),
    ],
    [
      'a hard link',
      () => rawTar([one(), { name: 'daten.sqlite', content: nothing, type: '1', link: 'manifest.json' }]),
    ],
    ['a plain entry with a link target', () => rawTar([one(), { ...two(), link: '/etc/passwd' }])],
    ['a folder', () => rawTar([one(), { name: 'daten.sqlite/', content: nothing, type: '5' }])],
    ['a fifo', () => rawTar([one(), { name: 'daten.sqlite', content: nothing, type: '6' }])],
    ['an unknown type', () => rawTar([one(), { ...two(), type: 'S' }])],
    [
      'a pax path',
      () => rawTar([one(), { name: 'PaxHeader', content: pax('path', '/etc/passwd'), type: 'x' }, two()]),
    ],
    [
      'a harmless pax record',
      () => rawTar([one(), { name: 'PaxHeader', content: pax('path', 'daten.sqlite'), type: 'x' }, two()]),
    ],
    ['a pax size', () => rawTar([one(), { name: 'PaxHeader', content: pax('size', '5'), type: 'x' }, two()])],
    [
      'a global pax header',
      () => rawTar([{ name: 'PaxHeader', content: pax('comment', 'x'), type: 'g' }, one(), two()]),
    ],
    [
      'a long name block',
      () =>
        rawTar([one(), { name: '././@LongLink', content: Buffer.from('daten.sqlite\0'), type: 'L' }, two()]),
    ],
    [
      'an extra entry',
      () => rawTar([one(), two(), { name: 'mehr.txt', content: Buffer.from('x') }]),
      /mehr, als hineingehört/,
    ],
    ['a duplicate manifest', () => rawTar([one(), one(), two()])],
    ['a duplicate database', () => rawTar([one(), two(), two()]), /mehr, als hineingehört/],
    [
      'an entry after the end',
      () =>
        Buffer.concat([rawTar([one(), two()]), rawTar([{ name: 'mehr.txt', content: Buffer.from('x') }])]),
    ],
    ['the wrong order', () => rawTar([two(), one()])],
    ['no database', () => rawTar([one()]), /fehlt ein Teil/],
    ['nothing', () => rawTar([]), /fehlt ein Teil/],
    ['not even an end', () => Buffer.alloc(0), /fehlt ein Teil/],
    ['no end', () => rawTar([one(), two()], 0), /endet nicht/],
    ['half an end', () => rawTar([one(), two()], 1), /endet nicht/],
    ['an endless end', () => rawTar([one(), two()], 4000), /endet nicht/],
    ['rubbish after the end', () => Buffer.concat([rawTar([one(), two()]), Buffer.alloc(512, 7)])],
    [
      'a size that is too small',
      () => rawTar([one(), { ...two(), statedSize: bench.database.length - 512 }]),
    ],
    [
      'a size that is too large',
      () => rawTar([one(), { ...two(), statedSize: bench.database.length + 512 }]),
    ],
    [
      'a manifest that states another size',
      () =>
        rawTar([
          { name: 'manifest.json', content: manifestFor(bench.manifest, bench.database.subarray(512)) },
          two(),
        ]),
      /Größe/,
    ],
    [
      'another content of the same size',
      () =>
        rawTar([one(), { name: 'daten.sqlite', content: Buffer.from(bench.database).fill(1, 5000, 5010) }]),
      /Prüfsumme/,
    ],
    [
      'a giant manifest',
      () => rawTar([{ name: 'manifest.json', content: Buffer.alloc(1024 * 1024 + 1, 32) }, two()]),
      /zu groß/,
    ],
    ['a broken checksum', () => Buffer.from(rawTar([one(), two()])).fill(1, 100, 101)],
    ['no tar at all', () => Buffer.alloc(4096, 65)],
  ];
  test.each(tricks)('%s is refused', async (_name, plain, message = /./) => {
    await bench.expectRefusal(await encryptTo(bench.at('trick.tar.age'), plain()), 'damaged', message);
  });
  test('the same archive without tricks is accepted, padded as other tools do it as well', async () => {
    for (const end of [2, 20]) {
      const file = await encryptTo(bench.at('trick.tar.age'), rawTar([one(), two()], end));
      expect((await openBackup(file, bench.workFolder())).demo).toBe(false);
    }
  });
});
