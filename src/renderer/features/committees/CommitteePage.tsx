import { BookUser, CalendarPlus, Flag, Pencil, Plus, Printer, Tags, Trash2 } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { Route, Switch, useLocation } from 'wouter';
import type { StoredCommittee } from '../../../shared/features/committees.ts';
import type { PrintFormat } from '../../../shared/printing.ts';
import { useCall } from '../../api.ts';
import { History } from '../../app/History.tsx';
import { type PageActions, usePageActions } from '../../app/pageActions.tsx';
import { printEntries } from '../../app/PrintMenu.tsx';
import { showProblem } from '../../app/problem.tsx';
import { usePrint } from '../../app/print.tsx';
import { useSave } from '../../app/useSave.ts';
import { LinkButton } from '../../ui/Button.tsx';
import { EmptyState, Skeleton } from '../../ui/Feedback.tsx';
import { Menu } from '../../ui/Menu.tsx';
import { DotList, Page, PageBody, PageHeader, Tabs } from '../../ui/Page.tsx';
import { DirectoryDialog } from '../directory/DirectoryDialog.tsx';
import { LabelDialog } from '../labels/LabelDialog.tsx';
import { OfferFormPage } from '../participation/OfferFormPage.tsx';
import { ParticipationTab } from '../participation/ParticipationTab.tsx';
import { usePrintRules } from '../templates/usePrintTexts.ts';
import { CommitteeWarnings } from './CommitteeWarnings.tsx';
import { CommitteeFormPage } from './CommitteeFormPage.tsx';
import { Dissolve } from './Dissolve.tsx';
import { MeetingsTab } from './MeetingsTab.tsx';
import { MemberFormPage } from './MemberFormPage.tsx';
import { RoleFormPage } from './RoleFormPage.tsx';
import { RolesTab } from './RolesTab.tsx';
import { RulesFormPage } from './RulesFormPage.tsx';
import { RulesTab } from './RulesTab.tsx';
import { SeatFormPage } from './SeatFormPage.tsx';
import { SeatPage } from './SeatPage.tsx';
import { SeatsTab } from './SeatsTab.tsx';

/** Everything below `/gremien/:id`. */
export function CommitteePage({ id }: { id: number }) {
  const { data, error } = useCall('committees.committee', { id });
  if (error) return <Gone message={error.message} />;
  if (!data)
    return (
      <PageBody>
        <Skeleton label="Gremium wird geladen" lines={6} />
      </PageBody>
    );
  const path = `/gremien/${id}`;
  const number = (text: string | undefined) => (text === 'neu' ? null : Number(text));
  return (
    <Switch>
      <Route path={`${path}/bearbeiten`}>
        <CommitteeFormPage stored={data} />
      </Route>
      <Route path={`${path}/mitglied/:member`}>
        {({ member }) => <MemberFormPage committee={data} membershipId={number(member)} />}
      </Route>
      <Route path={`${path}/sitz/:seat`}>
        {({ seat }) => <SeatFormPage committee={data} seatId={number(seat)} />}
      </Route>
      <Route path={`${path}/sitze/:seat`}>
        {({ seat }) => <SeatPage committee={data} seatId={number(seat)} />}
      </Route>
      <Route path={`${path}/rollen/:role`}>
        {({ role }) => <RoleFormPage committee={data} roleId={number(role)} />}
      </Route>
      <Route path={`${path}/regeln/:version`}>
        {({ version }) => <RulesFormPage committee={data} rulesId={number(version)} />}
      </Route>
      <Route path={path}>
        <View committee={data} main={{ label: 'Mitglied hinzufügen', href: `${path}/mitglied/neu` }}>
          <SeatsTab committee={data} />
        </View>
      </Route>
      <Route path={`${path}/rollen`}>
        <View committee={data} main={{ label: 'Rolle vergeben', href: `${path}/rollen/neu` }}>
          <RolesTab committee={data} />
        </View>
      </Route>
      <Route path={`${path}/regeln`}>
        <View committee={data} main={{ label: 'Neue Fassung anlegen', href: `${path}/regeln/neu` }}>
          <RulesTab committee={data} />
        </View>
      </Route>
      <Route path={`${path}/sitzungen`}>
        <View committee={data} main={{ label: 'Sitzung anlegen', href: newMeeting(id) }}>
          <MeetingsTab committee={data} />
        </View>
      </Route>
      <Route path={`${path}/mitmachen/:offer`}>
        {({ offer }) => <OfferFormPage committee={data} offerId={number(offer)} />}
      </Route>
      <Route path={`${path}/mitmachen`}>
        <View committee={data} main={{ label: 'Möglichkeit anlegen', href: `${path}/mitmachen/neu` }}>
          <ParticipationTab committee={data} />
        </View>
      </Route>
      <Route path={`${path}/verlauf`}>
        <View committee={data}>
          <History table="committee" id={id} hideTitle />
        </View>
      </Route>
      <Route>
        <Gone message="Diese Seite gibt es nicht." />
      </Route>
    </Switch>
  );
}

/** Where a meeting of a committee is made. */
export const newMeeting = (committeeId: number) => `/sitzungen/neu?gremium=${committeeId}`;

