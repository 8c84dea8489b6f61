import { useMemo, useRef, useState } from 'react';
import { foldForSearch } from '../../../shared/rules/folding.ts';
import { languageChoices, languageName } from '../../../shared/rules/languages.ts';
import { ChosenList } from '../../app/forms/ChosenList.tsx';
import { ComboBox } from '../../ui/ComboBox.tsx';

/** Languages that a person speaks or reads, the one she likes best first. Without any it is German. */
export function LanguagesField({
  values,
  onChange,
  error,
}: {
  values: readonly string[];
  onChange: (values: string[]) => void;
  error?: string | undefined;
}) {
  const input = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState('');
  const all = useMemo(languageChoices, []);
  const options = all
    .filter(({ code, name }) => !values.includes(code) && foldForSearch(name).includes(foldForSearch(typed)))
    .map(({ code, name }) => ({ id: code, label: name }));
  const add = (code: string | null) => {
    setTyped('');
    if (code && !values.includes(code)) onChange([...values, code]);
  };
  return (
    <div className="field-line stack stack--tight">
      <ChosenList
        label="Sprachen der Person"
        values={values}
        nameOf={languageName}
        onChange={onChange}
        ordered
        focusAdd={() => input.current?.focus()}
      />
      <div className="chosen-add">
        <ComboBox
          ref={input}
          label="Sprache hinzufügen"
          optional
          options={options}
          value={null}
          text={typed}
          onText={setTyped}
          onChange={add}
          empty="Diese Sprache steht nicht in der Liste. Bitte schreiben Sie sie in die Notiz."
          help={values.length === 0 ? 'Ohne Eintrag: Deutsch' : undefined}
          error={error}
        />
      </div>
    </div>
  );
}
