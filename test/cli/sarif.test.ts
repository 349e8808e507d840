import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { Ajv } from 'ajv';
import type { Log, Result, Run } from 'sarif';
import { CLEAN, draftFolder, ERROR, overclaim, type Surroundings, WARNING } from './command.ts';
import { paragraph, run, wordDocument } from './word-document.ts';

/** The standard's own schema, without its address, which newer readers of schemas spell otherwise. */
const { $schema, id, ...schema } = JSON.parse(
  readFileSync(
    createRequire(import.meta.url).resolve('@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json'),
    'utf8',
  ),
);
const validator = new Ajv({
  allErrors: true,
  strict: false,
  // One of its patterns is none with the flag "u".
  unicodeRegExp: false,
  formats: { 'date-time': true, uri: (text: string) => URL.canParse(text), 'uri-reference': /^[!#$&-;=?-Z_a-z~%]*$/ },
});
const accepts = validator.compile(schema);

function log(args: readonly string[], surroundings?: Surroundings): Log {
  const { stdout } = overclaim(['check', '--format', 'sarif', ...args], surroundings);
  const value = JSON.parse(stdout);
  assert(accepts(value), validator.errorsText(accepts.errors, { separator: '\n' }));
  return value as Log;
}

function runOf(args: readonly string[], surroundings?: Surroundings): Run {
  const [only, ...others] = log(args, surroundings).runs;
  assert(only && others.length === 0);
  return only;
}

const region = (result: Result) => result.locations?.[0]?.physicalLocation?.region;
const address = (result: Result) => result.locations?.[0]?.physicalLocation?.artifactLocation;
const prints = ({ results = [] }: Run) => results.map((r) => r.partialFingerprints?.['flaggedWords/v1']);

describe('overclaim check --format sarif', () => {
  const folder = draftFolder();

  it('the schema refuses what is not SARIF', () => {
    assert(!accepts({ version: '2.1.0', runs: [{ tool: {} }] }));
    assert(!accepts({ version: '2.1.0', runs: [{ tool: { driver: { name: 'a' } }, results: [{ level: 'bad' }] }] }));
  });

  it('is valid with findings of every kind, and with none', () => {
    folder.write('draft.md', `# News\r\n\r\n🧠 ${WARNING}\r\n\r\n${ERROR} He committed suicide.\r\n`);
    folder.write('clean.txt', CLEAN);
    const args = ['draft.md', 'clean.txt', 'missing.md', '-', '--explain-silence', '--profile', 'patient'];
    assert((runOf(args, { cwd: folder.path, input: ERROR }).results ?? []).length >= 4);
    assert.deepEqual(runOf(['clean.txt'], { cwd: folder.path }).results, []);
    assert.deepEqual(runOf(['missing.md'], { cwd: folder.path }).results, []);
  });

  it('places a result by line, column and offset in UTF-16 code units', () => {
    const source = `🧠 A\r\n\r\n🧠 ${WARNING}\r\n`;
    folder.write('draft.md', source);
    const { columnKind, results } = runOf(['draft.md'], { cwd: folder.path });
    assert.equal(columnKind, 'utf16CodeUnits');
    const place = results?.map(region).find((r) => r?.snippet?.text?.includes('life-changing'));
    assert(place?.snippet?.text && place.charOffset !== undefined && place.charLength !== undefined);
    const { snippet, charOffset, charLength, startLine, startColumn = 0, endColumn } = place;
    assert.equal(source.slice(charOffset, charOffset + charLength), snippet.text);
    assert.equal(startLine, 3);
    assert.equal(source.split('\r\n')[2]?.slice(startColumn - 1, (endColumn ?? 0) - 1), snippet.text);
  });

  it('describes each rule that found something, once, and points to it', () => {
    folder.write('a.md', `${ERROR}\n\n${ERROR}\n`);
    folder.write('b.md', `${WARNING}\n\nKetamine blocks the reuptake of serotonin.\n`);
    const { results = [], tool } = runOf(['.'], { cwd: folder.path });
    const rules = tool.driver.rules ?? [];
    assert.equal(new Set(rules.map(({ id }) => id)).size, rules.length);
    for (const { ruleId, ruleIndex = -1, level } of results) {
      assert.equal(rules[ruleIndex]?.id, ruleId);
      assert(['error', 'warning', 'note'].includes(level ?? ''));
    }
    for (const { id, shortDescription, fullDescription, help, defaultConfiguration, properties } of rules) {
      assert(shortDescription && fullDescription && help?.text && help.markdown && defaultConfiguration?.level, id);
      assert.deepEqual(properties?.tags, [id.split('/')[0]]);
      assert(!/\{\w+\}|…/.test(`${fullDescription.text}${help.text}`), `${id} shows a hole`);
    }
  });

  it('offers rewordings that turn the text into the better one', () => {
    const source = `${CLEAN} He committed suicide.\n`;
    folder.write('draft.md', source);
    const { results = [] } = runOf(['draft.md'], { cwd: folder.path });
    const fix = results.find((r) => r.ruleId === 'stigma/committed-suicide')?.fixes?.[0];
    const [change] = fix?.artifactChanges ?? [];
    assert.deepEqual(change?.artifactLocation, { uri: 'draft.md', uriBaseId: 'SRCROOT' });
    const [
      {
        deletedRegion: { charOffset = 0, charLength = 0 },
        insertedContent,
      } = assert.fail(),
    ] = change.replacements;
    const reworded = source.slice(0, charOffset) + insertedContent?.text + source.slice(charOffset + charLength);
    assert.equal(reworded, `${CLEAN} He died by suicide.\n`);
    assert.deepEqual(fix?.properties, { preferred: true, safe: true });
  });

  it('writes addresses that are relative to the folder it runs in, and percent-encoded', () => {
    folder.write('ä draft #1%.md', ERROR);
    const whole = runOf(['ä draft #1%.md'], { cwd: folder.path });
    const at = whole.results?.[0] && address(whole.results[0]);
    assert.deepEqual(at, { uri: '%C3%A4%20draft%20%231%25.md', uriBaseId: 'SRCROOT' });
    assert(whole.originalUriBaseIds?.[at.uriBaseId ?? '']);
    assert(!JSON.stringify(whole).includes(folder.path), 'tells nothing of the machine');
  });

  it('gives what lies outside of that folder its whole address', () => {
    const outside = folder.write('draft.md', ERROR);
    const [result = assert.fail()] = runOf([outside]).results ?? [];
    assert.match(address(result)?.uri ?? '', /^file:\/\/\/.*\/draft\.md$/);
    assert.equal(address(result)?.uriBaseId, undefined);
  });

  describe('has fingerprints that', () => {
    const of = (source: string, name = 'draft.md') => {
      folder.write(name, source);
      return prints(runOf([name], { cwd: folder.path }));
    };
    const twice = `${ERROR}\n\nMore of it.\n\n${ERROR}\n`;

    it('differ between results of a file', () => {
      const all = of(`${twice}\n${WARNING}\n`);
      assert(all.length >= 3);
      assert.equal(new Set(all).size, all.length);
    });

    it('survive what is written elsewhere, other line breaks and another name of the file', () => {
      const before = of(twice);
      assert.deepEqual(of(`# A heading\r\n\r\n${CLEAN}\r\n\r\n${twice.replaceAll('\n', '\r\n')}`, 'other.md'), before);
      assert.deepEqual(of(twice.replaceAll('cures anxiety', 'cures\nanxiety')), before);
    });

    it('change with the words that are flagged', () => {
      assert.notDeepEqual(of('This therapy cured anxiety.'), of('This therapy cures anxiety.'));
    });
  });

  it('tells of files that could not be read', () => {
    folder.write('draft.md', ERROR);
    const [invocation] = runOf(['missing #1.md', 'draft.md'], { cwd: folder.path }).invocations ?? [];
    assert.equal(invocation?.executionSuccessful, false);
    const [{ level, message, locations } = assert.fail()] = invocation.toolExecutionNotifications ?? [];
    assert.equal(level, 'error');
    assert.match(message.text ?? '', /there is no such file/);
    assert.equal(locations?.[0]?.physicalLocation?.artifactLocation?.uri, 'missing%20%231.md');
    assert.equal(runOf(['draft.md'], { cwd: folder.path }).invocations?.[0]?.executionSuccessful, true);
  });

  it('marks as suppressed what a comment excuses, where that is asked for', () => {
    folder.write('draft.md', `<!-- overclaim-disable-next-line -->\n${ERROR}\n`);
    const [result = assert.fail()] = runOf(['draft.md', '--explain-silence'], { cwd: folder.path }).results ?? [];
    assert.deepEqual(
      result.suppressions?.map(({ kind }) => kind),
      ['inSource'],
    );
    assert.deepEqual(runOf(['draft.md'], { cwd: folder.path }).results, []);
  });

  it('places what stands in a Word document by paragraph and sentence, since it has no lines', async () => {
    folder.write('draft.docx', await wordDocument(paragraph(run(CLEAN)) + paragraph(run(ERROR))));
    const [result = assert.fail()] = runOf(['draft.docx'], { cwd: folder.path }).results ?? [];
    assert.equal(region(result), undefined);
    assert.equal(result.locations?.[0]?.logicalLocations?.[0]?.fullyQualifiedName, 'paragraph 2, sentence 1');
    assert.equal(result.fixes, undefined);
  });

  it('is whole JSON over many files, however many', () => {
    for (let i = 0; i < 30; i++) folder.write(`${i}.md`, i % 3 === 0 ? CLEAN : ERROR);
    assert.equal(new Set((runOf(['.'], { cwd: folder.path }).results ?? []).map((r) => address(r)?.uri)).size, 20);
  });

  it('writes braces and brackets of a message as the standard asks', async () => {
    const { words } = await import('../../server/src/cli/sarif-rule.ts');
    assert.equal(words('a [b](c) {0} \\'), 'a \\[b\\](c) {{0}} \\\\');
  });
});
