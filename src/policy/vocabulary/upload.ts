/** Files that people send, and what is loaded from them. */

/** FAILED: the file turned out to be no table, and nothing of it was loaded. */
export const IMPORT_STATES = ['QUEUED', 'RUNNING', 'DONE', 'FAILED'] as const;
export type ImportState = (typeof IMPORT_STATES)[number];
