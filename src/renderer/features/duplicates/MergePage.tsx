import { Merge } from 'lucide-react';
import { useState } from 'react';
import { useLocation } from 'wouter';
import type { DuplicateKind, MergeField, MergePreview } from '../../../shared/features/duplicates.ts';
import { ApiError, useCall } from '../../api.ts';
import { usePageActions } from '../../app/pageActions.tsx';
import { useSave } from '../../app/useSave.ts';
import { Button, LinkButton } from '../../ui/Button.tsx';
import { RadioGroup } from '../../ui/Choice.tsx';
import { EmptyState, Notice, Skeleton, State } from '../../ui/Feedback.tsx';
import { Page, PageBody, PageHeader, Section } from '../../ui/Page.tsx';
import { certaintyWords, duplicatesPath, kindWords } from './duplicateWords.ts';
import './duplicates.css';

/** Two records side by side, to be made one. */
export function MergePage({ kind, first, second }: { kind: DuplicateKind; first: number; second: number }) {
  const { data, error } = useCall('people.mergePreview', { kind, firstId: first, secondId: second });
  const crumbs = [
    { label: kindWords[kind].place, href: kindWords[kind].path },
    { label: 'Doppelte', href: duplicatesPath(kind) },
  ];
  if (error) {
    return (
      <Page>
        <PageHeader title="Zusammenführen" crumbs={crumbs} />
        <EmptyState
          title="Nicht gefunden"
          actions={<LinkButton href={duplicatesPath(kind)}>Zu den Doppelten</LinkButton>}
        >
          {error.message}
        </EmptyState>
      </Page>
    );
  }
  if (!data) return <Skeleton label="Die beiden werden verglichen" />;
  return <MergeForm key={`${data.kept.id}-${data.other.id}`} kind={kind} preview={data} crumbs={crumbs} />;
}

function MergeForm({
  kind,
  preview,
  crumbs,
}: {
  kind: DuplicateKind;
  preview: MergePreview;
  crumbs: { label: string; href: string }[];
}) {
  const { kept, other, fields, likeness, obstacle } = preview;
  const words = kindWords[kind];
  const [, navigate] = useLocation();
  const [chosen, setChosen] = useState<Record<string, 'kept' | 'other'>>({});
  const sideOf = (field: MergeField) => chosen[field.key] ?? field.suggested;
  const mergePersons = useSave('people.mergePersons');
  const mergeOrganisations = useSave('people.mergeOrganisations');
  const apart = useSave('people.keepApart');
  const [problem, setProblem] = useState('');
  const busy = mergePersons.isPending || mergeOrganisations.isPending;
  const attempt = async (act: () => Promise<unknown>, path: string) => {
    setProblem('');
    try {
      await act();
      navigate(path);
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      setProblem(error.message);
    }
  };
  const merge = () => {
    if (obstacle || busy) return;
    const takeOver = fields.filter((field) => sideOf(field) === 'other').map(({ key }) => key);
    const input = { keptId: kept.id, otherId: other.id, takeOver };
    const { mutateAsync } = kind === 'person' ? mergePersons : mergeOrganisations;
    void attempt(() => mutateAsync(input), `${words.path}/${kept.id}`);
  };
  const keepApart = () =>
    void attempt(
      () => apart.mutateAsync({ kind, firstId: kept.id, secondId: other.id }),
      duplicatesPath(kind),
    );
  usePageActions({ save: { label: 'Zusammenführen', run: merge } });
  return (
    <Page>
      <PageHeader
        title={
          kept.name === other.name
            ? `${kept.name} zusammenführen`
            : `${kept.name} und ${other.name} zusammenführen`
        }
        crumbs={crumbs}
        actions={
          <>
            <Button onClick={keepApart} busy={apart.isPending}>
              {words.two}
            </Button>
            <Button
              variant="primary"
              icon={Merge}
              onClick={merge}
              busy={busy}
              disabledReason={obstacle || undefined}
            >
              Zusammenführen
            </Button>
          </>
        }
      />
      <PageBody className="stack stack--wide">
        {(obstacle || problem) && (
          <Notice tone="bad" live>
            {problem || obstacle}
          </Notice>
        )}
        <div className="merge stack stack--wide">
          <div className="merge__heads">
            <Head title={kept.name} detail={kept.detail} what="bleibt" />
            <Head title={other.name} detail={other.detail} what="geht darin auf" />
          </div>
          {likeness && (
            <p>
              <State {...certaintyWords[likeness.certainty]}>
                {certaintyWords[likeness.certainty].label} dieselbe {words.one}: {likeness.reasons.join(', ')}
              </State>
            </p>
          )}
          <Section
            title="Was soll gelten?"
            note={fields.length === 0 ? undefined : 'Vorgewählt ist, was mehr sagt.'}
          >
            {fields.length === 0 ? (
              <p className="quiet">Alle einzelnen Angaben sind gleich.</p>
            ) : (
              <div className="merge__fields stack">
                {fields.map((field) => (
                  <RadioGroup
                    key={field.key}
                    label={field.label}
                    name={`merge-${field.key}`}
                    value={sideOf(field)}
                    options={[
                      { value: 'kept', label: field.kept || '(leer)' },
                      { value: 'other', label: field.other || '(leer)' },
                    ]}
                    onChange={(event) =>
                      setChosen({ ...chosen, [field.key]: event.currentTarget.value as 'kept' | 'other' })
                    }
                  />
                ))}
              </div>
            )}
          </Section>
          <After preview={preview} />
        </div>
      </PageBody>
    </Page>
  );
}

function Head({ title, detail, what }: { title: string; detail: string; what: string }) {
  return (
    <div>
      <h2>{title}</h2>
      <p className="second">{[what, detail].filter(Boolean).join(' · ')}</p>
    </div>
  );
}

/** What is kept of both, and what moves over. */
function After({ preview: { joined, moves, other } }: { preview: MergePreview }) {
  return (
    <>
      {joined.length > 0 && (
        <Section title="Aus beiden übernommen" note="Was doppelt ist, steht nur einmal da.">
          <dl className="facts facts--wide merge__joined">
            {joined.map(({ label, lines }) => (
              <Joined key={label} label={label} lines={lines} />
            ))}
          </dl>
        </Section>
      )}
      <Section title="Was mit übergeht">
        {moves.length === 0 ? (
          <p className="quiet">An {other.name} hängt sonst nichts.</p>
        ) : (
          <ul className="prose">
            {moves.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        )}
        <p className="quiet">Festgeschriebene Protokolle und verschickte Briefe behalten ihren Wortlaut.</p>
      </Section>
    </>
  );
}

function Joined({ label, lines }: { label: string; lines: readonly string[] }) {
  return (
    <>
      <dt>{label}</dt>
      <dd>
        <ul>
          {lines.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      </dd>
    </>
  );
}
