import type { RuleId } from '../../src/policy/rule-ids';

/** What a wall guards: a rule of the rule list, or the sense of the record itself. */
export type Guards = RuleId | 'record';

interface Wall {
  readonly name: string;
  readonly table: string;
  readonly guards: Guards;
}

/** One CHECK and a change that makes a good row bad in this one respect. */
export interface CheckWall extends Wall {
  readonly bad: Readonly<Record<string, unknown>>;
  /** Which good row is spoilt; any, when left out. */
  readonly where?: string;
}

/** One trigger, and each deed that it must refuse, in its own words. */
export interface TriggerWall extends Wall {
  readonly refuses: readonly {
    readonly says: string;
    readonly deed: 'INSERT_COPY' | 'UPDATE' | 'DELETE';
    readonly change?: Readonly<Record<string, unknown>>;
    readonly where?: string;
  }[];
}
