/** Apart from what they change, so that naming them loads no table. */
export const PROFILE_NAMES = ['default', 'patient', 'promotional', 'news', 'professional', 'academic'] as const;
export type ProfileName = (typeof PROFILE_NAMES)[number];

export function isProfile(name: unknown): name is ProfileName {
  return (PROFILE_NAMES as readonly unknown[]).includes(name);
}
