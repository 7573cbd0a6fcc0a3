/** Commands about windows themselves: another one, and the record that is shown in one of its own. */
import { formatRoute, home, recordRoute, useRoute } from '#renderer/app/router.ts';
import { CallError } from '#renderer/data/call.ts';
import { useCommands } from '#renderer/data/commands.ts';
import { openInNewWindow } from '#renderer/data/windows.ts';
import { describeRefusal } from '#renderer/data/words.ts';
import { useT, useWorkspace } from '#renderer/data/workspace.ts';
import { IconAppWindow, IconExternalLink } from '#renderer/ui/icons.ts';
import { showError } from '#renderer/ui/toasts.tsx';

export const useWindowOpening = (): void => {
  const t = useT();
  const route = useRoute();
  const desktop = useWorkspace().state.shell === 'desktop';
  const shown =
    route.page === 'record'
      ? recordRoute(route.kind, route.id)
      : route.page === 'list' && route.state.open !== null
        ? recordRoute(route.kind, route.state.open)
        : null;
  const open = (address: string) =>
    openInNewWindow(address).catch((error: unknown) =>
      showError(describeRefusal(t, error instanceof CallError ? error.refusal : { code: 'internal' })),
    );

  useCommands(
    [
      {
        id: 'window.new',
        name: (say) => say('windows.new'),
        icon: IconAppWindow,
        group: 'view',
        // A browser keeps this key to itself.
        ...(desktop ? { shortcut: { keys: ['mod', 'shift', 'N'] } as const } : {}),
        run: () => open(formatRoute(home)),
      },
      {
        id: 'record.newWindow',
        name: (say) => say('windows.openRecord'),
        icon: IconExternalLink,
        group: 'record',
        when: () => shown !== null,
        run: () => (shown ? open(formatRoute(shown)) : undefined),
      },
    ],
    'window',
  );
};
