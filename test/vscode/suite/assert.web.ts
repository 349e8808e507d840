/** As much of node:assert/strict as the suite uses, where there is no Node. */
class AssertionError extends Error {}

function fail(message: string | undefined, otherwise: string): never {
  throw new AssertionError(message ?? otherwise);
}

function ok(value: unknown, message?: string): asserts value {
  if (!value) fail(message, `${value} is not truthy`);
}

const assert = Object.assign(ok, {
  ok,
  equal(actual: unknown, expected: unknown, message?: string): void {
    if (!Object.is(actual, expected)) fail(message, `${shown(actual)} is not ${shown(expected)}`);
  },
  notEqual(actual: unknown, expected: unknown, message?: string): void {
    if (Object.is(actual, expected)) fail(message, `${shown(actual)} is what it should not be`);
  },
  /** Of what JSON can hold. */
  deepEqual(actual: unknown, expected: unknown, message?: string): void {
    if (shown(actual) !== shown(expected)) fail(message, `${shown(actual)} is not ${shown(expected)}`);
  },
  match(actual: string, expected: RegExp, message?: string): void {
    if (!expected.test(actual)) fail(message, `${shown(actual)} does not match ${expected}`);
  },
  doesNotMatch(actual: string, expected: RegExp, message?: string): void {
    if (expected.test(actual)) fail(message, `${shown(actual)} matches ${expected}`);
  },
});

function shown(value: unknown): string {
  return JSON.stringify(value) ?? String(value);
}

// biome-ignore lint/style/noDefaultExport: node:assert/strict has one, in whose place this stands.
export default assert;
