/** The first page of the day: what needs the coordinator, the most pressing first, worked off by keyboard. */
import { Button } from '@mantine/core';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import '#renderer/features/home/home.css';
import { type BriefItem, type BriefRule, briefRules } from '#contract/home.ts';
import { navigate, type Route, recordRoute } from '#renderer/app/router.ts';
import { useCommands } from '#renderer/data/commands.ts';
import { useFormats } from '#renderer/data/formats.ts';
import { useQuery } from '#renderer/data/use-query.ts';
import { describeRefusal } from '#renderer/data/words.ts';
import { useT } from '#renderer/data/workspace.ts';
import { Ahead } from '#renderer/features/home/Ahead.tsx';
import { BriefLine } from '#renderer/features/home/BriefLine.tsx';
import { titleOf } from '#renderer/features/home/brief-words.ts';
import { CallDialog } from '#renderer/features/home/CallDialog.tsx';
import { Cleared } from '#renderer/features/home/Cleared.tsx';
import { currentCommands, type LineActs, lineActions } from '#renderer/features/home/line-commands.ts';
import { RuleChips } from '#renderer/features/home/RuleChips.tsx';
import { SnoozeDialog } from '#renderer/features/home/SnoozeDialog.tsx';
import { Snoozed } from '#renderer/features/home/Snoozed.tsx';
import { useBrief } from '#renderer/features/home/use-brief.ts';
import { ErrorState } from '#renderer/ui/ErrorState.tsx';
import { PageHeader } from '#renderer/ui/PageHeader.tsx';
import { Waiting } from '#renderer/ui/Waiting.tsx';

interface Props {
  readonly params: Readonly<Record<string, string>>;
}

type Dialog = { readonly type: 'snooze' | 'day' | 'call'; readonly item: BriefItem };

const readRules = (text: string | undefined): BriefRule[] => {
  const names = (text ?? '').split(',');
  return briefRules.filter((rule) => names.includes(rule));
};

const showRules = (rules: readonly BriefRule[]) =>
  navigate({ page: 'home', params: rules.length === 0 ? {} : { rules: rules.join(',') } }, { replace: true });

const routeOf = ({ record }: BriefItem): Route =>
  record === null ? { page: 'settings', params: { tab: 'data' } } : recordRoute(record.kind, record.id);

/** To the machine's own mail program: the shell lets such addresses leave the window. */
const writeTo = (email: string) => {
  const link = document.createElement('a');
  link.href = `mailto:${encodeURIComponent(email).replace('%40', '@')}`;
  link.target = '_blank';
  link.rel = 'noreferrer';
  link.click();
};

