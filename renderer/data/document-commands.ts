/** What can be done with the file of a document, in its list, beside it and on its page. */
import type { Translate } from '#locale/translate.ts';
import type { Command } from '#renderer/data/commands.ts';
import { openDocument } from '#renderer/data/open-document.ts';
import { IconFileText, IconFolderOpen } from '#renderer/ui/icons.ts';

export const documentCommands = (t: Translate, id: string): Command[] => [
  {
    id: 'document.open',
    name: (say) => say('documents.file.open'),
    icon: IconFileText,
    group: 'record',
    run: () => openDocument(t, id, 'open'),
  },
  {
    id: 'document.folder',
    name: (say) => say('documents.file.folder'),
    icon: IconFolderOpen,
    group: 'record',
    run: () => openDocument(t, id, 'folder'),
  },
];
