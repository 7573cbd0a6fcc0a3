/** The same change to every selected record: one field, one value, one entry of the history. */

import { Button, Checkbox, Group, Modal, Select } from '@mantine/core';
import { useState } from 'react';
import { isOfSettings } from '#contract/kinds/workspace.ts';
import type { ListedKind } from '#contract/kinds.ts';
import type { Selection } from '#contract/records.ts';
import { columnOf, columnsOf } from '#renderer/data/columns.ts';
import { FieldEditor } from '#renderer/data/FieldEditor.tsx';
import { stageChanges } from '#renderer/data/stage-changes.ts';
import { useCommand } from '#renderer/data/use-command.ts';
import { useUndo } from '#renderer/data/use-undo.ts';
import { fieldLabel, kindCount } from '#renderer/data/words.ts';
import { useSettings, useT } from '#renderer/data/workspace.ts';
import '#renderer/features/records/forms.css';
import { useReturnFocus } from '#renderer/ui/use-return-focus.ts';

interface Props {
  readonly kind: ListedKind;
  readonly selection: Selection;
  readonly count: number;
  readonly onClose: () => void;
}

export function BulkEditDialog({ kind, selection, count, onClose }: Props) {
  useReturnFocus();
  const t = useT();
  const { stages } = useSettings();
  const { offerUndo } = useUndo();
  const { run, running } = useCommand('records.edit');
  const [field, setField] = useState<string | null>(null);
  const [value, setValue] = useState<unknown>(null);
  const [clear, setClear] = useState(false);
  const column = field === null ? undefined : columnOf(kind, field);
  const required = column?.definition?.empty === undefined;
  const unready =
    field === null || (!clear && (value === undefined || value === null || (required && value === '')));

  const apply = async () => {
    if (unready || field === null) return;
    const empty = column?.definition?.empty ?? null;
    const changes =
      kind === 'opportunities' && field === 'stageId'
        ? await stageChanges(t, stages, String(value), kindCount(t, kind, count))
        : { [field]: clear ? empty : value };
    const changed = changes && (await run({ kind, selection, changes }));
    if (!changed) return;
    offerUndo(t('lists.edited', { count: changed.count, field: fieldLabel(t, kind, field) }), changed.entry);
    onClose();
  };

  return (
    <Modal
      opened
      onClose={onClose}
      title={t('lists.editOf', { what: kindCount(t, kind, count) })}
      closeButtonProps={{ 'aria-label': t('frame.close') }}
    >
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void apply();
        }}
      >
        <Select
          data-autofocus
          searchable
          label={t('lists.fieldToChange')}
          allowDeselect={false}
          data={columnsOf(kind)
            .filter((one) => one.definition !== null)
            .map((one) => ({ value: one.field, label: fieldLabel(t, kind, one.field) }))}
          value={field}
          onChange={(next) => {
            const definition = next === null ? null : columnOf(kind, next)?.definition;
            setField(next);
            setValue(definition?.type === 'yesNo' ? definition.empty : null);
            setClear(false);
          }}
        />
        {column?.definition && (
          <div className="bulk-value">
            {!clear && (
              <FieldEditor
                key={column.field}
                kind={kind}
                column={column}
                value={value}
                labelShown
                onChange={setValue}
              />
            )}
            {!required &&
              column.type !== 'yesNo' &&
              !isOfSettings(column.type) &&
              column.definition.empty === null && (
                <Checkbox
                  label={t('lists.emptyField')}
                  checked={clear}
                  onChange={(event) => setClear(event.currentTarget.checked)}
                />
              )}
          </div>
        )}
        <Group justify="flex-end" mt="md" gap="sm">
          <Button variant="default" onClick={onClose}>
            {t('frame.cancel')}
          </Button>
          <Button type="submit" loading={running} disabled={unready}>
            {t('lists.change', { what: kindCount(t, kind, count) })}
          </Button>
        </Group>
      </form>
    </Modal>
  );
}
