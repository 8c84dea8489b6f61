import './settings.css';
import { zodResolver } from '@hookform/resolvers/zod';
import { lazy, Suspense, useState } from 'react';
import { useFieldArray, useForm } from 'react-hook-form';
import { z } from 'zod';
import { Office, Signatory } from '../../../shared/features/settings.ts';
import { useCommand } from '../../api.ts';
import { applyErrors } from '../../app/forms/applyErrors.ts';
import { LeaveQuestion, leave, useLeaveGuard } from '../../app/leaveGuard.tsx';
import { shortcuts, useShortcut } from '../../app/shortcuts.ts';
import { useJob } from '../../app/useJob.ts';
import { Button } from '../../ui/Button.tsx';
import { Notice } from '../../ui/Feedback.tsx';
import { FieldGroup, Form } from '../../ui/Form.tsx';
import { Page as PageFrame, PageBody, PageHeader } from '../../ui/Page.tsx';
import { Logo } from '../../ui/round/Logo.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { emptyOffice, OfficeFields, type OfficeFormValues } from './OfficeFields.tsx';

const RestoreFlow = lazy(async () => ({ default: (await import('../backups/RestoreFlow.tsx')).RestoreFlow }));

type View = 'choose' | 'setUp' | 'restore';

/** What the window shows while there is no office yet: three ways to begin. */
export function Page() {
  const [view, setView] = useState<View>('choose');
  if (view === 'setUp') return <SetUp onBack={() => setView('choose')} />;
  return (
    <Choose
      onSetUp={() => setView('setUp')}
      onRestore={() => setView('restore')}
      restoring={view === 'restore'}
      onRestoreClosed={() => setView('choose')}
    />
  );
}

function Choose({
  onSetUp,
  onRestore,
  restoring,
  onRestoreClosed,
}: {
  onSetUp: () => void;
  onRestore: () => void;
  restoring: boolean;
  onRestoreClosed: () => void;
}) {
  const demo = useJob('app.openDemo', { title: 'Die Demo-Region wird aufgebaut' });
  return (
    <div className="first-start">
      <Logo />
      <h1>Willkommen bei Rundtisch</h1>
      <p className="first-start__intro">
        Der Schreibtisch Ihrer Geschäftsstelle: Personen, Gremien, Sitzungen und Protokolle. Alles bleibt auf
        diesem Rechner.
      </p>
      <ul className="first-start__ways">
        <li>
          <h2>Neue Geschäftsstelle</h2>
          <p>Name, Absender und Unterschriften eintragen. Das dauert etwa drei Minuten.</p>
          <Button variant="primary" size="big" onClick={onSetUp}>
            Neue Geschäftsstelle einrichten
          </Button>
        </li>
        <li>
          <h2>Erst einmal ansehen</h2>
          <p>
            Eine erfundene Region mit Personen, Sitzungen und Beschlüssen. Ihre eigenen Daten bleiben davon
            getrennt.
          </p>
          <Button size="big" busy={demo.running} onClick={() => void demo.run({})}>
            Demo-Region ansehen
          </Button>
        </li>
        <li>
          <h2>Von einem anderen Rechner</h2>
          <p>Eine Sicherung von Rundtisch einlesen. Sie brauchen die Datei und das Kennwort.</p>
          <Button size="big" onClick={onRestore}>
            Sicherung einspielen
          </Button>
        </li>
      </ul>
      {demo.error && <Notice tone="bad">{demo.error.message}</Notice>}
      {restoring && (
        <Suspense>
          <RestoreFlow onClose={onRestoreClosed} />
        </Suspense>
      )}
    </div>
  );
}

const SetUpValues = z.object({
  office: Office,
  logo: z.string().nullable(),
  signatories: z.array(Signatory),
});
type SetUpValues = OfficeFormValues & { signatories: { name: string; officeTitle: string }[] };

function SetUp({ onBack }: { onBack: () => void }) {
  const form = useForm<SetUpValues>({
    mode: 'onTouched',
    resolver: zodResolver(SetUpValues),
    defaultValues: { office: emptyOffice, logo: null, signatories: [{ name: '', officeTitle: '' }] },
  });
  const signatories = useFieldArray({ control: form.control, name: 'signatories' });
  const setUp = useCommand('settings.setUp');
  const [problem, setProblem] = useState<string>();
  const save = form.handleSubmit(async (values) => {
    setProblem(undefined);
    try {
      await setUp.mutateAsync(values);
    } catch (error) {
      setProblem(applyErrors(form, error));
    }
  });
  // Once the office is on its way the window goes on by itself, and nothing is left to be asked.
  useLeaveGuard(form.formState.isDirty && !setUp.isPending && !setUp.isSuccess);
  const back = () => leave(onBack);
  // The shell, which answers keys and asks the question elsewhere, is not there yet.
  useShortcut(shortcuts.save.keys, () => void save());
  useShortcut('Escape', back);
  return (
    <PageFrame>
      <PageHeader
        title="Neue Geschäftsstelle einrichten"
        sub={<p>Alles lässt sich später unter Einstellungen ändern.</p>}
      />
      <PageBody>
        <Form
          onSubmit={save}
          problem={problem}
          foot={
            <>
              <Button type="submit" variant="primary" busy={setUp.isPending}>
                Geschäftsstelle einrichten
              </Button>
              <Button onClick={back}>Zurück</Button>
            </>
          }
        >
          <OfficeFields form={form as unknown as Parameters<typeof OfficeFields>[0]['form']} />
          <FieldGroup
            title="Wer unterschreibt Einladungen?"
            text="Eine Einladung mit der Unterschrift der Landrätin bringt mehr Menschen als eine der Geschäftsstelle. Sie wählen bei jeder Sitzung."
          >
            {signatories.fields.map((field, index) => (
              <SignatoryFields key={field.id} form={form} index={index} />
            ))}
            <div className="span-9">
              <Button variant="bare" onClick={() => signatories.append({ name: '', officeTitle: '' })}>
                Weitere Person
              </Button>
            </div>
          </FieldGroup>
        </Form>
      </PageBody>
      <LeaveQuestion />
    </PageFrame>
  );
}

function SignatoryFields({ form, index }: { form: ReturnType<typeof useForm<SetUpValues>>; index: number }) {
  const errors = form.formState.errors.signatories?.[index];
  return (
    <>
      <TextField
        label="Name"
        width="span-6"
        {...form.register(`signatories.${index}.name`)}
        error={errors?.name?.message}
      />
      <TextField
        label="Amt oder Funktion"
        optional
        width="span-6"
        {...form.register(`signatories.${index}.officeTitle`)}
        error={errors?.officeTitle?.message}
      />
    </>
  );
}
