import { expect, test } from 'vitest';
import { handlers } from '../../src/main/features/handlers.ts';
import { contract } from '../../src/shared/contract.ts';
import { openTestApp } from '../support/testApp.ts';

test('every call has exactly one handler', () => {
  expect(Object.keys(handlers).sort()).toEqual(Object.keys(contract).sort());
});

test('a call is named <feature>.<verb>', () => {
  for (const name of Object.keys(contract)) expect(name).toMatch(/^[a-z]+\.[a-z][A-Za-z]+$/);
});

test('an unknown call, wrong input and wrong types become errors, never exceptions', async () => {
  const app = await openTestApp();
  expect(await app.app.dispatch({ call: 'people.nothing', input: {} })).toMatchObject({
    ok: false,
    error: { code: 'internal' },
  });
  expect(await app.app.dispatch({ call: 'people.person', input: { id: 'x' } })).toMatchObject({
    ok: false,
    error: { code: 'invalidInput', details: { fields: { id: expect.any(String) } } },
  });
  expect(await app.app.dispatch({ call: 'people.person', input: null })).toMatchObject({
    ok: false,
    error: { code: 'invalidInput' },
  });
  expect(await app.app.dispatch({ call: '__proto__', input: {} })).toMatchObject({ ok: false });
  await app.close();
});

test('what a service throws unexpectedly is told without details; the log has them', async () => {
  const app = await openTestApp();
  await app.workspace.store().writer.schema.dropTable('signatory').execute();
  await app.workspace
    .store()
    .writer.insertInto('office')
    .values({
      id: 1,
      region_id: 'x',
      region_name: 'L',
      office_name: 'G',
      street: '',
      postal_code: '',
      city: '',
      phone: '',
      email: '',
      website: '',
      contact_person: '',
      accent_colour: '#12614a',
      logo_alt: '',
      logo_file_id: null,
      demo: 0,
    })
    .execute();
  const result = await app.app.dispatch({ call: 'settings.office', input: {} });
  expect(result).toMatchObject({ ok: false, error: { code: 'internal' } });
  expect(JSON.stringify(result)).not.toMatch(/signatory|sqlite/i);
  expect(app.log.join()).toMatch(/no such table: signatory/);
  await app.close();
});

test('a file that is gone or closed to us is named as such, not as a fault of ours', async () => {
  const app = await openTestApp({ host: { openFile: async () => '/nirgends/logo.png' } });
  expect(await app.app.dispatch({ call: 'settings.pickLogo', input: {} })).toMatchObject({
    ok: false,
    error: { code: 'notFound' },
  });
  await app.close();
});
