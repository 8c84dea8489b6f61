import { Copy, Image } from 'lucide-react';
import { Link } from 'wouter';
import type { PrintFormat } from '../../../shared/printing.ts';
import { chartText, type OrganisationChart, spoken } from '../../../shared/rules/organisationChart.ts';
import { useCall } from '../../api.ts';
import { usePageActions } from '../../app/pageActions.tsx';
import { usePrint } from '../../app/print.tsx';
import { PrintMenu } from '../../app/PrintMenu.tsx';
import { useJob } from '../../app/useJob.ts';
import { LinkButton } from '../../ui/Button.tsx';
import { EmptyState, Notice, Skeleton } from '../../ui/Feedback.tsx';
import { Menu } from '../../ui/Menu.tsx';
import { Page, PageBody, PageHeader, Section } from '../../ui/Page.tsx';
import { useToasts } from '../../ui/Toasts.tsx';
import { copyText } from '../../app/lists/copyText.ts';
import { CommitteeViews } from '../committees/CommitteeViews.tsx';
import { ChartDrawing } from './ChartDrawing.tsx';

/** "Organigramm": who reports to whom in the region, as a picture and in words. */
export function OrganisationChartPage() {
  const { data, error } = useCall('orgchart.chart', {});
  const toasts = useToasts();
  const sheet = usePrint('orgchart.print', { title: 'Organigramm wird erzeugt' });
  const picture = useJob('orgchart.savePicture', { title: 'Bild wird gespeichert' });
  const print = (format: PrintFormat) => void sheet.run({ format });
  const committees = data?.levels.some(({ kind }) => kind !== 'office') === true;
  usePageActions(committees ? { print: { label: 'Organigramm drucken', run: () => print('standard') } } : {});
  const copy = (chart: OrganisationChart) => {
    copyText(chartText(chart));
    toasts.show({ message: 'Organigramm als Text kopiert' });
  };
  const savePicture = async () => {
    const saved = await picture.run({});
    if (saved?.path) toasts.show({ message: `Bild gespeichert: ${saved.path}` });
  };
  return (
    <Page>
      <PageHeader
        title="Organigramm"
        sub={data?.region}
        actions={
          data &&
          committees && (
            <>
              <Menu
                name="Mehr zum Organigramm"
                entries={[
                  { id: 'copy', label: 'Als Text kopieren', icon: Copy, run: () => copy(data) },
                  {
                    id: 'picture',
                    label: 'Bild speichern (SVG) …',
                    icon: Image,
                    detail: 'Für Ihre Internetseite oder ein Textprogramm',
                    run: () => void savePicture(),
                  },
                ]}
              />
              <PrintMenu name="Organigramm drucken" onPrint={print} />
            </>
          )
        }
      />
      <CommitteeViews />
      <PageBody>
        {error && <Notice tone="bad">{error.message}</Notice>}
        {!data && !error && <Skeleton label="Organigramm wird geladen" lines={6} />}
        {data && !committees && (
          <EmptyState
            title="Noch kein Organigramm"
            actions={<LinkButton href="/gremien/neu">Gremium anlegen</LinkButton>}
          >
            Das Bild entsteht von selbst aus Ihren Gremien, deren Vorsitz und deren Sitzen.
          </EmptyState>
        )}
        {data && committees && (
          <div className="stack stack--wide">
            <ChartDrawing chart={data} />
            <InWords chart={data} />
          </div>
        )}
      </PageBody>
    </Page>
  );
}

/** All facts of the picture as a list of lists. */
function InWords({ chart }: { chart: OrganisationChart }) {
  return (
    <Section title="Das Bild in Worten" line>
      <ul className="orgchart-words">
        {chart.levels.map(({ kind, title, relation, boxes }) => (
          <li key={kind}>
            <strong>{title}</strong>
            {relation && `, ${relation}`}
            <ul>
              {boxes.map((box) => (
                <li key={box.committeeId ?? 'office'}>
                  {box.committeeId === null ? (
                    spoken(box.title)
                  ) : (
                    <Link href={`/gremien/${box.committeeId}`}>{spoken(box.title)}</Link>
                  )}
                  {box.facts.length > 0 && `: ${spoken(box.facts.join('; '))}`}
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
    </Section>
  );
}
