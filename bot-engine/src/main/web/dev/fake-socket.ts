// A WebSocket that answers from memory, so that the real widget runs without a server. Development only.
import type { ClientFrame, ServerFrame, WireEvent, WireState } from "../shared/protocol.ts";
import { billChange, CARDS } from "./fake.ts";

export interface Scene {
  events: WireEvent[];
  state: WireState;
  customer?: string;
  /** After the welcome: say nothing more, refuse, work for ever, or cut the line. */
  next?: "answer" | "silent" | "refuse" | "work" | "cut";
}

export function installFakeSocket(scene: Scene): void {
  class FakeSocket {
    onopen: ((e: Event) => void) | null = null;
    onmessage: ((e: MessageEvent) => void) | null = null;
    onclose: ((e: CloseEvent) => void) | null = null;
    constructor() {
      setTimeout(() => (scene.next === "cut" ? this.onclose?.(new CloseEvent("close")) : this.onopen?.(new Event("open"))), 20);
    }
    send(data: string): void {
      for (const frame of answer(scene, JSON.parse(data) as ClientFrame)) {
        setTimeout(() => this.onmessage?.(new MessageEvent("message", { data: JSON.stringify(frame) })), 20);
      }
    }
    close(): void {
      this.onclose = null;
    }
  }
  Object.assign(globalThis, { WebSocket: FakeSocket });
}

function answer(scene: Scene, frame: ClientFrame): ServerFrame[] {
  switch (frame.type) {
    case "hello":
      return [
        {
          type: "welcome", protocol: 1, conversation: "c1", key: "k", seq: scene.events.length, locale: "en", heartbeatSeconds: 20,
          state: scene.state, ...(scene.customer ? { customer: scene.customer } : {}),
        },
        { type: "events", events: scene.events.filter((e) => e.seq > frame.after) },
        ...(scene.next === "work" ? [{ type: "working", working: true, who: "Penny", doing: "Comparing June with May" } as const] : []),
      ];
    case "say":
      return said(scene, frame.id, frame.text);
    case "fetch":
      return [{ type: "events", events: scene.events.filter((e) => e.seq > frame.after) }];
    case "ping":
      return [{ type: "pong" }];
    case "orders":
      return [{ type: "orders", id: frame.id, orders: [] }];
    case "typing":
      return [];
  }
}

function said(scene: Scene, id: string, text: string): ServerFrame[] {
  if (scene.next === "silent") return [];
  if (scene.next === "refuse") return [{ type: "refused", id, code: "UNAVAILABLE", message: "We cannot take messages just now." }];
  const seq = scene.events.length + 1;
  const at = new Date().toISOString();
  scene.events.push({ type: "customer", seq, at, id, text });
  const blocks = /owe/i.test(text) ? CARDS.slice(0, 1) : /higher/i.test(text) ? [billChange({ reasons: 7 })] : CARDS.slice(2);
  scene.events.push({ type: "bot", lang: "en", seq: seq + 1, at, blocks });
  return [{ type: "ack", id, seq }, { type: "events", events: scene.events.slice(-2) }];
}
