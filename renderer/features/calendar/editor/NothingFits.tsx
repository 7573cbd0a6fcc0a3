/** No time suits: what stands in the way most, and how to give way. */
import { Button } from '@mantine/core';
import { useT } from '#renderer/data/workspace.ts';
import {
  type Hindrance,
  type Relief,
  reliefOf,
  type SlotForm,
} from '#renderer/features/calendar/editor/slot-form.ts';
import { IconBan } from '#renderer/ui/icons.ts';

interface Props {
  readonly hindrances: readonly Hindrance[];
  readonly tried: number;
  readonly form: SlotForm;
  readonly onRelieve: (hindrance: Hindrance, relief: Relief) => void;
}

export function NothingFits({ hindrances, tried, form, onRelieve }: Props) {
  const t = useT();
  return (
    <section className="finder-nothing" aria-label={t('finder.nothing')}>
      <p role="status">
        <IconBan size={15} aria-hidden /> {t('finder.nothing')}
      </p>
      <p className="small quiet">{tried === 0 ? t('finder.noStart') : t('finder.tried', { count: tried })}</p>
      <ul>
        {hindrances.map((one) => {
          const relief = reliefOf(one, form);
          const name = one.subject?.label ?? '';
          return (
            <li key={`${one.kind} ${one.subject?.id ?? ''}`}>
              <span>
                {t(name === '' ? `hindrance.${one.kind}.all` : `hindrance.${one.kind}`, { name })}
                <span className="small quiet">
                  {` · ${
                    one.only > 0
                      ? t('finder.onlyThis', { count: one.only })
                      : t('finder.inTheWay', { count: one.count })
                  }`}
                </span>
              </span>
              <Button variant="light" onClick={() => onRelieve(one, relief)}>
                {t(`finder.relief.${relief}`, { name })}
              </Button>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
