// The gallery: every block and state of the fronts on one page, without a server. Development only.
//   ?scene=NAME shows the widget in that state; without it, all cards.
import { Fragment, h, render, type JSX } from "preact";
import { AnyCard } from "../shared/blocks.tsx";
import type { BillChangeBlock } from "../shared/protocol.ts";
import { billChange, CARDS, history } from "./fake.ts";
import { installFakeSocket, type Scene } from "./fake-socket.ts";

const long = history();

const SCENES: Record<string, Scene> = {
  fresh: { events: [], state: { with: "BOT" }, customer: "Maya" },
  anonymous: { events: [], state: { with: "BOT" } },
  change: { events: long.slice(0, 2), state: { with: "BOT" }, customer: "Maya" },
  followup: { events: long.slice(0, 4), state: { with: "BOT" }, customer: "Maya" },
  waiting: { events: long.slice(0, 6), state: { with: "WAITING", position: 2, waitText: "Usually under 4 minutes." }, customer: "Maya" },
  agent: { events: long, state: { with: "AGENT", agent: "Anna" }, customer: "Maya" },
  closed: {
    events: [...long, { type: "notice", seq: long.length + 1, at: "2026-06-03T09:30:00Z", kind: "CLOSED", text: "Anna ended the chat." }],
    state: { with: "CLOSED" }, customer: "Maya",
  },
  silent: { events: long.slice(0, 2), state: { with: "BOT" }, customer: "Maya", next: "silent" },
  refuse: { events: long.slice(0, 2), state: { with: "BOT" }, customer: "Maya", next: "refuse" },
  working: { events: long.slice(0, 1), state: { with: "BOT" }, customer: "Maya", next: "work" },
  cut: { events: [], state: { with: "BOT" }, next: "cut" },
};

function Gallery(): JSX.Element {
  const changes: Array<[string, BillChangeBlock]> = [
    ["one reason", billChange({ reasons: 1 })],
    ["three", billChange({ reasons: 3 })],
    ["seven, long labels", billChange({ reasons: 7 })],
    ["twelve", billChange({ reasons: 12, previous: 38900 })],
    ["yen", billChange({ reasons: 4, previous: 1_284_000, currency: "JPY", locale: "en-US", factor: 120 })],
    ["in the customer's favour", billChange({ reasons: 5, previous: -2500, factor: -3 })],
    ["cut axis", billChange({ reasons: 3, previous: 250_000 })],
  ];
  return (
    <Fragment>
      {changes.map(([name, card]) => (
        <figure key={name}>
          <figcaption>{name}</figcaption>
          <AnyCard block={card} choose={() => {}} />
        </figure>
      ))}
      {CARDS.map((card, i) => (card.type === "text" || card.type === "choices" ? null : <figure key={i}><AnyCard block={card} choose={() => {}} /></figure>))}
    </Fragment>
  );
}

const scene = new URLSearchParams(location.search).get("scene");
const dark = new URLSearchParams(location.search).get("theme");
if (dark) document.documentElement.style.colorScheme = dark;
if (scene && SCENES[scene]) {
  installFakeSocket(SCENES[scene]);
  const script = document.createElement("script");
  script.src = "/widget.js";
  script.addEventListener("load", () => window.Penny?.open());
  document.head.append(script);
} else {
  render(<Gallery />, document.querySelector("main") as HTMLElement);
}
