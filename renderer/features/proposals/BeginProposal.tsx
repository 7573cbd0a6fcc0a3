/** A new proposal: for which client, about which opportunity. */
import { useState } from 'react';
import { type Chosen, ChosenLink, nobody, presetLink } from '#renderer/data/ChosenLink.tsx';
import { call } from '#renderer/data/call.ts';
import type { Presets } from '#renderer/data/presets.ts';
import { BeginDialog } from '#renderer/data/sections/BeginDialog.tsx';
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
  const [client, setClient] = useState(() => presetLink(presets, 'organisationId'));
  const [contact, setContact] = useState(() => presetLink(presets, 'contactId'));
  const [opportunity, setOpportunity] = useState(() => presetLink(presets, 'opportunityId'));

  const begin = async () => {
    const begun = await run({
      organisationId: client.id,
      contactId: contact.id,
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
    setClient(linked('organisationId'));
    setContact(linked('contactId'));
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
      <ChosenLink
        to="organisations"
        label={t('fields.proposals.organisationId')}
        chosen={client}
        onChoose={(chosen) => {
          setClient(chosen);
          if (chosen.id !== client.id) setContact(nobody);
        }}
      />
      <ChosenLink
        to="contacts"
        label={t('fields.proposals.contactId')}
        chosen={contact}
        onChoose={setContact}
      />
    </BeginDialog>
  );
}
