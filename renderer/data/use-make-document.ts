/** Makes files of a document, and paper, as commands: wherever what it is made of is shown. */
import type { Input } from '#contract/channels.ts';
import {
  type DocumentFormat,
  type DocumentSource,
  documentFormats,
  printAddress,
} from '#contract/documents.ts';
import type { Command } from '#renderer/data/commands.ts';
import { useCommand } from '#renderer/data/use-command.ts';
import type { JobState } from '#renderer/data/use-job.ts';
import { useT } from '#renderer/data/workspace.ts';
import {
  IconFileText,
  IconFileTypePdf,
  IconMail,
  IconPresentation,
  IconPrinter,
  type TablerIcon,
} from '#renderer/ui/icons.ts';
import { showDone } from '#renderer/ui/toasts.tsx';

const icons: Partial<Record<string, TablerIcon>> = {
  docx: IconFileText,
  pptx: IconPresentation,
  pdf: IconFileTypePdf,
  eml: IconMail,
};

export interface Making {
  readonly source: DocumentSource;
  readonly templateId: string | null;
  /** What was typed is on the disk. */
  readonly flush: () => Promise<boolean>;
  readonly job: JobState;
}

/** Writes a file, has the user save it, and notes that it was made. Answers whether it was saved. */
export const useMakeFile = (job: JobState) => {
  const t = useT();
  const { run: runMake } = useCommand('documents.make');
  const { run: runKeep } = useCommand('documents.keep');
  const { run: saveFile } = useCommand('files.save');
  return async (input: Omit<Input<'documents.make'>, 'job'>): Promise<boolean> => {
    if (job.job !== null) return false;
    const made = await job.run((id) => runMake({ ...input, job: id }));
    const kept = made && (await saveFile({ id: made.file.id }));
    if (!made || !kept?.saved) return false;
    await runKeep({ file: made.file.id });
    showDone(t('lists.exported', { name: kept.name }));
    return true;
  };
};

export const useMakeDocument = ({ source, templateId, flush, job }: Making) => {
  const makeFile = useMakeFile(job);
  const make = async (format: DocumentFormat) => {
    if (await flush()) await makeFile({ source, format, templateId });
  };
  const offered = documentFormats.filter((format) => format !== 'pptx' || source.of === 'proposals');
  const files = offered.map(
    (format): Command => ({
      id: `document.make.${format}`,
      name: (say) => say('proposalsPage.makeAs', { format: say(`choices.documents.format.${format}`) }),
      icon: icons[format] ?? IconFileText,
      group: 'record',
      run: () => make(format),
    }),
  );
  const print: Command = {
    id: 'view.print',
    name: (say) => say('proposalsPage.print'),
    icon: IconPrinter,
    group: 'record',
    shortcut: { keys: ['mod', 'P'] },
    run: async () => {
      if (await flush()) window.location.hash = `${printAddress(source)}&now=1`;
    },
  };
  return { make, commands: [...files, print] as const };
};
