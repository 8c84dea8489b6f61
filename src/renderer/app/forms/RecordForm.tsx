import type { ReactNode } from 'react';
import { Button } from '../../ui/Button.tsx';
import { Form } from '../../ui/Form.tsx';
import { type Crumb, Page, PageBody, PageHeader } from '../../ui/Page.tsx';
import { DraftNotice } from './DraftNotice.tsx';
import type { RecordFormState } from './useRecordForm.ts';

export interface RecordFormProps {
  /** Of `useRecordForm`. */
  state: RecordFormState;
  /** Spoken name, where no heading stands directly above. */
  title?: string;
  /** The filled button stands in the page's head already; the one below is plain. */
  long?: boolean;
  /** What stands beside the fields on wide windows. */
  beside?: ReactNode;
  children: ReactNode;
}

/** The form of a record: a draft that came back, the fields, saving and leaving. */
export function RecordForm({ state, title, long, beside, children }: RecordFormProps) {
  const form = (
    <Form
      onSubmit={state.submit}
      problem={state.problem}
      {...(title !== undefined && { label: title })}
      foot={
        <>
          <Button type="submit" busy={state.busy} {...(!long && { variant: 'primary' })}>
            {long ? 'Speichern' : state.label}
          </Button>
          <Button onClick={state.cancel} {...(long && { variant: 'bare' })}>
            Abbrechen
          </Button>
        </>
      }
    >
      <DraftNotice {...state} />
      {children}
    </Form>
  );
  if (!beside) return form;
  return (
    <div className="with-aside">
      {form}
      {beside}
    </div>
  );
}

/** The page around a record's form; it stands while the form's data is still on the way. */
export function RecordFormPage({
  title,
  crumbs,
  actions,
  children,
}: {
  title: string;
  crumbs: readonly Crumb[];
  actions?: ReactNode;
  children: ReactNode;
}) {
  return (
    <Page>
      <PageHeader title={title} crumbs={crumbs} actions={actions} />
      <PageBody>{children}</PageBody>
    </Page>
  );
}

/** A form longer than the window: saving and leaving stand in the page's head as well. */
export function LongFormPage({
  title,
  crumbs,
  state,
  children,
}: {
  title: string;
  crumbs: readonly Crumb[];
  state: RecordFormState;
  children: ReactNode;
}) {
  return (
    <RecordFormPage
      title={title}
      crumbs={crumbs}
      actions={
        <>
          <Button onClick={state.cancel}>Abbrechen</Button>
          <Button variant="primary" busy={state.busy} onClick={state.submit}>
            {state.label}
          </Button>
        </>
      }
    >
      <RecordForm state={state} title={title} long>
        {children}
      </RecordForm>
    </RecordFormPage>
  );
}
