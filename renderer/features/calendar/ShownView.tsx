/** The view that is shown of what takes place: lanes of people, a list, or a grid. */
import type { CalendarState } from '#renderer/features/calendar/address.ts';
import { Grid } from '#renderer/features/calendar/Grid.tsx';
import { ListView } from '#renderer/features/calendar/ListView.tsx';
import { TeamView } from '#renderer/features/calendar/team/TeamView.tsx';
import type { Focused, ViewProps } from '#renderer/features/calendar/view-props.ts';

interface Props extends ViewProps {
  readonly focused: Focused | null;
  readonly onShow: (change: Partial<CalendarState>) => void;
}

export function ShownView({ focused, onShow, ...view }: Props) {
  switch (view.state.view) {
    case 'teamDay':
    case 'teamWeek':
      return <TeamView {...view} focused={focused} onShow={onShow} />;
    case 'list':
      return <ListView {...view} />;
    // What takes place in a year is counted, not drawn.
    case 'year':
      return null;
    default:
      return <Grid {...view} />;
  }
}
