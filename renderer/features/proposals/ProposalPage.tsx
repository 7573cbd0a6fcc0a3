/** The page of a proposal: the editor at the left, the pages as they will print at the right. */

import { Tabs } from '@mantine/core';
import { useMemo } from 'react';
import type { Proposal } from '#contract/kinds.ts';
import type { Row } from '#contract/records.ts';
import { listRoute, navigate, recordRoute } from '#renderer/app/router.ts';
import { recordGroups, useRecordCommands } from '#renderer/app/use-record-commands.ts';
import { useCommands } from '#renderer/data/commands.ts';
import { Pending } from '#renderer/data/Pending.tsx';
import { usePreview } from '#renderer/data/sections/use-preview.ts';
import { TrashNotice } from '#renderer/data/TrashNotice.tsx';
import { useJob } from '#renderer/data/use-job.ts';
import { useQuery } from '#renderer/data/use-query.ts';
import { kindLabel, kindLabelOne } from '#renderer/data/words.ts';
import { useT } from '#renderer/data/workspace.ts';
import { AcceptDialog } from '#renderer/features/proposals/AcceptDialog.tsx';
import { DeclineDialog } from '#renderer/features/proposals/DeclineDialog.tsx';
import { Editor } from '#renderer/features/proposals/Editor.tsx';
import { ProposalHead } from '#renderer/features/proposals/ProposalHead.tsx';
import { SendDialog } from '#renderer/features/proposals/SendDialog.tsx';
import type { ProposalSlots } from '#renderer/features/proposals/slots.ts';
import { proposalOf, useProposal } from '#renderer/features/proposals/use-proposal.ts';
import { useProposalCommands } from '#renderer/features/proposals/use-proposal-commands.ts';
import { Versions } from '#renderer/features/proposals/Versions.tsx';
import '#renderer/data/sections/document-page.css';
import '#renderer/features/proposals/proposals.css';
import '#renderer/features/proposals/price-grid.css';
import '#renderer/features/proposals/proposal-totals.css';
import { ErrorState } from '#renderer/ui/ErrorState.tsx';

interface Props {
  readonly id: string;
  readonly tab: string | null;
  readonly slots: ProposalSlots;
}

interface ShownProps extends Props {
  readonly row: Row;
  readonly saved: Proposal;
}

const tabs = ['editor', 'versions', 'documents', 'orders', 'history'] as const;

function Shown({ id, tab, slots, row, saved }: ShownProps) {
  const t = useT();
  const edits = useProposal(row, saved);
  const { proposal, labels, flush } = edits;
  const source = { of: 'proposals', id } as const;
  const { data: state } = useQuery('proposals.get', { id });
  const { data: document } = useQuery('documents.preview', { source });
  const remarks = document?.remarks ?? [];
  const job = useJob();
  const commands = useProposalCommands({ proposal, state, remarks, flush, job });
  const commandsOf = useRecordCommands();
  const { shown, preview } = usePreview();

  const trashed = proposal.deletedAt !== null;
  const own = commandsOf(
    { kind: 'proposals', id, name: proposal.title, row },
    { onTrashed: () => navigate(listRoute('proposals')), onPage: true },
  );
  const groups = recordGroups(own);
  useCommands(trashed ? [] : [...commands.steps, ...commands.make, preview, ...groups.flat()]);

  const several = (state?.versions.length ?? 0) > 1;
  const offered = tabs.filter((one) => one !== 'versions' || several);
  const here = offered.find((one) => one === tab) ?? 'editor';
  const labelOf = (one: (typeof tabs)[number]) => {
    if (one === 'editor') return kindLabelOne(t, 'proposals');
    if (one === 'versions') return t('proposalsPage.versions');
    return one === 'history' ? t('frame.section.history') : kindLabel(t, one);
  };
  const client = proposal.organisationId === null ? null : (labels['organisationId'] ?? null);
  const opportunity = proposal.opportunityId === null ? null : (labels['opportunityId'] ?? null);
  const next =
    commands.steps.find((one) => one.id === 'proposal.revise' || one.id === 'proposal.newest') ?? null;

  return (
    <div className="pp-page">
      {trashed ? (
        <header className="pp-head">
          <h1>{proposal.title}</h1>
          <TrashNotice kind="proposals" id={id} />
        </header>
      ) : (
        <ProposalHead
          proposal={proposal}
          client={client}
          state={state}
          commands={commands}
          preview={here === 'editor' ? preview : null}
          shown={shown}
          more={groups}
          job={job}
        >
          {slots.actions(row)}
        </ProposalHead>
      )}
      <Tabs
        className="pp-tabs"
        value={here}
        onChange={(one) => {
          void flush();
          navigate(recordRoute('proposals', id, one === 'editor' ? null : one), { replace: true });
        }}
      >
        <Tabs.List className="no-print">
          {offered.map((one) => (
            <Tabs.Tab key={one} value={one}>
              {labelOf(one)}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        <Tabs.Panel className="pp-tab" value="editor">
          <div className="pp-split" data-preview={shown || undefined}>
            <div className="pp-left">
              {state && (
                <Editor
                  edits={edits}
                  state={trashed ? 'replaced' : state.state}
                  remarks={remarks}
                  next={trashed ? null : next}
                />
              )}
            </div>
            {shown && <div className="pp-right">{slots.preview(source)}</div>}
          </div>
        </Tabs.Panel>
        {several && (
          <Tabs.Panel className="pp-tab pp-scroll" value="versions">
            {state && <Versions versions={state.versions} id={id} />}
          </Tabs.Panel>
        )}
        <Tabs.Panel className="pp-tab" value="documents">
          {slots.related('documents', id, proposal.title)}
        </Tabs.Panel>
        <Tabs.Panel className="pp-tab" value="orders">
          {slots.related('orders', id, proposal.title)}
        </Tabs.Panel>
        <Tabs.Panel className="pp-tab pp-scroll" value="history">
          {slots.history(id)}
        </Tabs.Panel>
      </Tabs>
      {commands.asking === 'send' && (
        <SendDialog
          remarks={remarks}
          onClose={() => commands.ask(null)}
          onSend={() => void commands.send()}
        />
      )}
      {commands.asking === 'accept' && (
        <AcceptDialog proposal={proposal} opportunity={opportunity} onClose={() => commands.ask(null)} />
      )}
      {commands.asking === 'decline' && (
        <DeclineDialog proposal={proposal} onClose={() => commands.ask(null)} />
      )}
    </div>
  );
}

export function ProposalPage({ id, tab, slots }: Props) {
  const t = useT();
  const query = useQuery('records.get', { kind: 'proposals', id });
  const { data } = query;
  const saved = useMemo(() => (data ? proposalOf(data) : null), [data]);
  if (query.data && saved) return <Shown id={id} tab={tab} slots={slots} row={query.data} saved={saved} />;
  return (
    <>
      <h1 className="sr-only">{kindLabelOne(t, 'proposals')}</h1>
      {query.data ? (
        <ErrorState message={t('errors.internal')} retryLabel={t('frame.tryAgain')} retry={query.retry} />
      ) : (
        <Pending query={query} rows={12} />
      )}
    </>
  );
}
