import { type UseFormReturn, useWatch } from 'react-hook-form';
import type { Office } from '../../../shared/features/settings.ts';
import { useJob } from '../../app/useJob.ts';
import { Button } from '../../ui/Button.tsx';
import { Notice } from '../../ui/Feedback.tsx';
import { FieldGroup } from '../../ui/Form.tsx';
import { TextField } from '../../ui/TextField.tsx';

/** The office's data as first start and settings edit them, with the logo as a `data:` URL beside them. */
export interface OfficeFormValues {
  office: Office;
  logo: string | null;
}

/** Empty office with the project's colour, for the first start. */
export const emptyOffice: Office = {
  regionName: '',
  officeName: '',
  street: '',
  postalCode: '',
  city: '',
  phone: '',
  email: '',
  website: '',
  contactPerson: '',
  accentColour: '#12614a',
  logoAlt: '',
};

/** Fields of the office: name, sender address, logo and colour of the letterhead. */
export function OfficeFields({ form }: { form: UseFormReturn<OfficeFormValues> }) {
  const { register, formState } = form;
  const errors = formState.errors.office;
  return (
    <>
      <FieldGroup title="Name">
        <TextField
          label="Gesundheitsregion"
          width="span-6"
          help="So heißt Ihre Region auf Briefen und Protokollen."
          {...register('office.regionName')}
          error={errors?.regionName?.message}
        />
        <TextField
          label="Geschäftsstelle"
          width="span-6"
          help="Zum Beispiel: Geschäftsstelle Gesundheitsregion, Gesundheitsamt"
          {...register('office.officeName')}
          error={errors?.officeName?.message}
        />
      </FieldGroup>
      <FieldGroup title="Absender" text="Steht über dem Anschriftfeld und im Kopf der Briefe.">
        <TextField
          label="Straße und Hausnummer"
          optional
          width="span-6"
          autoComplete="street-address"
          {...register('office.street')}
          error={errors?.street?.message}
        />
        <TextField
          label="PLZ"
          optional
          width="span-3"
          inputMode="numeric"
          {...register('office.postalCode')}
          error={errors?.postalCode?.message}
        />
        <TextField
          label="Ort"
          optional
          width="span-3"
          {...register('office.city')}
          error={errors?.city?.message}
        />
        <TextField
          label="Auskunft erteilt"
          optional
          width="span-6"
          help="Wer am Telefon zu erreichen ist."
          {...register('office.contactPerson')}
          error={errors?.contactPerson?.message}
        />
        <TextField
          label="Telefon"
          optional
          width="span-3"
          type="tel"
          {...register('office.phone')}
          error={errors?.phone?.message}
        />
        <TextField
          label="E-Mail"
          optional
          width="span-6"
          type="email"
          {...register('office.email')}
          error={errors?.email?.message}
        />
        <TextField
          label="Internet"
          optional
          width="span-6"
          {...register('office.website')}
          error={errors?.website?.message}
        />
      </FieldGroup>
      <LetterheadFields form={form} />
    </>
  );
}

function LetterheadFields({ form }: { form: UseFormReturn<OfficeFormValues> }) {
  const logo = useWatch({ control: form.control, name: 'logo' });
  const { run, running, error } = useJob('settings.pickLogo', { title: 'Logo wählen' });
  const errors = form.formState.errors.office;
  const pick = async () => {
    const picked = await run({});
    if (picked?.dataUrl) form.setValue('logo', picked.dataUrl, { shouldDirty: true });
  };
  return (
    <FieldGroup title="Briefkopf">
      <TextField
        label="Farbe"
        width="span-3"
        type="color"
        {...form.register('office.accentColour')}
        error={errors?.accentColour?.message}
      />
      <div className="field span-9">
        <span className="label" id="logo-label">
          Logo <span className="quiet">(freiwillig)</span>
        </span>
        <div className="cluster">
          {logo && (
            <img className="logo-preview" src={logo} alt={form.getValues('office.logoAlt') || 'Ihr Logo'} />
          )}
          <Button busy={running} onClick={() => void pick()}>
            {logo ? 'Anderes Logo wählen' : 'Logo wählen'}
          </Button>
          {logo && (
            <Button variant="bare" onClick={() => form.setValue('logo', null, { shouldDirty: true })}>
              Logo entfernen
            </Button>
          )}
        </div>
        <span className="field__help">
          PNG oder JPEG, höchstens 2 MB. Ohne Logo steht der Name der Region.
        </span>
      </div>
      {error && (
        <div className="span-9">
          <Notice tone="bad">{error.message}</Notice>
        </div>
      )}
      {logo && (
        <TextField
          label="Beschreibung des Logos"
          width="span-9"
          help="Vorleseprogramme lesen das vor, zum Beispiel: Gesundheitsregion Lindetal, drei grüne Blätter."
          {...form.register('office.logoAlt')}
          error={errors?.logoAlt?.message}
        />
      )}
    </FieldGroup>
  );
}
