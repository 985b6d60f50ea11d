// Type-checked rules that Biome does not have: promises that nobody waits for, unsafe any, hooks, Next's own.
import js from '@eslint/js'
import next from '@next/eslint-plugin-next'
import hooks from 'eslint-plugin-react-hooks'
import tseslint from 'typescript-eslint'

export default tseslint.config(
  {
    ignores: [
      '.next/',
      '.build/',
      'node_modules/',
      'prisma/generated/',
      'prisma/postgresql/generated/',
      'public/',
      'test-results/',
      'next-env.d.ts',
      'clients/typescript/schema.d.ts',
      '**/*.mjs',
      '**/*.cjs',
      '**/*.js',
    ],
  },
  {
    files: ['**/*.ts', '**/*.tsx', '**/*.mts'],
    extends: [js.configs.recommended, ...tseslint.configs.recommendedTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      // Promise-returning event handlers are React's everyday business; floating promises stay forbidden.
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { attributes: false } }],
      'no-undef': 'off',
      'no-restricted-syntax': [
        'error',
        {
          selector: ':matches(SpreadElement, JSXSpreadAttribute) > ObjectExpression',
          message: 'Write the properties out: a literal that is spread only hides how many there are.',
        },
      ],
    },
  },
  {
    // A route of the library's own kind could forget to say who may use it.
    files: ['server/api/**/*.ts'],
    ignores: ['server/api/routing/route.ts'],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          name: '@hono/zod-openapi',
          importNames: ['createRoute'],
          message: 'Take createRoute from ./route: it asks for the x-permission.',
        },
      ],
    },
  },
  {
    files: ['app/**/*.tsx', 'components/**/*.ts', 'components/**/*.tsx'],
    plugins: { 'react-hooks': hooks, '@next/next': next },
    rules: {
      ...hooks.configs.recommended.rules,
      ...next.configs.recommended.rules,
    },
  },
)
