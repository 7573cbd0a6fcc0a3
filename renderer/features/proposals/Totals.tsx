/** What the price table comes to, as it is printed, and beside it what is earned, which is not. */
import type { Proposal } from '#contract/kinds.ts';
import type { Quote } from '#contract/quote.ts';
import { formatMoney, formatPercent } from '#locale/format.ts';
import { useT, useWorkspace } from '#renderer/data/workspace.ts';
import { useParsedText } from '#renderer/features/proposals/use-parsed-text.ts';
import type { ProposalChanges } from '#renderer/features/proposals/use-proposal.ts';
import { editHundredths, parsePercent } from '#renderer/ui/parse.ts';

interface Props {
  readonly proposal: Proposal;
  readonly quote: Quote;
  readonly locked: boolean;
  readonly onChange: (changes: ProposalChanges) => void;
  readonly onLeave: () => void;
}

interface ShareProps {
  readonly label: string;
  readonly value: number | null;
  readonly onChange: (value: number | null) => void;
  readonly onLeave: () => void;
}

function Share({ label, value, onChange, onLeave }: ShareProps) {
  const t = useT();
  const { language } = useWorkspace();
  const { bad, input } = useParsedText<number | null>({
    value,
    show: (share) => (share === null ? '' : editHundredths(share, language)),
    parse: (text) => {
      const share = parsePercent(text, language);
      return typeof share === 'number' && (share < 0 || share > 10_000) ? undefined : share;
    },
    whenEmpty: null,
    onChange,
  });
  return (
    <span className="pp-percent">
      <input
        {...input}
        className="pp-cell pp-boxed numeric"
        aria-label={label}
        aria-invalid={bad || undefined}
        title={bad ? t('lists.unreadable') : undefined}
        inputMode="decimal"
        autoComplete="off"
        placeholder={'0'}
        onBlur={() => {
          input.onBlur();
          onLeave();
        }}
      />
      <span aria-hidden>%</span>
    </span>
  );
}

export function Totals({ proposal, quote, locked, onChange, onLeave }: Props) {
  const t = useT();
  const { language } = useWorkspace();
  const money = (minor: number) => formatMoney(minor, proposal.currency, language);
  const percent = (share: number) => formatPercent(share, language);
  const { discount, deposit } = proposal;
  const margin = quote.margin !== null && quote.net !== 0 ? quote.margin / quote.net : null;
  const unknown = quote.cost === null && quote.lines.some((line) => line.counted);

  const row = (label: React.ReactNode, amount: number, strong = false) => (
    <div data-strong={strong || undefined}>
      <dt>{label}</dt>
      <dd className="numeric">{money(amount === 0 ? 0 : amount)}</dd>
    </div>
  );
  const shared = (key: 'discount' | 'deposit', value: number | null) => {
    const label = t(`fields.proposals.${key}`);
    if (locked) return value === null ? label : `${label} (${percent(value)})`;
    return (
      <>
        {label}{' '}
        <Share label={label} value={value} onChange={(next) => onChange({ [key]: next })} onLeave={onLeave} />
      </>
    );
  };

  return (
    <div className="pp-totals">
      <section className="pp-earned" aria-label={t('proposalsPage.earned')}>
        <p className="small quiet">{t('proposalsPage.notPrinted')}</p>
        <dl>
          <div>
            <dt>{t('fields.orders.cost')}</dt>
            <dd className="numeric">{quote.cost === null ? '—' : money(quote.cost)}</dd>
          </div>
          <div data-strong>
            <dt>{t('fields.proposals.margin')}</dt>
            <dd className="numeric" data-loss={(quote.margin ?? 0) < 0 || undefined}>
              {quote.margin === null ? '—' : money(quote.margin)}
              {margin !== null && (
                <span className="pp-share">{formatPercent(Math.round(margin * 10_000), language, 1)}</span>
              )}
            </dd>
          </div>
        </dl>
        {unknown && <p className="small quiet">{t('proposalsPage.costUnknown')}</p>}
      </section>
      <section className="pp-sums" aria-label={t('proposalsPage.totals')}>
        <dl>
          {row(t('proposalsPage.subtotal'), quote.subtotal)}
          {(!locked || discount !== null) && row(shared('discount', discount), -quote.discount)}
          {row(t('fields.proposals.net'), quote.net, true)}
          {quote.taxes.map(({ rate, base, tax }) => (
            <div key={rate}>
              <dt>{t('proposalsPage.taxOn', { rate: percent(rate), base: money(base) })}</dt>
              <dd className="numeric">{money(tax)}</dd>
            </div>
          ))}
          {row(t('proposalsPage.total'), quote.total, true)}
          {(!locked || deposit !== null) && row(shared('deposit', deposit), quote.deposit)}
          {(deposit ?? 0) > 0 && row(t('proposalsPage.balance'), quote.balance)}
          {quote.offered !== 0 && (
            <div className="quiet">
              <dt>{t('proposalsPage.offered')}</dt>
              <dd className="numeric">{money(quote.offered)}</dd>
            </div>
          )}
        </dl>
      </section>
    </div>
  );
}
