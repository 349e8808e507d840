import assert from 'node:assert/strict';
import fc from 'fast-check';
import { decodeText, encodeText } from '../../server/src/cli/encoding.ts';
import { draftFolder, ERROR, overclaim } from './command.ts';

/** Bytes of an older encoding, each character given by its number there. */
const bytes = (text: string) => Buffer.from(text, 'latin1');

async function read(input: Buffer) {
  const decoded = await decodeText(input);
  if ('problem' in decoded) return decoded.problem;
  return { text: decoded.text, name: decoded.encoding.name, guessed: decoded.encoding.guessed };
}

const ENGLISH = 'The patient said that it helps, and the nurse who saw her every day thought so too. ';

describe('the bytes of a draft', () => {
  const rows: [what: string, input: Buffer, expected: Awaited<ReturnType<typeof read>> | RegExp][] = [
    ['nothing', Buffer.alloc(0), { text: '', name: 'utf-8', guessed: false }],
    ['UTF-8', Buffer.from('Café 🧠'), { text: 'Café 🧠', name: 'utf-8', guessed: false }],
    ['UTF-8 with a mark', Buffer.from('\uFEFFCafé'), { text: 'Café', name: 'utf-8', guessed: false }],
    ['UTF-16LE', Buffer.from('\uFEFFCafé 🧠', 'utf16le'), { text: 'Café 🧠', name: 'utf-16le', guessed: false }],
    ['UTF-16BE', Buffer.from('\uFEFFCafé', 'utf16le').swap16(), { text: 'Café', name: 'utf-16be', guessed: false }],
    [
      'windows-1252',
      bytes(`${ENGLISH}It isn\x92t a \x93cure\x94 \x96 for 5 \x80.`),
      { text: `${ENGLISH}It isn’t a “cure” – for 5 €.`, name: 'windows-1252', guessed: true },
    ],
    ['Latin-1', bytes(`${ENGLISH}Caf\xe9.`), { text: `${ENGLISH}Café.`, name: 'windows-1252', guessed: true }],
    [
      'old Mac',
      bytes(`${ENGLISH}It isn\xd5t a \xd2cure\xd3.`),
      { text: `${ENGLISH}It isn’t a “cure”.`, name: 'macintosh', guessed: true },
    ],
    [
      'too little to tell',
      bytes('News\n\nCaf\xe9\n'),
      /^it is not UTF-8 text \(first seen in line 3\)\. Save it again/,
    ],
    [
      'broken UTF-8',
      Buffer.concat([Buffer.from('“Café” – naïve\n'), bytes('a\xc3(')]),
      /^it is broken UTF-8 text \(first seen in line 2\)/,
    ],
    [
      'UTF-16 cut short',
      Buffer.from('\uFEFFCafé', 'utf16le').subarray(0, 9),
      /^it begins as UTF-16 text but is broken/,
    ],
    [
      'UTF-16 without a mark',
      Buffer.from('Ketamine helps.', 'utf16le'),
      /seems to be UTF-16 text without a byte order mark/,
    ],
    ['UTF-16BE without a mark', Buffer.from('Ketamine helps.', 'utf16le').swap16(), /seems to be UTF-16 text without/],
    ['UTF-32', Buffer.from([0xff, 0xfe, 0, 0, 0x4b, 0, 0, 0]), /^it is UTF-32 text/],
    ['a PDF', bytes('%PDF-1.7\n%\xe2\xe3\xcf\xd3\n'), /^it is a PDF, not text\. Save the draft as/],
    ['RTF', bytes('{\\rtf1\\ansi Ketamine}'), /^it is a rich text \(RTF\) file/],
    ['OpenDocument', bytes('PK\x03\x04\x14\0mimetype'), /^it is a ZIP archive/],
    ['an old Word document', bytes('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1\0\0'), /^it is an old Office \(\.doc\) file/],
    ['something else', bytes('\x89PNG\r\n\x1a\n\0\0\0\rIHDR'), /^it does not look like text/],
    ['something else without zeros', bytes('\x89PNG\x01\x02\xff\xfe'), /^it does not look like text/],
  ];
  for (const [what, input, expected] of rows)
    it(`are read, or refused by name: ${what}`, async () => {
      const found = await read(input);
      if (expected instanceof RegExp) assert.match(String(found), expected);
      else assert.deepEqual(found, expected);
    });

  it('are the same again when the text is written back', async () => {
    const encodings = ['utf-8', 'utf-16le', 'utf-16be'];
    const property = fc.asyncProperty(
      fc.string({ unit: 'grapheme' }),
      fc.constantFrom(...encodings),
      async (text, name) => {
        const encoded = encodeText(text, { name, mark: true, guessed: false });
        assert(encoded);
        const decoded = await decodeText(encoded);
        assert('text' in decoded, JSON.stringify(decoded));
        assert.equal(decoded.text, text);
        assert.deepEqual(encodeText(decoded.text, decoded.encoding), encoded);
      },
    );
    await fc.assert(property, { seed: 8, numRuns: 200 });
  });

  it('whatever they are, are read or refused', async () => {
    const property = fc.asyncProperty(fc.uint8Array({ maxLength: 200 }), async (array) => {
      const decoded = await decodeText(Buffer.from(array));
      if ('problem' in decoded) assert.match(decoded.problem, /^it .*\. [A-Z].*\.$/);
      else if (decoded.encoding.guessed && encodeText(decoded.text, decoded.encoding))
        assert.deepEqual(encodeText(decoded.text, decoded.encoding), Buffer.from(array));
    });
    await fc.assert(property, { seed: 8, numRuns: 500 });
  });

  it('are not written in an encoding that lacks a character', () => {
    assert.equal(encodeText('→', { name: 'windows-1252', mark: false, guessed: true }), undefined);
    assert.equal(encodeText('語', { name: 'shift_jis', mark: false, guessed: true }), undefined);
    assert.deepEqual(encodeText('“é”', { name: 'windows-1252', mark: false, guessed: true }), bytes('\x93\xe9\x94'));
  });
});

describe('a draft in an older encoding', () => {
  const folder = draftFolder();

  it('is checked, and how it was read is told on standard error alone', () => {
    folder.write('draft.md', bytes(`${ENGLISH}Caf\xe9.\n\n${ERROR}\n`));
    const { status, stdout, stderr } = overclaim(['check', 'draft.md'], { cwd: folder.path });
    assert.equal(status, 1);
    assert.match(stdout, /efficacy-absolute/);
    assert.equal(
      stderr,
      'overclaim: draft.md: this is not UTF-8 and was read as windows-1252. If letters look wrong, save it again as UTF-8.\n',
    );
    assert.equal(overclaim(['check', '--quiet', 'draft.md'], { cwd: folder.path }).stderr, '');
  });
});
