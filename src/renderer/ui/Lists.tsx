import { X } from 'lucide-react';
import type { ReactNode, Ref } from 'react';
import { formatDay } from '../../shared/rules/germanDate.ts';
import { Button } from './Button.tsx';
import { classes } from './classes.ts';
import { type Option, FilterSelect, SearchField } from './TextField.tsx';

export interface Fact {
  term: string;
  /** Facts without a value are left out. */
  value: ReactNode;
}

/** Facts about a record: term and value. */
export function DefinitionList({ facts, wide }: { facts: readonly Fact[]; wide?: boolean }) {
  const known = facts.filter((fact) => fact.value !== null && fact.value !== undefined && fact.value !== '');
  return (
    <dl className={classes('facts', wide && 'facts--wide')}>
      {known.map((fact) => (
        <FactLine key={fact.term} fact={fact} />
      ))}
    </dl>
  );
}

function FactLine({ fact }: { fact: Fact }) {
  return (
    <>
      <dt>{fact.term}</dt>
      <dd>{fact.value}</dd>
    </>
  );
}

export interface TimelineEntry {
  id: string | number;
  /** `YYYY-MM-DD` or a timestamp that begins with it. */
  at: string;
  text: ReactNode;
  /** Second line: who, how. */
  detail?: ReactNode;
  /** Filled dot: the newest, or what is valid now. */
  now?: boolean;
}

/** "Verlauf": what happened, newest first. */
export function Timeline({ label, entries }: { label: string; entries: readonly TimelineEntry[] }) {
  return (
    <ol className="timeline" aria-label={label}>
      {entries.map((entry) => (
        <li key={entry.id} className={entry.now ? 'timeline__now' : undefined}>
          <time dateTime={entry.at}>{formatDay(entry.at.slice(0, 10), 'short')}</time>
          <div>
            {entry.text}
            {entry.detail && <p className="second">{entry.detail}</p>}
          </div>
        </li>
      ))}
    </ol>
  );
}

export interface Filter {
  key: string;
  /** Spoken name: "Gremium". */
  label: string;
  /** First entry: "Alle Gremien". */
  all: string;
  options: readonly Option[];
  value: string;
}

export interface FilterBarProps {
  /** "Personen suchen und filtern" */
  label: string;
  search: string;
  onSearch: (search: string) => void;
  /** What is searched: "Name, Organisation oder Ort". */
  placeholder: string;
  /** For Ctrl+F: `usePageActions({ find: () => ref.current?.focus() })`. */
  searchRef?: Ref<HTMLInputElement>;
  filters?: readonly Filter[];
  onFilter?: (key: string, value: string) => void;
  /** "36 Personen" or "4 von 36 Personen"; spoken when it changes. */
  count: string;
  onClear: () => void;
  /** In place of the count while rows are ticked: how many, and what can be done with them. */
  children?: ReactNode;
}

/** Search, filters and the count above a list. Filters that are set look so and can be lifted together. */
export function FilterBar({
  label,
  search,
  onSearch,
  placeholder,
  searchRef,
  filters = [],
  onFilter,
  count,
  onClear,
  children,
}: FilterBarProps) {
  const anySet = search !== '' || filters.some((filter) => filter.value !== '');
  return (
    <search className="filters" aria-label={label}>
      <SearchField
        label={label}
        placeholder={placeholder}
        value={search}
        onChange={(event) => onSearch(event.target.value)}
        {...(searchRef && { ref: searchRef })}
      />
      {filters.map((filter) => (
        <FilterSelect
          key={filter.key}
          label={filter.label}
          empty={filter.all}
          options={filter.options}
          value={filter.value}
          onChange={(value) => onFilter?.(filter.key, value)}
        />
      ))}
      {anySet && (
        <Button variant="bare" icon={X} onClick={onClear}>
          Filter aufheben
        </Button>
      )}
      {children}
      <p className="filters__count" role="status">
        {count}
      </p>
    </search>
  );
}

/** Keys in words: "Strg K". */
export function KeyboardHint({ keys }: { keys: string }) {
  return <kbd>{keys}</kbd>;
}

/** Head of the record in a split view: name, second line, buttons. */
export function RecordHeader({
  title,
  sub,
  actions,
  id,
}: {
  title: string;
  sub?: ReactNode;
  actions?: ReactNode;
  id?: string;
}) {
  return (
    <header className="record-head">
      <div className="record-head__text">
        <h2 id={id}>{title}</h2>
        {sub && <p>{sub}</p>}
      </div>
      {actions}
    </header>
  );
}
