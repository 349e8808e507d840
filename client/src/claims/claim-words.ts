import type { Claim } from '../protocol.ts';

/** A claim in one line that can be understood without the draft around it. */
export function claimWords({ kind, subject, relation, object, text }: Claim): string {
  const said = oneLine(text);
  switch (kind) {
    // Their parts are the draft's own words, and the text is the verb alone; an approval's or a schedule's may be its end alone.
    case 'effect':
    case 'association':
    case 'approval':
    case 'schedule':
      return oneLine([subject, relation, object].join(' '));
    case 'cause':
    case 'messenger':
      return said;
    default:
      // The subject may stand a sentence before.
      return said.toLowerCase().includes(subject.toLowerCase()) ? said : `${subject}: ${said}`;
  }
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
