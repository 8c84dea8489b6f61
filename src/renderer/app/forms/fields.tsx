import {
  type Control,
  type FieldPathByValue,
  type FieldValues,
  type UseControllerReturn,
  useController,
} from 'react-hook-form';
import type { NamedItem } from '../../../shared/features/people.ts';
import { DateField, type DateFieldProps } from '../../ui/DateField.tsx';
import { NumberField, type NumberFieldProps } from '../../ui/NumberField.tsx';
import { TemplateArea, type TemplateAreaProps } from '../../ui/TemplateArea.tsx';
import { Select, type SelectProps } from '../../ui/TextField.tsx';
import { ChoiceBox, type ChoiceBoxProps } from './ChoiceBox.tsx';

/*
 * The fields of `ui/` that keep a value of their own, bound to a form by name. A field that is an `input` needs none of
 * this: `{...form.register('name')}`.
 */

/** Which value of the form a field holds; the name must belong to a value of this type. */
interface Place<Values extends FieldValues, Output, Value> {
  control: Control<Values, unknown, Output>;
  name: FieldPathByValue<Values, Value>;
}
type Bound = 'value' | 'onChange' | 'onBlur' | 'name' | 'ref' | 'error';

function useField<Values extends FieldValues, Output, Value>({
  control,
  name,
}: Place<Values, Output, Value>) {
  const { field, fieldState }: UseControllerReturn<Values> = useController({ control, name });
  // The type of `name` has said which value stands there.
  return { ...field, value: field.value as Value, error: fieldState.error?.message };
}

/** A day of the form, `YYYY-MM-DD` or "". */
export function DayField<Values extends FieldValues, Output>({
  control,
  name,
  ...rest
}: Omit<DateFieldProps, Bound> & Place<Values, Output, string>) {
  return <DateField {...rest} {...useField<Values, Output, string>({ control, name })} />;
}

/** A person or organisation of the form: the id as text, null for none. */
export function ChoiceField<Values extends FieldValues, Output>({
  control,
  name,
  ...rest
}: Omit<ChoiceBoxProps, Bound> & Place<Values, Output, string | null>) {
  return <ChoiceBox {...rest} {...useField<Values, Output, string | null>({ control, name })} />;
}

/** One out of a short list of the form: the id as text, "" or null for none. */
export function ItemField<Values extends FieldValues, Output>({
  control,
  name,
  items,
  ...rest
}: Omit<SelectProps, Bound | 'options'> & { items: readonly NamedItem[] } & Place<
    Values,
    Output,
    string | null
  >) {
  const { value, ...field } = useField<Values, Output, string | null>({ control, name });
  const options = items.map((item) => ({ value: String(item.id), label: item.name }));
  return <Select {...rest} {...field} value={value ?? ''} options={options} />;
}

/** A whole number of the form, null while empty. */
export function CountField<Values extends FieldValues, Output>({
  control,
  name,
  ...rest
}: Omit<NumberFieldProps, Bound> & Place<Values, Output, number | null>) {
  return <NumberField {...rest} {...useField<Values, Output, number | null>({ control, name })} />;
}

/** A text of the form with placeholders. */
export function TemplateField<Values extends FieldValues, Output>({
  control,
  name,
  ...rest
}: Omit<TemplateAreaProps, Bound> & Place<Values, Output, string>) {
  return <TemplateArea {...rest} {...useField<Values, Output, string>({ control, name })} />;
}
