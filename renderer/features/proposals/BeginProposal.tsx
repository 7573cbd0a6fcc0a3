/** A new proposal: for which client, about which opportunity. */
import { useState } from 'react';
import { type Chosen, ChosenLink, nobody, presetLink } from '#renderer/data/ChosenLink.tsx';
import { call } from '#renderer/data/call.ts';
import type { Presets } from '#renderer/data/presets.ts';
import { BeginDialog } from '#renderer/data/sections/BeginDialog.tsx';
import { PartyFields } from '#renderer/data/sections/PartyFields.tsx';
import { useCommand } from '#renderer/data/use-command.ts';
import { useT } from '#renderer/data/workspace.ts';

interface Props {
  readonly presets: Presets;
  readonly onClose: () => void;
  readonly onBegun: (id: string) => void;
}

export function BeginProposal({ presets, onClose, onBegun }: Props) {
  const t = useT();
  const { run, running } = useCommand('proposals.begin');
  const [parties, setParties] = useState(() => ({
    client: presetLink(presets, 'organisationId'),
    contact: presetLink(presets, 'contactId'),
  }));
  const [opportunity, setOpportunity] = useState(() => presetLink(presets, 'opportunityId'));

  const begin = async () => {
    const begun = await run({
      organisationId: parties.client.id,
      contactId: parties.contact.id,
      opportunityId: opportunity.id,
    });
    if (begun) onBegun(begun.id);
  };

  /** Client and contact of an opportunity are those of its proposal. */
  const follow = async (id: string) => {
    const { record, labels } = await call('records.get', { kind: 'opportunities', id });
    const linked = (field: 'organisationId' | 'contactId'): Chosen => {
      const value = record[field];
      return typeof value === 'string' ? { id: value, label: labels[field] ?? null } : nobody;
    };
    setParties({ client: linked('organisationId'), contact: linked('contactId') });
  };

  return (
    <BeginDialog
      title={t('lists.new.proposals')}
      hint={t('proposalsPage.beginHint')}
      running={running}
      onBegin={begin}
      onClose={onClose}
    >
      <ChosenLink
        to="opportunities"
        label={t('fields.proposals.opportunityId')}
        chosen={opportunity}
        onChoose={(chosen) => {
          setOpportunity(chosen);
          if (chosen.id !== null) follow(chosen.id).catch(() => undefined);
        }}
      />
      <PartyFields kind="proposals" parties={parties} onChange={setParties} />
    </BeginDialog>
  );
}
