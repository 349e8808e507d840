/** Drafts of any length for benchmarks: the same words and seed give the same text. */
import type { Format } from '../../server/src/draft/draft.ts';

const SENTENCES = [
  'The clinic sees adults who have lived with low mood for many years.',
  'Ketamine blocks NMDA receptors, and how that lifts mood is still being studied.',
  'In one trial of 120 people, symptoms fell by a third within four weeks [3].',
  'Most people sleep better after the first month, though not everyone does.',
  'It is a life-changing treatment that works for everybody.',
  'Sertraline may help with panic attacks; nausea and headaches are common at first.',
  'Talk with your doctor before you stop any medicine (Smith et al., 2019).',
  'Walking in the park three times a week was part of the plan.',
  'Her sister, who is a nurse, drove her to the appointment and waited outside.',
  'Anxiety is caused by low serotonin in the brain.',
  'Results were no better than with a sugar pill after twelve weeks.',
  'Blood pressure is measured before, during and after each visit.',
] as const;

/** A linear congruential generator: small, and the same everywhere. */
function randomFrom(seed: number): (below: number) => number {
  let state = seed >>> 0;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

/** A draft of about so many words: headings, paragraphs, lists and a quotation now and then, in the format's own markup. */
export function generatedDraft(words: number, format: Format = 'markdown', seed = 1): string {
  const random = randomFrom(seed);
  const sentence = () => SENTENCES[random(SENTENCES.length)] as string;
  const markup = MARKUP[format] ?? PLAIN;
  const parts: string[] = [];
  let count = 0;
  for (let i = 0; count < words; i++) {
    const prose = Array.from({ length: 2 + random(4) }, sentence);
    count += prose.join(' ').split(' ').length;
    const text = prose.join(' ');
    if (i % 12 === 0) parts.push(markup.heading(`Part ${i / 12 + 1}: what to expect`));
    if (i % 10 === 7) parts.push(markup.list(prose));
    else if (i % 25 === 19) parts.push(markup.quotation(text));
    else parts.push(markup.paragraph(text));
  }
  return markup.whole(parts);
}

interface Markup {
  heading(text: string): string;
  paragraph(text: string): string;
  list(items: readonly string[]): string;
  quotation(text: string): string;
  whole(parts: readonly string[]): string;
}

const joined = (parts: readonly string[]) => `${parts.join('\n\n')}\n`;
const PLAIN: Markup = {
  heading: (text) => text,
  paragraph: (text) => text,
  list: (items) => items.map((item) => `- ${item}`).join('\n'),
  quotation: (text) => `"${text}"`,
  whole: joined,
};
const MARKUP: Partial<Record<Format, Markup>> = {
  markdown: { ...PLAIN, heading: (text) => `## ${text}`, quotation: (text) => `> ${text}` },
  html: {
    heading: (text) => `<h2>${text}</h2>`,
    paragraph: (text) => `<p>${text}</p>`,
    list: (items) => `<ul>\n${items.map((item) => `<li>${item}</li>`).join('\n')}\n</ul>`,
    quotation: (text) => `<blockquote><p>${text}</p></blockquote>`,
    whole: (parts) => `<!doctype html>\n<html><body>\n${parts.join('\n')}\n</body></html>\n`,
  },
  latex: {
    heading: (text) => `\\section{${text}}`,
    paragraph: (text) => text,
    list: (items) => `\\begin{itemize}\n${items.map((item) => `\\item ${item}`).join('\n')}\n\\end{itemize}`,
    quotation: (text) => `\\begin{quote}\n${text}\n\\end{quote}`,
    whole: (parts) => `\\documentclass{article}\n\\begin{document}\n${parts.join('\n\n')}\n\\end{document}\n`,
  },
};
