import { z } from 'zod';
import {
  AGREEMENT_CONTENT_GROUPS,
  AUTHORISATION_MODES,
  OPERATOR_ABILITIES,
  PLAN_CONTENT_GROUPS,
  SELECTION_METHODS,
} from '../src/policy/vocabulary';

export const Instant = z.iso.datetime().transform((text) => new Date(text));

/** Who did it, and when. */
const act = { by: z.string(), at: Instant };
const Act = z.object(act);

const RecordedDecision = z.object({ number: z.string(), decidedOn: z.iso.date() });

/** All groups, each once: an incomplete paper is a mistake in the data. */
const contentsOf = <const Groups extends readonly [string, ...string[]]>(groups: Groups) =>
  z
    .array(z.object({ group: z.enum(groups), text: z.string() }))
    .length(groups.length)
    .refine((contents) => new Set(contents.map(({ group }) => group)).size === groups.length);

const Plan = z.object({
  name: z.string(),
  authorisingEntity: z.string(),
  drafted: Act,
  revised: Act,
  contents: contentsOf(PLAN_CONTENT_GROUPS),
  submitted: Act,
  approved: z.object({
    ...act,
    collectiveDecision: RecordedDecision,
    governmentDecision: RecordedDecision,
  }),
  filed: z.object({ ...act, filingNumber: z.string(), filedOn: z.iso.date() }),
});

const Candidate = z.object({
  entered: Act,
  hasGoodCredit: z.boolean(),
  creditRecord: z.string(),
  hasGoodOperation: z.boolean(),
  operatingRecord: z.string(),
  evidenced: Act,
  evidence: z.array(
    z.object({ ability: z.enum(OPERATOR_ABILITIES), reference: z.string(), assessment: z.string() }),
  ),
});

const Selection = z.object({
  method: z.enum(SELECTION_METHODS),
  title: z.string(),
  announcementReference: z.string(),
  opened: Act,
  candidate: Candidate,
  decided: z.object({ ...act, collectiveDecision: RecordedDecision }),
});

/** An agreement with the plan and the selection that it rests on, each act on its own date. */
export const Agreement = z.object({
  agreementNumber: z.string(),
  title: z.string(),
  agency: z.string(),
  operator: z.string(),
  mode: z.enum(AUTHORISATION_MODES),
  plan: Plan,
  selection: Selection,
  drafted: Act,
  revised: Act,
  collectiveDecision: RecordedDecision,
  termYears: z.number(),
  correctionWorkingDays: z.number(),
  securityLead: z.object({ login: z.string(), post: z.string() }),
  contents: contentsOf(AGREEMENT_CONTENT_GROUPS),
  scoped: Act,
  signatures: z.array(Act),
  activated: Act,
  published: z.object({ ...act, content: z.string(), scope: z.string() }),
  filed: z.object({ ...act, evidence: z.string() }),
});
