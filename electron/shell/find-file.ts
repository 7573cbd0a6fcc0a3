/** Finds a file that was moved or renamed by its bytes: near where it was, then where people keep their documents. */
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { opendir, realpath, stat } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { setImmediate } from 'node:timers/promises';

export interface Wanted {
  /** Its extension stays what it was: '.docx'. */
  readonly extension: string;
  /** In bytes. */
  readonly size: number;
  /** SHA-256 in hexadecimal. */
  readonly hash: string;
}

export interface SearchPlace {
  readonly folder: string;
  /** How many folders deep it is looked through; 0: itself alone. */
  readonly depth: number;
}

export interface SearchLimits {
  /** Files and folders looked at. */
  readonly entries: number;
  readonly milliseconds: number;
}

export const searchLimits: SearchLimits = { entries: 50_000, milliseconds: 10_000 };

/** Entries between two turns of the thread. */
const slice = 500;

const hashOf = async (path: string): Promise<string> => {
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(path)) hash.update(chunk as Buffer);
  return hash.digest('hex');
};

/** Do the bytes at the path have the size and the hash? What cannot be read has not. */
const isWanted = async (path: string, { size, hash }: Wanted): Promise<boolean> => {
  try {
    const found = await stat(path);
    return found.isFile() && found.size === size && (await hashOf(path)) === hash;
  } catch {
    return false;
  }
};

/**
 * The path of the first file found with these bytes, each place level by level; null where there is none within the limits.
 * Links are not followed, hidden folders are left out, and each folder is looked through once.
 */
export const findFile = async (
  wanted: Wanted,
  places: readonly SearchPlace[],
  limits: SearchLimits = searchLimits,
): Promise<string | null> => {
  const until = performance.now() + limits.milliseconds;
  const seen = new Set<string>();
  let entries = 0;
  const spent = () => entries >= limits.entries || performance.now() > until;

  const lookThrough = async (folder: string): Promise<{ found: string | null; below: string[] }> => {
    const below: string[] = [];
    const real = await realpath(folder).catch(() => null);
    if (real === null || seen.has(real)) return { found: null, below };
    seen.add(real);
    const open = await opendir(folder).catch(() => null);
    if (open === null) return { found: null, below };
    try {
      for await (const entry of open) {
        if (spent()) break;
        if (++entries % slice === 0) await setImmediate();
        const path = join(folder, entry.name);
        if (entry.isDirectory() && !entry.name.startsWith('.')) below.push(path);
        const candidate = entry.isFile() && extname(entry.name).toLowerCase() === wanted.extension;
        if (candidate && (await isWanted(path, wanted))) return { found: path, below };
      }
    } catch {
      // A folder that goes away meanwhile holds nothing.
    }
    return { found: null, below };
  };

  for (const { folder, depth } of places) {
    let level = [folder];
    for (let at = 0; at <= depth && level.length > 0; at++) {
      const next: string[] = [];
      for (const one of level) {
        if (spent()) return null;
        const { found, below } = await lookThrough(one);
        if (found !== null) return found;
        next.push(...below);
      }
      level = next;
    }
  }
  return null;
};
