import { ChevronDown } from 'lucide-react';
import { type KeyboardEvent, type ReactNode, type Ref, use, useRef, useState } from 'react';
import { Button } from 'react-aria-components/Button';
import { ComboBox as AriaComboBox, ComboBoxStateContext } from 'react-aria-components/ComboBox';
import { OverlayTriggerStateContext } from 'react-aria-components/Dialog';
import { Input } from 'react-aria-components/Input';
import { Label } from 'react-aria-components/Label';
import { ListBox, ListBoxItem } from 'react-aria-components/ListBox';
import { Popover } from 'react-aria-components/Popover';
import { Text } from 'react-aria-components/Text';
import { foldForSearch } from '../../shared/rules/folding.ts';
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
  /** The first field of a dialog that has only this one to fill in. */
  autoFocus?: boolean;
}

/**
 * Choice of one out of many by typing. For react-hook-form use `Controller`. What is typed stays while one is in the
 * field, also where its list closes; a whole name left in the field is chosen, other words are named below when they go.
 */
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
  autoFocus = false,
}: ComboBoxProps) {
  const typed = useRef('');
  const [refused, setRefused] = useState('');
  const note = refused && `„${refused}“ ist nicht übernommen. Bitte wählen Sie einen Eintrag der Liste.`;
  /** What was typed and not chosen: taken when it is the whole name of one, else named. */
  const takeTyped = () => {
    const words = foldForSearch(typed.current);
    const chosen = options.find((option) => option.id === value);
    if (words === '' || words === foldForSearch(chosen?.label ?? '')) return;
    const [meant, another] = options.filter((option) => foldForSearch(option.label) === words);
    if (meant && !another) onChange(meant.id);
    else setRefused(typed.current.trim());
    typed.current = '';
  };
  const handleLeaving = () => {
    takeTyped();
    onBlur?.();
  };
  return (
    <AriaComboBox
      className={classes('field', widthClass(width))}
      value={value}
      onChange={(key) => {
        typed.current = '';
        onChange(key === null ? null : String(key));
      }}
      isInvalid={error !== undefined && error !== ''}
      allowsEmptyCollection
      {...(onText
        ? { items: options, onInputChange: onText, ...(text !== undefined && { inputValue: text }) }
        : { defaultItems: options })}
      {...(name !== undefined && { name })}
      autoFocus={autoFocus}
      onFocus={() => setRefused('')}
      onBlur={handleLeaving}
    >
      <Label>
        {label}
        {optional && <span className="field__optional"> (freiwillig)</span>}
      </Label>
      <TypedKeys
        onTyped={(words) => {
          typed.current = words;
          setRefused('');
        }}
        onEnter={takeTyped}
      >
        <OpeningInput inputRef={ref} />
        <Button>
          <Icon of={ChevronDown} />
        </Button>
      </TypedKeys>
      {(help || error || note) && (
        <Text slot="description" elementType="div" role={note ? 'status' : undefined}>
          <FieldNote id="" help={help} error={error ?? (note || undefined)} />
        </Text>
      )}
      <KeepingPopover>
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
      </KeepingPopover>
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

/**
 * The list. Where the page is scrolled or the window changes, it closes, but what is typed stays; the library would put
 * the chosen name back, so that the letters of somebody who is searching are lost.
 */
function KeepingPopover({ children }: { children: ReactNode }) {
  const state = use(ComboBoxStateContext);
  const trigger = state && { ...state, close: () => state.setOpen(false) };
  return (
    <OverlayTriggerStateContext value={trigger}>
      <Popover className="popover" offset={4}>
        {children}
      </Popover>
    </OverlayTriggerStateContext>
  );
}

/**
 * Esc closes the list; without a list it puts the chosen name back; then it is for the form or dialog around. Enter takes
 * the only entry that the list still shows; other words do not send the form, and the list leaves their note to be read.
 */
function TypedKeys({
  onTyped,
  onEnter,
  children,
}: {
  onTyped: (words: string) => void;
  onEnter: () => void;
  children: ReactNode;
}) {
  const state = use(ComboBoxStateContext);
  const handleKey = (event: KeyboardEvent) => {
    if (!state || !(event.target instanceof HTMLInputElement)) return;
    const isTyped = state.inputValue !== (state.selectedItem?.textValue ?? '');
    if (event.key === 'Escape' && state.isOpen) state.setOpen(false);
    else if (event.key === 'Escape' && isTyped) {
      state.revert();
      onTyped('');
    } else if (event.key === 'Enter' && isTyped && state.selectionManager.focusedKey === null) {
      const only = state.isOpen && state.collection.size === 1 ? state.collection.getFirstKey() : null;
      if (only !== null) state.setValue(only);
      else onEnter();
      state.setOpen(false);
    } else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div
      className="combo"
      onKeyDownCapture={handleKey}
      onInput={(event) => onTyped((event.target as HTMLInputElement).value)}
    >
      {children}
    </div>
  );
}
