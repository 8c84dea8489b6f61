import './participation.css';
import { ArrowDown, ArrowUp, ClipboardCopy } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { Link, useLocation } from 'wouter';
import type { StoredCommittee } from '../../../shared/features/committees.ts';
import type { Offer } from '../../../shared/features/participation.ts';
import { api, useCall } from '../../api.ts';
import { PrintMenu } from '../../app/PrintMenu.tsx';
import { Button, IconButton, LinkButton } from '../../ui/Button.tsx';
import { EmptyState, Skeleton } from '../../ui/Feedback.tsx';
import { Menu } from '../../ui/Menu.tsx';
import { Section } from '../../ui/Page.tsx';
import { useToasts } from '../../ui/Toasts.tsx';
import { useAct } from '../meetings/useAct.ts';
import { copyText } from '../../app/lists/copyText.ts';
import { usePrintParticipation } from '../templates/usePrintTexts.ts';

type Scope = 'one' | 'all';

/** How people can take part in a committee, in plain language and in the order of the printed sheet. */
export function ParticipationTab({ committee: { id, committee } }: { committee: StoredCommittee }) {
  const { data: offers } = useCall('participation.offers', { committeeId: id });
  const { print } = usePrintParticipation();
  const toasts = useToasts();
  const copy = async () => {
    const { text } = await api.call('participation.sheetText', { committeeId: id });
    copyText(text);
    toasts.show({ message: 'Text in die Zwischenablage kopiert' });
  };
  if (!offers) return <Skeleton label="Möglichkeiten werden geladen" />;
  return (
    <Section
      title="Wie kann ich mitmachen?"
      line
      note="in einfacher Sprache"
      more={
        <span className="cluster">
          <Button size="small" icon={ClipboardCopy} onClick={() => void copy()}>
            Text kopieren
          </Button>
          <PrintMenu<Scope>
            size="small"
            keys={false}
            label="Blatt drucken"
            name={`Blatt drucken: „Wie kann ich mitmachen?“, ${committee.name}`}
            variants={[
              { id: 'one', label: 'Dieses Gremium' },
              { id: 'all', label: 'Alle Gremien' },
            ]}
            onPrint={(format, scope) => print(scope === 'one' ? id : null, format)}
          />
        </span>
      }
    >
      {offers.length === 0 ? (
        <EmptyState
          title="Noch keine Möglichkeiten"
          level={3}
          actions={<LinkButton href={`/gremien/${id}/mitmachen/neu`}>Möglichkeit anlegen</LinkButton>}
        >
          Schreiben Sie auf, was Menschen hier tun können, zum Beispiel „Mit uns durch den Ort gehen“. Daraus
          wird ein Blatt zum Verteilen.
        </EmptyState>
      ) : (
        <ul className="offers">
          {offers.map((offer, index) => (
            <OfferLine key={offer.id} offer={offer} first={index === 0} last={index === offers.length - 1} />
          ))}
        </ul>
      )}
      <p className="second offers-foot">
        Den übrigen Text des Blattes ändern Sie unter{' '}
        <Link href="/einstellungen/vorlagen/mitmachen">Texte und Vorlagen</Link>.
      </p>
    </Section>
  );
}

function OfferLine({ offer, first, last }: { offer: Offer; first: boolean; last: boolean }) {
  const { id, committeeId, title, text, contact } = offer;
  const [, navigate] = useLocation();
  const move = useAct('participation.move', 'Die Möglichkeit ließ sich nicht verschieben');
  const remove = useAct('participation.remove', 'Die Möglichkeit bleibt erhalten');
  const line = useRef<HTMLLIElement>(null);
  const moved = useRef<string | null>(null);
  // A moved line is drawn again somewhere else; the focus goes along.
  useEffect(() => {
    if (moved.current === null) return;
    line.current?.querySelector<HTMLElement>(`[data-move="${moved.current}"]`)?.focus();
    moved.current = null;
  });
  const shift = (by: -1 | 1) => {
    if (by < 0 ? first : last) return;
    moved.current = by < 0 ? 'up' : 'down';
    void move.act({ id, by });
  };
  return (
    <li ref={line}>
      <h3>
        <Link href={`/gremien/${committeeId}/mitmachen/${id}`}>{title}</Link>
      </h3>
      <span className="nowrap">
        <IconButton
          size="small"
          icon={ArrowUp}
          label={`„${title}“ nach oben`}
          data-move="up"
          aria-disabled={first || undefined}
          onClick={() => shift(-1)}
        />
        <IconButton
          size="small"
          icon={ArrowDown}
          label={`„${title}“ nach unten`}
          data-move="down"
          aria-disabled={last || undefined}
          onClick={() => shift(1)}
        />
        <Menu
          size="small"
          name={`„${title}“: Aktionen`}
          entries={[
            {
              id: 'edit',
              label: 'Möglichkeit bearbeiten',
              run: () => navigate(`/gremien/${committeeId}/mitmachen/${id}`),
            },
            {
              id: 'remove',
              label: 'In den Papierkorb legen',
              danger: true,
              run: () => void remove.act({ id }),
            },
          ]}
        />
      </span>
      {text && <p className="offers__text">{text}</p>}
      {contact && <p className="second">Fragen Sie: {contact}</p>}
    </li>
  );
}
