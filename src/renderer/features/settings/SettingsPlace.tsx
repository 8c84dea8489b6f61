import './settings.css';
import { Route, Switch } from 'wouter';
import { PageBody, PageHeader, Page as PageFrame, Tabs } from '../../ui/Page.tsx';
import { About } from './About.tsx';
import { AppearanceSettings } from './AppearanceSettings.tsx';
import { OfficeSettings } from './OfficeSettings.tsx';
import { TemplatesTab } from '../templates/TemplatesTab.tsx';
import { RetentionSetting } from '../trash/RetentionSetting.tsx';
import { TrashTab } from '../trash/TrashTab.tsx';
import { SignatorySettings } from './SignatorySettings.tsx';
import { VocabularySettings } from './VocabularySettings.tsx';

const tabs = [
  { label: 'Geschäftsstelle', href: '/einstellungen' },
  { label: 'Unterschriften', href: '/einstellungen/unterschriften' },
  { label: 'Listen', href: '/einstellungen/listen' },
  { label: 'Texte und Vorlagen', href: '/einstellungen/vorlagen' },
  { label: 'Papierkorb', href: '/einstellungen/papierkorb' },
  { label: 'Darstellung', href: '/einstellungen/darstellung' },
  { label: 'Über Rundtisch', href: '/einstellungen/ueber' },
];

/** Settings, one route per tab. */
export function Page() {
  return (
    <PageFrame>
      <PageHeader title="Einstellungen" />
      <Tabs label="Einstellungen" tabs={tabs} />
      <PageBody>
        <Switch>
          <Route path="/einstellungen/unterschriften" component={SignatorySettings} />
          <Route path="/einstellungen/listen" component={VocabularySettings} />
          <Route path="/einstellungen/vorlagen/*?" component={TemplatesTab} />
          <Route path="/einstellungen/papierkorb" component={TrashAndHistory} />
          <Route path="/einstellungen/darstellung" component={AppearanceSettings} />
          <Route path="/einstellungen/ueber" component={About} />
          <Route component={OfficeSettings} />
        </Switch>
      </PageBody>
    </PageFrame>
  );
}

/** What was removed, and for how long the history keeps what was. */
function TrashAndHistory() {
  return (
    <div className="stack stack--wide">
      <TrashTab />
      <RetentionSetting />
    </div>
  );
}
