/** Above the lanes: what they stand for, a day or a week, and when all of them are free. */
import { SegmentedControl, Switch } from '@mantine/core';
import { weekday } from '#contract/plain-date.ts';
import { weekdayName } from '#locale/format.ts';
import { useFormats } from '#renderer/data/formats.ts';
import { useT, useWorkspace } from '#renderer/data/workspace.ts';
import type { CalendarState } from '#renderer/features/calendar/address.ts';
import { type LaneKind, laneKinds } from '#renderer/features/calendar/team/lane-move.ts';
import { type Axis, isDay, type Span, wallAt } from '#renderer/features/calendar/team/team-layout.ts';

interface Props {
  readonly of: LaneKind;
  readonly axis: Axis;
  readonly common: boolean;
  /** In minutes from the first midnight. */
  readonly free: readonly Span[];
  readonly onCommon: (common: boolean) => void;
  readonly onShow: (change: Partial<Pick<CalendarState, 'view' | 'lanes'>>) => void;
}

const spans = ['teamDay', 'teamWeek'] as const;

export function TeamBar({ of, axis, common, free, onCommon, onShow }: Props) {
  const t = useT();
  const formats = useFormats();
  const { language } = useWorkspace();
  const day = isDay(axis);
  const times = new Map<string, string[]>();
  for (const { from, to } of free) {
    const [start, end] = [wallAt(axis, from), wallAt(axis, to)];
    const time = `${formats.time(start.slice(11, 16))}–${formats.time(end.slice(11, 16))}`;
    const date = start.slice(0, 10);
    times.set(date, [...(times.get(date) ?? []), time]);
  }
  const words = [...times]
    .map(([date, all]) =>
      day ? all.join(', ') : `${weekdayName(weekday(date), language)} ${all.join(', ')}`,
    )
    .join(' · ');
  return (
    <>
      <div className="team-bar no-print">
        <SegmentedControl
          aria-label={t('team.lanes')}
          value={of}
          onChange={(next) => onShow({ lanes: next as LaneKind })}
          data={laneKinds.map((one) => ({ value: one, label: t(`team.lanes.${one}`) }))}
        />
        <SegmentedControl
          aria-label={t('team.span')}
          value={day ? 'teamDay' : 'teamWeek'}
          onChange={(next) => onShow({ view: next as (typeof spans)[number] })}
          data={spans.map((one) => ({ value: one, label: t(`team.span.${one}`) }))}
        />
        <Switch
          label={t('team.common')}
          checked={common}
          onChange={(event) => onCommon(event.currentTarget.checked)}
        />
      </div>
      {common && (
        <p className="team-common" role="status">
          {free.length === 0 ? t('team.common.none') : t('team.common.at', { times: words })}
        </p>
      )}
    </>
  );
}
