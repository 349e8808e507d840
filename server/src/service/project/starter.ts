/** A settings file to begin with: it says what there is, and changes nothing. */
export const STARTER = `# Settings of Overclaim for the drafts in this folder and those below it.
# They hold in every editor and on the command line. Take the "# " off what you want.

# What kind of text the drafts are: default, patient, promotional, news, professional or academic.
# A draft can say it itself, in its front matter: "overclaim: news".
# profile: patient

# Severities by rule or by family of rules: error, warning, info, hint or off.
# rules:
#   hype: hint
#   hype/life-changing: error

# Which files are drafts, and which are not. "drafts/old" is that folder with all that is in it.
# include:
#   - drafts
# exclude:
#   - drafts/old
#   - "*.tmp.md"

# What the drafts cite from: BibTeX (.bib), CSL-JSON (.json) or RIS (.ris).
# bibliography: refs.bib

# From which severity on the command line ends with status 1: error, warning, info or never.
# failOn: warning

# What may stand, and why. "text" is what was flagged, word for word; "rule" a rule or a family. One of the two will do.
# exceptions:
#   - text: life-changing
#     rule: hype/life-changing
#     files: drafts/interviews
#     reason: A patient's own words.

# Other settings for some drafts. A later one goes before an earlier one.
# overrides:
#   - files: drafts/ads
#     profile: promotional
#     rules:
#       superiority: error
`;
