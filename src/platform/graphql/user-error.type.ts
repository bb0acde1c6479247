import { Field, ID, Int, InterfaceType, ObjectType } from 'type-graphql';
import type { View } from '../../kernel/view';
import type { PlainRefusal, Refusal, VersionConflict } from '../refusal';
import { PLAIN_REFUSAL_MESSAGES } from '../refusal';
import { formatMessage, type Locale } from './locale';

@InterfaceType({
  description:
    'A reason why nothing was done, on which the client can act. Returned in the payload, never thrown.',
  resolveType: (value: { __typename: string }) => value.__typename,
})
export abstract class UserError {
  @Field(() => String, { description: 'Stable code; never translated, never reused with another meaning.' })
  code!: string;

  @Field(() => String, {
    description: 'What is wrong and what to do next, in the language of Accept-Language (zh or en).',
  })
  message!: string;

  @Field(() => [String], {
    nullable: true,
    description: 'Path of the input field at fault; null if the whole request is.',
  })
  path!: string[] | null;

  @Field(() => ID, { nullable: true, description: 'Id of the rule that refused; null if no rule was asked.' })
  ruleId!: string | null;

  readonly __typename!: string;
}

@ObjectType({
  implements: UserError,
  description:
    'Returned when the request itself cannot be carried out: unknown id, reused key, impossible value.',
})
export class InvalidRequestError extends UserError {}

@ObjectType({
  implements: UserError,
  description: 'Returned when the object has changed since it was read. Read it again and decide anew.',
})
export class VersionConflictError extends UserError {
  @Field(() => Int, { description: 'The version that the object has now.' })
  currentVersion!: number;
}

function plainUserError(refusal: PlainRefusal, locale: Locale): View<InvalidRequestError> {
  return {
    __typename: 'InvalidRequestError',
    code: refusal.code,
    message: formatMessage(refusal.text ?? PLAIN_REFUSAL_MESSAGES[refusal.code], locale, refusal.params),
    path: refusal.path ? [...refusal.path] : null,
    ruleId: null,
  };
}

const VERSION_CONFLICT = {
  zh: '该对象已被他人修改,当前版本为 {currentVersion}。请重新读取后再操作。',
  en: 'The object was changed in the meantime and is now at version {currentVersion}. Read it again, then decide.',
};

function versionConflictError(refusal: VersionConflict, locale: Locale): View<VersionConflictError> {
  return {
    __typename: 'VersionConflictError',
    code: 'VERSION_CONFLICT',
    message: formatMessage(VERSION_CONFLICT, locale, { currentVersion: refusal.currentVersion }),
    path: refusal.path ? [...refusal.path] : null,
    ruleId: null,
    currentVersion: refusal.currentVersion,
  };
}

/** The errors that need no domain word. A module that knows more kinds calls this for the rest. */
export const basicUserError = (refusal: Refusal, locale: Locale): View<UserError> =>
  refusal.kind === 'plain' ? plainUserError(refusal, locale) : versionConflictError(refusal, locale);
