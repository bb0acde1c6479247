import * as vocabulary from '../../src/policy/vocabulary';
import type { CheckWall, TriggerWall } from './wall';

/** The walls around an agreement from its draft to its publication. */

const check = (
  table: string,
  name: string,
  guards: CheckWall['guards'],
  bad: CheckWall['bad'],
  where = '1 = 1',
): CheckWall => ({ table, name: `ck_${table}_${name}`, guards, bad, where });

const DRAFTED = "content_revision > 0 AND state = 'DRAFT'";

export const AGREEMENT_CHECKS: readonly CheckWall[] = [
  check('agreement', 'mode', 'record', { mode: 'BY_LOT' }, DRAFTED),
  check('agreement', 'department_is_third', 'A-08', { department_id: { column: 'agency_id' } }, DRAFTED),
  check('agreement', 'collective_decision', 'A-08', { collective_decision_on: null }, DRAFTED),
  check('agreement', 'term_years', 'A-10', { term_years: 0 }, DRAFTED),
  check('agreement', 'exclusive_conditions', 'A-21', { has_exclusive_conditions: 1 }, DRAFTED),
  check('agreement', 'correction_period', 'K-02', { correction_working_days: 0 }, DRAFTED),
  check('agreement', 'security_lead', 'I-01', { security_lead_post: null }, DRAFTED),
  check('agreement', 'content_has_hash', 'A-08', { content_hash: null }, DRAFTED),
  check('agreement_content', 'group', 'A-09', { content_group: 'POETRY' }),
  check('agreement_content', 'says_something', 'A-09', { text: '  ' }),
  check('agreement_signature', 'seat', 'A-08', { seat: 'GUEST' }),
  check('agreement_signature', 'has_scope', 'A-09', { resource_count: 0 }),
  check('exclusivity_review', 'result', 'A-21', { result: 'PERHAPS' }),
  check('exclusivity_review', 'has_opinion', 'A-21', { opinion: ' ' }),
  check('agreement_publication', 'says_something', 'A-20', { scope: '' }),
];

export const AGREEMENT_WORD_LISTS: Readonly<Record<string, readonly string[]>> = {
  ck_agreement_mode: vocabulary.AUTHORISATION_MODES,
  ck_agreement_content_group: vocabulary.AGREEMENT_CONTENT_GROUPS,
  ck_agreement_signature_seat: vocabulary.AGREEMENT_SEATS,
  ck_exclusivity_review_result: vocabulary.EXCLUSIVITY_RESULTS,
};

export const AGREEMENT_RECORDS = [
  'agreement_signature',
  'exclusivity_review',
  'agreement_publication',
] as const;

const START = { state: 'ACTIVE', takes_orders: 1, takes_deliveries: 1 };
const IN = (table: string, having: string): string =>
  `id IN (SELECT agreement_id FROM ${table} GROUP BY agreement_id HAVING ${having})`;
const SIGNED_BY_BOTH = `state = 'DRAFT' AND department_id IS NULL AND ${IN('agreement_signature', 'COUNT(*) = 2')}`;
const REOPENING = { state: 'DRAFT', signed_on: null, starts_on: null, ends_on: null };
const CONCLUSION = {
  state: 'SIGNED',
  signed_on: '2026-11-23',
  starts_on: '2026-11-23',
  ends_on: '2029-11-23',
};
/** One that has appointed somebody, with whom no agreement was made. */
const unusedSelection = (state: 'DECIDED' | 'CANCELLED'): { readonly sql: string } => ({
  sql: `(SELECT id FROM operator_selection
          WHERE state = '${state}' AND appointed_candidate_id IS NOT NULL AND id NOT IN (SELECT selection_id FROM agreement WHERE selection_id IS NOT NULL)
            AND ('${state}' = 'CANCELLED' OR plan_id IN (SELECT plan_id FROM operator_selection GROUP BY plan_id HAVING COUNT(*) = 3))
          LIMIT 1)`,
});
const LOST_ITS_SCOPE = `NOT EXISTS (SELECT 1 FROM agreement_resource scope WHERE scope.agreement_id = agreement.id AND scope.removed_at IS NULL)`;
/** As the department that has not signed yet. */
const AS_DEPARTMENT = {
  seat: 'DEPARTMENT',
  organisation_id: { sql: '(SELECT department_id FROM agreement WHERE agreement.id = source.agreement_id)' },
};
const WAITING = 'agreement_id IN (SELECT id FROM agreement WHERE department_id IS NOT NULL)';
const OF_SIGNED = "agreement_id IN (SELECT id FROM agreement WHERE state = 'SIGNED')";
const OF_DRAFT = "agreement_id IN (SELECT id FROM agreement WHERE state = 'DRAFT')";
const ANEW = { id: 'agr_01890000-0000-7000-8000-000000000000', agreement_number: '另一份' };

