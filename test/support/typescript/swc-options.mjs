/**
 * How TypeScript becomes JavaScript in test runs: as `tsconfig.json` says, without checking types.
 */
export const swcOptions = {
  module: { type: 'es6' },
  sourceMaps: 'inline',
  jsc: {
    target: 'es2023',
    parser: { syntax: 'typescript', decorators: true },
    transform: { legacyDecorator: true, decoratorMetadata: true },
    keepClassNames: true,
  },
};
