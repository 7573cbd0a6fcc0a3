/** A new proposal: for which client, about which opportunity. */
import { Button, Group, Modal } from '@mantine/core';
import { useState } from 'react';
import { call } from '#renderer/data/call.ts';
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

export function BeginDialog({ presets, onClose, onBegun }: Props) {
  useReturnFocus();
  const t = useT();
  const { run, running } = useCommand('proposals.begin');
  const preset = (field: string): Chosen => {
    const given = presets[field];
    return typeof given?.value === 'string' ? { id: given.value, label: given.label } : nobody;
  };
  const [client, setClient] = useState(() => preset('organisationId'));
  const [contact, setContact] = useState(() => preset('contactId'));
  const [opportunity, setOpportunity] = useState(() => preset('opportunityId'));

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

  const link = (
    to: 'organisations' | 'contacts' | 'opportunities',
    label: string,
    { id, label: valueLabel }: Chosen,
    set: (chosen: Chosen) => void,
    autoFocus = false,
  ) => (
    <LinkField
      key={`${to} ${id}`}
      to={to}
      value={id}
      valueLabel={valueLabel}
      label={label}
      labelShown
      error={null}
      autoFocus={autoFocus}
      onChange={(next, name) => set({ id: next, label: name })}
    />
  );

  return (
    <Modal
      opened
      onClose={onClose}
      title={t('lists.new.proposals')}
      closeButtonProps={{ 'aria-label': t('frame.close') }}
    >
      <form
        className="pp-dialog"
        onSubmit={(event) => {
          event.preventDefault();
          void begin();
        }}
      >
        {link('opportunities', t('fields.proposals.opportunityId'), opportunity, (chosen) => {
          setOpportunity(chosen);
          if (chosen.id !== null) follow(chosen.id).catch(() => undefined);
        })}
        {link('organisations', t('fields.proposals.organisationId'), client, (chosen) => {
          setClient(chosen);
          if (chosen.id !== client.id) setContact(nobody);
        })}
        {link('contacts', t('fields.proposals.contactId'), contact, setContact)}
        <p className="small quiet">{t('proposalsPage.beginHint')}</p>
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
