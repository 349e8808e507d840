/** What makes a shell complete our commands. Each hands the words up to the cursor to `overclaim complete`, unevaluated. */

export const SHELLS = ['bash', 'zsh', 'fish', 'powershell'] as const;
export type Shell = (typeof SHELLS)[number];

const BASH = String.raw`_overclaim() {
  local word=$2 IFS=$'\n'
  [ "$word" = = ] && word=
  COMPREPLY=($(compgen -W "$(overclaim complete -- "\${COMP_WORDS[@]:1:COMP_CWORD}" 2>/dev/null | cut -f 1)" -- "$word"))
}
complete -o bashdefault -o default -F _overclaim overclaim
`;

const ZSH = String.raw`#compdef overclaim
_overclaim() {
  local line
  local -a found
  for line in "\${(@f)$(overclaim complete -- "\${(@)words[2,CURRENT]}" 2>/dev/null)}"; do
    [[ -n $line ]] && found+=("\${\${line%%$'\t'*}//:/\\:}:\${line#*$'\t'}")
  done
  if (( $#found )); then _describe overclaim found; else _files; fi
}
compdef _overclaim overclaim
`;

const FISH = String.raw`function __overclaim_complete
  set -l words (commandline -opc) (commandline -ct)
  set -l found (overclaim complete -- $words[2..-1] 2>/dev/null)
  if test (count $found) -gt 0
    printf '%s\n' $found
  else
    __fish_complete_path (commandline -ct)
  end
end
complete -c overclaim -f -a '(__overclaim_complete)'
`;

const POWERSHELL = String.raw`Register-ArgumentCompleter -Native -CommandName overclaim -ScriptBlock {
  param($wordToComplete, $commandAst, $cursorPosition)
  $words = @($commandAst.CommandElements | Select-Object -Skip 1 | ForEach-Object { "$_" })
  if ($wordToComplete -eq '') { $words += '""' }
  overclaim complete -- @words 2>$null | ForEach-Object {
    $value, $description = $_ -split "\t", 2
    if (-not $description) { $description = $value }
    [System.Management.Automation.CompletionResult]::new($value, $value, 'ParameterValue', $description)
  }
}
`;

/** A dollar with a brace would begin a hole in the texts above. */
const plain = (script: string) => script.replaceAll('\\${', '${');

export const SHELL_SCRIPTS: Readonly<Record<Shell, string>> = {
  bash: plain(BASH),
  zsh: plain(ZSH),
  fish: FISH,
  powershell: POWERSHELL,
};
