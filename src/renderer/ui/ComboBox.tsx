import { ChevronDown } from 'lucide-react';
import { type Ref, use } from 'react';
import { Button } from 'react-aria-components/Button';
import { ComboBox as AriaComboBox, ComboBoxStateContext } from 'react-aria-components/ComboBox';
import { Input } from 'react-aria-components/Input';
import { Label } from 'react-aria-components/Label';
import { ListBox, ListBoxItem } from 'react-aria-components/ListBox';
import { Popover } from 'react-aria-components/Popover';
import { Text } from 'react-aria-components/Text';
import { classes } from './classes.ts';
import { type FieldFrame, FieldNote, widthClass } from './Field.tsx';
import { Icon } from './Icon.tsx';

export interface ComboOption {
  id: string;
  label: string;
  /** Second words to tell equal names apart: the organisation, the place. */
  detail?: string;
}

export interface ComboBoxProps extends FieldFrame {
  options: readonly ComboOption[];
  /** Id of the chosen option, null when none. */
  value: string | null;
  onChange: (id: string | null) => void;
  /** What is typed; with it the caller filters the options (search in the core), without it they are filtered here. */
  text?: string;
  onText?: (text: string) => void;
  onBlur?: () => void;
  name?: string;
  ref?: Ref<HTMLInputElement>;
  /** Said when nothing fits. */
  empty?: string;
}

/** Choice of one out of many by typing. For react-hook-form use `Controller`. */
export function ComboBox({
  label,
  help,
  error,
  optional,
  width,
  options,
  value,
  onChange,
  text,
  onText,
  onBlur,
  name,
  ref,
  empty,
}: ComboBoxProps) {
  return (
    <AriaComboBox
      className={classes('field', widthClass(width))}
      value={value}
      onChange={(key) => onChange(key === null ? null : String(key))}
      isInvalid={error !== undefined && error !== ''}
      allowsEmptyCollection
      {...(onText
        ? { items: options, onInputChange: onText, ...(text !== undefined && { inputValue: text }) }
        : { defaultItems: options })}
      {...(name !== undefined && { name })}
      {...(onBlur && { onBlur })}
    >
      <Label>
        {label}
        {optional && <span className="field__optional"> (freiwillig)</span>}
      </Label>
      <div className="combo">
        <OpeningInput inputRef={ref} />
        <Button>
          <Icon of={ChevronDown} />
        </Button>
      </div>
      {(help || error) && (
        <Text slot="description" elementType="div">
          <FieldNote id="" help={help} error={error} />
        </Text>
      )}
      <Popover className="popover" offset={4}>
        <ListBox<ComboOption>
          className="menu"
          renderEmptyState={() => (
            <p className="menu__empty">
              {empty ??
                (options.length === 0 && !onText
                  ? 'Hier ist noch nichts angelegt.'
                  : 'Nichts gefunden. Bitte schreiben Sie es anders.')}
            </p>
          )}
        >
          {(option) => (
            <ListBoxItem className="menu__item" id={option.id} textValue={option.label}>
              <span>{option.label}</span>
              {option.detail && <span className="second">{option.detail}</span>}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </AriaComboBox>
  );
}

/** Opens the list on a click, not on every focus: focus that a form puts on a wrong field must leave its error to be read. */
function OpeningInput({ inputRef }: { inputRef: Ref<HTMLInputElement> | undefined }) {
  const state = use(ComboBoxStateContext);
  return (
    <Input
      className="input"
      onClick={() => state?.open(null, 'manual')}
      {...(inputRef && { ref: inputRef })}
    />
  );
}
