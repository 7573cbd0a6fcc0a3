/** The kinds of record that a search found, with how many of each: pressed ones are the only ones shown. */
import { type ListedKind, listedKinds } from '#contract/kinds.ts';
import { useFormats } from '#renderer/data/formats.ts';
import { kindLabel } from '#renderer/data/words.ts';
import { useT } from '#renderer/data/workspace.ts';
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
        const Icon = kindIcons[kind];
        const pressed = chosen.includes(kind);
        return (
          <button
            key={kind}
            type="button"
            className="search-kind"
            aria-pressed={pressed}
            onClick={() => onChange(pressed ? chosen.filter((one) => one !== kind) : [...chosen, kind])}
          >
            <Icon size={14} stroke={1.5} aria-hidden />
            {kindLabel(t, kind)}
            <span className="search-kind-count">{number(counts[kind] ?? 0)}</span>
          </button>
        );
      })}
    </fieldset>
  );
}
