import './participation.css';
import { zodResolver } from '@hookform/resolvers/zod';
import { useForm, useWatch } from 'react-hook-form';
import type { StoredCommittee } from '../../../shared/features/committees.ts';
import { OfferInput } from '../../../shared/features/participation.ts';
import { useCall } from '../../api.ts';
import { RecordForm, RecordFormPage } from '../../app/forms/RecordForm.tsx';
import { useRecordForm } from '../../app/forms/useRecordForm.ts';
import { useSave } from '../../app/useSave.ts';
import { EmptyState, Skeleton } from '../../ui/Feedback.tsx';
import { LinkButton } from '../../ui/Button.tsx';
import { FieldGroup } from '../../ui/Form.tsx';
import { TextArea, TextField } from '../../ui/TextField.tsx';
import { committeeCrumbs } from '../committees/committeeCrumbs.ts';
import { ReadabilityHints } from './ReadabilityHints.tsx';

/** A new way to take part, or one that is changed. */
export function OfferFormPage({
  committee,
  offerId,
}: {
  committee: StoredCommittee;
  offerId: number | null;
}) {
  const { data: offers } = useCall('participation.offers', { committeeId: committee.id });
  const back = `/gremien/${committee.id}/mitmachen`;
  const stored = offers?.find(({ id }) => id === offerId);
  const isGone = offers && offerId !== null && !stored;
  return (
    <RecordFormPage
      title={stored ? stored.title : 'Möglichkeit zum Mitmachen'}
      crumbs={committeeCrumbs(committee, { label: 'Mitmachen', href: back })}
    >
      {!offers ? (
        <Skeleton label="Möglichkeit wird geladen" />
      ) : isGone ? (
        <EmptyState
          title="Nicht gefunden"
          actions={<LinkButton href={back}>Zu den Möglichkeiten</LinkButton>}
        >
          Diese Möglichkeit gibt es nicht mehr.
        </EmptyState>
      ) : (
        <OfferFields
          key={offerId}
          offer={stored ?? { id: null, committeeId: committee.id, title: '', text: '', contact: '' }}
          back={back}
        />
      )}
    </RecordFormPage>
  );
}

function OfferFields({ offer, back }: { offer: OfferInput; back: string }) {
  const save = useSave('participation.save');
  const form = useForm({ mode: 'onTouched', resolver: zodResolver(OfferInput), defaultValues: offer });
  const { register, control } = form;
  const { errors } = form.formState;
  const state = useRecordForm(form, {
    draft: `mitmachen:${offer.id ?? `neu:${offer.committeeId}`}`,
    label: offer.id === null ? 'Möglichkeit anlegen' : 'Änderungen speichern',
    back,
    save: async (values) => {
      await save.mutateAsync(values);
      return back;
    },
  });
  const text = useWatch({ control, name: 'text' });
  return (
    <RecordForm state={state} beside={<ReadabilityHints text={text} />}>
      <FieldGroup
        title="Was kann man hier tun?"
        text="Schreiben Sie einfach: kurze Sätze, bekannte Wörter, und sprechen Sie die Menschen an."
      >
        <TextField
          label="Überschrift"
          help="Was man tut, zum Beispiel „Mit uns durch den Ort gehen“."
          {...register('title')}
          error={errors.title?.message}
        />
        <TextArea
          label="Beschreibung"
          optional
          rows={8}
          help="Eine leere Zeile trennt Absätze."
          {...register('text')}
          error={errors.text?.message}
        />
        <TextField
          label="Wen kann man fragen?"
          optional
          help="Ohne Angabe steht auf dem Blatt die Geschäftsstelle."
          {...register('contact')}
          error={errors.contact?.message}
        />
      </FieldGroup>
    </RecordForm>
  );
}
