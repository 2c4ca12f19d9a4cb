// Written from the Java records of dev.penny.protocol: do not edit, change those.
// mvn -pl bot-engine -am test -Dtest=ProtocolTypesTest -Dprotocol.write=true writes it again.

export const LIMITS = {
  PROTOCOL: 1,
  TEXT_CHARACTERS: 4000,
  FRAME_BYTES: 65536,
  ID_CHARACTERS: 64,
  HELLO_SECONDS: 10,
  HEARTBEAT_SECONDS: 20,
  DEAD_SECONDS: 55,
} as const;

export const CLOSE = {
  RESTART: { code: 1012, resumable: true },
  NOT_TEXT: { code: 1003, resumable: false },
  TOO_BIG: { code: 1009, resumable: false },
  FAULT: { code: 1011, resumable: true },
  NO_HELLO: { code: 4001, resumable: true },
  WRONG_PROTOCOL: { code: 4002, resumable: false },
  SIGNED_OUT: { code: 4003, resumable: false },
  TOO_FAST: { code: 4008, resumable: true },
  DEAD: { code: 4009, resumable: true },
  SLOW_READER: { code: 4013, resumable: true },
} as const;

export type ClientFrame = ClientHello | ClientSay | ClientOrders | ClientFetch | ClientTyping | ClientPing;

export type ServerFrame = ServerWelcome | ServerAck | ServerRefused | ServerOrders | ServerEvents | ServerState | ServerWorking | ServerPong | ServerBye;

export type AgentFrame = AgentHello | AgentClaim | AgentOpen | AgentSay | AgentNote | AgentClose | AgentRelease | AgentFetch | AgentAccount | AgentAct | AgentTyping | AgentPing;

export type DeskFrame = DeskWelcome | DeskQueue | DeskClaimed | DeskOpened | DeskEvents | DeskAccount | DeskActed | DeskAck | DeskRefused | DeskLost | DeskWorking | DeskPong | DeskBye;

export interface ClientHello {
  type: 'hello';
  protocol: number;
  token?: string;
  conversation?: string;
  key?: string;
  after: number;
  locale?: string;
}

export interface ClientSay {
  type: 'say';
  id: string;
  text: string;
  choice?: string;
}

export interface ClientOrders {
  type: 'orders';
  id: string;
  signed?: string;
  preview?: string;
}

export interface ClientFetch {
  type: 'fetch';
  after: number;
}

export interface ClientTyping {
  type: 'typing';
}

export interface ClientPing {
  type: 'ping';
}

export interface ServerWelcome {
  type: 'welcome';
  protocol: number;
  conversation: string;
  key: string;
  seq: number;
  customer?: string;
  signInHint?: string;
  locale: string;
  heartbeatSeconds: number;
  state: WireState;
}

export interface ServerAck {
  type: 'ack';
  id: string;
  seq: number;
}

export interface ServerRefused {
  type: 'refused';
  id?: string;
  code: RefusalCode;
  message: string;
  retryAfterMs?: number;
}

export interface ServerOrders {
  type: 'orders';
  id: string;
  orders: Handed[];
}

export interface ServerEvents {
  type: 'events';
  events: WireEvent[];
}

export interface ServerState {
  type: 'state';
  state: WireState;
}

export interface ServerWorking {
  type: 'working';
  working: boolean;
  who?: string;
  doing?: string;
}

export interface ServerPong {
  type: 'pong';
}

export interface ServerBye {
  type: 'bye';
  reason: string;
  retryAfterMs: number;
}

export interface AgentHello {
  type: 'hello';
  protocol: number;
  token: string;
}

export interface AgentClaim {
  type: 'claim';
  handoff: string;
  version: number;
}

export interface AgentOpen {
  type: 'open';
  conversation: string;
  after: number;
}

export interface AgentSay {
  type: 'say';
  id: string;
  conversation: string;
  epoch: number;
  text: string;
}

export interface AgentNote {
  type: 'note';
  id: string;
  conversation: string;
  epoch: number;
  text: string;
}

