/** Which columns a list shows, and in which order: by mouse and by keyboard. */
import { ActionIcon, Button, Checkbox, Popover } from '@mantine/core';
import { useState } from 'react';
import type { ListedKind } from '#contract/kinds.ts';
import { columnsOf } from '#renderer/data/columns.ts';
import { useCommands } from '#renderer/data/commands.ts';
import { fieldLabel } from '#renderer/data/words.ts';
import { useT } from '#renderer/data/workspace.ts';
import { IconChevronDown, IconChevronUp, IconColumns3 } from '#renderer/ui/icons.ts';
import { type ColumnLayout, moveColumn, toggleColumn } from '#renderer/ui/table/column-layout.ts';

interface Props {
  readonly kind: ListedKind;
  readonly layout: ColumnLayout;
  readonly onLayout: (layout: ColumnLayout) => void;
  readonly onReset: () => void;
}

export function ColumnsMenu({ kind, layout, onLayout, onReset }: Props) {
  const t = useT();
  const [opened, setOpened] = useState(false);
  useCommands([
    {
      id: 'list.columns',
      name: (say) => say('commands.columns'),
      icon: IconColumns3,
      group: 'list',
      run: () => setOpened(true),
    },
  ]);
  const shown = layout.map((one) => one.field);
  const others = columnsOf(kind)
    .map((column) => column.field)
    .filter((field) => !shown.includes(field));

  return (
    <Popover opened={opened} onChange={setOpened} position="bottom-end" width={280} trapFocus returnFocus>
      <Popover.Target>
        <ActionIcon
          aria-label={t('lists.columns')}
          title={t('lists.columns')}
          size="lg"
          onClick={() => setOpened(!opened)}
        >
          <IconColumns3 size={17} stroke={1.6} />
        </ActionIcon>
      </Popover.Target>
      <Popover.Dropdown p={8} aria-label={t('lists.columns')}>
        <div className="columns-menu">
          {shown.map((field, index) => {
            const label = fieldLabel(t, kind, field);
            return (
              <div className="columns-item" key={field}>
                <Checkbox
                  label={label}
                  checked
                  disabled={shown.length === 1}
                  onChange={() => onLayout(toggleColumn(layout, field))}
                />
                <ActionIcon
                  size="sm"
                  aria-label={t('lists.moveUp', { field: label })}
                  disabled={index === 0}
                  onClick={() => onLayout(moveColumn(layout, field, index - 1))}
                >
                  <IconChevronUp size={14} />
                </ActionIcon>
                <ActionIcon
                  size="sm"
                  aria-label={t('lists.moveDown', { field: label })}
                  disabled={index === shown.length - 1}
                  onClick={() => onLayout(moveColumn(layout, field, index + 1))}
                >
                  <IconChevronDown size={14} />
                </ActionIcon>
              </div>
            );
          })}
          <hr />
          {others.map((field) => (
            <div className="columns-item" key={field}>
              <Checkbox
                label={fieldLabel(t, kind, field)}
                checked={false}
                onChange={() => onLayout(toggleColumn(layout, field))}
              />
            </div>
          ))}
        </div>
        <Button variant="subtle" color="gray" fullWidth onClick={onReset}>
          {t('lists.usualColumns')}
        </Button>
      </Popover.Dropdown>
    </Popover>
  );
}
