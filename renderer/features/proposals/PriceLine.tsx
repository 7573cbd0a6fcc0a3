/** One line of the price table: its cells, what it comes to, what is earned with it. */
import { memo } from 'react';
import type { ProposalItem, ProposalLine } from '#contract/kinds/documents.ts';
import type { QuotedLine } from '#contract/quote.ts';
import { formatAmount, formatPercent } from '#locale/format.ts';
import { useT, useWorkspace } from '#renderer/data/workspace.ts';
import { DescriptionCell } from '#renderer/features/proposals/DescriptionCell.tsx';
import { type LineActions, LineMenu } from '#renderer/features/proposals/LineMenu.tsx';
import { NumberCell } from '#renderer/features/proposals/NumberCell.tsx';
import { IconGripVertical } from '#renderer/ui/icons.ts';
import { editHundredths, editNumber, parseMoney, parseNumber, parsePercent } from '#renderer/ui/parse.ts';

interface Props {
  readonly line: ProposalLine;
  /** From 1. */
  readonly place: number;
  readonly first: boolean;
  readonly last: boolean;
  readonly locked: boolean;
  readonly taxRates: readonly number[];
  readonly quoted: QuotedLine | null;
  /** Of a heading: what its group comes to. */
  readonly subtotal: number | null;
  /** Another line is held over it. */
  readonly over: boolean;
  readonly actions: LineActions;
}

const options = ['none', 'offered', 'chosen'] as const;
const most = 1e6;

