/** Asks which of a series is meant: this one, this and the following, or all; 1, 2 and 3 answer it too. */
import { Kbd, Modal, UnstyledButton } from '@mantine/core';
import { useEffect } from 'react';
import type { Scope } from '#contract/calendar.ts';
import type { Asked } from '#renderer/data/ask-scope.ts';
import { useQuery } from '#renderer/data/use-query.ts';
import { useT } from '#renderer/data/workspace.ts';
import '#renderer/features/calendar/editor/scope.css';
import { useReturnFocus } from '#renderer/ui/use-return-focus.ts';

interface Props {
  readonly question: Asked;
}

export function ScopeDialog({ question }: Props) {
  useReturnFocus();
  const t = useT();
  const { act, ref, title, when, scopes, answer } = question;
  const { data } = useQuery('calendar.series', ref);

  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.altKey || event.ctrlKey || event.metaKey) return;
      const scope = scopes[Number(event.key) - 1];
      if (scope === undefined) return;
      event.preventDefault();
      event.stopPropagation();
      answer(scope);
    };
    document.addEventListener('keydown', onKey, true);
    return () => document.removeEventListener('keydown', onKey, true);
  }, [scopes, answer]);

  const concerned = (scope: Scope): string => {
    if (scope === 'this') return when ?? '';
    if (!data) return '';
    const count = scope === 'all' ? data.all : data.following;
    const how = count === null ? t('scope.endless') : t('scope.count', { count });
    return scope === 'all' && data.changed > 0
      ? `${how} · ${t('scope.changed', { count: data.changed })}`
      : how;
  };

  return (
    <Modal
      opened
      onClose={() => answer(null)}
      size={440}
      title={t(`scope.title.${act}`)}
      closeButtonProps={{ 'aria-label': t('frame.close') }}
    >
      <p className="appt-scope-what">{title}</p>
      <div className="appt-scopes">
        {scopes.map((scope, index) => (
          <UnstyledButton
            key={scope}
            className="appt-scope"
            data-autofocus={index === 0 || undefined}
            onClick={() => answer(scope)}
          >
            <span className="appt-scope-name">{t(`scope.${scope}`)}</span>
            <span className="small quiet">{concerned(scope)}</span>
            <Kbd size="xs" aria-hidden>
              {index + 1}
            </Kbd>
          </UnstyledButton>
        ))}
      </div>
    </Modal>
  );
}
