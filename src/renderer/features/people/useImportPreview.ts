import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type {
  DuplicateRule,
  ImportPreview,
  OpenedList,
  ShowRows,
} from '../../../shared/features/importing.ts';
import type { Mapping } from '../../../shared/features/importTypes.ts';
import { type ApiError, api } from '../../api.ts';
import type { Decisions } from './ImportDecision.tsx';

/** Rows that are shown at a time. */
const shown = 300;

/** What would become of the list; asked anew whenever mapping, rule or decisions change. */
export function useImportPreview(
  list: OpenedList,
  mapping: Mapping,
  duplicates: DuplicateRule,
  decisions: Decisions,
) {
  const [show, setShow] = useState<ShowRows>('all');
  const [offset, onOffset] = useState(0);
  const input = {
    token: list.token,
    mapping,
    duplicates,
    decisions: [...decisions].map(([row, decision]) => ({ row, decision })),
    show,
    offset,
    limit: shown,
  };
  const { data, error } = useQuery<ImportPreview, ApiError>({
    queryKey: ['importing.preview', input, list.headerRow, list.sheet, list.encoding, list.delimiter],
    queryFn: async () => (await api.job('importing.preview', input, crypto.randomUUID(), () => {})).value,
    placeholderData: keepPreviousData,
    gcTime: 0,
  });
  // Other columns or decisions may leave fewer rows than were turned to.
  if (data && offset > 0 && offset >= data.total) onOffset(0);
  return {
    data,
    error,
    show,
    setShow: (next: ShowRows) => {
      setShow(next);
      onOffset(0);
    },
    page: { offset, size: shown, onOffset },
  };
}
