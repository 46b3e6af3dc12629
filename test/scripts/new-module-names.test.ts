import { fileURLToPath } from 'node:url';
import { describe, expect, it } from '@jest/globals';
import { transform } from '@swc/core';

const FOLDER = fileURLToPath(new URL('../../scripts/lib/new-module/', import.meta.url));
// Plain scripts: what they export has no types.
const { namesOf } = await import(`${FOLDER}names.mjs`);
const { renderModule } = await import(`${FOLDER}template.mjs`);
const { readOptions } = await import(`${FOLDER}options.mjs`);

const render = (plural: string, singular?: string): Record<string, string> =>
  renderModule(namesOf(plural, singular), { number: '0099', timestamp: 1_760_000_000_099 });

describe('the name of a new module', () => {
  it.each([
    ['customers', 'customer'],
    ['categories', 'category'],
    ['addresses', 'address'],
    ['tax-boxes', 'tax-box'],
    ['branches', 'branch'],
    ['invoices', 'invoice'],
    ['days', 'day'],
  ])('%s: one is a %s', (plural, singular) => {
    expect(namesOf(plural).singular.kebab).toBe(singular);
  });

  it.each(['people', 'news-status', 'address', 'analysis', 's'])(
    'asks what one of the %s is called',
    (plural) => {
      expect(() => namesOf(plural)).toThrow(`${plural} -- --singular`);
      expect(namesOf(plural, 'person').singular.pascal).toBe('Person');
    },
  );

  it.each(['Order!', '../x', 'Customers', 'price_lists', '-x', 'x-', '1sts', 'a--bs', '', 'ä'])(
    'is not %j',
    (name) => {
      expect(() => namesOf(name)).toThrow('is no name for a module');
      expect(() => namesOf('people', name)).toThrow('is no name for a module');
    },
  );

  it('has at most 40 characters, so that PostgreSQL does not cut it', () => {
    expect(namesOf(`${'x'.repeat(39)}s`).plural.snake).toHaveLength(40);
    expect(() => namesOf(`${'x'.repeat(40)}s`)).toThrow('is too long');
  });

  it.each([
    [['people', '--singular', 'person'], {}],
    [['--singular=person', 'people'], {}],
    // What npm makes of the option without the -- before it.
    [['people', 'person'], { npm_config_singular: 'true' }],
    [['people'], { npm_config_singular: 'person' }],
  ])('and the word for one are found in %j with %j', (args, environment) => {
    expect(readOptions(args, environment)).toEqual({ plural: 'people', singular: 'person' });
  });

  it('is one name', () => {
    expect(() => readOptions(['a', 'b'], {})).toThrow('one name, please, and not 2');
    const kept = { npm_config_singular: 'true' };
    expect(() => readOptions(['a', 'b', 'c'], kept)).toThrow('one name, please, and not 3');
    expect(() => readOptions(['a', 'b', '--singular', 'c'], {})).toThrow('one name');
    expect(() => readOptions([], {})).toThrow('It has no name');
  });
});

describe('the files of a new module', () => {
  it('have its name in the form that belongs to each place', () => {
    const files = render('price-lists');
    expect(Object.keys(files)).toEqual(
      expect.arrayContaining([
        'migrations/0099-price-lists.ts',
        'src/price-lists/price-lists.service.ts',
        'src/price-lists/dto/create-price-list.dto.ts',
        'test/integration/price-lists/price-lists.test.ts',
      ]),
    );
    expect(files['migrations/0099-price-lists.ts']).toMatch(
      /The price lists\..*class PriceLists1760000000099 .*CREATE TABLE price_lists \(/s,
    );
    expect(files['src/price-lists/price-list.events.ts']).toMatch(
      /priceListCreated = .*'price_list\.created',\s+source: 'price-lists'.*'A price list has been/s,
    );
    expect(files['src/price-lists/price-lists.controller.ts']).toMatch(
      /@ApiTags\('Price lists'\).*class PriceListsController .*@Scopes\('price-lists:write'\)/s,
    );
  });

  it('say an invoice, and a unit', () => {
    expect(render('invoices')['src/invoices/invoice.entity.ts']).toContain('/** An invoice.');
    expect(render('units')['src/units/unit.entity.ts']).toContain('/** A unit.');
  });

  // Words of the language, and names that the template itself uses.
  it.each([
    ['packages', 'package'],
    ['classes', 'class'],
    ['replies', 'reply'],
    ['names', 'name'],
    ['queries', 'query'],
    ['sheep', 'sheep'],
  ])('compile when it is called %s', async (plural, singular) => {
    const files = render(plural, singular);
    for (const [path, text] of Object.entries(files)) {
      expect(`${path}\n${text}`).not.toMatch(/sample.?thing/i);
      await transform(text, { jsc: { parser: { syntax: 'typescript', decorators: true } } });
    }
  });

  it('call a variable something else where its word is taken', () => {
    const files = render('replies');
    const service = files['src/replies/replies.service.ts'];
    expect(service).toContain('const theReply = await load(tx, target);');
    expect(files['src/replies/reply.events.ts']).toContain('export const replyCreated');
  });
});
