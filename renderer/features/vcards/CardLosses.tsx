/** What of a card is not kept as it is: each property with the reason, and what stood there. */
import type { CardLoss } from '#contract/vcards.ts';
import { useT } from '#renderer/data/workspace.ts';

interface Props {
  readonly lost: readonly CardLoss[];
}

export function CardLosses({ lost }: Props) {
  const t = useT();
  return (
    <ul className="card-import-losses">
      {lost.map(({ property, reason, value }, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the same may stand in a card twice
        <li key={`${property} ${reason} ${index}`}>
          {property !== '' && <code>{property}</code>} {t(`vcards.lost.${reason}`)}
          {value !== '' && <span className="quiet">{value}</span>}
        </li>
      ))}
    </ul>
  );
}
