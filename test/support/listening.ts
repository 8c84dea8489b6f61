import { readdirSync, readFileSync, readlinkSync } from 'node:fs';

const read = (file: string): string => attempt(() => readFileSync(file, 'utf8'), '');

/** Ids of a process and all its descendants (Linux). */
export function processTree(root: number): number[] {
  const children = new Map<number, number[]>();
  for (const name of readdirSync('/proc').filter((each) => /^\d+$/.test(each))) {
    const parent = Number(/^PPid:\s+(\d+)/m.exec(read(`/proc/${name}/status`))?.[1]);
    children.set(parent, [...(children.get(parent) ?? []), Number(name)]);
  }
  const tree = [root];
  for (const id of tree) tree.push(...(children.get(id) ?? []));
  return tree;
}

/** What the attempt gives, or the fallback where a process or a file descriptor has just gone. */
function attempt<T>(get: () => T, fallback: T): T {
  try {
    return get();
  } catch {
    return fallback;
  }
}

function socketsOf(pid: number): string[] {
  const folder = `/proc/${pid}/fd`;
  return attempt(() => readdirSync(folder), []).flatMap((fd) => {
    const target = attempt(() => readlinkSync(`${folder}/${fd}`), '');
    return /^socket:\[(\d+)\]$/.exec(target)?.[1] ?? [];
  });
}

/** Local addresses (as /proc/net/tcp writes them) on which a process or one of its descendants listens. */
export function listeningSockets(root: number): string[] {
  const own = new Set(processTree(root).flatMap(socketsOf));
  return ['tcp', 'tcp6'].flatMap((name) =>
    read(`/proc/net/${name}`)
      .split('\n')
      .slice(1)
      .map((line) => line.trim().split(/\s+/))
      .filter((columns) => columns[3] === '0A' && own.has(columns[9] ?? ''))
      .map((columns) => columns[1] ?? ''),
  );
}
