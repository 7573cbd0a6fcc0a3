/** An hour at the side of the day, in the first time zone and, where there is one, in the second. */
import { useFormats } from '#renderer/data/formats.ts';

interface Props {
  /** HH:MM as clocks of the first zone show it. */
  readonly time: string;
  /** Minutes by which the second zone is ahead; null: there is none. */
  readonly ahead: number | null;
}

const day = 1_440;

export function AxisTime({ time, ahead }: Props) {
  const formats = useFormats();
  if (ahead === null) return <span className="cal-axis-time">{formats.time(time)}</span>;
  const minutes = Number(time.slice(0, 2)) * 60 + Number(time.slice(3)) + ahead;
  const there = ((minutes % day) + day) % day;
  const text = `${String(Math.floor(there / 60)).padStart(2, '0')}:${String(there % 60).padStart(2, '0')}`;
  const shift = Math.floor(minutes / day);
  return (
    <span className="cal-axis-two">
      <span className="cal-axis-second">
        {formats.time(text)}
        {shift !== 0 && <sup>{shift > 0 ? '+1' : '−1'}</sup>}
      </span>
      <span className="cal-axis-time">{formats.time(time)}</span>
    </span>
  );
}
