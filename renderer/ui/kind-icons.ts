/** The icon of every kind of record: the same in the navigation, the palette and wherever records of several kinds stand together. */
import type { ListedKind } from '#contract/kinds.ts';
import {
  IconBuilding,
  IconCalendar,
  IconIdBadge2,
  IconListCheck,
  IconMap,
  IconMessageCircle,
  IconPackage,
  IconReceipt,
  IconTarget,
  IconTrendingUp,
  IconUsers,
  IconUsersGroup,
  type TablerIcon,
} from '#renderer/ui/icons.ts';

export const kindIcons: Readonly<Record<ListedKind, TablerIcon>> = {
  organisations: IconBuilding,
  contacts: IconUsers,
  interactions: IconMessageCircle,
  tasks: IconListCheck,
  reps: IconIdBadge2,
  regions: IconMap,
  teams: IconUsersGroup,
  products: IconPackage,
  opportunities: IconTrendingUp,
  orders: IconReceipt,
  targets: IconTarget,
  appointments: IconCalendar,
};
