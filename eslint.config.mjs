import graphql from '@graphql-eslint/eslint-plugin';
import tseslint from 'typescript-eslint';

const sdl = { schema: 'schema/schema.graphql', documents: 'schema/examples/*.graphql' };

const ENVIRONMENT = {
  object: 'process',
  property: 'env',
  message: 'Read the environment in src/config.ts only.',
};
const THROWN_ERROR = {
  selector: "NewExpression[callee.name='GraphQLError']",
  message: 'Return a refusal, or throw an error from src/platform.',
};
const CONTEXTUAL_CACHE = {
  selector: "Property[key.name='cache'][value.value='contextual']",
  message: 'A contextual shield rule ignores args and parent: aliases leak.',
};

export default tseslint.config(
  { ignores: ['dist/**', '.data/**', 'coverage/**', '**/*.cjs', '**/*.mjs', 'src/explorer/page/**'] },
  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: { parserOptions: { project: ['./tsconfig.json'] } },
    rules: {
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      // Inputs and rows are classes for their decorators only; a copy of their fields is what is wanted.
      '@typescript-eslint/no-misused-spread': 'off',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-extraneous-class': ['error', { allowWithDecorator: true }],
      // A field cut out of a copy (`const { secret, ...rest }`) and a parameter kept for its place are meant.
      '@typescript-eslint/no-unused-vars': [
        'error',
        { ignoreRestSiblings: true, argsIgnorePattern: '^_', varsIgnorePattern: '^_' },
      ],
      'no-restricted-properties': ['error', ENVIRONMENT],
    },
  },
  {
    files: ['src/config.ts', 'src/tour/**/*.ts', 'tests/**/*.ts'],
    rules: { 'no-restricted-properties': 'off' },
  },
  // Written by the TypeORM CLI with a value import; the file is history, not code to polish.
  { files: ['migrations/*.ts'], rules: { '@typescript-eslint/consistent-type-imports': 'off' } },
  {
    files: ['src/**/*.shield.ts', 'src/platform/graphql/**/*.ts'],
    rules: { 'no-restricted-syntax': ['error', CONTEXTUAL_CACHE] },
  },
  {
    files: ['src/policy/**/*.ts'],
    rules: {
      'no-restricted-globals': ['error', 'Date', 'process', 'fetch', 'setTimeout', 'console'],
      'no-restricted-properties': ['error', { object: 'Math', property: 'random' }],
      'no-restricted-syntax': [
        'error',
        {
          selector: ':function[async=true]',
          message: 'A policy rule is synchronous: gather facts in the service.',
        },
        { selector: 'ThrowStatement', message: 'A policy rule returns a Decision.' },
      ],
    },
  },
  {
    files: ['src/modules/*/{api,service}/**/*.ts'],
    ignores: ['**/*.shield.ts'],
    rules: { 'no-restricted-syntax': ['error', THROWN_ERROR] },
  },
  {
    files: ['schema/schema.graphql'],
    languageOptions: { parser: graphql.parser, parserOptions: { graphQLConfig: sdl } },
    plugins: { '@graphql-eslint': graphql },
    rules: {
      '@graphql-eslint/require-description': [
        'error',
        {
          types: true,
          FieldDefinition: true,
          InputValueDefinition: true,
          EnumValueDefinition: true,
          ignoredSelectors: ['[type=ObjectTypeDefinition][name.value=/^(Query|Mutation)$/]'],
        },
      ],
      '@graphql-eslint/naming-convention': [
        'error',
        {
          types: 'PascalCase',
          FieldDefinition: 'camelCase',
          InputValueDefinition: 'camelCase',
          EnumValueDefinition: 'UPPER_CASE',
          'EnumTypeDefinition,EnumTypeExtension': { forbiddenSuffixes: ['Enum'] },
        },
      ],
      '@graphql-eslint/no-unreachable-types': 'error',
      '@graphql-eslint/require-deprecation-reason': 'error',
      '@graphql-eslint/no-typename-prefix': 'error',
    },
  },
  {
    files: ['schema/examples/*.graphql'],
    languageOptions: { parser: graphql.parser, parserOptions: { graphQLConfig: sdl } },
    plugins: { '@graphql-eslint': graphql },
    rules: {
      ...graphql.configs['flat/operations-recommended'].rules,
      // An answer may hold an interface; its own id is what a client keeps.
      '@graphql-eslint/require-selections': 'off',
    },
  },
);
