/** The largest file that is taken in. The table has a CHECK of the same number. */
export const LARGEST_UPLOAD_BYTES = 32 * 1024 * 1024;

/** How long an upload is kept for the use case that reads it. */
export const KEPT_MS = 24 * 60 * 60 * 1000;

/** How many an organisation may keep at one time, so that nobody fills the database. */
export const MOST_UPLOADS = 50;
