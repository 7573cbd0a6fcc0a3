/** The guide as commands, F1 from anywhere; and, once after an update, a quiet word that there is something new. */
import { useEffect } from 'react';
import { z } from 'zod';
import { navigate, useRoute } from '#renderer/app/router.ts';
import { sectionOf } from '#renderer/app/sections.ts';
import { type Command, useCommands } from '#renderer/data/commands.ts';
import { recall, remember } from '#renderer/data/remembered.ts';
import { useT, useWorkspace } from '#renderer/data/workspace.ts';
import { pageAbout } from '#renderer/features/help/guide.ts';
import { IconHelp } from '#renderer/ui/icons.ts';
import { showWithAction } from '#renderer/ui/toasts.tsx';

const rememberedVersion = 'help.version';

const goTo = (page: string) => navigate({ page: 'help', params: { page } });

/** Answers the command that opens the guide at the page about the section shown. */
export const useHelpCommands = (): Command => {
  const t = useT();
  const { version } = useWorkspace().state;
  const route = useRoute();
  const page = pageAbout(sectionOf(route)?.id ?? route.page) ?? 'first-hour';

  const guide: Command = {
    id: 'help.guide',
    name: (say) => say('help.guide'),
    icon: IconHelp,
    group: 'help',
    shortcut: { keys: ['F1'] },
    run: () => goTo(page),
  };
  const whatsNew: Command = {
    id: 'help.whatsNew',
    name: (say) => say('help.whatsNew'),
    icon: IconHelp,
    group: 'help',
    run: () => goTo('whats-new'),
  };
  useCommands([guide, whatsNew], 'window');

  useEffect(() => {
    const last = recall(rememberedVersion, z.string().nullable(), null);
    if (last === version) return;
    remember(rememberedVersion, version);
    // To whoever opens Relais for the first time, all of it is new.
    if (last !== null)
      showWithAction(t('help.hint', { version }), t('help.whatsNew'), () => goTo('whats-new'));
  }, [version, t]);

  return guide;
};
