/**
 * The words that carry the strength of a claim, as tables. The four levels are those of Yu, Li and Wang (2019);
 * the lists are our own. Patterns: docs/patterns.md.
 */

/** What a cue says, and so the rule that weighs it. */
export type StrengthCue =
  | 'link' // one thing goes with another
  | 'risk' // who is at risk, who is likely
  | 'prediction' // one thing tells another in advance
  | 'comparison' // two groups or times held against each other
  | 'trend' // a change named, not who made it
  | 'cause' // one thing brings another about
  | 'effect' // an effect is named as a thing: "the effect of", "benefits"
  | 'efficacy' // something works
  | 'likely' // a cause said to be probable
  | 'need' // what ought to be done or studied next
  | 'notice' // registration, funding, where it is published
  | 'aim'; // what a study asked or did, not what it found

export interface CueTable {
  readonly cue: StrengthCue;
  readonly patterns: readonly string[];
}

const MORE =
  '(increased|reduced|decreased|higher|lower|greater|lesser|elevated|heightened|raised|double|triple|added|additional|excess|high|low|highest|lowest|significant|considerable|substantial|growing|serious)';
const QUANTITY = '(risk|risks|odds|likelihood|chance|chances|probability|hazard)';

export const CUE_TABLES: readonly CueTable[] = [
  {
    cue: 'link',
    patterns: [
      '(associated|associates|correlated|correlate|correlates|correlation|correlations|associations|interrelationships)',
      '(linked|tied|connected) (to|with)',
      'linking _*8 (to|with|and)',
      '(link|links|tie|ties) (between|with|to)',
      'associate with',
      'association (between|of|with|was|is|exists|remained|persisted|did|found|among|in)',
      '(an|the|this|no|significant|strong|positive|negative|inverse|possible|independent) association',
      '(related|unrelated) (to|with)',
      '(relation|relationship|relationships|relations) (between|of|to|with|among)',
      '(is|are|was|were) (consistent|inconsistent) with',
      '(goes|go|went) hand in hand',
    ],
  },
  {
    cue: 'prediction',
    patterns: [
      '(predict|predicts|predicted|predictor|predictors|predictive|predicting)',
      '(prognostic|predictive|risk|independent|useful|potential|reliable|early|new|strong) (marker|markers|biomarker|biomarkers|indicator|indicators)',
      '(marker|markers|biomarker|biomarkers|indicator|indicators) (of|for)',
      '(forecast|foretell|foretells)',
    ],
  },
  {
    cue: 'risk',
    patterns: [
      '(risk|protective|prognostic|contributing) (factor|factors)',
      `${MORE} _*3 ${QUANTITY}`,
      `at [a|an|particular] [${MORE}] [${MORE}] [for] (risk|risks|odds) [of|for]`,
      `(times|twice|double|doubles|doubled|triple|half|fold|percent|%) _*3 ${QUANTITY}`,
      `(face|faces|faced|carry|carries|carried|have|has|had) _*5 ${QUANTITY}`,
      `(the|their) ${QUANTITY} (of|for|that) _*12 (is|are|was|were) _*3 (higher|lower|greater|low|high|elevated|increased|reduced|less|more)`,
      '(more|less|most|least|as|equally|times|twice|most|far|much|also|not) [more|less] likely',
      '(likelihood|odds ratio|hazard ratio|relative risk)',
      '(prone|susceptible|predisposed|vulnerable) to',
    ],
  },
  {
    cue: 'comparison',
    patterns: [
      '(higher|lower|greater|better|worse|poorer|longer|shorter|older|younger|fewer|larger|smaller|stronger|weaker|healthier|faster|slower|heavier|thinner|lesser|earlier)',
      '(more|less) _*6 than',
      '(compared|relative) (with|to)',
      '(difference|differences) (in|between|among|was|were|of)',
      '(differ|differs|differed|differing|different) [significantly] (from|between|in|by|with)',
      '(similar|comparable|equivalent|identical) (to|in|between|across)',
      '(was|were|is|are) (similar|comparable)',
      '(times|twice) as (high|many|much|common|often)',
      '(more|less) (common|frequent|prevalent|often|severe|pronounced)',
      '(over|under) represented',
    ],
  },
  {
    cue: 'trend',
    patterns: [
      '(increase|increases|decrease|decreases|reduction|reductions|improvement|improvements|rise|decline|declines|drop|fall|changes|change) in',
      '(rise|rises|rose|risen|declined|declines|dropped|fell|worsened|deteriorated|grew|doubled|tripled|halved)',
      '(trend|trends|tendency|tended) (to|of|for|toward|towards|in|were|was)',
      '(high|low|higher|increased|increasing) (prevalence|incidence|rate|rates|levels)',
      '(prevalence|incidence|rate|rates) _*10 (is|was|were|are) [very|relatively] (high|higher|low|lower|elevated)',
    ],
  },
  {
    cue: 'cause',
    patterns: [
      '(lead|leads|led|leading) [directly|indirectly|eventually] to',
      '(result|results|resulted|resulting) in',
      '(contribute|contributes|contributed|contributing) [significantly|substantially|directly|independently] to',
      '(attributed|attributable|due|owing|thanks) to',
      '(caused|driven|triggered|induced|mediated|explained|influenced|determined|fuelled|fueled|modulated) by',
      '(depend|depends|depended|dependent) (on|upon)',
      'responsible for',
      '(leading|main|major|common|commonest|important|primary|single|frequent|principal|underlying|root|genetic) _*2 (cause|causes|determinant|determinants|driver|drivers|contributor|contributors|trigger|culprit)',
      '(a|the|one) (cause|causes|culprit|driver|trigger) (of|for|behind)',
      '(play|plays|played|playing) _*5 (role|part)',
      '(to blame|is behind|are behind|give rise to|gives rise to|brings about|bring about|because of)',
    ],
  },
  {
    cue: 'effect',
    patterns: [
      '(effect|effects|impact|impacts|influence|influences) (on|upon)',
      '(effect|effects|impact|influence) of _*10 (on|upon)',
      '(beneficial|positive|negative|adverse|harmful|detrimental|protective|favourable|favorable|deleterious|synergistic|favourable|independent|significant|substantial|major|greater|little|no|limited) (effect|effects|impact|influence|influences|consequences)',
      '(had|has|have|having|exert|exerts|exerted) _*4 (effect|effects|impact|influence|benefit|benefits|advantage)',
      '(benefit|benefits|benefited|benefitted|benefiting) (of|from|for|to)',
      '(beneficial|detrimental|harmful|protective|hazardous)',
    ],
  },
  {
    cue: 'efficacy',
    patterns: [
      '(effective|effectively|ineffective|efficacious|efficacy|effectiveness)',
      '(is|are|was|were|be|proved|proven|being) [a] (successful|safe|helpful|superior|inferior)',
      '(success|successful) (in|at|of|rate)',
      '(safe|safely) and',
      'superior to',
      'able to',
    ],
  },
  {
    cue: 'likely',
    patterns: [
      '(is|are|was|were) likely',
      '(appear|appears|appeared|seem|seems|seemed) [not|also] to',
      '(has|have|had) [the|a|great|greater] (potential|promise) (to|for|as)',
      '(potentially|possibly|perhaps|probably|presumably)',
    ],
  },
  {
    cue: 'need',
    patterns: [
      '(should|must|warranted|warrants|warrant|recommended|recommend|recommends|recommendation|advisable|advised|encouraged)',
      '(is|are|was|were|remain|remains|be) [also|urgently|therefore|still|clearly|certainly|not] (needed|required|necessary|indicated|essential|crucial|imperative|mandatory)',
      '(need|needs|call|calls|urge|urges|urgent) (to|for|of|further|more|additional|careful|replication|confirmation)',
      '(require|requires|required|deserve|deserves|merit|merits) (further|more|additional|confirmation|attention|consideration|a|careful|substantially)',
      '(further|future|additional|larger|more|prospective|continued) _*4 (research|study|studies|trial|trials|investigation|investigations|work|evaluation|analyses)',
      'it is (important|necessary|essential|crucial) to',
      'remain~ to be',
    ],
  },
  {
    cue: 'notice',
    patterns: [
      '(trial registration|clinicaltrials.gov|clinicaltrials|isrctn|registration number|funded by|copyright|level of evidence)',
      '(this|the) (article|release|study|research|report|paper) _*3 (available|appears|published|registered)',
      '(cite this article|editor\'s note|for more information)',
    ],
  },
  {
    cue: 'aim',
    patterns: [
      '(aim|aims|aimed|objective|purpose|goal) (of|was|is|to|at)',
      '(we|researchers|scientists|investigators|team|study|authors|they) _*3 (examined|investigated|analyzed|analysed|assessed|evaluated|tested|compared|reviewed|surveyed|studied|explored|conducted|looked at|wanted to|set out|sought)',
      '(whether|unclear|unknown|inconclusive|inconsistent|controversial)',
    ],
  },
];

/** Verbs of which "X …s Y" says that X brings the change about. */
export const CHANGE_VERBS: readonly string[] =
  `accelerate affect aggravate aid alleviate allow alter ameliorate attenuate avert avoid benefit block boost bring cause combat
   compromise confer control counteract curb cure cut damage decrease delay diminish disrupt double ease elevate eliminate elicit enable
   enhance exacerbate extend facilitate fight fuel halt halve harm hasten heal heighten help hinder impact impair impede improve increase
   induce influence inhibit interfere intensify lengthen lessen limit lower maximise maximize mediate minimise minimize mitigate
   modify modulate optimise optimize preserve prevent produce prolong promote protect provoke raise reduce regulate relieve restore
   reverse save shape shorten slow speed spur stimulate stop strengthen suppress sustain treat trigger triple undermine
   ward weaken worsen`
    .trim()
    .split(/\s+/);

/** Nouns that a verb may look like in its base or third form ("an increase", "the causes"). */
