import type { StoredCommittee } from '../../../shared/features/committees.ts';
import { dayText } from '../../../shared/rules/germanFormat.ts';
import { useCall } from '../../api.ts';
import { PrintMenu } from '../../app/PrintMenu.tsx';
import { showProblem } from '../../app/problem.tsx';
import { useSave } from '../../app/useSave.ts';
import { LinkButton } from '../../ui/Button.tsx';
import { Notice, State } from '../../ui/Feedback.tsx';
import { DefinitionList } from '../../ui/Lists.tsx';
import { Menu } from '../../ui/Menu.tsx';
import { Section } from '../../ui/Page.tsx';
import { useLocation } from 'wouter';
import { rulesInWords } from '../../../shared/rules/rulesInWords.ts';
import { usePrintRules } from '../templates/usePrintTexts.ts';

/** The rules that hold today in plain German, and all dated versions. */
export function RulesTab({ committee }: { committee: StoredCommittee }) {
  const { data: app } = useCall('app.state', {});
  const today = app?.today ?? '';
  const { rules, rulesToday, seats } = committee;
  const current = rules.find((version) => version.validFrom <= today);
  const votingSeats = seats.filter((seat) => seat.votingRight === 'voting').length;
  return (
    <div className="with-aside">
      <Section
        title={current ? 'Was heute gilt' : 'Was gilt, solange keine Fassung hinterlegt ist'}
        more={<PrintRules committeeId={committee.id} />}
        note={current ? `seit ${dayText(current.validFrom)}` : undefined}
        line
      >
        <DefinitionList
          wide
          facts={rulesInWords(rulesToday, votingSeats).map(({ term, text }) => ({ term, value: text }))}
        />
      </Section>
      <Section title="Fassungen" line>
        {rules.length === 0 ? (
          <Notice>
            Noch keine Fassung. Übernehmen Sie, was in Ihrer Geschäftsordnung steht; bis dahin rechnet
            Rundtisch mit den üblichen Regeln.
          </Notice>
        ) : (
          <ul className="stack stack--tight">
            {rules.map((version) => (
              <Version
                key={version.id}
                committeeId={committee.id}
                id={version.id}
                validFrom={version.validFrom}
                state={stateOf(version.validFrom, current?.validFrom, today)}
              />
            ))}
          </ul>
        )}
      </Section>
    </div>
  );
}

/** The printed rules of procedure with what holds today. */
function PrintRules({ committeeId }: { committeeId: number }) {
  const { print } = usePrintRules();
  return (
    <PrintMenu
      name="Geschäftsordnung drucken"
      label="Geschäftsordnung drucken"
      size="small"
      keys={false}
      onPrint={(format) => print(committeeId, format)}
    />
  );
}

type VersionState = 'now' | 'later' | 'before';

function stateOf(validFrom: string, current: string | undefined, today: string): VersionState {
  if (validFrom === current) return 'now';
  return validFrom > today ? 'later' : 'before';
}

const stateWords: Record<VersionState, string> = {
  now: 'gilt heute',
  later: 'gilt später',
  before: 'abgelöst',
};

function Version({
  committeeId,
  id,
  validFrom,
  state,
}: {
  committeeId: number;
  id: number;
  validFrom: string;
  state: VersionState;
}) {
  const [, navigate] = useLocation();
  const remove = useSave('committees.removeRules');
  const href = `/gremien/${committeeId}/regeln/${id}`;
  return (
    <li className="cluster">
      <LinkButton variant="bare" size="small" className="pull-start" href={href}>
        ab {dayText(validFrom)}
      </LinkButton>
      <span className="push">
        <State tone={state === 'now' ? 'ok' : state === 'later' ? 'warn' : 'none'}>{stateWords[state]}</State>
      </span>
      <Menu
        size="small"
        name={`Fassung ab ${dayText(validFrom)}: Aktionen`}
        entries={[
          { id: 'edit', label: 'Fassung bearbeiten', run: () => navigate(href) },
          {
            id: 'remove',
            label: 'Fassung entfernen',
            danger: true,
            run: () =>
              remove.mutate(
                { id },
                { onError: ({ message }) => showProblem({ title: 'Die Fassung bleibt erhalten', message }) },
              ),
          },
        ]}
      />
    </li>
  );
}
