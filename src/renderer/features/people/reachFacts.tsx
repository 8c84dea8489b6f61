import './people.css';
import type { ContactPoint, PostalAddress } from '../../../shared/features/people.ts';
import { contactKindLabels } from '../../../shared/features/people.labels.ts';
import type { Fact } from '../../ui/Lists.tsx';
import { addressLine, addressPurposeLabels, contactPurposeLabels } from './reachWords.ts';

const aside = (purpose: string | false, note: string) => [purpose, note].filter(Boolean).join(', ');

/** Addresses and contacts as facts of a record; the purpose is said where there is more than one of a kind, a note always. */
export function reachFacts(record: { addresses: PostalAddress[]; contacts: ContactPoint[] }): Fact[] {
  const { addresses, contacts } = record;
  const kinds = [...new Set(contacts.map((contact) => contact.kind))];
  return [
    {
      term: addresses.length > 1 ? 'Anschriften' : 'Anschrift',
      value: lines(
        addresses.map((address) => ({
          text: addressLine(address),
          purpose: aside(addresses.length > 1 && addressPurposeLabels[address.purpose], address.note),
        })),
      ),
    },
    ...kinds.map((kind) => {
      const ofKind = contacts.filter((contact) => contact.kind === kind);
      return {
        term: contactKindLabels[kind],
        value: lines(
          ofKind.map((contact) => ({
            text: contact.value,
            purpose: aside(ofKind.length > 1 && contactPurposeLabels[contact.purpose], contact.note),
            ...(kind === 'email' && { href: `mailto:${contact.value}` }),
          })),
        ),
      };
    }),
  ];
}

function lines(items: readonly { text: string; purpose: string; href?: string }[]) {
  if (items.length === 0) return null;
  return items.map(({ text, purpose, href }) => (
    <div key={`${text} ${purpose}`}>
      {href ? <a href={href}>{text}</a> : text}
      {purpose && <span className="quiet"> ({purpose})</span>}
    </div>
  ));
}

/** A note with its line breaks. */
export function noteLines(note: string) {
  return note ? <span className="note-lines">{note}</span> : null;
}
