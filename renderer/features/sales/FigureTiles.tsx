/** The key figures: each opens its definition with one click, the records behind it with two. */
import { ActionIcon, Popover, Text, UnstyledButton } from '@mantine/core';
import type { FigureId, FigureValue } from '#contract/sales.ts';
import { useT } from '#renderer/data/workspace.ts';
import { useFigureWords } from '#renderer/features/sales/use-figure-words.ts';
import { IconInfoCircle } from '#renderer/ui/icons.ts';

const shown: readonly FigureId[] = [
  'sales',
  'growth',
  'growthYear',
  'attainment',
  'pace',
  'winRate',
  'averageWon',
  'cycle',
  'cycleMean',
  'openValue',
  'weightedPipeline',
  'coverage',
  'velocity',
  'marginPercent',
  'newClients',
  'concentration',
];

interface Props {
  readonly figures: Partial<Record<FigureId, FigureValue>>;
  readonly onOpen: (figure: FigureId) => void;
}

/** Colour says the same as sign and words: late or lost red, at risk amber, done green. */
const toneOf = (figure: FigureId, { value }: FigureValue): string => {
  if (value === null) return 'quiet';
  if (figure === 'growth' || figure === 'growthYear') return value < 0 ? 'late' : 'done';
  if (figure === 'pace') return value >= 1 ? 'done' : value >= 0.9 ? 'risk' : 'late';
  if (figure === 'attainment') return value >= 1 ? 'done' : '';
  return '';
};

export function FigureTiles({ figures, onOpen }: Props) {
  const t = useT();
  const words = useFigureWords();
  return (
    <section className="figure-tiles" aria-label={t('sales.figures')}>
      {shown.map((figure) => {
        const value = figures[figure];
        if (!value) return null;
        const name = words.name(figure);
        return (
          <div key={figure} className="figure-tile">
            <UnstyledButton
              className="figure-open"
              onClick={() => onOpen(figure)}
              title={t('sales.open', { figure: name })}
            >
              <span className="quiet small">{name}</span>
              <span className={`figure-value ${toneOf(figure, value)}`}>{words.tile(figure, value)}</span>
              <span className="quiet small figure-detail">{words.detail(figure, value)}</span>
            </UnstyledButton>
            <Popover width={320} withArrow>
              <Popover.Target>
                <ActionIcon
                  className="figure-info"
                  size={24}
                  aria-label={t('sales.definition', { figure: name })}
                >
                  <IconInfoCircle size={14} aria-hidden />
                </ActionIcon>
              </Popover.Target>
              <Popover.Dropdown>
                <Text fw={600} mb={4}>
                  {name}
                </Text>
                <Text>{words.definition(figure)}</Text>
              </Popover.Dropdown>
            </Popover>
          </div>
        );
      })}
    </section>
  );
}
