import { render } from "preact";
import { expectDefined } from "../shared/base/assert.ts";
import { App } from "./app.tsx";
import { keepFieldHistories } from "./field-history.ts";
import { listenToKeys } from "./listen-to-keys.ts";
import { listenToProgram, showContent } from "./listen-to-program.ts";
import { watchWidth } from "./panels-flow.ts";
import { startChecking } from "./store/checking.ts";
import { readSettings } from "./store/settings.ts";
import { tellBugs } from "./tell-bugs.ts";
import "./styles/tokens.css";
import "./styles/base.css";
import "./styles/controls.css";
import "./styles/shell.css";
import "./styles/page.css";
import "./styles/page-text.css";
import "./styles/page-notes.css";
import "./styles/page-hints.css";
import "./styles/page-margin.css";
import "./styles/panels.css";
import "./styles/dialogs.css";
import "./styles/start.css";
import "./styles/compare.css";
import "./styles/compare-ribbons.css";
import "./styles/compare-list.css";
import "./styles/compare-words.css";

tellBugs();
watchWidth();
startChecking();
listenToProgram();
listenToKeys();
keepFieldHistories();

async function start(root: HTMLElement): Promise<void> {
  await Promise.all([readSettings(), showContent()]);
  render(<App />, root);
}

void start(expectDefined(document.getElementById("app"), "the element the window is drawn into"));
