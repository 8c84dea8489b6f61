import './organisations.css';
import { Plus } from 'lucide-react';
import { Link } from 'wouter';
import { votingRightLabels } from '../../../shared/features/committees.labels.ts';
import type { Mandate, StoredOrganisation } from '../../../shared/features/people.ts';
import { squareKilometres } from '../../../shared/rules/area.ts';
import { formatDay } from '../../../shared/rules/germanDate.ts';
import { dayText } from '../../../shared/rules/germanFormat.ts';
import { History } from '../../app/History.tsx';
import { LinkButton } from '../../ui/Button.tsx';
import { Notice } from '../../ui/Feedback.tsx';
import { DefinitionList } from '../../ui/Lists.tsx';
import { Section } from '../../ui/Page.tsx';
import type { Column } from '../../ui/table/columns.ts';
import { DataTable } from '../../ui/table/DataTable.tsx';
import { OutreachLog } from '../outreach/OutreachLog.tsx';
import { organisationPath, personPath } from './paths.ts';
import { Tags } from './PersonRecordSections.tsx';
import { noteLines, reachFacts } from './reachFacts.tsx';

interface PartProps {
  stored: StoredOrganisation;
  level: 2 | 3;
}

/** Everything known about an organisation, in sections. */
export function OrganisationFacts({ stored, level }: PartProps) {
  const { id, organisation, sectors, parent, units, ended, warnings } = stored;
  return (
    <>
      {warnings.map((warning) => (
        <Notice key={warning} tone="warn">
          {warning}
        </Notice>
      ))}
      <DefinitionList
        wide={level === 2}
        facts={[
          {
            term: 'Aufgelöst',
            value: organisation.endedOn ? `${ended ? 'am' : 'zum'} ${dayText(organisation.endedOn)}` : null,
          },
          { term: 'Kurzname', value: organisation.shortName },
          {
            term: 'Teil von',
            value: parent && <Link href={organisationPath(parent.id)}>{parent.name}</Link>,
          },
          {
            term: sectors.length > 1 ? 'Sektoren' : 'Sektor',
            value: sectors.join(', ') || <span className="quiet">nicht angegeben</span>,
          },
          ...reachFacts(organisation),
          { term: 'Gebiet', value: territoryOf(organisation) },
          {
            term: organisation.tags.length === 1 ? 'Schlagwort' : 'Schlagwörter',
            value: organisation.tags.length > 0 && <Tags names={organisation.tags} list="/organisationen" />,
          },
          { term: 'Notiz', value: noteLines(organisation.note) },
        ].map((fact) => ({ ...fact, value: fact.value || null }))}
      />
      {units.length > 0 && (
        <Section title="Einheiten" level={level}>
          <ul className="stack stack--tight">
            {units.map((unit) => (
              <li key={unit.id}>
                <Link href={organisationPath(unit.id)}>{unit.name}</Link>
                {unit.ended && <span className="quiet"> (aufgelöst)</span>}
              </li>
            ))}
          </ul>
        </Section>
      )}
      <ContactPersons stored={stored} level={level} />
      <Mandates stored={stored} level={level} />
      <Persons stored={stored} level={level} />
      <OutreachLog organisationId={id} level={level} />
      <History table="organisation" id={id} level={level} />
    </>
  );
}

/** The territory, and below it "84.300 Menschen, 912,5 km²". */
function territoryOf({ territory, inhabitants, areaHectares }: StoredOrganisation['organisation']) {
  const size = [
    inhabitants !== null && `${inhabitants.toLocaleString('de')}\u00a0Menschen`,
    areaHectares !== null && `${squareKilometres(areaHectares)}\u00a0km²`,
  ].filter(Boolean);
  if (territory === '' && size.length === 0) return null;
  return (
    <>
      {territory && <div>{territory}</div>}
      {size.length > 0 && <div>{size.join(', ')}</div>}
    </>
  );
}

type ContactLine = StoredOrganisation['contactPersons'][number];

