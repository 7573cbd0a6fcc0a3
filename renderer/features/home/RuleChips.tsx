/** The rules that found something, with how many lines each: pressed ones are the only ones shown. */
import { type BriefRule, briefRules } from '#contract/home.ts';
import { useFormats } from '#renderer/data/formats.ts';
import { useT } from '#renderer/data/workspace.ts';
import { ruleIcons } from '#renderer/features/home/brief-words.ts';
import { CountChip } from '#renderer/ui/CountChip.tsx';

interface Props {
  readonly all: number;
  readonly counts: Readonly<Partial<Record<BriefRule, number>>>;
  readonly chosen: readonly BriefRule[];
  readonly onChange: (chosen: readonly BriefRule[]) => void;
}

export function RuleChips({ all, counts, chosen, onChange }: Props) {
  const t = useT();
  const { number } = useFormats();
  const shown = briefRules.filter((rule) => (counts[rule] ?? 0) > 0 || chosen.includes(rule));
  return (
    <fieldset className="brief-rules no-print">
      <legend className="sr-only">{t('home.filters')}</legend>
      <CountChip
        text={t('home.everything')}
        count={number(all)}
        pressed={chosen.length === 0}
        onClick={() => onChange([])}
      />
      {shown.map((rule) => {
        const pressed = chosen.includes(rule);
        return (
          <CountChip
            key={rule}
            icon={ruleIcons[rule]}
            text={t(`brief.rules.${rule}`)}
            count={number(counts[rule] ?? 0)}
            pressed={pressed}
            onClick={() => onChange(pressed ? chosen.filter((one) => one !== rule) : [...chosen, rule])}
          />
        );
      })}
    </fieldset>
  );
}
