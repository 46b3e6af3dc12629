import { fileURLToPath } from 'node:url';
import { describe, expect, it } from '@jest/globals';
import { transform } from '@swc/core';

const FOLDER = fileURLToPath(new URL('../../scripts/lib/new-module/', import.meta.url));
// Plain scripts without types.
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
    ['people', 'person'],
    ['sales-people', 'sales-person'],
    ['statuses', 'status'],
    ['analyses', 'analysis'],
    ['wolves', 'wolf'],
    ['heroes', 'hero'],
    ['movies', 'movie'],
    // Words whose plural is the same.
    ['news', 'news'],
    ['equipment', 'equipment'],
    ['office-equipment', 'office-equipment'],
  ])('%s has the singular %s', (plural, singular) => {
    expect(namesOf(plural).singular.kebab).toBe(singular);
  });

  it.each([
    ['person', 'people'],
    ['category', 'categories'],
    ['status', 'statuses'],
    ['address', 'addresses'],
    ['price-list', 'price-lists'],
    ['stock', 'stocks'],
  ])('%s is a singular: it suggests %s', (name, plural) => {
    expect(() => namesOf(name)).toThrow(
      `"${name}" seems to be a singular, and a module is named in the plural. Run one of:\n` +
        `  npm run new:module ${plural}\n` +
        `  npm run new:module ${name} -- --singular ${name} `,
    );
    expect(namesOf(name, name)).toMatchObject({
      plural: { kebab: name },
      singular: { kebab: name },
    });
  });

  it.each(['Order!', '../x', 'Customers', 'price_lists', '-x', 'x-', '1sts', 'a--bs', '', 'ä'])(
    'cannot be %j',
    (name) => {
      expect(() => namesOf(name)).toThrow('is not a valid module name');
      expect(() => namesOf('people', name)).toThrow('is not a valid module name');
    },
  );

  it('has at most 40 characters, so that PostgreSQL does not truncate it', () => {
    expect(namesOf(`${'x'.repeat(39)}s`).plural.snake).toHaveLength(40);
    expect(() => namesOf(`${'x'.repeat(40)}s`)).toThrow('is too long');
  });

  it.each([
    [['people', '--singular', 'person'], {}],
    [['--singular=person', 'people'], {}],
    // npm's rendering of the option without the -- before it.
    [['people', 'person'], { npm_config_singular: 'true' }],
    [['people'], { npm_config_singular: 'person' }],
  ])('and its singular are parsed from %j with %j', (args, environment) => {
    expect(readOptions(args, environment)).toEqual({ plural: 'people', singular: 'person' });
  });

  it('is required, and only one is allowed', () => {
    expect(() => readOptions(['a', 'b'], {})).toThrow('expected one name, got 2');
    const swallowed = { npm_config_singular: 'true' };
    expect(() => readOptions(['a', 'b', 'c'], swallowed)).toThrow('expected one name, got 3');
    expect(() => readOptions(['a', 'b', '--singular', 'c'], {})).toThrow('expected one name');
    expect(() => readOptions([], {})).toThrow('the name of the module is missing');
  });
});

describe('the files of a new module', () => {
  it('use the form of its name that fits each place', () => {
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
      /The table of price lists\..*class PriceLists1760000000099 .*CREATE TABLE price_lists \(/s,
    );
    expect(files['src/price-lists/price-list.events.ts']).toMatch(
      /priceListCreated = .*'price_list\.created',\s+source: 'price-lists'.*'A price list was created/s,
    );
    expect(files['src/price-lists/price-lists.controller.ts']).toMatch(
      /@ApiTags\('Price lists'\).*class PriceListsController .*@Scopes\('price-lists:write'\)/s,
    );
  });

  it('choose the article: an invoice, a unit', () => {
    expect(render('invoices')['src/invoices/invoice.entity.ts']).toContain('/** An invoice.');
    expect(render('units')['src/units/unit.entity.ts']).toContain('/** A unit.');
  });

  // Keywords, and names used by the template itself.
  it.each([
    ['packages', 'package'],
    ['classes', 'class'],
    ['replies', 'reply'],
    ['names', 'name'],
    ['queries', 'query'],
    ['sheep', 'sheep'],
  ])('compile when its name is %s', async (plural, singular) => {
    const files = render(plural, singular);
    for (const [path, text] of Object.entries(files)) {
      expect(`${path}\n${text}`).not.toMatch(/sample.?thing/i);
      await transform(text, { jsc: { parser: { syntax: 'typescript', decorators: true } } });
    }
  });

  it('rename a variable whose name is taken', () => {
    const files = render('replies');
    const service = files['src/replies/replies.service.ts'];
    expect(service).toContain('const theReply = await load(tx, target);');
    expect(files['src/replies/reply.events.ts']).toContain('export const replyCreated');
  });
});
