import { expect, test } from 'vitest';
import { mailboxList } from './mailboxList.ts';

test.each([
  ['Dr. Ute Kranich', 'ute@x.example', 'Dr. Ute Kranich <ute@x.example>'],
  ['Kranich, Ute', 'ute@x.example', '"Kranich, Ute" <ute@x.example>'],
  ['Ute "Ulla" Kranich', 'ute@x.example', '"Ute \\"Ulla\\" Kranich" <ute@x.example>'],
  ['Amt (Pflege)', 'amt@x.example', '"Amt (Pflege)" <amt@x.example>'],
  ['Zeile 1\r\nBcc: alle', 'a@x.example', '"Zeile 1 Bcc: alle" <a@x.example>'],
  ['  ', 'a@x.example', 'a@x.example'],
])('%s', (name, email, text) => {
  expect(mailboxList([{ name, email }])).toBe(text);
});

test('several are parted as Outlook does', () => {
  expect(
    mailboxList([
      { name: 'A', email: 'a@x.example' },
      { name: '', email: 'b@x.example' },
    ]),
  ).toBe('A <a@x.example>; b@x.example');
});
