import { zodResolver } from '@hookform/resolvers/zod';
import { useState } from 'react';
import { Controller, useForm } from 'react-hook-form';
import { Link, useSearchParams } from 'wouter';
import type { MeetingFrame, MeetingProposal, MeetingView } from '../../../shared/features/meetings.ts';
import { dayText, listed } from '../../../shared/rules/germanFormat.ts';
import { invitationPlaceholders } from '../../../shared/rules/invitationText.ts';
import { ApiError, useCall } from '../../api.ts';
import { ChoiceField, DayField, ItemField, TemplateField } from '../../app/forms/fields.tsx';
import { RecordForm, RecordFormPage } from '../../app/forms/RecordForm.tsx';
import { useRecordForm } from '../../app/forms/useRecordForm.ts';
import { useSave } from '../../app/useSave.ts';
import { Button } from '../../ui/Button.tsx';
import { CheckBox } from '../../ui/Choice.tsx';
import { TimeField } from '../../ui/DateField.tsx';
import { EmptyState, Skeleton } from '../../ui/Feedback.tsx';
import { FieldGroup } from '../../ui/Form.tsx';
import { Select, TextField } from '../../ui/TextField.tsx';
import { VenueField } from './VenueField.tsx';
import { InvitationBeside } from './InvitationBeside.tsx';
import { formValues, MeetingForm } from './meetingForm.ts';
import { useProposal } from './useProposal.ts';

/** A new meeting: choose the committee, everything else is proposed. With `?gremium=` it is chosen already. */
export function MeetingFormPage() {
  const [search] = useSearchParams();
  const { data: choices } = useCall('meetings.choices', {});
  const wanted = Number(search.get('gremium')) || choices?.committees[0]?.id || 0;
  const { data: proposal } = useCall('meetings.proposal', { committeeId: wanted }, { enabled: wanted > 0 });
  return (
    <RecordFormPage title="Sitzung anlegen" crumbs={[{ label: 'Sitzungen', href: '/sitzungen' }]}>
      {choices?.committees.length === 0 ? (
        <EmptyState title="Noch kein Gremium" actions={<Link href="/gremien/neu">Gremium anlegen</Link>}>
          Eine Sitzung gehört zu einem Gremium. Legen Sie zuerst eines an und tragen Sie ein, wer darin sitzt.
        </EmptyState>
      ) : proposal && choices && proposal.frame.committeeId === wanted ? (
        <Fields key={wanted} frame={proposal.frame} proposal={proposal} meeting={null} />
      ) : (
        <Skeleton label="Vorschlag wird geladen" lines={6} />
      )}
    </RecordFormPage>
  );
}

/** The frame of a meeting as it stands. */
export function EditMeetingPage({ meeting }: { meeting: MeetingView }) {
  return (
    <RecordFormPage
      title={`${meeting.heading} bearbeiten`}
      crumbs={[
        { label: 'Sitzungen', href: '/sitzungen' },
        { label: meeting.heading, href: `/sitzungen/${meeting.id}` },
      ]}
    >
      <Fields frame={meeting.frame} proposal={null} meeting={meeting} />
    </RecordFormPage>
  );
}

interface FieldsProps {
  frame: MeetingFrame;
  /** What a new one was opened with. */
  proposal: MeetingProposal | null;
  /** Null for a new one. */
  meeting: MeetingView | null;
}

/** Where the frame's fields stand in the form. */
const fieldNames = { 'frame.': '', 'frame.startsAt': 'day' };

const stillLoading =
  'Der Vorschlag für dieses Gremium wird noch geladen. Bitte versuchen Sie es gleich noch einmal.';

