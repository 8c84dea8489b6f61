import { useEffect, useState } from 'react';
import { api, useCall } from '../api.ts';
import { useToasts } from '../ui/Toasts.tsx';

/** Milliseconds after the start: the first page comes before. */
const quietFor = 3000;

/** Tells once, in a number only, which accessibility needs were deleted because their meeting is over. */
export function SweepNotice() {
  const toasts = useToasts();
  const [ready, setReady] = useState(false);
  const { data } = useCall('accessibility.swept', {}, { enabled: ready });
  const sentence = data?.sentence ?? '';
  useEffect(() => {
    const timer = setTimeout(() => setReady(true), quietFor);
    return () => clearTimeout(timer);
  }, []);
  useEffect(() => {
    if (sentence === '') return;
    toasts.show({ message: sentence });
    void api.call('accessibility.sweptTold', {});
  }, [sentence, toasts]);
  return null;
}
