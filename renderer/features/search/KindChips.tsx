/** The kinds of record that a search found, with how many of each: pressed ones are the only ones shown. */
import { type ListedKind, listedKinds } from '#contract/kinds.ts';
import { useFormats } from '#renderer/data/formats.ts';
import { kindLabel } from '#renderer/data/words.ts';
import { useT } from '#renderer/data/workspace.ts';
import { CountChip } from '#renderer/ui/CountChip.tsx';
import { kindIcons } from '#renderer/ui/kind-icons.ts';

interface Props {
  readonly counts: Readonly<Record<string, number>>;
  readonly chosen: readonly ListedKind[];
  readonly onChange: (chosen: readonly ListedKind[]) => void;
}

export function KindChips({ counts, chosen, onChange }: Props) {
  const t = useT();
  const { number } = useFormats();
  const shown = listedKinds.filter((kind) => (counts[kind] ?? 0) > 0 || chosen.includes(kind));
  return (
    <fieldset className="search-kinds no-print">
      <legend className="sr-only">{t('search.kinds')}</legend>
      {shown.map((kind) => {
        const pressed = chosen.includes(kind);
        return (
          <CountChip
            key={kind}
            icon={kindIcons[kind]}
            text={kindLabel(t, kind)}
            count={number(counts[kind] ?? 0)}
            pressed={pressed}
            onClick={() => onChange(pressed ? chosen.filter((one) => one !== kind) : [...chosen, kind])}
          />
        );
      })}
    </fieldset>
  );
}
