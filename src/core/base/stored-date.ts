/** A date as a database keeps it: the parts as written, because no zone is stored. */
export interface StoredDate {
  readonly year: number;
  /** 1 to 12. */
  readonly month: number;
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
  readonly microsecond: number;
  /** Milliseconds since 1970 when the parts are taken as UTC: fit for differences and for order. */
  readonly milliseconds: number;
}

const pattern = /^(\d{4})-(\d{2})-(\d{2})(?:[ T](\d{2}):(\d{2}):(\d{2})(?:\.(\d{1,9}))?)?$/;

/**
 * Reads `YYYY-MM-DD[ HH:MM:SS[.ffffff]]`, or a number of seconds since 1970. `undefined` for
 * anything else, also for a day that no month has.
 */
export function parseStoredDate(stored: string | number | null | undefined): StoredDate | undefined {
  if (typeof stored === 'number') return ofMilliseconds(stored * 1000);
  const match = pattern.exec(stored?.trim() ?? '');
  if (match === null) return undefined;
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = match
    .slice(1, 7)
    .map((part) => Number(part ?? 0));
  const microsecond = Number((match[7] ?? '').padEnd(6, '0').slice(0, 6));
  const whole = Date.UTC(year, month - 1, day, hour, minute, second);
  const date = new Date(whole);
  if (date.getUTCDate() !== day || date.getUTCMonth() !== month - 1 || date.getUTCHours() !== hour) {
    return undefined;
  }
  return {
    ...{ year, month, day, hour, minute, second, microsecond },
    milliseconds: whole + microsecond / 1000,
  };
}

function ofMilliseconds(milliseconds: number): StoredDate | undefined {
  const date = new Date(milliseconds);
  if (Number.isNaN(date.getTime())) return undefined;
  const second = Math.floor(milliseconds / 1000);
  return {
    year: date.getUTCFullYear(),
    month: date.getUTCMonth() + 1,
    day: date.getUTCDate(),
    hour: date.getUTCHours(),
    minute: date.getUTCMinutes(),
    second: date.getUTCSeconds(),
    microsecond: Math.round((milliseconds - second * 1000) * 1000),
    milliseconds,
  };
}

/** Seconds from one stored date to another, exact to the microsecond; `undefined` where either is missing. */
export function secondsBetween(
  start: string | null | undefined,
  end: string | null | undefined,
): number | undefined {
  const from = parseStoredDate(start);
  const to = parseStoredDate(end);
  if (from === undefined || to === undefined) return undefined;
  return Math.round((to.milliseconds - from.milliseconds) * 1000) / 1e6;
}
