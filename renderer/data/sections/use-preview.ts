/** Are the pages of a document shown beside its editor? The window remembers it for all of them. */
import { z } from 'zod';
import type { Command } from '#renderer/data/commands.ts';
import { useRemembered } from '#renderer/data/remembered.ts';
import { IconLayoutSidebarRight } from '#renderer/ui/icons.ts';

export const usePreview = (): { readonly shown: boolean; readonly preview: Command } => {
  const [shown, setShown] = useRemembered('proposal.preview', z.boolean(), true);
  return {
    shown,
    preview: {
      id: 'proposal.preview',
      name: (say) => say(shown ? 'proposalsPage.hidePreview' : 'proposalsPage.showPreview'),
      icon: IconLayoutSidebarRight,
      group: 'view',
      shortcut: { keys: ['mod', 'shift', 'E'] },
      run: () => setShown(!shown),
    },
  };
};
