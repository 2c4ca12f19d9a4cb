// Which room of the studio is open: the part of the address after the hash says it.
import { h, type JSX } from "preact";
import { useEffect, useMemo, useState } from "preact/hooks";
import { App } from "./app.tsx";
import { Studio } from "./client.ts";
import { PromotionsApp } from "./promotions/app.tsx";
import { Promos } from "./promotions/client.ts";

export function Shell(): JSX.Element {
  const [hash, setHash] = useState(location.hash);
  useEffect(() => {
    const moved = (): void => setHash(location.hash);
    addEventListener("hashchange", moved);
    return () => removeEventListener("hashchange", moved);
  }, []);
  const path = hash.replace(/^#/, "").split("/").map(decodeURIComponent);
  return path[0] === "promotions" ? <PromotionsRoom path={path.slice(1)} /> : <WordsRoom />;
}

function WordsRoom(): JSX.Element {
  const studio = useMemo(() => new Studio(), []);
  return <App studio={studio} />;
}

function PromotionsRoom({ path }: { path: string[] }): JSX.Element {
  const promos = useMemo(() => new Promos(), []);
  return <PromotionsApp promos={promos} path={path} />;
}
