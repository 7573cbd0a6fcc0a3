/** The one shell: navigation at the left, the title bar, and the section's content. */
import '#renderer/app/shell.css';
import { ErrorBoundary } from '#renderer/app/ErrorBoundary.tsx';
import { Navigation } from '#renderer/app/Navigation.tsx';
import { Overlays } from '#renderer/app/Overlays.tsx';
import { Pages } from '#renderer/app/Pages.tsx';
import { PrintHead } from '#renderer/app/PrintHead.tsx';
import { useNoteRecent } from '#renderer/app/recent.ts';
import { useRoute } from '#renderer/app/router.ts';
import { ScopeQuestion } from '#renderer/app/ScopeQuestion.tsx';
import { StorageBanner } from '#renderer/app/StorageBanner.tsx';
import { TitleBar } from '#renderer/app/TitleBar.tsx';
import { useHelpCommands } from '#renderer/app/use-help-commands.ts';
import { useKeyboard } from '#renderer/app/use-keyboard.ts';
import { useWindowCommands } from '#renderer/app/use-window-commands.ts';
import { useWindowOpening } from '#renderer/app/use-window-opening.ts';
import { useWindowState } from '#renderer/app/use-window-state.ts';
import { useT } from '#renderer/data/workspace.ts';
import { ReminderPanel } from '#renderer/features/reminders/ReminderPanel.tsx';
import { useAnnouncement } from '#renderer/ui/announce.ts';
import { ContextMenu } from '#renderer/ui/ContextMenu.tsx';
import { useKeepFocus } from '#renderer/ui/use-keep-focus.ts';

export function Shell() {
  const t = useT();
  const route = useRoute();
  const commands = useWindowCommands();
  const announcement = useAnnouncement();
  const guide = useHelpCommands();
  useKeyboard();
  useNoteRecent(route);
  useWindowOpening();
  useWindowState(window.location.hash);
  const place = route.page === 'list' || route.page === 'record' ? `${route.page} ${route.kind}` : route.page;
  useKeepFocus(place);

  return (
    <div className="shell">
      <button type="button" className="skip-link" onClick={() => document.getElementById('content')?.focus()}>
        {t('frame.skip')}
      </button>
      <Navigation toggle={commands.navigation} />
      <div className="shell-main">
        <TitleBar commands={commands} guide={guide}>
          <ReminderPanel />
        </TitleBar>
        <StorageBanner />
        <main id="content" className="shell-content" tabIndex={-1}>
          <PrintHead />
          <ErrorBoundary key={route.page === 'list' || route.page === 'record' ? route.kind : route.page}>
            <Pages route={route} />
          </ErrorBoundary>
        </main>
      </div>
      <output className="sr-only" aria-live="polite">
        {announcement}
      </output>
      <Overlays />
      <ScopeQuestion />
      <ContextMenu />
    </div>
  );
}
