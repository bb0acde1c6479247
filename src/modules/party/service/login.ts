/** Logins differ by letters, not by case or by how a character was composed. */
export const normalLogin = (login: string): string => login.trim().normalize('NFKC').toLowerCase();

/** Letters, digits and . _ @ + - without blanks: what can be read out on a telephone. */
export const LOGIN_FORM = /^[a-z0-9][a-z0-9._@+-]{2,99}$/i;
