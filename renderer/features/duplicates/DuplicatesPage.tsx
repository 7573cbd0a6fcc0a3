/** Possible duplicates: the pairs at the left, surest first, and the chosen pair side by side. */
import { Button, SegmentedControl } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import '#renderer/features/duplicates/duplicates.css';
import { type DuplicateKind, duplicateKinds } from '#contract/duplicates.ts';
import { navigate } from '#renderer/app/router.ts';
import { useQuery } from '#renderer/data/use-query.ts';
import { describeRefusal, kindLabel } from '#renderer/data/words.ts';
import { useT } from '#renderer/data/workspace.ts';
import { duplicatesRoute, readPlace } from '#renderer/features/duplicates/address.ts';
import { PairComparison } from '#renderer/features/duplicates/PairComparison.tsx';
import { PairList } from '#renderer/features/duplicates/PairList.tsx';
import type { Pair } from '#renderer/features/duplicates/pair-words.ts';
import { SearchProgress } from '#renderer/features/duplicates/SearchProgress.tsx';
import { announce } from '#renderer/ui/announce.ts';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { ErrorState } from '#renderer/ui/ErrorState.tsx';
import { IconCopyCheck } from '#renderer/ui/icons.ts';
import { PageHeader } from '#renderer/ui/PageHeader.tsx';

interface Props {
  readonly params: Readonly<Record<string, string>>;
}

/** Pairs shown at first, and more at a time; the most that are asked for at once. */
const page = 50;
const most = 500;
const none: readonly Pair[] = [];

export function DuplicatesPage({ params }: Props) {
  const t = useT();
  const place = readPlace(params);
  const { kind, entry } = place;
  const [limit, setLimit] = useState(page);
  const list = useQuery('duplicates.list', { kind, entry, range: { offset: 0, limit } });
  const pairs = list.data?.pairs ?? none;
  const total = list.data?.total ?? null;
  const comparison = useRef<HTMLHeadingElement>(null);
  /** The keyboard goes to the pair once it is shown. */
  const focusNext = useRef(false);

  const at = pairs.findIndex(
    ({ a, b }) => (a.id === place.a && b.id === place.b) || (a.id === place.b && b.id === place.a),
  );
  const first = pairs[0];
  const shown =
    place.a !== null && place.b !== null
      ? { a: place.a, b: place.b }
      : first
        ? { a: first.a.id, b: first.b.id }
        : null;
  const position = place.a === null ? 0 : at;

  const choose = (pair: { readonly a: string; readonly b: string } | null) =>
    navigate(duplicatesRoute({ ...place, a: pair?.a ?? null, b: pair?.b ?? null }), { replace: true });

  /** To the next pair that does not name the record that is gone; its heading, with the focus, says which it is. @param stays is the pair shown still one? */
  const goOn = (gone: string | null, stays: boolean) => {
    const others = pairs.filter(({ a, b }, index) => index !== position && a.id !== gone && b.id !== gone);
    const after = others.find((pair) => pairs.indexOf(pair) > position) ?? others[0];
    if (!after && stays) {
      announce(t('duplicates.lastOne'));
      return;
    }
    focusNext.current = true;
    choose(after ? { a: after.a.id, b: after.b.id } : null);
  };

  const onShown = () => {
    const focused = document.activeElement;
    const lost = focused === document.body || focused?.id === 'content';
    if (focusNext.current || lost) comparison.current?.focus();
    focusNext.current = false;
  };

  // The last pair is settled: the keyboard goes on at the top of the page.
  const nothingLeft = total === 0 && shown === null;
  useEffect(() => {
    if (nothingLeft && document.activeElement === document.body) document.getElementById('content')?.focus();
  }, [nothingLeft]);

  const content = () => {
    if (list.error) {
      return (
        <ErrorState
          message={describeRefusal(t, list.error.refusal)}
          retryLabel={t('frame.tryAgain')}
          retry={list.retry}
        />
      );
    }
    if (list.loading && shown === null) return <SearchProgress kind={kind} />;
    if (shown === null) {
      return (
        <EmptyState icon={IconCopyCheck} title={t('duplicates.none')} text={t('duplicates.noneText')}>
          {entry !== null && (
            <Button
              variant="default"
              onClick={() => navigate(duplicatesRoute({ kind, a: null, b: null, entry: null }))}
            >
              {t('duplicates.showAll')}
            </Button>
          )}
        </EmptyState>
      );
    }
    return (
      <div className="duplicates">
        <PairList
          kind={kind}
          pairs={pairs}
          at={position}
          more={total !== null && total > pairs.length && limit < most}
          searching={list.loading}
          onChoose={(pair) => choose({ a: pair.a.id, b: pair.b.id })}
          onMore={() => setLimit((before) => Math.min(most, before + page * 2))}
        />
        <PairComparison
          key={`${shown.a} ${shown.b}`}
          kind={kind}
          a={shown.a}
          b={shown.b}
          heading={comparison}
          onShown={onShown}
          onDone={(gone) => goOn(gone, false)}
          onSkip={() => goOn(null, true)}
          onGone={() => choose(null)}
        />
      </div>
    );
  };

  return (
    <div className="duplicates-page">
      <PageHeader
        title={t('duplicates.title')}
        beside={
          <>
            {total !== null && total > 0 && (
              <span className="quiet">{t('duplicates.count', { count: total })}</span>
            )}
            {entry !== null && (
              <span className="duplicates-only">
                {t('duplicates.imported')}
                <Button
                  variant="subtle"
                  size="compact-xs"
                  onClick={() => navigate(duplicatesRoute({ kind, a: null, b: null, entry: null }))}
                >
                  {t('duplicates.showAll')}
                </Button>
              </span>
            )}
          </>
        }
      >
        <SegmentedControl
          aria-label={t('duplicates.kind')}
          value={kind}
          data={duplicateKinds.map((one) => ({ value: one, label: kindLabel(t, one) }))}
          onChange={(next) =>
            navigate(duplicatesRoute({ kind: next as DuplicateKind, a: null, b: null, entry: null }))
          }
        />
      </PageHeader>
      {content()}
    </div>
  );
}
