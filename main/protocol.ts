import { protocol, type Session } from "electron";
import { APP_SCHEME, type AssetRoots, assetFor } from "./asset-path.ts";
import { CONTENT_SECURITY_POLICY } from "./content-security-policy.ts";
import type { Log } from "./log.ts";
import { readAsset } from "./read-asset.ts";

/** Makes `app:` a scheme like https, with an origin and the rights of a secure page. Electron wants this before it is ready. */
export function registerScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: APP_SCHEME, privileges: { standard: true, secure: true, supportFetchAPI: true } },
  ]);
}

/** Serves the window's own files to `session` as `app://resolute/…`, from two fixed folders, each answer under the policy. */
export function serveAssets(session: Session, roots: AssetRoots, log: Log): void {
  session.protocol.handle(APP_SCHEME, async (request) => {
    const asset = request.method === "GET" ? assetFor(request.url, roots) : null;
    const bytes = asset && (await readAsset(asset));
    if (!asset || !bytes) {
      log.warn(`No such file for the window: ${request.url}`);
      return answer("Not found", 404, "text/plain; charset=utf-8");
    }
    return answer(bytes, 200, asset.type);
  });
}

function answer(body: Uint8Array<ArrayBuffer> | string, status: number, type: string): Response {
  return new Response(body, {
    status,
    headers: {
      "Content-Type": type,
      "Content-Security-Policy": CONTENT_SECURITY_POLICY,
      "X-Content-Type-Options": "nosniff",
      "Cross-Origin-Opener-Policy": "same-origin",
      "Cross-Origin-Resource-Policy": "same-origin",
      "Referrer-Policy": "no-referrer",
      "Cache-Control": "no-store",
    },
  });
}
