/** A new letter or contract: for which client, to whom. */
import { SegmentedControl } from '@mantine/core';
import { useState } from 'react';
import { presetLink } from '#renderer/data/ChosenLink.tsx';
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

const types = ['letter', 'contract'] as const;

export function BeginLetter({ presets, onClose, onBegun }: Props) {
  const t = useT();
  const { run, running } = useCommand('letters.begin');
  const [type, setType] = useState(
    () => types.find((one) => one === presetLink(presets, 'type').id) ?? 'letter',
  );
  const [parties, setParties] = useState(() => ({
    client: presetLink(presets, 'organisationId'),
    contact: presetLink(presets, 'contactId'),
  }));

  const begin = async () => {
    const begun = await run({
      type,
      organisationId: parties.client.id,
      contactId: parties.contact.id,
      opportunityId: presetLink(presets, 'opportunityId').id,
      proposalId: presetLink(presets, 'proposalId').id,
    });
    if (begun) onBegun(begun.id);
  };

  return (
    <BeginDialog
      title={t('lists.new.letters')}
      hint={t('letters.beginHint')}
      running={running}
      onBegin={begin}
      onClose={onClose}
    >
      <SegmentedControl
        aria-label={t('fields.letters.type')}
        data={types.map((value) => ({ value, label: t(`choices.letters.type.${value}`) }))}
        value={type}
        onChange={(next) => setType(types.find((one) => one === next) ?? 'letter')}
      />
      <PartyFields kind="letters" parties={parties} onChange={setParties} />
    </BeginDialog>
  );
}
