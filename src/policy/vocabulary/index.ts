/**
 * The words of the domain, from the glossary of the rule list. Entities and GraphQL enums derive from these arrays,
 * so that a word exists once.
 */
export * from './agenda';
export * from './authorisation';
export * from './demand';
export * from './catalogue';
export * from './listing';
export * from './market';
export * from './pricing';
export * from './revenue';
export * from './purpose';
export * from './supervision';
export * from './upload';
