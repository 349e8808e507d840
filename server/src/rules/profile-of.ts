/** Which profile a draft is held against: its own word goes before what was chosen for it. */
import type { Draft } from '../draft/draft.ts';
import { isProfile, type ProfileName } from './profiles.ts';

export function profileOf(draft: Draft, chosen: ProfileName = 'default'): ProfileName {
  return profileSaid(draft) ?? chosen;
}

/** The profile that the draft itself asks for. */
export function profileSaid({ directives }: Draft): ProfileName | undefined {
  for (const { action, names } of directives)
    if (action === 'profile' && isProfile(names[0]?.name)) return names[0].name;
  return undefined;
}
