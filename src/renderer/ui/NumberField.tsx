import { Minus, Plus } from 'lucide-react';
import type { Ref } from 'react';
import { Button } from 'react-aria-components/Button';
import { Group } from 'react-aria-components/Group';
import { Input } from 'react-aria-components/Input';
import { Label } from 'react-aria-components/Label';
import { NumberField as AriaNumberField } from 'react-aria-components/NumberField';
import { Text } from 'react-aria-components/Text';
import { classes } from './classes.ts';
import { type FieldFrame, FieldNote, widthClass } from './Field.tsx';
import { Icon } from './Icon.tsx';

export interface NumberFieldProps extends FieldFrame {
  /** null while empty. */
  value: number | null;
  onChange: (value: number | null) => void;
  onBlur?: () => void;
  name?: string;
  ref?: Ref<HTMLInputElement>;
  min?: number;
  max?: number;
  step?: number;
  /** As tall as the controls of the Sitzungsmodus. */
  big?: boolean;
  disabled?: boolean;
}

/** A whole number with – and +; arrow keys count, page keys jump. For react-hook-form use `Controller`. */
export function NumberField({
  label,
  help,
  error,
  optional,
  width,
  value,
  onChange,
  onBlur,
  name,
  ref,
  min,
  max,
  step = 1,
  big,
  disabled,
}: NumberFieldProps) {
  return (
    <AriaNumberField
      className={classes('field', widthClass(width))}
      value={value ?? Number.NaN}
      onChange={(next) => onChange(Number.isNaN(next) ? null : next)}
      isInvalid={error !== undefined && error !== ''}
      isDisabled={disabled ?? false}
      step={step}
      formatOptions={{ maximumFractionDigits: 0 }}
      {...(min !== undefined && { minValue: min })}
      {...(max !== undefined && { maxValue: max })}
      {...(name !== undefined && { name })}
      {...(onBlur && { onBlur })}
    >
      <Label>
        {label}
        {optional && <span className="field__optional"> (freiwillig)</span>}
      </Label>
      <Group className={classes('stepper', big && 'stepper--big')} {...(error && { 'data-invalid': true })}>
        <Button slot="decrement">
          <Icon of={Minus} />
        </Button>
        <Input {...(ref && { ref })} />
        <Button slot="increment">
          <Icon of={Plus} />
        </Button>
      </Group>
      {(help || error) && (
        <Text slot="description" elementType="div">
          <FieldNote id="" help={help} error={error} />
        </Text>
      )}
    </AriaNumberField>
  );
}
