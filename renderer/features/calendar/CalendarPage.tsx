/** The section Calendar: what takes place, in one of the views, with what is left out, what can be done and where one is. */
import { useMediaQuery, useWindowEvent } from '@mantine/hooks';
import { useMemo, useRef, useState } from 'react';
import { z } from 'zod';
import type { Occurrence } from '#contract/calendar.ts';
import { daysBetween } from '#contract/plain-date.ts';
import { navigate, recordRoute } from '#renderer/app/router.ts';
import { exportCalendar } from '#renderer/data/calendar-files.ts';
import { call } from '#renderer/data/call.ts';
import { type Command, useCommands } from '#renderer/data/commands.ts';
import { useFormats } from '#renderer/data/formats.ts';
import { findTimeFor, noDraft, openAppointment } from '#renderer/data/open-appointment.ts';
import { useRemembered } from '#renderer/data/remembered.ts';
import { useCommand } from '#renderer/data/use-command.ts';
import { describeRefusal } from '#renderer/data/words.ts';
import { useSettings, useT, useWorkspace } from '#renderer/data/workspace.ts';
import { firstState, isFiltered } from '#renderer/features/calendar/address.ts';
import '#renderer/features/calendar/calendar.css';
import { EventCard } from '#renderer/features/calendar/EventCard.tsx';
import { keyOf } from '#renderer/features/calendar/event-inputs.ts';
import { LiveHint } from '#renderer/features/calendar/LiveHint.tsx';
import { makeLiveChecks } from '#renderer/features/calendar/live-check.ts';
import { linesOfDay } from '#renderer/features/calendar/month-days.ts';
import { changesOf } from '#renderer/features/calendar/moves.ts';
import { occurrenceCommands } from '#renderer/features/calendar/occurrence-commands.ts';
import { timeWords } from '#renderer/features/calendar/occurrence-words.ts';
import { PanelFrame } from '#renderer/features/calendar/PanelFrame.tsx';
import { PrintedHead } from '#renderer/features/calendar/PrintedHead.tsx';
import { pageCommands } from '#renderer/features/calendar/page-commands.ts';
import { ShownView } from '#renderer/features/calendar/ShownView.tsx';
import { SidePanel } from '#renderer/features/calendar/SidePanel.tsx';
import { TaskPlanner } from '#renderer/features/calendar/TaskPlanner.tsx';
import { Toolbar } from '#renderer/features/calendar/Toolbar.tsx';
import { calendarTitle } from '#renderer/features/calendar/title.ts';
import { useAppointments } from '#renderer/features/calendar/use-appointments.ts';
import { useCalendarState } from '#renderer/features/calendar/use-calendar-state.ts';
import { focusKey } from '#renderer/features/calendar/use-grid-keys.ts';
import { useNudge, withPending } from '#renderer/features/calendar/use-nudge.ts';
import { byId, useNamed } from '#renderer/features/calendar/use-people.ts';
import { usePlacing } from '#renderer/features/calendar/use-placing.ts';
import { useRange } from '#renderer/features/calendar/use-range.ts';
import { useStable } from '#renderer/features/calendar/use-stable.ts';
import type { CalendarActs, Focused, Target } from '#renderer/features/calendar/view-props.ts';
import { stepDate } from '#renderer/features/calendar/views.ts';
import { machineZone, nowIn, plusMinutes } from '#renderer/features/calendar/wall-time.ts';
import { YearGrid } from '#renderer/features/calendar/YearGrid.tsx';
import { zoneCommands } from '#renderer/features/calendar/zone-commands.ts';
import { showContextMenu } from '#renderer/ui/context-menu.ts';
import { ErrorState } from '#renderer/ui/ErrorState.tsx';
import { IconDownload } from '#renderer/ui/icons.ts';
import { Waiting } from '#renderer/ui/Waiting.tsx';

interface Props {
  readonly params: Readonly<Record<string, string>>;
  /** What other features can do with an appointment, for its menus: groups of commands. */
  readonly more?: (occurrence: Occurrence) => readonly (readonly Command[])[];
}

const PanelShown = z.boolean();
const noMore = () => [];

