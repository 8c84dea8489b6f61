import { Pencil, UserPlus } from 'lucide-react';
import { Link, useLocation } from 'wouter';
import type { SeatView, StoredCommittee } from '../../../shared/features/committees.ts';
import { votingRightLabels } from '../../../shared/features/committees.labels.ts';
import { formatDay } from '../../../shared/rules/germanDate.ts';
import { dayText, listed } from '../../../shared/rules/germanFormat.ts';
import { type PageActions, usePageActions } from '../../app/pageActions.tsx';
import { LinkButton } from '../../ui/Button.tsx';
import { EmptyState, Notice } from '../../ui/Feedback.tsx';
import { DefinitionList } from '../../ui/Lists.tsx';
import { Page, PageBody, PageHeader, Section } from '../../ui/Page.tsx';
import { committeeCrumbs } from './committeeCrumbs.ts';
import { fillHref, seatTitle } from './seatWords.ts';

/** One seat: what it is for, who holds it by which appointment, who stands in, who was there before. */
export function SeatPage({ committee, seatId }: { committee: StoredCommittee; seatId: number | null }) {
  const seat = committee.seats.find((one) => one.seatId === seatId);
  const [, navigate] = useLocation();
  const edit = `/gremien/${committee.id}/sitz/${seatId}`;
  const actions: PageActions = seat ? { edit: { label: 'Sitz bearbeiten', run: () => navigate(edit) } } : {};
  usePageActions(actions);
  return (
    <Page>
      <PageHeader
        title={seat ? `Sitz ${seatTitle(seat)}` : 'Sitz'}
        crumbs={committeeCrumbs(committee)}
        actions={
          seat && (
            <>
              <LinkButton icon={Pencil} href={edit}>
                Sitz bearbeiten
              </LinkButton>
              <MemberAction committeeId={committee.id} seat={seat} />
            </>
          )
        }
      />
      <PageBody>
        {seat ? (
          <div className="stack stack--wide">
            <Section title="Sitz" line>
              <DefinitionList wide facts={seatFacts(seat)} />
            </Section>
            <Section title="Mitglied" line>
              <Member seat={seat} />
            </Section>
            <Former committee={committee} seatId={seat.seatId} />
          </div>
        ) : (
          <EmptyState
            title="Diesen Sitz gibt es heute nicht"
            actions={<LinkButton href={`/gremien/${committee.id}`}>Zu den Sitzen</LinkButton>}
          >
            Vielleicht ist er weggefallen oder kommt erst noch.
          </EmptyState>
        )}
      </PageBody>
    </Page>
  );
}

function MemberAction({ committeeId, seat }: { committeeId: number; seat: SeatView }) {
  const { membership, state, next } = seat;
  if (membership && (state === 'filled' || next))
    return (
      <LinkButton
        variant="primary"
        icon={Pencil}
        href={`/gremien/${committeeId}/mitglied/${membership.membershipId}`}
      >
        Mitgliedschaft bearbeiten
      </LinkButton>
    );
  return (
    <LinkButton variant="primary" icon={UserPlus} href={fillHref(committeeId, seat)}>
      {membership ? 'Nachfolge eintragen' : 'Sitz besetzen'}
    </LinkButton>
  );
}

function seatFacts(seat: SeatView) {
  return [
    { term: 'Sitz für', value: seatTitle(seat) },
    { term: 'Stimmrecht', value: votingRightLabels[seat.votingRight] },
    { term: 'Besetzung', value: seat.required ? 'soll besetzt sein' : 'kann frei bleiben' },
    { term: 'Besteht ab', value: seat.fromDay ? dayText(seat.fromDay) : '' },
    { term: 'Fällt weg nach', value: seat.untilDay ? dayText(seat.untilDay) : '' },
  ];
}

function Member({ seat: { membership, state, next, vacantSince } }: { seat: SeatView }) {
  const coming = next && `Ab dem ${dayText(next.fromDay)}: ${next.person}.`;
  if (!membership)
    return (
      <p className="quiet">
        {['Unbesetzt', vacantSince && `seit dem ${dayText(vacantSince)}`].filter(Boolean).join(' ')}. {coming}
      </p>
    );
  const { person, personId, onBehalfOf, fromDay, untilDay, deputies, appointment, speaksFor } = membership;
  return (
    <div className="stack">
      {state === 'carriedOver' && untilDay && (
        <Notice tone="warn">
          Die Amtszeit endete am {dayText(untilDay)}. {person} bleibt nach der Geschäftsordnung im Amt, bis
          jemand nachfolgt.
        </Notice>
      )}
      <DefinitionList
        wide
        facts={[
          { term: 'Person', value: <Link href={`/personen/${personId}`}>{person}</Link> },
          { term: 'Entsandt von', value: onBehalfOf },
          {
            term: 'Amtszeit',
            value: untilDay ? `${dayText(fromDay)} bis ${dayText(untilDay)}` : `seit dem ${dayText(fromDay)}`,
          },
          { term: 'Berufen von', value: appointment.by },
          { term: 'Berufen am', value: appointment.on ? dayText(appointment.on) : '' },
          { term: 'Grundlage', value: appointment.reference },
          { term: 'Spricht für', value: listed(speaksFor.map(({ name }) => name)) },
          ...deputies.map(({ rank, name, personId: id }) => ({
            term: `${rank}. Stellvertretung`,
            value: <Link href={`/personen/${id}`}>{name}</Link>,
          })),
          { term: 'Nachfolge', value: coming ?? '' },
        ]}
      />
    </div>
  );
}

function Former({ committee, seatId }: { committee: StoredCommittee; seatId: number }) {
  const former = committee.formerMembers.filter((one) => one.seatId === seatId);
  if (former.length === 0) return null;
  return (
    <Section title="Früher auf diesem Sitz" line>
      <DefinitionList
        wide
        facts={former.map((one) => ({
          term: `${formatDay(one.fromDay, 'short')} – ${one.untilDay ? formatDay(one.untilDay, 'short') : ''}`,
          value: <Link href={`/personen/${one.personId}`}>{one.person}</Link>,
        }))}
      />
    </Section>
  );
}
