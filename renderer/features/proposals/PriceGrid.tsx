/** The price table as it is written: fast by keyboard, with what each line earns beside it. */
import { Button } from '@mantine/core';
import { useEffect, useMemo, useRef, useState } from 'react';
import { emptyItem, type ProposalLine } from '#contract/kinds/documents.ts';
import type { Quote } from '#contract/quote.ts';
import { call } from '#renderer/data/call.ts';
import { useSettings, useT } from '#renderer/data/workspace.ts';
import type { LineActions } from '#renderer/features/proposals/LineMenu.tsx';
import {
  changed,
  duplicated,
  emptyHeading,
  inserted,
  mostLines,
  removed,
} from '#renderer/features/proposals/lines.ts';
import { PriceLine } from '#renderer/features/proposals/PriceLine.tsx';
import { announce } from '#renderer/ui/announce.ts';
import { IconPlus } from '#renderer/ui/icons.ts';
import { hasMod } from '#renderer/ui/keys.ts';
import { movedTo } from '#renderer/ui/moved-to.ts';
import { showDone } from '#renderer/ui/toasts.tsx';

interface Props {
  readonly lines: readonly ProposalLine[];
  readonly quote: Quote;
  readonly currency: string;
  readonly locked: boolean;
  readonly onChange: (lines: ProposalLine[]) => void;
  /** The work on a line is done. */
  readonly onLeave: () => void;
  /** A line was taken out: said, with the way back. */
  readonly onRemoved: (what: string) => void;
}

/** Places of the price table that are kept on paper, and those that are not. */
const printed = [
  ['proposalsPage.description', false],
  ['lines.quantity', true],
  ['proposalsPage.unit', false],
  ['lines.unitPrice', true],
  ['lines.discount', true],
  ['proposalsPage.taxRate', true],
  ['proposalsPage.option', false],
  ['lines.net', true],
] as const;

