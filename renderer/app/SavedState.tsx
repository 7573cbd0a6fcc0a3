/** The word in the title bar that says whether everything done so far is kept. */
import { useSaving } from '#renderer/data/activity.ts';
import { useStorageTrouble } from '#renderer/data/storage.ts';
import { useT } from '#renderer/data/workspace.ts';
import { IconAlertTriangle, IconCheck, IconClock } from '#renderer/ui/icons.ts';

export function SavedState() {
  const t = useT();
  const trouble = useStorageTrouble();
  const saving = useSaving();
  const state = trouble !== null ? 'notSaved' : saving ? 'saving' : 'saved';
  const Icon = { notSaved: IconAlertTriangle, saving: IconClock, saved: IconCheck }[state];
  const tone = { notSaved: 'late', saving: '', saved: 'done' }[state];
  const word = { notSaved: t('windows.notSaved'), saving: t('frame.saving'), saved: t('frame.saved') }[state];

  return (
    <output className="title-bar-saved" data-state={state}>
      <Icon size={15} className={tone} aria-hidden />
      <span>{word}</span>
    </output>
  );
}
