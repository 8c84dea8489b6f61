import { createContext, createElement, type ReactNode, use, useEffect, useRef } from 'react';
import { Link, useLocation } from 'wouter';
import { classes } from './classes.ts';
import { useScrollStop } from './useScrollStop.ts';

export interface Crumb {
  label: string;
  href: string;
}

/** The way up: every place above this page, not the page itself. */
export function Breadcrumbs({ crumbs }: { crumbs: readonly Crumb[] }) {
  return (
    <nav className="crumbs head__crumbs" aria-label="Pfad">
      <ol>
        {crumbs.map((crumb) => (
          <li key={crumb.href}>
            <Link href={crumb.href}>{crumb.label}</Link>
          </li>
        ))}
      </ol>
    </nav>
  );
}

/** What stands behind the page's name in the window's title; the demo region is marked there. */
export const ProgramName = createContext('Rundtisch');

export interface PageHeaderProps {
  title: string;
  crumbs?: readonly Crumb[];
  /** Facts of the page in one line, parted by "·" with `DotList`. */
  sub?: ReactNode;
  /** Secondary buttons and the menu "Mehr", then at the right the one `variant="primary"`. */
  actions?: ReactNode;
}

/** Set once the first page has been shown: starting the app moves no focus, going somewhere does. */
let started = false;

/** Head of every page. Sets the window's title and takes the focus after navigation. */
export function PageHeader({ title, crumbs, sub, actions }: PageHeaderProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  const shownPath = useRef<string | null>(null);
  const [path] = useLocation();

  const program = use(ProgramName);

  useEffect(() => {
    document.title = `${title} – ${program}`;
  }, [title, program]);

  useEffect(() => {
    if (shownPath.current === path) return;
    shownPath.current = path;
    const element = heading.current;
    // Focus that is already inside the content stays: a row that opened its record beside it, a field with autoFocus.
    const inside = element?.closest('main')?.contains(document.activeElement);
    if (started && element && !inside) element.focus({ preventScroll: true });
    started = true;
  }, [path]);

  return (
    <header className="head">
      {crumbs && crumbs.length > 0 && <Breadcrumbs crumbs={crumbs} />}
      <h1 ref={heading} tabIndex={-1}>
        {title}
      </h1>
      {sub && <div className="head__sub">{sub}</div>}
      {actions && <div className="head__actions">{actions}</div>}
    </header>
  );
}

/** A page: `PageHeader`, perhaps `Tabs` or `FilterBar`, then `PageBody` or `SplitView`. */
export function Page({ children }: { children: ReactNode }) {
  return <div className="page">{children}</div>;
}

/** The scrolling part of a page that is no list. Where it holds nothing to press, it is a stop of the Tab key itself. */
export function PageBody({ children, className }: { children: ReactNode; className?: string }) {
  const body = useRef<HTMLDivElement>(null);
  const stop = useScrollStop(body);
  return (
    <div ref={body} className={classes('body', className)} {...stop}>
      {children}
    </div>
  );
}

/** Short facts parted by dots; absent ones are left out. */
export function DotList({ items }: { items: readonly ReactNode[] }) {
  const shown = items.filter((item) => item !== null && item !== undefined && item !== false && item !== '');
  return createElement(
    'p',
    { className: 'dotlist' },
    ...shown.map((item) => createElement('span', null, item)),
  );
}

/** Views of one record. Each is a route; the current one carries `aria-current`. */
export function Tabs({ label, tabs }: { label: string; tabs: readonly Crumb[] }) {
  const [path] = useLocation();
  // The view itself or the nearest one above the page.
  const current = tabs
    .map(({ href }) => href)
    .filter((href) => path === href || path.startsWith(`${href}/`))
    .reduce((longest, href) => (href.length > longest.length ? href : longest), '');
  return (
    <nav className="tabs" aria-label={label}>
      {tabs.map((tab) => (
        <Link
          key={tab.href}
          href={tab.href}
          aria-current={tab.href === current ? 'page' : undefined}
          data-text={tab.label}
        >
          {tab.label}
        </Link>
      ))}
    </nav>
  );
}

export interface SectionProps {
  title: string;
  /** Grey words beside the heading: "10 Personen, 1 mit Hinweis". */
  note?: ReactNode;
  /** At the right end: one bare button or link. */
  more?: ReactNode;
  /** A line below the heading, where no table follows. */
  line?: boolean;
  level?: 2 | 3;
  hideTitle?: boolean;
  children: ReactNode;
}

/** A part of a page: heading, perhaps a line, content. No box. */
export function Section({ title, note, more, line, level = 2, hideTitle, children }: SectionProps) {
  const Heading = level === 2 ? 'h2' : 'h3';
  return (
    <section className="section" aria-label={title}>
      {hideTitle ? (
        <Heading className="sr">{title}</Heading>
      ) : (
        <div className={classes('section__head', line && 'section__head--line')}>
          <Heading>{title}</Heading>
          {note && <p>{note}</p>}
          {more && <div className="section__more">{more}</div>}
        </div>
      )}
      {children}
    </section>
  );
}
