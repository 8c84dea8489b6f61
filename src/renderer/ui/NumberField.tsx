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

/**
 * A whole number with – and +; arrow keys count, page keys jump. `onChange` hears every key, so saving by Ctrl+S or by a
 * click takes what is typed; limits and steps are kept when the field is left. In a form use `CountField`.
 */
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
  const take = (text: string) => {
    const typed = wholeNumber(text);
    if (typed !== undefined && typed !== value) onChange(typed);
  };
  const settle = () => {
    const settled = value === null ? null : withinLimits(value, { min, max, step });
    if (settled !== value) onChange(settled);
  };
  return (
    <AriaNumberField
      className={classes('field', widthClass(width))}
      value={value ?? Number.NaN}
      onChange={(next) => onChange(Number.isNaN(next) ? null : next)}
      // Otherwise it would round while one types; `settle` does it afterwards.
      commitBehavior="validate"
      isInvalid={error !== undefined && error !== ''}
      isDisabled={disabled ?? false}
      step={step}
      formatOptions={{ maximumFractionDigits: 0 }}
      {...(min !== undefined && { minValue: min })}
      {...(max !== undefined && { maxValue: max })}
      {...(name !== undefined && { name })}
      onBlur={() => {
        settle();
        onBlur?.();
      }}
    >
      <Label>
        {label}
        {optional && <span className="field__optional"> (freiwillig)</span>}
      </Label>
      <Group className={classes('stepper', big && 'stepper--big')} {...(error && { 'data-invalid': true })}>
        <Button slot="decrement">
          <Icon of={Minus} />
        </Button>
        <Input
          onChange={(event) => take(event.target.value)}
          onKeyDown={(event) => event.key === 'Enter' && settle()}
          {...(ref && { ref })}
        />
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

/** "1.500" → 1500, "" → null; undefined while there is only a sign. */
function wholeNumber(text: string): number | null | undefined {
  const digits = text.replace(/[^\d-]/g, '');
  if (digits === '-') return undefined;
  return digits === '' ? null : Number(digits);
}

/** The nearest allowed number; steps count from the minimum. */
function withinLimits(
  value: number,
  {
    min = -Infinity,
    max = Infinity,
    step,
  }: { min?: number | undefined; max?: number | undefined; step: number },
): number {
  const start = Number.isFinite(min) ? min : 0;
  const stepped = start + Math.round((value - start) / step) * step;
  const highest = Number.isFinite(max) ? start + Math.floor((max - start) / step) * step : max;
  return Math.min(Math.max(stepped, min), highest);
}
