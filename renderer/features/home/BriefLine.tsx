/** One line of the brief: what it is, why it is here, since when, what it is worth, and what can be done about it. */
import type { BriefAction, BriefItem } from '#contract/home.ts';
import { formatRoute, type Route } from '#renderer/app/router.ts';
import type { Command } from '#renderer/data/commands.ts';
import { useFormats } from '#renderer/data/formats.ts';
import { useT } from '#renderer/data/workspace.ts';
import {
  amountTitle,
  lateRules,
  reasonText,
  ruleIcons,
  titleOf,
} from '#renderer/features/home/brief-words.ts';
import { Ranking } from '#renderer/features/home/Ranking.tsx';
import { SnoozeMenu } from '#renderer/features/home/SnoozeMenu.tsx';
import { ariaShortcut, shortcutLabel } from '#renderer/ui/shortcuts.ts';

export interface LineAction {
  readonly action: BriefAction | 'explain';
  /** The command as it is for this line. */
  readonly command: Command;
}

interface Props {
  readonly item: BriefItem;
  readonly route: Route;
  readonly current: boolean;
  readonly explained: boolean;
  readonly snoozing: boolean;
  readonly actions: readonly LineAction[];
  readonly onFocus: () => void;
  readonly onOpen: () => void;
  readonly onSnooze: (until: string | null) => void;
  readonly onSnoozeClose: () => void;
}

export function BriefLine(props: Props) {
  const { item, route, current, explained, snoozing, actions } = props;
  const t = useT();
  const formats = useFormats();
  const [first] = item.reasons;
  const Icon = first ? ruleIcons[first.rule] : null;
  const title = titleOf(t, formats, item);
  const id = `brief-${item.key.replace(/\s/g, '-')}`;

  const button = ({ action, command }: LineAction) => {
    const ActionIcon = command.icon;
    const label = command.name(t);
    const hint = command.shortcut ? `${label} (${shortcutLabel(t, command.shortcut)})` : label;
    const made = (
      <button
        key={action}
        type="button"
        className="brief-action"
        tabIndex={current ? 0 : -1}
        title={hint}
        aria-label={label}
        aria-keyshortcuts={ariaShortcut(command.shortcut)}
        {...(action === 'explain' ? { 'aria-expanded': explained } : {})}
        onClick={() => void command.run()}
      >
        <ActionIcon size={16} stroke={1.6} aria-hidden />
      </button>
    );
    if (action !== 'snooze' || !snoozing) return made;
    return (
      <SnoozeMenu key={action} opened onClose={props.onSnoozeClose} onChoose={props.onSnooze}>
        {made}
      </SnoozeMenu>
    );
  };

  return (
    <li className="brief-line" data-late={item.late || undefined} data-current={current || undefined}>
      <div className="brief-row">
        <span className="brief-icon">{Icon && <Icon size={17} stroke={1.6} aria-hidden />}</span>
        <div className="brief-what">
          <div className="brief-top">
            <a
              className="brief-title"
              href={formatRoute(route)}
              data-key={item.key}
              tabIndex={current ? 0 : -1}
              aria-describedby={`${id}-why`}
              onFocus={props.onFocus}
              onClick={(event) => {
                event.preventDefault();
                props.onOpen();
              }}
            >
              {title}
            </a>
            {item.client !== null && <span className="brief-client">{item.client.label}</span>}
          </div>
          <p className="brief-why" id={`${id}-why`}>
            {item.client !== null && <span className="sr-only">{`${item.client.label}. `}</span>}
            {item.reasons.map((reason, place) => (
              <span key={reason.rule} className={lateRules.has(reason.rule) ? 'late' : undefined}>
                {`${place === 0 ? '' : ' · '}${reasonText(t, formats, reason, item)}`}
              </span>
            ))}
          </p>
        </div>
        <span className="brief-amount numeric" title={amountTitle(t, item)}>
          {item.amount !== null && formats.money(item.amount, 0)}
        </span>
        <span className="brief-since" title={item.since === null ? undefined : formats.dateLong(item.since)}>
          {item.since !== null && formats.relative(item.since)}
        </span>
        <div className="brief-actions no-print" role="toolbar" aria-label={`${t('home.actions')}: ${title}`}>
          {actions.map(button)}
        </div>
      </div>
      {explained && <Ranking item={item} id={`${id}-ranking`} />}
    </li>
  );
}
