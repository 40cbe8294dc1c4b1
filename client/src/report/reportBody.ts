/** The empty page of a report. What it holds is Chinese or English, as the report was written. */
export const reportBody = '<p id="notice" class="warning" role="status"></p>\n<main id="report"></main>';
