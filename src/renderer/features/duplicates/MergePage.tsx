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

type Side = 'kept' | 'other';

/** What it means to stay. */
const staysWords =
  'Er behält seine Nummer und seinen Verlauf, und seine Anschriften und Kontakte stehen vorn. Der andere geht darin auf; sein Verlauf ist dann nicht mehr zu sehen.';

/** Two records side by side, to be made one. */
export function MergePage({ kind, first, second }: { kind: DuplicateKind; first: number; second: number }) {
  const [staying, setStaying] = useState<number | null>(null);
  const { data, error } = useCall('people.mergePreview', {
    kind,
    firstId: first,
    secondId: second,
    keptId: staying,
  });
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
  return (
    <MergeForm
      kind={kind}
      preview={data}
      crumbs={crumbs}
      staying={staying ?? data.proposedId}
      onStaying={setStaying}
    />
  );
}

function MergeForm({
  kind,
  preview,
  crumbs,
  staying,
  onStaying,
}: {
  kind: DuplicateKind;
  preview: MergePreview;
  crumbs: { label: string; href: string }[];
  /** The one that stays, as chosen; the preview follows a moment later. */
  staying: number;
  onStaying: (id: number) => void;
}) {
  const { kept, other, fields, likeness, obstacle } = preview;
  const words = kindWords[kind];
  const [, navigate] = useLocation();
  /** Whose value was chosen for a field: the choice stays when the other record is to stay. */
  const [chosen, setChosen] = useState<Record<string, number>>({});
  const ids = { kept: kept.id, other: other.id };
  const sideOf = ({ key, suggested }: MergeField): Side =>
    chosen[key] === undefined ? suggested : chosen[key] === kept.id ? 'kept' : 'other';
  /** Each record keeps its side of the page, whichever stays. */
  const sides: readonly Side[] = kept.id === preview.proposedId ? ['kept', 'other'] : ['other', 'kept'];
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
    if (obstacle || busy || staying !== kept.id) return;
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
          <Section title="Welcher Eintrag bleibt?" note={staysWords}>
            <div className="merge__heads">
              <RadioGroup
                label="Welcher Eintrag bleibt?"
                hideLabel
                name="merge-staying"
                value={String(staying)}
                options={sides.map((side) => ({
                  value: String(ids[side]),
                  label: preview[side].name,
                  help: [
                    preview[side].detail,
                    ids[side] === preview.proposedId && 'vorgeschlagen',
                    ids[side] === staying ? 'bleibt' : 'geht darin auf',
                  ]
                    .filter(Boolean)
                    .join(' · '),
                }))}
                onChange={(event) => onStaying(Number(event.currentTarget.value))}
              />
            </div>
          </Section>
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
                    options={sides.map((side) => ({ value: side, label: field[side] || '(leer)' }))}
                    onChange={(event) =>
                      setChosen({ ...chosen, [field.key]: ids[event.currentTarget.value as Side] })
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
