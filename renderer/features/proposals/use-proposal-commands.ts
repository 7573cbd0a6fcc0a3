/** What can be done with a proposal where it stands: sent, revised, decided, made as a file, printed. */
import { useState } from 'react';
import type { Output } from '#contract/channels.ts';
import { type DocumentRemark, documentFormats } from '#contract/documents.ts';
import type { Proposal } from '#contract/kinds.ts';
import { navigate, recordRoute } from '#renderer/app/router.ts';
import type { Command } from '#renderer/data/commands.ts';
import { useCommand } from '#renderer/data/use-command.ts';
import type { JobState } from '#renderer/data/use-job.ts';
import { useMakeDocument } from '#renderer/data/use-make-document.ts';
import { useUndo } from '#renderer/data/use-undo.ts';
import { useT } from '#renderer/data/workspace.ts';
import {
  IconArrowRight,
  IconBan,
  IconCheck,
  IconCopyPlus,
  IconReceipt,
  IconSend,
  type TablerIcon,
} from '#renderer/ui/icons.ts';

export type Asking = 'send' | 'accept' | 'decline' | null;

export interface ProposalCommands {
  /** The most likely next step first. */
  readonly steps: readonly Command[];
  /** Files of it, and paper. */
  readonly make: readonly Command[];
  readonly asking: Asking;
  readonly ask: (asking: Asking) => void;
  /** Sends it, whatever there is to remark. */
  readonly send: () => Promise<void>;
}

interface Options {
  readonly proposal: Proposal;
  readonly state: Output<'proposals.get'> | undefined;
  readonly remarks: readonly DocumentRemark[];
  /** What was typed is on the disk. */
  readonly flush: () => Promise<boolean>;
  readonly job: JobState;
}

export const useProposalCommands = ({ proposal, state, remarks, flush, job }: Options): ProposalCommands => {
  const t = useT();
  const { offerUndo } = useUndo();
  const [asking, ask] = useState<Asking>(null);
  const { run: runSend } = useCommand('proposals.send');
  const { run: runRevise } = useCommand('proposals.revise');
  const { id, title } = proposal;
  const stands = state?.state;
  const newest = state?.versions.at(-1);

  const { make, commands: files } = useMakeDocument({
    source: { of: 'proposals', id },
    templateId: proposal.templateId,
    flush,
    job,
  });

  const send = async () => {
    ask(null);
    if (!(await flush())) return;
    const sent = await runSend({ id });
    if (!sent) return;
    const mail = documentFormats.find((format) => format === 'eml');
    offerUndo(
      t('proposalsPage.sent', { number: sent.number }),
      sent.entry,
      mail && { label: t('choices.documents.format.eml'), act: () => void make(mail) },
    );
  };

  const revise = async () => {
    if (!(await flush())) return;
    const begun = await runRevise({ id });
    if (!begun) return;
    navigate(recordRoute('proposals', begun.id));
    offerUndo(t('proposalsPage.revised', { title }), begun.entry);
  };

  const command = (
    name: string,
    icon: TablerIcon,
    words: Parameters<typeof t>[0],
    run: () => void | Promise<void>,
  ): Command => ({ id: `proposal.${name}`, name: (say) => say(words), icon, group: 'record', run });

  const steps: Command[] = [];
  if (stands === 'draft')
    steps.push({
      ...command('send', IconSend, 'proposalsPage.send', () => (remarks.length > 0 ? ask('send') : send())),
      shortcut: { keys: ['mod', 'enter'] },
    });
  if (stands === 'sent' || stands === 'expired') {
    steps.push(
      command('accept', IconCheck, 'proposalsPage.accept', () => ask('accept')),
      command('decline', IconBan, 'proposalsPage.decline', () => ask('decline')),
    );
  }
  const orderId = state?.orderId ?? null;
  if (orderId !== null)
    steps.push(
      command('order', IconReceipt, 'proposalsPage.openOrder', () =>
        navigate(recordRoute('orders', orderId)),
      ),
    );
  if (newest && newest.id !== id) {
    steps.push(
      command('newest', IconArrowRight, 'proposalsPage.openNewest', () =>
        navigate(recordRoute('proposals', newest.id)),
      ),
    );
  } else if (stands !== undefined && stands !== 'draft') {
    steps.push(command('revise', IconCopyPlus, 'proposalsPage.revise', revise));
  }

  return { steps, make: files, asking, ask, send };
};
