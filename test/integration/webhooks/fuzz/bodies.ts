import fc from 'fast-check';

/** A request whose body is valid or nearly valid JSON text. */
export interface FuzzCase {
  readonly call: 'create' | 'change' | 'recover' | 'rotate-secret' | 'test';
  readonly body: string;
}

/** JSON that is difficult for parsers, validators and databases. */
const NASTY = [
  'null',
  'true',
  '0',
  '-0',
  '-1',
  '1.5',
  '1e400',
  '-1e400',
  '9007199254740993',
  '123456789012345678901234567890',
  '""',
  '" "',
  '"\\u0000"',
  '"a\\u0000b"',
  '"\\ud800"',
  '"\\udc00x"',
  '"\\ud83d\\ude00"',
  '"\\u202e"',
  '"__proto__"',
  '"constructor"',
  '[]',
  '[null]',
  '[[]]',
  '{}',
  '{"":""}',
  '{"__proto__":{"status":"active"}}',
  '{"constructor":{"prototype":{"x":1}}}',
  '{"toString":1,"hasOwnProperty":null,"length":9}',
  '{"\\u0000":1}',
  `"${'x'.repeat(5_000)}"`,
  `${'['.repeat(60)}${']'.repeat(60)}`,
  `${'['.repeat(500)}${']'.repeat(500)}`,
  `${'{"data.a":'.repeat(40)}1${'}'.repeat(40)}`,
  '{"a":1',
  'undefined',
  'NaN',
  "'x'",
];

const URLS = [
  'https://receiver.example/hook',
  'https://receiver.example:0/',
  'https://receiver.example:99999/',
  'https://[::1',
  'https://0x7f.1/',
  'https://127.1/',
  'https://①②⑦.⓪.⓪.①/',
  'https://user@receiver.example/',
  'https://receiver.example/\t',
  'https://xn--/',
  'https://a..b/',
  'http://receiver.example/',
  'javascript:alert(1)',
  '//receiver.example',
  'https://nowhere.example/',
];

const FILTERS = [
  { 'data.totalAmount': { $gte: 10_000 } },
  { 'data.totalAmount': { $gte: {} } },
  { $or: [{ 'data.a': 1 }, { $and: [] }] },
  { $not: { 'data.a': { $in: [] } } },
  { 'data.__proto__.x': 1 },
  { 'data.a': { $startsWith: '' } },
  { aggregateId: 'x', customerId: 7 },
  { $where: 'sleep(1000)' },
];

const near = (values: readonly unknown[]): fc.Arbitrary<string> =>
  fc.constantFrom(...values.map((value) => JSON.stringify(value)));

/** Values that a field might have, by field. */
const NEAR: Readonly<Record<string, fc.Arbitrary<string>>> = {
  url: near(URLS),
  eventTypes: near([['*'], ['order.*', 'order.*'], ['order.created@1'], ['*.*'], ['order.'], ['']]),
  description: near(['x', '\n', '’; DROP TABLE orders;--']),
  format: near(['envelope', 'cloudevents', 'cloudevents-binary', 'CloudEvents']),
  versions: near([{ 'order.created': 1 }, { 'order.created': 1e9 }, { __proto__x: 1 }, { '*': 1 }]),
  headers: near([
    { 'x-a': 'b' },
    { 'X-A': '1', 'x-a': '2' },
    { host: 'x' },
    { 'x-a': 'é' },
    { '': '' },
  ]),
  filter: near(FILTERS),
  retrySchedule: near([['1m'], [], ['0s'], ['9999999d'], ['1m', '-1m'], Array(100).fill('1s')]),
  signature: near(['hmac', 'ed25519', 'none']),
  secret: near(['whsec_', `whsec_${'A'.repeat(44)}`, `whsec_${'A'.repeat(43)}=`, 'secret']),
  active: near([true, false, 'true']),
  since: near([0, 1, -1, '2025-01-31T12:00:00Z', '2025-02-30T12:00:00Z', '0000-00-00T00:00:00Z']),
  until: near([0, 2 ** 53, '9999-12-31T23:59:59Z', '275760-09-13T00:00:00Z', '']),
  overlap: near(['24h', '0s', '8d', '999999999d', '-1s', 'x']),
  eventType: near(['order.created', 'webhook.test', '__proto__', 'order.*']),
};

const SKELETONS: Readonly<Record<FuzzCase['call'], Readonly<Record<string, unknown>>>> = {
  create: { url: URLS[0], eventTypes: ['order.*'], description: null, active: true },
  change: { description: 'changed', eventTypes: ['order.created'], active: false },
  recover: { since: 0 },
  'rotate-secret': { overlap: '0s' },
  test: { eventType: 'order.created' },
};

const FIELDS: Readonly<Record<FuzzCase['call'], readonly string[]>> = {
  create: Object.keys(NEAR).filter((name) => !/^(since|until|overlap|eventType)$/.test(name)),
  change: Object.keys(NEAR).filter((name) => !/^(since|until|overlap|eventType)$/.test(name)),
  recover: ['since', 'until'],
  'rotate-secret': ['secret', 'overlap'],
  test: ['eventType'],
};

const anyJson = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...NASTY) },
  { weight: 2, arbitrary: fc.jsonValue().map((value) => JSON.stringify(value)) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary' }).map((text) => JSON.stringify(text)) },
);

function nearOf(name: string): fc.Arbitrary<string> {
  return (Object.hasOwn(NEAR, name) ? NEAR[name] : undefined) ?? anyJson;
}

/** A valid body with one to three invalid fields. */
const mutated = (call: FuzzCase['call']): fc.Arbitrary<string> => {
  const field = fc.oneof(
    { weight: 9, arbitrary: fc.constantFrom(...FIELDS[call]) },
    {
      weight: 1,
      arbitrary: fc.constantFrom('__proto__', 'id', 'tenantId', 'status', '', 'toString'),
    },
  );
  const member = field.chain((name) =>
    fc
      .oneof({ weight: 2, arbitrary: nearOf(name) }, { weight: 3, arbitrary: anyJson })
      .map((value): [string, string] => [name, value]),
  );
  return fc.array(member, { minLength: 1, maxLength: 3 }).map((members) => {
    const valid = Object.entries(SKELETONS[call]).map(([name, value]): [string, string] => [
      name,
      JSON.stringify(value),
    ]);
    const all = new Map([...valid, ...members]);
    return `{${[...all].map(([name, value]) => `${JSON.stringify(name)}:${value}`).join(',')}}`;
  });
};

const CALLS: readonly fc.WeightedArbitrary<FuzzCase['call']>[] = [
  { weight: 4, arbitrary: fc.constant('create') },
  { weight: 4, arbitrary: fc.constant('change') },
  { weight: 1, arbitrary: fc.constant('recover') },
  { weight: 1, arbitrary: fc.constant('rotate-secret') },
  { weight: 1, arbitrary: fc.constant('test') },
];

/** Requests that are nearly valid, and some with arbitrary bodies. */
export const fuzzCase: fc.Arbitrary<FuzzCase> = fc
  .oneof(...CALLS)
  .chain((call) =>
    fc
      .oneof({ weight: 5, arbitrary: mutated(call) }, { weight: 1, arbitrary: anyJson })
      .map((body) => ({ call, body })),
  );
