/** A Word file that is to become a template, or to take the place of the file of one: checked first, then taken. */
import { Button, Group, Modal } from '@mantine/core';
import { useEffect, useState } from 'react';
import type { FileHandle } from '#contract/files.ts';
import { type CheckedFile, isTaken, type TemplateItem } from '#contract/templates.ts';
import { useCommand } from '#renderer/data/use-command.ts';
import { useUndo } from '#renderer/data/use-undo.ts';
import { describeRefusal } from '#renderer/data/words.ts';
import { useT } from '#renderer/data/workspace.ts';
import { CheckResult } from '#renderer/features/library/CheckResult.tsx';
import { TemplateFields } from '#renderer/features/library/TemplateFields.tsx';
import { ErrorState } from '#renderer/ui/ErrorState.tsx';
import { useReturnFocus } from '#renderer/ui/use-return-focus.ts';
import { Waiting } from '#renderer/ui/Waiting.tsx';

interface Props {
  readonly file: FileHandle;
  /** Whose file it is to replace; null: a new template. */
  readonly item: TemplateItem | null;
  readonly onClose: () => void;
  /** Asks for another file. */
  readonly onAgain: () => void;
}

export function TemplateDialog({ file, item, onClose, onAgain }: Props) {
  useReturnFocus();
  const t = useT();
  const { offerUndo } = useUndo();
  const check = useCommand('templates.check', { quiet: true });
  const add = useCommand('templates.add');
  const replace = useCommand('templates.replace');
  const [name, setName] = useState(() => item?.name ?? file.name.replace(/\.[^.]+$/, ''));
  const [use, setUse] = useState(() => item?.use ?? 'proposal');
  const [language, setLanguage] = useState<'en' | 'fr' | null>(() => item?.language ?? null);
  const [checked, setChecked] = useState<CheckedFile | null>(null);
  const { run: runCheck } = check;

  useEffect(() => {
    let current = true;
    setChecked(null);
    void runCheck({ file: file.id, use }).then((answer) => {
      if (current) setChecked(answer);
    });
    return () => {
      current = false;
    };
  }, [file.id, use, runCheck]);

  const take = async () => {
    const called = name.trim();
    const kept = item
      ? await replace.run({ id: item.id, file: file.id })
      : await add.run({ file: file.id, name: called, use, language });
    if (!kept) return;
    if (kept.id === null) {
      setChecked(kept.checked);
      return;
    }
    onClose();
    offerUndo(t(item ? 'library.templates.replaced' : 'library.added', { name: called }), kept.entry);
  };

  return (
    <Modal
      opened
      size="lg"
      onClose={onClose}
      title={item ? t('library.templates.replaceTitle', { name: item.name }) : t('library.templates.add')}
      closeButtonProps={{ 'aria-label': t('frame.close') }}
    >
      <form
        className="library-dialog"
        onSubmit={(event) => {
          event.preventDefault();
          void take();
        }}
      >
        <p className="small quiet">{file.name}</p>
        {!item && (
          <TemplateFields
            value={{ name, use, language }}
            onChange={(next) => {
              setName(next.name);
              setUse(next.use);
              setLanguage(next.language);
            }}
          />
        )}
        {check.error ? (
          <ErrorState
            message={describeRefusal(t, check.error.refusal)}
            retryLabel={t('library.templates.otherFile')}
            retry={onAgain}
          />
        ) : checked ? (
          <CheckResult checked={checked} />
        ) : (
          <Waiting rows={3} label={t('library.templates.checking')} />
        )}
        <Group justify="flex-end" gap="sm">
          <Button variant="default" onClick={onClose}>
            {t('frame.cancel')}
          </Button>
          {checked && !isTaken(checked) && (
            <Button variant="default" onClick={onAgain}>
              {t('library.templates.otherFile')}
            </Button>
          )}
          <Button
            type="submit"
            loading={add.running || replace.running}
            disabled={!checked || !isTaken(checked) || name.trim() === ''}
          >
            {t(item ? 'library.templates.replace' : 'library.templates.take')}
          </Button>
        </Group>
      </form>
    </Modal>
  );
}
