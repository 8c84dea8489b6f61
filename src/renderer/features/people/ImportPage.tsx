import './people.css';
import { FileSpreadsheet } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import type {
  DuplicateRule,
  ImportResult,
  OpenedList,
  RowDecision,
} from '../../../shared/features/importing.ts';
import type { Mapping, ReadTableOptions } from '../../../shared/features/importTypes.ts';
import type { JournalNote } from '../../../shared/rpc.ts';
import { usePageActions } from '../../app/pageActions.tsx';
import { useAddress } from '../../app/useAddress.ts';
import { Button, LinkButton } from '../../ui/Button.tsx';
import { EmptyState, Notice } from '../../ui/Feedback.tsx';
import { Page, PageBody, PageHeader } from '../../ui/Page.tsx';
import { ImportCheck } from './ImportCheck.tsx';
import { ImportColumns } from './ImportColumns.tsx';
import type { Decisions } from './ImportDecision.tsx';
import { ImportDone } from './ImportDone.tsx';
import { ImportFile } from './ImportFile.tsx';
import { ImportRuns } from './ImportRuns.tsx';
import { ImportStart, nothingToDo, ruleLabels, startLabel } from './ImportStart.tsx';
import { useImportJob } from './useImportJob.tsx';
import { useImportPreview } from './useImportPreview.ts';

const crumbs = [{ label: 'Personen', href: '/personen' }];

interface Finished {
  list: OpenedList;
  mapping: Mapping;
  result: { value: ImportResult; journal: JournalNote | null };
}

/** The last list that was read in, so that "back" from its rows or persons leads to its result again. */
let lastFinished: Finished | null = null;

/** Reading a list on one page: Datei → Spalten zuordnen → Prüfen → Einlesen. */
export function ImportPage() {
  const [params, setAddress] = useAddress();
  const before = lastFinished?.list.token === params.get('fertig') ? lastFinished : null;
  const [list, setList] = useState<OpenedList | null>(before?.list ?? null);
  const [mapping, setMapping] = useState<Mapping | null>(before?.mapping ?? null);
  const [result, setResult] = useState<Finished['result'] | null>(before?.result ?? null);
  const finish = (done: Finished) => {
    lastFinished = done;
    setResult(done.result);
    setAddress({ fertig: done.list.token });
  };
  const opening = useImportJob('importing.open', 'Liste wird gelesen');
  const rereading = useImportJob('importing.reread', 'Liste wird gelesen');
  const take = (opened: OpenedList | null | undefined) => {
    if (!opened) return;
    setList(opened);
    setMapping(opened.mapping);
    setResult(null);
    setAddress({ fertig: '' });
  };
  const open = async () => take((await opening.run({}))?.value);
  const reread = async (options: ReadTableOptions) => {
    if (list) take((await rereading.run({ token: list.token, options }))?.value);
  };
  usePageActions({ create: { label: 'Datei wählen', run: () => void open() } });
  const choose = (variant: 'primary' | 'secondary') => (
    <Button
      variant={variant}
      icon={FileSpreadsheet}
      busy={opening.running || rereading.running}
      onClick={() => void open()}
    >
      {variant === 'primary' ? 'Datei wählen' : 'Andere Datei wählen'}
    </Button>
  );
  if (!list || !mapping) {
    return (
      <Page>
        <PageHeader title="Liste einlesen" crumbs={crumbs} actions={choose('primary')} />
        <PageBody>
          {opening.view}
          {!opening.running && (
            <EmptyState title="Welche Liste möchten Sie einlesen?">
              Rundtisch liest Listen aus Excel und LibreOffice, CSV-Dateien aus anderen Programmen und
              Kontakte aus Outlook, Google oder dem Telefon (CSV oder vCard). Sie sehen zuerst, was ankommt;
              erst danach wird etwas übernommen.
            </EmptyState>
          )}
          <ImportRuns />
        </PageBody>
      </Page>
    );
  }
  if (result) {
    return (
      <Page>
        <PageHeader
          title="Liste einlesen"
          crumbs={crumbs}
          actions={
            <>
              {choose('secondary')}
              <LinkButton variant="primary" href="/personen">
                Zu den Personen
              </LinkButton>
            </>
          }
        />
        <PageBody>
          {opening.view}
          <ImportDone list={list} mapping={mapping} {...result} />
        </PageBody>
      </Page>
    );
  }
  return (
    <Steps
      key={`${list.token} ${list.sheet} ${list.encoding} ${list.delimiter} ${list.headerRow}`}
      list={list}
      mapping={mapping}
      onMapping={setMapping}
      onReread={(options) => void reread(options)}
      onDone={(done) => finish({ list, mapping, result: done })}
      otherFile={choose('secondary')}
      view={opening.view ?? rereading.view}
    />
  );
}

interface StepsProps {
  list: OpenedList;
  mapping: Mapping;
  onMapping: (mapping: Mapping) => void;
  onReread: (options: ReadTableOptions) => void;
  onDone: (result: Finished['result']) => void;
  otherFile: ReactNode;
  /** Progress or error of reading the file. */
  view: ReactNode;
}

function Steps({ list, mapping, onMapping, onReread, onDone, otherFile, view }: StepsProps) {
  const [duplicates, setDuplicates] = useState<DuplicateRule>('skip');
  const [decisions, setDecisions] = useState<Decisions>(new Map());
  const decide = (row: number, decision: RowDecision | null) =>
    setDecisions((before) => {
      const next = new Map(before);
      if (decision) next.set(row, decision);
      else next.delete(row);
      return next;
    });
  const preview = useImportPreview(list, mapping, duplicates, decisions);
  const running = useImportJob('importing.run', 'Personen werden eingelesen');
  const start = async () => {
    const answer = await running.run({
      token: list.token,
      mapping,
      duplicates,
      decisions: [...decisions].map(([row, decision]) => ({ row, decision })),
    });
    if (answer) onDone(answer);
  };
  return (
    <Page>
      <PageHeader
        title="Liste einlesen"
        crumbs={crumbs}
        sub={<p>{list.fileName}</p>}
        actions={
          <>
            {otherFile}
            {preview.data && (
              <Button
                variant="primary"
                busy={running.running}
                disabledReason={nothingToDo(preview.data)}
                onClick={() => void start()}
              >
                {startLabel(preview.data)}
              </Button>
            )}
          </>
        }
      />
      <PageBody>
        {view}
        {running.view}
        <div className="import-steps">
          <ImportFile list={list} onReread={onReread} />
          <ImportColumns list={list} mapping={mapping} onMapping={onMapping} />
          {preview.error && <Notice tone="bad">{preview.error.message}</Notice>}
          {preview.data && (
            <>
              <ImportCheck
                preview={preview.data}
                show={preview.show}
                onShow={preview.setShow}
                page={preview.page}
                list={list}
                decisions={decisions}
                onDecide={decide}
                rule={ruleLabels[duplicates]}
              />
              <ImportStart
                preview={preview.data}
                duplicates={duplicates}
                decided={decisions.size}
                onDuplicates={setDuplicates}
                running={running.running}
                onStart={() => void start()}
              />
            </>
          )}
        </div>
      </PageBody>
    </Page>
  );
}
