// What is kept for the visit in this tab: whether the chat stands open.
import { browserStore, Keep } from "../shared/keep.ts";

const OPEN = "penny:open";
const tab = browserStore(() => sessionStorage);

export const visit = {
  get open(): boolean {
    return tab.get(OPEN) !== null;
  },
  set open(open: boolean) {
    if (open) tab.set(OPEN, "1");
    else tab.remove(OPEN);
  },
};

export function keepFor(server: string): Keep {
  return new Keep(browserStore(() => localStorage), `penny:${server}:`);
}

/** A person has the conversation or is awaited: the page comes back to it without being asked. */
export function worthReturning(server: string): boolean {
  const keep = keepFor(server);
  return keep.session(keep.lastReader())?.live === true;
}
