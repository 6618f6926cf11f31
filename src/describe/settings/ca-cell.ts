/** The model's cell of CA content: its facts with their places, never the content itself. */
import { caFacts } from "../../facts/index.js";
import type { BundleFacts, CaFacts, CertificateFacts } from "../../facts/index.js";
import type { CaCell } from "../../model/index.js";
import { located, locatedKeys, withSecrets } from "../../model/index.js";
import type { Origin, Place, Span } from "../../text/index.js";
import { originOf } from "../../text/index.js";
import { placesOf, placesOfText } from "../fields.js";
import type { Resolved } from "../fields.js";
import { placeholderOf, reasonFor, scalarOf } from "./scalar.js";
import type { Scalar } from "./scalar.js";

type Certificate = NonNullable<CaCell["certificates"]>[number];

/** The cell of the CA content that `value` is. */
export function describeCa(value: Resolved): CaCell {
  const scalar = scalarOf(value);
  if (scalar === undefined) return located({ unknown: reasonFor(value) }, value.origin);
  const facts = caFacts(scalar.flat.text);
  const { unknown, encoding, decodedBytes, bundle } = facts;
  const cell: CaCell = {
    ...(unknown === undefined ? {} : { unknown }),
    ...(encoding === undefined ? {} : { encoding }),
    ...(decodedBytes === undefined ? {} : { decodedBytes }),
    ...(bundle === undefined ? {} : bundleCells(scalar, facts, bundle)),
    ...placeholderCell(scalar, facts),
  };
  const placed = locatedKeys(located(cell, scalar.origin), { encoding: originOfUse(scalar.origin) });
  return withSecrets(placed, secretPlaces(scalar, facts));
}

/** Where an encoding was chosen: for a file that is taken in whole, where it is taken in; the file is what it is. */
function originOfUse(origin: Origin): Origin {
  const { place, via } = origin;
  const [first, ...others] = via;
  const isWholeFile = place.start === 0 && place.end === place.source.text.length;
  return isWholeFile && first !== undefined ? { place: first.place, via: others } : origin;
}

/** Where `span` of the content stands: in the file that was encoded, else all of the setting's value. */
function originIn(scalar: Scalar, facts: CaFacts, span: Span): Origin {
  return facts.content === undefined ? scalar.origin : originOf(facts.content, span.start, span.end, scalar.origin);
}

function bundleCells(scalar: Scalar, facts: CaFacts, bundle: BundleFacts): CaCell {
  const at = <T extends object>(span: Span, node: T): T => located(node, originIn(scalar, facts, span));
  const list = <T>(nodes: readonly T[]): T[] => located([...nodes], scalar.origin);
  return {
    blocks: bundle.blocks,
    certificates: list(bundle.certificates.map((found) => at(found, certificateCell(scalar, found.certificate)))),
    ...(bundle.broken.length === 0
      ? {}
      : { broken: list(bundle.broken.map((fault) => at(fault, { value: fault.value }))) }),
    ...(bundle.glued.length === 0
      ? {}
      : { glued: list(bundle.glued.map((seam) => at(seam, { value: "no line break" }))) }),
    ...(bundle.privateKeys.length === 0
      ? {}
      : { privateKeys: list(bundle.privateKeys.map((key) => at(key, { value: key.label }))) }),
    ...(bundle.carriageReturns ? { carriageReturns: true } : {}),
    ...(bundle.blankPadding ? { blankPadding: true } : {}),
  };
}

function certificateCell(scalar: Scalar, certificate: CertificateFacts): Certificate {
  const { subject, weakDigest, rsaBits, ...facts } = certificate;
  return {
    ...facts,
    subject: scalar.sensitive ? "(sensitive)" : subject,
    notBeforeDay: dayOf(facts.notBefore),
    notAfterDay: dayOf(facts.notAfter),
    ...(weakDigest === undefined ? {} : { weakDigest }),
    ...(rsaBits === undefined ? {} : { rsaBits }),
  };
}

function dayOf(seconds: number): string {
  return new Date(seconds * 1000).toISOString().slice(0, 10);
}

function placeholderCell(scalar: Scalar, facts: CaFacts): Pick<CaCell, "placeholder"> {
  const { placeholder, content } = facts;
  if (placeholder === undefined) return {};
  if (content === undefined) return placeholderOf(scalar, placeholder);
  return { placeholder: located({ value: "..." }, originIn(scalar, facts, placeholder)) };
}

/** Private keys must never be shown; without a place of their own, all of the value is hidden. */
function secretPlaces(scalar: Scalar, facts: CaFacts): readonly Place[] {
  const { content, bundle } = facts;
  const whole = [scalar.origin.place, ...placesOfText(scalar.flat.text)];
  const keys = bundle?.privateKeys ?? [];
  if (scalar.sensitive || (keys.length > 0 && content === undefined)) return whole;
  return content === undefined ? [] : keys.flatMap((key) => placesOf(content, key.start, key.end));
}
