// The agents' console.
import { h, render } from "preact";
import { App } from "./app.tsx";
import { Console } from "./client.ts";

const place = document.getElementById("app");
if (place) render(<App console={new Console()} />, place);
