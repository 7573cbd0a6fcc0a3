/** What a template is called and used for. */
import { Button, Group, Modal } from '@mantine/core';
import { useState } from 'react';
import type { CheckedFile, TemplateItem } from '#contract/templates.ts';
import { useCommand } from '#renderer/data/use-command.ts';
import { useQuery } from '#renderer/data/use-query.ts';
import { useUndo } from '#renderer/data/use-undo.ts';
import { useT } from '#renderer/data/workspace.ts';
import { CheckResult } from '#renderer/features/library/CheckResult.tsx';
import { TemplateFields } from '#renderer/features/library/TemplateFields.tsx';
import { useReturnFocus } from '#renderer/ui/use-return-focus.ts';

interface Props {
  readonly item: TemplateItem;
  readonly onClose: () => void;
}

export function TemplateSettings({ item, onClose }: Props) {
  useReturnFocus();
  const t = useT();
  const { offerUndo } = useUndo();
  const { run, running } = useCommand('templates.change');
  const [name, setName] = useState(item.name);
  const [use, setUse] = useState(item.use);
  const [language, setLanguage] = useState(item.language);
  /** Names may have been dropped since it was taken. */
  const { data: now } = useQuery('templates.checkKept', { id: item.id });
  /** Why it cannot be used for that. */
  const [refused, setRefused] = useState<CheckedFile | null>(null);

  const checked = refused ?? now;

  const save = async () => {
    const kept = await run({ id: item.id, name: name.trim(), use, language });
    if (!kept) return;
    if (kept.id === null) {
      setRefused(kept.checked);
      return;
    }
    onClose();
    if (kept.entry !== null) offerUndo(t('library.templates.changed', { name: name.trim() }), kept.entry);
  };

  return (
    <Modal
      opened
      size="lg"
      onClose={onClose}
      title={t('library.templates.settings')}
      closeButtonProps={{ 'aria-label': t('frame.close') }}
    >
      <form
        className="library-dialog"
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        <TemplateFields
          value={{ name, use, language }}
          onChange={(next) => {
            if (next.use !== use) setRefused(null);
            setName(next.name);
            setUse(next.use);
            setLanguage(next.language);
          }}
        />
        {checked && <CheckResult checked={checked} />}
        <Group justify="flex-end" gap="sm">
          <Button variant="default" onClick={onClose}>
            {t('frame.cancel')}
          </Button>
          <Button type="submit" loading={running} disabled={name.trim() === ''}>
            {t('library.save')}
          </Button>
        </Group>
      </form>
    </Modal>
  );
}
