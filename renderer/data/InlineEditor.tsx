/** Edits one field where it stands: Enter or leaving it saves, Escape leaves it as it was. */
import { type ReactNode, useEffect, useRef, useState } from 'react';
import type { ListedKind } from '#contract/kinds.ts';
import type { Row } from '#contract/records.ts';
import { CallError, call } from '#renderer/data/call.ts';
import { type Column, columnValue, nameOf } from '#renderer/data/columns.ts';
import { FieldEditor } from '#renderer/data/FieldEditor.tsx';
import { stageChanges } from '#renderer/data/stage-changes.ts';
import { describeFieldReason, describeRefusal } from '#renderer/data/words.ts';
import { useSettings, useT } from '#renderer/data/workspace.ts';
import { showError } from '#renderer/ui/toasts.tsx';

interface Props {
  readonly kind: ListedKind;
  readonly column: Column;
  readonly row: Row;
  /** The row as saved, or null when nothing was saved. */
  readonly onDone: (saved: Row | null) => void;
  readonly children?: ReactNode;
}

export function InlineEditor({ kind, column, row, onDone }: Props) {
  const t = useT();
  const { stages } = useSettings();
  const box = useRef<HTMLDivElement>(null);
  const initial = columnValue(row, column);
  const [value, setValue] = useState<unknown>(initial);
  const [error, setError] = useState<string | null>(null);
  const draft = useRef<unknown>(initial);
  const ended = useRef(false);
  const asking = useRef(false);

  const end = (saved: Row | null) => {
    if (ended.current) return;
    ended.current = true;
    onDone(saved);
  };

  const save = async (leaving: boolean) => {
    if (ended.current || asking.current) return;
    const next = draft.current;
    if (next === undefined) {
      if (leaving) end(null);
      return;
    }
    if (JSON.stringify(next) === JSON.stringify(initial)) {
      end(null);
      return;
    }
    try {
      asking.current = true;
      const changes =
        kind === 'opportunities' && column.field === 'stageId'
          ? await stageChanges(t, stages, String(next), nameOf(kind, row))
          : { [column.field]: next };
      end(changes && (await call('records.save', { kind, id: row.id, changes })));
    } catch (caught) {
      const refusal = caught instanceof CallError ? caught.refusal : { code: 'internal' as const };
      const reason = refusal.fields?.[column.field];
      const text = reason === undefined ? describeRefusal(t, refusal) : describeFieldReason(t, reason);
      setError(text);
      if (leaving) {
        showError(text);
        end(null);
      }
    } finally {
      asking.current = false;
    }
  };
  const latestSave = useRef(save);
  latestSave.current = save;

  // A click elsewhere leaves the field; one in the field's own list or calendar, which stands among the overlays, does not.
  useEffect(() => {
    const onDown = (event: PointerEvent) => {
      const target = event.target as HTMLElement;
      if (box.current?.contains(target) || target.closest('#overlays')) return;
      void latestSave.current(true);
    };
    document.addEventListener('pointerdown', onDown, true);
    return () => document.removeEventListener('pointerdown', onDown, true);
  }, []);

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keys of the input within
    <div
      ref={box}
      className="inline-editor"
      onKeyDown={(event) => {
        if (event.key === 'Escape') {
          // The first Escape closes an open list of choices, the second one leaves the field.
          if (box.current?.querySelector('[aria-expanded="true"]')) return;
          event.stopPropagation();
          end(null);
        } else if (event.key === 'Enter' && !event.shiftKey) {
          if (box.current?.querySelector('[aria-expanded="true"]') && column.type !== 'date') return;
          if (column.type === 'longText' && !event.ctrlKey && !event.metaKey) return;
          event.preventDefault();
          // The date input reads what was typed when Enter reaches it: save after that.
          setTimeout(() => void latestSave.current(false), 0);
        } else if (event.key === 'Tab') {
          void latestSave.current(true);
        }
      }}
    >
      <FieldEditor
        kind={kind}
        column={column}
        value={value}
        valueLabel={row.labels[column.field] ?? null}
        autoFocus
        error={error}
        onChange={(next, settled) => {
          draft.current = next;
          setValue(next);
          setError(null);
          if (settled) void latestSave.current(false);
        }}
      />
    </div>
  );
}
