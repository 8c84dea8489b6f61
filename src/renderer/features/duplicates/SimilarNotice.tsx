import { useState } from 'react';
import { useFormContext, useWatch } from 'react-hook-form';
import { Link } from 'wouter';
import type { SimilarRecord } from '../../../shared/features/duplicates.ts';
import type { Organisation, Person } from '../../../shared/features/people.ts';
import { useCall } from '../../api.ts';
import { Button } from '../../ui/Button.tsx';
import { Notice } from '../../ui/Feedback.tsx';
import { organisationPath, personPath } from '../people/paths.ts';
import { typedEmails, useSettled } from './useSimilar.ts';

/** In the form of a new person: who is there already and looks like her. Stands in a form whose value is `record`. */
export function SimilarPersons() {
  const { control } = useFormContext<{ record: Person }>();
  const [firstName, lastName, nameSuffix, organisationId, contacts] = useWatch({
    control,
    name: [
      'record.firstName',
      'record.lastName',
      'record.nameSuffix',
      'record.organisationId',
      'record.contacts',
    ],
  });
  const typed = useSettled({
    firstName: (firstName ?? '').slice(0, 100),
    lastName: (lastName ?? '').slice(0, 100),
    nameSuffix: (nameSuffix ?? '').slice(0, 60),
    organisationId: organisationId ?? null,
    emails: typedEmails(contacts),
  });
  const asked =
    (typed.firstName.trim() !== '' && typed.lastName.trim().length > 1) || typed.emails.length > 0;
  const { data } = useCall('people.similarPersons', typed, { enabled: asked });
  return <SimilarNotice similar={asked ? (data ?? []) : []} path={personPath} />;
}

/** The same in the form of a new organisation. */
export function SimilarOrganisations() {
  const { control } = useFormContext<{ record: Organisation }>();
  const [name, shortName, contacts] = useWatch({
    control,
    name: ['record.name', 'record.shortName', 'record.contacts'],
  });
  const typed = useSettled({
    name: (name ?? '').slice(0, 200),
    shortName: (shortName ?? '').slice(0, 60),
    emails: typedEmails(contacts),
  });
  const asked = typed.name.trim().length > 2 || typed.emails.length > 0;
  const { data } = useCall('people.similarOrganisations', typed, { enabled: asked });
  return <SimilarNotice similar={asked ? (data ?? []) : []} path={organisationPath} />;
}

/** "Vielleicht schon da: Ute Kranich, Lindetaler Krankenkasse." Spoken when somebody new appears; quiet once dismissed. */
function SimilarNotice({
  similar,
  path,
}: {
  similar: readonly SimilarRecord[];
  path: (id: number) => string;
}) {
  const [dismissed, setDismissed] = useState<ReadonlySet<number>>(new Set());
  const shown = similar.filter(({ id }) => !dismissed.has(id));
  const dismiss = () => setDismissed(new Set([...dismissed, ...shown.map(({ id }) => id)]));
  return (
    <div role="status">
      {shown.length > 0 && (
        <Notice
          action={
            <Button size="small" onClick={dismiss}>
              Trotzdem anlegen
            </Button>
          }
        >
          <p>Vielleicht schon da:</p>
          <ul>
            {shown.map((each) => (
              <li key={each.id}>
                <Link href={path(each.id)}>{each.name} ansehen</Link>
                {each.detail && `, ${each.detail}`}{' '}
                <span className="second">({each.reasons.join(', ')})</span>
              </li>
            ))}
          </ul>
        </Notice>
      )}
    </div>
  );
}
