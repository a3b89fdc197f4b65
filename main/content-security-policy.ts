const DIRECTIVES: Readonly<Record<string, string>> = {
  "default-src": "'none'",
  "script-src": "'self'",
  // The editor sets its few inline styles through the object model, which this does not forbid; written ones it does.
  "style-src": "'self'",
  "font-src": "'self'",
  "img-src": "'self' data:",
  "worker-src": "'self'",
  "connect-src": "'none'",
  "form-action": "'none'",
  "base-uri": "'none'",
  "frame-ancestors": "'none'",
};

/** The policy that every answer of the `app:` protocol carries: everything is forbidden but our own files. */
export const CONTENT_SECURITY_POLICY = Object.entries(DIRECTIVES)
  .map(([name, value]) => `${name} ${value}`)
  .join("; ");
