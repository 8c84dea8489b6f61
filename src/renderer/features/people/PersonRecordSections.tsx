import { Copy, MailX } from 'lucide-react';
import { lazy, Suspense } from 'react';
import { Link } from 'wouter';
import type { Person, StoredPerson } from '../../../shared/features/people.ts';
import { preferredChannelLabels, preferredFormatLabels } from '../../../shared/features/people.labels.ts';
import { languagesInWords } from '../../../shared/rules/languages.ts';
import { isMailable, mailNotice } from '../../../shared/rules/mailable.ts';
import { letterSalutation } from '../../../shared/rules/salutation.ts';
import { useCall } from '../../api.ts';
import { History } from '../../app/History.tsx';
import { Button } from '../../ui/Button.tsx';
import { Notice } from '../../ui/Feedback.tsx';
import { DefinitionList } from '../../ui/Lists.tsx';
import { Section } from '../../ui/Page.tsx';
import { useToasts } from '../../ui/Toasts.tsx';
import { PersonNeeds } from '../accessibility/PersonNeeds.tsx';
import { OutreachLog } from '../outreach/OutreachLog.tsx';
import { useTemplateTexts } from '../templates/useTemplateTexts.ts';
import { ContactForFacts } from './ContactForFacts.tsx';
import { copyText } from '../../app/lists/copyText.ts';
import { PersonMemberships } from './PersonMemberships.tsx';
import { noteLines, reachFacts } from './reachFacts.tsx';

// Below what one looks for first: it comes when the rest is drawn.
const PersonTimeline = lazy(async () => ({
  default: (await import('../timeline/PersonTimeline.tsx')).PersonTimeline,
}));

/** What a section of a person's page is given. */
export interface PersonSectionProps {
  stored: StoredPerson;
  /** Of its heading: 2 on a page of its own, 3 beside the list. */
  level: 2 | 3;
}

/**
 * A person's page below her name: how to reach her, what is known about her, where she sits, what was changed. What
 * another feature knows about a person is one more line here.
 */
export function PersonSections({ stored, level }: PersonSectionProps) {
  const today = useCall('app.state', {}).data?.today ?? '';
  return (
    <>
      <StateNotice person={stored.person} />
      <Reach stored={stored} level={level} />
      <About stored={stored} level={level} />
      <ContactForFacts personId={stored.id} />
      <PersonMemberships
        memberships={stored.memberships}
        name={stored.displayName}
        today={today}
        level={level}
      />
      <OutreachLog personId={stored.id} level={level} />
      <PersonNeeds personId={stored.id} level={level} />
      <Suspense>
        <PersonTimeline personId={stored.id} level={level} />
      </Suspense>
      <History table="person" id={stored.id} level={level} />
    </>
  );
}

/** Why she gets no mail; nothing while she does. */
function StateNotice({ person }: { person: Person }) {
  const sentence = mailNotice(person);
  if (!sentence) return null;
  return (
    <Notice tone="bad" icon={MailX}>
      <p>{sentence}</p>
      {person.stateNote && <p className="quiet">{person.stateNote}</p>}
    </Notice>
  );
}

function Reach({ stored, level }: PersonSectionProps) {
  const { person } = stored;
  const texts = useTemplateTexts();
  return (
    <Section title="Kontakt" level={level} line>
      <DefinitionList
        wide={level === 2}
        facts={[
          ...reachFacts(person),
          {
            term: 'Versand',
            value: `${preferredChannelLabels[person.preferredChannel]}, ${preferredFormatLabels[person.preferredFormat]}`,
          },
          { term: 'Briefanrede', value: letterSalutation(person, texts).replace(/,$/, '') },
        ]}
      />
      <CopyButtons stored={stored} />
    </Section>
  );
}

/** The address as it stands on an envelope, and the e-mail address that is used; not of whom no mail may be sent. */
function CopyButtons({ stored: { person, displayName, addressBlock } }: { stored: StoredPerson }) {
  const toasts = useToasts();
  const email = isMailable(person.state, 'email')
    ? person.contacts.find(({ kind }) => kind === 'email')?.value
    : undefined;
  if (!email && addressBlock.length === 0) return null;
  const copy = (text: string, what: string) => {
    copyText(text);
    toasts.show({ message: `${what} von ${displayName} kopiert` });
  };
  return (
    <p className="section__after cluster">
      {addressBlock.length > 0 && (
        <Button size="small" icon={Copy} onClick={() => copy(addressBlock.join('\n'), 'Anschrift')}>
          Anschrift kopieren
        </Button>
      )}
      {email && (
        <Button size="small" icon={Copy} onClick={() => copy(email, 'E-Mail-Adresse')}>
          E-Mail kopieren
        </Button>
      )}
    </p>
  );
}

function About({ stored: { person }, level }: PersonSectionProps) {
  const { languages, tags, note } = person;
  if (languages.length === 0 && tags.length === 0 && note === '') return null;
  return (
    <Section title="Zur Person" level={level} line>
      <DefinitionList
        wide={level === 2}
        facts={[
          {
            term: languages.length === 1 ? 'Sprache' : 'Sprachen',
            value: languages.length > 0 ? languagesInWords(languages) : null,
          },
          {
            term: tags.length === 1 ? 'Schlagwort' : 'Schlagwörter',
            value: tags.length > 0 ? <Tags names={tags} /> : null,
          },
          { term: 'Notiz', value: noteLines(note) },
        ]}
      />
    </Section>
  );
}

/** Each leads to everybody who has it; `list` is the list they are in. */
export function Tags({ names, list = '/personen' }: { names: readonly string[]; list?: string }) {
  const known = useCall('people.lists', {}).data?.tags ?? [];
  return names.map((name, index) => {
    const id = known.find((tag) => tag.name === name)?.id;
    return (
      <span key={name}>
        {index > 0 && ', '}
        {id === undefined ? name : <Link href={`${list}?schlagwort=${id}`}>{name}</Link>}
      </span>
    );
  });
}
