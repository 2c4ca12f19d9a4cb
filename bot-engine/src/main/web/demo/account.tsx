// The account page of a signed-in customer.
import { h, type JSX } from "preact";
import { formatDay, formatMoney, type Account, type Bill } from "./api.ts";
import { Picture } from "./art.tsx";
import type { Brand } from "./brands.ts";
import type { PennyApi } from "../widget/main.ts";

export function AccountPage({ account, brand }: { account: Account; brand: Brand }): JSX.Element {
  return (
    <main>
      <section class="hero">
        <Picture company={account.company} />
        <div>
          <p class="eyebrow">{`Account ${account.id}`}</p>
          <h1>{`Hello, ${account.name.split(" ")[0]}`}</h1>
          <p class="claim">Here is what you have with us, and what it costs.</p>
        </div>
      </section>
      <div class="columns">
        <Due account={account} />
        <Plans account={account} brand={brand} />
        <Bills account={account} />
        <Help brand={brand} />
      </div>
    </main>
  );
}

function Due({ account }: { account: Account }): JSX.Element {
  const { due, dueDate, locale } = account;
  const words = due.minor > 0 ? `Due on ${formatDay(dueDate, locale)}` : due.minor < 0 ? "In your favour. It comes off your next bill." : "Nothing to pay";
  return (
    <section class="panel due" aria-labelledby="due">
      <h2 id="due">Amount due</h2>
      <p class="amount">{formatMoney(due, locale)}</p>
      <p class="quiet">{words}</p>
      <History bills={account.bills} locale={locale} />
    </section>
  );
}

/** The last bills as columns, oldest first; the table below says the same. */
function History({ bills, locale }: { bills: Bill[]; locale: string }): JSX.Element {
  const shown = bills.toReversed();
  const top = Math.max(1, ...shown.map((b) => b.total.minor));
  return (
    <svg class="history" viewBox={`0 0 ${Math.max(shown.length, 3) * 48} 100`} role="img" aria-label="Your last bills, oldest first; all figures are in the table of bills">
      {shown.map((bill, i) => {
        const height = Math.max(3, (Math.max(0, bill.total.minor) / top) * 74);
        return (
          <g key={bill.id} class={i === shown.length - 1 ? "newest" : ""}>
            <rect x={i * 48 + 8} y={80 - height} width="32" height={height} rx="4" />
            <text x={i * 48 + 24} y="96">{formatDay(bill.issued, locale, "month")}</text>
          </g>
        );
      })}
    </svg>
  );
}

function Plans({ account, brand }: { account: Account; brand: Brand }): JSX.Element {
  return (
    <section class="panel" aria-labelledby="plans">
      <h2 id="plans">{brand.plans}</h2>
      <ul class="plans">
        {account.plans.map((plan) => (
          <li key={plan.name}>
            <b>{plan.name}</b>
            <span class="quiet">{`Since ${formatDay(plan.since, account.locale)}`}</span>
          </li>
        ))}
      </ul>
      {account.plans.length === 0 && <p class="quiet">No active contract.</p>}
    </section>
  );
}

function Bills({ account }: { account: Account }): JSX.Element {
  const { locale } = account;
  return (
    <section class="panel wide" aria-labelledby="bills">
      <h2 id="bills">Bills</h2>
      <table>
        <thead>
          <tr>
            <th scope="col">Bill</th>
            <th scope="col" class="far">Issued</th>
            <th scope="col">Due</th>
            <th scope="col">Status</th>
            <th scope="col" class="money">Amount</th>
          </tr>
        </thead>
        <tbody>
          {account.bills.map((bill) => (
            <tr key={bill.id}>
              <th scope="row">{bill.number}</th>
              <td class="far">{formatDay(bill.issued, locale, "short")}</td>
              <td>{formatDay(bill.due, locale, "short")}</td>
              <td><Status bill={bill} locale={locale} /></td>
              <td class="money">{formatMoney(bill.total, locale)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Status({ bill, locale }: { bill: Bill; locale: string }): JSX.Element {
  if (bill.open.minor <= 0) return <span class="status paid">Paid</span>;
  if (bill.open.minor === bill.total.minor) return <span class="status open">To pay</span>;
  return <span class="status open">{`${formatMoney(bill.open, locale)} to pay`}</span>;
}

function Help({ brand }: { brand: Brand }): JSX.Element {
  return (
    <section class="panel help wide" aria-labelledby="help">
      <div>
        <h2 id="help">A question about your bill?</h2>
        <p>{brand.billHelp}</p>
      </div>
      <button type="button" onClick={() => (window.Penny as PennyApi | undefined)?.open()}>Ask about my bill</button>
    </section>
  );
}
