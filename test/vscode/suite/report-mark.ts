/** What stands before the report in the log of a host that has no files. */
export const REPORT_MARK = 'OVERCLAIM-REPORT ';
