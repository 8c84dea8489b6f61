import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type KeptNeed, needsToDelete } from './needsRetention.ts';

const today = '2026-11-14';
const need = (part: Partial<KeptNeed>): KeptNeed => ({
  id: 1,
  consent: false,
  recordedOn: '2026-10-01',
  personGone: false,
  meetingDay: null,
  invitedOn: [],
  ...part,
});

test.each<[string, Partial<KeptNeed>, boolean]>([
  ['its meeting was yesterday', { meetingDay: '2026-11-13' }, true],
  ['its meeting is today', { meetingDay: '2026-11-14' }, false],
  ['its meeting is to come', { meetingDay: '2026-12-09' }, false],
  ['its meeting was yesterday, but she agreed', { meetingDay: '2026-11-13', consent: true }, false],
  ['its meeting is gone for good', { meetingDay: 'gone' }, true],
  ['its meeting is gone for good, but she agreed', { meetingDay: 'gone', consent: true }, false],
  ['for every meeting, never invited', {}, false],
  ['for every meeting, the only one is over', { invitedOn: ['2026-11-10'] }, true],
  ['for every meeting, another is to come', { invitedOn: ['2026-11-10', '2026-12-09'] }, false],
  ['for every meeting, the last is today', { invitedOn: ['2026-11-10', '2026-11-14'] }, false],
  ['recorded after the last meeting', { invitedOn: ['2026-11-10'], recordedOn: '2026-11-12' }, false],
  ['recorded on the day of the meeting', { invitedOn: ['2026-11-10'], recordedOn: '2026-11-10' }, true],
  ['for every meeting and agreed', { invitedOn: ['2026-11-10'], consent: true }, false],
  ['the person is gone', { personGone: true }, true],
  ['the person is gone, whatever she agreed to', { personGone: true, consent: true }, true],
])('%s', (_name, part, due) => {
  expect(needsToDelete([need(part)], today)).toEqual(due ? [1] : []);
});

const day = fc.integer({ min: 1, max: 28 }).map((date) => `2026-11-${String(date).padStart(2, '0')}`);

test('what is deleted on a day would be deleted on every later day, and nobody who agreed loses anything', () => {
  const kept = fc.record({
    id: fc.constant(1),
    consent: fc.boolean(),
    recordedOn: day,
    personGone: fc.constant(false),
    meetingDay: fc.oneof(day, fc.constant(null)),
    invitedOn: fc.array(day, { maxLength: 3 }),
  });
  fc.assert(
    fc.property(kept, day, (each, now) => {
      const due = needsToDelete([each], now).length === 1;
      if (each.consent) expect(due).toBe(false);
      if (due) expect(needsToDelete([each], '2026-11-29')).toEqual([1]);
    }),
  );
});
