import type { Rule } from '../decision';
import { catalogueEntry } from './catalogue-entry.policy';
import { gradedResource } from './graded-resource.policy';
import { noCoreData } from './no-core-data.policy';
import { openScope, type OpenScopeFacts } from './open-scope.policy';
import { providerConsent } from './provider-consent.policy';
import { registrationDuty } from './registration-duty.policy';
import type { ScopeResourcesFacts } from './scope-resource';
import { usableResource } from './usable-resource.policy';
import { utilityLicence } from './utility-licence.policy';

export type AddToScopeFacts = OpenScopeFacts & ScopeResourcesFacts;

/** May these resources enter the scope of this agreement today? What can never enter is told before what is missing. */
export const addResourcesToScopeRules: readonly Rule<AddToScopeFacts>[] = [
  openScope,
  usableResource,
  noCoreData,
  providerConsent,
  utilityLicence,
  catalogueEntry,
  gradedResource,
  registrationDuty,
];

/** May these resources leave the scope of this agreement today, without a breach? */
export const removeResourcesFromScopeRules: readonly Rule<OpenScopeFacts>[] = [openScope];
