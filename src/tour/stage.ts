import {
  TourEnded,
  type Bilingual,
  type Locale,
  type Person,
  type Refusal,
  type Reply,
  type TourClient,
} from './client';
import { headingLines, rowLines, ruleLine, type Column } from './table';

/** One step of the story: who does what, and how it is asked. */
export interface Act {
  /** Null for somebody who is not signed in. */
  readonly who: Person | null;
  readonly what: Bilingual;
  /** The root field whose answer counts. */
  readonly field: string;
  readonly document: string;
  readonly variables?: object;
}

interface StageOptions {
  readonly client: TourClient;
  readonly locale: Locale;
  readonly print: (line: string) => void;
  readonly columns: number;
}

const NOBODY: Bilingual = { zh: '匿名访客', en: 'Nobody signed in' };
const HEADINGS: Readonly<Record<Locale, readonly string[]>> = {
  zh: ['步', '谁', '做什么', '答复', '规则和条款'],
  en: ['No', 'Who', 'What', 'Answer', 'Rule and clauses'],
};
/** Shares of the width: number, who, what, answer, rule. */
const SHARES = [0.03, 0.15, 0.24, 0.36, 0.22];
const WIDEST = 160;
const NARROWEST = 100;

/** Plays the steps one by one, prints each as a row of the table, and remembers whether any went another way. */
export class Stage {
  readonly #options: StageOptions;
  readonly #columns: readonly Column[];
  #steps = 0;
  #differences = 0;

  constructor(options: StageOptions) {
    this.#options = options;
    const width = Math.min(WIDEST, Math.max(NARROWEST, options.columns)) - 3 * (SHARES.length - 1);
    this.#columns = SHARES.map((share, place) => ({
      heading: HEADINGS[options.locale][place] ?? '',
      width: Math.max(3, Math.floor(width * share)),
    }));
  }

  get steps(): number {
    return this.#steps;
  }

  get differences(): number {
    return this.#differences;
  }

  open(): void {
    this.#print(...headingLines(this.#columns));
  }

  /** A step that must succeed; `answer` tells what came of it, or what about it is not as it should be. */
  async does(act: Act, answer: (reply: Reply) => string | Difference): Promise<Reply> {
    const reply = await this.#ask(act);
    const refusal = reply.refusal(act.field);
    if (refusal !== null) {
      this.#row(act, this.#said(refusal), groundsOf(refusal), {
        zh: '应当成功',
        en: 'should have succeeded',
      });
      throw new TourEnded(this.#pick({ zh: '故事无法继续', en: 'The story cannot go on' }));
    }
    const told = answer(reply);
    if (typeof told === 'string') this.#row(act, told, '', null);
    else this.#row(act, told.answer, '', told.expected);
    return reply;
  }

  /** A step that must be refused, for this rule or with this code. */
  async isRefused(act: Act, ruleIdOrCode: string): Promise<Refusal | null> {
    const refusal = (await this.#ask(act)).refusal(act.field);
    if (refusal === null) {
      this.#row(act, this.#pick({ zh: '成功', en: 'done' }), '', {
        zh: `应当按 ${ruleIdOrCode} 拒绝`,
        en: `should have been refused by ${ruleIdOrCode}`,
      });
      return null;
    }
    const isExpected = [refusal.ruleId, refusal.code].includes(ruleIdOrCode);
    const expected = { zh: `应当是 ${ruleIdOrCode}`, en: `should have been ${ruleIdOrCode}` };
    this.#row(act, this.#said(refusal), groundsOf(refusal), isExpected ? null : expected);
    return refusal;
  }

  /** Something that the last answer must have shown beside being what it is. */
  confirm(holds: boolean, expected: Bilingual): void {
    if (holds) return;
    this.#differences += 1;
    this.#print(`✗ ${this.#pick(expected)}`);
  }

  /** The text in the language of the tour. */
  #pick(text: Bilingual): string {
    return text[this.#options.locale];
  }

  #said({ code, message, controlPath }: Refusal): string {
    const path = controlPath.length === 0 ? '' : `\n⇒ ${controlPath.join(' → ')}`;
    return `${this.#pick({ zh: '拒绝', en: 'Refused' })} ${code}\n${message}${path}`;
  }

  #ask({ who, document, variables }: Act): Promise<Reply> {
    return this.#options.client.ask(who, document, variables);
  }

  #row({ who, what }: Act, answer: string, grounds: string, expected: Bilingual | null): void {
    this.#steps += 1;
    if (expected !== null) this.#differences += 1;
    const remark = expected === null ? '' : `\n✗ ${this.#pick(expected)}`;
    this.#print(
      ...rowLines(this.#columns, [
        String(this.#steps),
        this.#pick(who?.name ?? NOBODY),
        this.#pick(what),
        `${answer}${remark}`,
        grounds,
      ]),
      ruleLine(this.#columns),
    );
  }

  #print(...lines: readonly string[]): void {
    lines.forEach(this.#options.print);
  }
}

/** An answer that came, but not as the story has it. */
export interface Difference {
  readonly answer: string;
  readonly expected: Bilingual;
}

/** The answer if the condition holds, else a difference. */
export const must = (holds: boolean, answer: string, expected: Bilingual): string | Difference =>
  holds ? answer : { answer, expected };

const groundsOf = ({ ruleId, clauses }: Refusal): string => [ruleId ?? '—', ...clauses].join('\n');
