/** The ways in which writers put the name of a target: more than one, in short, with a Greek letter. */

const GREEK: readonly (readonly [RegExp, string])[] = [
  [/\balpha-?(?=\d)/g, 'α'],
  [/\bbeta-?(?=\d)/g, 'β'],
  [/\balpha-(?=[a-z])/g, 'α-'],
  [/\bbeta-(?=[a-z])/g, 'β-'],
  [/\bmu-(?=[a-z])/g, 'μ-'],
  [/\bkappa-(?=[a-z])/g, 'κ-'],
];
/** Codes that name a receptor by themselves: "D2 and 5-HT2A antagonist". */
const CODE =
  /^(?:(?:dopamine|serotonin|histamine|muscarinic|orexin|adenosine) )?(?:5-HT\d[A-D]?|[A-Z]{1,3}\d[A-D]?R?|alpha-?\d[A-D]?|beta-?\d)$/;

/** "GABAergic signalling": the messenger's own. */
const ADJECTIVES: Readonly<Record<string, string>> = {
  GABA: 'GABAergic',
  dopamine: 'dopaminergic',
  serotonin: 'serotonergic',
  glutamate: 'glutamatergic',
  noradrenaline: 'noradrenergic',
  acetylcholine: 'cholinergic',
};
const SIGNALS = '(signalling|signaling|transmission|neurotransmission|activity|tone|function|system|pathway|pathways)';

/** The names of a target as the facts list them, and those that follow from them. */
export function targetNames(names: readonly string[]): readonly string[] {
  const all = new Set<string>();
  for (const name of names) {
    all.add(name);
    const adjective = ADJECTIVES[name];
    if (adjective) all.add(`${adjective} ${SIGNALS}`);
    const code = /^(.+) receptor$/.exec(name)?.[1];
    if (code && CODE.test(code)) all.add(code);
    if (/(receptor|transporter|channel|pump)$/.test(name)) all.add(`${name}s`);
  }
  for (const name of [...all]) all.add(GREEK.reduce((text, [latin, greek]) => text.replace(latin, greek), name));
  return [...all];
}