export interface AgentClose {
  type: 'close';
  conversation: string;
  epoch: number;
  wrapUp: string;
  remark?: string;
}

export interface AgentRelease {
  type: 'release';
  conversation: string;
  epoch: number;
}

export interface AgentFetch {
  type: 'fetch';
  conversation: string;
  after: number;
}

export interface AgentAccount {
  type: 'account';
  accountId: string;
}

export interface AgentAct {
  type: 'act';
  id: string;
  accountId: string;
  caseId?: string;
  move: string;
  amount?: string;
  detail?: string;
  why: string;
}

export interface AgentTyping {
  type: 'typing';
  conversation: string;
}

export interface AgentPing {
  type: 'ping';
}

export interface DeskWelcome {
  type: 'welcome';
  protocol: number;
  agent: string;
  name: string;
  role: string;
  wrapUps: Label[];
  heartbeatSeconds: number;
}

export interface DeskQueue {
  type: 'queue';
  waiting: Waiting[];
  mine: Mine[];
  approvals: Approval[];
}

export interface DeskClaimed {
  type: 'claimed';
  handoff: string;
  conversation: string;
  epoch: number;
}

export interface DeskOpened {
  type: 'opened';
  conversation: string;
  epoch: number;
  seq: number;
  state: WireState;
  packet: Packet;
  account?: AccountPanel;
}

export interface DeskEvents {
  type: 'events';
  conversation: string;
  events: AgentEvent[];
}

export interface DeskAccount {
  type: 'account';
  account: AccountPanel;
}

export interface DeskActed {
  type: 'acted';
  id: string;
  done: boolean;
  message: string;
  account?: AccountPanel;
}

export interface DeskAck {
  type: 'ack';
  id: string;
  seq: number;
}

export interface DeskRefused {
  type: 'refused';
  id?: string;
  conversation?: string;
  code: RefusalCode;
  message: string;
}

export interface DeskLost {
  type: 'lost';
  conversation: string;
  why: string;
}

export interface DeskWorking {
  type: 'working';
  conversation: string;
  working: boolean;
}

export interface DeskPong {
  type: 'pong';
}

export interface DeskBye {
  type: 'bye';
  reason: string;
  retryAfterMs: number;
}

export interface WireState {
  with: With;
  agent?: string;
  position?: number;
  waitText?: string;
  staffed?: boolean;
  minutes?: number;
}

export type RefusalCode = 'BAD_FRAME' | 'UNKNOWN_TYPE' | 'WRONG_PROTOCOL' | 'HELLO_FIRST' | 'UNKNOWN_CONVERSATION' | 'NOT_YOURS' | 'TEXT_EMPTY' | 'TEXT_TOO_LONG' | 'ID_REUSED' | 'UNKNOWN_CHOICE' | 'ORDERS_REFUSED' | 'TOO_FAST' | 'STORAGE_FULL' | 'CLOSED' | 'TAKEN' | 'LEASE_LOST' | 'NOT_SIGNED_IN' | 'FORBIDDEN' | 'UNAVAILABLE';

export interface Handed {
  orderId: string;
  version: number;
  minor: number;
  currency: string;
  open: boolean;
}

export type WireEvent = CustomerSaidEvent | BotSaidEvent | AgentSaidEvent | NoticeEvent | HiddenEvent;

export interface Label {
  code: string;
  label: string;
}

export interface Waiting {
  handoff: string;
  version: number;
  conversation: string;
  customer?: string;
  lastWords: string;
  reason: Label;
  since: string;
  back: boolean;
}

export interface Mine {
  conversation: string;
  epoch: number;
  customer?: string;
  lastWords: string;
  since: string;
  customerWaiting: boolean;
}

export interface Approval {
  accountId: string;
  customer: string;
  label: string;
}

export interface Packet {
  reason: Label;
  language: string;
  summary: string;
  identity: string;
  accountId?: string;
  asked: string[];
  shown: Evidence[];
  tried: string[];
  openQuestion: string;
  mood: string;
  suggestedNext: string;
}

