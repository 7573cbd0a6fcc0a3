/** A part that was understood: pressed, it can be changed; with its cross, or Delete, it is taken away. */
import { ActionIcon } from '@mantine/core';
import type { Chip } from '#contract/capture.ts';
import { useT } from '#renderer/data/workspace.ts';
import { chipIcon, isEditable, isRemovable } from '#renderer/features/capture/chips.ts';
import { IconX } from '#renderer/ui/icons.ts';

interface Props {
  readonly chip: Chip;
  readonly text: string;
  readonly editing: boolean;
  readonly onEdit: () => void;
  readonly onRemove: () => void;
}

export function CaptureChip({ chip, text, editing, onEdit, onRemove }: Props) {
  const t = useT();
  const Icon = chipIcon(chip.type);
  const name = t(`capture.chip.${chip.type}`);
  const removable = isRemovable(chip);
  return (
    <li className="capture-chip" data-concluded={chip.from === null || undefined}>
      <button
        type="button"
        className="capture-chip-button"
        aria-expanded={isEditable(chip.type) ? editing : undefined}
        onClick={() => {
          if (isEditable(chip.type)) onEdit();
        }}
        onKeyDown={(event) => {
          if (!removable || (event.key !== 'Delete' && event.key !== 'Backspace')) return;
          event.preventDefault();
          onRemove();
        }}
      >
        {Icon && <Icon size={14} stroke={1.7} aria-hidden />}
        <span className="quiet">{name}</span> <span>{text}</span>
        {chip.others.length > 0 && (
          <span className="capture-others quiet">{t('capture.others', { count: chip.others.length })}</span>
        )}
      </button>
      {removable && (
        <ActionIcon
          variant="subtle"
          color="gray"
          size={24}
          aria-label={t('capture.remove', { what: `${name} ${text}` })}
          onClick={onRemove}
        >
          <IconX size={13} aria-hidden />
        </ActionIcon>
      )}
    </li>
  );
}
