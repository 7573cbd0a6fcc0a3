/** What the original comes to, and what it would with what is chosen. */
import { formatMoney } from '#locale/format.ts';
import { useQuery } from '#renderer/data/use-query.ts';
import { useT, useWorkspace } from '#renderer/data/workspace.ts';

interface Props {
  readonly readId: string;
  readonly only: readonly string[];
  readonly currency: string;
}

export function ReadTotals({ readId, only, currency }: Props) {
  const t = useT();
  const { language } = useWorkspace();
  const { data } = useQuery('readback.totals', { readId, only: [...only] });
  if (!data) return <div className="rb-totals" />;
  const { before, after } = data;
  const money = (amount: number) => formatMoney(amount, currency, language);
  return (
    <table className="rb-totals" aria-live="polite">
      <caption className="sr-only">{t('readback.totals')}</caption>
      <thead>
        <tr>
          <td />
          <th scope="col">{t('readback.totalBefore')}</th>
          <th scope="col">{t('readback.totalAfter')}</th>
        </tr>
      </thead>
      <tbody>
        {(['net', 'tax', 'total'] as const).map((one) => (
          <tr key={one} data-changed={before[one] !== after[one] || undefined}>
            <th scope="row">{t(`readback.${one}`)}</th>
            <td>{money(before[one])}</td>
            <td>{money(after[one])}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
