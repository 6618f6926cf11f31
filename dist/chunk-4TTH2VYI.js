// src/errors.ts
var UsageError = class extends Error {
  name = "UsageError";
  code;
  /** What to write instead. */
  remedy;
  constructor(code, message, details = {}) {
    super(message, causeOf(details));
    this.code = code;
    this.remedy = details.remedy;
  }
};
var ConfigError = class extends Error {
  name = "ConfigError";
  code;
  /** What to write instead. */
  remedy;
  constructor(code, message, details = {}) {
    super(message, causeOf(details));
    this.code = code;
    this.remedy = details.remedy;
  }
};
var EnvironmentError = class extends Error {
  name = "EnvironmentError";
  code;
  /** What to install, grant or make readable. */
  remedy;
  constructor(code, message, details = {}) {
    super(message, causeOf(details));
    this.code = code;
    this.remedy = details.remedy;
  }
};
var InternalError = class extends Error {
  name = "InternalError";
  code;
  /** What the reader can do about it. */
  remedy = "This is a bug in Proxylint. Please report it with the file that shows it, secrets removed.";
  constructor(code, message, details = {}) {
    super(message, causeOf(details));
    this.code = code;
  }
};
function causeOf(details) {
  return "cause" in details ? { cause: details.cause } : {};
}

export {
  UsageError,
  ConfigError,
  EnvironmentError,
  InternalError
};
