/** Instants as days of the machine's time zone, and back: what a person means by a date. */

const two = (value: number): string => String(value).padStart(2, '0');

/** The plain date of an instant (ISO 8601) where the machine is. */
export const localDay = (instant: string): string => {
  const at = new Date(instant);
  return `${String(at.getFullYear()).padStart(4, '0')}-${two(at.getMonth() + 1)}-${two(at.getDate())}`;
};

/** Milliseconds of the first instant of a plain date where the machine is, `days` later. */
export const startOfDay = (date: string, days = 0): number => {
  const [year = 1970, month = 1, day = 1] = date.split('-').map(Number);
  const at = new Date(2000, month - 1, day + days);
  // Years below 100 would be taken as 19xx by the constructor.
  at.setFullYear(year, month - 1, day + days);
  return at.getTime();
};
