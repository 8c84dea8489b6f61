import { useCall } from '../../api.ts';
import { Skeleton } from '../../ui/Feedback.tsx';
import { DefinitionList } from '../../ui/Lists.tsx';
import { Section } from '../../ui/Page.tsx';

/** Version, licence, and whose work is inside. */
export function About() {
  const { data } = useCall('app.about', {});
  if (!data) return <Skeleton />;
  return (
    <>
      <Section title="Über Rundtisch" line>
        <DefinitionList
          facts={[
            { term: 'Fassung', value: data.version },
            { term: 'Datenstand', value: String(data.schemaVersion) },
            {
              term: 'Lizenz',
              value: 'EUPL-1.2, freie Software: Sie dürfen Rundtisch nutzen, weitergeben und verändern.',
            },
          ]}
          wide
        />
      </Section>
      <Section
        title="Enthaltene Werke anderer"
        note={`${data.notices.length} Pakete mit ihren Lizenzen`}
        line
      >
        <ul className="notices">
          {data.notices.map((notice) => (
            <li key={`${notice.name}@${notice.version}`}>
              <details>
                <summary>
                  {notice.name} {notice.version} <span className="quiet">{notice.licence}</span>
                </summary>
                <pre>{notice.text}</pre>
              </details>
            </li>
          ))}
        </ul>
      </Section>
    </>
  );
}
