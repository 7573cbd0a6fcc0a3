/** Which clocks the calendar shows, and which beside them, as commands of its menu. */
import type { Command } from '#renderer/data/commands.ts';
import { cityOf } from '#renderer/features/calendar/wall-time.ts';
import { IconBan, IconClock, IconWorld } from '#renderer/ui/icons.ts';

interface Options {
  /** Null: none. */
  readonly second: string | null;
  readonly shown: string;
  /** Zones to choose among. */
  readonly known: readonly string[];
  readonly chooseSecond: (zone: string | null) => void;
  readonly chooseShown: (zone: string) => void;
}

/** 'Paris (GMT+1)'. */
const zoneName = (zone: string): string => {
  const offset = new Intl.DateTimeFormat('en', { timeZone: zone, timeZoneName: 'shortOffset' })
    .formatToParts()
    .find(({ type }) => type === 'timeZoneName')?.value;
  return `${cityOf(zone)} (${offset ?? zone})`;
};

export const zoneCommands = ({ second, shown, known, chooseSecond, chooseShown }: Options) => ({
  second: [
    {
      id: 'calendar.second.none',
      name: (t) => t('calendar.noSecondZone'),
      icon: IconBan,
      group: 'view',
      checked: () => second === null,
      run: () => chooseSecond(null),
    },
    ...known
      .filter((zone) => zone !== shown)
      .map(
        (zone): Command => ({
          id: `calendar.second.${zone}`,
          name: (t) => t('calendar.secondZoneIs', { zone: zoneName(zone) }),
          icon: IconWorld,
          group: 'view',
          checked: () => second === zone,
          run: () => chooseSecond(zone),
        }),
      ),
  ] satisfies Command[] as readonly Command[],
  shown: known.map(
    (zone): Command => ({
      id: `calendar.zone.${zone}`,
      name: (t) => t('calendar.shownZoneIs', { zone: zoneName(zone) }),
      icon: IconClock,
      group: 'view',
      checked: () => shown === zone,
      run: () => chooseShown(zone),
    }),
  ) as readonly Command[],
});
