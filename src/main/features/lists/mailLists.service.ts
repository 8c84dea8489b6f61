import type { Kysely } from 'kysely';
import type { MailSource, WrittenFile } from '../../../shared/features/lists.ts';
import { preferredChannelLabels, preferredFormatLabels } from '../../../shared/features/people.labels.ts';
import { addressLines, maxAddressLines } from '../../../shared/rules/address.ts';
import { foreignCountryName } from '../../../shared/rules/country.ts';
import { isMailable, type MailWay } from '../../../shared/rules/mailable.ts';
import { displayName } from '../../../shared/rules/names.ts';
import { type Clock, today } from '../../clock.ts';
import type { Database } from '../../database/schema.ts';
import { type CardPerson, cardsOf } from '../../export/vcard.ts';
import type { JobContext } from '../../handlers.ts';
import { askForFile, writeChosenFile } from '../../savedFile.ts';
import { storedCommittee } from '../committees/committees.service.ts';
import { contactRows } from '../directory/directory.repository.ts';
import { type MailTarget, mailTargets, type Wanted, wantedMember } from '../labels/recipients.service.ts';
import { membersOn } from '../meetings/invitees.repository.ts';
import { addressedPerson, salutationOf } from '../meetings/invitees.service.ts';
import { templateTexts } from '../templates/templates.service.ts';

/** Whoever may get mail this way. */
const gets =
  (way: MailWay) =>
  ({ person }: Pick<MailTarget, 'person'>): boolean =>
    isMailable(person.state, way);

type Contacts = Map<number | null, Awaited<ReturnType<typeof contactRows>>>;

async function load(db: Kysely<Database>, source: MailSource, clock: Clock) {
  const wanted = await wantedOf(db, source, clock);
  const targets = await mailTargets(db, wanted, today(clock));
  const contacts: Contacts = Map.groupBy(
    await contactRows(
      db,
      targets.map(({ person }) => person.id),
      true,
    ),
    ({ personId }) => personId,
  );
  return { targets, contacts };
}

async function wantedOf(db: Kysely<Database>, source: MailSource, clock: Clock): Promise<Wanted[]> {
  if (source.kind === 'persons')
    return source.personIds.map((id) => ({ id, onBehalfOf: null, onBehalfOfId: null }));
  return (await membersOn(db, source.committeeId, today(clock))).map(wantedMember);
}

const emailOf = (contacts: Contacts, id: number): string =>
  contacts.get(id)?.find(({ kind }) => kind === 'email')?.value ?? '';

/** Names and addresses for "An" or "Bcc"; each address once. */
export async function mailboxes(db: Kysely<Database>, source: MailSource, clock: Clock) {
  const { targets, contacts } = await load(db, source, clock);
  const receiving = targets.filter(gets('email'));
  const found = receiving.map(({ person }) => ({
    name: displayName(addressedPerson(person)),
    email: emailOf(contacts, person.id),
  }));
  const reachable = found.filter(({ email }) => email !== '').toReversed();
  return {
    // Of two persons with one address the first one is named.
    mailboxes: [
      ...new Map(reachable.map((mailbox) => [mailbox.email.toLowerCase(), mailbox])).values(),
    ].toReversed(),
    without: found.filter(({ email }) => email === '').map(({ name }) => name),
    leftOut: targets.length - receiving.length,
  };
}

/** Writes cards for an address book. @throws AppError `badFolder` where nothing can be written */
export async function saveCards(job: JobContext, source: MailSource): Promise<WrittenFile> {
  const file = await askForFile(job.host, {
    title: 'Adresskarten speichern',
    name: `${await nameOfSource(job, source)} ${today(job.clock)}`,
    ending: 'vcf',
    what: 'Adresskarten (vCard)',
  });
  if (file === null) return { path: null, count: 0, leftOut: 0 };
  const { targets, contacts } = await load(job.db, source, job.clock);
  writeChosenFile(file, cardsOf(targets.map((each) => cardOf(each, contacts))));
  return { path: file, count: targets.length, leftOut: 0 };
}

function cardOf({ person, onBehalfOf, target }: MailTarget, contacts: Contacts): CardPerson {
  const name = addressedPerson(person);
  return {
    ...name,
    displayName: displayName(name),
    function: person.function,
    organisation: onBehalfOf ?? person.organisation_name ?? '',
    contacts: contacts.get(person.id) ?? [],
    address: target && { ...target.address, purpose: target.organisation === '' ? 'private' : 'work' },
  };
}

const letterColumns = [
  'Anrede',
  'Briefanrede',
  'Titel',
  'Vorname',
  'Nachname',
  'Namenszusatz',
  'Funktion',
  'Organisation',
  ...Array.from({ length: maxAddressLines }, (_, index) => `Anschrift ${index + 1}`),
  'Straße',
  'Zusatz',
  'PLZ',
  'Ort',
  'Land',
  'E-Mail',
  'Versand',
  'Format',
] as const;

/** Writes what a serial letter of Word is filled from. @throws AppError `badFolder` where nothing can be written */
export async function saveSerialLetter(job: JobContext, source: MailSource): Promise<WrittenFile> {
  const file = await askForFile(job.host, {
    title: 'Daten für den Serienbrief speichern',
    name: `Serienbrief ${await nameOfSource(job, source)} ${today(job.clock)}`,
    ending: 'xlsx',
    what: 'Excel-Listen',
  });
  if (file === null) return { path: null, count: 0, leftOut: 0 };
  const { targets, contacts } = await load(job.db, source, job.clock);
  const texts = await templateTexts(job.db);
  const receiving = targets.filter(gets('letter'));
  const bytes = await job.tasks.run(
    'writeTable',
    {
      table: {
        title: 'Serienbrief',
        columns: letterColumns.map((label) => ({ label, kind: 'text' })),
        rows: receiving.map((each) => letterRow(each, salutationOf(each.person, texts), contacts)),
      },
      fileType: 'xlsx',
    },
    { signal: job.signal },
  );
  writeChosenFile(file, bytes);
  return { path: file, count: receiving.length, leftOut: targets.length - receiving.length };
}

function letterRow(
  { person, onBehalfOf, target }: MailTarget,
  salutation: string,
  contacts: Contacts,
): string[] {
  const name = addressedPerson(person);
  const lines = target
    ? addressLines({ ...target.address, organisation: target.organisation, person: name }).lines
    : [];
  const address = target?.address ?? {};
  return [
    name.salutation === 'neutral' ? '' : name.salutation,
    salutation,
    name.title,
    name.firstName,
    name.lastName,
    name.nameSuffix,
    person.function,
    onBehalfOf ?? person.organisation_name ?? '',
    ...Array.from({ length: maxAddressLines }, (_, index) => lines[index] ?? ''),
    address.street ?? '',
    address.addition ?? '',
    address.postalCode ?? '',
    address.city ?? '',
    foreignCountryName(address.country ?? ''),
    emailOf(contacts, person.id),
    preferredChannelLabels[person.preferred_channel],
    preferredFormatLabels[person.preferred_format],
  ];
}

async function nameOfSource({ db, clock }: JobContext, source: MailSource): Promise<string> {
  if (source.kind === 'persons') return 'Personen';
  return (await storedCommittee(db, source.committeeId, clock)).committee.name;
}
