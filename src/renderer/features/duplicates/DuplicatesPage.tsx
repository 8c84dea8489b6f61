import { Merge } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { Link } from 'wouter';
import type { AlikeRecord, DuplicateKind, DuplicatePair } from '../../../shared/features/duplicates.ts';
import { usePageActions } from '../../app/pageActions.tsx';
import { useSave } from '../../app/useSave.ts';
import { Button, LinkButton } from '../../ui/Button.tsx';
import { EmptyState, Notice, Progress, Skeleton, State } from '../../ui/Feedback.tsx';
import { Page, PageBody, PageHeader } from '../../ui/Page.tsx';
import { countWords } from '../people/countWords.ts';
import { certaintyWords, kindWords, mergePath } from './duplicateWords.ts';
import { useDuplicates } from './useDuplicates.ts';
import './duplicates.css';

const shownAtOnce = 50;

/** "Doppelte finden": pairs that look alike, the most certain first; each is merged or kept apart. */
export function DuplicatesPage({ kind }: { kind: DuplicateKind }) {
  const words = kindWords[kind];
  const { found, error, searching, progress, cancel, again } = useDuplicates(kind);
  usePageActions({ more: [{ label: 'Doppelte noch einmal suchen', run: again }] });
  return (
    <Page>
      <PageHeader
        title={kind === 'person' ? 'Doppelte Personen' : 'Doppelte Organisationen'}
        crumbs={[{ label: words.place, href: words.path }]}
        actions={
          <Button onClick={again} busy={searching}>
            Noch einmal suchen
          </Button>
        }
      />
      <PageBody className="stack stack--wide">
        {searching &&
          !found &&
          (progress ? (
            <Progress
              title={`${words.many} werden verglichen`}
              done={progress.done}
              total={progress.total}
              unit={words.many}
              onCancel={cancel}
            />
          ) : (
            <Skeleton label={`${words.many} werden verglichen`} />
          ))}
        {error && !searching && (
          <Notice
            action={
              <Button size="small" onClick={again}>
                Noch einmal suchen
              </Button>
            }
            live
          >
            {error.code === 'cancelled'
              ? 'Die Suche wurde abgebrochen. Nichts wurde geändert.'
              : error.message}
          </Notice>
        )}
        {found && found.pairs.length === 0 && (
          <EmptyState
            title="Nichts doppelt"
            actions={<LinkButton href={words.path}>Zu den {words.many}</LinkButton>}
          >
            {found.compared === 0
              ? 'Es gibt noch nichts zu vergleichen.'
              : `${countWords(found.compared, found.compared, words.one, words.many)} verglichen. ${words.none}`}
          </EmptyState>
        )}
        {found && found.pairs.length > 0 && (
          <Pairs kind={kind} pairs={found.pairs} total={found.total} compared={found.compared} />
        )}
      </PageBody>
    </Page>
  );
}

function Pairs({
  kind,
  pairs,
  total,
  compared,
}: {
  kind: DuplicateKind;
  pairs: readonly DuplicatePair[];
  total: number;
  compared: number;
}) {
  const words = kindWords[kind];
  const [shown, setShown] = useState(shownAtOnce);
  const list = useRef<HTMLOListElement>(null);
  // A pair that is kept apart falls out of the list: the focus goes to the one that takes its place.
  const removed = useRef<number | null>(null);
  useEffect(() => {
    const at = removed.current;
    if (at === null || pairs.length === 0) return;
    removed.current = null;
    const links = list.current?.querySelectorAll<HTMLElement>('[data-pair] .pair__merge a');
    links?.[Math.min(at, links.length - 1)]?.focus();
  }, [pairs]);
  return (
    <div className="stack">
      <p className="prose" role="status">
        {countWords(total, total, 'Paar', 'Paare')} unter {compared.toLocaleString('de')} {words.many}. Sie
        entscheiden jedes Mal selbst, und alles lässt sich rückgängig machen.
      </p>
      <ol ref={list} className="pairs" aria-label="Paare, die sich gleichen, sicherste zuerst">
        {pairs.slice(0, shown).map((pair, index) => (
          <Pair
            key={`${pair.first.id}-${pair.second.id}`}
            kind={kind}
            pair={pair}
            onApart={() => {
              removed.current = index;
            }}
          />
        ))}
      </ol>
      {pairs.length > shown && (
        <p>
          <Button onClick={() => setShown(shown + shownAtOnce)}>
            Weitere {Math.min(shownAtOnce, pairs.length - shown)} zeigen
          </Button>
        </p>
      )}
      {total > pairs.length && pairs.length <= shown && (
        <p className="quiet">
          Die übrigen {(total - pairs.length).toLocaleString('de')} Paare folgen, sobald diese entschieden
          sind.
        </p>
      )}
    </div>
  );
}

function Pair({ kind, pair, onApart }: { kind: DuplicateKind; pair: DuplicatePair; onApart: () => void }) {
  const { first, second, certainty, reasons } = pair;
  const words = kindWords[kind];
  const { label, tone, icon } = certaintyWords[certainty];
  const apart = useSave('people.keepApart');
  const keepApart = () => {
    onApart();
    apart.mutate({ kind, firstId: first.id, secondId: second.id });
  };
  const both = `${first.name} und ${second.name}`;
  return (
    <li className="pair" data-pair>
      <RecordLink record={first} path={words.path} />
      <RecordLink record={second} path={words.path} />
      <div className="pair__why">
        <State tone={tone} icon={icon}>
          {label}
        </State>
        <p className="second">{reasons.join(', ')}</p>
      </div>
      <div className="pair__merge cluster cluster--end">
        <LinkButton
          size="small"
          icon={Merge}
          href={mergePath(kind, first.id, second.id)}
          aria-label={`${both} zusammenführen`}
        >
          Zusammenführen
        </LinkButton>
        <Button
          size="small"
          variant="bare"
          onClick={keepApart}
          busy={apart.isPending}
          aria-label={`${words.two}: ${both}`}
        >
          {words.two}
        </Button>
      </div>
    </li>
  );
}

function RecordLink({ record, path }: { record: AlikeRecord; path: string }) {
  return (
    <div className="pair__record">
      <Link href={`${path}/${record.id}`}>{record.name}</Link>
      {record.detail && <p className="second">{record.detail}</p>}
    </div>
  );
}
