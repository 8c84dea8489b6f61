import { expect, test } from 'vitest';
import { formField } from './fieldNames.ts';

const names = { 'frame.': '', 'frame.startsAt': 'day', 'person.': 'record.', deputyIds: 'deputyIds.0' };

test.each([
  ['frame.title', 'title'],
  ['frame.startsAt', 'day'],
  ['person.addresses.0.city', 'record.addresses.0.city'],
  ['deputyIds', 'deputyIds.0'],
  ['deputyIds.1', 'deputyIds.1'],
  ['frameless', 'frameless'],
  ['personId', 'personId'],
])('%s of the call is %s in the form', (callField, field) => {
  expect(formField(callField, names)).toBe(field);
});
