import type { Person } from '../../src/shared/features/people.ts';
import { committeeSteps } from './committeeSteps.ts';
import { peopleSteps } from './peopleSteps.ts';
import type { TestApp } from './testApp.ts';

/** What tests of merging do again and again, in the application that `app` gives. */
export function mergingSteps(app: () => TestApp) {
  const { person: savePerson, organisation } = peopleSteps(app);
  const person = (parts: Partial<Person>) => savePerson({ lastName: 'Kranich', ...parts });
  const { addCommittee, member: memberInput } = committeeSteps(app);
  const committee = (name: string) => addCommittee({ kind: 'workingGroup', name, shortName: '' });
  const member = (
    committeeId: number,
    personId: number,
    parts: { voting?: boolean; deputyIds?: number[] } = {},
  ) =>
    app().call(
      'committees.saveMember',
      memberInput({
        committeeId,
        personId,
        votingRight: parts.voting === false ? 'advisory' : 'voting',
        fromDay: '2026-01-01',
        deputyIds: parts.deputyIds ?? [],
      }),
    );

  return { person, organisation, committee, member };
}
