// The website of an invented company. It embeds the chat by one script tag, as any host page does.
import { Fragment, h, render, type JSX } from "preact";
import { account, people, type Account, type CompanyKey, type Person } from "./api.ts";
import { AccountPage } from "./account.tsx";
import { BasketPage } from "./basket.tsx";
import { Logo, Picture } from "./art.tsx";
import { DemoBar, go } from "./bar.tsx";
import { BRANDS, type Brand } from "./brands.ts";

function Site({ all, company, signedIn }: { all: Person[]; company: CompanyKey; signedIn: Account | undefined }): JSX.Element {
  const brand = BRANDS[company];
  const home = `?company=${company}${signedIn ? `&customer=${signedIn.id}` : "&customer="}`;
  const inShop = signedIn !== undefined && new URLSearchParams(location.search).get("page") === "shop";
  return (
    <Fragment>
      <DemoBar people={all} company={company} customer={signedIn?.id ?? ""} />
      <header class="site">
        <a class="brand" href={home}>
          <Logo company={company} />
          {brand.name}
        </a>
        {signedIn && (
          <nav aria-label="Account">
            <a href={`${inShop ? home : ""}#due`}>Overview</a>
            <a href={`${inShop ? home : ""}#bills`}>Bills</a>
            <a href={`${home}&page=shop`} {...(inShop ? { "aria-current": "page" as const } : {})}>Shop</a>
            <a href={`${inShop ? home : ""}#help`}>Help</a>
          </nav>
        )}
        <Who company={company} all={all} signedIn={signedIn} />
      </header>
      {signedIn ? inShop ? <BasketPage account={signedIn} brand={brand} /> : <AccountPage account={signedIn} brand={brand} /> : <Welcome company={company} brand={brand} />}
      <footer class="site">
        <span>{brand.name}</span>
        <span>{brand.claim}</span>
      </footer>
    </Fragment>
  );
}

function Who({ company, all, signedIn }: { company: CompanyKey; all: Person[]; signedIn: Account | undefined }): JSX.Element {
  if (signedIn) {
    return (
      <span class="who">
        <span class="initials" aria-hidden="true">{signedIn.name.split(" ").map((w) => w[0]).join("").slice(0, 2)}</span>
        <span class="who-name">{signedIn.name}</span>
        <button type="button" onClick={() => go({ company, customer: "" })}>Sign out</button>
      </span>
    );
  }
  const first = all.find((p) => p.company === company);
  return <span class="who"><button type="button" class="strong" onClick={() => first && go({ company, customer: first.id })}>Sign in</button></span>;
}

function Welcome({ company, brand }: { company: CompanyKey; brand: Brand }): JSX.Element {
  return (
    <main>
      <section class="hero tall">
        <Picture company={company} />
        <div>
          <h1>{brand.claim}</h1>
          <p class="claim">Sign in to see your bills and what you have with us.</p>
        </div>
      </section>
      <div class="columns offers">
        {brand.offers.map((o) => (
          <section class="panel" key={o.title}>
            <h2>{o.title}</h2>
            <p class="quiet">{o.words}</p>
          </section>
        ))}
      </div>
    </main>
  );
}

async function start(): Promise<void> {
  const [all, id] = await Promise.all([people(), window.demoCustomer]);
  const asked = new URLSearchParams(location.search).get("company");
  const known = all.find((p) => p.id === id);
  const signedIn = known ? await account(known.id) : undefined;
  const company = signedIn?.company ?? (asked === "energy" || asked === "saas" ? asked : "telecom");
  document.documentElement.dataset.company = company;
  document.title = `${signedIn ? "Your account" : BRANDS[company].claim} \u00b7 ${BRANDS[company].name}`;
  render(<Site all={all} company={company} signedIn={signedIn} />, document.body);
}

start().catch(() => {
  render(<main><section class="panel"><h1>We cannot show your account just now</h1><p>Please load this page again in a moment.</p></section></main>, document.body);
});
