import { Component, type ReactNode } from 'react';
import { Button, LinkButton } from '../ui/Button.tsx';
import { Page, PageBody, PageHeader } from '../ui/Page.tsx';

interface Props {
  /** A new value tries again: the path of the page. */
  resetKey: string;
  children: ReactNode;
}

/** Keeps a mistake in one page from taking the window away. What is in the database is unharmed: only drawing failed. */
export class ErrorBoundary extends Component<Props, { failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError() {
    return { failed: true };
  }

  override componentDidUpdate(before: Props) {
    if (this.state.failed && before.resetKey !== this.props.resetKey) this.setState({ failed: false });
  }

  override render() {
    if (!this.state.failed) return this.props.children;
    return (
      <Page>
        <PageHeader title="Diese Seite ließ sich nicht anzeigen" />
        <PageBody className="stack">
          <p className="prose">
            Ihre gespeicherten Daten sind unverändert. Versuchen Sie es noch einmal, oder gehen Sie zu „Heute“
            und öffnen Sie die Seite von dort.
          </p>
          <p className="cluster">
            <Button onClick={() => this.setState({ failed: false })}>Noch einmal versuchen</Button>
            <LinkButton href="/">Zu Heute</LinkButton>
          </p>
        </PageBody>
      </Page>
    );
  }
}