export function CalendarPage({ params, more = noMore }: Props) {
  const t = useT();
  const { language } = useWorkspace();
  const formats = useFormats();
  const settings = useSettings();
  const { calendar: look } = settings;
  const narrow = useMediaQuery('(max-width: 1100px)') ?? false;
  const [panelChosen, setPanelChosen] = useRemembered('calendar.panel', PanelShown, true);
  const [drawer, setDrawer] = useState(false);
  const [jumping, setJumping] = useState(false);
  const [card, setCard] = useState<{ readonly key: string; readonly box: DOMRect } | null>(null);
  const [focused, setFocused] = useState<Focused | null>(null);
  const main = useRef<HTMLDivElement>(null);
  const reps = useNamed('reps');
  const people = useMemo(() => byId(reps), [reps]);
  const { run: saveSettings } = useCommand('settings.save');

  const { state, days, zone, today, show, goTo } = useCalendarState(params);
  const isYear = state.view === 'year';
  const [height, setHeight] = useState(window.innerHeight);
  useWindowEvent('resize', () => setHeight(window.innerHeight));
  const weeks = daysBetween(days.from, days.to) / 7;
  const lines = state.view === 'month' ? linesOfDay(height, weeks) : null;
  const query = useRange(isYear ? null : { ...days, zone, filter: state.filter, linesOfDay: lines });

  // Until the answer is there, what was shown stays: the days as well as what is on them.
  const before = useRef({ state, days, zone });
  if (!query.outdated && before.current.state !== state) before.current = { state, days, zone };
  const shown = isYear ? { state, days, zone } : before.current;

  const appointments = useAppointments(zone, (one) => findTimeFor(one));
  const placing = usePlacing({ filter: state.filter, zone, people, appointments });
  const [checks] = useState(makeLiveChecks);
  const nudge = useNudge((one, to) => appointments.move(one, to), Math.min(15, look.slot));

  const focusOn = (one: Occurrence) => focusKey(main.current, keyOf(one));
  const closeCard = () => {
    const key = card?.key;
    setCard(null);
    if (key !== undefined) setTimeout(() => focusKey(main.current, key), 0);
  };
  const target = (): Target => {
    if (focused?.type === 'time') return focused.at;
    if (focused) return { ...focused.occurrence };
    const now = nowIn(zone);
    const day = shown.days.from <= now && now < shown.days.to ? now.slice(0, 10) : shown.state.date;
    const start = `${day}T${day === now.slice(0, 10) ? `${now.slice(11, 13)}:00` : look.from}`;
    return { start, end: plusMinutes(start, 60, 'UTC'), allDay: false };
  };
  const { hasCopied, paste, create, planTask } = placing;

  const commandsOf = (one: Occurrence) => {
    const { groups, ...rest } = occurrenceCommands(one, {
      edit: (it) => {
        setCard(null);
        openAppointment({ id: it.id, occurrence: it.occurrence });
      },
      duplicate: (it) => void appointments.copy(it, { start: it.start, end: it.end, allDay: it.allDay }),
      copy: placing.copy,
      cut: placing.cut,
      remove: (it) => {
        setCard(null);
        void appointments.remove(it).then((done) => {
          if (done) main.current?.querySelector<HTMLElement>('.cal-host')?.focus();
          else focusOn(it);
        });
      },
      mark: (it, status) => void appointments.mark(it, status),
      findTime: (it) => {
        setCard(null);
        findTimeFor({ id: it.id, occurrence: it.occurrence });
      },
      move: (it, by, down) => nudge.move(it, by, down * look.slot),
      resize: (it, by, down) => nudge.resize(it, by, down * look.slot),
    });
    const [first = [], ...others] = groups;
    return { ...rest, groups: [first, ...others.slice(0, 1), ...more(one), ...others.slice(1)] };
  };

  const panelShown = narrow ? drawer : panelChosen;
  const commands = pageCommands({
    view: state.view,
    colours: state.colours,
    panelShown,
    filtered: isFiltered(state.filter),
    hasCopied,
    show: (view) => show({ view }),
    colour: (colours) => show({ colours }, true),
    today: () => goTo(today),
    step: (steps) => goTo(stepDate(state.view, state.date, steps)),
    jump: () => setJumping(true),
    create: () => create(target()),
    findTime: () => findTimeFor(null, noDraft),
    paste: () => paste(target()),
    togglePanel: () => (narrow ? setDrawer(!drawer) : setPanelChosen(!panelChosen)),
    clearFilter: () => show({ filter: firstState.filter }, true),
  });
  const { views, colours, paste: pasteCommand, ...single } = commands;
  const zones = zoneCommands({
    second: look.secondZone,
    shown: zone,
    known: [
      ...new Set(
        [
          machineZone(),
          look.secondZone,
          state.zone,
          'Europe/Paris',
          'Europe/London',
          'America/Toronto',
          'America/New_York',
        ].filter((one) => one !== null),
      ),
    ],
    chooseSecond: (secondZone) => void saveSettings({ calendar: { ...look, secondZone } }),
    chooseShown: (chosen) => show({ zone: chosen === machineZone() ? null : chosen }, true),
  });
  const ofFocused = focused?.type === 'occurrence' ? commandsOf(focused.occurrence) : null;
  useCommands([
    {
      id: 'calendar.export',
      name: (say) => say('icalendar.export'),
      icon: IconDownload,
      group: 'go',
      run: () =>
        exportCalendar({ filter: state.filter, from: days.from.slice(0, 10), to: days.to.slice(0, 10) }),
    },
    ...Object.values(single),
    ...views,
    ...colours,
    ...zones.second,
    ...(focused === null ? [] : [pasteCommand]),
    ...(ofFocused ? [...ofFocused.groups.flat(), ...ofFocused.moves] : []),
  ]);

  const acts = useStable<CalendarActs>({
    show: (one, element) => setCard({ key: keyOf(one), box: element.getBoundingClientRect() }),
    edit: (one) => openAppointment({ id: one.id, occurrence: one.occurrence }),
    create,
    move: (one, to, copy) => (copy ? appointments.copy(one, to) : appointments.move(one, to)),
    plan: (id, at) =>
      void call('records.get', { kind: 'tasks', id }).then(
        (task) => planTask(task, at),
        () => undefined,
      ),
    menu: (one, at) => showContextMenu({ at, label: one.title, commands: commandsOf(one).groups }),
    menuOfTime: (at, point) =>
      showContextMenu({
        at: point,
        label: timeWords(t, formats, at),
        commands: [
          [
            { ...commands.create, name: (say) => say('calendar.newHere'), run: () => create(at) },
            ...(hasCopied ? [{ ...pasteCommand, run: () => paste(at) }] : []),
            {
              ...commands.findTime,
              run: () => findTimeFor(null, { values: changesOf(at, zone), labels: {} }),
            },
          ],
        ],
      }),
    openEvent: (id) => navigate(recordRoute('events', id)),
    openAbsence: (id) => navigate(recordRoute('absences', id)),
    openDay: (date, view = 'day') => show({ date, view }, view === state.view),
    hover: (moved) => checks.hover(moved, zone),
    focus: setFocused,
  });

  const title = calendarTitle(shown.state.view, shown.state.date, shown.days, language);
  const { pending } = nudge;
  const answer = useMemo(() => query.data && withPending(query.data, pending), [query.data, pending]);
  const cardOf = card && answer?.occurrences.find((one) => keyOf(one) === card.key);
  const cardCommands = cardOf && commandsOf(cardOf);

  return (
    <div className="calendar-page">
      <PanelFrame narrow={narrow} shown={panelShown} onClose={() => setDrawer(false)}>
        <SidePanel
          state={state}
          days={days}
          zone={zone}
          onDate={goTo}
          onFilter={(filter) => show({ filter }, true)}
        >
          <TaskPlanner repIds={state.filter.repIds} onPlan={(task) => void planTask(task, target())} />
        </SidePanel>
      </PanelFrame>
      <div className="cal-main" ref={main} data-outdated={query.outdated || undefined}>
        <PrintedHead title={title} filter={state.filter} zone={zone} />
        <Toolbar
          title={title}
          view={state.view}
          commands={commands}
          panelShown={panelShown}
          jumping={jumping}
          onJumping={setJumping}
          onJump={(date) => {
            setJumping(false);
            goTo(date);
          }}
          onView={(view) => show({ view })}
          looks={[
            { heading: t('calendar.colours'), commands: colours },
            { heading: t('calendar.secondZone'), commands: zones.second },
            { heading: t('calendar.shownZone'), commands: zones.shown },
          ]}
        />
        {answer?.more && <p className="cal-told risk">{t('calendar.tooMany')}</p>}
        {answer && isFiltered(state.filter) && answer.occurrences.length === 0 && (
          <p className="cal-told quiet">{t('calendar.noneFiltered')}</p>
        )}
        {query.error && (
          <ErrorState
            message={describeRefusal(t, query.error.refusal)}
            retryLabel={t('frame.tryAgain')}
            retry={query.retry}
          />
        )}
        {query.loading && !isYear && <Waiting rows={12} label={t('frame.loading')} />}
        {isYear && <YearGrid state={state} days={days} zone={zone} onDay={(date) => acts.openDay(date)} />}
        {answer && !isYear && (
          <ShownView
            {...shown}
            answer={answer}
            acts={acts}
            focused={focused}
            onShow={(change) => show(change, true)}
          />
        )}
      </div>
      {card && cardOf && cardCommands && (
        <EventCard
          occurrence={cardOf}
          zone={zone}
          people={people}
          box={card.box}
          within={main.current ?? document.body}
          edit={cardCommands.edit}
          remove={cardCommands.remove}
          groups={cardCommands.groups.slice(1)}
          onClose={closeCard}
        />
      )}
      <LiveHint checks={checks} />
    </div>
  );
}
