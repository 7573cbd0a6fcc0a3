/** A new letter or contract: for which client, to whom. */
import { Button, Group, Modal, SegmentedControl } from '@mantine/core';
import { useState } from 'react';
import { LinkField } from '#renderer/data/LinkField.tsx';
import type { Presets } from '#renderer/data/presets.ts';
import { useCommand } from '#renderer/data/use-command.ts';
import { useT } from '#renderer/data/workspace.ts';
import '#renderer/data/sections/document-page.css';
import { useReturnFocus } from '#renderer/ui/use-return-focus.ts';

interface Props {
  readonly presets: Presets;
  readonly onClose: () => void;
  readonly onBegun: (id: string) => void;
}

interface Chosen {
  readonly id: string | null;
  readonly label: string | null;
}

const nobody: Chosen = { id: null, label: null };
const types = ['letter', 'contract'] as const;

export function BeginLetter({ presets, onClose, onBegun }: Props) {
  useReturnFocus();
  const t = useT();
  const { run, running } = useCommand('letters.begin');
  const preset = (field: string): Chosen => {
    const given = presets[field];
    return typeof given?.value === 'string' ? { id: given.value, label: given.label } : nobody;
  };
  const [type, setType] = useState(() => types.find((one) => one === preset('type').id) ?? 'letter');
  const [client, setClient] = useState(() => preset('organisationId'));
  const [contact, setContact] = useState(() => preset('contactId'));

  const begin = async () => {
    const begun = await run({
      type,
      organisationId: client.id,
      contactId: contact.id,
      opportunityId: preset('opportunityId').id,
      proposalId: preset('proposalId').id,
    });
    if (begun) onBegun(begun.id);
  };

  const link = (
    to: 'organisations' | 'contacts',
    label: string,
    { id, label: valueLabel }: Chosen,
    set: (chosen: Chosen) => void,
  ) => (
    <LinkField
      key={`${to} ${id}`}
      to={to}
      value={id}
      valueLabel={valueLabel}
      label={label}
      labelShown
      error={null}
      autoFocus={false}
      onChange={(next, name) => set({ id: next, label: name })}
    />
  );

  return (
    <Modal
      opened
      onClose={onClose}
      title={t('lists.new.letters')}
      closeButtonProps={{ 'aria-label': t('frame.close') }}
    >
      <form
        className="pp-dialog"
        onSubmit={(event) => {
          event.preventDefault();
          void begin();
        }}
      >
        <SegmentedControl
          aria-label={t('fields.letters.type')}
          data={types.map((value) => ({ value, label: t(`choices.letters.type.${value}`) }))}
          value={type}
          onChange={(next) => setType(types.find((one) => one === next) ?? 'letter')}
        />
        {link('organisations', t('fields.letters.organisationId'), client, (chosen) => {
          setClient(chosen);
          if (chosen.id !== client.id) setContact(nobody);
        })}
        {link('contacts', t('fields.letters.contactId'), contact, setContact)}
        <p className="small quiet">{t('letters.beginHint')}</p>
        <Group justify="flex-end" gap="sm">
          <Button variant="default" onClick={onClose}>
            {t('frame.cancel')}
          </Button>
          <Button type="submit" loading={running} data-autofocus>
            {t('proposalsPage.begin')}
          </Button>
        </Group>
      </form>
    </Modal>
  );
}
