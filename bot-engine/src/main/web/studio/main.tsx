// The lead's studio.
import { h, render } from "preact";
import { App } from "./app.tsx";
import { Studio } from "./client.ts";

const place = document.getElementById("app");
if (place) render(<App studio={new Studio()} />, place);
