// Who is signed in to the demo site: the address says it, "?customer=" with nothing is nobody.
// Runs before the chat's script and hands it a way to fetch a fresh token, as a host page does.
import { people, signedOrders, token } from "./api.ts";

const asked = new URLSearchParams(location.search).get("customer");
const company = new URLSearchParams(location.search).get("company");

/** The customer's id; empty when nobody is signed in. */
const customer: Promise<string> = asked === null ? firstOf(company) : Promise.resolve(asked);

async function firstOf(wanted: string | null): Promise<string> {
  return (await people()).find((p) => wanted === null || p.company === wanted)?.id ?? "";
}

declare global {
  interface Window {
    demoCustomer: Promise<string>;
    demoOrders(): Promise<string | null>;
  }
}

/** Only the shop shows an order; on the account page it is the bill that is in question. */
const shop = new URLSearchParams(location.search).get("page") === "shop";
const orders = async (): Promise<string | null> => {
  const id = await customer;
  return id && shop ? signedOrders(id) : null;
};

window.demoCustomer = customer;
window.demoOrders = orders;
window.PennySettings = {
  orders,
  token: async () => {
    const id = await customer;
    return id ? token(id) : null;
  },
};