export const AGREEMENT_TRIGGERS: readonly TriggerWall[] = [
  {
    name: 'tr_agreement_moves_along_its_states',
    table: 'agreement',
    guards: 'A-08',
    refuses: [
      {
        says: 'A-08 an agreement moves along its states',
        deed: 'UPDATE',
        change: START,
        where: "state = 'DRAFT'",
      },
      {
        says: 'A-08 an agreement moves along its states',
        deed: 'UPDATE',
        change: { state: 'SIGNED' },
        where: "state = 'ACTIVE'",
      },
      {
        says: 'A-21 an agreement is reopened over inadmissible conditions, to be signed anew',
        deed: 'UPDATE',
        change: { ...REOPENING, content_revision: 2 },
        where: "state = 'SIGNED' AND has_exclusive_conditions = 0",
      },
      {
        says: 'A-21 an agreement is reopened over inadmissible conditions, to be signed anew',
        deed: 'UPDATE',
        change: REOPENING,
        where: "state = 'SIGNED' AND has_exclusive_conditions = 1",
      },
      {
        says: 'A-08 an agreement is signed by all its parties',
        deed: 'UPDATE',
        change: { state: 'SIGNED' },
        where: "state = 'DRAFT' AND id NOT IN (SELECT agreement_id FROM agreement_signature)",
      },
      {
        says: 'A-08 an agreement is signed by all its parties',
        deed: 'UPDATE',
        change: { state: 'SIGNED' },
        where: "state = 'DRAFT' AND department_id IS NOT NULL",
      },
      {
        says: 'A-10 the term is counted from signing',
        deed: 'UPDATE',
        change: { state: 'SIGNED', signed_on: '2026-11-23', starts_on: '2026-11-23', ends_on: '2029-11-22' },
        where: SIGNED_BY_BOTH,
      },
      {
        says: 'A-08 an agreement starts after its collective decision',
        deed: 'UPDATE',
        change: START,
        where: "state = 'SIGNED' AND collective_decision_number IS NULL",
      },
      {
        says: 'A-09 an agreement starts with all its content',
        deed: 'UPDATE',
        change: START,
        where: `state = 'SIGNED' AND ${IN('agreement_content', 'COUNT(*) < 12')}`,
      },
      {
        says: 'I-01 an agreement starts with its first responsible person',
        deed: 'UPDATE',
        change: START,
        where: "state = 'SIGNED' AND security_lead_name IS NULL",
      },
    ],
  },
  {
    name: 'tr_agreement_keeps_what_was_signed',
    table: 'agreement',
    guards: 'A-08',
    refuses: [
      {
        says: 'A-08 an agreement keeps its parties',
        deed: 'UPDATE',
        change: { agency_id: { column: 'operator_id' } },
      },
      {
        says: 'A-08 what was signed is not changed',
        deed: 'UPDATE',
        change: { title: '另一个标题' },
        where: "state = 'SIGNED'",
      },
      {
        says: 'A-10 the day of signing is not changed',
        deed: 'UPDATE',
        change: { starts_on: '2026-11-24' },
        where: "state = 'SIGNED'",
      },
      {
        says: 'A-13 only a renewal moves the end of the term',
        deed: 'UPDATE',
        change: { ends_on: '2099-01-01' },
        where: "state = 'ACTIVE'",
      },
    ],
  },
  {
    name: 'tr_agreement_on_its_appointment',
    table: 'agreement',
    guards: 'A-08',
    refuses: [
      {
        says: 'A-08 an agreement is made with the appointed operator',
        deed: 'INSERT_COPY',
        change: { ...ANEW, operator_id: 'org_01890000-0000-7000-8000-000000000000' },
        where: DRAFTED,
      },
      {
        says: 'A-08 one appointment carries one agreement',
        deed: 'INSERT_COPY',
        change: ANEW,
        where: DRAFTED,
      },
    ],
  },
  ...(
    [
      ['enters_a_draft', 'INSERT_COPY'],
      ['stands_once_signed', 'UPDATE'],
      ['stays_once_signed', 'DELETE'],
    ] as const
  ).map(([name, deed]): TriggerWall => ({
    name: `tr_agreement_content_${name}`,
    table: 'agreement_content',
    guards: 'A-09',
    refuses: [{ says: 'A-09 what was signed is not changed', deed, where: OF_SIGNED }],
  })),
  {
    name: 'tr_agreement_signature_lawful',
    table: 'agreement_signature',
    guards: 'A-08',
    refuses: [
      {
        says: 'A-08 a signature is about what stands in the draft',
        deed: 'INSERT_COPY',
        where: OF_SIGNED,
      },
      {
        says: 'A-08 a signature is about what stands in the draft',
        deed: 'INSERT_COPY',
        change: { content_hash: 'f'.repeat(64) },
        where: OF_DRAFT,
      },
      {
        says: 'A-08 only the parties sign',
        deed: 'INSERT_COPY',
        change: { organisation_id: 'org_01890000-0000-7000-8000-000000000000' },
        where: OF_DRAFT,
      },
    ],
  },
  {
    name: 'tr_agreement_signature_covers_its_scope',
    table: 'agreement_signature',
    guards: 'A-08',
    refuses: [
      {
        says: 'A-08 a signature covers the scope as it stands',
        deed: 'INSERT_COPY',
        change: { ...AS_DEPARTMENT, resource_count: 99 },
        where: WAITING,
      },
      {
        says: 'A-08 a signature covers the scope as it stands',
        deed: 'INSERT_COPY',
        change: { ...AS_DEPARTMENT, resource_count: null },
        where: WAITING,
      },
    ],
  },
  {
    name: 'tr_agreement_signed_on_its_scope',
    table: 'agreement',
    guards: 'A-09',
    refuses: [
      {
        says: 'A-08 an agreement is concluded on the scope that was signed',
        deed: 'UPDATE',
        change: CONCLUSION,
        where: `${SIGNED_BY_BOTH} AND ${LOST_ITS_SCOPE}`,
      },
      {
        says: 'A-09 an agreement starts with resources in its scope',
        deed: 'UPDATE',
        change: START,
        where: `state = 'SIGNED' AND ${LOST_ITS_SCOPE}`,
      },
    ],
  },
  {
    name: 'tr_agreement_one_operator_drafted',
    table: 'agreement',
    guards: 'A-08',
    refuses: [
      {
        says: 'A-08 an agreement is made on an appointment that stands',
        deed: 'INSERT_COPY',
        change: { ...ANEW, selection_id: unusedSelection('CANCELLED') },
        where: "state = 'DRAFT'",
      },
      {
        says: 'A-08 a whole package is agreed on with one operator',
        deed: 'INSERT_COPY',
        change: { ...ANEW, selection_id: unusedSelection('DECIDED') },
        where: "state = 'DRAFT'",
      },
    ],
  },
  {
    name: 'tr_agreement_one_operator_concluded',
    table: 'agreement',
    guards: 'A-08',
    refuses: [
      {
        says: 'A-08 an agreement is concluded on an appointment that stands',
        deed: 'UPDATE',
        change: CONCLUSION,
        where: `${SIGNED_BY_BOTH} AND selection_id IN (SELECT id FROM operator_selection WHERE state = 'CANCELLED')`,
      },
      {
        says: 'A-08 a whole package is concluded with one operator',
        deed: 'UPDATE',
        change: CONCLUSION,
        where: `${SIGNED_BY_BOTH} AND selection_id IN (
          SELECT own.id FROM operator_selection own
            JOIN operator_selection rival ON rival.plan_id = own.plan_id AND rival.id <> own.id AND rival.state = 'DECIDED')`,
      },
    ],
  },
  {
    name: 'tr_agreement_resource_enters_unsigned',
    table: 'agreement_resource',
    guards: 'A-08',
    refuses: [
      {
        says: 'A-08 nothing enters a scope that was signed without it',
        deed: 'INSERT_COPY',
        change: {
          resource_id: {
            sql: "(SELECT id FROM data_resource WHERE grade = 'GENERAL' AND use_bar IS NULL AND id NOT IN (SELECT resource_id FROM agreement_resource WHERE removed_at IS NOT NULL) ORDER BY id LIMIT 1)",
          },
        },
        where: `removed_at IS NULL AND agreement_id IN (SELECT id FROM agreement WHERE ${SIGNED_BY_BOTH})`,
      },
    ],
  },
  {
    name: 'tr_agreement_resource_returns_unsigned',
    table: 'agreement_resource',
    guards: 'A-08',
    refuses: [
      {
        says: 'A-08 nothing enters a scope that was signed without it',
        deed: 'UPDATE',
        change: { removed_at: null, removal_reason: null },
        where: `removed_at IS NOT NULL AND agreement_id IN (SELECT id FROM agreement WHERE ${SIGNED_BY_BOTH})`,
      },
    ],
  },
  {
    name: 'tr_exclusivity_review_lawful',
    table: 'exclusivity_review',
    guards: 'A-21',
    refuses: [
      {
        says: 'A-21 exclusive conditions are reviewed as they stand by a second person',
        deed: 'INSERT_COPY',
        change: { number: 99, content_revision: 99 },
      },
      {
        says: 'A-21 exclusive conditions are reviewed as they stand by a second person',
        deed: 'INSERT_COPY',
        change: {
          number: 99,
          reviewed_by: { sql: '(SELECT drafted_by FROM agreement WHERE agreement.id = source.agreement_id)' },
        },
      },
    ],
  },
  {
    name: 'tr_agreement_publication_lawful',
    table: 'agreement_publication',
    guards: 'A-20',
    refuses: [
      {
        says: 'A-20 an agreement in force is published with its term',
        deed: 'INSERT_COPY',
        change: { number: 99, ends_on: '2099-01-01' },
      },
      {
        says: 'A-21 exclusive conditions are published only after their review',
        deed: 'INSERT_COPY',
        change: {
          number: 99,
          agreement_id: {
            sql: "(SELECT agreement_id FROM exclusivity_review JOIN agreement ON agreement.id = agreement_id WHERE agreement.state = 'ACTIVE' LIMIT 1)",
          },
        },
      },
    ],
  },
];
