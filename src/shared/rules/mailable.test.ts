import { describe, expect, it } from 'vitest';
import {
  isMailable,
  type MailState,
  type MailWay,
  mailNotice,
  mailStop,
  membersStopped,
} from './mailable.ts';

describe('who may get mail', () => {
  it.each<[MailState['state'], MailWay, boolean, string]>([
    ['active', 'letter', true, ''],
    ['active', 'email', true, ''],
    ['moved', 'letter', false, 'Anschrift unbekannt'],
    ['moved', 'email', true, ''],
    ['blocked', 'letter', false, 'möchte keine Post'],
    ['blocked', 'email', false, 'möchte keine Post'],
    ['deceased', 'letter', false, 'verstorben'],
    ['deceased', 'email', false, 'verstorben'],
  ])('%s by %s: %s', (state, way, may, reason) => {
    expect(isMailable(state, way)).toBe(may);
    expect(mailStop(state, way)).toBe(reason);
  });

  it.each<[MailState, string]>([
    [{ state: 'active', stateSince: null }, ''],
    [
      { state: 'deceased', stateSince: '2026-05-03' },
      'Verstorben seit 3. Mai 2026 – bekommt keine Post mehr.',
    ],
    [{ state: 'deceased', stateSince: null }, 'Verstorben – bekommt keine Post mehr.'],
    [
      { state: 'blocked', stateSince: '2026-01-31' },
      'Möchte keine Post seit 31. Januar 2026 – bekommt keine Briefe und E-Mails.',
    ],
    [{ state: 'moved', stateSince: null }, 'Anschrift unbekannt – bekommt keine Briefe, nur E-Mails.'],
  ])('%j is said as "%s"', (state, sentence) => {
    expect(mailNotice(state)).toBe(sentence);
  });

  it.each<[MailState['state'][], string]>([
    [[], ''],
    [['active', 'moved'], ''],
    [['active', 'deceased'], 'B ist verstorben und steht noch auf einem Sitz.'],
    [['blocked'], 'A möchte keine Post und wird deshalb nicht eingeladen.'],
    [
      ['blocked', 'moved', 'deceased'],
      'A (möchte keine Post) und C (verstorben) können nicht eingeladen werden.',
    ],
  ])('members who are %j: "%s"', (states, sentence) => {
    const members = states.map((state, index) => ({ name: 'ABC'[index] ?? '', state }));
    expect(membersStopped(members)).toBe(sentence);
  });
});