const contactColumns: Column<ContactLine>[] = [
  {
    key: 'name',
    label: 'Name',
    text: (row) => row.name,
    cell: (row) => (
      <>
        {row.name}
        {row.function && <span className="second second--block">{row.function}</span>}
      </>
    ),
  },
  {
    key: 'reach',
    label: 'Thema und Kontakt',
    text: (row) => [row.topic, row.phone, row.email].filter(Boolean).join(', '),
    width: '58%',
    cell: (row) => (
      <>
        {row.topic && <div>{row.topic}</div>}
        {row.phone && <div>{row.phone}</div>}
        {row.email && <a href={`mailto:${row.email}`}>{row.email}</a>}
      </>
    ),
  },
];

function ContactPersons({ stored: { organisation, contactPersons }, level }: PartProps) {
  if (contactPersons.length === 0) return null;
  return (
    <Section title="Ansprechpersonen" level={level}>
      <div className="memberships organisation-table">
        <DataTable
          caption={`Ansprechpersonen bei ${organisation.name}`}
          look="plain"
          columns={contactColumns}
          rows={contactPersons}
          rowKey={(row) => `${row.personId} ${row.topic}`}
          href={(row) => personPath(row.personId)}
        />
      </div>
    </Section>
  );
}

const mandateColumns: Column<Mandate>[] = [
  {
    key: 'committee',
    label: 'Gremium und Mitglied',
    text: (row) => `${row.committee} ${row.person}`,
    cell: (row) => (
      <>
        <Link href={`/gremien/${row.committeeId}`}>{row.committee}</Link>
        {row.unit && <span className="second second--block">für {row.unit}</span>}
        <span className="second second--block">
          <Link href={personPath(row.personId)}>{row.person}</Link>
        </span>
        <span className="second second--block">{votingRightLabels[row.votingRight]}</span>
      </>
    ),
  },
  // Beside the list there is room for one date in a line, written in figures.
  { key: 'term', label: 'Amtszeit', text: termText, width: '38%', figures: true },
];

function termText({ fromDay, untilDay }: Mandate): string {
  const from = formatDay(fromDay, 'short');
  return untilDay === null ? `seit ${from}` : `${from} bis ${formatDay(untilDay, 'short')}`;
}

function Mandates({ stored: { organisation, mandates }, level }: PartProps) {
  if (mandates.length === 0) return null;
  const current = mandates.filter((mandate) => !mandate.former).length;
  return (
    <Section title="Sitze in Gremien" level={level} note={current === 0 ? 'nur frühere' : undefined}>
      <div className="memberships organisation-table">
        <DataTable
          caption={`Sitze, die ${organisation.name} besetzt`}
          look="plain"
          columns={mandateColumns}
          rows={mandates}
          rowKey={(row) => row.membershipId}
          gone={(row) => row.former}
        />
      </div>
    </Section>
  );
}

type Member = StoredOrganisation['persons'][number];

const personColumns: Column<Member>[] = [
  { key: 'name', label: 'Name', text: (row) => row.listName },
  { key: 'function', label: 'Funktion', text: (row) => row.function },
];
const unitColumn: Column<Member> = {
  key: 'unit',
  label: 'Einheit',
  text: (row) => row.unit,
  cell: (row) => row.unit || <span className="quiet">direkt</span>,
};
const withUnits = [...personColumns, unitColumn];

function Persons({ stored: { id, organisation, persons }, level }: PartProps) {
  return (
    <Section
      title="Personen"
      level={level}
      more={
        <LinkButton variant="bare" size="small" icon={Plus} href={`/personen/neu?organisation=${id}`}>
          Hinzufügen
        </LinkButton>
      }
    >
      {persons.length === 0 ? (
        <p className="quiet">Noch niemand.</p>
      ) : (
        <DataTable
          caption={`Personen bei ${organisation.name}`}
          look="plain"
          columns={persons.some((person) => person.unit) ? withUnits : personColumns}
          rows={persons}
          rowKey={(row) => row.id}
          href={(row) => personPath(row.id)}
        />
      )}
    </Section>
  );
}
