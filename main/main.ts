import { resolve } from "node:path";
import { app } from "electron";
import { filesOf } from "./command-line.ts";
import { switchNetworkOff } from "./network.ts";
import { registerScheme } from "./protocol.ts";
import { runProgram } from "./run-program.ts";

// The order matters: all of this must stand before Electron is ready.

const ownProfile = process.env.RESOLUTE_USER_DATA;
if (ownProfile) app.setPath("userData", resolve(ownProfile));

// Under this name Windows groups the windows and lists the recent files; the installer gives the same one.
if (process.platform === "win32") app.setAppUserModelId("org.resolute.editor");

// Chromium cannot start its sandbox as root; whoever starts it so has said --no-sandbox, and the two together end in a crash.
if (!app.commandLine.hasSwitch("no-sandbox")) app.enableSandbox();
registerScheme();
switchNetworkOff(app);

const files = filesOf(process.argv, process.cwd(), [app.getAppPath(), process.execPath, import.meta.filename]);

// A second start hands its files to the program that runs already and ends.
if (app.requestSingleInstanceLock({ files })) runProgram(files);
else app.quit();
