import { allow, and, rule } from 'graphql-shield';
import type { IRules } from 'graphql-shield';
import type { AnonymousCaller, Caller, MemberCaller } from '../caller';
import type { Rule } from '../../policy/decision';
import type { OrganisationKind, Role } from '../../policy/vocabulary';
import type { RequestContext } from './context';
import { thrownError } from './errors';

/**
 * The first gate: may this kind of caller use this operation? Rules read the caller only, return errors instead
 * of throwing them, and are never cached by context: a cached answer would leak through an alias.
 */
type Verdict = true | Error;

/** Any rule of the shield, plain or composed. */
export type ShieldRule = Parameters<typeof and>[number];

/** One object for one name: the shield takes two rules of the same name for a mistake. */
const gates = new Map<string, ShieldRule>();

function gate(name: string, judge: (caller: Caller) => Verdict): ShieldRule {
  const made =
    gates.get(name) ??
    rule(name, { cache: 'no_cache' })((_parent: unknown, _args: unknown, { caller }: RequestContext) =>
      judge(caller),
    );
  gates.set(name, made);
  return made;
}

const forbidden = (needed: string): Error => thrownError('FORBIDDEN', { extensions: { needed } });

/** Everybody, signed in or not. */
export const anyone: ShieldRule = allow;

/** Who signed in with a password that somebody else knows is told what to do about it; others, to sign in. */
const turnedAway = ({ newcomer }: AnonymousCaller): Error =>
  newcomer === undefined ? thrownError('UNAUTHENTICATED') : forbidden('changePassword first');

export const signedIn: ShieldRule = gate('signedIn', (caller) =>
  caller.kind === 'member' ? true : turnedAway(caller),
);

/** Signed in, be it with a password that has to be changed first. */
export const signedInAsNewcomerToo: ShieldRule = gate('signedInAsNewcomerToo', (caller) =>
  caller.kind === 'member' || caller.newcomer !== undefined ? true : turnedAway(caller),
);

const member = (name: string, needed: string, admits: (caller: MemberCaller) => boolean): ShieldRule =>
  gate(name, (caller) => {
    if (caller.kind === 'anonymous') return turnedAway(caller);
    return admits(caller) ? true : forbidden(needed);
  });

/** Signed in with at least one of the roles. */
export const inRole = (...roles: readonly Role[]): ShieldRule =>
  member(`inRole(${roles.join(',')})`, roles.join(' or '), (caller) =>
    roles.some((role) => caller.roles.includes(role)),
  );

/**
 * As `inRole`, for an act that the law gives to one body: whoever is turned away is told the rule and its clauses.
 * The gate still decides on the caller alone; the use case asks the rule itself.
 */
export const inRoleByRule = (
  { id, clauses, statement }: Pick<Rule<never>, 'id' | 'clauses' | 'statement'>,
  ...roles: readonly Role[]
): ShieldRule =>
  gate(`inRoleByRule(${id},${roles.join(',')})`, (caller) => {
    if (caller.kind === 'anonymous') return turnedAway(caller);
    if (roles.some((role) => caller.roles.includes(role))) return true;
    return thrownError('FORBIDDEN', {
      extensions: { needed: roles.join(' or '), ruleId: id, clauses: [...clauses], statement },
    });
  });

/** Signed in for an organisation of one of the kinds. */
export const inKind = (...kinds: readonly OrganisationKind[]): ShieldRule =>
  member(`inKind(${kinds.join(',')})`, kinds.join(' or '), (caller) =>
    kinds.includes(caller.organisationKind),
  );

/** The credential, for example an API key, was given for this operation. */
const inScope = (field: string): ShieldRule =>
  gate(`inScope(${field})`, (caller) =>
    caller.kind === 'anonymous' || caller.scopes === null || caller.scopes.includes(field)
      ? true
      : forbidden(`scope ${field}`),
  );

/** A module's part of the permission tree: every field of Query and Mutation by name, every other type in words. */
export type ShieldTree = Readonly<Record<string, Readonly<Record<string, ShieldRule>>>>;

/** Merges the parts; a field with two rows is a mistake of ours and stops the start. */
export function mergeShieldTrees(trees: readonly ShieldTree[]): IRules {
  const merged: Record<string, Record<string, ShieldRule>> = {};
  for (const tree of trees) {
    for (const [type, fields] of Object.entries(tree)) {
      const row = (merged[type] ??= {});
      for (const [field, verdict] of Object.entries(fields)) {
        if (row[field] !== undefined) throw new Error(`Two shield rows for ${type}.${field}`);
        row[field] = type === 'Query' || type === 'Mutation' ? and(inScope(field), verdict) : verdict;
      }
    }
  }
  return merged;
}
