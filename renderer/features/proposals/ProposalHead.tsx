/** The head of a proposal: what it is, where it stands, its versions, and what to do next. */

import { Select } from '@mantine/core';
import type { ReactNode } from 'react';
import type { Output } from '#contract/channels.ts';
import type { Proposal } from '#contract/kinds.ts';
import { RouteLink } from '#renderer/app/RouteLink.tsx';
import { listRoute, navigate, recordRoute } from '#renderer/app/router.ts';
import type { Command } from '#renderer/data/commands.ts';
import { useFormats } from '#renderer/data/formats.ts';
import { MakeMenu } from '#renderer/data/sections/MakeMenu.tsx';
import type { JobState } from '#renderer/data/use-job.ts';
import { kindLabel } from '#renderer/data/words.ts';
import { useT } from '#renderer/data/workspace.ts';
import { StateBadge } from '#renderer/features/proposals/StateBadge.tsx';
import type { ProposalCommands } from '#renderer/features/proposals/use-proposal-commands.ts';
import { CommandButton } from '#renderer/ui/CommandButton.tsx';
import { CommandMenu } from '#renderer/ui/CommandMenu.tsx';

interface Props {
  readonly proposal: Proposal;
  /** What its client is called; null: none. */
  readonly client: string | null;
  readonly state: Output<'proposals.get'> | undefined;
  readonly commands: ProposalCommands;
  readonly preview: Command | null;
  readonly shown: boolean;
  readonly more: readonly (readonly Command[])[];
  readonly job: JobState;
  readonly children: ReactNode;
}

export function ProposalHead(props: Props) {
  const { proposal, client, state, commands, preview, shown, more, job } = props;
  const t = useT();
  const formats = useFormats();
  const versions = state?.versions ?? [];
  const day = (instant: string | null) => (instant === null ? '' : formats.date(instant.slice(0, 10)));
  return (
    <header className="pp-head">
      <div className="small no-print">
        <RouteLink className="link" route={listRoute('proposals')}>
          {kindLabel(t, 'proposals')}
        </RouteLink>
      </div>
      <div className="pp-head-line">
        <h1>{proposal.title}</h1>
        {state && <StateBadge state={state.state} />}
        <span className="pp-head-facts quiet">
          {proposal.number !== null && <span className="numeric">{proposal.number}</span>}
          {client !== null && proposal.organisationId !== null && (
            <RouteLink className="link" route={recordRoute('organisations', proposal.organisationId)}>
              {client}
            </RouteLink>
          )}
        </span>
        {versions.length > 1 && (
          <Select
            className="pp-version no-print"
            aria-label={t('proposalsPage.versions')}
            allowDeselect={false}
            data={versions.map((one) => ({
              value: one.id,
              label: [
                t('proposalsPage.version', { version: one.version }),
                t(`choices.proposals.state.${one.state}`),
                day(one.sentAt),
              ]
                .filter((part) => part !== '')
                .join(' · '),
            }))}
            value={proposal.id}
            onChange={(next) => next !== null && navigate(recordRoute('proposals', next))}
          />
        )}
        <div className="pp-head-acts no-print">
          {commands.steps.map((command, at) => (
            <CommandButton key={command.id} command={command} variant={at === 0 ? 'filled' : 'default'} />
          ))}
          <MakeMenu commands={commands.make} job={job} first={false} />
          {props.children}
          {preview && <CommandButton command={preview} iconOnly expanded={shown} />}
          <CommandMenu label={t('commands.more')} groups={more} />
        </div>
      </div>
    </header>
  );
}
