import { KeyRound } from 'lucide-react';
import { useState } from 'react';
import type { UseFormReturn } from 'react-hook-form';
import { generatePassphrase, passphraseStrength, secureNumber } from '../../../shared/rules/passphrase.ts';
import { Button } from '../../ui/Button.tsx';
import { CheckBox } from '../../ui/Choice.tsx';
import { TextField } from '../../ui/TextField.tsx';

export interface PassphraseValues {
  passphrase: string;
  repeated: string;
}

/** A new passphrase, typed twice or suggested; its strength in words while one types. */
export function PassphraseFields({ form }: { form: UseFormReturn<PassphraseValues> }) {
  const [visible, setVisible] = useState(false);
  const { errors } = form.formState;
  const strength = passphraseStrength(form.watch('passphrase'));
  const type = visible ? 'text' : 'password';
  const suggest = () => {
    const suggestion = generatePassphrase(secureNumber);
    form.setValue('passphrase', suggestion, { shouldValidate: true, shouldDirty: true });
    form.setValue('repeated', suggestion, { shouldValidate: true, shouldDirty: true });
    setVisible(true);
  };
  return (
    <div className="stack">
      <TextField
        label="Kennwort"
        type={type}
        autoComplete="new-password"
        spellCheck={false}
        autoFocus
        {...form.register('passphrase')}
        help={
          strength.words || 'Mehrere Wörter, die nichts miteinander zu tun haben, merken sich am leichtesten.'
        }
        error={errors.passphrase?.message}
      />
      <TextField
        label="Kennwort noch einmal"
        type={type}
        autoComplete="new-password"
        spellCheck={false}
        {...form.register('repeated')}
        error={errors.repeated?.message}
      />
      <div className="cluster">
        <Button icon={KeyRound} onClick={suggest}>
          Kennwort vorschlagen
        </Button>
        <CheckBox
          label="Kennwort zeigen"
          checked={visible}
          onChange={(event) => setVisible(event.target.checked)}
        />
      </div>
      <span className="sr" role="status">
        {strength.words}
      </span>
    </div>
  );
}
