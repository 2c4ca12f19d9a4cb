// Three invented companies. Colours are in main.css by the same keys.
import type { CompanyKey } from "./api.ts";

export interface Brand {
  name: string;
  claim: string;
  /** What they sell, for those who are not signed in. */
  offers: Array<{ title: string; words: string }>;
  plans: string;
  shop: string;
  billHelp: string;
}

export const BRANDS: Record<CompanyKey, Brand> = {
  telecom: {
    name: "Larkmobile",
    claim: "Mobile and fibre on one clear bill",
    offers: [
      { title: "Mobile plans", words: "Calls and texts without limits, and as much data as you need. Change plan any day of the month." },
      { title: "Fibre at home", words: "Up to one gigabit, a router included, and one price all year." },
      { title: "Travel packs", words: "Take your data abroad. A pack ends by itself when you are back." },
    ],
    plans: "Your plans",
    shop: "Plans, extras and phones",
    billHelp: "Travel, extra data or a change of plan can move a bill. Ask, and we show you line by line.",
  },
  energy: {
    name: "Fennel Energy",
    claim: "Green power and gas from around the corner",
    offers: [
      { title: "Electricity", words: "From wind and sun in your region, at a price that is fixed for twelve months." },
      { title: "Gas", words: "With a tenth from biogas. You see your use month by month." },
      { title: "Meter readings", words: "Send a reading whenever you like, and your bill follows what you really used." },
    ],
    plans: "Your contracts",
    shop: "Extras for your home",
    billHelp: "An estimated reading or a new price can move a bill. Ask, and we show you line by line.",
  },
  saas: {
    name: "Quillstack",
    claim: "Where teams write, review and publish",
    offers: [
      { title: "Team", words: "Shared drafts, comments and history. Pay for the seats you use." },
      { title: "Business", words: "Single sign-on, audit log and a person who knows your account." },
      { title: "Publishing API", words: "Bring your pages anywhere. Billed by calls, with a monthly allowance." },
    ],
    plans: "Your subscriptions",
    shop: "Seats and extras",
    billHelp: "More seats, storage or API calls can move a bill. Ask, and we show you line by line.",
  },
};
