/**
 * Composition of committees: for each sector, interest group or both together, and each committee, how many seats are
 * required, filled, vacant and expiring. Pure, so that the screen, the sheet and the tests count the same way.
 *
 * For whom a seat counts is said by the seat and by the mandate, never by a trait of a person.
 */

/** How the lines of the matrix are formed. */
export const matrixViews = ['sectors', 'groups', 'both'] as const;
export type MatrixView = (typeof matrixViews)[number];

/** A sector, an interest group, or a sector and a group together; at least one of them is set. */
export interface MatrixKind {
  sectorId: number | null;
  groupId: number | null;
}

/** A seat that exists on the day of the matrix, with who sits there. */
export interface MatrixSeat extends MatrixKind {
  seatId: number;
  committeeId: number;
  /** What the seat is for in words; empty where nothing is known. */
  purpose: string;
  /** A required seat counts as a requirement where the office has set none. */
  required: boolean;
  member: MatrixMember | null;
}

export interface MatrixMember {
  membershipId: number;
  personId: number;
  person: string;
  onBehalfOf: string;
  /** Sector of the organisation that sends the member; counts where the seat itself names none. */
  sentBySectorId: number | null;
  /** Interest groups for which the mandate speaks. */
  speaksFor: readonly number[];
  untilDay: string | null;
  /** The term ends soon, or is over and the member stays until there is a successor. */
  expiring: boolean;
}

/** A number the office requires in one cell. */
export interface MatrixCriterion extends MatrixKind {
  committeeId: number;
  required: number;
  note: string;
}

export interface MatrixFacts {
  committees: readonly { id: number; name: string; shortName: string }[];
  sectors: readonly { id: number; name: string }[];
  groups: readonly { id: number; name: string }[];
  seats: readonly MatrixSeat[];
  criteria: readonly MatrixCriterion[];
}

/** Numbers of a cell or of a sum. */
export interface MatrixCounts {
  required: number;
  filled: number;
  vacant: number;
  /** Of the filled ones. */
  expiring: number;
  /** How many are missing: never negative. */
  gap: number;
}

export interface MatrixCell extends MatrixCounts {
  committeeId: number;
  /** Set by the office; otherwise `required` is the number of required seats. */
  own: boolean;
  note: string;
  seats: readonly MatrixSeat[];
}

export interface MatrixRow extends MatrixKind {
  key: string;
  /** "Psychotherapie" or "ÖGD · ältere Menschen" */
  name: string;
  /** One for each committee, in the order of the committees. */
  cells: readonly MatrixCell[];
  sum: MatrixCounts;
}

export interface Matrix {
  rows: readonly MatrixRow[];
  /** For each committee the sum of its column. A mandate that counts in several rows counts in each of them. */
  sums: readonly MatrixCounts[];
}

export interface MatrixChoice {
  view: MatrixView;
  /** Committees that are left out are not counted; null: all. */
  committeeId?: number | null;
  gapsFirst?: boolean;
  /** Leaves out rows in which nothing is required, filled or vacant. */
  hideEmpty?: boolean;
}

/** The matrix of a day. Rows stand in the order of the sectors and groups, or those with the largest gap first. */
export function matrixOf(facts: MatrixFacts, choice: MatrixChoice): Matrix {
  const committees = facts.committees.filter(({ id }) => !choice.committeeId || id === choice.committeeId);
  const seatsOf = Map.groupBy(facts.seats, ({ committeeId }) => committeeId);
  const criteria = new Map(facts.criteria.map((each) => [`${each.committeeId}/${kindKey(each)}`, each]));
  const rows = kindsOf(facts, choice.view).map((kind): MatrixRow => {
    const key = kindKey(kind);
    const cells = committees.map(({ id }) =>
      cellOf(kind, id, seatsOf.get(id) ?? [], criteria.get(`${id}/${key}`)),
    );
    return { ...kind, key, name: kindName(facts, kind), cells, sum: summed(cells) };
  });
  const shown = choice.hideEmpty
    ? rows.filter(({ sum }) => sum.required + sum.filled + sum.vacant > 0)
    : rows;
  return {
    // Sorting is stable: equal gaps keep the order of the lists.
    rows: choice.gapsFirst ? shown.toSorted((a, b) => b.sum.gap - a.sum.gap) : shown,
    sums: committees.map((_, column) => summed(shown.flatMap(({ cells }) => cells[column] ?? []))),
  };
}

/** Names a kind within keys: "3-", "-7", "3-7". */
export const kindKey = ({ sectorId, groupId }: MatrixKind): string => `${sectorId ?? ''}-${groupId ?? ''}`;

/** "Psychotherapie", "ältere Menschen" or "ÖGD · ältere Menschen" */
export function kindName(
  { sectors, groups }: Pick<MatrixFacts, 'sectors' | 'groups'>,
  kind: MatrixKind,
): string {
  const name = (list: readonly { id: number; name: string }[], id: number | null) =>
    list.find((each) => each.id === id)?.name;
  return [name(sectors, kind.sectorId), name(groups, kind.groupId)].filter(Boolean).join(' · ');
}

