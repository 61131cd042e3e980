function twoDigits(value: number): string {
  return String(value).padStart(2, '0');
}

/** Date and time in the machine's own zone, as a report prints them: `2024-03-05 14:07`. */
export function printedTime(time: Date): string {
  const date = [time.getFullYear(), twoDigits(time.getMonth() + 1), twoDigits(time.getDate())].join('-');
  return `${date} ${twoDigits(time.getHours())}:${twoDigits(time.getMinutes())}`;
}
