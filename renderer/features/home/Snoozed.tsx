/** The lines that were put off, folded away: each with the day it comes back, and the way to have it back at once. */
import { Button } from '@mantine/core';
import type { Output } from '#contract/channels.ts';
import { useFormats } from '#renderer/data/formats.ts';
import { useT } from '#renderer/data/workspace.ts';

interface Props {
  readonly snoozed: Output<'home.brief'>['snoozed'];
  readonly onBack: (key: string, title: string) => void;
}

export function Snoozed({ snoozed, onBack }: Props) {
  const t = useT();
  const formats = useFormats();
  if (snoozed.length === 0) return null;
  return (
    <details className="brief-snoozed no-print">
      <summary>{t('home.snoozed', { count: snoozed.length })}</summary>
      <ul>
        {snoozed.map(({ key, title, until }) => (
          <li key={key}>
            <span className="brief-snoozed-title">{title}</span>
            <span className="quiet" title={formats.dateLong(until)}>
              {t('home.snoozedUntil', { date: formats.relative(until) })}
            </span>
            <Button
              size="compact-xs"
              variant="default"
              aria-label={t('home.bringBackWhat', { title })}
              onClick={() => onBack(key, title)}
            >
              {t('home.bringBack')}
            </Button>
          </li>
        ))}
      </ul>
    </details>
  );
}
