import assert from 'node:assert/strict';
import { TOO_LARGE } from '../../server/src/lsp/checks.ts';
import type { Status } from '../../server/src/lsp/protocol.ts';
import { PHRASE, rangeOf, TEXT, URI } from './draft.ts';
import { discardedAfterEach } from './each-transport.ts';
import { startWith } from './in-process.ts';
import { serviceOf } from './service-of-findings.ts';
import { TRANSPORTS } from './transports.ts';

const CONFIGURABLE = { workspace: { configuration: true } };
const TAKING = { initializationOptions: { takesStatus: true } };

for (const transport of TRANSPORTS)
  describe(`the status of a document (${transport.name})`, () => {
    const connectTo = discardedAfterEach();

    it('is told to an editor that takes it, and to no other', async () => {
      const client = connectTo(transport.start());
      await client.initialize({}, TAKING);
      await client.open(URI, TEXT, 3);
      const status = await client.until('the status', () => client.statuses[0]);
      assert.equal(status.uri, URI);
      assert.equal(status.version, 3);
      assert.equal(status.state, 'checked');
      assert.deepEqual([status.profile, status.profileFrom], ['default', 'default']);
      const { diagnostics } = await client.diagnostics(URI, 3);
      const counted = [status.counts.error, status.counts.warning, status.counts.info, status.counts.hint];
      assert.deepEqual(
        counted,
        [1, 2, 3, 4].map((severity) => diagnostics.filter((each) => each.severity === severity).length),
      );

      const other = connectTo(transport.start());
      await other.initialize();
      await other.open(URI, TEXT);
      await other.diagnostics(URI, 1);
      assert.deepEqual(other.statuses, []);
    });
  });

describe('the status of a document', () => {
  const connectTo = discardedAfterEach();
  const open = async (text: string, settings: object, service?: Parameters<typeof startWith>[0]) => {
    const client = connectTo(startWith(service));
    client.settings = settings;
    await client.initialize(CONFIGURABLE, TAKING);
    await client.open(URI, text);
    const last = (state: Status['state']) =>
      client.until(state, () => (client.statuses.at(-1)?.state === state ? client.statuses.at(-1) : undefined));
    return { client, last };
  };

  it('is told again when more than the version is new', async () => {
    const { client, last } = await open(TEXT, {});
    await last('checked');
    await client.change(URI, 2, { text: `We walked.\n\n${TEXT}` });
    await client.diagnostics(URI, 2);
    assert.equal(client.statuses.length, 1);
    await client.change(URI, 3, { text: 'We walked.\n' });
    const { counts, version } = await client.until('another', () => client.statuses[1]);
    assert.deepEqual([version, counts], [3, { error: 0, warning: 0, info: 0, hint: 0 }]);
  });

  it('says what kind of text it is, and who said so', async () => {
    const { client, last } = await open(TEXT, { profile: 'news' });
    const { profile, profileFrom } = await last('checked');
    assert.deepEqual([profile, profileFrom], ['news', 'choice']);
    await client.change(URI, 2, { text: `---\noverclaim: patient\n---\n\n${TEXT}` });
    const said = await client.until('another', () => client.statuses[1]);
    assert.deepEqual([said.profile, said.profileFrom], ['patient', 'draft']);
  });

  it('is “off” where the settings turn it off', async () => {
    const { last } = await open(TEXT, { enable: false });
    assert.deepEqual((await last('off')).counts, { error: 0, warning: 0, info: 0, hint: 0 });
  });

  it('is “paused” from an edit to the next save or question', async () => {
    const { client, last } = await open(TEXT, { run: 'onSave' });
    await last('checked');
    await client.change(URI, 2, { range: rangeOf(PHRASE, TEXT), text: 'possible' });
    assert.equal((await last('paused')).counts.warning, 0);
    await client.save(URI);
    await last('checked');
  });

  it('is “failed” where the check broke, and “checked” again once it works', async () => {
    let breaks = true;
    const service = serviceOf([], {
      check(text) {
        if (breaks) throw new Error('out of order');
        return working.check(text);
      },
    });
    const working = serviceOf([]);
    const { client, last } = await open(TEXT, {}, service);
    await last('failed');
    breaks = false;
    await client.change(URI, 2, { text: `${TEXT}\n` });
    await last('checked');
  });

  it('is “checking” before the first check of a long draft', async () => {
    const { client, last } = await open(`${TEXT}\n${'We walked around the lake.\n\n'.repeat(5_000)}`, {});
    await last('checked');
    assert.deepEqual(
      client.statuses.map(({ state }) => state),
      ['checking', 'checked'],
    );
    await client.change(URI, 2, { text: 'We walked.\n' });
    await client.until('another', () => client.statuses[2]?.state === 'checked');
  });

  it('is “tooLarge” for a draft that would take seconds, until the writer asks', async () => {
    const service = serviceOf([]);
    const large = 'We walked around the lake. '.repeat(TOO_LARGE / 27 + 1);
    const counting = serviceOf([], { check: () => service.check({ uri: URI, text: '' }), hover: service.hover });
    const { client, last } = await open(large, {}, counting);
    await last('tooLarge');
    assert.equal(await client.hover(URI, { line: 0, character: 1 }), null);
    assert.deepEqual(await client.codeActions(URI, rangeOf('We', large)), []);
    assert.equal(service.checks + service.hovers, 0);
    await client.execute({ title: '', command: 'overclaim.check' });
    await last('checked');
    assert.equal(service.checks, 1);
  });
});
