/** What of a file is not kept as it is: each property with the reason, and what stood there. */
import type { Loss } from '#contract/icalendar.ts';
import { useFormats } from '#renderer/data/formats.ts';
import { useT } from '#renderer/data/workspace.ts';

interface Props {
  readonly lost: readonly Loss[];
}

export function Losses({ lost }: Props) {
  const t = useT();
  const formats = useFormats();
  // The same of the same is said once, with how often.
  const counted = new Map<string, { readonly loss: Loss; count: number }>();
  for (const loss of lost) {
    const key = `${loss.property} ${loss.reason} ${loss.value}`;
    const known = counted.get(key);
    if (known) known.count += 1;
    else counted.set(key, { loss, count: 1 });
  }
  return (
    <ul className="ical-losses">
      {[...counted].map(([key, { loss, count }]) => (
        <li key={key}>
          {loss.property !== '' && <code>{loss.property}</code>}{' '}
          {t(`icalendar.lost.${loss.reason}`, { value: loss.value })}
          {count > 1 && ` (${formats.number(count)}×)`}
          {loss.value !== '' && loss.reason !== 'encoding' && <q>{loss.value}</q>}
        </li>
      ))}
    </ul>
  );
}
