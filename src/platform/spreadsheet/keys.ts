/** The same word however it was typed: full width or half, with spaces or without, in capitals or not. */
export const wordKey = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/[\s_-]/g, '')
    .toLowerCase();

/** The same column name without what people put around it: brackets with remarks, a star for what must be filled in. */
export const columnKey = (name: string): string =>
  wordKey(name.normalize('NFKC').replace(/\([^)]*\)|\[[^\]]*\]|【[^】]*】/g, '')).replace(/[*:]/g, '');
