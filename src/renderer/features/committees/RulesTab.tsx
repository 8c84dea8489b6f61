import { useState } from 'react';
import type { StoredCommittee, StoredRules } from '../../../shared/features/committees.ts';
import { dayText, listed } from '../../../shared/rules/germanFormat.ts';
import { useCall } from '../../api.ts';
import { PrintMenu } from '../../app/PrintMenu.tsx';
import { showProblem } from '../../app/problem.tsx';
import { useSave } from '../../app/useSave.ts';
import { LinkButton } from '../../ui/Button.tsx';
import { DateField } from '../../ui/DateField.tsx';
import { Notice, Skeleton, State } from '../../ui/Feedback.tsx';
import { DefinitionList } from '../../ui/Lists.tsx';
import { Menu } from '../../ui/Menu.tsx';
import { Section } from '../../ui/Page.tsx';
import { useLocation } from 'wouter';
import { rulesInWords } from '../../../shared/rules/rulesInWords.ts';
import { type RulesPeriod, rulesTimeline } from '../../../shared/rules/rulesTimeline.ts';
import { Day } from '../../../shared/values.ts';
import { usePrintRules } from '../templates/usePrintTexts.ts';

/** The rules that hold on a day (today, until one asks for another) in plain German, and all dated versions. */
export function RulesTab({ committee }: { committee: StoredCommittee }) {
  const { data: app } = useCall('app.state', {});
  return app ? <RulesOn committee={committee} today={app.today} /> : <Skeleton />;
}

function RulesOn({ committee, today }: { committee: StoredCommittee; today: string }) {
  const { id, rules } = committee;
  const [typed, setTyped] = useState(today);
  // While a day is being typed, what was shown last stays.
  const [day, setDay] = useState(today);
  const { data } = useCall('committees.rulesOn', { id, day });
  const change = (text: string) => {
    setTyped(text);
    if (Day.safeParse(text).success) setDay(text);
  };
  return (
    <div className="with-aside">
      <Section
        title={titleOn(day, today, data?.stored ?? rules.length > 0)}
        more={<PrintRules committeeId={id} />}
        note={data?.stored ? `seit ${dayText(data.rules.validFrom)}` : undefined}
        line
      >
        <div className="stack">
          {data ? (
            <DefinitionList
              wide
              facts={rulesInWords(data.rules, data.votingSeats).map(({ term, text }) => ({
                term,
                value: text,
              }))}
            />
          ) : (
            <Skeleton label="Regeln werden geladen" />
          )}
        </div>
      </Section>
      <div className="stack stack--wide">
        <Section title="Fassungen" line>
          {rules.length === 0 ? (
            <Notice>
              Noch keine Fassung. Übernehmen Sie, was in Ihrer Geschäftsordnung steht; bis dahin rechnet
              Rundtisch mit den üblichen Regeln.
            </Notice>
          ) : (
            <ul className="stack">
              {rulesTimeline(rules).map((period) => (
                <Version key={period.version.id} committeeId={id} period={period} today={today} />
              ))}
            </ul>
          )}
        </Section>
        <Section title="Was galt wann?" line>
          <p className="second">
            Wählen Sie einen Tag: Daneben steht, welche Regeln an ihm gelten und wie viele Stimmen es gibt.
          </p>
          <DateField label="Tag" width="medium" year="last" today={today} value={typed} onChange={change} />
        </Section>
      </div>
    </div>
  );
}

function titleOn(day: string, today: string, stored: boolean): string {
  if (!stored) return 'Was gilt, solange keine Fassung hinterlegt ist';
  if (day === today) return 'Was heute gilt';
  return day < today ? `Was am ${dayText(day)} galt` : `Was am ${dayText(day)} gilt`;
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

const stateWords = { now: 'gilt heute', later: 'gilt später', before: 'abgelöst' } as const;

function Version({
  committeeId,
  period: { version, untilDay, changed },
  today,
}: {
  committeeId: number;
  period: RulesPeriod<StoredRules>;
  today: string;
}) {
  const { id, validFrom } = version;
  const state = validFrom > today ? 'later' : untilDay !== null && untilDay < today ? 'before' : 'now';
  const [, navigate] = useLocation();
  const remove = useSave('committees.removeRules');
  const href = `/gremien/${committeeId}/regeln/${id}`;
  return (
    <li>
      <div className="cluster">
        <LinkButton variant="bare" size="small" className="pull-start" href={href}>
          ab {dayText(validFrom)}
        </LinkButton>
        <span className="push">
          <State tone={state === 'now' ? 'ok' : state === 'later' ? 'warn' : 'none'}>
            {stateWords[state]}
          </State>
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
                  {
                    onError: ({ message }) => showProblem({ title: 'Die Fassung bleibt erhalten', message }),
                  },
                ),
            },
          ]}
        />
      </div>
      {untilDay && <p className="second">bis {dayText(untilDay)}</p>}
      {changed.length > 0 && <p className="second">Geändert: {listed(changed)}</p>}
    </li>
  );
}
