/** Where the cache is if nothing else is said: in the folder that the command runs in. */
export const CACHE_FILE = '.overclaim-cache';