export function PriceGrid({ lines, quote, currency, locked, onChange, onLeave, onRemoved }: Props) {
  const t = useT();
  const { currency: own, proposalDefaults } = useSettings();
  const { taxRates } = proposalDefaults;
  const table = useRef<HTMLTableElement>(null);
  /** What gets the keyboard once it is drawn: a line, and which of its cells. */
  const next = useRef<readonly [line: string, cell: string] | null>(null);
  const [dragged, setDragged] = useState<string | null>(null);
  const [over, setOver] = useState<string | null>(null);

  const cell = (line: string, name: string) => {
    const row = table.current?.querySelector(`[data-line="${CSS.escape(line)}"]`);
    return (
      row?.querySelector<HTMLElement>(`[data-cell="${name}"]`) ??
      row?.querySelector<HTMLElement>('[data-cell]')
    );
  };
  useEffect(() => {
    if (next.current === null) return;
    const found = cell(...next.current);
    if (!found) return;
    next.current = null;
    found.focus();
  });

  const latest = useRef({ lines, onChange, onRemoved, t });
  latest.current = { lines, onChange, onRemoved, t };
  const firstRate = taxRates[0] ?? 0;

  const actions = useMemo<LineActions>(() => {
    const put = (made: (now: readonly ProposalLine[]) => ProposalLine[]) => {
      const after = made(latest.current.lines);
      if (after.length > mostLines) {
        showDone(latest.current.t('proposalsPage.tooManyLines', { count: mostLines }));
        return false;
      }
      latest.current = { ...latest.current, lines: after };
      latest.current.onChange(after);
      return true;
    };
    return {
      change: (id, changes) => void put((now) => changed(now, id, changes)),
      insert: (after, type) => {
        const id = crypto.randomUUID();
        const { lines: now } = latest.current;
        const before = now.find((line) => line.id === after) ?? now.findLast((line) => line.type === 'item');
        const rate = before?.type === 'item' ? before.taxRate : firstRate;
        const line = type === 'heading' ? emptyHeading(id) : emptyItem(id, rate);
        if (put((all) => inserted(all, line, after))) next.current = [id, 'description'];
      },
      duplicate: (id) => {
        const copy = crypto.randomUUID();
        if (put((now) => duplicated(now, id, copy))) next.current = [copy, 'description'];
      },
      remove: (id) => {
        const { lines: now, t: say } = latest.current;
        const at = now.findIndex((line) => line.id === id);
        const line = now[at];
        const neighbour = now[at + 1] ?? now[at - 1];
        if (neighbour) next.current = [neighbour.id, 'description'];
        put((all) => removed(all, id));
        const text = line?.type === 'item' ? line.description : line?.text;
        latest.current.onRemoved(text?.split('\n')[0] || say('proposalsPage.emptyLine'));
        // Without a line there is still the button that adds one.
        if (!neighbour) table.current?.closest('.pp-prices')?.querySelector<HTMLElement>('.pp-add')?.focus();
      },
      move: (id, by) => {
        const { lines: now, t: say } = latest.current;
        const from = now.findIndex((line) => line.id === id);
        const to = from + by;
        if (to < 0 || to >= now.length) return;
        const focused = document.activeElement?.getAttribute('data-cell') ?? 'description';
        put((all) => movedTo(all, from, to));
        next.current = [id, focused];
        announce(say('proposalsPage.movedTo', { place: to + 1, count: now.length }));
      },
      chooseProduct: (id, productId) => {
        void call('records.get', { kind: 'products', id: productId }).then(
          ({ record }) => {
            const { name, unit, price, cost, taxRate } = record;
            const known = own === currency;
            put((now) =>
              changed(now, id, {
                productId,
                description: typeof name === 'string' ? name : '',
                unit: typeof unit === 'string' ? unit.slice(0, 40) : null,
                taxRate: typeof taxRate === 'number' ? taxRate : firstRate,
                ...(known && typeof price === 'number' ? { unitPrice: price } : {}),
                unitCost: known && typeof cost === 'number' ? cost : null,
              }),
            );
            next.current = [id, 'quantity'];
            if (!known) showDone(latest.current.t('proposalsPage.otherCurrency', { own, currency }));
          },
          () => undefined,
        );
      },
      grab: (id) => {
        setDragged(id);
        if (id === null) setOver(null);
      },
    };
  }, [firstRate, own, currency]);

  const quotedOf = useMemo(() => new Map(quote.lines.map((one) => [one.id, one])), [quote]);
  const groupOf = useMemo(() => new Map(quote.groups.map((one) => [one.id, one.subtotal])), [quote]);

  const lineOf = (target: EventTarget): string | null =>
    target instanceof Element ? (target.closest('[data-line]')?.getAttribute('data-line') ?? null) : null;

  const onKeyDown = (event: React.KeyboardEvent<HTMLTableElement>) => {
    const { target, key } = event;
    const name = target instanceof Element ? target.getAttribute('data-cell') : null;
    const id = lineOf(target);
    if (name === null || id === null || event.defaultPrevented) return;
    const at = lines.findIndex((line) => line.id === id);
    const stop = () => {
      event.preventDefault();
      event.stopPropagation();
    };
    const step = (by: -1 | 1) => {
      const other = lines[at + by];
      if (other) cell(other.id, name)?.focus();
      return other !== undefined;
    };
    const multiline = target instanceof HTMLTextAreaElement;
    if (event.altKey && (key === 'ArrowUp' || key === 'ArrowDown')) {
      stop();
      actions.move(id, key === 'ArrowUp' ? -1 : 1);
    } else if (key === 'Enter' && !event.altKey && !(multiline && event.shiftKey)) {
      stop();
      if (event.shiftKey) step(-1);
      else if (hasMod(event) || !step(1)) actions.insert(id, 'item');
    } else if (hasMod(event) && key.toLowerCase() === 'd') {
      stop();
      actions.duplicate(id);
    } else if (hasMod(event) && (key === 'Delete' || key === 'Backspace')) {
      stop();
      actions.remove(id);
    } else if (key === 'ArrowDown' || key === 'ArrowUp') {
      // In a text of several lines the arrows move within it; in a list of choices they choose.
      if (target instanceof HTMLSelectElement || event.shiftKey || hasMod(event)) return;
      if (multiline) {
        const { value, selectionStart, selectionEnd } = target;
        const edge =
          key === 'ArrowUp'
            ? !value.slice(0, selectionStart).includes('\n')
            : !value.slice(selectionEnd).includes('\n');
        if (!edge) return;
      }
      stop();
      step(key === 'ArrowUp' ? -1 : 1);
    }
  };

  return (
    <div className="pp-prices">
      {/* What scrolls, and has no cell to go to, can be scrolled by keyboard. */}
      <div className="pp-grid-scroll" {...(locked ? { tabIndex: 0 } : {})}>
        <table
          ref={table}
          className="pp-grid"
          aria-label={t('fields.proposals.lines')}
          onKeyDown={locked ? undefined : onKeyDown}
          onBlur={(event) => {
            const { relatedTarget } = event;
            if (lineOf(event.target) !== (relatedTarget && lineOf(relatedTarget))) onLeave();
          }}
          onDragOver={(event) => {
            if (dragged === null) return;
            event.preventDefault();
            setOver(lineOf(event.target));
          }}
          onDrop={(event) => {
            const target = lineOf(event.target);
            if (dragged === null || target === null) return;
            event.preventDefault();
            const place = (id: string) => lines.findIndex((line) => line.id === id);
            onChange(movedTo(lines, place(dragged), place(target)));
            onLeave();
            actions.grab(null);
          }}
        >
          <thead>
            <tr>
              <td />
              {printed.map(([key, numeric]) => (
                <th key={key} scope="col" className={numeric ? 'numeric' : undefined}>
                  {t(key)}
                </th>
              ))}
              <th scope="col" className="numeric pp-inner" title={t('proposalsPage.notPrinted')}>
                {t('proposalsPage.costAndMargin')}
              </th>
              <td />
            </tr>
          </thead>
          <tbody>
            {lines.map((line, at) => (
              <PriceLine
                key={line.id}
                line={line}
                place={at + 1}
                first={at === 0}
                last={at === lines.length - 1}
                locked={locked}
                taxRates={taxRates}
                quoted={quotedOf.get(line.id) ?? null}
                subtotal={groupOf.get(line.id) ?? null}
                over={over === line.id && dragged !== null && dragged !== line.id}
                actions={actions}
              />
            ))}
          </tbody>
        </table>
        {lines.length === 0 && <p className="quiet pp-no-lines">{t('lines.none')}</p>}
      </div>
      {!locked && (
        <div className="pp-grid-tools">
          <Button
            className="pp-add"
            variant="default"
            leftSection={<IconPlus size={15} aria-hidden />}
            onClick={() => actions.insert(null, 'item')}
          >
            {t('lines.add')}
          </Button>
          <Button variant="subtle" color="gray" onClick={() => actions.insert(null, 'heading')}>
            {t('proposalsPage.addHeading')}
          </Button>
          <span className="small quiet">{t('proposalsPage.gridHint')}</span>
        </div>
      )}
    </div>
  );
}
