/** The search over every record: typed at the top, the best found first, narrowed by kind, opened by keyboard. */
import { Button, CloseButton, TextInput } from '@mantine/core';
import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import '#renderer/features/search/search.css';
import { type ListedKind, listedKinds } from '#contract/kinds.ts';
import type { Hit } from '#contract/search.ts';
import { navigate, recordRoute } from '#renderer/app/router.ts';
import { useFormats } from '#renderer/data/formats.ts';
import { useQuery } from '#renderer/data/use-query.ts';
import { describeRefusal } from '#renderer/data/words.ts';
import { useT } from '#renderer/data/workspace.ts';
import { KindChips } from '#renderer/features/search/KindChips.tsx';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { ErrorState } from '#renderer/ui/ErrorState.tsx';
import { HitRow } from '#renderer/ui/HitRow.tsx';
import { IconSearch } from '#renderer/ui/icons.ts';
import { Waiting } from '#renderer/ui/Waiting.tsx';

/** Nobody reads more: another word narrows better than a longer list. */
const limit = 100;
const longestText = 200;
/** Milliseconds without a letter before the search is asked. */
const pause = 100;
const page = 10;

interface Props {
  readonly params: Readonly<Record<string, string>>;
}

const readKinds = (text: string | undefined): ListedKind[] => {
  const names = (text ?? '').split(',');
  return listedKinds.filter((kind) => names.includes(kind));
};

const show = (text: string, kinds: readonly ListedKind[]) => {
  const params: Record<string, string> = {};
  if (text !== '') params['text'] = text;
  if (kinds.length > 0) params['kinds'] = kinds.join(',');
  navigate({ page: 'search', params }, { replace: true });
};

const open = (hit: Hit) => navigate(recordRoute(hit.kind, hit.id));

/** Where the keys lead from a place in the list; null where they are not the list's. */
const moved = (key: string, at: number, count: number): number | null => {
  const last = count - 1;
  const to = { ArrowDown: at + 1, ArrowUp: at - 1, PageDown: at + page, PageUp: at - page }[key];
  return to === undefined || count === 0 ? null : Math.max(0, Math.min(last, to));
};

export function SearchPage({ params }: Props) {
  const t = useT();
  const { number } = useFormats();
  const list = useId();
  const input = useRef<HTMLInputElement>(null);
  const asked = (params['text'] ?? '').slice(0, longestText);
  const kinds = readKinds(params['kinds']);
  const [typed, setTyped] = useState(asked);
  const [active, setActive] = useState(0);
  const answer = useQuery('search.find', asked.trim() === '' ? null : { text: asked, kinds, limit });
  const hits = answer.data?.hits ?? [];
  const counts = answer.data?.counts ?? {};
  const among: readonly ListedKind[] = kinds.length > 0 ? kinds : listedKinds;
  const total = among.reduce((sum, kind) => sum + (counts[kind] ?? 0), 0);
  const at = Math.min(active, hits.length - 1);
  const optionId = (place: number) => `${list}-${place}`;

  // The address can change by itself: the palette leads here, or one went back.
  useEffect(() => setTyped(asked), [asked]);
  useEffect(() => input.current?.focus(), []);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another question is another list
  useEffect(() => setActive(0), [asked, params['kinds']]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: only what was typed starts the wait
  useEffect(() => {
    if (typed === asked) return;
    const timer = setTimeout(() => show(typed, kinds), pause);
    return () => clearTimeout(timer);
  }, [typed]);

  const press = (event: KeyboardEvent<HTMLInputElement>) => {
    const to = moved(event.key, at, hits.length);
    const chosen = hits[at];
    if (to !== null) {
      event.preventDefault();
      setActive(to);
      document.getElementById(optionId(to))?.scrollIntoView({ block: 'nearest' });
    } else if (event.key === 'Enter' && chosen && typed === asked && !answer.outdated) {
      event.preventDefault();
      open(chosen);
    } else if (event.key === 'Escape' && typed !== '') {
      event.stopPropagation();
      setTyped('');
    }
  };

  return (
    <div className="search-page">
      <header className="search-head">
        <h1 className="sr-only">{t('search.title')}</h1>
        <TextInput
          ref={input}
          id="section-search"
          className="search-field no-print"
          type="search"
          role="combobox"
          aria-label={t('search.label')}
          aria-expanded={hits.length > 0}
          aria-controls={list}
          aria-autocomplete="list"
          {...(at >= 0 ? { 'aria-activedescendant': optionId(at) } : {})}
          placeholder={t('search.placeholder')}
          maxLength={longestText}
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
          onKeyDown={press}
          leftSection={<IconSearch size={16} aria-hidden />}
          rightSection={
            typed !== '' && (
              <CloseButton
                size="sm"
                aria-label={t('frame.clearSearch')}
                onClick={() => {
                  setTyped('');
                  input.current?.focus();
                }}
              />
            )
          }
        />
        <KindChips counts={counts} chosen={kinds} onChange={(chosen) => show(asked, chosen)} />
        <output className="sr-only">
          {answer.data !== undefined && !answer.outdated && t('search.count', { count: total })}
        </output>
      </header>
      <div className="search-results">
        {asked.trim() === '' ? (
          <EmptyState icon={IconSearch} title={t('search.emptyTitle')} text={t('search.emptyText')} />
        ) : answer.error ? (
          <ErrorState
            message={describeRefusal(t, answer.error.refusal)}
            retryLabel={t('frame.tryAgain')}
            retry={answer.retry}
          />
        ) : answer.loading ? (
          <Waiting rows={10} label={t('search.loading')} />
        ) : hits.length === 0 ? (
          <EmptyState
            icon={IconSearch}
            title={t('search.nothing', { text: asked })}
            text={t('search.nothingText')}
          >
            {kinds.length > 0 && (
              <Button variant="default" onClick={() => show(asked, [])}>
                {t('search.allKinds')}
              </Button>
            )}
          </EmptyState>
        ) : (
          <>
            <div className="search-list" id={list} role="listbox" aria-label={t('search.results')}>
              {hits.map((hit, place) => (
                // biome-ignore lint/a11y/useKeyWithClickEvents: the field above has the keyboard for the whole list
                <div
                  key={`${hit.kind} ${hit.id}`}
                  id={optionId(place)}
                  className="search-option"
                  role="option"
                  tabIndex={-1}
                  aria-selected={place === at}
                  onClick={() => open(hit)}
                >
                  <HitRow hit={hit} typed={asked} />
                </div>
              ))}
            </div>
            {total > hits.length && (
              <p className="search-more">
                {t('search.more', { shown: number(hits.length), total: number(total) })}
              </p>
            )}
          </>
        )}
      </div>
    </div>
  );
}
