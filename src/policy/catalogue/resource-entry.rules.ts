import type { LegalDate } from '../../kernel/legal-date';
import { asking, type Rule } from '../decision';
import type { ActorFacts } from '../facts';
import type { DataGrade } from '../vocabulary';
import { catalogueEntry, keptEntry } from './catalogue-entry.policy';
import { providerConsent } from './provider-consent.policy';
import { regrading } from './regrading.policy';
import { reportedUpdate } from './reported-update.policy';
import type { ScopeResourceFacts, ScopeResourcesFacts } from './scope-resource';
import { barOfUse } from './usable-resource.policy';
import { utilityLicence } from './utility-licence.policy';

export interface ResourceEntryFacts {
  readonly today: LegalDate;
  readonly actor: ActorFacts;
  readonly holderId: string;
  readonly code: string;
  /** The grade that it has; null for a new entry. */
  readonly grade: DataGrade | null;
  readonly nextGrade: DataGrade | null;
  readonly updatedOn: LegalDate | null;
  /** The entry as it shall stand, for a resource that is in a scope and stays there; null for any other. */
  readonly inScope: ScopeResourceFacts | null;
}

const whileInScope = (rule: Rule<ScopeResourcesFacts>): Rule<ResourceEntryFacts> =>
  asking(rule, ({ inScope }) => ({ resources: inScope === null ? [] : [inScope] }));

/**
 * May the holder enter this, or write it into its entry? The day of the last update may be corrected either way. An
 * entry in a scope keeps what brought it there.
 */
export const keepResourceEntryRules: readonly Rule<ResourceEntryFacts>[] = [
  keptEntry,
  asking(regrading, ({ code, grade, nextGrade }) => ({ gradeAct: 'SET', code, grade, nextGrade })),
  asking(reportedUpdate, ({ today, code, updatedOn }) => ({ today, code, updatedOn, lastUpdatedOn: null })),
  whileInScope(providerConsent),
  whileInScope(utilityLicence),
  whileInScope(catalogueEntry),
];

export interface ReportUpdateFacts {
  readonly today: LegalDate;
  readonly actor: ActorFacts;
  readonly holderId: string;
  readonly code: string;
  readonly updatedOn: LegalDate;
  readonly lastUpdatedOn: LegalDate | null;
}

/** May the holder report that it updated the resource on this day? */
export const reportResourceUpdateRules: readonly Rule<ReportUpdateFacts>[] = [keptEntry, reportedUpdate];

/** May this caller bar the use of a resource, or lift the bar? */
export const barResourceRules = [barOfUse] as const;
