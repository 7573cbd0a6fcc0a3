/** The application: appearance, the workspace, and either the first run or the shell with the section shown. */
import { MantineProvider } from '@mantine/core';
import { Notifications } from '@mantine/notifications';
import { lazy, Suspense } from 'react';
import { Appearance } from '#renderer/app/Appearance.tsx';
import { rememberedScheme } from '#renderer/app/colour-scheme.ts';
import { ErrorBoundary } from '#renderer/app/ErrorBoundary.tsx';
import { Pages } from '#renderer/app/Pages.tsx';
import { useRoute } from '#renderer/app/router.ts';
import { Shell } from '#renderer/app/Shell.tsx';
import { theme } from '#renderer/app/theme.ts';
import { RepColours } from '#renderer/data/RepColours.tsx';
import { WorkspaceProvider } from '#renderer/data/WorkspaceProvider.tsx';
import { useWorkspace } from '#renderer/data/workspace.ts';
import { ErrorState } from '#renderer/ui/ErrorState.tsx';

const FirstRun = lazy(async () => ({
  default: (await import('#renderer/features/start/FirstRun.tsx')).FirstRun,
}));

function Content() {
  const { state } = useWorkspace();
  const route = useRoute();
  // Paper has no frame around it.
  if (state.settings && route.page === 'print') return <Pages route={route} />;
  if (state.settings)
    return (
      <RepColours>
        <Shell />
      </RepColours>
    );
  return (
    <Suspense fallback={null}>
      <FirstRun />
    </Suspense>
  );
}

export function App() {
  return (
    <MantineProvider theme={theme} defaultColorScheme="auto" colorSchemeManager={rememberedScheme}>
      <section id="overlays" aria-label="Relais" />
      <Notifications position="bottom-right" limit={3} />
      <WorkspaceProvider
        failed={(message, retryLabel, retry) => (
          <ErrorState message={message} retryLabel={retryLabel} retry={retry} />
        )}
      >
        <Appearance>
          <ErrorBoundary>
            <Content />
          </ErrorBoundary>
        </Appearance>
      </WorkspaceProvider>
    </MantineProvider>
  );
}
