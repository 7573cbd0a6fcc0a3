/** What a crash leaves of a disk in memory: every moment of its log, with what was not synced lost, cut or disordered. */
import { Content, type DiskOperation, type Files } from '#test/store/memory-io.ts';

/**
 * What a crash does to what was not synced: nothing of it is there, all is there, each file has a beginning of it (its
 * last write cut anywhere), or any sectors of any writes are there. Names change in order, up to some point.
 */
export type Crash = 'lost' | 'kept' | 'torn' | 'reordered';
export const crashes: readonly Crash[] = ['lost', 'kept', 'torn', 'reordered'];

const sector = 512;
type DataOperation = Extract<DiskOperation, { type: 'write' | 'truncate' }>;
type NameOperation = Extract<DiskOperation, { type: 'create' | 'rename' | 'unlink' }>;

const applyData = (content: Content, operation: DataOperation) => {
  if (operation.type === 'write') content.write(operation.bytes, operation.position);
  else content.truncate(operation.length);
};
const applyName = (names: Map<string, number>, visible: ReadonlyMap<string, number>, one: NameOperation) => {
  if (one.type === 'create') names.set(one.path, one.file);
  else if (one.type === 'unlink') names.delete(one.path);
  else {
    const file = visible.get(one.from);
    names.delete(one.from);
    if (file !== undefined) names.set(one.to, file);
  }
};

const applySome = (
  content: Content,
  pending: readonly DataOperation[],
  crash: Crash,
  random: () => number,
) => {
  if (crash === 'lost') return;
  const whole = crash === 'torn' ? Math.floor(random() * (pending.length + 1)) : pending.length;
  for (const [index, operation] of pending.entries()) {
    if (crash === 'kept' || index < whole) {
      if (crash !== 'reordered' || operation.type === 'truncate') {
        applyData(content, operation);
        continue;
      }
      for (let from = 0; from < operation.bytes.length; from += sector) {
        if (random() < 0.5)
          content.write(operation.bytes.subarray(from, from + sector), operation.position + from);
      }
    } else if (index === whole && operation.type === 'write') {
      const cut = Math.floor(random() * (operation.bytes.length + 1));
      content.write(operation.bytes.subarray(0, cut), operation.position);
    }
  }
};

/**
 * The files after a crash that came when `log` (of a disk that began with `initial`) had been done.
 * @param random answers numbers from 0 to below 1
 */
export const afterCrash = (
  initial: Files,
  log: readonly DiskOperation[],
  crash: Crash,
  random: () => number,
): Map<string, Buffer> => {
  const durable = new Map<number, Content>();
  const pending = new Map<number, DataOperation[]>();
  const names = new Map<string, number>();
  for (const [index, [path, bytes]] of [...initial].entries()) {
    durable.set(index, new Content(bytes));
    names.set(path, index);
  }
  let pendingNames: { one: NameOperation; visible: Map<string, number> }[] = [];
  const visible = new Map(names);
  const waiting = (file: number) => {
    const list = pending.get(file) ?? [];
    pending.set(file, list);
    return list;
  };
  const contentOf = (file: number) => {
    const content = durable.get(file) ?? new Content();
    durable.set(file, content);
    return content;
  };
  for (const operation of log) {
    if (operation.type === 'write' || operation.type === 'truncate') waiting(operation.file).push(operation);
    else if (operation.type === 'sync') {
      for (const one of waiting(operation.file)) applyData(contentOf(operation.file), one);
      pending.set(operation.file, []);
    } else if (operation.type === 'syncFolder') {
      for (const { one, visible: then } of pendingNames) applyName(names, then, one);
      pendingNames = [];
    } else {
      pendingNames.push({ one: operation, visible: new Map(visible) });
      applyName(visible, new Map(visible), operation);
    }
  }
  const named =
    crash === 'lost'
      ? 0
      : crash === 'kept'
        ? pendingNames.length
        : Math.floor(random() * (pendingNames.length + 1));
  for (const { one, visible: then } of pendingNames.slice(0, named)) applyName(names, then, one);
  for (const [file, list] of pending) applySome(contentOf(file), list, crash, random);
  return new Map([...names].map(([path, file]) => [path, contentOf(file).read()]));
};

/** Numbers from 0 to below 1 that are the same for the same seed (mulberry32). */
export const seededRandom = (seed: number): (() => number) => {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
};
