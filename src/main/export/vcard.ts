import ICAL from 'ical.js';

/** A person as an address book takes her. Empty texts are left out. */
export interface CardPerson {
  title: string;
  firstName: string;
  lastName: string;
  nameSuffix: string;
  displayName: string;
  function: string;
  organisation: string;
  contacts: readonly {
    kind: 'phone' | 'mobile' | 'fax' | 'email' | 'web';
    purpose: 'work' | 'private';
    value: string;
  }[];
  address: {
    purpose: 'work' | 'private';
    addition?: string;
    street?: string;
    postalCode?: string;
    city?: string;
    country?: string;
  } | null;
}

type Line = [
  name: string,
  parameters: Record<string, string | string[]>,
  type: 'text' | 'uri' | 'phone-number',
  value: string | string[],
];

const place = { work: 'WORK', private: 'HOME' } as const;

/** Cards of version 3.0, one after the other: Outlook does not know 4.0. */
export function cardsOf(people: readonly CardPerson[]): string {
  return people.map((person) => ICAL.stringify(['vcard', linesOf(person), []])).join('');
}

function linesOf(person: CardPerson): Line[] {
  const { address } = person;
  return [
    ['version', {}, 'text', '3.0'],
    ['n', {}, 'text', [person.lastName, person.firstName, '', person.title, person.nameSuffix]],
    ['fn', {}, 'text', person.displayName || person.organisation],
    ...(person.organisation === '' ? [] : [['org', {}, 'text', [person.organisation]] satisfies Line]),
    ...text('title', person.function),
    ...person.contacts.map(contactLine),
    ...(address ? [addressLine(address)] : []),
  ];
}

const text = (name: string, value: string): Line[] => (value === '' ? [] : [[name, {}, 'text', value]]);

function contactLine({ kind, purpose, value }: CardPerson['contacts'][number]): Line {
  const where = place[purpose];
  switch (kind) {
    case 'email':
      return ['email', { type: ['INTERNET', where] }, 'text', value];
    case 'web':
      return ['url', { type: where }, 'uri', value];
    case 'mobile':
      return ['tel', { type: ['CELL', where] }, 'phone-number', value];
    case 'fax':
      return ['tel', { type: ['FAX', where] }, 'phone-number', value];
    case 'phone':
      return ['tel', { type: ['VOICE', where] }, 'phone-number', value];
  }
}

/** Post office box, what is added, street, place, region, postal code, country. */
function addressLine(address: NonNullable<CardPerson['address']>): Line {
  const { addition = '', street = '', city = '', postalCode = '', country = '' } = address;
  return [
    'adr',
    { type: place[address.purpose] },
    'text',
    ['', addition, street, city, '', postalCode, country],
  ];
}
