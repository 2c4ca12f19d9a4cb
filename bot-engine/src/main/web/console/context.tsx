// What is known: why it came here, what was asked and shown, and the account with its bills.
import { Fragment, h, type ComponentChildren, type JSX } from "preact";
import type { AccountPanel, BillPanel, Packet, Row } from "../shared/protocol.ts";
import { Cases, type Act, type Acted } from "./cases.tsx";
import { Coupons } from "./coupons.tsx";
import type { Talk } from "./state.ts";

interface Shown {
  talk: Talk | undefined;
  account: AccountPanel | undefined;
  acted: Acted | undefined;
  act(act: Act): void;
  hide(): void;
  /** Whose codes can be looked at by whom. */
  agent: string | undefined;
  refresh(accountId: string): void;
}

export function Context({ talk, account, acted, act, hide, agent, refresh }: Shown): JSX.Element {
  return (
    <aside class="context" aria-label="What is known">
      <button type="button" class="plain hide" onClick={hide}>Hide details</button>
      {!talk?.packet && !account && <p class="empty">What the customer asked, what was shown, and their bills stand here once a chat is open.</p>}
      {talk?.packet && <PacketView packet={talk.packet} />}
      {account && <AccountView key={account.accountId} account={account} acted={acted?.accountId === account.accountId ? acted : undefined} act={act}>
          {agent && <Coupons agent={agent} account={account.accountId} conversation={talk?.conversation} changed={() => refresh(account.accountId)} />}
        </AccountView>}
      {talk?.packet && !talk.account && <p class="empty">Not signed in: no account is known. Do not ask for card numbers or passwords.</p>}
    </aside>
  );
}

function PacketView({ packet }: { packet: Packet }): JSX.Element {
  return (
    <section>
      <h2>Handoff</h2>
      <p><span class="tag tag-reason">{packet.reason.label}</span></p>
      <p class="summary">{packet.summary}</p>
      <dl class="facts">
        <Fact label="Open question">{packet.openQuestion}</Fact>
        <Fact label="Next step">{packet.suggestedNext}</Fact>
        <Fact label="Language">{packet.language}</Fact>
        <Fact label="Identity">{packet.identity}</Fact>
        <Fact label="Mood">{packet.mood}</Fact>
      </dl>
      <Listing title="Asked" items={packet.asked} />
      <Listing title="Tried" items={packet.tried} />
      {packet.shown.length > 0 && (
        <details open={packet.shown.length <= 6}>
          <summary>{`Shown to the customer (${packet.shown.length})`}</summary>
          <dl class="facts">{packet.shown.map((e) => <Fact key={e.ref + e.label} label={e.label}>{e.value}</Fact>)}</dl>
        </details>
      )}
    </section>
  );
}

function Listing({ title, items }: { title: string; items: string[] }): JSX.Element | null {
  if (items.length === 0) return null;
  return (
    <Fragment>
      <h3>{title}</h3>
      <ul class="said">{items.map((text, i) => <li key={i}>{text}</li>)}</ul>
    </Fragment>
  );
}

function Fact({ label, children }: { label: string; children: ComponentChildren }): JSX.Element {
  return <div><dt>{label}</dt><dd>{children}</dd></div>;
}

function AccountView({ account, acted, act, children }: { account: AccountPanel; acted: Acted | undefined; act(act: Act): void; children: ComponentChildren }): JSX.Element {
  return (
    <section>
      <h2>{account.name}</h2>
      <p class="quiet">{`Account ${account.accountId}, ${account.industry}${account.since && `, bills since ${account.since}`}`}</p>
      <Cases account={account} acted={acted} act={act} />
      {children}
      <h3>Account</h3>
      <dl class="rows">{account.facts.map((row, i) => <AmountRow key={i} row={row} />)}</dl>
      <h3>Bills</h3>
      {account.bills.map((bill, i) => <BillView key={bill.invoiceId} bill={bill} open={i === 0} />)}
    </section>
  );
}

function BillView({ bill, open }: { bill: BillPanel; open: boolean }): JSX.Element {
  return (
    <details class="bill" open={open}>
      <summary>
        <span>{bill.label}{!bill.addsUp && <span class="tag tag-error">does not add up</span>}</span>
        <span class="money">{bill.total.text}</span>
      </summary>
      <p class="quiet">{`No. ${bill.number}, issued ${bill.issued}, due ${bill.due}`}</p>
      <dl class="rows">{bill.lines.map((row, i) => <AmountRow key={i} row={row} />)}</dl>
    </details>
  );
}

function AmountRow({ row }: { row: Row }): JSX.Element {
  return (
    <div class="row">
      <dt>{row.label}{row.amount && row.detail && <span class="row-detail">{row.detail}</span>}</dt>
      <dd class="money">{row.amount?.text ?? row.detail}</dd>
    </div>
  );
}
