/** What the conflict engine knows of people, rooms and clients: asked of it, so that it needs neither store nor settings. */
import type { ConflictRules } from '#contract/kinds/workspace.ts';
import type { Day } from '#contract/plain-date.ts';
import type { Interval } from '#electron/features/availability/intervals.ts';
import type { Subject } from '#electron/features/availability/taking.ts';

/** A time that somebody of the team is away. */
export interface Away extends Interval {
  /** Of the record. */
  readonly id: string;
  readonly label: string;
}

export interface Holiday {
  readonly name: string;
  /** Is it one of the workspace, for everybody who has no set of their own, or of this person's own set? */
  readonly everybody: boolean;
}

export interface Facts {
  readonly rules: ConflictRules;
  /** Where the days and hours of somebody or of a room are meant: an IANA name. */
  zoneOf(subject: Subject): string;
  labelOf(subject: Subject): string;
  /** When a representative works on a day of their zone, merged. Empty: not that day. */
  worksOn(rep: string, day: Day): readonly Interval[];
  awayOf(rep: string): readonly Away[];
  /** Holidays of a representative on a day; null: those of the workspace. */
  holidaysOn(rep: string | null, day: Day): readonly Holiday[];
  /** The people a resource holds; null: not known. */
  resource(id: string): { readonly type: string; readonly capacity: number | null } | null;
  /** When a client is open, in its zone; null: not known. */
  client(id: string): Opening | null;
  /** The zone of what has none of its own. */
  readonly zone: string;
}

export interface Opening {
  readonly label: string;
  /** Null: not known; the zone of the appointment counts. */
  readonly zone: string | null;
  opensOn(day: Day, zone: string): readonly Interval[];
}
