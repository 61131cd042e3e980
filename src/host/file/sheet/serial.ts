/** Days between the 1904 and the 1900 date system. */
export const DAYS_1904 = 1462;

/** The format of a date that the file writes in ISO notation without giving it one. */
export const ISO_FORMAT = 'yyyy/m/d';

const ISO = /^(?:(\d{4})-(\d{2})-(\d{2}))?T?(?:(\d{2}):(\d{2})(?::(\d{2}(?:\.\d+)?))?)?Z?$/;

/** A date in ISO notation as a serial number of the 1900 date system; null where it is none. */
export function serialOfIso(text: string): number | null {
  const match = ISO.exec(text.trim());
  if (!match || match[0] === '') return null;
  const [, year, month, day, hours = '0', minutes = '0', seconds = '0'] = match;
  const time = (Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds)) / 86400;
  if (year === undefined) return time;
  const days = Date.UTC(Number(year), Number(month) - 1, Number(day)) / 86_400_000 + 25569;
  // The 1900 system counts a 29 February that never was: days before it have one less.
  return (days < 61 ? days - 1 : days) + time;
}
