import { Link } from 'wouter';
import { useCall } from '../../api.ts';
import { DefinitionList } from '../../ui/Lists.tsx';
import { organisationPath } from './paths.ts';

/** "Ansprechperson für Landkreis Lindetal (Hitzeschutz)" in a person's record; nothing where there is none. */
export function ContactForFacts({ personId }: { personId: number }) {
  const { data } = useCall('people.contactFor', { personId });
  if (!data || data.length === 0) return null;
  return (
    <DefinitionList
      facts={[
        {
          term: 'Ansprechperson für',
          value: data.map(({ organisationId, name, topic }) => (
            <div key={`${organisationId} ${topic}`}>
              <Link href={organisationPath(organisationId)}>{name}</Link>
              {topic && ` (${topic})`}
            </div>
          )),
        },
      ]}
    />
  );
}
