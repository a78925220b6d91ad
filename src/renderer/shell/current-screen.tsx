import { CasesScreen } from '../cases/cases-screen.tsx';
import { PaperScreen } from '../case/paper/paper-screen.tsx';
import { CaseScreen } from '../case/case-screen.tsx';
import { EmergencyScreen } from '../emergency/emergency-screen.tsx';
import { HelpScreen } from '../help/help-screen.tsx';
import { SettingsScreen } from '../settings/settings-screen.tsx';
import type { ProgramState } from './app.tsx';
import { useNavigation } from './navigation.tsx';
import { TemplatesScreen } from '../templates/templates-screen.tsx';

/** The screen that the user is at. */
export function CurrentScreen({ state }: { readonly state: ProgramState }) {
  const { place, go } = useNavigation();
  switch (place.screen) {
    case 'cases':
      return <CasesScreen onOpen={(id) => { go({ screen: 'case', id, tab: 'overview' }); }} onBegun={(id) => { go({ screen: 'case', id, tab: 'facts' }); }} />;
    case 'emergency':
      return <EmergencyScreen key={place.id ?? 'new'} id={place.id ?? null} today={state.today} />;
    case 'case':
      return <CaseScreen key={place.id} id={place.id} tab={place.tab} path={place.path ?? null} view={place.view ?? null} today={state.today} onBack={() => { go({ screen: 'cases' }); }} />;
    case 'paper':
      return <PaperScreen key={place.paper ?? place.template} id={place.id} paper={place.paper ?? ''} today={state.today} />;
    case 'templates':
      return <TemplatesScreen today={state.today} />;
    case 'settings':
      return <SettingsScreen />;
    case 'help':
      return <HelpScreen />;
  }
}
