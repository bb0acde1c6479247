/** What the number format of a cell makes of its number, as far as a table is concerned. */
export type NumberFormat =
  | { readonly kind: 'GENERAL' }
  | { readonly kind: 'DATE'; readonly hasDate: boolean; readonly hasTime: boolean }
  | {
      readonly kind: 'DIGITS';
      readonly whole: number;
      readonly decimals: number;
      readonly isPercent: boolean;
    };

const GENERAL: NumberFormat = { kind: 'GENERAL' };
const DATE: NumberFormat = { kind: 'DATE', hasDate: true, hasTime: false };
const TIME: NumberFormat = { kind: 'DATE', hasDate: false, hasTime: true };
const DATE_TIME: NumberFormat = { kind: 'DATE', hasDate: true, hasTime: true };

/** Formats that a workbook names by number only, the Chinese ones among them (ECMA-376 18.8.30). */
function builtIn(id: number): NumberFormat {
  if (id === 22) return DATE_TIME;
  if ((id >= 14 && id <= 17) || (id >= 27 && id <= 31) || id === 36 || (id >= 50 && id <= 58)) {
    return id === 55 || id === 56 ? TIME : DATE;
  }
  if ((id >= 18 && id <= 21) || (id >= 32 && id <= 35) || (id >= 45 && id <= 47)) return TIME;
  if (id === 1 || id === 3) return { kind: 'DIGITS', whole: 1, decimals: 0, isPercent: false };
  if (id === 2 || id === 4) return { kind: 'DIGITS', whole: 1, decimals: 2, isPercent: false };
  if (id === 9) return { kind: 'DIGITS', whole: 1, decimals: 0, isPercent: true };
  if (id === 10) return { kind: 'DIGITS', whole: 1, decimals: 2, isPercent: true };
  return GENERAL;
}

/** Reads a format by its code, or by its number where it has none of its own. */
export function numberFormatOf(id: number, code: string | undefined): NumberFormat {
  if (code === undefined) return builtIn(id);
  const bare = code.replace(/"[^"]*"|\\.|_.|\*.|\[[^\]]*\]/g, '').split(';')[0] ?? '';
  if (/general|@/i.test(bare)) return GENERAL;
  const hasDate = /[yd]/i.test(bare) || /m/i.test(bare.replace(/[hs][^a-z]*m+|m+[^a-z]*s/gi, ''));
  const hasTime = /[hs]/i.test(bare);
  // A duration in brackets, [h]:mm, is no time of day.
  if (/\[[hms]+\]/i.test(code)) return GENERAL;
  if (hasDate || hasTime) return { kind: 'DATE', hasDate, hasTime };
  const digits = /^[#,]*(0[0,]*)?(?:\.(0*)#*)?(%?)$/.exec(bare.trim());
  if (digits === null || /\.0*#/.test(bare)) return GENERAL;
  return {
    kind: 'DIGITS',
    whole: (digits[1] ?? '').replaceAll(',', '').length,
    decimals: (digits[2] ?? '').length,
    isPercent: digits[3] === '%',
  };
}

/** A number of more digits was rounded when it was typed. */
const EXACT_BELOW = 1e15;

type Shown =
  | { readonly text: string; readonly problem: null }
  | { readonly text: string; readonly problem: 'NUMBER_NOT_EXACT' | 'DATE_NOT_POSSIBLE' | 'ERROR_CELL' };

const shown = (text: string): Shown => ({ text, problem: null });

/** The text that a reader of the sheet sees, without separators of thousands: dates as YYYY-MM-DD, codes with zeros. */
export function shownNumber(raw: string, format: NumberFormat, startsIn1904: boolean): Shown {
  const value = Number(raw);
  if (raw.trim() === '' || !Number.isFinite(value)) return { text: raw, problem: 'ERROR_CELL' };
  if (format.kind === 'DATE') return shownDate(raw, value, format, startsIn1904);
  if (Math.abs(value) >= EXACT_BELOW) return { text: raw, problem: 'NUMBER_NOT_EXACT' };
  if (format.kind === 'GENERAL') return shown(plain(value));
  const { whole, decimals, isPercent } = format;
  const [digits = '', fraction] = Math.abs(isPercent ? value * 100 : value)
    .toFixed(decimals)
    .split('.');
  const text = digits.padStart(whole, '0') + (fraction === undefined ? '' : `.${fraction}`);
  return shown(`${value < 0 && /[1-9]/.test(text) ? '-' : ''}${text}${isPercent ? '%' : ''}`);
}

/** A sheet shows 15 digits: 0.1 + 0.2 is 0.3 there. Never in powers of ten. */
function plain(value: number): string {
  const rounded = Number(value.toPrecision(15));
  const text = String(rounded);
  return text.includes('e') ? rounded.toFixed(20).replace(/0+$/, '') : text;
}

const DAY_MS = 24 * 60 * 60 * 1000;
const LAST_SERIAL = 2_958_465;

/** Days since the end of 1899, with a 29 February 1900 that never was; or since the beginning of 1904. */
function shownDate(
  raw: string,
  value: number,
  { hasDate, hasTime }: { hasDate: boolean; hasTime: boolean },
  startsIn1904: boolean,
): Shown {
  const serial = startsIn1904 ? value + 1462 : value;
  const day = Math.floor(serial);
  const isTimeOnly = !hasDate && day === 0;
  if (serial < 0 || day > LAST_SERIAL || day === 60 || (day === 0 && !isTimeOnly)) {
    return { text: raw, problem: 'DATE_NOT_POSSIBLE' };
  }
  const sinceEpoch = (serial < 60 ? serial + 1 : serial) - 25_569;
  const instant = new Date(Math.round(sinceEpoch * (DAY_MS / 1000)) * 1000).toISOString();
  if (isTimeOnly) return shown(instant.slice(11, 19));
  const isMidnight = instant.slice(11, 19) === '00:00:00';
  return shown(
    hasTime && !isMidnight ? `${instant.slice(0, 10)} ${instant.slice(11, 19)}` : instant.slice(0, 10),
  );
}