function Fields({ frame, proposal: first, meeting }: FieldsProps) {
  const { data: choices } = useCall('meetings.choices', {});
  const { data: people } = useCall('people.choices', {});
  const { data: app } = useCall('app.state', {});
  const [more, setMore] = useState(meeting !== null);
  const save = useSave('meetings.save');
  const back = meeting ? `/sitzungen/${meeting.id}` : '/sitzungen';
  const form = useForm({
    mode: 'onTouched',
    resolver: zodResolver(MeetingForm),
    defaultValues: formValues(frame),
  });
  const { errors } = form.formState;
  const proposal = useProposal(form, first);
  const page = useRecordForm(form, {
    draft: `sitzung:${meeting?.id ?? 'neu'}`,
    label: meeting ? 'Änderungen speichern' : 'Sitzung anlegen',
    back,
    fields: fieldNames,
    save: async (value) => {
      if (!meeting && !proposal) throw new ApiError({ code: 'conflict', message: stillLoading });
      const answer = await save.mutateAsync({
        id: meeting?.id ?? null,
        frame: value,
        agendaFromId: proposal?.agendaFrom?.id ?? null,
      });
      return `/sitzungen/${answer.value.id}`;
    },
  });
  const agenda = proposal?.agendaFrom;
  if (!choices || !people || !app) return <Skeleton label="Formular wird geladen" lines={6} />;
  return (
    <RecordForm
      state={page}
      beside={meeting && <InvitationBeside meeting={meeting} control={form.control} />}
    >
      <FieldGroup title="Wann und wo">
        <Select
          label="Gremium"
          width="span-6"
          options={choices.committees.map((each) => ({ value: String(each.id), label: each.name }))}
          {...form.register('committeeId')}
          error={errors.committeeId?.message}
        />
        <DayField control={form.control} name="day" label="Tag" width="span-3" today={app.today} />
        <Controller
          control={form.control}
          name="time"
          render={({ field, fieldState }) => (
            <TimeField label="Beginn" width="span-3" {...field} error={fieldState.error?.message} />
          )}
        />
        <VenueField form={form} />
        <TextField
          label="Anschrift des Ortes"
          optional
          width="span-6"
          {...form.register('placeAddress')}
          error={errors.placeAddress?.message}
        />
        <DayField
          control={form.control}
          name="replyBy"
          label="Antwort erbeten bis"
          optional
          width="span-6"
          today={app.today}
        />
      </FieldGroup>
      {agenda && (
        <p className="quiet prose">
          Die Tagesordnung vom {dayText(agenda.startsAt)} wird übernommen: {listed(agenda.titles)}. Sie können
          sie danach ändern.
        </p>
      )}
      {!more && (
        <p>
          <Button variant="bare" className="pull-start" onClick={() => setMore(true)}>
            Unterschrift, Text und Rollen ändern
          </Button>
        </p>
      )}
      {more && (
        <>
          <FieldGroup title="Einladung">
            <TextField
              label="Titel der Sitzung"
              width="span-6"
              {...form.register('title')}
              error={errors.title?.message}
            />
            <ItemField
              control={form.control}
              name="signatoryId"
              label="Unterschrift"
              width="span-6"
              empty="noch offen"
              items={choices.signatories}
              help="Wer unterschreibt, muss nicht die Geschäftsstelle sein."
            />
            <TextField
              label="Auskunft erteilt"
              optional
              width="span-6"
              {...form.register('senderContact')}
              error={errors.senderContact?.message}
            />
            <CheckBox
              label="Das ist die zweite Einladung, weil die erste Sitzung nicht beschlussfähig war"
              {...form.register('secondInvitation')}
            />
            <TemplateField
              control={form.control}
              name="invitationText"
              label="Text"
              placeholders={invitationPlaceholders}
              help="Anrede, Tagesordnung und Gruß kommen von selbst dazu."
            />
            <TemplateField
              control={form.control}
              name="plainLanguageText"
              label="Text in Einfacher Sprache"
              optional
              placeholders={invitationPlaceholders}
              help="Für alle, die sich das wünschen. Bleibt das Feld leer, bekommen sie den Text darüber."
            />
          </FieldGroup>
          <FieldGroup title="Rollen in dieser Sitzung">
            <ChoiceField
              control={form.control}
              name="chairId"
              label="Vorsitz"
              optional
              width="span-6"
              items={people.persons}
            />
            <ChoiceField
              control={form.control}
              name="minuteTakerId"
              label="Protokoll"
              optional
              width="span-6"
              items={people.persons}
            />
          </FieldGroup>
        </>
      )}
    </RecordForm>
  );
}