function Line(props: Props) {
  const { line, place, locked, quoted, subtotal, taxRates, actions } = props;
  const t = useT();
  const { language } = useWorkspace();
  const amount = (minor: number) => formatAmount(minor, language);
  const said = (key: Parameters<typeof t>[0]) => t('proposalsPage.cell', { field: t(key), line: place });

  const grip = (
    <td className="pp-grip">
      {!locked && (
        <span
          aria-hidden
          draggable
          onDragStart={(event) => {
            event.dataTransfer.setData('text/plain', line.type === 'item' ? line.description : line.text);
            event.dataTransfer.effectAllowed = 'move';
            actions.grab(line.id);
          }}
          onDragEnd={() => actions.grab(null)}
        >
          <IconGripVertical size={14} />
        </span>
      )}
    </td>
  );
  const menu = (
    <td className="pp-menu">
      {!locked && (
        <LineMenu line={line.id} place={place} first={props.first} last={props.last} actions={actions} />
      )}
    </td>
  );
  const shared = { 'data-line': line.id, 'data-over': props.over || undefined };

  if (line.type === 'heading') {
    return (
      <tr {...shared} data-heading>
        {grip}
        <td colSpan={7}>
          {locked ? (
            <strong>{line.text}</strong>
          ) : (
            <input
              className="pp-cell pp-heading-cell"
              data-cell="description"
              aria-label={said('proposalsPage.heading')}
              placeholder={t('proposalsPage.heading')}
              maxLength={200}
              value={line.text}
              onChange={(event) => actions.change(line.id, { text: event.currentTarget.value })}
            />
          )}
        </td>
        <td className="numeric pp-net">{subtotal === null ? '' : amount(subtotal)}</td>
        <td className="pp-inner" />
        {menu}
      </tr>
    );
  }

  const { unitCost } = line;
  const change = (changes: Partial<ProposalItem>) => actions.change(line.id, changes);
  const margin = quoted?.margin ?? null;
  // Of what is given back there is no part that is earned.
  const share = margin !== null && quoted && quoted.agreed > 0 ? margin / quoted.agreed : null;
  const earned = margin !== null && (
    <span className="pp-earned-line numeric" data-loss={margin < 0 || undefined}>
      {amount(margin)}
      {share !== null && ` · ${formatPercent(Math.round(share * 10_000), language, 0)}`}
    </span>
  );
  const net = (
    <td className="numeric pp-net" data-offered={line.option === 'offered' || undefined}>
      {quoted && amount(quoted.net)}
    </td>
  );

  if (locked) {
    return (
      <tr {...shared}>
        {grip}
        <td className="pp-text">{line.description}</td>
        <td className="numeric">{editNumber(line.quantity, language)}</td>
        <td>{line.unit}</td>
        <td className="numeric">{amount(line.unitPrice)}</td>
        <td className="numeric">{line.discount === 0 ? '' : formatPercent(line.discount, language)}</td>
        <td className="numeric">{formatPercent(line.taxRate, language)}</td>
        <td>{line.option === 'none' ? '' : t(`proposalsPage.option.${line.option}`)}</td>
        {net}
        <td className="numeric pp-inner">
          {unitCost === null ? '—' : amount(unitCost)}
          {earned}
        </td>
        {menu}
      </tr>
    );
  }

  const rates = taxRates.includes(line.taxRate) ? taxRates : [...taxRates, line.taxRate];
  return (
    <tr {...shared}>
      {grip}
      <td>
        <DescriptionCell
          label={said('proposalsPage.description')}
          value={line.description}
          onChange={(description) => change({ description })}
          onProduct={(productId) => actions.chooseProduct(line.id, productId)}
        />
      </td>
      <td>
        <NumberCell
          name="quantity"
          label={said('lines.quantity')}
          value={line.quantity}
          show={(value) => editNumber(value, language)}
          parse={(text) => {
            const value = parseNumber(text, language);
            if (typeof value !== 'number') return value;
            return Math.abs(value) > most ? undefined : Math.round(value * 1_000) / 1_000;
          }}
          whenEmpty={0}
          onChange={(quantity) => change({ quantity })}
        />
      </td>
      <td>
        <input
          className="pp-cell"
          data-cell="unit"
          aria-label={said('proposalsPage.unit')}
          maxLength={40}
          value={line.unit ?? ''}
          onFocus={(event) => event.currentTarget.select()}
          onChange={({ currentTarget: { value } }) => change({ unit: value === '' ? null : value })}
        />
      </td>
      <td>
        <NumberCell
          name="unitPrice"
          label={said('lines.unitPrice')}
          value={line.unitPrice}
          show={amount}
          parse={(text) => parseMoney(text, language)}
          whenEmpty={0}
          onChange={(unitPrice) => change({ unitPrice })}
        />
      </td>
      <td>
        <NumberCell
          name="discount"
          label={said('lines.discount')}
          value={line.discount}
          show={(value) => (value === 0 ? '' : editHundredths(value, language))}
          parse={(text) => {
            const value = parsePercent(text, language);
            return typeof value === 'number' && (value < 0 || value > 10_000) ? undefined : value;
          }}
          whenEmpty={0}
          onChange={(discount) => change({ discount })}
        />
      </td>
      <td>
        <select
          className="pp-cell numeric"
          data-cell="taxRate"
          aria-label={said('proposalsPage.taxRate')}
          value={line.taxRate}
          onChange={(event) => change({ taxRate: Number(event.currentTarget.value) })}
        >
          {rates.map((rate) => (
            <option key={rate} value={rate}>
              {formatPercent(rate, language)}
            </option>
          ))}
        </select>
      </td>
      <td>
        <select
          className="pp-cell"
          data-cell="option"
          aria-label={said('proposalsPage.option')}
          value={line.option}
          onChange={(event) =>
            change({ option: options.find((one) => one === event.currentTarget.value) ?? 'none' })
          }
        >
          {options.map((one) => (
            <option key={one} value={one}>
              {t(`proposalsPage.option.${one}`)}
            </option>
          ))}
        </select>
      </td>
      {net}
      <td className="pp-inner">
        <NumberCell<number | null>
          name="unitCost"
          label={said('lines.unitCost')}
          value={unitCost}
          show={(value) => (value === null ? '' : amount(value))}
          parse={(text) => parseMoney(text, language)}
          whenEmpty={null}
          onChange={(value) => change({ unitCost: value })}
        />
        {earned}
      </td>
      {menu}
    </tr>
  );
}

const sameQuoted = (a: QuotedLine | null, b: QuotedLine | null): boolean =>
  a === b || (a !== null && b !== null && a.net === b.net && a.agreed === b.agreed && a.margin === b.margin);

/** Drawn again only where it is otherwise: a table of hundreds of lines is typed in as fast as a short one. */
export const PriceLine = memo(
  Line,
  (a, b) =>
    a.line === b.line &&
    a.place === b.place &&
    a.first === b.first &&
    a.last === b.last &&
    a.locked === b.locked &&
    a.taxRates === b.taxRates &&
    a.subtotal === b.subtotal &&
    a.over === b.over &&
    a.actions === b.actions &&
    sameQuoted(a.quoted, b.quoted),
);
