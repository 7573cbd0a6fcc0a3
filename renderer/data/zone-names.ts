/** The time zones a person can choose from. */

/** All that the platform lists, and the present one, which may have an older name. */
export const zoneNames = (present: string | null): string[] => [
  ...new Set([...(present === null ? [] : [present]), ...Intl.supportedValuesOf('timeZone'), 'UTC']),
];
