import { Tabs } from '../../ui/Page.tsx';

const views = [
  { label: 'Übersicht', href: '/gremien' },
  { label: 'Organigramm', href: '/gremien/organigramm' },
  { label: 'Zusammensetzung', href: '/gremien/matrix' },
];

/** The views of all committees together; they stand below the head of each of them. */
export function CommitteeViews() {
  return <Tabs label="Ansichten aller Gremien" tabs={views} />;
}
