/** What a printed view begins with: the company, the section and the day. A printed list has a heading of its own. */
import { useRoute } from '#renderer/app/router.ts';
import { sectionOf } from '#renderer/app/sections.ts';
import { useFormats } from '#renderer/data/formats.ts';
import { useSettings, useT } from '#renderer/data/workspace.ts';

export function PrintHead() {
  const t = useT();
  const { today, dateLong } = useFormats();
  const { company } = useSettings();
  const section = sectionOf(useRoute());
  return (
    <div className="print-head" aria-hidden>
      <span>{[company, section ? t(section.label) : null].filter(Boolean).join(' · ')}</span>
      <span>{dateLong(today)}</span>
    </div>
  );
}