export interface AccountPanel {
  accountId: string;
  name: string;
  industry: string;
  since: string;
  facts: Row[];
  cases: CasePanel[];
  bills: BillPanel[];
}

export interface AgentEvent {
  seq: number;
  event?: WireEvent;
  note?: PrivateNote;
}

export type With = 'BOT' | 'WAITING' | 'AGENT' | 'CLOSED';

export interface CustomerSaidEvent {
  type: 'customer';
  seq: number;
  at: string;
  id: string;
  text: string;
}

export interface BotSaidEvent {
  type: 'bot';
  seq: number;
  at: string;
  lang: string;
  blocks: WireBlock[];
}

export interface AgentSaidEvent {
  type: 'agent';
  seq: number;
  at: string;
  id: string;
  name: string;
  text: string;
}

export interface NoticeEvent {
  type: 'notice';
  seq: number;
  at: string;
  kind: Kind;
  text: string;
  name?: string;
}

export interface HiddenEvent {
  type: 'hidden';
  seq: number;
  at: string;
}

export interface Evidence {
  ref: string;
  label: string;
  value: string;
}

export interface Row {
  label: string;
  detail?: string;
  amount?: Amount;
  ref?: string;
  mark?: string;
}

export interface CasePanel {
  caseId: string;
  label: string;
  standing: string;
  open: boolean;
  about: string;
  amount?: Amount;
  preview?: string;
  steps: string[];
  files: CaseFile[];
  moves: CaseMove[];
}

export interface BillPanel {
  invoiceId: string;
  number: string;
  label: string;
  issued: string;
  due: string;
  total: Amount;
  addsUp: boolean;
  lines: Row[];
}

export interface PrivateNote {
  id: string;
  at: string;
  name: string;
  text: string;
}

export type WireBlock = TextBlock | BillChangeBlock | CardBlock | ArticleBlock | ChoicesBlock;

export type Kind = 'HANDED_OVER' | 'AGENT_JOINED' | 'AGENT_LEFT' | 'BACK_TO_BOT' | 'CLOSED' | 'SIGNED_IN';

export interface Amount {
  minor: number;
  currency: string;
  text: string;
}

export interface CaseFile {
  id: string;
  name: string;
  until: string;
}

export interface CaseMove {
  move: string;
  label: string;
  money: boolean;
  told: boolean;
}

export interface TextBlock {
  type: 'text';
  spans: Span[];
}

export interface BillChangeBlock {
  type: 'bill_change';
  id: string;
  headline: Span[];
  comparison: string;
  note?: string;
  previous: Bill;
  current: Bill;
  delta: Amount;
  reasons: Reason[];
  shown: number;
  rest?: Amount;
  nextBill?: NextBill;
  actions: Choice[];
}

export interface CardBlock {
  type: 'card';
  kind: string;
  title: string;
  figure?: Amount;
  caption?: string;
  rows: Row[];
  refs: string[];
  actions: Choice[];
  until?: string;
}

export interface ArticleBlock {
  type: 'article';
  slug: string;
  title: string;
  paragraphs: string[];
  url: string;
}

export interface ChoicesBlock {
  type: 'choices';
  prompt?: string;
  choices: Choice[];
}

export interface Span {
  text: string;
  ref?: string;
}

export interface Bill {
  invoiceId: string;
  number: string;
  label: string;
  total: Amount;
}

export interface Reason {
  id: string;
  title: string;
  sentence: Span[];
  amount: Amount;
  tag?: string;
  error: boolean;
  lines: Line[];
  evidence: Evidence[];
}

export interface NextBill {
  amount: Amount;
  when: string;
  assumptions: string[];
}

export interface Choice {
  id: string;
  label: string;
}

export interface Line {
  description: string;
  before?: Side;
  now?: Side;
}

export interface Side {
  itemId: string;
  detail: string;
  amount: Amount;
}
