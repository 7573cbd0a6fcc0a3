/** The search of the list shown: typed here, kept in the list's address. */
import { CloseButton, Kbd, TextInput } from '@mantine/core';
import { useEffect, useState } from 'react';
import { navigate, type Route } from '#renderer/app/router.ts';
import { useT } from '#renderer/data/workspace.ts';
import { IconSearch } from '#renderer/ui/icons.ts';

interface Props {
  readonly route: Extract<Route, { page: 'list' | 'trash' }>;
}

export function SectionSearch({ route }: Props) {
  const t = useT();
  const applied = route.state.query.search;
  const [text, setText] = useState(applied);
  const label = t('frame.search', { what: t(`frame.section.${route.kind}`).toLocaleLowerCase() });

  // The address can change by itself: a view was chosen, or one went back.
  useEffect(() => setText(applied), [applied]);

  const search = (next: string) =>
    navigate(
      { ...route, state: { ...route.state, query: { ...route.state.query, search: next } } },
      { replace: true },
    );

  // Asked when typing pauses, not at every letter.
  // biome-ignore lint/correctness/useExhaustiveDependencies: only what was typed starts the wait
  useEffect(() => {
    if (text.trim() === applied) return;
    const timer = setTimeout(() => search(text.trim().slice(0, 500)), 150);
    return () => clearTimeout(timer);
  }, [text]);

  return (
    <TextInput
      id="section-search"
      className="section-search"
      type="search"
      aria-label={label}
      placeholder={label}
      value={text}
      onChange={(event) => setText(event.currentTarget.value)}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && text !== '') {
          event.stopPropagation();
          setText('');
        }
        if (event.key === 'ArrowDown' || event.key === 'Enter') {
          event.preventDefault();
          document.querySelector<HTMLElement>('[role="grid"]')?.focus();
        }
      }}
      leftSection={<IconSearch size={15} aria-hidden />}
      rightSection={
        text === '' ? (
          <Kbd size="xs" aria-hidden>
            /
          </Kbd>
        ) : (
          <CloseButton size="sm" aria-label={t('frame.clearSearch')} onClick={() => setText('')} />
        )
      }
    />
  );
}
