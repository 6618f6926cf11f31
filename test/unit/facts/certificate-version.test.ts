/** Certificates of X.509 version 1 have no extensions: a root among them is a CA all the same. */
import { describe, expect, it } from "vitest";

import { certificateFacts } from "../../../src/facts/certificate.js";

// `openssl x509 -req -signkey` and `openssl x509 -req -CA`, without extensions.
const root =
  "MIIBWDCB/wIUfpRfzM1AtLbJi5eeB1nzAbrSRYwwCgYIKoZIzj0EAwIwLjEVMBMGA1UECgwMQ29ycCBFeGFtcGxlMRUwEwYDVQQDDAxDb3JwIFJvb3QgQ0EwIBcNMjYxMTIxMDc1MzQ3WhgPMjA1MTA3MTMwNzUzNDdaMC4xFTATBgNVBAoMDENvcnAgRXhhbXBsZTEVMBMGA1UEAwwMQ29ycCBSb290IENBMFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAEMEhnXUuL9wtob/1hofEketbDqURmbx6EPr77Hg4IxoMmEZII9qqXLxZpXMb3TOnYWsoxFRkS5VhREHnKdiS8qzAKBggqhkjOPQQDAgNIADBFAiBvRmEav9EP0n9YOEe2OhpaQke86sPYfJApoug1Jx3nmQIhAIwr64AlmUOZTyeOUqkSWZhXGrBl98mMYgwQwa//Y+kI";
const server =
  "MIIBLDCB1AIBCTAKBggqhkjOPQQDAjAuMRUwEwYDVQQKDAxDb3JwIEV4YW1wbGUxFTATBgNVBAMMDENvcnAgUm9vdCBDQTAgFw0yNjExMjEwNzUzNDhaGA8yMDUxMDcxMzA3NTM0OFowFjEUMBIGA1UEAwwLQ29ycCBTZXJ2ZXIwWTATBgcqhkjOPQIBBggqhkjOPQMBBwNCAASbW+nNHkJZ+q/ioIJtFmqeWOm1Ra06MVHoxwXyEFRtN4mA5A678dV5//Jsaj/lcXkX8UO1P1emJ9/t0mb4aY7vMAoGCCqGSM49BAMCA0cAMEQCIETTLegWt39A9jABjDtirwwQ9IRka0Xw8XjLOD5qufk4AiAUi/2Hr23TB0Ct5Ozl4mZyepPMqoW6LTHMjOqA9LA2QA==";

describe("a certificate of version 1", () => {
  it("is a CA when it signed itself", () => {
    const facts = certificateFacts(Buffer.from(root, "base64"));
    expect(facts).toMatchObject({
      subject: "Corp Root CA",
      authority: true,
      selfSigned: true,
      subjectAlternativeName: false,
    });
  });

  it("is none when another one signed it", () => {
    const facts = certificateFacts(Buffer.from(server, "base64"));
    expect(facts).toMatchObject({ subject: "Corp Server", authority: false, selfSigned: false });
  });
});
