import JSZip from 'jszip';

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';

/** A paragraph in a style ("Heading1", "Quote", …), made of runs. */
export function paragraph(runs: string, style?: string): string {
  const properties = style === undefined ? '' : `<w:pPr><w:pStyle w:val="${style}"/></w:pPr>`;
  return `<w:p>${properties}${runs}</w:p>`;
}

/** Words of one look, with XML's characters escaped by the caller. */
export function run(words: string, look = ''): string {
  return `<w:r><w:rPr>${look}</w:rPr><w:t xml:space="preserve">${words}</w:t></w:r>`;
}

export const NOTE_MARK = '<w:r><w:footnoteReference w:id="1"/></w:r>';

/** A table of one row. */
export function row(...cells: string[]): string {
  return `<w:tbl><w:tr>${cells.map((cell) => `<w:tc>${paragraph(run(cell))}</w:tc>`).join('')}</w:tr></w:tbl>`;
}

/** A Word document with the given body and one footnote. */
export async function wordDocument(body: string, footnote = 'A note.'): Promise<Buffer> {
  const style = (id: string, name: string) =>
    `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/></w:style>`;
  const files: Readonly<Record<string, string>> = {
    '[Content_Types].xml': `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`,
    '_rels/.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${RELATIONS}/officeDocument" Target="word/document.xml"/></Relationships>`,
    'word/_rels/document.xml.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${RELATIONS}/styles" Target="styles.xml"/><Relationship Id="rId2" Type="${RELATIONS}/footnotes" Target="footnotes.xml"/></Relationships>`,
    'word/document.xml': `<w:document ${W}><w:body>${body}</w:body></w:document>`,
    'word/styles.xml': `<w:styles ${W}>${style('Heading1', 'heading 1')}${style('Quote', 'Quote')}${style('FootnoteText', 'footnote text')}</w:styles>`,
    'word/footnotes.xml': `<w:footnotes ${W}><w:footnote w:id="1">${paragraph(run(footnote), 'FootnoteText')}</w:footnote></w:footnotes>`,
  };
  const zip = new JSZip();
  for (const [name, content] of Object.entries(files)) zip.file(name, `${HEAD}${content}`);
  return zip.generateAsync({ type: 'nodebuffer' });
}
