import './templates.css';
import { Link, Route, Switch } from 'wouter';
import type { TemplateView } from '../../../shared/features/templates.ts';
import { templates } from '../../../shared/rules/templates.ts';
import { useCall } from '../../api.ts';
import { LinkButton } from '../../ui/Button.tsx';
import { EmptyState, Skeleton } from '../../ui/Feedback.tsx';
import { useWide } from '../../ui/SplitView.tsx';
import { TemplateForm } from './TemplateForm.tsx';
import { TemplateRecord } from './TemplateRecord.tsx';
import { templateBySlug, templatePath, templatesPath } from './templatePaths.ts';

/** Everything below "Texte und Vorlagen": the list, and beside or instead of it the open text. */
export function TemplatesTab() {
  const { data } = useCall('templates.all', {});
  const wide = useWide();
  if (!data) return <Skeleton label="Vorlagen werden geladen" lines={6} />;
  return (
    <Switch>
      <Route path={`${templatesPath}/:slug/bearbeiten`}>
        {({ slug }) => {
          const stored = data.find(({ kind }) => kind === templateBySlug(slug));
          return stored ? <TemplateForm key={stored.kind} stored={stored} /> : <Unknown />;
        }}
      </Route>
      <Route path={`${templatesPath}/:slug`}>
        {({ slug }) => <Shown list={data} stored={data.find(({ kind }) => kind === templateBySlug(slug))} />}
      </Route>
      <Route>{wide ? <Shown list={data} stored={data[0]} /> : <TemplateList list={data} />}</Route>
    </Switch>
  );
}

/** Wide windows show the list beside the text, narrow ones a way back to it. */
function Shown({ list, stored }: { list: readonly TemplateView[]; stored: TemplateView | undefined }) {
  const wide = useWide();
  const record = stored ? <TemplateRecord key={stored.kind} stored={stored} /> : <Unknown />;
  if (!wide)
    return (
      <div className="stack">
        <p>
          <Link href={templatesPath}>Alle Texte und Vorlagen</Link>
        </p>
        {record}
      </div>
    );
  return (
    <div className="templates">
      <TemplateList list={list} open={stored} />
      {record}
    </div>
  );
}

function TemplateList({ list, open }: { list: readonly TemplateView[]; open?: TemplateView | undefined }) {
  const groups = Map.groupBy(list, ({ kind }) => templates[kind].group);
  return (
    <nav className="template-list" aria-label="Texte und Vorlagen">
      {[...groups].map(([group, entries]) => (
        <div key={group}>
          <h2>{group}</h2>
          <ul>
            {entries.map(({ kind, changed }) => (
              <li key={kind}>
                <Link href={templatePath(kind)} aria-current={kind === open?.kind ? 'page' : undefined}>
                  {templates[kind].label}
                  {changed && <span className="template-list__changed">eigener Text</span>}
                </Link>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </nav>
  );
}

function Unknown() {
  return (
    <EmptyState
      title="Diesen Text gibt es nicht"
      actions={<LinkButton href={templatesPath}>Alle Texte und Vorlagen</LinkButton>}
    >
      Die Adresse führt zu keiner Vorlage.
    </EmptyState>
  );
}
