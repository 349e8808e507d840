/** Names and dates as messages show them. */

/** A name at the start of a sentence. */
export function sentenceStart(name: string): string {
  return (name[0]?.toUpperCase() ?? '') + name.slice(1);
}

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/** "October 2023" for "2023-10". */
export function monthName(month: string): string {
  const [year, number] = month.split('-');
  return `${MONTHS[Number(number) - 1] ?? ''} ${year}`.trim();
}
