/** The hours of a day: from and to, as many as there are; told once they can be read, in order. */
import { ActionIcon, Text } from '@mantine/core';
import { useState } from 'react';
import type { Translate } from '#locale/translate.ts';
import { IconPlus, IconTrash } from '#renderer/ui/icons.ts';
import { TimeField } from '#renderer/ui/TimeField.tsx';
import '#renderer/ui/spans-editor.css';

export interface DaySpan {
  readonly from: string;
  readonly to: string;
}

interface Props {
  /** What the hours are of: 'Monday'. */
  readonly name: string;
  readonly spans: readonly DaySpan[];
  readonly t: Translate;
  readonly onChange: (spans: DaySpan[]) => void;
}

const most = 6;
const isGood = ({ from, to }: DaySpan) => from < to;

/** What a further span begins as: after the last one, or the usual morning. */
const further = (spans: readonly DaySpan[]): DaySpan => {
  const last = spans.at(-1)?.to ?? '08:00';
  const hour = Math.min(22, Number(last.slice(0, 2)) + 1);
  const text = (value: number) => `${String(value).padStart(2, '0')}:00`;
  return { from: text(hour), to: text(Math.min(23, hour + (spans.length === 0 ? 8 : 4))) };
};

export function SpansEditor({ name, spans, t, onChange }: Props) {
  // What cannot be so yet lives here until it can.
  const [drafts, setDrafts] = useState<readonly DaySpan[] | null>(null);
  const shown = drafts ?? spans;
  const tell = (next: readonly DaySpan[]) => {
    if (!next.every(isGood)) {
      setDrafts(next);
      return;
    }
    setDrafts(null);
    const sorted = [...next].sort((a, b) => a.from.localeCompare(b.from));
    if (JSON.stringify(sorted) !== JSON.stringify(spans)) onChange(sorted);
  };
  const typed = (index: number, change: Partial<DaySpan>) =>
    tell(shown.map((span, at) => (at === index ? { ...span, ...change } : span)));
  return (
    <div className="spans">
      {shown.length === 0 && (
        <Text size="sm" c="dimmed">
          {t('hours.closed')}
        </Text>
      )}
      {shown.map((span, index) => {
        const which = shown.length > 1 ? `${name} ${index + 1}` : name;
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: spans have no identity but their place
          <div key={index} className="span">
            <TimeField
              label={t('hours.fromOf', { what: which })}
              value={span.from}
              wrong={!isGood(span)}
              onChange={(from) => typed(index, { from })}
            />
            <span aria-hidden>–</span>
            <TimeField
              label={t('hours.toOf', { what: which })}
              value={span.to}
              wrong={!isGood(span)}
              onChange={(to) => typed(index, { to })}
            />
            <ActionIcon
              aria-label={t('hours.removeOf', { what: which })}
              onClick={() => tell(shown.filter((_span, at) => at !== index))}
            >
              <IconTrash size={15} aria-hidden />
            </ActionIcon>
          </div>
        );
      })}
      <ActionIcon
        aria-label={t('hours.addOf', { what: name })}
        disabled={shown.length >= most}
        onClick={() => tell([...shown, further(shown)])}
      >
        <IconPlus size={15} aria-hidden />
      </ActionIcon>
      {!shown.every(isGood) && (
        <Text size="xs" c="red" role="alert">
          {t('hours.unreadable')}
        </Text>
      )}
    </div>
  );
}
