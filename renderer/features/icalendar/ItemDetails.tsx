/** One item of a calendar file: when it is, what it would change, what stands in its way, what is not kept. */
import type { CalendarItem } from '#contract/icalendar.ts';
import { recurrenceInWords } from '#locale/rule-in-words.ts';
import { describeConflict } from '#renderer/data/conflict-words.ts';
import { useFormats } from '#renderer/data/formats.ts';
import { fieldLabel, typeLabel } from '#renderer/data/words.ts';
import { useSettings, useT, useWorkspace } from '#renderer/data/workspace.ts';
import { type ChangeTools, changeText, startText } from '#renderer/features/icalendar/change-text.ts';
import { Losses } from '#renderer/features/icalendar/Losses.tsx';

interface Props {
  readonly item: CalendarItem;
  readonly labels: Readonly<Record<string, string>>;
}

export function ItemDetails({ item, labels }: Props) {
  const t = useT();
  const formats = useFormats();
  const { language } = useWorkspace();
  const { appointmentTypes } = useSettings();
  const tools: ChangeTools = {
    t,
    formats,
    language,
    labels,
    typeLabel: (id) => typeLabel(t, appointmentTypes, id),
  };
  const { start, zone, rules, overrides, changes, conflicts, lost, reason, component } = item;
  const title = item.title === '' ? t('icalendar.untitled') : item.title;
  const said = (value: string) => (value === '' ? <em>{t('icalendar.none')}</em> : value);
  return (
    <>
      <h3>{title}</h3>
      {start !== null && (
        <p>
          {startText(formats, start)}
          {zone !== null && <span className="quiet"> {zone}</span>}
        </p>
      )}
      {start !== null && rules.length > 0 && (
        <p>{recurrenceInWords({ rules, added: [], excluded: [] }, { start, zone }, language)}</p>
      )}
      {overrides > 0 && <p className="quiet">{t('icalendar.overrides', { count: overrides })}</p>}
      {reason !== null && <p className="late">{t(`icalendar.refused.${reason}`, { component })}</p>}
      {changes.length > 0 && (
        <>
          <h4>{t('icalendar.changes')}</h4>
          <dl className="ical-changes">
            {changes.map(({ occurrence, field, before, after }) => (
              <div key={`${occurrence} ${field}`}>
                <dt>
                  {occurrence !== null &&
                    `${t('icalendar.occurrence', { date: startText(formats, occurrence) })} `}
                  {fieldLabel(t, 'appointments', field)}
                </dt>
                <dd>
                  <span className="quiet">{t('icalendar.before')}</span>{' '}
                  {said(changeText(field, before, tools))}
                </dd>
                <dd>
                  <span className="quiet">{t('icalendar.after')}</span>{' '}
                  {said(changeText(field, after, tools))}
                </dd>
              </div>
            ))}
          </dl>
        </>
      )}
      {conflicts.length > 0 && (
        <>
          <h4>{t('icalendar.conflicts')}</h4>
          <ul className="ical-losses">
            {conflicts.map((one) => {
              const text = describeConflict(t, formats, one);
              return (
                <li key={`${one.start} ${text}`} className={one.rule === 'block' ? 'late' : 'risk'}>
                  {text}
                </li>
              );
            })}
          </ul>
        </>
      )}
      {lost.length > 0 && (
        <>
          <h4>{t('icalendar.lost')}</h4>
          <Losses lost={lost} />
        </>
      )}
    </>
  );
}
