const LONGEST_NAME = 200;

/**
 * The name of a file as people may be shown it: without folders, control characters or signs that turn the direction
 * of writing around. Null for what is not percent-encoded UTF-8. It decides nothing: what a file is, its bytes say.
 */
export function fileNameOf(header: string | undefined): string | null {
  if (header === undefined) return 'upload';
  const decoded = decodedText(header);
  if (decoded === null) return null;
  const name = (decoded.split(/[\\/]/).at(-1) ?? '').replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\uFFFD]/gu, '').trim();
  return (
    [...name]
      .slice(0, LONGEST_NAME)
      .join('')
      .slice(0, LONGEST_NAME)
      .replace(/\p{Surrogate}$/u, '') || 'upload'
  );
}

function decodedText(header: string): string | null {
  try {
    return decodeURIComponent(header);
  } catch {
    return null;
  }
}
