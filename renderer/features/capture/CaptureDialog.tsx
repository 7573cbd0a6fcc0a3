/** Quick capture: one line in plain words, what was understood of it, and Enter. */
import { Button, Group, Modal } from '@mantine/core';
import { useEffect, useId, useRef, useState } from 'react';
import type { Chip, ChipType } from '#contract/capture.ts';
import type { ListedKind } from '#contract/kinds.ts';
import { recurrenceInWords } from '#locale/rule-in-words.ts';
import { navigate, recordRoute } from '#renderer/app/router.ts';
import { useFormats } from '#renderer/data/formats.ts';
import { choiceLabel, kindLabelOne, valueLabel } from '#renderer/data/words.ts';
import { useSettings, useT, useWorkspace } from '#renderer/data/workspace.ts';
import { CaptureChip } from '#renderer/features/capture/CaptureChip.tsx';
import { CaptureLine } from '#renderer/features/capture/CaptureLine.tsx';
import { CapturePreview } from '#renderer/features/capture/CapturePreview.tsx';
import { ChipEditor } from '#renderer/features/capture/ChipEditor.tsx';
import { addable } from '#renderer/features/capture/chips.ts';
import '#renderer/features/capture/capture.css';
import { useCapture } from '#renderer/features/capture/use-capture.ts';
import { IconPlus } from '#renderer/ui/icons.ts';
import { shortcutText } from '#renderer/ui/keys.ts';
import { useReturnFocus } from '#renderer/ui/use-return-focus.ts';

interface Props {
  /** A line to begin with; empty takes up the one that was left. */
  readonly initialText: string;
  /** The record on whose page it was opened. */
  readonly on: { readonly kind: ListedKind; readonly id: string } | null;
  readonly onClose: () => void;
}

const examples = [
  'capture.example.meeting',
  'capture.example.call',
  'capture.example.task',
  'capture.example.note',
] as const;

/** Milliseconds of quiet before what was understood is said: not at every letter. */
const beforeSaying = 700;

export function CaptureDialog({ initialText, on, onClose }: Props) {
  useReturnFocus();
  const t = useT();
  const { language } = useWorkspace();
  const formats = useFormats();
  const lists = useSettings();
  const input = useRef<HTMLInputElement>(null);
  const chipsId = useId();
  const [editing, setEditing] = useState<ChipType | null>(null);
  const [said, setSaid] = useState('');
  const capture = useCapture(initialText, on, (kind, id) => navigate(recordRoute(kind, id)));
  const { text, answer, isCurrent } = capture;
  const isEmpty = text.trim() === '';
  const chips = isEmpty || answer === null ? [] : answer.chips;
  const kind = answer?.kind ?? 'tasks';

  const wordOf = ({ type, value, label }: Chip): string => {
    switch (type) {
      case 'kind':
        return kindLabelOne(t, kind);
      case 'type':
        return valueLabel(
          t,
          lists,
          kind,
          { type: kind === 'appointments' ? 'appointmentType' : 'choice', field: 'type' },
          value,
        );
      case 'priority':
        return choiceLabel(t, 'tasks', 'priority', value);
      case 'date':
        return formats.dateLong(value);
      case 'time':
        return formats.time(value);
      case 'duration':
        return t('capture.minutes', { count: Number(value) });
      case 'place':
        return value;
      case 'repeat':
        return recurrenceInWords(
          { rules: [value], added: [], excluded: [] },
          { start: String(answer?.changes['startsOn'] ?? formats.today), zone: null },
          language,
        );
      default:
        return label;
    }
  };

  const summary = isCurrent
    ? chips.map((chip) => `${t(`capture.chip.${chip.type}`)} ${wordOf(chip)}`).join(', ')
    : null;
  useEffect(() => {
    if (summary === null) return;
    const timer = setTimeout(() => setSaid(summary), beforeSaying);
    return () => clearTimeout(timer);
  }, [summary]);

  const backToLine = () => {
    setEditing(null);
    input.current?.focus();
  };
  const save = async (again: boolean) => {
    setEditing(null);
    if (!(await capture.save())) return;
    if (again) backToLine();
    else onClose();
  };
  const missing = isEmpty ? [] : addable(kind).filter((type) => !chips.some((chip) => chip.type === type));
  const edited = chips.find((chip) => chip.type === editing) ?? null;

  return (
    <Modal
      opened
      onClose={onClose}
      size="xl"
      title={t('capture.title')}
      // The first Escape leaves the part that is being changed.
      closeOnEscape={editing === null}
      closeButtonProps={{ 'aria-label': t('frame.close') }}
    >
      <CaptureLine
        input={input}
        label={t('capture.line')}
        placeholder={t('capture.placeholder')}
        text={text}
        chips={isCurrent ? chips : []}
        describedBy={chipsId}
        onChange={capture.write}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
          event.preventDefault();
          void save(event.ctrlKey || event.metaKey);
        }}
      />
      <output id={chipsId} className="sr-only" aria-live="polite">
        {said}
      </output>
      {isEmpty && (
        <section className="capture-examples" aria-label={t('capture.examples')}>
          <p className="small quiet">{t('capture.examples')}</p>
          {examples.map((example) => (
            <button
              key={example}
              type="button"
              className="capture-example"
              onClick={() => {
                capture.write(t(example));
                input.current?.focus();
              }}
            >
              {t(example)}
            </button>
          ))}
        </section>
      )}
      {!isEmpty && answer && (
        <>
          <ul className="capture-chips" aria-label={t('capture.understood')}>
            {chips.map((chip) => (
              <CaptureChip
                key={chip.type}
                chip={chip}
                text={wordOf(chip)}
                editing={editing === chip.type}
                onEdit={() => setEditing(editing === chip.type ? null : chip.type)}
                onRemove={() => {
                  capture.remove(chip.type);
                  backToLine();
                }}
              />
            ))}
            {missing.map((type) => (
              <li key={`add ${type}`}>
                <Button
                  variant="subtle"
                  color="gray"
                  size="compact-xs"
                  leftSection={<IconPlus size={12} aria-hidden />}
                  aria-label={t('capture.add', { what: t(`capture.chip.${type}`) })}
                  onClick={() => setEditing(type)}
                >
                  {t(`capture.chip.${type}`)}
                </Button>
              </li>
            ))}
          </ul>
          {editing && (
            <ChipEditor
              key={editing}
              type={editing}
              chip={edited}
              kind={kind}
              onChoose={(value) => capture.choose(editing, value)}
              onClose={backToLine}
            />
          )}
          <CapturePreview answer={answer} />
        </>
      )}
      {capture.error && (
        <p className="late" role="alert">
          {capture.error}
        </p>
      )}
      <Group justify="space-between" mt="md" gap="sm">
        <span className="small quiet">{t('capture.keys', { next: shortcutText(t, ['mod', 'enter']) })}</span>
        <Group gap="sm">
          <Button variant="default" disabled={isEmpty} onClick={() => void save(true)}>
            {t('capture.saveAndNext')}
          </Button>
          <Button disabled={isEmpty} loading={capture.saving} onClick={() => void save(false)}>
            {t('capture.save')}
          </Button>
        </Group>
      </Group>
    </Modal>
  );
}