export function HomePage({ params }: Props) {
  const t = useT();
  const formats = useFormats();
  const { data: workspace } = useQuery('workspace.state', {});
  const rules = readRules(params['rules']);
  const brief = useBrief(rules);
  const { items, current, query } = brief;
  const list = useRef<HTMLOListElement>(null);
  const cleared = useRef<HTMLDivElement>(null);
  const [dialog, setDialog] = useState<Dialog | null>(null);
  const [explained, setExplained] = useState<string | null>(null);

  const focusCurrent = () => {
    const row = list.current?.querySelector<HTMLElement>('a[tabindex="0"]');
    (row ?? cleared.current)?.focus();
  };
  const close = () => {
    setDialog(null);
    // Once the dialog or menu has let the focus go.
    setTimeout(focusCurrent, 0);
  };

  // The keyboard begins at the first line, and goes on at the next one when a line has left with the focus.
  const key = current?.key ?? null;
  const ready = query.data !== undefined;
  // biome-ignore lint/correctness/useExhaustiveDependencies: runs when another line is the current one
  useEffect(() => {
    const active = document.activeElement;
    const lost = active === null || active === document.body || active.id === 'content';
    if (ready && dialog === null && (lost || list.current?.contains(active))) focusCurrent();
  }, [key, ready]);

  const acts: LineActs = {
    done: (item) => brief.done(item),
    backup: () => brief.backup(),
    snooze: (item) => {
      brief.choose(item.key);
      setDialog({ type: 'snooze', item });
    },
    open: (item) => navigate(routeOf(item)),
    call: (item) => setDialog({ type: 'call', item }),
    mail: ({ email }) => {
      if (email !== null) writeTo(email);
    },
    explain: (item) => setExplained((before) => (before === item.key ? null : item.key)),
  };
  useCommands(currentCommands(current, acts));

  const snooze = (item: BriefItem, until: string | null) => {
    if (until === null) {
      setDialog({ type: 'day', item });
      return;
    }
    close();
    void brief.snooze(item, until);
  };

  const move = (event: KeyboardEvent) => {
    const last = items.length - 1;
    const at = items.findIndex((item) => item.key === key);
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: last }[event.key];
    if (to === undefined || event.ctrlKey || event.metaKey || event.altKey || dialog !== null) return;
    event.preventDefault();
    const next = items[Math.max(0, Math.min(last, to))];
    if (next) brief.choose(next.key);
  };

  const need = t('home.need', { count: query.data?.total ?? 0 });
  const late = query.data?.late ?? 0;
  const nothingYet =
    (query.data?.all ?? 0) === 0 &&
    (['organisations', 'contacts', 'tasks', 'opportunities'] as const).every(
      (kind) => (workspace?.counts[kind] ?? 0) === 0,
    );

  return (
    <div className="brief">
      <PageHeader
        title={t('home.title')}
        beside={<span className="quiet">{formats.dateLong(formats.today)}</span>}
      />
      {query.error && (
        <ErrorState
          message={describeRefusal(t, query.error.refusal)}
          retryLabel={t('frame.tryAgain')}
          retry={query.retry}
        />
      )}
      {query.loading && <Waiting rows={10} label={t('frame.loading')} />}
      {query.data && !nothingYet && (
        <>
          <p className="brief-sentence">
            {items.length > 0 &&
              (late === 0 ? t('home.needNoneLate', { need }) : t('home.needLate', { need, count: late }))}
          </p>
          {(query.data.all > 0 || rules.length > 0) && (
            <RuleChips all={query.data.all} counts={query.data.counts} chosen={rules} onChange={showRules} />
          )}
          {items.length > 0 && (
            <ol ref={list} className="brief-list" aria-label={t('home.list')} onKeyDown={move}>
              {items.map((item) => (
                <BriefLine
                  key={item.key}
                  item={item}
                  route={routeOf(item)}
                  current={item.key === key}
                  explained={item.key === explained}
                  snoozing={dialog?.type === 'snooze' && dialog.item.key === item.key}
                  actions={lineActions(item, acts)}
                  onFocus={() => brief.choose(item.key)}
                  onOpen={() => navigate(routeOf(item))}
                  onSnooze={(until) => snooze(item, until)}
                  onSnoozeClose={close}
                />
              ))}
            </ol>
          )}
          {items.length > 0 && <p className="brief-keys quiet small no-print">{t('home.keys')}</p>}
          {brief.beyond > 0 && (
            <p className="brief-beyond quiet">
              {t('home.more', { count: brief.beyond })}{' '}
              {brief.more && (
                <Button size="compact-sm" variant="default" className="no-print" onClick={brief.more}>
                  {t('home.showMore')}
                </Button>
              )}
            </p>
          )}
        </>
      )}
      {query.data && items.length === 0 && brief.beyond === 0 && (
        <Cleared ref={cleared} state={nothingYet ? 'new' : rules.length > 0 ? 'filtered' : 'cleared'} />
      )}
      {query.data && !nothingYet && (
        <>
          <Snoozed
            snoozed={query.data.snoozed}
            onBack={(one, title) => void brief.bringBack(one, title).then(focusCurrent)}
          />
          <Ahead />
        </>
      )}
      {dialog?.type === 'day' && (
        <SnoozeDialog
          title={titleOf(t, formats, dialog.item)}
          onClose={close}
          onChoose={(until) => snooze(dialog.item, until)}
        />
      )}
      {dialog?.type === 'call' && (
        <CallDialog
          item={dialog.item}
          title={titleOf(t, formats, dialog.item)}
          onClose={close}
          onLogged={(done) => {
            close();
            if (done) void brief.done(dialog.item);
          }}
        />
      )}
    </div>
  );
}
