/** What a calendar file is compared with: the appointments here by their UIDs, the people and the rooms. */
import type { Appointment } from '#contract/kinds.ts';
import { uidOf } from '#electron/features/calendar/details.ts';
import type { Context } from '#electron/features/context.ts';
import { directoryOf } from '#electron/features/icalendar/directory.ts';
import { loneKey, type World } from '#electron/features/icalendar/planned-item.ts';
import { viewOf } from '#electron/features/occurrences/occurrences.ts';
import { Pace } from '#electron/features/pace.ts';
import type { Draft } from '#electron/store/store.ts';
import { translate } from '#locale/translate.ts';

/** One outside of the trash counts before one in it. */
const remember = (
  all: Map<string, Readonly<Appointment>>,
  key: string,
  record: Readonly<Appointment>,
): void => {
  const known = all.get(key);
  if (!known || known.deletedAt !== null) all.set(key, record);
};

/** @param draft the change under way, where there is one @param repId whose new appointments are */
export const worldOf = async (context: Context, repId: string | null, draft?: Draft): Promise<World> => {
  const { store } = context;
  const directory = await directoryOf(store);
  const pace = new Pace();
  const byUid = new Map<string, Readonly<Appointment>>();
  let count = 0;
  for (const record of store.all('appointments').values()) {
    if (record.seriesId === null) {
      const { occurrence } = record;
      remember(byUid, occurrence === null ? uidOf(record) : loneKey(uidOf(record), occurrence), record);
    }
    count += 1;
    if (count % 500 === 0 && pace.due) await pace.rest();
  }
  const language = store.get('settings', 'settings')?.language ?? context.environment.systemLanguage;
  return {
    directory,
    view: viewOf(store, draft),
    byUid: (uid) => byUid.get(uid),
    untitled: translate(language, 'icalendar.untitled'),
    repId,
    now: context.now(),
    newId: () => context.newId(),
  };
};
