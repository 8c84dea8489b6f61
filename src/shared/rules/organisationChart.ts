/** What the region's organisation chart needs to know of a committee. */
export interface ChartCommittee {
  id: number;
  kind: 'plenary' | 'steeringGroup' | 'workingGroup' | 'network';
  name: string;
  seats: number;
  filled: number;
  /** Who holds these roles today, one name each. */
  chairs: readonly string[];
  coordinators: readonly string[];
}

/** The office that keeps the region going. */
export interface ChartOffice {
  name: string;
  /** Who works there; empty where nobody is named. */
  contactPerson: string;
}

/** A box of the chart: a committee, or the office (`committeeId` is null). */
export interface ChartBox {
  committeeId: number | null;
  title: string;
  /** Who leads it and how many seats are filled, a line each. */
  facts: string[];
}

export type ChartLevelKind = ChartCommittee['kind'] | 'office';

/** All boxes of one kind, from the top of the region downwards. */
export interface ChartLevel {
  kind: ChartLevelKind;
  /** "Arbeitsgruppen" */
  title: string;
  /** What the lines of the picture say: "arbeiten der Steuerungsgruppe zu"; empty at the top. */
  relation: string;
  boxes: ChartBox[];
}

export interface OrganisationChart {
  /** "Gesundheitsregion Lindetal" */
  region: string;
  levels: ChartLevel[];
}

const titles: Record<ChartLevelKind, { one: string; many: string; dative: string }> = {
  plenary: {
    one: 'Gesundheitskonferenz',
    many: 'Gesundheitskonferenzen',
    dative: 'der Gesundheitskonferenz',
  },
  steeringGroup: { one: 'Steuerungsgruppe', many: 'Steuerungsgruppen', dative: 'der Steuerungsgruppe' },
  workingGroup: { one: 'Arbeitsgruppe', many: 'Arbeitsgruppen', dative: 'den Arbeitsgruppen' },
  network: { one: 'Netzwerk', many: 'Netzwerke', dative: 'den Netzwerken' },
  office: { one: 'Geschäftsstelle', many: 'Geschäftsstelle', dative: 'der Geschäftsstelle' },
};

const order: readonly ChartCommittee['kind'][] = ['plenary', 'steeringGroup', 'workingGroup', 'network'];

/**
 * The chart of a region: Gesundheitskonferenz on top, below it the Steuerungsgruppe, to which working groups and networks
 * report, and the office that supports all. Kinds without a committee are left out; committees keep their order.
 */
export function organisationChart(
  region: string,
  committees: readonly ChartCommittee[],
  office: ChartOffice,
): OrganisationChart {
  const levels = order.flatMap((kind): ChartLevel[] => {
    const boxes = committees.filter((committee) => committee.kind === kind).map(boxOf);
    if (boxes.length === 0) return [];
    const title = titles[kind][boxes.length === 1 ? 'one' : 'many'];
    return [{ kind, title, relation: relationOf(kind, boxes.length, committees), boxes }];
  });
  levels.push({
    kind: 'office',
    title: titles.office.one,
    relation: committees.length > 0 ? 'unterstützt alle Gremien' : '',
    boxes: [
      {
        committeeId: null,
        title: office.name || titles.office.one,
        facts: office.contactPerson ? [office.contactPerson] : [],
      },
    ],
  });
  return { region, levels };
}

/** The kind of committee that another kind reports to, where the region has one. */
export function levelAbove(
  kind: ChartLevelKind,
  has: (kind: ChartCommittee['kind']) => boolean,
): ChartCommittee['kind'] | null {
  if (kind === 'plenary' || kind === 'office') return null;
  if (kind !== 'steeringGroup' && has('steeringGroup')) return 'steeringGroup';
  return has('plenary') ? 'plenary' : null;
}

function relationOf(
  kind: ChartCommittee['kind'],
  count: number,
  committees: readonly ChartCommittee[],
): string {
  const above = levelAbove(kind, (one) => committees.some((committee) => committee.kind === one));
  if (!above) return '';
  const many = committees.filter((committee) => committee.kind === above).length > 1;
  const whom = many ? `den ${titles[above].many}` : titles[above].dative;
  return `${count === 1 ? 'arbeitet' : 'arbeiten'} ${whom} zu`;
}

function boxOf(committee: ChartCommittee): ChartBox {
  const { id, kind, name, seats, filled, chairs, coordinators } = committee;
  const facts = [
    ...(chairs.length > 0 ? [`Vorsitz: ${chairs.join(', ')}`] : []),
    ...(coordinators.length > 0 ? [`Koordination: ${coordinators.join(', ')}`] : []),
  ];
  // A network leads itself; everybody else should have somebody in front.
  if (facts.length === 0 && kind !== 'network') {
    facts.push(kind === 'workingGroup' ? 'Koordination: nicht festgelegt' : 'Vorsitz: nicht festgelegt');
  }
  facts.push(seatsText(seats, filled));
  return { committeeId: id, title: name, facts };
}

function seatsText(seats: number, filled: number): string {
  if (seats === 0) return 'noch keine Sitze';
  return seats === 1
    ? `1 Sitz, ${filled === 1 ? 'besetzt' : 'frei'}`
    : `${filled} von ${seats} Sitzen besetzt`;
}

/** The chart with U+00AD where its words may be divided in a picture; the texts below leave them out. */
export function breakable(chart: OrganisationChart, hyphenate: (text: string) => string): OrganisationChart {
  return {
    ...chart,
    levels: chart.levels.map((level) => ({
      ...level,
      boxes: level.boxes.map((box) => ({
        ...box,
        title: hyphenate(box.title),
        facts: box.facts.map(hyphenate),
      })),
    })),
  };
}

/** Text as it is said, without the places where it may be divided. */
export const spoken = (text: string): string => text.replaceAll('\u00ad', '');

/** "Arbeitsgruppen, arbeiten der Steuerungsgruppe zu" */
export const levelText = ({ title, relation }: ChartLevel): string =>
  [title, relation].filter(Boolean).join(', ');

/** "AG Hitzeschutz: Koordination: Ute Kranich; 5 von 6 Sitzen besetzt" */
export const boxText = ({ title, facts }: ChartBox): string =>
  spoken(facts.length > 0 ? `${title}: ${facts.join('; ')}` : title);

/** The whole chart as text for the clipboard: one line per level, its boxes indented below. */
export function chartText({ region, levels }: OrganisationChart): string {
  return [
    `Organigramm der ${region}`,
    ...levels.flatMap((level) => [levelText(level), ...level.boxes.map((box) => `    – ${boxText(box)}`)]),
  ].join('\n');
}

/** The picture in one sentence, for its alternative text; the list beside it tells the rest. */
export function chartSummary({ region, levels }: OrganisationChart): string {
  const counts = levels
    .filter(({ kind }) => kind !== 'office')
    .map(({ title, boxes }) => `${boxes.length} ${title}`);
  const what = counts.length > 0 ? counts.join(', ') : 'noch keine Gremien';
  return `Organigramm der ${region}: ${what} und die Geschäftsstelle. Alle Angaben stehen in der Liste unter dem Bild.`;
}
