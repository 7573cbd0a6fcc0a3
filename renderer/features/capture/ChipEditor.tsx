/** Changes what a chip says: another kind, another client, another day. */
import { Button, Group, SegmentedControl } from '@mantine/core';
import { useRef } from 'react';
import type { Chip, ChipType } from '#contract/capture.ts';
import type { ListedKind } from '#contract/kinds.ts';
import { FieldEditor } from '#renderer/data/FieldEditor.tsx';
import { kindLabelOne } from '#renderer/data/words.ts';
import { useT } from '#renderer/data/workspace.ts';
import { capturedKinds, chipColumn } from '#renderer/features/capture/chips.ts';

interface Props {
  readonly type: ChipType;
  /** Null where there is none yet. */
  readonly chip: Chip | null;
  readonly kind: ListedKind;
  readonly onChoose: (value: string) => void;
  readonly onClose: () => void;
}

export function ChipEditor({ type, chip, kind, onChoose, onClose }: Props) {
  const t = useT();
  /** What stands in the field and was not chosen yet. */
  const draft = useRef<unknown>(undefined);
  const of = chipColumn(type, kind);
  const give = (value: unknown) => {
    if (value === undefined || value === null || value === '') return;
    onChoose(String(value));
  };
  const value = type === 'duration' && chip ? Number(chip.value) : (chip?.value ?? null);

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keys of the field within
    <div
      className="capture-editor"
      onKeyDown={(event) => {
        const isListOpen = event.currentTarget.querySelector('[aria-expanded="true"]') !== null;
        if (event.key === 'Escape' && (type === 'date' || !isListOpen)) {
          event.stopPropagation();
          onClose();
        } else if (event.key === 'Enter' && of && (type === 'date' || !isListOpen)) {
          // The date input reads what was typed when Enter reaches it.
          setTimeout(() => {
            give(draft.current);
            onClose();
          }, 0);
        }
      }}
    >
      <span className="small quiet">{t(`capture.chip.${type}`)}</span>
      {of === null ? (
        <SegmentedControl
          aria-label={t('capture.chip.kind')}
          data-autofocus
          data={capturedKinds.map((one) => ({ value: one, label: kindLabelOne(t, one) }))}
          value={kind}
          onChange={give}
        />
      ) : (
        <FieldEditor
          kind={of.kind}
          column={of.column}
          value={value}
          valueLabel={chip?.label ?? null}
          autoFocus
          onChange={(next, settled) => {
            draft.current = next;
            if (!settled) return;
            give(next);
            onClose();
          }}
        />
      )}
      {chip && chip.others.length > 0 && (
        <Group gap={6} role="group" aria-label={t('capture.orElse')}>
          {chip.others.map((other) => (
            <Button
              key={other.id}
              variant="default"
              size="compact-xs"
              onClick={() => {
                onChoose(other.id);
                onClose();
              }}
            >
              {other.label}
              {other.hint !== '' && <span className="quiet">&nbsp;· {other.hint}</span>}
            </Button>
          ))}
        </Group>
      )}
      <Button
        variant="subtle"
        size="compact-xs"
        onClick={() => {
          give(draft.current);
          onClose();
        }}
      >
        {t('capture.done')}
      </Button>
    </div>
  );
}
