/** The rules that found something, with how many lines each: pressed ones are the only ones shown. */
import { type BriefRule, briefRules } from '#contract/home.ts';
import { useFormats } from '#renderer/data/formats.ts';
import { useT } from '#renderer/data/workspace.ts';
import { ruleIcons } from '#renderer/features/home/brief-words.ts';

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
      <button
        type="button"
        className="brief-rule"
        aria-pressed={chosen.length === 0}
        onClick={() => onChange([])}
      >
        {t('home.everything')}
        <span className="brief-rule-count">{number(all)}</span>
      </button>
      {shown.map((rule) => {
        const Icon = ruleIcons[rule];
        const pressed = chosen.includes(rule);
        return (
          <button
            key={rule}
            type="button"
            className="brief-rule"
            aria-pressed={pressed}
            onClick={() => onChange(pressed ? chosen.filter((one) => one !== rule) : [...chosen, rule])}
          >
            <Icon size={14} stroke={1.5} aria-hidden />
            {t(`brief.rules.${rule}`)}
            <span className="brief-rule-count">{number(counts[rule] ?? 0)}</span>
          </button>
        );
      })}
    </fieldset>
  );
}