function kindsOf(facts: MatrixFacts, view: MatrixView): MatrixKind[] {
  if (view === 'sectors') return facts.sectors.map(({ id }) => ({ sectorId: id, groupId: null }));
  if (view === 'groups') return facts.groups.map(({ id }) => ({ sectorId: null, groupId: id }));
  // All pairs would be some hundred lines; only those that mean something in a committee are shown.
  const pairs = new Set(
    [...facts.criteria, ...facts.seats.flatMap(pairsOf)]
      .filter(({ sectorId, groupId }) => sectorId !== null && groupId !== null)
      .map(kindKey),
  );
  return facts.sectors.flatMap((sector) =>
    facts.groups
      .map((group): MatrixKind => ({ sectorId: sector.id, groupId: group.id }))
      .filter((kind) => pairs.has(kindKey(kind))),
  );
}

const pairsOf = (seat: MatrixSeat): MatrixKind[] =>
  [seat.groupId, ...(seat.member?.speaksFor ?? [])].map((groupId) => ({
    sectorId: sectorOf(seat),
    groupId,
  }));

/** The sector for which a seat counts. */
const sectorOf = (seat: MatrixSeat): number | null => seat.sectorId ?? seat.member?.sentBySectorId ?? null;

/** Whether a seat counts in a row; it does so once, however often its group is named. */
export function countsFor(seat: MatrixSeat, kind: MatrixKind): boolean {
  const sector = kind.sectorId === null || sectorOf(seat) === kind.sectorId;
  const group =
    kind.groupId === null ||
    seat.groupId === kind.groupId ||
    (seat.member?.speaksFor.includes(kind.groupId) ?? false);
  return sector && group;
}

function cellOf(
  kind: MatrixKind,
  committeeId: number,
  all: readonly MatrixSeat[],
  criterion: MatrixCriterion | undefined,
): MatrixCell {
  const seats = all.filter((seat) => countsFor(seat, kind));
  const filled = seats.filter(({ member }) => member !== null);
  // A mandate may also speak for a group; what is required is only what the seats themselves are for.
  const meant = seats.filter(
    (seat) =>
      seat.required &&
      (kind.sectorId === null || seat.sectorId === kind.sectorId) &&
      (kind.groupId === null || seat.groupId === kind.groupId),
  );
  const required = criterion?.required ?? meant.length;
  return {
    committeeId,
    required,
    own: criterion !== undefined,
    note: criterion?.note ?? '',
    filled: filled.length,
    vacant: seats.length - filled.length,
    expiring: filled.filter(({ member }) => member?.expiring).length,
    gap: Math.max(0, required - filled.length),
    seats,
  };
}

/** Sums of several cells; a gap in one is not made good by more than enough in another. */
export function summed(counts: readonly MatrixCounts[]): MatrixCounts {
  const total = { required: 0, filled: 0, vacant: 0, expiring: 0, gap: 0 };
  for (const each of counts) {
    total.required += each.required;
    total.filled += each.filled;
    total.vacant += each.vacant;
    total.expiring += each.expiring;
    total.gap += each.gap;
  }
  return total;
}

/** The short form in a cell: "2/3", "2" where nothing is required, "" where there is nothing. */
export function countsShort({ required, filled, vacant }: MatrixCounts): string {
  if (required === 0 && filled === 0 && vacant === 0) return '';
  return required === 0 ? String(filled) : `${filled}/${required}`;
}

/** "2 von 3 besetzt"; where more are filled than required (in sums always possible) both numbers by themselves. */
function filledWords({ required, filled }: Pick<MatrixCounts, 'required' | 'filled'>): string {
  if (required === 0) return `${filled} besetzt, nichts verlangt`;
  return filled <= required ? `${filled} von ${required} besetzt` : `${filled} besetzt, ${required} verlangt`;
}

/** A cell in words: "2 von 3 besetzt, 1 fehlt, 1 frei, 1 Amtszeit endet". */
export function countsInWords({ required, filled, vacant, expiring, gap }: MatrixCounts): string {
  if (required === 0 && filled === 0 && vacant === 0) return 'nichts vorgesehen';
  return [
    filledWords({ required, filled }),
    gap > 0 && (gap !== vacant || filled > required) && `${gap} ${gap === 1 ? 'fehlt' : 'fehlen'}`,
    vacant > 0 && `${vacant} frei`,
    expiring > 0 && (expiring === 1 ? '1 Amtszeit endet' : `${expiring} Amtszeiten enden`),
  ]
    .filter(Boolean)
    .join(', ');
}

/** German names of the views, as in "Ansicht: nach Sektoren". */
export const matrixViewLabels: Record<MatrixView, string> = {
  sectors: 'nach Sektoren',
  groups: 'nach Interessengruppen',
  both: 'Sektor × Gruppe',
};

/** "1 fehlt, 1 Sitz ist frei" or "2 fehlen, es gibt keinen freien Sitz": what to do about a gap. */
export function missingWords({ gap, vacant }: MatrixCounts): string {
  const missing = `${gap} ${gap === 1 ? 'fehlt' : 'fehlen'}`;
  if (vacant === 0) return `${missing}, es gibt keinen freien Sitz`;
  return `${missing}, ${vacant === 1 ? '1 Sitz ist' : `${vacant} Sitze sind`} frei`;
}
