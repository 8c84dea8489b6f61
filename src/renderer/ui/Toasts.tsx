import { Check, X } from 'lucide-react';
import { createContext, type ReactNode, use, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { Button, IconButton } from './Button.tsx';
import { Icon } from './Icon.tsx';

export interface ToastContent {
  /** What was done, with the name of the thing: "Telefonnummer von Ute Kranich gespeichert". Never an error. */
  message: string;
  /** Usually "Rückgängig". */
  action?: { label: string; run: () => void };
}

export interface Toasts {
  /** Shows a toast in place of the one before. */
  show(content: ToastContent): void;
  dismiss(): void;
}

const ToastContext = createContext<Toasts | null>(null);

/** Eight seconds to read a sentence and reach "Rückgängig"; hovering or focusing it stops the clock. */
const showFor = 8000;
const tick = 250;

/** Gives everything below it `useToasts()` and draws the region, bottom left of the content. */
export function ToastProvider({ children }: { children: ReactNode }) {
  const [toast, setToast] = useState<(ToastContent & { id: number }) | null>(null);
  const counter = useRef(0);
  const show = useCallback((content: ToastContent) => {
    counter.current += 1;
    setToast({ ...content, id: counter.current });
  }, []);
  const dismiss = useCallback(() => setToast(null), []);
  const toasts = useMemo(() => ({ show, dismiss }), [show, dismiss]);
  return (
    <ToastContext value={toasts}>
      {children}
      {/* Outside what a dialog hides from screen readers: the answer to a dialog's act comes as a toast. */}
      <div className="toasts" role="status" aria-label="Meldung" data-react-aria-top-layer="true">
        {toast && <Toast key={toast.id} toast={toast} onClose={dismiss} />}
      </div>
    </ToastContext>
  );
}

/** Shows short confirmations. Throws outside `ToastProvider`. */
export function useToasts(): Toasts {
  const toasts = use(ToastContext);
  if (!toasts) throw new Error('useToasts needs a ToastProvider above');
  return toasts;
}

function Toast({ toast, onClose }: { toast: ToastContent; onClose: () => void }) {
  const element = useRef<HTMLDivElement>(null);
  useEffect(() => {
    let shown = 0;
    const timer = setInterval(() => {
      if (element.current?.matches(':hover, :focus-within')) return;
      shown += tick;
      if (shown >= showFor) onClose();
    }, tick);
    return () => clearInterval(timer);
  }, [onClose]);
  const { action } = toast;
  return (
    <div className="toast" ref={element}>
      <Icon of={Check} />
      <span className="toast__text">{toast.message}</span>
      {action && (
        <Button
          variant="bare"
          size="small"
          onClick={() => {
            onClose();
            action.run();
          }}
        >
          {action.label}
        </Button>
      )}
      <IconButton icon={X} label="Meldung schließen" size="small" onClick={onClose} />
    </div>
  );
}
