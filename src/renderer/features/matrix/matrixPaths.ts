import { kindKey, type MatrixKind, type MatrixView, matrixViews } from '../../../shared/rules/matrix.ts';

export const matrixPath = '/gremien/matrix';

/** Words of the views in addresses. */
const slugs: Record<MatrixView, string> = { sectors: 'sektoren', groups: 'gruppen', both: 'beides' };

/** The view that an address asks for; sectors where it says nothing. */
export const viewOf = (slug: string | null): MatrixView =>
  matrixViews.find((view) => slugs[view] === slug) ?? 'sectors';

/** The word of a view in addresses; empty for the first one. */
export const slugOf = (view: MatrixView): string => (view === 'sectors' ? '' : slugs[view]);

/** A cell in addresses: "3/-7". */
export const cellSlug = (committeeId: number, kind: MatrixKind): string => `${committeeId}/${kindKey(kind)}`;

/** The cell that an address asks for; null where it says none or nonsense. */
export function cellOfSlug(slug: string | null): { committeeId: number; kind: MatrixKind } | null {
  const [, committee, sector, group] = /^(\d{1,12})\/(\d{0,12})-(\d{0,12})$/.exec(slug ?? '') ?? [];
  if (!committee || (!sector && !group)) return null;
  return {
    committeeId: Number(committee),
    kind: { sectorId: Number(sector) || null, groupId: Number(group) || null },
  };
}

/** The form for what a committee requires. */
export const criteriaFormPath = (committeeId: number | null): string =>
  `${matrixPath}/vorgaben${committeeId === null ? '' : `?gremium=${committeeId}`}`;
