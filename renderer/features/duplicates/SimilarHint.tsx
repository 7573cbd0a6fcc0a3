/** While a record is typed: one line that says which one it looks like, and opens that one. Never in the way. */
import { useEffect, useState } from 'react';
import { duplicateKinds } from '#contract/duplicates.ts';
import type { ListedKind } from '#contract/kinds.ts';
import { RouteLink } from '#renderer/app/RouteLink.tsx';
import { recordRoute } from '#renderer/app/router.ts';
import { useQuery } from '#renderer/data/use-query.ts';
import { useT } from '#renderer/data/workspace.ts';
import '#renderer/features/duplicates/duplicates.css';
import { reasonWords } from '#renderer/features/duplicates/pair-words.ts';
import { announce } from '#renderer/ui/announce.ts';
import { IconInfoCircle } from '#renderer/ui/icons.ts';

interface Props {
  readonly kind: ListedKind;
  /** The fields as far as they are filled in. */
  readonly values: Readonly<Record<string, unknown>>;
  /** The record being edited; null for a new one. */
  readonly except: string | null;
  /** Called before the record it looks like is opened. */
  readonly onOpen: () => void;
}

/** Milliseconds of rest in typing before it is asked. */
const rest = 300;

export function SimilarHint({ kind, values, except, onOpen }: Props) {
  const t = useT();
  const known = duplicateKinds.find((one) => one === kind);
  const given = JSON.stringify(
    Object.entries(values).filter(([, value]) => typeof value === 'string' && value.trim() !== ''),
  );
  const [asked, setAsked] = useState('[]');
  useEffect(() => {
    const timer = setTimeout(() => setAsked(given), rest);
    return () => clearTimeout(timer);
  }, [given]);
  const { data } = useQuery(
    'duplicates.similar',
    known && asked !== '[]'
      ? { kind: known, changes: Object.fromEntries(JSON.parse(asked)), except, limit: 2 }
      : null,
  );
  const found = data ?? [];
  const [first] = found;
  const said =
    first && t('duplicates.similarSaid', { name: first.label, reasons: reasonWords(t, first.reasons) });
  useEffect(() => {
    if (said !== undefined) announce(said);
  }, [said]);
  if (!known || found.length === 0) return null;
  return (
    <div className="similar-hint">
      <IconInfoCircle size={15} stroke={1.7} aria-hidden />
      <div>
        {found.map(({ id, label, hint, reasons }) => {
          const route = recordRoute(known, id);
          return (
            <p key={id}>
              {t('duplicates.similar')}{' '}
              <RouteLink className="link" route={route} onClick={onOpen}>
                {label}
              </RouteLink>
              {hint !== '' && <span className="quiet"> · {hint}</span>}{' '}
              <span className="quiet">({reasonWords(t, reasons)})</span>
            </p>
          );
        })}
      </div>
    </div>
  );
}
