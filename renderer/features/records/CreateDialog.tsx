/** The form that creates a record: the main fields of its kind; everything else is added on its page. */
import { Button, Group, Modal } from '@mantine/core';
import { useState } from 'react';
import type { ListedKind } from '#contract/kinds.ts';
import type { Row } from '#contract/records.ts';
import { columnOf, mainFields } from '#renderer/data/columns.ts';
import { FieldEditor } from '#renderer/data/FieldEditor.tsx';
import type { Presets } from '#renderer/data/presets.ts';
import { useCommand } from '#renderer/data/use-command.ts';
import { describeFieldReason, describeRefusal } from '#renderer/data/words.ts';
import { useT } from '#renderer/data/workspace.ts';
import type { RecordSlots } from '#renderer/features/records/slots.ts';
import '#renderer/features/records/forms.css';
import { useOnceChosen } from '#renderer/ui/use-once-chosen.ts';
import { useReturnFocus } from '#renderer/ui/use-return-focus.ts';

interface Props {
  readonly kind: ListedKind;
  readonly presets: Presets;
  readonly onClose: () => void;
  readonly onCreated: (row: Row) => void;
  readonly similar: RecordSlots['similar'];
}

export function CreateDialog({ kind, presets, onClose, onCreated, similar }: Props) {
  useReturnFocus();
  const t = useT();
  const { run, running, error } = useCommand('records.save', { quiet: true });
  const fields = [...new Set([...mainFields[kind], ...Object.keys(presets)])];
  const [values, setValues] = useState<Readonly<Record<string, unknown>>>(() =>
    Object.fromEntries(
      fields.map((field) => [
        field,
        presets[field]?.value ?? columnOf(kind, field)?.definition?.empty ?? null,
      ]),
    ),
  );
  const [missing, setMissing] = useState<ReadonlySet<string>>(new Set());

  const save = async () => {
    const needed = fields.filter((field) => {
      const value = values[field];
      const required = columnOf(kind, field)?.definition?.empty === undefined;
      return value === undefined || (required && (value === null || value === ''));
    });
    setMissing(new Set(needed));
    if (needed.length > 0) return;
    const given = Object.fromEntries(Object.entries(values).filter(([, value]) => value !== null));
    const row = await run({ kind, id: null, changes: given });
    if (row) onCreated(row);
  };

  const saveChosen = useOnceChosen(save);

  const errorOf = (field: string): string | null => {
    const reason = error?.refusal.fields?.[field];
    if (reason !== undefined) return describeFieldReason(t, reason);
    return missing.has(field) ? t('lists.needed') : null;
  };

  return (
    <Modal
      opened
      onClose={onClose}
      size="lg"
      title={t(`lists.new.${kind}`)}
      closeButtonProps={{ 'aria-label': t('frame.close') }}
    >
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          saveChosen();
        }}
      >
        <div className="form-grid">
          {fields.map((field, index) => {
            const column = columnOf(kind, field);
            if (!column?.definition) return null;
            return (
              <div key={field} data-wide={column.type === 'longText' || undefined}>
                <FieldEditor
                  kind={kind}
                  column={column}
                  value={values[field]}
                  valueLabel={presets[field]?.label ?? null}
                  labelShown
                  autoFocus={index === 0 && column.type !== 'link'}
                  error={errorOf(field)}
                  onChange={(value) => setValues((before) => ({ ...before, [field]: value }))}
                />
              </div>
            );
          })}
        </div>
        {similar(kind, values, onClose)}
        {error && (
          <p className="late" role="alert">
            {describeRefusal(t, error.refusal)}
          </p>
        )}
        <Group justify="flex-end" mt="md" gap="sm">
          <Button variant="default" onClick={onClose}>
            {t('frame.cancel')}
          </Button>
          <Button type="submit" loading={running}>
            {t('lists.create')}
          </Button>
        </Group>
      </form>
    </Modal>
  );
}
