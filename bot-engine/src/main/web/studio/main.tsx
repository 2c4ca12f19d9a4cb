// The lead's studio.
import { h, render } from "preact";
import { Shell } from "./shell.tsx";

const place = document.getElementById("app");
if (place) render(<Shell />, place);