interface MainAction {
  label: string;
  href: string;
}

/** Head, views and notices that all readable pages of a committee share. */
function View({
  committee: stored,
  main,
  children,
}: {
  committee: StoredCommittee;
  main?: MainAction;
  children: ReactNode;
}) {
  const { id, committee } = stored;
  const path = `/gremien/${id}`;
  const [, navigate] = useLocation();
  const remove = useSave('committees.removeCommittee');
  const rules = usePrintRules();
  const [labels, setLabels] = useState(false);
  const [listing, setListing] = useState(false);
  const [dissolving, setDissolving] = useState(false);
  const sheet = usePrint('committees.printSheet', { title: 'Gremienblatt wird erzeugt' });
  const printSheet = (format: PrintFormat) => void sheet.run({ id, format });
  const edit = () => navigate(`${path}/bearbeiten`);
  const actions: PageActions = {
    edit: { label: `${committee.name} bearbeiten`, run: edit },
    print: { label: `Gremienblatt ${committee.name} drucken`, run: () => printSheet('standard') },
    more: [{ label: `Mitgliederverzeichnis ${committee.name} drucken`, run: () => setListing(true) }],
  };
  if (main) actions.create = { label: main.label, run: () => navigate(main.href) };
  usePageActions(actions);

  const removeIt = () =>
    remove.mutate(
      { id },
      {
        onSuccess: () => navigate('/gremien', { replace: true }),
        onError: (error) => showProblem({ title: 'Das Gremium bleibt erhalten', message: error.message }),
      },
    );
  return (
    <Page>
      <PageHeader
        title={committee.name}
        crumbs={[{ label: 'Gremien', href: '/gremien' }]}
        sub={<DotList items={stored.rulesSentence.split(' · ')} />}
        actions={
          <>
            <Menu
              name={`Mehr zu ${committee.name}`}
              entries={[
                {
                  id: 'meeting',
                  label: 'Sitzung anlegen',
                  icon: CalendarPlus,
                  run: () => navigate(newMeeting(id)),
                },
                {
                  id: 'seat',
                  label: 'Freien Sitz anlegen',
                  icon: Plus,
                  run: () => navigate(`${path}/sitz/neu`),
                },
                ...(committee.endedOn === null
                  ? [{ id: 'end', label: 'Gremium auflösen …', icon: Flag, run: () => setDissolving(true) }]
                  : []),
                { id: 'remove', label: 'In den Papierkorb legen', icon: Trash2, danger: true, run: removeIt },
              ]}
            />
            <Menu
              name={`Drucken: ${committee.name}`}
              label="Drucken"
              icon={Printer}
              opens
              entries={[
                ...printEntries('sheet', 'Gremienblatt', printSheet, 'Strg P'),
                {
                  id: 'directory',
                  label: 'Mitgliederverzeichnis drucken …',
                  icon: BookUser,
                  run: () => setListing(true),
                },
                {
                  id: 'labels',
                  label: 'Etiketten für die Mitglieder drucken …',
                  icon: Tags,
                  run: () => setLabels(true),
                },
                ...printEntries('rules', 'Geschäftsordnung', (format) => rules.print(id, format)),
              ]}
            />
            <LinkButton icon={Pencil} href={`${path}/bearbeiten`}>
              Bearbeiten
            </LinkButton>
            {main && (
              <LinkButton variant="primary" icon={Plus} href={main.href}>
                {main.label}
              </LinkButton>
            )}
          </>
        }
      />
      <Tabs
        label={committee.name}
        tabs={[
          { label: 'Sitze', href: path },
          { label: 'Rollen', href: `${path}/rollen` },
          { label: 'Regeln', href: `${path}/regeln` },
          { label: 'Sitzungen', href: `${path}/sitzungen` },
          { label: 'Mitmachen', href: `${path}/mitmachen` },
          { label: 'Verlauf', href: `${path}/verlauf` },
        ]}
      />
      <PageBody>
        <div className="stack stack--wide">
          <CommitteeWarnings committee={stored} />
          {children}
        </div>
        {labels && (
          <LabelDialog
            product="addressLabels"
            source={{ kind: 'committee', committeeId: id }}
            subject={`Mitglieder: ${committee.name}`}
            onClose={() => setLabels(false)}
          />
        )}
      </PageBody>
      <Dissolve committee={stored} open={dissolving} onClose={() => setDissolving(false)} />
      <DirectoryDialog
        open={listing}
        onClose={() => setListing(false)}
        title="Mitgliederverzeichnis drucken"
        scope={{ kind: 'committee', committeeId: id }}
      />
    </Page>
  );
}

function Gone({ message }: { message: string }) {
  return (
    <Page>
      <PageHeader title="Gremium nicht gefunden" crumbs={[{ label: 'Gremien', href: '/gremien' }]} />
      <PageBody>
        <EmptyState title="Hier ist nichts" actions={<LinkButton href="/gremien">Zu den Gremien</LinkButton>}>
          {message}
        </EmptyState>
      </PageBody>
    </Page>
  );
}
