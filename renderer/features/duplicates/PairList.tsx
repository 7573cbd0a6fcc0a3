/** The pairs as a list to walk along with the arrows: the one chosen is shown beside it. */
import { Button } from '@mantine/core';
import { type KeyboardEvent, useEffect, useRef } from 'react';
import type { DuplicateKind } from '#contract/duplicates.ts';
import { nameOf } from '#renderer/data/columns.ts';
import { useT } from '#renderer/data/workspace.ts';
import { type Pair, reasonWords } from '#renderer/features/duplicates/pair-words.ts';

interface Props {
  readonly kind: DuplicateKind;
  readonly pairs: readonly Pair[];
  /** Place of the pair shown; -1 where it is none of these. */
  readonly at: number;
  readonly more: boolean;
  readonly searching: boolean;
  readonly onChoose: (pair: Pair) => void;
  readonly onMore: () => void;
}

export function PairList({ kind, pairs, at, more, searching, onChoose, onMore }: Props) {
  const t = useT();
  const list = useRef<HTMLUListElement>(null);
  const buttons = () => [...(list.current?.querySelectorAll<HTMLButtonElement>('.pair') ?? [])];

  // biome-ignore lint/correctness/useExhaustiveDependencies: the chosen one comes into sight, also when the pairs are others
  useEffect(() => {
    buttons()[at]?.scrollIntoView({ block: 'nearest' });
  }, [at, pairs]);

  const onKeyDown = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const all = buttons();
    const from = all.indexOf(event.target as HTMLButtonElement);
    if (step === undefined || from < 0) return;
    event.preventDefault();
    const to = Math.max(0, Math.min(all.length - 1, from + step));
    all[to]?.focus();
    const pair = pairs[to];
    if (pair) onChoose(pair);
  };

  return (
    <nav className="pair-list no-print" aria-label={t('duplicates.pairs')} aria-busy={searching}>
      <ul ref={list} onKeyDown={onKeyDown}>
        {pairs.map((pair, index) => (
          <li key={`${pair.a.id} ${pair.b.id}`}>
            <button
              type="button"
              className="pair"
              aria-current={index === at || undefined}
              tabIndex={index === Math.max(0, at) ? 0 : -1}
              onClick={() => onChoose(pair)}
            >
              <span className="pair-names">
                <span>{nameOf(kind, pair.a)}</span>
                <span>{nameOf(kind, pair.b)}</span>
              </span>
              <span className="pair-score numeric" title={t('duplicates.score')}>
                {pair.score}
              </span>
              <span className="pair-reasons quiet small">{reasonWords(t, pair.reasons)}</span>
            </button>
          </li>
        ))}
      </ul>
      {more && (
        <Button variant="subtle" fullWidth onClick={onMore}>
          {t('duplicates.more')}
        </Button>
      )}
    </nav>
  );
}
