/** What a report as a table for spreadsheets can hold. */
export const CSV_TABLES = ['findings', 'claims'] as const;
export type CsvTable = (typeof CSV_TABLES)[number];
