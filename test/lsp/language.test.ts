import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { getL10nJson } from '@vscode/l10n-dev';
import german from '../../l10n/server.l10n.de.json' with { type: 'json' };
import { PHRASE, rangeOf, TEXT, URI } from './draft.ts';
import { discardedAfterEach } from './each-transport.ts';
import { TRANSPORTS } from './transports.ts';

const FOLDER = fileURLToPath(new URL('../../server/src/lsp/', import.meta.url));

describe('the server’s strings', () => {
  it('are all there in German, and no others', async function () {
    this.timeout(60_000);
    const files = readdirSync(FOLDER).map((name) => ({
      extension: '.ts' as const,
      contents: readFileSync(FOLDER + name, 'utf8'),
    }));
    const english = Object.keys(await getL10nJson(files));
    assert.ok(english.length > 20);
    assert.deepEqual(Object.keys(german).sort(), english.sort());
  });

  it('keep their places for what is filled in', () => {
    const places = (text: string) => [...text.matchAll(/\{\d\}/g)].map(([place]) => place).sort();
    for (const [english, translated] of Object.entries(german)) assert.deepEqual(places(translated), places(english));
  });
});

for (const transport of TRANSPORTS)
  describe(`the editor’s language (${transport.name})`, () => {
    const connectTo = discardedAfterEach();
    const titles = async (locale?: string) => {
      const client = connectTo(transport.start());
      await client.initialize({}, locale === undefined ? {} : { locale });
      await client.open(URI, TEXT);
      return (await client.codeActions(URI, rangeOf(PHRASE, TEXT))).map(({ title }) => title).join('; ');
    };

    it('is spoken where it is German', async () => {
      assert.match(
        await titles('de'),
        /hype\/life-changing hier mit Begründung ignorieren.*Warum wird das beanstandet\?/,
      );
      assert.match(await titles('de-AT'), /Warum wird das beanstandet\?/);
    });

    it('is English where it is another, or none is named', async () => {
      for (const locale of [undefined, 'en-GB', 'fr', 'den', ''])
        assert.match(await titles(locale), /Why is this flagged\?/);
    });
  });
