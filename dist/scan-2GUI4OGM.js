import { createRequire as createRequireForLibraries } from "node:module";
const require = createRequireForLibraries(import.meta.url);
import {
  follow,
  located,
  locatedKeys,
  originOfNode,
  secretsBelow,
  textKey,
  withSecrets
} from "./chunk-KBG7XC5C.js";
import {
  renderMessage,
  spokenArguments,
  summaryOf,
  withFingerprints
} from "./chunk-AVQTX4VV.js";
import {
  speaksOfProxies
} from "./chunk-XMVLB62D.js";
import {
  firstHole,
  flatten,
  holeMark,
  holeText,
  knownChars,
  knownText,
  nearest,
  originAt,
  originOf,
  placeOf,
  samePlace,
  sliceText,
  textUsedAt,
  usedAt
} from "./chunk-MY5KC25K.js";
import {
  __commonJS,
  __toESM
} from "./chunk-IIAET7KS.js";

// node_modules/ipaddr.js/lib/ipaddr.js
var require_ipaddr = __commonJS({
  "node_modules/ipaddr.js/lib/ipaddr.js"(exports, module) {
    (function(root) {
      "use strict";
      const ipv4Part = "(0?\\d+|0x[a-f0-9]+)";
      const ipv4Regexes = {
        fourOctet: new RegExp(`^${ipv4Part}\\.${ipv4Part}\\.${ipv4Part}\\.${ipv4Part}$`, "i"),
        threeOctet: new RegExp(`^${ipv4Part}\\.${ipv4Part}\\.${ipv4Part}$`, "i"),
        twoOctet: new RegExp(`^${ipv4Part}\\.${ipv4Part}$`, "i"),
        longValue: new RegExp(`^${ipv4Part}$`, "i")
      };
      const octalRegex = new RegExp(`^0[0-7]+$`, "i");
      const hexRegex = new RegExp(`^0x[a-f0-9]+$`, "i");
      const zoneIndex = "%[0-9a-z]{1,}";
      const ipv6Part = "(?:[0-9a-f]+::?)+";
      const ipv6Regexes = {
        zoneIndex: new RegExp(zoneIndex, "i"),
        "native": new RegExp(`^(::)?(${ipv6Part})?([0-9a-f]+)?(::)?(${zoneIndex})?$`, "i"),
        deprecatedTransitional: new RegExp(`^(?:::)(${ipv4Part}\\.${ipv4Part}\\.${ipv4Part}\\.${ipv4Part}(${zoneIndex})?)$`, "i"),
        transitional: new RegExp(`^((?:${ipv6Part})|(?:::)(?:${ipv6Part})?)${ipv4Part}\\.${ipv4Part}\\.${ipv4Part}\\.${ipv4Part}(${zoneIndex})?$`, "i")
      };
      function expandIPv6(string, parts) {
        if (string.indexOf("::") !== string.lastIndexOf("::")) {
          return null;
        }
        let colonCount = 0;
        let lastColon = -1;
        let zoneId = (string.match(ipv6Regexes.zoneIndex) || [])[0];
        let replacement, replacementCount;
        if (zoneId) {
          zoneId = zoneId.substring(1);
          string = string.replace(/%.+$/, "");
        }
        while ((lastColon = string.indexOf(":", lastColon + 1)) >= 0) {
          colonCount++;
        }
        if (string.substr(0, 2) === "::") {
          colonCount--;
        }
        if (string.substr(-2, 2) === "::") {
          colonCount--;
        }
        if (colonCount >= parts) {
          return null;
        }
        replacementCount = parts - colonCount;
        replacement = ":";
        while (replacementCount--) {
          replacement += "0:";
        }
        string = string.replace("::", replacement);
        if (string[0] === ":") {
          string = string.slice(1);
        }
        if (string[string.length - 1] === ":") {
          string = string.slice(0, -1);
        }
        parts = (function() {
          const ref = string.split(":");
          const results = [];
          for (let i = 0; i < ref.length; i++) {
            results.push(ref[i].length > 4 ? NaN : parseInt(ref[i], 16));
          }
          return results;
        })();
        return {
          parts,
          zoneId
        };
      }
      function matchCIDR(first, second, partSize, cidrBits) {
        if (first.length !== second.length) {
          throw new Error("ipaddr: cannot match CIDR for objects with different lengths");
        }
        let part4 = 0;
        let shift2;
        while (cidrBits > 0) {
          shift2 = partSize - cidrBits;
          if (shift2 < 0) {
            shift2 = 0;
          }
          if (first[part4] >> shift2 !== second[part4] >> shift2) {
            return false;
          }
          cidrBits -= partSize;
          part4 += 1;
        }
        return true;
      }
      function parseIntAuto(string) {
        if (hexRegex.test(string)) {
          return parseInt(string, 16);
        }
        if (string[0] === "0" && !isNaN(parseInt(string[1], 10))) {
          if (octalRegex.test(string)) {
            return parseInt(string, 8);
          }
          throw new Error(`ipaddr: cannot parse ${string} as octal`);
        }
        return parseInt(string, 10);
      }
      function padPart(part4, length3) {
        while (part4.length < length3) {
          part4 = `0${part4}`;
        }
        return part4;
      }
      const ipaddr2 = {};
      ipaddr2.IPv4 = (function() {
        function IPv4(octets) {
          if (octets.length !== 4) {
            throw new Error("ipaddr: ipv4 octet count should be 4");
          }
          let i, octet;
          for (i = 0; i < octets.length; i++) {
            octet = octets[i];
            if (!(0 <= octet && octet <= 255)) {
              throw new Error("ipaddr: ipv4 octet should fit in 8 bits");
            }
          }
          this.octets = octets;
        }
        IPv4.prototype.SpecialRanges = {
          unspecified: [[new IPv4([0, 0, 0, 0]), 8]],
          broadcast: [[new IPv4([255, 255, 255, 255]), 32]],
          // RFC3171
          multicast: [[new IPv4([224, 0, 0, 0]), 4]],
          // RFC3927
          linkLocal: [[new IPv4([169, 254, 0, 0]), 16]],
          // RFC5735
          loopback: [[new IPv4([127, 0, 0, 0]), 8]],
          // RFC6598
          carrierGradeNat: [[new IPv4([100, 64, 0, 0]), 10]],
          // RFC1918
          "private": [
            [new IPv4([10, 0, 0, 0]), 8],
            [new IPv4([172, 16, 0, 0]), 12],
            [new IPv4([192, 168, 0, 0]), 16]
          ],
          // Reserved and testing-only ranges; RFCs 5735, 5737, 2544, 1700
          reserved: [
            [new IPv4([192, 0, 0, 0]), 24],
            [new IPv4([192, 0, 2, 0]), 24],
            [new IPv4([192, 88, 99, 0]), 24],
            [new IPv4([198, 18, 0, 0]), 15],
            [new IPv4([198, 51, 100, 0]), 24],
            [new IPv4([203, 0, 113, 0]), 24],
            [new IPv4([240, 0, 0, 0]), 4]
          ],
          // RFC7534, RFC7535
          as112: [
            [new IPv4([192, 175, 48, 0]), 24],
            [new IPv4([192, 31, 196, 0]), 24]
          ],
          // RFC7450
          amt: [
            [new IPv4([192, 52, 193, 0]), 24]
          ]
        };
        IPv4.prototype.kind = function() {
          return "ipv4";
        };
        IPv4.prototype.match = function(other, cidrRange) {
          let ref;
          if (cidrRange === void 0) {
            ref = other;
            other = ref[0];
            cidrRange = ref[1];
          }
          if (other.kind() !== "ipv4") {
            throw new Error("ipaddr: cannot match ipv4 address with non-ipv4 one");
          }
          return matchCIDR(this.octets, other.octets, 8, cidrRange);
        };
        IPv4.prototype.prefixLengthFromSubnetMask = function() {
          let cidr = 0;
          let stop = false;
          const zerotable = {
            0: 8,
            128: 7,
            192: 6,
            224: 5,
            240: 4,
            248: 3,
            252: 2,
            254: 1,
            255: 0
          };
          let i, octet, zeros;
          for (i = 3; i >= 0; i -= 1) {
            octet = this.octets[i];
            if (octet in zerotable) {
              zeros = zerotable[octet];
              if (stop && zeros !== 0) {
                return null;
              }
              if (zeros !== 8) {
                stop = true;
              }
              cidr += zeros;
            } else {
              return null;
            }
          }
          return 32 - cidr;
        };
        IPv4.prototype.range = function() {
          return ipaddr2.subnetMatch(this, this.SpecialRanges);
        };
        IPv4.prototype.toByteArray = function() {
          return this.octets.slice(0);
        };
        IPv4.prototype.toIPv4MappedAddress = function() {
          return ipaddr2.IPv6.parse(`::ffff:${this.toString()}`);
        };
        IPv4.prototype.toNormalizedString = function() {
          return this.toString();
        };
        IPv4.prototype.toString = function() {
          return this.octets.join(".");
        };
        return IPv4;
      })();
      ipaddr2.IPv4.broadcastAddressFromCIDR = function(string) {
        try {
          const cidr = this.parseCIDR(string);
          const ipInterfaceOctets = cidr[0].toByteArray();
          const subnetMaskOctets = this.subnetMaskFromPrefixLength(cidr[1]).toByteArray();
          const octets = [];
          let i = 0;
          while (i < 4) {
            octets.push(parseInt(ipInterfaceOctets[i], 10) | parseInt(subnetMaskOctets[i], 10) ^ 255);
            i++;
          }
          return new this(octets);
        } catch (e) {
          throw new Error("ipaddr: the address does not have IPv4 CIDR format", { cause: e });
        }
      };
      ipaddr2.IPv4.isIPv4 = function(string) {
        return this.parser(string) !== null;
      };
      ipaddr2.IPv4.isValid = function(string) {
        try {
          new this(this.parser(string));
          return true;
        } catch {
          return false;
        }
      };
      ipaddr2.IPv4.isValidCIDR = function(string) {
        try {
          this.parseCIDR(string);
          return true;
        } catch {
          return false;
        }
      };
      ipaddr2.IPv4.isValidFourPartDecimal = function(string) {
        if (ipaddr2.IPv4.isValid(string) && string.match(/^(0|[1-9]\d*)(\.(0|[1-9]\d*)){3}$/)) {
          return true;
        } else {
          return false;
        }
      };
      ipaddr2.IPv4.isValidCIDRFourPartDecimal = function(string) {
        const match = string.match(/^(.+)\/(\d+)$/);
        if (!ipaddr2.IPv4.isValidCIDR(string) || !match) {
          return false;
        }
        return ipaddr2.IPv4.isValidFourPartDecimal(match[1]);
      };
      ipaddr2.IPv4.networkAddressFromCIDR = function(string) {
        let cidr, i, ipInterfaceOctets, octets, subnetMaskOctets;
        try {
          cidr = this.parseCIDR(string);
          ipInterfaceOctets = cidr[0].toByteArray();
          subnetMaskOctets = this.subnetMaskFromPrefixLength(cidr[1]).toByteArray();
          octets = [];
          i = 0;
          while (i < 4) {
            octets.push(parseInt(ipInterfaceOctets[i], 10) & parseInt(subnetMaskOctets[i], 10));
            i++;
          }
          return new this(octets);
        } catch (e) {
          throw new Error("ipaddr: the address does not have IPv4 CIDR format", { cause: e });
        }
      };
      ipaddr2.IPv4.parse = function(string) {
        const parts = this.parser(string);
        if (parts === null) {
          throw new Error("ipaddr: string is not formatted like an IPv4 Address");
        }
        return new this(parts);
      };
      ipaddr2.IPv4.parseCIDR = function(string) {
        let match;
        if (match = string.match(/^(.+)\/(\d+)$/)) {
          const maskLength = parseInt(match[2]);
          if (maskLength >= 0 && maskLength <= 32) {
            const parsed = [this.parse(match[1]), maskLength];
            Object.defineProperty(parsed, "toString", {
              value: function() {
                return this.join("/");
              }
            });
            return parsed;
          }
        }
        throw new Error("ipaddr: string is not formatted like an IPv4 CIDR range");
      };
      ipaddr2.IPv4.parser = function(string) {
        let match, part4, value;
        if (match = string.match(ipv4Regexes.fourOctet)) {
          return (function() {
            const ref = match.slice(1, 6);
            const results = [];
            for (let i = 0; i < ref.length; i++) {
              part4 = ref[i];
              results.push(parseIntAuto(part4));
            }
            return results;
          })();
        } else if (match = string.match(ipv4Regexes.longValue)) {
          value = parseIntAuto(match[1]);
          if (value > 4294967295 || value < 0) {
            throw new Error("ipaddr: address outside defined range");
          }
          return (function() {
            const results = [];
            let shift2;
            for (shift2 = 0; shift2 <= 24; shift2 += 8) {
              results.push(value >> shift2 & 255);
            }
            return results;
          })().reverse();
        } else if (match = string.match(ipv4Regexes.twoOctet)) {
          return (function() {
            const ref = match.slice(1, 4);
            const results = [];
            value = parseIntAuto(ref[1]);
            if (value > 16777215 || value < 0) {
              throw new Error("ipaddr: address outside defined range");
            }
            results.push(parseIntAuto(ref[0]));
            results.push(value >> 16 & 255);
            results.push(value >> 8 & 255);
            results.push(value & 255);
            return results;
          })();
        } else if (match = string.match(ipv4Regexes.threeOctet)) {
          return (function() {
            const ref = match.slice(1, 5);
            const results = [];
            value = parseIntAuto(ref[2]);
            if (value > 65535 || value < 0) {
              throw new Error("ipaddr: address outside defined range");
            }
            results.push(parseIntAuto(ref[0]));
            results.push(parseIntAuto(ref[1]));
            results.push(value >> 8 & 255);
            results.push(value & 255);
            return results;
          })();
        } else {
          return null;
        }
      };
      ipaddr2.IPv4.subnetMaskFromPrefixLength = function(prefix2) {
        prefix2 = parseInt(prefix2);
        if (Number.isNaN(prefix2) || prefix2 < 0 || prefix2 > 32) {
          throw new Error("ipaddr: invalid IPv4 prefix length");
        }
        const octets = [0, 0, 0, 0];
        let j = 0;
        const filledOctetCount = Math.floor(prefix2 / 8);
        while (j < filledOctetCount) {
          octets[j] = 255;
          j++;
        }
        if (filledOctetCount < 4) {
          octets[filledOctetCount] = Math.pow(2, prefix2 % 8) - 1 << 8 - prefix2 % 8;
        }
        return new this(octets);
      };
      ipaddr2.IPv6 = (function() {
        function IPv6(parts, zoneId) {
          let i, part4;
          if (parts.length === 16) {
            this.parts = [];
            for (i = 0; i <= 14; i += 2) {
              this.parts.push(parts[i] << 8 | parts[i + 1]);
            }
          } else if (parts.length === 8) {
            this.parts = parts;
          } else {
            throw new Error("ipaddr: ipv6 part count should be 8 or 16");
          }
          for (i = 0; i < this.parts.length; i++) {
            part4 = this.parts[i];
            if (!(0 <= part4 && part4 <= 65535)) {
              throw new Error("ipaddr: ipv6 part should fit in 16 bits");
            }
          }
          if (zoneId) {
            this.zoneId = zoneId;
          }
        }
        IPv6.prototype.SpecialRanges = {
          // RFC4291, here and after
          unspecified: [new IPv6([0, 0, 0, 0, 0, 0, 0, 0]), 128],
          linkLocal: [new IPv6([65152, 0, 0, 0, 0, 0, 0, 0]), 10],
          multicast: [new IPv6([65280, 0, 0, 0, 0, 0, 0, 0]), 8],
          loopback: [new IPv6([0, 0, 0, 0, 0, 0, 0, 1]), 128],
          uniqueLocal: [new IPv6([64512, 0, 0, 0, 0, 0, 0, 0]), 7],
          ipv4Mapped: [new IPv6([0, 0, 0, 0, 0, 65535, 0, 0]), 96],
          // RFC3879
          deprecatedSiteLocal: [new IPv6([65216, 0, 0, 0, 0, 0, 0, 0]), 10],
          // RFC6666
          discard: [new IPv6([256, 0, 0, 0, 0, 0, 0, 0]), 64],
          // RFC6145
          rfc6145: [new IPv6([0, 0, 0, 0, 65535, 0, 0, 0]), 96],
          rfc6052: [
            // RFC6052
            [new IPv6([100, 65435, 0, 0, 0, 0, 0, 0]), 96],
            // RFC8215
            [new IPv6([100, 65435, 1, 0, 0, 0, 0, 0]), 48]
          ],
          // RFC3056
          "6to4": [new IPv6([8194, 0, 0, 0, 0, 0, 0, 0]), 16],
          // RFC6052, RFC6146
          teredo: [new IPv6([8193, 0, 0, 0, 0, 0, 0, 0]), 32],
          // RFC5180
          benchmarking: [new IPv6([8193, 2, 0, 0, 0, 0, 0, 0]), 48],
          // RFC7450
          amt: [new IPv6([8193, 3, 0, 0, 0, 0, 0, 0]), 32],
          as112v6: [
            // RFC7535
            [new IPv6([8193, 4, 274, 0, 0, 0, 0, 0]), 48],
            // RFC7534
            [new IPv6([9760, 79, 32768, 0, 0, 0, 0, 0]), 48]
          ],
          // RFC4843
          deprecatedOrchid: [new IPv6([8193, 16, 0, 0, 0, 0, 0, 0]), 28],
          // RFC7343
          orchid2: [new IPv6([8193, 32, 0, 0, 0, 0, 0, 0]), 28],
          // RFC9374
          droneRemoteIdProtocolEntityTags: [new IPv6([8193, 48, 0, 0, 0, 0, 0, 0]), 28],
          // RFC9602
          segmentRouting: [new IPv6([24320, 0, 0, 0, 0, 0, 0, 0]), 16],
          reserved: [
            // RFC3849
            [new IPv6([8193, 0, 0, 0, 0, 0, 0, 0]), 23],
            // RFC2928
            [new IPv6([8193, 3512, 0, 0, 0, 0, 0, 0]), 32],
            // RFC9637
            [new IPv6([16383, 0, 0, 0, 0, 0, 0, 0]), 20]
          ]
        };
        IPv6.prototype.isIPv4MappedAddress = function() {
          return this.range() === "ipv4Mapped";
        };
        IPv6.prototype.kind = function() {
          return "ipv6";
        };
        IPv6.prototype.match = function(other, cidrRange) {
          let ref;
          if (cidrRange === void 0) {
            ref = other;
            other = ref[0];
            cidrRange = ref[1];
          }
          if (other.kind() !== "ipv6") {
            throw new Error("ipaddr: cannot match ipv6 address with non-ipv6 one");
          }
          return matchCIDR(this.parts, other.parts, 16, cidrRange);
        };
        IPv6.prototype.prefixLengthFromSubnetMask = function() {
          let cidr = 0;
          let stop = false;
          const zerotable = {
            0: 16,
            32768: 15,
            49152: 14,
            57344: 13,
            61440: 12,
            63488: 11,
            64512: 10,
            65024: 9,
            65280: 8,
            65408: 7,
            65472: 6,
            65504: 5,
            65520: 4,
            65528: 3,
            65532: 2,
            65534: 1,
            65535: 0
          };
          let part4, zeros;
          for (let i = 7; i >= 0; i -= 1) {
            part4 = this.parts[i];
            if (part4 in zerotable) {
              zeros = zerotable[part4];
              if (stop && zeros !== 0) {
                return null;
              }
              if (zeros !== 16) {
                stop = true;
              }
              cidr += zeros;
            } else {
              return null;
            }
          }
          return 128 - cidr;
        };
        IPv6.prototype.range = function() {
          return ipaddr2.subnetMatch(this, this.SpecialRanges);
        };
        IPv6.prototype.toByteArray = function() {
          let part4;
          const bytes = [];
          const ref = this.parts;
          for (let i = 0; i < ref.length; i++) {
            part4 = ref[i];
            bytes.push(part4 >> 8);
            bytes.push(part4 & 255);
          }
          return bytes;
        };
        IPv6.prototype.toFixedLengthString = function() {
          const addr = (function() {
            const results = [];
            for (let i = 0; i < this.parts.length; i++) {
              results.push(padPart(this.parts[i].toString(16), 4));
            }
            return results;
          }).call(this).join(":");
          let suffix = "";
          if (this.zoneId) {
            suffix = `%${this.zoneId}`;
          }
          return addr + suffix;
        };
        IPv6.prototype.toIPv4Address = function() {
          if (!this.isIPv4MappedAddress()) {
            throw new Error("ipaddr: trying to convert a generic ipv6 address to ipv4");
          }
          const ref = this.parts.slice(-2);
          const high = ref[0];
          const low = ref[1];
          return new ipaddr2.IPv4([high >> 8, high & 255, low >> 8, low & 255]);
        };
        IPv6.prototype.toNormalizedString = function() {
          const addr = (function() {
            const results = [];
            for (let i = 0; i < this.parts.length; i++) {
              results.push(this.parts[i].toString(16));
            }
            return results;
          }).call(this).join(":");
          let suffix = "";
          if (this.zoneId) {
            suffix = `%${this.zoneId}`;
          }
          return addr + suffix;
        };
        IPv6.prototype.toRFC5952String = function() {
          const regex = /((^|:)(0(:|$)){2,})/g;
          let suffix = "";
          if (this.zoneId) {
            suffix = `%${this.zoneId}`;
          }
          const normalized = this.toNormalizedString();
          const string = normalized.slice(0, normalized.length - suffix.length);
          let bestMatchIndex = 0;
          let bestMatchLength = -1;
          let bestMatchGroups = -1;
          let match;
          while (match = regex.exec(string)) {
            const groups = (match[0].match(/0/g) || []).length;
            if (groups > bestMatchGroups) {
              bestMatchGroups = groups;
              bestMatchIndex = match.index;
              bestMatchLength = match[0].length;
            }
          }
          if (bestMatchLength < 0) {
            return string + suffix;
          }
          return `${string.substring(0, bestMatchIndex)}::${string.substring(bestMatchIndex + bestMatchLength)}${suffix}`;
        };
        IPv6.prototype.toString = function() {
          return this.toRFC5952String();
        };
        return IPv6;
      })();
      ipaddr2.IPv6.broadcastAddressFromCIDR = function(string) {
        try {
          const cidr = this.parseCIDR(string);
          const ipInterfaceOctets = cidr[0].toByteArray();
          const subnetMaskOctets = this.subnetMaskFromPrefixLength(cidr[1]).toByteArray();
          const octets = [];
          let i = 0;
          while (i < 16) {
            octets.push(parseInt(ipInterfaceOctets[i], 10) | parseInt(subnetMaskOctets[i], 10) ^ 255);
            i++;
          }
          return new this(octets);
        } catch (e) {
          throw new Error("ipaddr: the address does not have IPv6 CIDR format", { cause: e });
        }
      };
      ipaddr2.IPv6.isIPv6 = function(string) {
        return this.parser(string) !== null;
      };
      ipaddr2.IPv6.isValid = function(string) {
        if (typeof string === "string" && string.indexOf(":") === -1) {
          return false;
        }
        try {
          const addr = this.parser(string);
          new this(addr.parts, addr.zoneId);
          return true;
        } catch {
          return false;
        }
      };
      ipaddr2.IPv6.isValidCIDR = function(string) {
        if (typeof string === "string" && string.indexOf(":") === -1) {
          return false;
        }
        try {
          this.parseCIDR(string);
          return true;
        } catch {
          return false;
        }
      };
      ipaddr2.IPv6.networkAddressFromCIDR = function(string) {
        let cidr, i, ipInterfaceOctets, octets, subnetMaskOctets;
        try {
          cidr = this.parseCIDR(string);
          ipInterfaceOctets = cidr[0].toByteArray();
          subnetMaskOctets = this.subnetMaskFromPrefixLength(cidr[1]).toByteArray();
          octets = [];
          i = 0;
          while (i < 16) {
            octets.push(parseInt(ipInterfaceOctets[i], 10) & parseInt(subnetMaskOctets[i], 10));
            i++;
          }
          return new this(octets);
        } catch (e) {
          throw new Error("ipaddr: the address does not have IPv6 CIDR format", { cause: e });
        }
      };
      ipaddr2.IPv6.parse = function(string) {
        const addr = this.parser(string);
        if (addr === null) {
          throw new Error("ipaddr: string is not formatted like an IPv6 Address");
        }
        return new this(addr.parts, addr.zoneId);
      };
      ipaddr2.IPv6.parseCIDR = function(string) {
        let maskLength, match, parsed;
        if (match = string.match(/^(.+)\/(\d+)$/)) {
          maskLength = parseInt(match[2]);
          if (maskLength >= 0 && maskLength <= 128) {
            parsed = [this.parse(match[1]), maskLength];
            Object.defineProperty(parsed, "toString", {
              value: function() {
                return this.join("/");
              }
            });
            return parsed;
          }
        }
        throw new Error("ipaddr: string is not formatted like an IPv6 CIDR range");
      };
      ipaddr2.IPv6.parser = function(string) {
        let addr, i, match, octet, octets, zoneId;
        if (match = string.match(ipv6Regexes.deprecatedTransitional)) {
          return this.parser(`::ffff:${match[1]}`);
        }
        if (ipv6Regexes.native.test(string)) {
          return expandIPv6(string, 8);
        }
        if (match = string.match(ipv6Regexes.transitional)) {
          zoneId = match[6] || "";
          addr = match[1];
          if (!match[1].endsWith("::")) {
            addr = addr.slice(0, -1);
          }
          addr = expandIPv6(addr + zoneId, 6);
          if (addr && addr.parts) {
            octets = [
              parseInt(match[2]),
              parseInt(match[3]),
              parseInt(match[4]),
              parseInt(match[5])
            ];
            for (i = 0; i < octets.length; i++) {
              octet = octets[i];
              if (!(0 <= octet && octet <= 255)) {
                return null;
              }
            }
            addr.parts.push(octets[0] << 8 | octets[1]);
            addr.parts.push(octets[2] << 8 | octets[3]);
            return {
              parts: addr.parts,
              zoneId: addr.zoneId
            };
          }
        }
        return null;
      };
      ipaddr2.IPv6.subnetMaskFromPrefixLength = function(prefix2) {
        prefix2 = parseInt(prefix2);
        if (Number.isNaN(prefix2) || prefix2 < 0 || prefix2 > 128) {
          throw new Error("ipaddr: invalid IPv6 prefix length");
        }
        const octets = [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0];
        let j = 0;
        const filledOctetCount = Math.floor(prefix2 / 8);
        while (j < filledOctetCount) {
          octets[j] = 255;
          j++;
        }
        if (filledOctetCount < 16) {
          octets[filledOctetCount] = Math.pow(2, prefix2 % 8) - 1 << 8 - prefix2 % 8;
        }
        return new this(octets);
      };
      ipaddr2.fromByteArray = function(bytes) {
        const length3 = bytes.length;
        if (length3 === 4) {
          return new ipaddr2.IPv4(bytes);
        } else if (length3 === 16) {
          return new ipaddr2.IPv6(bytes);
        } else {
          throw new Error("ipaddr: the binary input is neither an IPv6 nor IPv4 address");
        }
      };
      ipaddr2.isValid = function(string) {
        return ipaddr2.IPv6.isValid(string) || ipaddr2.IPv4.isValid(string);
      };
      ipaddr2.isValidCIDR = function(string) {
        return ipaddr2.IPv6.isValidCIDR(string) || ipaddr2.IPv4.isValidCIDR(string);
      };
      ipaddr2.parse = function(string) {
        if (ipaddr2.IPv6.isValid(string)) {
          return ipaddr2.IPv6.parse(string);
        } else if (ipaddr2.IPv4.isValid(string)) {
          return ipaddr2.IPv4.parse(string);
        } else {
          throw new Error("ipaddr: the address has neither IPv6 nor IPv4 format");
        }
      };
      ipaddr2.parseCIDR = function(string) {
        try {
          return ipaddr2.IPv6.parseCIDR(string);
        } catch {
          try {
            return ipaddr2.IPv4.parseCIDR(string);
          } catch (e) {
            throw new Error("ipaddr: the address has neither IPv6 nor IPv4 CIDR format", { cause: e });
          }
        }
      };
      ipaddr2.process = function(string) {
        const addr = this.parse(string);
        if (addr.kind() === "ipv6" && addr.isIPv4MappedAddress()) {
          return addr.toIPv4Address();
        } else {
          return addr;
        }
      };
      ipaddr2.subnetMatch = function(address, rangeList, defaultName) {
        let i, rangeName, rangeSubnets, subnet2;
        if (defaultName === void 0 || defaultName === null) {
          defaultName = "unicast";
        }
        for (rangeName in rangeList) {
          if (Object.prototype.hasOwnProperty.call(rangeList, rangeName)) {
            rangeSubnets = rangeList[rangeName];
            if (rangeSubnets[0] && !(rangeSubnets[0] instanceof Array)) {
              rangeSubnets = [rangeSubnets];
            }
            for (i = 0; i < rangeSubnets.length; i++) {
              subnet2 = rangeSubnets[i];
              if (address.kind() === subnet2[0].kind() && address.match.apply(address, subnet2)) {
                return rangeName;
              }
            }
          }
        }
        return defaultName;
      };
      if (typeof module !== "undefined" && module.exports) {
        module.exports = ipaddr2;
      } else {
        root.ipaddr = ipaddr2;
      }
    })(exports);
  }
});

// src/describe/fields.ts
var maximumChoices = 32;
function resolveValue(value, context) {
  let current = value;
  for (let depth = 0; depth < maximumChoices; depth += 1) {
    if (current === void 0 || current.kind === "null") return void 0;
    if (current.kind !== "choice") return current;
    const outcome = context.choose(current.condition);
    if (outcome === void 0) return { kind: "unknown", reason: current.reason, origin: current.origin };
    current = outcome ? current.whenTrue : current.whenFalse;
  }
  return current === void 0 ? void 0 : { kind: "unknown", reason: "too many nested conditions", origin: current.origin };
}
function createFields(value, context, options = {}) {
  const resolved = resolveValue(value, context);
  const map2 = mapOf(resolved, context);
  const unknown = map2 === void 0 ? whyUnseen(resolved) : map2.more;
  const field = (key) => findField(map2, key, context, options);
  const orUnknown = (key, read2) => {
    const found = field(key)?.value;
    if (found !== void 0) return read2(found);
    if (unknown === void 0 || resolved === void 0) return void 0;
    return read2({ kind: "unknown", reason: unknown, origin: resolved.origin });
  };
  return {
    present: map2 !== void 0,
    ...unknown === void 0 ? {} : { unknown },
    ...map2 === void 0 ? {} : { origin: map2.origin },
    entries: () => map2 === void 0 ? [] : fieldsOf(map2, context),
    field,
    value: (key) => field(key)?.value,
    text: (key) => orUnknown(key, textCellOf),
    flag: (key) => orUnknown(key, flagCellOf),
    list: (key) => orUnknown(key, (found) => listOf(found, context)),
    map: (key) => createFields(
      orUnknown(key, (found) => found),
      context,
      options
    )
  };
}
function mapOf(value, context) {
  if (value?.kind === "map") return value;
  if (value?.kind !== "list") return void 0;
  const first = resolveValue(value.items[0], context);
  return first?.kind === "map" ? first : void 0;
}
function whyUnseen(value) {
  if (value === void 0) return void 0;
  if (value.kind === "unknown") return value.reason;
  if (value.kind === "text") return firstHole(value.text)?.reason;
  return value.kind === "list" ? value.more : void 0;
}
function findField(map2, key, context, options) {
  const exact = map2?.entries.get(key);
  if (exact !== void 0 || map2 === void 0 || options.ignoreCase !== true) return exact && toField(exact, context);
  const wanted = key.toLowerCase();
  for (const entry2 of map2.entries.values()) if (entry2.key.toLowerCase() === wanted) return toField(entry2, context);
  return void 0;
}
function fieldsOf(map2, context) {
  return [...map2.entries.values()].flatMap((entry2) => toField(entry2, context) ?? []);
}
function toField(entry2, context) {
  const value = resolveValue(entry2.value, context);
  return value && { key: entry2.key, keyOrigin: entry2.keyOrigin, origin: valueOrigin(value), value };
}
function listOf(value, context) {
  const { origin } = value;
  if (value.kind !== "list")
    return {
      items: value.kind === "unknown" ? [] : [value],
      origin,
      ...value.kind === "unknown" ? { unknown: value.reason } : {}
    };
  return { items: itemsOf(value, context), origin, ...value.more === void 0 ? {} : { unknown: value.more } };
}
function itemsOf(value, context) {
  return value.items.flatMap((item) => resolveValue(item, context) ?? []);
}
var sensitiveReason = "declared sensitive";
function valueOrigin(value) {
  if (value.kind !== "text") return value.origin;
  return textOrigin(value);
}
function textOrigin(value) {
  const flat = flatten(value.text);
  return flat.chars === "" ? value.origin : originOf(flat, 0, flat.chars.length, value.origin);
}
function placesOf(flat, start, end) {
  return placesOfText(sliceText(flat, start, end));
}
function placesOfText(text) {
  return text.flatMap((piece) => {
    if (piece.kind === "hole") return [];
    return piece.kind === "known" ? [piece.origin.place] : [piece.origin.place, ...placesOfText(piece.inner)];
  });
}
function textCellOf(value) {
  const origin = valueOrigin(value);
  const chars = charsOf(value);
  if (value.sensitive === true) return secretCell(value, located({ unknown: sensitiveReason }, origin));
  return located(chars === void 0 ? { unknown: whyNoText(value) } : { value: chars }, origin);
}
function secretCell(value, cell) {
  return withSecrets(cell, value.kind === "text" ? placesOfText(value.text) : [value.origin.place]);
}
function charsOf(value) {
  if (value.kind === "text") return knownChars(value.text);
  if (value.kind === "number") return value.literal;
  return value.kind === "boolean" ? String(value.value) : void 0;
}
function whyNoText(value) {
  if (value.kind === "unknown") return value.reason;
  if (value.kind === "text") return firstHole(value.text)?.reason ?? "unknown";
  return value.kind === "list" ? "a list, not a string" : "a map, not a string";
}
function flagCellOf(value) {
  const origin = valueOrigin(value);
  if (value.kind === "boolean") return located({ value: value.value }, origin);
  if (value.kind === "unknown") return located({ unknown: value.reason }, origin);
  if (value.kind !== "text") return located({ unknown: "not a truth value" }, origin);
  const chars = knownChars(value.text);
  const word = chars?.trim().toLowerCase();
  if (word === "true" || word === "false") return located({ value: word === "true", quoted: true }, origin);
  if (chars === void 0) return located({ unknown: whyNoText(value) }, origin);
  return located({ unknown: "not a truth value", quoted: true }, origin);
}

// src/facts/address-range.ts
var import_ipaddr = __toESM(require_ipaddr(), 1);
import { BlockList, isIPv4, isIPv6 } from "node:net";
var platformAddresses = /* @__PURE__ */ new Set([
  "168.63.129.16",
  "169.254.169.253",
  "169.254.169.254",
  "169.254.169.123",
  "169.254.170.2",
  "169.254.170.23",
  "fd00:ec2::23",
  "fd00:ec2::253",
  "fd00:ec2::254"
]);
var scopes = [
  ["loopback", ["127.0.0.0/8", "::1/128"]],
  ["link-local", ["169.254.0.0/16", "fe80::/10"]],
  ["unspecified", ["0.0.0.0/8", "::/128"]],
  ["private", ["10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16", "100.64.0.0/10", "fc00::/7"]]
];
function addressFamily(text) {
  if (isIPv4(text)) return "ipv4";
  return isIPv6(text) && !text.includes("%") ? "ipv6" : void 0;
}
function addressScope(address) {
  if (addressFamily(address) === void 0) return void 0;
  const plain = import_ipaddr.default.process(address).toString();
  if (platformAddresses.has(plain)) return "platform";
  const found = scopes.find(([, ranges]) => ranges.some((range3) => rangeContains(range3, plain)));
  return found === void 0 ? "public" : found[0];
}
function parseRange(text) {
  const slash = text.indexOf("/");
  const address = text.slice(0, Math.max(slash, 0));
  const digits3 = text.slice(slash + 1);
  const family = addressFamily(address);
  if (slash < 0 || family === void 0 || !/^\d{1,3}$/u.test(digits3)) return void 0;
  const length3 = Number(digits3);
  if (length3 > (family === "ipv4" ? 32 : 128)) return void 0;
  const network = networkOf(address, length3);
  return { family, network: `${network}/${length3}`, length: length3, hostBits: network !== import_ipaddr.default.parse(address).toString() };
}
function networkOf(address, length3) {
  const parsed = import_ipaddr.default.parse(address);
  const bytes = parsed.toByteArray().map((byte, index) => byte & maskByte(length3 - index * 8));
  return import_ipaddr.default.fromByteArray(bytes).toString();
}
function maskByte(bits) {
  if (bits >= 8) return 255;
  return bits <= 0 ? 0 : 255 << 8 - bits & 255;
}
function rangeContains(outer, inner) {
  const range3 = parseRange(outer);
  const other = parseRange(inner);
  const address = other === void 0 ? inner : other.network.slice(0, other.network.indexOf("/"));
  const family = addressFamily(address);
  if (range3 === void 0 || range3.family !== family) return false;
  if (other !== void 0 && other.length < range3.length) return false;
  const list = new BlockList();
  list.addSubnet(range3.network.slice(0, range3.network.indexOf("/")), range3.length, range3.family);
  return list.check(address, family);
}

// src/facts/api-version.ts
function parseApiVersion(text) {
  const match = /^(\d{4})-(\d{2})-(\d{2})(-[A-Za-z0-9]{1,30})?$/u.exec(text);
  if (match === null) return void 0;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  if (month < 1 || month > 12 || day < 1 || day > 31) return void 0;
  return { date: year * 1e4 + month * 100 + day, preview: match[4] !== void 0 };
}

// src/facts/bypass-address.ts
function addressEntry(entry2) {
  return wholeAddress(entry2) ?? cidrEntry(entry2) ?? dashRange(entry2) ?? dotted(entry2) ?? colons(entry2);
}
function flawed(entry2, value, at4 = { start: 0, end: entry2.length }) {
  return { kind: "malformed", badAddress: { value, ...at4 } };
}
function wholeAddress(entry2) {
  return addressFamily(entry2) === void 0 ? void 0 : { kind: "address", name: entry2.toLowerCase() };
}
function cidrEntry(entry2) {
  const slash = entry2.indexOf("/");
  if (slash < 0) return void 0;
  const bracketed2 = entry2.startsWith("[") && entry2.charAt(slash - 1) === "]";
  const address = bracketed2 ? entry2.slice(1, slash - 1) : entry2.slice(0, slash);
  const mask = entry2.slice(slash + 1);
  const range3 = parseRange(`${address}/${mask}`);
  if (range3 !== void 0) return rangeEntry(range3, { start: 0, end: slash }, bracketed2, `${address}/${mask}`);
  if (addressFamily(address) !== void 0) return maskFlaw(entry2, slash, mask);
  const numbers = /^\d[\d.]*$/u.test(address) && /^[\d.]*$/u.test(mask);
  return numbers ? shiftless(dotted(address), entry2) : void 0;
}
function rangeEntry(range3, address, bracketed2, plain) {
  return {
    kind: "cidr",
    network: range3.network,
    ...range3.hostBits ? { hostBits: address } : {},
    ...bracketed2 ? { brackets: address } : {},
    ...range3.length === 0 ? { broad: "all-addresses" } : {},
    ...range3.hostBits || bracketed2 ? { fixed: range3.hostBits ? range3.network : plain } : {}
  };
}
function maskFlaw(entry2, slash, mask) {
  const gluedName = /^\d{1,3}[^\d.]/u.test(mask) || mask.includes("/");
  return gluedName ? void 0 : flawed(entry2, "mask", { start: mask === "" ? slash : slash + 1, end: entry2.length });
}
function shiftless(shape, entry2) {
  return shape?.badAddress === void 0 ? flawed(entry2, "partial") : shape;
}
function dashRange(entry2) {
  const dash = entry2.indexOf("-");
  if (dash <= 0 || !/^[\d.]+-[\d.]+$/u.test(entry2)) return void 0;
  return addressFamily(entry2.slice(0, dash)) === void 0 ? void 0 : flawed(entry2, "range");
}
var lastOctet = /^\.?(?:\d|[1-9]\d|1\d\d|2[0-4]\d|25[0-5])$/u;
function dotted(entry2) {
  if (!/^\.{0,3}\d[\d.*]*$/u.test(entry2) || lastOctet.test(entry2)) return void 0;
  if (entry2.includes("*")) return flawed(entry2, "wildcard-octet", starsOf(entry2));
  if (entry2.endsWith(".") && addressFamily(entry2.slice(0, -1)) !== void 0) {
    const name = entry2.slice(0, -1);
    return { kind: "address", name, trailingDot: { start: entry2.length - 1, end: entry2.length }, fixed: name };
  }
  const octets = entry2.split(".");
  if (octets.length !== 4 || octets.includes("")) return flawed(entry2, "partial");
  const wrong = octets.findIndex((octet2) => Number(octet2) > 255 || octet2.length > 1 && octet2.startsWith("0"));
  const octet = octets[wrong] ?? "";
  const start = octets.slice(0, wrong).join(".").length + (wrong > 0 ? 1 : 0);
  return flawed(entry2, Number(octet) > 255 ? "octet" : "leading-zero", { start, end: start + octet.length });
}
function starsOf(entry2) {
  const start = entry2.indexOf("*");
  return { start, end: entry2.lastIndexOf("*") + 1 };
}
function colons(entry2) {
  const several = entry2.indexOf(":") !== entry2.lastIndexOf(":");
  return several && /^[0-9a-f:.]+$/iu.test(entry2) ? flawed(entry2, "partial") : void 0;
}

// src/facts/characters.ts
var maximumShellCharacters = 20;
var controlNames = /* @__PURE__ */ new Map([
  ["\0", "null"],
  ["	", "tab"],
  ["\n", "line feed"],
  ["\r", "carriage return"],
  ["\x1B", "escape"],
  ["", "delete"]
]);
function isWhiteSpace(char) {
  return char.trim() === "" || char === "​" || char === "⁠";
}
function isControl(char) {
  return char < " " || char === "";
}
function shellCharacters(text) {
  const found = [];
  for (let index = 0; index < text.length && found.length < maximumShellCharacters; index += 1) {
    const char = text.charAt(index);
    if ('$`"\\'.includes(char)) found.push({ start: index, end: index + 1, value: char });
    else if (isControl(char)) found.push({ start: index, end: index + 1, value: controlName(char) });
  }
  return found;
}
function controlName(char) {
  return controlNames.get(char) ?? `control character ${char.charCodeAt(0)}`;
}
function trimmedRange(text, start, end) {
  let from = start;
  let to2 = end;
  while (from < to2 && isWhiteSpace(text.charAt(from))) from += 1;
  while (to2 > from && isWhiteSpace(text.charAt(to2 - 1))) to2 -= 1;
  return { start: from, end: to2 };
}
function runsOf(text, start, end, wanted) {
  const runs = [];
  let from = -1;
  for (let index = start; index <= end; index += 1) {
    const inside = index < end && wanted(text.charAt(index));
    if (inside && from < 0) from = index;
    if (!inside && from >= 0) {
      runs.push({ start: from, end: index });
      from = -1;
    }
  }
  return runs;
}
function printable(text, limit = 40) {
  let shown = "";
  for (const char of text) {
    if (shown.length >= limit) return `${shown.slice(0, limit - 1)}…`;
    if (char === " ") shown += text.trim() === "" ? "space" : " ";
    else if (isControl(char)) shown += controlName(char);
    else shown += isWhiteSpace(char) ? `U+${char.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}` : char;
  }
  return shown.length > limit ? `${shown.slice(0, limit - 1)}…` : shown;
}

// src/facts/bypass-glued.ts
var addressShape = "\\d{1,3}(?:\\.\\d{1,3}){3}";
var rangeAtEnd = new RegExp(`(${addressShape})(/\\d{1,3})?$`, "u");
var rangeAtStart = new RegExp(`^(${addressShape}/\\d{1,2})([^\\d/].*)$`, "su");
var addressAtStart = new RegExp(`^(${addressShape})([A-Za-z_].*)$`, "su");
var addressAndSuffix = new RegExp(
  `^(${addressShape})(\\.(?:internal|svc|local|localhost|cluster\\.local|svc\\.cluster\\.local))$`,
  "iu"
);
var twoRanges = new RegExp(`^(${addressShape}/\\d{1,2})(${addressShape}(?:/\\d{1,2})?)$`, "u");
var twoRangesShort = new RegExp(`^(${addressShape}/\\d)(${addressShape}(?:/\\d{1,2})?)$`, "u");
function gluedEntry(entry2) {
  if (entry2.includes("://") || entry2.includes("@") || hasNetmask(entry2)) return void 0;
  const ranges = [twoRanges, twoRangesShort].map((pattern) => halves(pattern, entry2, isAddressOrRange));
  const names2 = [rangeAtStart, addressAndSuffix, addressAtStart].map((pattern) => halves(pattern, entry2, () => true));
  const found = [...ranges, ...names2].find((pair) => pair !== void 0);
  if (found !== void 0) return glued(entry2, found.first, found.second);
  return nameThenAddress(entry2);
}
function halves(pattern, entry2, fits) {
  const match = pattern.exec(entry2);
  const [first, second] = [match?.[1] ?? "", match?.[2] ?? ""];
  return isAddressOrRange(first) && fits(second) ? { first, second } : void 0;
}
function hasNetmask(entry2) {
  const slash = entry2.indexOf("/");
  return slash > 0 && addressFamily(entry2.slice(slash + 1)) !== void 0;
}
function nameThenAddress(entry2) {
  const match = rangeAtEnd.exec(entry2);
  if (match === null || !isAddressOrRange(match[0])) return void 0;
  const first = entry2.slice(0, match.index);
  return /[A-Za-z]$/u.test(first) ? glued(entry2, first, match[0]) : void 0;
}
function isAddressOrRange(text) {
  return addressFamily(text) !== void 0 || parseRange(text) !== void 0;
}
function glued(entry2, first, second) {
  return {
    kind: "malformed",
    glued: { start: 0, end: entry2.length, value: entry2.slice(0, 200), first, second },
    fixed: `${first},${second}`
  };
}

// src/facts/address-authority.ts
function readAuthority(chars, rest, bodyStart) {
  const limits = authorityEnd(chars, rest);
  if (limits.doubtful) return unknownAuthority(chars, rest);
  const at4 = chars.slice(rest.start, limits.end).lastIndexOf("@");
  const hostStart = at4 < 0 ? rest.start : rest.start + at4 + 1;
  const userInfo = at4 <= 0 ? {} : { userInfo: userInfoOf(chars, rest.start, rest.start + at4) };
  const secret2 = secretOf(chars, rest, limits, at4 < 0 ? void 0 : rest.start + at4);
  const emptyAt2 = at4 < 0 ? bodyStart : hostStart - 1;
  const place = readHostAndPort(chars, { start: hostStart, end: limits.end }, emptyAt2);
  const openEnd = place.doubtful === true || limits.end === rest.end && place.open;
  const hostless = place.parts.host === void 0;
  const tail = hostless ? { parts: {}, faults: [] } : readTail(chars, { start: limits.end, end: rest.end }, openEnd);
  const parts = hideParts({ ...userInfo, ...place.parts, ...tail.parts }, secret2);
  return {
    parts,
    faults: [...rawDelimiters(chars, rest.start, hostStart), ...place.faults, ...tail.faults],
    ...secret2 === void 0 ? {} : { secret: secret2 }
  };
}
function unknownAuthority(chars, rest) {
  const part4 = unknownPart(rest.start, rest.end);
  const at4 = chars.lastIndexOf("@", rest.end - 1);
  const secret2 = at4 <= rest.start ? {} : { secret: { start: rest.start, end: at4 } };
  return { parts: { host: part4, port: part4, path: part4, query: part4 }, faults: [], ...secret2 };
}
function indexOfAny(chars, start, end, wanted) {
  for (let index = start; index < end; index += 1) if (wanted.includes(chars.charAt(index))) return index;
  return end;
}
function authorityEnd(chars, rest) {
  const { start } = rest;
  const end = indexOfAny(chars, start, rest.end, "/?#\\");
  const at4 = chars.lastIndexOf("@", rest.end - 1);
  const before2 = chars.slice(start, end);
  if (at4 < end || !/^[^:@[\]]*:(?!\d{1,5}$)[^@]*$/u.test(before2)) return { start, end, doubtful: false };
  if (before2.slice(before2.indexOf(":")).includes(holeMark)) return { start, end, doubtful: true };
  return { start, end: indexOfAny(chars, at4, rest.end, "/?#\\"), doubtful: false };
}
function rawDelimiters(chars, start, hostStart) {
  const runs = runsOf(chars, start, Math.max(start, hostStart - 1), (char) => "/?#".includes(char));
  return runs.map((span) => ({ ...span, value: "stray-character" }));
}
function secretOf(chars, rest, authority, at4) {
  const last2 = chars.lastIndexOf("@", rest.end - 1);
  const start = at4 === void 0 ? authority.end : rest.start;
  return last2 <= start ? void 0 : { start, end: last2 };
}
function userInfoOf(chars, start, end) {
  const colon2 = chars.indexOf(":", start);
  const password = colon2 >= 0 && colon2 < end - 1;
  const judged = password ? chars.slice(colon2 + 1, end) : chars.slice(start, colon2 >= 0 && colon2 < end ? colon2 : end);
  const literal = judged.split("").some((char) => char !== holeMark && char !== "*");
  return { start, end, literal, password };
}
function readHostAndPort(chars, range3, emptyAt2) {
  const text = chars.slice(range3.start, range3.end);
  if (text.startsWith("[")) return readBracketed(chars, range3);
  if (addressFamily(text) === "ipv6") return bareIpv6(range3);
  if (mayBeIpv6(text))
    return {
      parts: { host: unknownPart(range3.start, range3.end), port: unknownPart(range3.start, range3.end) },
      faults: [],
      open: true,
      doubtful: true
    };
  const colon2 = text.indexOf(":");
  const hostEnd = colon2 < 0 ? range3.end : range3.start + colon2;
  const open = text.endsWith(holeMark) || colon2 >= 0 && text.slice(colon2).includes(holeMark);
  const host2 = readHost(chars, range3.start, hostEnd, emptyAt2);
  if (colon2 >= 0) {
    const port = readPort(chars, hostEnd, range3.end);
    return { parts: { ...host2.parts, ...port.parts }, faults: [...host2.faults, ...port.faults], open };
  }
  const mayHavePort = text.endsWith(holeMark) ? { port: unknownPart(range3.end - 1, range3.end) } : {};
  return { parts: { ...host2.parts, ...mayHavePort }, faults: host2.faults, open };
}
function unknownPart(start, end) {
  return { state: "unknown", start, end };
}
function bareIpv6(range3) {
  return {
    parts: { host: unknownPart(range3.start, range3.end) },
    faults: [{ ...range3, value: "bracket" }],
    open: false
  };
}
function mayBeIpv6(text) {
  return text.includes(holeMark) && text.indexOf(":") !== text.lastIndexOf(":") && /^[0-9a-f:.\uE000]*$/iu.test(text);
}
function readBracketed(chars, range3) {
  const close2 = chars.indexOf("]", range3.start);
  if (close2 < 0 || close2 >= range3.end) {
    const host3 = unknownPart(range3.start, range3.end);
    return {
      parts: { host: host3, port: host3 },
      faults: [{ start: range3.start, end: range3.start + 1, value: "bracket" }],
      open: true
    };
  }
  const inner = chars.slice(range3.start + 1, close2);
  const span = { start: range3.start, end: close2 + 1 };
  const behind2 = close2 + 1 < range3.end ? readBehindBracket(chars, close2 + 1, range3.end) : { parts: {}, faults: [] };
  const open = chars.slice(close2, range3.end).includes(holeMark);
  if (inner.includes(holeMark))
    return { parts: { host: unknownPart(span.start, span.end), ...behind2.parts }, faults: behind2.faults, open };
  const valid = addressFamily(inner) === "ipv6";
  const host2 = valid ? { ...span, state: "known", value: inner.toLowerCase() } : unknownPart(span.start, span.end);
  const hostFacts = valid ? { hostFacts: factsOf(inner) } : {};
  const faults = valid ? behind2.faults : [{ ...span, value: "bracket" }, ...behind2.faults];
  return { parts: { host: host2, ...hostFacts, ...behind2.parts }, faults, open };
}
function readBehindBracket(chars, start, end) {
  if (chars.charAt(start) === ":") return readPort(chars, start, end);
  if (chars.slice(start, end).includes(holeMark)) return { parts: { port: unknownPart(start, end) }, faults: [] };
  return { parts: {}, faults: [{ start, end, value: "stray-character" }] };
}
function readHost(chars, start, end, emptyAt2) {
  if (start === end)
    return { parts: {}, faults: [{ start: emptyAt2, end: Math.max(end, emptyAt2 + 1), value: "no-host" }] };
  const text = chars.slice(start, end);
  const strays = runsOf(chars, start, end, isStray).map((span) => ({
    ...span,
    value: strayKind(chars.charAt(span.start))
  }));
  const clean = strays.length === 0 && !/[$`]/u.test(text) && !text.split("").some(isWhiteSpace);
  if (!clean || text.includes(holeMark)) return { parts: { host: unknownPart(start, end) }, faults: strays };
  if (looksNumeric(text) && addressFamily(text) === void 0) {
    return { parts: { host: unknownPart(start, end) }, faults: [{ start, end, value: "not-an-address" }] };
  }
  const value = text.toLowerCase();
  return { parts: { host: { state: "known", value, start, end }, hostFacts: factsOf(value) }, faults: [] };
}
function strayKind(char) {
  return "[](){}<>".includes(char) ? "bracket" : "stray-character";
}
function isStray(char) {
  return char !== holeMark && !"$`".includes(char) && !isWhiteSpace(char) && !/^[A-Za-z0-9._\-\p{L}\p{M}]$/u.test(char) && !isSurrogate(char);
}
function isSurrogate(char) {
  return char >= "\uD800" && char <= "\uDFFF";
}
function looksNumeric(host2) {
  const label = host2.replace(/\.$/u, "").split(".").at(-1) ?? "";
  return /^(?:\d+|0x[0-9a-f]*)$/iu.test(label);
}
function factsOf(host2) {
  const kind = addressFamily(host2) ?? "name";
  const local = host2 === "localhost" || host2.endsWith(".localhost");
  const scope = kind === "name" ? local ? "loopback" : void 0 : addressScope(host2);
  return scope === void 0 ? { kind } : { kind, scope };
}
function readPort(chars, start, end) {
  const text = chars.slice(start + 1, end);
  const port = unknownPart(start + 1, end);
  if (text.includes(holeMark)) return { parts: { port }, faults: [] };
  if (text === "") {
    return { parts: { port: unknownPart(start, end) }, faults: [{ start, end, value: "port-not-a-number" }] };
  }
  if (!/^\d+$/u.test(text)) return { parts: { port }, faults: portFaults(chars, start + 1, end) };
  const inRange = text.length <= 5 && Number(text) >= 1 && Number(text) <= 65535;
  if (!inRange) return { parts: { port }, faults: [{ start: start + 1, end, value: "port-out-of-range" }] };
  return { parts: { port: { state: "known", value: text, start: start + 1, end } }, faults: [] };
}
function portFaults(chars, start, end) {
  const digits3 = /^\d*/u.exec(chars.slice(start, end))?.[0].length ?? 0;
  const junk = chars.charAt(start + digits3);
  if (isWhiteSpace(junk)) return [];
  if (digits3 === 0 || /[A-Za-z0-9:.]/u.test(junk)) return [{ start, end, value: "port-not-a-number" }];
  return [{ start: start + digits3, end, value: strayKind(junk) }];
}
function readTail(chars, range3, open) {
  if (open) {
    const part4 = unknownPart(range3.end - 1, range3.end);
    return { parts: { path: part4, query: part4 }, faults: [] };
  }
  if (chars.charAt(range3.start) === "\\" && range3.start < range3.end) {
    return { parts: {}, faults: [{ start: range3.start, end: range3.start + 1, value: "stray-character" }] };
  }
  const queryStart = indexOfAny(chars, range3.start, range3.end, "?#");
  const path = textPart(chars, range3.start, queryStart);
  const query = textPart(chars, queryStart, range3.end);
  const mayHaveQuery = query === void 0 && path?.state === "unknown" ? { query: unknownPart(range3.end - 1, range3.end) } : {};
  return {
    parts: { ...path === void 0 ? {} : { path }, ...query === void 0 ? mayHaveQuery : { query } },
    faults: []
  };
}
function textPart(chars, start, end) {
  if (start === end) return void 0;
  const value = chars.slice(start, end);
  return value.includes(holeMark) ? unknownPart(start, end) : { state: "known", value, start, end };
}
function hideParts(parts, secret2) {
  if (secret2 === void 0) return parts;
  const hide3 = (part4) => part4.start < secret2.end && secret2.start < part4.end ? unknownPart(part4.start, part4.end) : part4;
  return {
    ...parts,
    ...parts.host === void 0 ? {} : { host: hide3(parts.host) },
    ...parts.port === void 0 ? {} : { port: hide3(parts.port) },
    ...parts.path === void 0 ? {} : { path: hide3(parts.path) },
    ...parts.query === void 0 ? {} : { query: hide3(parts.query) }
  };
}

// src/facts/address-suggestion.ts
var curable = /* @__PURE__ */ new Set(["white-space", "variable-prefix", "stray-character"]);
function suggestAddress(chars, facts) {
  if (!isCurable(facts) || facts.parts === void 0) return void 0;
  const { scheme, path } = facts.parts;
  const place = hostAndPort(chars, facts.parts);
  if (place === void 0 || scheme?.state === "unknown") return void 0;
  const fixed = `${scheme?.value ?? "http"}://${place}${path === void 0 ? "" : "/"}`;
  return fixed === chars ? void 0 : fixed;
}
function isCurable(facts) {
  const whole = facts.value !== void 0 && facts.secret === void 0 && facts.placeholder === void 0;
  const expands = facts.shell.some(({ value }) => value === "$" || value === "`");
  return whole && !expands && facts.faults.every((fault2) => curable.has(fault2.value));
}
function hostAndPort(chars, parts) {
  const { host: host2, hostFacts, port } = parts;
  if (host2?.state !== "known" || port?.state === "unknown") return void 0;
  const name = hostFacts?.kind === "ipv6" ? `[${host2.value}]` : chars.slice(host2.start, host2.end);
  return port === void 0 ? name : `${name}:${port.value}`;
}

// src/facts/placeholder.ts
var before = "(?<![A-Za-z0-9._\\uE000-])";
var behind = "(?![A-Za-z0-9._\\uE000-])";
var addressWords = [
  "customer\\.proxy\\.host",
  "proxy\\.local:3128",
  "proxy[_-]port",
  "proxy_(?:host|server|ip|address|url|username|password)",
  "your[_-]proxy(?:[_-](?:host|server|address|ip|url|port))?"
].join("|");
var addressSamples = [
  /<[^<>@\n]{1,60}>/gu,
  new RegExp(`${before}(?:${addressWords})${behind}`, "giu"),
  /X{4,}/gu,
  /\bx{1,3}(?:\.x{1,3}){3}\b/giu
];
var wholeAddresses = /* @__PURE__ */ new Set(["http_proxy", "https_proxy", "proxy_url", "string"]);
var entrySamples = [
  /<[^<>@\n]{1,60}>/gu,
  new RegExp(
    `${before}(?:vpc_cidr_range|kubernetes_service_cidr_range|vpc_cidr|service_cidr|pod_cidr)${behind}`,
    "giu"
  ),
  /X{4,}/gu,
  /\bx{1,3}(?:\.x{1,3}){3}\b/giu
];
var wholeEntries = /* @__PURE__ */ new Set(["no_proxy", "string"]);
function addressPlaceholders(text) {
  return samplesOf(text, addressSamples, wholeAddresses);
}
function entryPlaceholders(text) {
  return samplesOf(text, entrySamples, wholeEntries);
}
function samplesOf(text, samples, wholes) {
  const whole = text.trim();
  if (wholes.has(whole.toLowerCase())) {
    const start = text.indexOf(whole);
    return [{ start, end: start + whole.length }];
  }
  return samples.flatMap((sample) => [...text.matchAll(sample)]).map((match) => ({ start: match.index, end: match.index + match[0].length })).sort((left, right) => left.start - right.start || right.end - left.end);
}
function firstPlaceholder(text, samples) {
  const [first] = samples;
  if (first === void 0) return void 0;
  let { end } = first;
  for (const span of samples) {
    if (span.start > end && text.slice(end, span.start) !== ":") break;
    end = Math.max(end, span.end);
  }
  return { start: first.start, end };
}

// src/facts/template-expressions.ts
var expressions = [
  /\$\{[^{}\n]{1,120}\}/gu,
  /\{\{[^{}\n]{0,200}\}\}/gu,
  /#\{[^{}\n]{1,120}\}#?/gu,
  /__[A-Za-z][A-Za-z0-9.-]{0,40}(?:_[A-Za-z0-9.-]{1,40}){0,8}__/gu,
  /%[A-Z_][A-Z0-9_]{2,60}%/gu,
  /\$\((?=[a-z0-9-]{0,60}[A-Z._])[A-Za-z][A-Za-z0-9._-]{0,80}\)/gu,
  /\$(?:[A-Z][A-Z0-9_]{1,80}|[a-z]{1,40}_[a-z_]{1,80})/gu
];
function maskExpressions(chars) {
  const found = expressions.flatMap((expression) => [...chars.matchAll(expression)].map(spanOf)).sort(byStart);
  const [first] = found;
  return first === void 0 ? { chars } : { chars: maskRanges(chars, found), first };
}
function withExpressionSecrets(chars, masked, secret2) {
  let end = chars.lastIndexOf("@");
  while (end >= 0 && masked.charAt(end) !== holeMark) end = end === 0 ? -1 : chars.lastIndexOf("@", end - 1);
  if (end < 0) return secret2;
  const first = masked.split("").findIndex((char, index) => char === holeMark && chars.charAt(index) !== holeMark);
  return { start: Math.min(first, secret2?.start ?? first), end: Math.max(end, secret2?.end ?? end) };
}
function spanOf(match) {
  const start = match.index ?? 0;
  return { start, end: start + match[0].length };
}
function byStart(left, right) {
  return left.start - right.start || right.end - left.end;
}
function maskRanges(chars, ranges) {
  let masked = "";
  for (const { start, end } of ranges) {
    if (end <= masked.length) continue;
    if (start > masked.length) masked += chars.slice(masked.length, start);
    masked += holeMark.repeat(end - masked.length);
  }
  return masked + chars.slice(masked.length);
}

// src/facts/proxy-address.ts
var maximumLength = 4096;
function addressFacts(flat) {
  return addressFactsOf(flat.chars.slice(0, maximumLength));
}
function addressFactsOf(chars) {
  const { chars: masked, first: expression } = maskExpressions(chars);
  const samples = addressPlaceholders(masked);
  const placeholder = firstPlaceholder(masked, samples);
  const scan2 = parse(maskRanges(masked, samples));
  const secret2 = withExpressionSecrets(chars, masked, scan2.secret);
  const facts = {
    ...masked.includes(holeMark) ? {} : { value: hide(chars, secret2) },
    ...expression === void 0 ? {} : { expression },
    ...scan2.parts === void 0 ? {} : { parts: scan2.parts },
    faults: scan2.faults.map((fault2) => withText(chars, fault2, secret2)),
    shell: shellCharacters(masked),
    ...placeholder === void 0 ? {} : { placeholder: withoutSecret(placeholder, secret2) },
    ...secret2 === void 0 ? {} : { secret: secret2 }
  };
  const suggestion = suggestAddress(chars, facts);
  return suggestion === void 0 ? facts : { ...facts, suggestion };
}
function parse(chars) {
  const trimmed = trimmedRange(chars, 0, chars.length);
  const spaces2 = runsOf(chars, 0, trimmed.start, isWhiteSpace).concat(
    runsOf(chars, trimmed.end, chars.length, isWhiteSpace)
  );
  const faults = spaces2.map((span) => ({ ...span, value: "white-space" }));
  const body = unwrap(chars, trimmed, faults);
  if (body.start === body.end) return { faults };
  faults.push(
    ...runsOf(chars, body.start, body.end, isWhiteSpace).map((span) => ({ ...span, value: "white-space" }))
  );
  const head = readScheme(chars, body);
  faults.push(...head.faults);
  const rest = { start: head.end, end: body.end };
  if (head.broken === true) {
    const secret3 = greedySecret(chars, rest);
    return { parts: { ...schemePart(head) }, faults, ...secret3 === void 0 ? {} : { secret: secret3 } };
  }
  const authority = head.open === true ? unknownAuthority(chars, rest) : readAuthority(chars, rest, body.start);
  faults.push(...authority.faults);
  const parts = { ...schemePart(head), ...authority.parts };
  const certain2 = Object.values(parts).some((part4) => !("state" in part4) || part4.state === "known");
  const secret2 = authority.secret;
  return {
    ...certain2 || faults.length > 0 ? { parts } : {},
    faults: faults.sort((left, right) => left.start - right.start),
    ...secret2 === void 0 ? {} : { secret: secret2 }
  };
}
function schemePart(head) {
  return head.scheme === void 0 ? {} : { scheme: head.scheme };
}
var quotes = `"'‘’“”`;
function unwrap(chars, trimmed, faults) {
  let { start, end } = trimmed;
  const prefix2 = /^(?:(?:export|set|env)[ \t]{1,8})?[\w.\uE000-]{1,80}=/u.exec(
    chars.slice(start, Math.min(end, start + 100))
  );
  if (prefix2 !== null) {
    faults.push({ start, end: start + prefix2[0].length, value: "variable-prefix" });
    start += prefix2[0].length;
  }
  while (start < end && quotes.includes(chars.charAt(start))) {
    faults.push({ start, end: start + 1, value: "stray-character" });
    start += 1;
  }
  while (end > start && quotes.includes(chars.charAt(end - 1))) {
    faults.push({ start: end - 1, end, value: "stray-character" });
    end -= 1;
  }
  return { start, end };
}
var schemeCharacters = /^[A-Za-z0-9+._\uE000-]+$/u;
var knownSchemes = /^(?:https?|socks[45]?[ah]?|ftp|tcp)/iu;
function readScheme(chars, body) {
  const text = chars.slice(body.start, body.end);
  const mark = text.indexOf("://");
  const word = text.slice(0, Math.max(mark, 0));
  if (mark === 0)
    return { end: body.start + 3, faults: [{ start: body.start, end: body.start + 3, value: "stray-character" }] };
  if (mark > 0 && schemeCharacters.test(word)) return readSchemeBehind(chars, body, mark);
  return schemeless(text, body);
}
function readSchemeBehind(chars, body, mark) {
  const end = body.start + mark + 3;
  const scheme = partOf(chars, body.start, body.start + mark);
  const second = /^(?:https?|socks5h?):\/\//iu.exec(chars.slice(end, end + 12));
  if (second === null) return { scheme, end, faults: [] };
  const fault2 = { start: end, end: end + second[0].length, value: "stray-character" };
  return { scheme, end: end + second[0].length, faults: [fault2], broken: true };
}
function schemeless(text, body) {
  const word = knownSchemes.exec(text)?.[0] ?? "";
  const behind2 = word === "" ? "" : text.slice(word.length, word.length + 3);
  const slip = /^(?::\/|\/\/|:(?![\d\uE000]))/u.exec(behind2)?.[0];
  if (slip !== void 0 && text.length > word.length + slip.length) {
    const end = body.start + word.length + slip.length;
    const scheme = {
      state: "known",
      value: word.toLowerCase(),
      start: body.start,
      end: body.start + word.length
    };
    return { scheme, end, faults: [{ start: body.start, end, value: "no-host" }], broken: true };
  }
  if (text.startsWith("//")) return { end: body.start + 2, faults: [] };
  return holedScheme(text, body);
}
function holedScheme(text, body) {
  const scheme = { state: "unknown", ...body };
  const word = text.includes("@") ? knownSchemes.exec(text)?.[0] : /^[A-Za-z\uE000][A-Za-z0-9+.\uE000-]*/u.exec(text)?.[0];
  const open = word !== void 0 && /^:\/?\uE000/u.test(text.slice(word.length));
  if (open) return { scheme, end: body.start, faults: [], open };
  const delimiter = /[:/?#@[]/u.exec(text)?.index ?? text.length;
  const holed = text.slice(0, delimiter).includes(holeMark);
  return { ...holed ? { scheme } : {}, end: body.start, faults: [] };
}
function partOf(chars, start, end) {
  const value = chars.slice(start, end).toLowerCase();
  return value.includes(holeMark) ? { state: "unknown", start, end } : { state: "known", value, start, end };
}
function greedySecret(chars, rest) {
  const at4 = chars.lastIndexOf("@", rest.end - 1);
  return at4 <= rest.start ? void 0 : { start: rest.start, end: at4 };
}
function hide(chars, secret2) {
  return secret2 === void 0 ? chars : `${chars.slice(0, secret2.start)}***${chars.slice(secret2.end)}`;
}
function overlaps(left, right) {
  return right !== void 0 && left.start < right.end && right.start < left.end;
}
function withText(chars, fault2, secret2) {
  const shown = chars.slice(fault2.start, fault2.end);
  const silent = overlaps(fault2, secret2) && fault2.value !== "white-space";
  return silent || shown.includes(holeMark) ? fault2 : { ...fault2, text: printable(shown) };
}
function withoutSecret(placeholder, secret2) {
  const crosses = secret2 !== void 0 && placeholder.start < secret2.end && placeholder.end > secret2.end;
  return crosses ? { start: placeholder.start, end: secret2.end } : placeholder;
}

// src/facts/public-names.ts
var genericDomains = new Set(
  "com net org edu gov mil int info biz dev app cloud online site tech xyz shop store pro name mobi aero asia jobs travel".split(
    " "
  )
);
var countryDomains = new Set(
  "ac ad ae af ag ai al am ao aq ar as at au aw ax az ba bb bd be bf bg bh bi bj bm bn bo br bs bt bw by bz ca cc cd cf cg ch ci ck cl cm cn co cr cu cv cw cx cy cz de dj dk dm do dz ec ee eg er es et eu fi fj fk fm fo fr ga gd ge gf gg gh gi gl gm gn gp gq gr gs gt gu gw gy hk hm hn hr ht hu id ie il im in io iq ir is it je jm jo jp ke kg kh ki km kn kp kr kw ky kz la lb lc li lk lr ls lt lu lv ly ma mc md me mg mh mk ml mm mn mo mp mq mr ms mt mu mv mw mx my mz na nc ne nf ng ni nl no np nr nu nz om pa pe pf pg ph pk pl pm pn pr ps pt pw py qa re ro rs ru rw sa sb sc sd se sg sh si sk sl sm sn so sr ss st su sv sx sy sz tc td tf tg th tj tk tl tm tn to tr tt tv tw tz ua ug uk us uy uz va vc ve vg vi vn vu wf ws ye yt za zm zw".split(
    " "
  )
);
var wholeOfAws = /* @__PURE__ */ new Set(["amazonaws.com", "amazonaws.com.cn"]);
function breadthOf(name) {
  if (wholeOfAws.has(name)) return "all-of-aws";
  return genericDomains.has(name) || countryDomains.has(name) ? "top-level-domain" : void 0;
}

// src/facts/bypass-entry.ts
function entryShape(entry2, element2) {
  if (entry2 === "") return { kind: "empty", fixed: "" };
  const certain2 = quotedEntry(entry2) ?? separatedEntry(entry2, element2) ?? urlEntry(entry2);
  if (certain2 !== void 0) return certain2;
  if (entry2.includes(holeMark)) return holeEntry(entry2);
  if (entry2 === "*") return { kind: "star" };
  return bracketedEntry(entry2) ?? gluedEntry(entry2) ?? addressEntry(entry2) ?? strayBracket(entry2) ?? nameOrPath(entry2);
}
function holeEntry(entry2) {
  const wildcard = /^\*\.[A-Za-z0-9._\uE000-]*$/u.test(entry2) && !/\d\.\d/u.test(entry2);
  return wildcard ? { kind: "wildcard", kindAt: { start: 0, end: 2 } } : { kind: "hole" };
}
var quotes2 = `"'‘’“”`;
function quotedEntry(entry2) {
  const [first] = runsOf(entry2, 0, entry2.length, (char) => quotes2.includes(char));
  if (first === void 0) return void 0;
  const inner = entry2.split("").filter((char) => !quotes2.includes(char)).join("");
  const simple = /^[A-Za-z0-9.:/*-]+$/u.test(inner);
  return {
    kind: "malformed",
    glued: { ...first, value: entry2.slice(first.start, first.end) },
    ...simple ? { fixed: inner } : {}
  };
}
var separators = [
  ["semicolon", (char) => char === ";"],
  ["bar", (char) => char === "|"],
  ["line-break", (char) => char === "\n" || char === "\r"],
  ["space", isWhiteSpace]
];
function separatorKind(char, element2) {
  if (element2 && char === ",") return "comma";
  return separators.find(([, matches]) => matches(char))?.[0];
}
function separatedEntry(entry2, element2) {
  const runs = runsOf(entry2, 0, entry2.length, (char) => separatorKind(char, element2) !== void 0);
  const [first] = runs;
  if (first === void 0) return void 0;
  const chars = entry2.slice(first.start, first.end);
  const kinds2 = chars.split("").map((char) => separatorKind(char, element2));
  const value = kinds2.find((kind) => kind !== "space") ?? "space";
  const parts = partsBetween(entry2, runs).filter((part4) => part4 !== "");
  const fixed = entry2.includes(holeMark) ? {} : { fixed: parts.map((part4) => entryShape(part4, element2).fixed ?? part4).join(",") };
  return { kind: "malformed", separator: { ...first, value }, ...fixed };
}
function partsBetween(entry2, runs) {
  const starts = [0, ...runs.map((run2) => run2.end)];
  return starts.map((start, index) => entry2.slice(start, runs[index]?.start ?? entry2.length));
}
function urlEntry(entry2) {
  const mark = entry2.indexOf("://");
  if (mark < 0 || entry2.slice(0, mark).includes(holeMark)) return void 0;
  const { parts, secret: secret2 } = addressFactsOf(entry2);
  const host2 = parts?.host?.state === "known" && secret2 === void 0 ? { fixed: parts.host.value } : {};
  return { kind: "url", kindAt: { start: 0, end: mark + 3 }, ...secret2 === void 0 ? {} : { secret: secret2 }, ...host2 };
}
function bracketedEntry(entry2) {
  const match = /^\[([^\]]*)\](?::(\d+))?$/u.exec(entry2);
  const inner = match?.[1] ?? "";
  if (addressFamily(inner) !== "ipv6") return void 0;
  const end = inner.length + 2;
  const port = match?.[2] === void 0 ? {} : { port: { start: end, end: entry2.length, value: match[2] } };
  return { kind: "address", name: inner.toLowerCase(), brackets: { start: 0, end }, ...port, fixed: inner };
}
function strayBracket(entry2) {
  const [first] = runsOf(entry2, 0, entry2.length, (char) => "[](){}<>".includes(char));
  if (first === void 0) return void 0;
  return { kind: "malformed", glued: { ...first, value: entry2.slice(first.start, first.end) } };
}
function nameOrPath(entry2) {
  const at4 = entry2.lastIndexOf("@");
  if (at4 >= 0) return entryWithUser(at4);
  const slash = entry2.indexOf("/");
  if (slash < 0) return portedName(entry2);
  const host2 = slash > 0 ? portedName(entry2.slice(0, slash)) : void 0;
  const clean = host2 !== void 0 && host2.badLabel === void 0 && host2.kind !== "malformed";
  const fixed = clean ? { fixed: host2.fixed ?? entry2.slice(0, slash) } : {};
  return { kind: "url", kindAt: { start: slash, end: entry2.length }, ...fixed };
}
function entryWithUser(at4) {
  const secret2 = at4 === 0 ? {} : { secret: { start: 0, end: at4 } };
  return { kind: "url", kindAt: { start: 0, end: at4 + 1 }, ...secret2 };
}
function portedName(entry2) {
  const colon2 = entry2.indexOf(":");
  if (colon2 < 0) return nameEntry(entry2);
  const before2 = entry2.slice(0, colon2);
  const port = { start: colon2, end: entry2.length, value: entry2.slice(colon2 + 1) };
  const shape = before2 === "" ? void 0 : addressEntry(before2) ?? nameEntry(before2);
  if (shape === void 0) return { kind: "malformed", port };
  return { ...shape, port, ...shape.kind === "malformed" ? {} : { fixed: shape.fixed ?? before2 } };
}
function nameEntry(entry2) {
  if (entry2.includes("*")) return wildcardEntry(entry2);
  const suffix = entry2.startsWith(".");
  const dotted2 = entry2.endsWith(".") && entry2.length > 1;
  const start = suffix ? 1 : 0;
  const end = entry2.length - (dotted2 ? 1 : 0);
  const name = entry2.slice(start, Math.max(start, end)).toLowerCase();
  const flaw = labelFlaw(entry2, start, Math.max(start, end));
  const broad = breadthOf(name);
  return {
    kind: suffix ? "suffix" : "host",
    name,
    ...dotted2 ? { trailingDot: { start: end, end: entry2.length }, fixed: entry2.slice(0, end) } : {},
    ...flaw === void 0 ? {} : { badLabel: flaw },
    ...broad === void 0 ? {} : { broad }
  };
}
function wildcardEntry(entry2) {
  const end = entry2.endsWith(".") && entry2.length > 2 ? entry2.length - 1 : entry2.length;
  const whole = entry2.slice(0, end);
  const name = (whole.startsWith("*.") ? whole.slice(2) : whole).toLowerCase();
  const plain = whole.startsWith("*.") && name !== "" && !name.includes("*");
  const broad = plain ? breadthOf(name) : void 0;
  return {
    kind: "wildcard",
    kindAt: starsAt(entry2),
    name,
    ...end < entry2.length ? { trailingDot: { start: end, end: entry2.length } } : {},
    ...broad === void 0 ? {} : { broad },
    ...plain ? { fixed: `.${whole.slice(2)}` } : {}
  };
}
function starsAt(entry2) {
  const start = entry2.indexOf("*");
  const end = entry2.startsWith("*.") ? 2 : start + 1;
  return { start, end };
}
function labelFlaw(entry2, start, end) {
  let from = start;
  for (const label of entry2.slice(start, end).split(".")) {
    const value = flawOf(label);
    const to2 = from + label.length;
    if (value !== void 0) return { value, label: label.slice(0, 80), ...labelAt(entry2, from, to2) };
    from = to2 + 1;
  }
  return void 0;
}
function labelAt(entry2, from, to2) {
  return from < to2 ? { start: from, end: to2 } : { start: Math.max(0, from - 1), end: Math.min(entry2.length, from + 1) };
}
function flawOf(label) {
  if (label.length > 63) return "too-long";
  if (label === "") return "character";
  const odd = /[^A-Za-z0-9_-]/u.exec(label)?.[0];
  if (odd !== void 0) return "$`\\".includes(odd) ? void 0 : "character";
  if (label.includes("_")) return "underscore";
  return label.startsWith("-") || label.endsWith("-") ? "hyphen" : void 0;
}

// src/facts/bypass-list.ts
var maximumEntries = 2e3;
var maximumEntryLength = 4096;
function bypassFactsOfString(flat) {
  const { chars } = flat;
  if (chars === "") return [];
  const masked = maskExpressions(chars);
  const entries = [];
  let start = 0;
  while (start <= chars.length && entries.length < maximumEntries) {
    const comma2 = masked.chars.indexOf(",", start);
    const end = comma2 < 0 ? chars.length : comma2;
    const facts = factsOf2(chars, masked.chars, { start, end }, false);
    entries.push(facts.kind === "empty" ? { ...facts, at: emptyAt(chars, start, end) } : facts);
    start = end + 1;
  }
  return entries;
}
function bypassFactsOfElement(flat) {
  const { chars } = flat;
  return factsOf2(chars, maskExpressions(chars).chars, { start: 0, end: chars.length }, true);
}
function emptyAt(chars, start, end) {
  if (start > 0) return { start: start - 1, end };
  return { start, end: Math.min(end + 1, chars.length) };
}
function factsOf2(chars, masked, range3, element2) {
  const at4 = trimmedRange(masked, range3.start, Math.min(range3.end, range3.start + maximumEntryLength));
  const plain = masked.slice(at4.start, at4.end);
  const expression = maskExpressions(chars.slice(at4.start, at4.end)).first;
  const placeholder = firstPlaceholder(plain, entryPlaceholders(plain));
  const shape = withoutUser(plain, entryShape(plain, element2));
  const sample = placeholder !== void 0 && shape.separator === void 0;
  const { fixed, ...rest } = shifted(sample ? sampleShape(shape) : shape, at4.start);
  const hidden2 = withExpressionSecrets(chars.slice(at4.start, at4.end), plain, shape.secret);
  const secret2 = hidden2 && shift(hidden2, at4.start);
  const spaces2 = rest.kind === "empty" ? void 0 : spacesAround(range3, at4);
  const shell = shellCharacters(plain).map((char) => shift(char, at4.start));
  const suggestion = suggestionFor(plain, rest.kind, fixed, spaces2);
  return {
    ...rest,
    at: at4,
    ...plain.includes(holeMark) ? {} : { value: hide2(chars, at4, secret2) },
    ...secret2 === void 0 ? {} : { secret: secret2 },
    ...expression === void 0 ? {} : { expression: shift(expression, at4.start) },
    ...spaces2 === void 0 ? {} : { spaces: spaces2 },
    shell,
    ...placeholder === void 0 ? {} : { placeholder: shift(placeholder, at4.start) },
    ...suggestion === void 0 ? {} : { suggestion }
  };
}
function sampleShape({ secret: secret2 }) {
  return secret2 === void 0 ? { kind: "malformed" } : { kind: "malformed", secret: secret2 };
}
function withoutUser(plain, shape) {
  const at4 = plain.lastIndexOf("@");
  if (at4 <= 0 || shape.kind === "url") return shape;
  const { fixed: _fixed, glued: glued2, badLabel, ...rest } = shape;
  return {
    ...rest,
    ...glued2 === void 0 ? {} : { glued: { start: glued2.start, end: glued2.end, value: glued2.value.length > 3 ? "***" : glued2.value } },
    ...badLabel === void 0 ? {} : { badLabel: { ...badLabel, label: "***" } },
    secret: { start: 0, end: at4 }
  };
}
function suggestionFor(plain, kind, fixed, spaces2) {
  if (plain.includes(holeMark) || /[$`\\]/u.test(plain)) return void 0;
  if (fixed !== void 0) return fixed;
  return spaces2 !== void 0 && kind !== "malformed" && kind !== "url" ? plain : void 0;
}
function spacesAround(range3, at4) {
  if (at4.start > range3.start) return { start: range3.start, end: at4.start };
  return at4.end < range3.end ? { start: at4.end, end: range3.end } : void 0;
}
function hide2(chars, at4, secret2) {
  if (secret2 === void 0) return chars.slice(at4.start, at4.end);
  return `${chars.slice(at4.start, secret2.start)}***${chars.slice(secret2.end, at4.end)}`;
}
function shift(range3, by) {
  return { ...range3, start: range3.start + by, end: range3.end + by };
}
var ranged = [
  "kindAt",
  "hostBits",
  "port",
  "trailingDot",
  "brackets",
  "glued",
  "separator",
  "badAddress",
  "badLabel",
  "secret"
];
function shifted(shape, by) {
  const moved2 = ranged.flatMap((key) => shape[key] === void 0 ? [] : [[key, shift(shape[key], by)]]);
  return { ...shape, ...Object.fromEntries(moved2) };
}
function duplicates(entries) {
  const seen = /* @__PURE__ */ new Map();
  return entries.map((entry2, index) => {
    if (entry2?.value === void 0 || entry2.kind === "empty") return void 0;
    const key = entry2.value.toLowerCase();
    const first = seen.get(key);
    if (first === void 0) seen.set(key, index);
    return first;
  });
}

// src/facts/base64.ts
function decodeBase64(text) {
  const joined = text.replaceAll(/[\r\n]/gu, "");
  if (joined === "" || joined.length % 4 !== 0 || !/^[A-Za-z0-9+/]*={0,2}$/u.test(joined)) return void 0;
  return Buffer.from(joined, "base64");
}
function isUrlSafeBase64(text) {
  const joined = text.replaceAll(/[\r\n]/gu, "");
  return /^(?:LS0tLS|MII)[A-Za-z0-9_-]*={0,2}$/u.test(joined) && /[_-]/u.test(joined);
}

// src/facts/certificate.ts
import { X509Certificate } from "node:crypto";

// src/facts/der.ts
var sequenceTag = 48;
var integerTag = 2;
var objectIdentifierTag = 6;
function derElement(bytes, offset, limit = bytes.length) {
  const tag = bytes[offset];
  const first = bytes[offset + 1];
  if (tag === void 0 || first === void 0 || offset + 2 > limit) return void 0;
  const sizeBytes = first < 128 ? 0 : first - 128;
  if (first === 128 || sizeBytes > 4) return void 0;
  let length3 = first < 128 ? first : 0;
  for (let index = 0; index < sizeBytes; index += 1) length3 = length3 * 256 + (bytes[offset + 2 + index] ?? 0);
  const start = offset + 2 + sizeBytes;
  return start + length3 > limit ? void 0 : { tag, start, end: start + length3 };
}
function children(bytes, parent, count) {
  const found = [];
  let offset = parent.start;
  while (offset < parent.end && found.length < count) {
    const child = derElement(bytes, offset, parent.end);
    if (child === void 0) break;
    found.push(child);
    offset = child.end;
  }
  return found;
}
function hexOf(bytes, element2) {
  return Buffer.from(bytes.subarray(element2.start, element2.end)).toString("hex");
}
var pkcs7Data = "2a864886f70d010701";
var pkcs7SignedData = "2a864886f70d010702";
function derKind(bytes) {
  const whole = derElement(bytes, 0);
  if (whole?.tag !== sequenceTag) return void 0;
  const [first, second] = children(bytes, whole, 2);
  if (identifierOf(bytes, first) === pkcs7SignedData) return "pkcs7";
  return isVersion3(bytes, first) && isStoreContent(bytes, second) ? "pkcs12" : "sequence";
}
function identifierOf(bytes, element2) {
  return element2?.tag === objectIdentifierTag ? hexOf(bytes, element2) : void 0;
}
function isVersion3(bytes, element2) {
  return element2?.tag === integerTag && hexOf(bytes, element2) === "03";
}
function isStoreContent(bytes, element2) {
  if (element2?.tag !== sequenceTag) return false;
  const identifier = identifierOf(bytes, children(bytes, element2, 1)[0]);
  return identifier === pkcs7Data || identifier === pkcs7SignedData;
}
var versionTag = 160;
function isFirstVersion(bytes) {
  const whole = derElement(bytes, 0);
  const body = whole === void 0 ? void 0 : children(bytes, whole, 1)[0];
  const first = body === void 0 ? void 0 : children(bytes, body, 1)[0];
  return first !== void 0 && first.tag !== versionTag;
}
var weakAlgorithms = /* @__PURE__ */ new Map([
  ["2a864886f70d010104", "md5"],
  ["2a864886f70d010105", "sha1"],
  ["2a8648ce3d0401", "sha1"],
  ["2a8648ce380403", "sha1"],
  ["2b0e03021d", "sha1"]
]);
function weakSignatureDigest(bytes) {
  const whole = derElement(bytes, 0);
  const algorithm = whole === void 0 ? void 0 : children(bytes, whole, 2)[1];
  if (algorithm?.tag !== sequenceTag) return void 0;
  return weakAlgorithms.get(identifierOf(bytes, children(bytes, algorithm, 1)[0]) ?? "");
}

// src/facts/certificate.ts
function certificateFacts(bytes) {
  try {
    return factsOf3(new X509Certificate(bytes), bytes);
  } catch {
    return void 0;
  }
}
function factsOf3(certificate, bytes) {
  const notBefore = secondsOf(certificate.validFrom);
  const notAfter = secondsOf(certificate.validTo);
  if (Number.isNaN(notBefore) || Number.isNaN(notAfter)) return void 0;
  const weakDigest = weakSignatureDigest(bytes);
  const rsaBits = rsaBitsOf(certificate);
  const selfSigned = isSelfSigned(certificate);
  return {
    subject: subjectOf(certificate.subject),
    notBefore,
    notAfter,
    authority: certificate.ca || selfSigned && isFirstVersion(bytes),
    selfSigned,
    subjectAlternativeName: certificate.subjectAltName !== void 0,
    ...weakDigest === void 0 ? {} : { weakDigest },
    ...rsaBits === void 0 ? {} : { rsaBits }
  };
}
function secondsOf(time) {
  return Math.floor(Date.parse(time) / 1e3);
}
function subjectOf(subject) {
  const lines = (subject ?? "").split("\n");
  const commonName = lines.find((line) => line.startsWith("CN="))?.slice("CN=".length);
  const shown = Array.from(commonName ?? lines.join(", ")).filter((char) => !isControl(char)).join("");
  return shown.length > 80 ? `${shown.slice(0, 79)}…` : shown;
}
function isSelfSigned(certificate) {
  if (certificate.subject !== certificate.issuer) return false;
  try {
    return certificate.verify(certificate.publicKey);
  } catch {
    return true;
  }
}
function rsaBitsOf(certificate) {
  try {
    const { publicKey } = certificate;
    return publicKey.asymmetricKeyType?.startsWith("rsa") === true ? publicKey.asymmetricKeyDetails?.modulusLength : void 0;
  } catch {
    return void 0;
  }
}

// src/facts/pem.ts
var beginMark = "-----BEGIN ";
var endMark = "-----END ";
var dashes = "-----";
function holdsPem(text) {
  return text.includes(beginMark);
}
function readPem(text) {
  const starts = indexesOf(text, beginMark);
  const blocks = starts.map((start, index) => readBlock(text, start, starts[index + 1] ?? text.length));
  const glued2 = blocks.slice(1).flatMap((block, index) => {
    const before2 = blocks[index];
    const between = before2 === void 0 ? "" : text.slice(before2.end, block.start);
    return before2?.fault !== void 0 || /[^ \t]/u.test(between) ? [] : [seam(before2, block)];
  });
  return { blocks, glued: glued2 };
}
function indexesOf(text, mark) {
  const found = [];
  for (let at4 = text.indexOf(mark); at4 >= 0; at4 = text.indexOf(mark, at4 + mark.length)) found.push(at4);
  return found;
}
function seam(before2, after) {
  const endLine = before2 === void 0 ? after.start : before2.body.end;
  return { start: endLine, end: after.body.start };
}
function readBlock(text, start, limit) {
  const labelStart = start + beginMark.length;
  const head = text.slice(labelStart, Math.min(limit, labelStart + 80));
  const labelLength = head.indexOf(dashes);
  const label = labelLength < 0 ? "" : head.slice(0, labelLength);
  const bodyStart = labelLength < 0 ? labelStart : labelStart + labelLength + dashes.length;
  const footer = `${endMark}${label}${dashes}`;
  const at4 = labelLength < 0 ? -1 : text.slice(bodyStart, limit).indexOf(footer);
  if (at4 < 0) {
    const end = bodyStart + text.slice(bodyStart, limit).trimEnd().length;
    return {
      start,
      end,
      label: label === "" ? /^[A-Z0-9 ]*/u.exec(head)?.[0].trim() ?? "" : label,
      body: { start: bodyStart, end },
      fault: "cut-short"
    };
  }
  const body = { start: bodyStart, end: bodyStart + at4 };
  const block = { start, end: body.end + footer.length, label, body };
  return marksStandAlone(text, block) ? block : { ...block, fault: "marker-not-alone" };
}
function marksStandAlone(text, block) {
  const body = text.slice(block.body.start, block.body.end);
  const behind2 = text.slice(block.end, block.end + 200);
  const inside = /^[ \t]*[\r\n]/u.test(body) && /[\r\n][ \t]*$/u.test(body.slice(-200));
  return inside && /^[ \t]*(?:[\r\n]|-----BEGIN |$)/u.test(behind2);
}

// src/facts/bundle.ts
var maximumCertificates = 100;
var certificateLabels = /* @__PURE__ */ new Set(["CERTIFICATE", "X509 CERTIFICATE", "TRUSTED CERTIFICATE"]);
function bundleFacts(text) {
  const { blocks, glued: glued2 } = readPem(text);
  const ours = blocks.filter((block) => certificateLabels.has(block.label));
  const ellipsis = ours.map((block) => ellipsisIn(text, block.body)).find((span) => span !== void 0);
  const read2 = ours.slice(0, maximumCertificates).map((block) => readCertificate(text, block));
  return {
    blocks: ours.length,
    certificates: read2.flatMap((found) => "certificate" in found ? [found] : []),
    broken: ellipsis === void 0 ? read2.flatMap((found) => "value" in found ? [found] : []) : [],
    glued: glued2,
    privateKeys: blocks.filter((block) => block.label.endsWith("PRIVATE KEY")).map(({ start, end, label }) => ({ start, end, label: label.slice(0, 40) })),
    carriageReturns: text.includes("\r"),
    blankPadding: /^\s/u.test(text) || /\s$/u.test(text.replace(/\r?\n$/u, "")),
    ...ellipsis === void 0 ? {} : { ellipsis }
  };
}
function ellipsisIn(text, { start, end }) {
  const match = /\.{3,}|…/u.exec(text.slice(start, end));
  return match === null ? void 0 : { start: start + match.index, end: start + match.index + match[0].length };
}
function readCertificate(text, block) {
  const span = { start: block.start, end: block.end };
  if (block.fault !== void 0) return { ...span, value: block.fault };
  const bytes = decodeBase64(text.slice(block.body.start, block.body.end).replaceAll(/[ \t]/gu, "").trim());
  if (bytes === void 0) return { ...span, value: "not-base64" };
  const certificate = certificateFacts(bytes);
  return certificate === void 0 ? { ...span, value: "not-a-certificate" } : { ...span, certificate };
}

// src/facts/ca-content.ts
var maximumLength2 = 4e6;
function caFacts(text) {
  const hole = firstHole(text);
  if (hole !== void 0) return { unknown: hole.reason };
  const kept = keptInside(text);
  if (kept !== void 0) return insideFacts(kept.inner, kept.bytes);
  const flat = flatten(text);
  const { chars } = flat;
  if (chars.length > maximumLength2) return { decodedBytes: Math.floor(chars.length * 3 / 4) };
  if (holdsPem(chars)) return pemFacts("pem", chars, flat);
  const masked = maskExpressions(chars);
  if (masked.first !== void 0)
    return { unknown: `it holds the template expression ${chars.slice(masked.first.start, masked.first.end)}` };
  return literalFacts(chars);
}
function keptInside(text) {
  const solid = text.filter((piece) => piece.kind !== "known" || piece.chars.trim() !== "");
  const [only] = solid;
  return solid.length === 1 && only?.kind === "encoded" ? only : void 0;
}
function insideFacts(inner, encoding) {
  const flat = flatten(inner);
  const { chars } = flat;
  if (chars.length > maximumLength2) return { decodedBytes: chars.length };
  if (chars === "") return { encoding: "empty" };
  if (keptInside(inner) !== void 0) return { encoding: "base64-twice", decodedBytes: chars.length };
  if (holdsPem(chars)) return pemFacts("base64-pem", chars, flat);
  return bytesFacts(Buffer.from(chars, encoding));
}
function pemFacts(encoding, chars, content) {
  const bundle = bundleFacts(chars);
  const decodedBytes = Buffer.byteLength(chars);
  const whole = { start: 0, end: chars.length };
  return {
    encoding,
    decodedBytes,
    bundle,
    ...content === void 0 ? {} : { content },
    ...bundle.ellipsis === void 0 ? {} : { placeholder: content === void 0 ? whole : bundle.ellipsis }
  };
}
var wholeSamples = /^(?:string|<[^<>]{1,80}>|X{4,})$/u;
function literalFacts(chars) {
  const trimmed = chars.trim();
  if (trimmed === "") return { encoding: "empty" };
  if (wholeSamples.test(trimmed)) return { placeholder: { start: 0, end: chars.length } };
  const ellipsis = ellipsisIn(chars, { start: 0, end: chars.length });
  if (ellipsis !== void 0) return { placeholder: ellipsis };
  if (/^data:/iu.test(trimmed)) return { encoding: "data-url" };
  const bytes = decodeBase64(trimmed);
  if (bytes !== void 0) return decodedFacts(bytes, chars);
  return { encoding: isUrlSafeBase64(trimmed) ? "url-safe-base64" : "not-base64" };
}
function decodedFacts(bytes, chars) {
  const text = bytes.toString("utf8").replaceAll(holeMark, "�");
  if (!holdsPem(text)) return bytesFacts(bytes);
  const { placeholder, ...facts } = pemFacts("base64-pem", text);
  return {
    ...facts,
    decodedBytes: bytes.length,
    ...placeholder === void 0 ? {} : { placeholder: { start: 0, end: chars.length } }
  };
}
function bytesFacts(bytes) {
  const decodedBytes = bytes.length;
  if (bytes.toString("latin1").trim() === "") return { encoding: "empty", decodedBytes };
  const again = decodeBase64(bytes.toString("latin1").trim());
  if (again !== void 0 && isCertificateContent(again)) return { encoding: "base64-twice", decodedBytes };
  const kind = derKind(bytes);
  if (kind === "pkcs7" || kind === "pkcs12") return { encoding: `base64-${kind}`, decodedBytes };
  return { encoding: certificateFacts(bytes) === void 0 ? "base64-other" : "base64-der", decodedBytes };
}
function isCertificateContent(bytes) {
  return holdsPem(bytes.toString("latin1")) || derKind(bytes) !== void 0;
}

// src/describe/settings/scalar.ts
function scalarOf(value) {
  const text = textOf(value);
  if (text === void 0) return void 0;
  const flat = flatten(text);
  const origin = flat.chars === "" ? value.origin : originOf(flat, 0, flat.chars.length, value.origin);
  const unknown = firstHole(text)?.reason;
  return { flat, origin, sensitive: value.sensitive === true, ...unknown === void 0 ? {} : { unknown } };
}
function textOf(value) {
  if (value.kind === "text") return value.text;
  const chars = charsOf(value);
  return chars === void 0 ? void 0 : knownText(chars, value.origin);
}
function reasonFor(value) {
  return value.sensitive === true ? sensitiveReason : whyNoText(value);
}
function originAtSpan(scalar, span) {
  if (span.start === span.end) return scalar.origin;
  return originOf(scalar.flat, span.start, span.end, scalar.origin);
}
function locatedAt(scalar, span, node) {
  return located(node, originAtSpan(scalar, span));
}
function reasonAt(scalar, span, fallback) {
  return firstHole(sliceText(scalar.flat, span.start, span.end))?.reason ?? scalar.unknown ?? fallback;
}
function secretPlaces(scalar, span) {
  if (scalar.sensitive) return [scalar.origin.place, ...placesOfText(scalar.flat.text)];
  return span === void 0 ? [] : placesOf(scalar.flat, span.start, span.end);
}
function expressionReason(scalar, span) {
  const text = scalar.flat.chars.slice(span.start, span.end);
  const head = /^[^\w]{0,4}[\w.-]{0,60}[\s})%#]{0,4}/u.exec(text)?.[0] ?? "";
  return `it holds the template expression ${head === text ? text : `${head}…`}`;
}
function shellOf(scalar, found) {
  if (found.length === 0) return {};
  return {
    shell: located(
      found.map((char) => locatedAt(scalar, char, { value: char.value })),
      scalar.origin
    )
  };
}
function placeholderOf(scalar, span) {
  if (span === void 0) return {};
  const text = scalar.flat.chars.slice(span.start, span.end);
  const shown = text.length > 60 ? `${text.slice(0, 20)}…` : text;
  return { placeholder: locatedAt(scalar, span, { value: scalar.sensitive ? "***" : shown }) };
}

// src/describe/settings/address-cell.ts
function describeAddress(value) {
  const scalar = scalarOf(value);
  if (scalar === void 0) return located({ unknown: reasonFor(value) }, value.origin);
  const facts = addressFacts(scalar.flat);
  const whole = { start: 0, end: scalar.flat.chars.length };
  const cell = {
    ...ownValue(scalar, facts, whole),
    ...facts.parts === void 0 ? {} : { url: located(urlOf(scalar, facts), scalar.origin) },
    ...faultsOf(scalar, facts),
    ...shellOf(scalar, facts.shell),
    ...placeholderOf(scalar, facts.placeholder),
    ...facts.suggestion === void 0 || scalar.sensitive ? {} : { suggestion: facts.suggestion }
  };
  return withSecrets(located(cell, scalar.origin), secretPlaces(scalar, facts.secret));
}
function ownValue(scalar, facts, whole) {
  if (scalar.sensitive) return { unknown: sensitiveReason };
  if (facts.value !== void 0) return { value: facts.value };
  return { unknown: whyUnknown(scalar, facts, whole) };
}
function whyUnknown(scalar, facts, span) {
  const expression = facts.expression === void 0 ? "the address cannot be taken apart" : expressionReason(scalar, facts.expression);
  return reasonAt(scalar, span, expression);
}
function urlOf(scalar, facts) {
  const { scheme, host: host2, port, path, query, userInfo } = facts.parts ?? {};
  const word = (part4) => wordOf(scalar, facts, part4);
  return {
    ...scheme === void 0 ? {} : { scheme: locatedAt(scalar, scheme, schemeWord(scalar, facts, scheme)) },
    ...host2 === void 0 ? {} : { host: locatedAt(scalar, host2, { ...word(host2), ...hostKind(facts) }) },
    ...port === void 0 ? {} : { port: locatedAt(scalar, port, { ...word(port), ...portNumber(scalar, port) }) },
    ...path === void 0 ? {} : { path: locatedAt(scalar, path, word(path)) },
    ...query === void 0 ? {} : { query: locatedAt(scalar, query, word(query)) },
    ...userInfo === void 0 ? {} : { userInfo: locatedAt(scalar, userInfo, { literal: userInfo.literal, password: userInfo.password }) }
  };
}
function wordOf(scalar, facts, part4) {
  return scalar.sensitive ? { unknown: sensitiveReason } : knownWord(scalar, facts, part4);
}
function knownWord(scalar, facts, part4) {
  return part4.state === "known" ? { value: part4.value } : { unknown: whyUnknown(scalar, facts, part4) };
}
var openSchemes = /* @__PURE__ */ new Set(["http", "https", "socks4", "socks5", "socks5h", "ftp", "tcp"]);
function schemeWord(scalar, facts, part4) {
  const open = part4.state === "known" && openSchemes.has(part4.value);
  return open ? { value: part4.value } : wordOf(scalar, facts, part4);
}
function hostKind(facts) {
  const found = facts.parts?.hostFacts;
  if (found === void 0) return {};
  return found.scope === void 0 ? { kind: found.kind } : { kind: found.kind, range: found.scope };
}
function portNumber(scalar, port) {
  return port.state === "known" && !scalar.sensitive ? { number: Number(port.value) } : {};
}
function faultsOf(scalar, facts) {
  if (facts.faults.length === 0) return {};
  const faults = facts.faults.map((fault2) => {
    const text = fault2.text === void 0 || scalar.sensitive ? {} : { text: fault2.text };
    return locatedAt(scalar, fault2, { value: fault2.value, ...text });
  });
  return { faults: located(faults, scalar.origin) };
}

// src/describe/settings/bypass-cell.ts
var maximumItems = 2e3;
function describeBypass(value, context) {
  if (value.kind === "list") return listBypass(value, context);
  const scalar = scalarOf(value);
  if (scalar === void 0 || value.kind === "boolean") {
    const unknown = value.kind === "unknown" ? value.reason : "neither a list nor a string";
    return located({ form: "unknown", unknown, entries: located([], value.origin) }, value.origin);
  }
  const read2 = bypassFactsOfString(scalar.flat).map((facts) => ({ scalar, facts }));
  return assemble("string", read2, value.origin, () => true, void 0);
}
function listBypass(value, context) {
  const read2 = value.items.slice(0, maximumItems).flatMap((item) => {
    const resolved = resolveValue(item, context);
    return resolved === void 0 ? [] : [readItem(value.sensitive === true ? { ...resolved, sensitive: true } : resolved)];
  });
  const more = value.items.length > maximumItems ? "the list is too long" : value.more;
  const countsTwice = value.set === true ? writtenTogether : () => true;
  return assemble("list", read2, value.origin, countsTwice, more);
}
function holeEntry2(unknown, origin) {
  return { hole: located({ kind: "hole", unknown }, origin) };
}
function readItem(item) {
  const scalar = scalarOf(item);
  return scalar === void 0 ? holeEntry2(reasonFor(item), item.origin) : { scalar, facts: bypassFactsOfElement(scalar.flat) };
}
function writtenTogether(left, right) {
  const sameWay = left.via.length === right.via.length && left.via.every((step, index) => samePlaceAs(step.place, right.via[index]?.place));
  return sameWay && left.place.source === right.place.source && !samePlace(left.place, right.place);
}
function samePlaceAs(left, right) {
  return right !== void 0 && samePlace(left, right);
}
function assemble(form, read2, origin, countsTwice, more) {
  const same = duplicates(read2.map((entry2) => "facts" in entry2 ? entry2.facts : void 0));
  const entries = read2.map((entry2, index) => {
    if ("hole" in entry2) return entry2.hole;
    const earlier = same[index];
    const first = earlier === void 0 ? void 0 : read2[earlier];
    const twice = first !== void 0 && "facts" in first && countsTwice(originOfEntry(first), originOfEntry(entry2));
    return entryCell(entry2.scalar, entry2.facts, twice ? earlier : void 0);
  });
  const unknown = more ?? entries.find((entry2) => entry2.unknown !== void 0)?.unknown;
  return located({ form, ...unknown === void 0 ? {} : { unknown }, entries: located(entries, origin) }, origin);
}
function originOfEntry({ scalar, facts }) {
  return originAtSpan(scalar, facts.at);
}
function entryCell(scalar, facts, duplicateOf) {
  const suggestion = duplicateOf === void 0 ? facts.suggestion : "";
  const entry2 = {
    ...ownValue2(scalar, facts),
    kind: facts.kind,
    ...scalar.sensitive ? {} : namesOf(facts),
    ...flagsOf(facts),
    ...nodesOf(scalar, facts),
    ...shellOf(scalar, facts.shell),
    ...placeholderOf(scalar, facts.placeholder),
    ...duplicateOf === void 0 ? {} : { duplicateOf },
    ...suggestion === void 0 || scalar.sensitive ? {} : { suggestion }
  };
  const secret2 = secretPlaces(scalar, facts.secret);
  return withSecrets(locatedKeys(locatedAt(scalar, facts.at, entry2), keyOrigins(scalar, facts)), secret2);
}
function ownValue2(scalar, facts) {
  if (scalar.sensitive) return { unknown: sensitiveReason };
  if (facts.value !== void 0) return { value: facts.value };
  const expression = facts.expression === void 0 ? "unknown" : expressionReason(scalar, facts.expression);
  return { unknown: reasonAt(scalar, facts.at, expression) };
}
function namesOf(facts) {
  return {
    ...facts.name === void 0 ? {} : { name: facts.name },
    ...facts.network === void 0 ? {} : { network: facts.network }
  };
}
function flagsOf(facts) {
  return {
    ...facts.hostBits === void 0 ? {} : { hostBits: true },
    ...facts.trailingDot === void 0 ? {} : { trailingDot: true },
    ...facts.brackets === void 0 ? {} : { brackets: true },
    ...facts.spaces === void 0 ? {} : { spaces: true },
    ...facts.broad === void 0 ? {} : { broad: facts.broad }
  };
}
function nodesOf(scalar, facts) {
  const { port, glued: glued2, separator, badAddress, badLabel } = facts;
  const shown = (text) => scalar.sensitive ? "***" : text;
  const halves2 = glued2?.first === void 0 || glued2.second === void 0 || scalar.sensitive ? {} : { first: glued2.first, second: glued2.second };
  const portCell = port === void 0 || scalar.sensitive ? { unknown: sensitiveReason } : { value: port.value };
  return {
    ...port === void 0 ? {} : { port: locatedAt(scalar, port, portCell) },
    ...glued2 === void 0 ? {} : { glued: locatedAt(scalar, glued2, { value: shown(glued2.value), ...halves2 }) },
    ...separator === void 0 ? {} : { separator: locatedAt(scalar, separator, { value: separator.value }) },
    ...badAddress === void 0 ? {} : { badAddress: locatedAt(scalar, badAddress, { value: badAddress.value }) },
    ...badLabel === void 0 ? {} : { badLabel: locatedAt(scalar, badLabel, { value: badLabel.value, label: shown(badLabel.label) }) }
  };
}
function keyOrigins(scalar, facts) {
  const at4 = (key, span) => span === void 0 ? {} : { [key]: originAtSpan(scalar, span) };
  return {
    ...at4("kind", facts.kindAt),
    ...at4("hostBits", facts.hostBits),
    ...at4("trailingDot", facts.trailingDot),
    ...at4("brackets", facts.brackets),
    ...at4("spaces", facts.spaces)
  };
}

// src/describe/settings/ca-cell.ts
function describeCa(value) {
  const scalar = scalarOf(value);
  if (scalar === void 0) return located({ unknown: reasonFor(value) }, value.origin);
  const facts = caFacts(scalar.flat.text);
  const { unknown, encoding, decodedBytes, bundle } = facts;
  const cell = {
    ...unknown === void 0 ? {} : { unknown },
    ...encoding === void 0 ? {} : { encoding },
    ...decodedBytes === void 0 ? {} : { decodedBytes },
    ...bundle === void 0 ? {} : bundleCells(scalar, facts, bundle),
    ...placeholderCell(scalar, facts)
  };
  const placed = locatedKeys(located(cell, scalar.origin), { encoding: originOfUse(scalar.origin) });
  return withSecrets(placed, secretPlaces2(scalar, facts));
}
function originOfUse(origin) {
  const { place, via } = origin;
  const [first, ...others] = via;
  const isWholeFile = place.start === 0 && place.end === place.source.text.length;
  return isWholeFile && first !== void 0 ? { place: first.place, via: others } : origin;
}
function originIn(scalar, facts, span) {
  return facts.content === void 0 ? scalar.origin : originOf(facts.content, span.start, span.end, scalar.origin);
}
function bundleCells(scalar, facts, bundle) {
  const at4 = (span, node) => located(node, originIn(scalar, facts, span));
  const list = (nodes) => located([...nodes], scalar.origin);
  return {
    blocks: bundle.blocks,
    certificates: list(bundle.certificates.map((found) => at4(found, certificateCell(scalar, found.certificate)))),
    ...bundle.broken.length === 0 ? {} : { broken: list(bundle.broken.map((fault2) => at4(fault2, { value: fault2.value }))) },
    ...bundle.glued.length === 0 ? {} : { glued: list(bundle.glued.map((seam2) => at4(seam2, { value: "no line break" }))) },
    ...bundle.privateKeys.length === 0 ? {} : { privateKeys: list(bundle.privateKeys.map((key) => at4(key, { value: key.label }))) },
    ...bundle.carriageReturns ? { carriageReturns: true } : {},
    ...bundle.blankPadding ? { blankPadding: true } : {}
  };
}
function certificateCell(scalar, certificate) {
  const { subject, weakDigest, rsaBits, ...facts } = certificate;
  return {
    ...facts,
    subject: scalar.sensitive ? "(sensitive)" : subject,
    notBeforeDay: dayOf(facts.notBefore),
    notAfterDay: dayOf(facts.notAfter),
    ...weakDigest === void 0 ? {} : { weakDigest },
    ...rsaBits === void 0 ? {} : { rsaBits }
  };
}
function dayOf(seconds) {
  return new Date(seconds * 1e3).toISOString().slice(0, 10);
}
function placeholderCell(scalar, facts) {
  const { placeholder, content } = facts;
  if (placeholder === void 0) return {};
  if (content === void 0) return placeholderOf(scalar, placeholder);
  return { placeholder: located({ value: "..." }, originIn(scalar, facts, placeholder)) };
}
function secretPlaces2(scalar, facts) {
  const { content, bundle } = facts;
  const whole = [scalar.origin.place, ...placesOfText(scalar.flat.text)];
  const keys2 = bundle?.privateKeys ?? [];
  if (scalar.sensitive || keys2.length > 0 && content === void 0) return whole;
  return content === void 0 ? [] : keys2.flatMap((key) => placesOf(content, key.start, key.end));
}

// src/describe/settings/proxy-settings.ts
function describeProxySettings(input, context) {
  const { origin, platform, consumers, reader, patch, unknown, strangeFields: strangeFields2 } = input;
  const settings = {
    platform,
    consumers: located([...consumers], origin),
    reader: located({ ...reader }, origin),
    patch,
    ...unknown === void 0 ? {} : { unknown },
    ...read("enabled", input.enabled, flagCellOf),
    ...read("http", input.http, describeAddress),
    ...read("https", input.https, describeAddress),
    ...read("bypass", input.bypass, (value) => describeBypass(value, context)),
    ...read("ca", input.ca, describeCa),
    ...input.effectiveBypass === void 0 ? {} : { effectiveBypass: located({ value: input.effectiveBypass.key }, input.effectiveBypass.keyOrigin) },
    strangeFields: located([...strangeFields2], origin)
  };
  return located(settings, origin);
}
function read(key, field, describe) {
  return field === void 0 ? {} : { [key]: describe(field.value) };
}

// src/describe/aks/proxy-block.ts
var armProxyKeys = {
  httpProxy: "httpProxy",
  httpsProxy: "httpsProxy",
  noProxy: "noProxy",
  trustedCa: "trustedCa",
  effectiveNoProxy: "effectiveNoProxy"
};
var azurermProxyKeys = {
  httpProxy: "http_proxy",
  httpsProxy: "https_proxy",
  noProxy: "no_proxy",
  trustedCa: "trusted_ca"
};
function describeProxyBlock(block, origin, format6, patch, context) {
  const { keys: keys2, reader } = format6;
  const field = (key) => key === void 0 ? void 0 : fieldOf(block, key, reader.tolerantKeys);
  const settings = describeProxySettings(
    {
      platform: "aks",
      consumers: ["nodes", "pods"],
      reader,
      patch,
      origin,
      ...block.unknown === void 0 ? {} : { unknown: block.unknown },
      http: field(keys2.httpProxy),
      https: field(keys2.httpsProxy),
      bypass: field(keys2.noProxy),
      ca: field(keys2.trustedCa),
      enabled: field("enabled"),
      effectiveBypass: field(keys2.effectiveNoProxy),
      strangeFields: strangeFields(block, keys2, reader.tolerantKeys)
    },
    context
  );
  return settings;
}
function fieldOf(block, key, tolerant) {
  const exact = block.field(key);
  if (exact !== void 0 || !tolerant) return exact;
  const wanted = key.toLowerCase();
  return block.entries().find((entry2) => entry2.key.toLowerCase() === wanted);
}
var toolingKey = /^(?:\$|_|\/\/|#)|^comments?$|^metadata$/i;
function strangeFields(block, keys2, tolerant) {
  const known2 = [...Object.values({ ...keys2 }), "enabled"].filter(
    (key) => typeof key === "string"
  );
  return block.entries().filter(({ key }) => !known2.includes(key) && !toolingKey.test(key)).flatMap((entry2) => strangeField(entry2, known2, keys2.trustedCa, tolerant));
}
function strangeField({ key, keyOrigin }, known2, trustedCa, tolerant) {
  const alike = known2.find((name) => name.toLowerCase() === key.toLowerCase());
  if (alike !== void 0 && alike !== trustedCa && tolerant) return [];
  const near = alike ?? nearest(key, known2);
  const facts = { ...near === void 0 ? {} : { near }, ...alike === void 0 ? {} : { caseOnly: true } };
  return [located({ value: key, ...facts }, keyOrigin)];
}

// src/describe/aks/az-http-proxy-config.ts
var format = {
  keys: armProxyKeys,
  // The CLI sends what the file holds; which API version it speaks depends on its release.
  reader: { tolerantKeys: true, sendsEmptyCa: true, enabledKnown: "always" }
};
var azHttpProxyConfig = {
  types: ["az-http-proxy-config"],
  describe: (object, context) => {
    const top = createFields(object.body, context);
    const wrapped = wrapperOf(top, context);
    const block = wrapped?.inner ?? top;
    const origin = wrapped?.field.keyOrigin ?? object.origin;
    const cluster = located(
      {
        kind: "aks-cluster",
        name: nameOf(object, context),
        proxy: describeProxyBlock(block, origin, format, false, context),
        pools: [],
        podRanges: [],
        serviceRanges: [],
        ...wrapped === void 0 ? {} : { wrapper: located({ value: wrapped.path }, wrapped.field.keyOrigin) },
        syntax: (object.syntax ?? []).map(faultCell)
      },
      object.origin
    );
    return { kind: "aks-cluster", cluster, nameKnown: false };
  }
};
function wrapperOf(top, context) {
  const outer = top.field("properties") ?? top.field("httpProxyConfig");
  if (outer?.value.kind !== "map") return void 0;
  const fields = createFields(outer.value, context);
  const inner = outer.key === "properties" ? fields.field("httpProxyConfig") : void 0;
  if (inner === void 0) return { field: outer, path: outer.key, inner: fields };
  return { field: outer, path: `${outer.key}.${inner.key}`, inner: createFields(inner.value, context) };
}
function nameOf(object, context) {
  const name = resolveValue(object.name, context);
  return (name === void 0 ? void 0 : textCellOf(name).value) ?? object.root;
}
function faultCell({ kind, origin }) {
  return located({ value: kind }, origin);
}

// src/describe/aks/cluster-name.ts
function clusterLabel(object, name) {
  if (name?.value !== void 0) return name.value;
  if (object.carrier === "terraform" || object.carrier === "terraform-plan") return object.address;
  const partly = object.name?.kind === "text" ? flatten(object.name.text).chars.replaceAll(holeMark, "…") : "";
  return partly === "" || partly === "…" ? "managed cluster" : partly;
}
function nameIdentity(name, context) {
  const resolved = resolveValue(name, context);
  if (resolved?.kind === "unknown" && resolved.id !== void 0)
    return { nameKey: `\0${resolved.id}\0`, nameKnown: false };
  const key = resolved?.kind === "text" ? textKey(resolved.text) : void 0;
  return key === void 0 || key.key === "" ? { nameKnown: false } : { nameKey: key.key, nameKnown: key.known };
}

// src/describe/aks/custom-ca.ts
function describeCustomCa(field, context) {
  if (field === void 0) return {};
  const { value, keyOrigin } = field;
  if (value.kind !== "list") {
    const unknown = value.kind === "unknown" ? value.reason : "customCATrustCertificates is no list";
    return { customCa: located({ unknown, entries: [] }, keyOrigin) };
  }
  const entries = itemsOf(value, context).map((item) => describeCa(item));
  return { customCa: located({ ...value.more === void 0 ? {} : { unknown: value.more }, entries }, keyOrigin) };
}

// src/describe/aks/network.ts
var armNetworkKeys = {
  pod: ["podCidr", "podCidrs"],
  service: ["serviceCidr", "serviceCidrs"],
  outboundType: "outboundType"
};
var azurermNetworkKeys = {
  pod: ["pod_cidr", "pod_cidrs"],
  service: ["service_cidr", "service_cidrs"],
  outboundType: "outbound_type"
};
function describeNetwork(network, keys2) {
  const outboundType = network.text(keys2.outboundType);
  return {
    podRanges: rangesOf(network, keys2.pod),
    serviceRanges: rangesOf(network, keys2.service),
    ...outboundType === void 0 ? {} : { outboundType }
  };
}
function rangesOf(network, [single, several]) {
  const one2 = network.field(single);
  const cells2 = [...one2 === void 0 ? [] : [one2.value], ...network.list(several)?.items ?? []].map(textCellOf);
  return cells2.filter(
    (cell, index) => cell.value === void 0 || cells2.findIndex((other) => other.value === cell.value) === index
  );
}

// src/describe/aks/node-pool.ts
var armPoolKeys = {
  name: "name",
  osType: "osType",
  osSku: "osSKU",
  type: "type",
  customCaTrust: "enableCustomCATrust"
};
var azurermPoolKeys = {
  name: "name",
  osType: "os_type",
  osSku: "os_sku",
  type: "type",
  customCaTrust: "custom_ca_trust_enabled"
};
var proxyKeys = /* @__PURE__ */ new Set([
  "httpproxyconfig",
  "httpproxy",
  "httpsproxy",
  "noproxy",
  "trustedca",
  "proxyconfig"
]);
function describeNodePool(fields, keys2, head) {
  const name = head.name ?? fields.text(keys2.name);
  return located(
    {
      label: name?.value?.split("/").at(-1) ?? head.label,
      ...cells({
        name,
        osType: fields.text(keys2.osType),
        osSku: fields.text(keys2.osSku),
        type: fields.text(keys2.type)
      }),
      ...flag(fields.flag(keys2.customCaTrust)),
      proxyFields: fields.entries().filter(({ key }) => proxyKeys.has(key.toLowerCase().replaceAll("_", ""))).map(({ key, keyOrigin }) => located({ value: key }, keyOrigin)),
      conditional: head.conditional
    },
    head.origin
  );
}
function isConditional({ presence }, context) {
  return presence.kind === "conditional" && context.choose(presence.condition) !== true;
}
function cells(found) {
  return Object.fromEntries(Object.entries(found).filter(([, cell]) => cell !== void 0));
}
function flag(customCaTrust) {
  return customCaTrust === void 0 ? {} : { customCaTrust };
}

// src/describe/aks/azurerm-cluster.ts
var format2 = {
  keys: azurermProxyKeys,
  reader: { tolerantKeys: false, sendsEmptyCa: false, enabledKnown: "never" }
};
var azurermCluster = {
  types: ["azurerm_kubernetes_cluster"],
  describe: (object, context) => {
    const body = createFields(object.body, context);
    const label = clusterLabel(object, body.text("name"));
    const cluster = located(
      {
        kind: "aks-cluster",
        name: label,
        ...proxyOf(body, context),
        pools: defaultPool(body, context),
        ...windowsProfileOf(body),
        ...describeNetwork(body.map("network_profile"), azurermNetworkKeys),
        ...monitoringOf(body),
        ...describeCustomCa(body.field("custom_ca_trust_certificates_base64"), context),
        syntax: []
      },
      object.origin
    );
    const id = body.text("id")?.value?.toLowerCase();
    return {
      kind: "aks-cluster",
      cluster,
      ...nameIdentity(body.value("name"), context),
      ...id === void 0 ? {} : { id }
    };
  }
};
function blockOf(field, context) {
  if (field === void 0) return {};
  const { value } = field;
  if (value.kind === "map") return { block: value };
  if (value.kind === "unknown") return { unknown: value.reason };
  if (value.kind !== "list") return {};
  const [first] = itemsOf(value, context);
  return {
    ...first === void 0 ? {} : { block: first },
    ...value.more === void 0 ? {} : { unknown: value.more }
  };
}
function proxyOf(body, context) {
  const field = body.field("http_proxy_config");
  const { block, unknown } = blockOf(field, context);
  if (field === void 0 || block === void 0) return unknown === void 0 ? {} : { proxyUnknown: unknown };
  const fields = createFields(block, context);
  if (!fields.present) return { proxyUnknown: fields.unknown ?? "http_proxy_config is no block" };
  return { proxy: describeProxyBlock(fields, field.keyOrigin, format2, false, context) };
}
function defaultPool(body, context) {
  const { block } = blockOf(body.field("default_node_pool"), context);
  if (block === void 0) return [];
  const fields = createFields(block, context);
  return fields.present ? [describeNodePool(fields, azurermPoolKeys, { origin: block.origin, label: "default", conditional: false })] : [];
}
function windowsProfileOf(body) {
  const field = body.field("windows_profile");
  if (field?.value.kind !== "list") return {};
  const [first] = field.value.items;
  const isDeclared = first?.kind === "map" && first.entries.get("admin_username")?.value.kind === "text";
  return isDeclared ? { windowsProfile: located({ value: "windows_profile" }, field.keyOrigin) } : {};
}
function monitoringOf(body) {
  const insights = presenceOf(body.field("oms_agent"));
  const metrics = presenceOf(body.field("monitor_metrics"));
  return { ...insights === void 0 ? {} : { insights }, ...metrics === void 0 ? {} : { metrics } };
}
function presenceOf(field) {
  if (field?.value.kind === "unknown") return located({ unknown: field.value.reason }, field.origin);
  if (field?.value.kind !== "list") return void 0;
  const [first] = field.value.items;
  if (field.value.more !== void 0) return located({ unknown: field.value.more }, field.origin);
  return first === void 0 ? void 0 : located({ value: true }, field.keyOrigin);
}

// src/describe/aks/azurerm-node-pool.ts
var azurermNodePool = {
  types: ["azurerm_kubernetes_cluster_node_pool"],
  describe: (object, context) => {
    const body = createFields(object.body, context);
    const conditional = isConditional(object, context);
    return {
      kind: "aks-node-pool",
      pool: describeNodePool(body, azurermPoolKeys, { origin: object.origin, label: object.address, conditional }),
      link: linkOf(body, object),
      origin: object.origin
    };
  }
};
function linkOf(body, object) {
  const value = body.value("kubernetes_cluster_id");
  if (value === void 0) return { kind: "none", reason: `${object.address} has no kubernetes_cluster_id` };
  if (value.kind === "unknown") {
    const { reference: reference2, reason } = value;
    return reference2 === void 0 ? { kind: "none", reason } : { kind: "address", address: reference2.address };
  }
  const id = charsOf(value)?.toLowerCase();
  if (id !== void 0) return { kind: "id", id };
  const name = value.kind === "text" ? nameInId(value) : void 0;
  return name ?? { kind: "none", reason: "the id of the node pool's cluster is not known" };
}
var beforeName = "/managedclusters/";
function nameInId({ text }) {
  const flat = flatten(text);
  const at4 = flat.chars.toLowerCase().lastIndexOf(beforeName);
  const start = at4 + beforeName.length;
  if (at4 === -1 || start >= flat.chars.length || flat.chars.includes("/", start)) return void 0;
  const key = textKey(sliceText(flat, start, flat.chars.length));
  return key === void 0 ? void 0 : { kind: "name", ...key };
}

// src/describe/aks/arm-agent-pool.ts
var armAgentPool = {
  types: ["microsoft.containerservice/managedclusters/agentpools"],
  describe: (object, context) => {
    const properties = createFields(object.body, context, { ignoreCase: true }).map("properties");
    const name = resolveValue(object.name, context);
    const cell = name === void 0 ? void 0 : textCellOf(name);
    return {
      kind: "aks-node-pool",
      pool: describeNodePool(properties, armPoolKeys, {
        origin: object.origin,
        label: "(unnamed)",
        name: cell,
        conditional: isConditional(object, context)
      }),
      link: linkOf2(object, context),
      origin: object.origin
    };
  }
};
function linkOf2(object, context) {
  if (object.parent !== void 0) return { kind: "address", address: object.parent };
  const name = resolveValue(object.name, context);
  if (name?.kind !== "text")
    return { kind: "none", reason: name?.kind === "unknown" ? name.reason : "the node pool has no name" };
  const flat = flatten(name.text);
  const slash = flat.chars.indexOf("/");
  if (slash <= 0) return { kind: "none", reason: "the node pool's name does not say which cluster it belongs to" };
  const key = textKey(sliceText(flat, 0, slash));
  return key === void 0 ? { kind: "none", reason: "the name of the node pool's cluster is not known" } : { kind: "name", ...key };
}

// src/describe/aks/arm-managed-cluster.ts
var anyCase = { ignoreCase: true };
function formatOf({ carrier }) {
  const tolerantKeys = carrier === "arm";
  return { keys: armProxyKeys, reader: { tolerantKeys, sendsEmptyCa: true, enabledKnown: "by-api-version" } };
}
var armManagedCluster = {
  types: ["microsoft.containerservice/managedclusters"],
  describe: (object, context) => {
    const properties = createFields(object.body, context, anyCase).map("properties");
    const name = nameCell(object, context);
    const label = clusterLabel(object, name);
    const cluster = located(
      {
        kind: "aks-cluster",
        name: label,
        ...proxyOf2(properties, object, context),
        ...apiVersionOf(object, context),
        pools: poolsOf(properties, context),
        ...windowsProfileOf2(properties),
        ...describeNetwork(properties.map("networkProfile"), armNetworkKeys),
        ...monitoringOf2(properties),
        ...describeCustomCa(properties.map("securityProfile").field("customCATrustCertificates"), context),
        syntax: []
      },
      object.origin
    );
    return { kind: "aks-cluster", cluster, ...nameIdentity(object.name, context) };
  }
};
function nameCell(object, context) {
  const name = resolveValue(object.name, context);
  return name === void 0 ? void 0 : textCellOf(name);
}
function proxyOf2(properties, object, context) {
  const field = properties.field("httpProxyConfig");
  if (field === void 0) return properties.unknown === void 0 ? {} : { proxyUnknown: properties.unknown };
  const block = createFields(field.value, context, anyCase);
  if (!block.present) return { proxyUnknown: block.unknown ?? "httpProxyConfig is no object" };
  if (block.entries().length === 0 && block.unknown === void 0) return {};
  return {
    proxy: describeProxyBlock(
      createFields(field.value, context),
      field.keyOrigin,
      formatOf(object),
      object.patch === true,
      context
    )
  };
}
function apiVersionOf(object, context) {
  const value = resolveValue(object.apiVersion, context);
  if (value === void 0) return {};
  const cell = textCellOf(value);
  return { apiVersion: Object.assign(cell, cell.value === void 0 ? {} : parseApiVersion(cell.value)) };
}
function poolsOf(properties, context) {
  const pools = properties.list("agentPoolProfiles");
  return (pools?.items ?? []).flatMap((item) => poolOf(item, context));
}
function poolOf(item, context) {
  const fields = createFields(item, context, anyCase);
  if (!fields.present) return [];
  return [describeNodePool(fields, armPoolKeys, { origin: item.origin, label: "(unnamed)", conditional: false })];
}
function windowsProfileOf2(properties) {
  const field = properties.field("windowsProfile");
  return field?.value.kind === "map" ? { windowsProfile: located({ value: field.key }, field.keyOrigin) } : {};
}
function monitoringOf2(properties) {
  const azureMonitor = properties.map("azureMonitorProfile");
  const insights = properties.map("addonProfiles").map("omsagent").flag("enabled") ?? azureMonitor.map("containerInsights").flag("enabled");
  const metrics = azureMonitor.map("metrics").flag("enabled");
  return { ...insights === void 0 ? {} : { insights }, ...metrics === void 0 ? {} : { metrics } };
}

// src/describe/index.ts
var shapes = [armManagedCluster, armAgentPool, azurermCluster, azurermNodePool, azHttpProxyConfig];
var shapeOf = new Map(
  shapes.flatMap((shape) => shape.types.map((type) => [type, shape]))
);
function describeObject(object, context) {
  return shapeOf.get(object.type.toLowerCase())?.describe(object, context);
}

// src/link/aks.ts
function linkAksClusters(described) {
  const clusters = described.filter(isCluster);
  const index = indexClusters(clusters);
  const joined = new Map(
    clusters.map((cluster) => [cluster, []])
  );
  const orphans = [];
  for (const pool of described.filter(isPool)) {
    const found = candidatesOf(pool, index);
    if (isOneObject(found)) for (const cluster of found) joined.get(cluster)?.push(pool);
    else orphans.push({ pools: [pool], unjoined: whyUnjoined(pool.part.link, found.length) });
  }
  return [...clusters.map((cluster) => ({ cluster, pools: joined.get(cluster) ?? [] })), ...orphans];
}
function isCluster(item) {
  return item.part.kind === "aks-cluster";
}
function isPool(item) {
  return item.part.kind === "aks-node-pool";
}
function indexClusters(clusters) {
  const index = /* @__PURE__ */ new Map();
  for (const cluster of clusters) {
    for (const key of keysOf(cluster)) {
      const found = index.get(key);
      if (found === void 0) index.set(key, [cluster]);
      else found.push(cluster);
    }
  }
  return index;
}
function keysOf({ object, part: part4 }) {
  const scope = scopeOf(object);
  const keys2 = [`${scope} address ${object.address}`];
  if (part4.nameKey !== void 0) keys2.push(`${scope} name ${part4.nameKey}`);
  if (part4.nameKey !== void 0 && part4.nameKnown) keys2.push(`${folderOf(object)} folder ${part4.nameKey}`);
  if (part4.id !== void 0) keys2.push(`${scope} id ${part4.id}`);
  return keys2;
}
function candidatesOf({ object, part: part4 }, index) {
  const scope = scopeOf(object);
  const { link } = part4;
  switch (link.kind) {
    case "address":
      return index.get(`${scope} address ${link.address}`) ?? [];
    case "id":
      return index.get(`${scope} id ${link.id}`) ?? byName(link.id.split("/").at(-1) ?? "", true, object, index);
    case "name":
      return byName(link.key, link.known, object, index);
    case "none":
      return [];
  }
}
function byName(key, known2, object, index) {
  const inRoot = index.get(`${scopeOf(object)} name ${key}`) ?? [];
  return inRoot.length > 0 || !known2 ? inRoot : index.get(`${folderOf(object)} folder ${key}`) ?? [];
}
function isOneObject(candidates) {
  const [first, ...others] = candidates;
  return first !== void 0 && others.every(({ object }) => object.root === first.object.root && object.address === first.object.address);
}
function scopeOf(object) {
  return JSON.stringify([object.carrier, object.root, object.variant ?? null]);
}
function folderOf(object) {
  const { path } = object.origin.place.source;
  return JSON.stringify([object.carrier, path.slice(0, path.lastIndexOf("/") + 1)]);
}
function whyUnjoined(link, candidates) {
  if (link.kind === "none") return link.reason;
  return candidates === 0 ? "it is not declared in this repository" : "several of this name are declared";
}

// node_modules/jsonc-parser/lib/esm/impl/scanner.js
function createScanner(text, ignoreTrivia = false) {
  const len = text.length;
  let pos = 0, value = "", tokenOffset = 0, token2 = 16, lineNumber = 0, lineStartOffset = 0, tokenLineStartOffset = 0, prevTokenLineStartOffset = 0, scanError = 0;
  function scanHexDigits(count, exact) {
    let digits3 = 0;
    let value2 = 0;
    while (digits3 < count || !exact) {
      let ch = text.charCodeAt(pos);
      if (ch >= 48 && ch <= 57) {
        value2 = value2 * 16 + ch - 48;
      } else if (ch >= 65 && ch <= 70) {
        value2 = value2 * 16 + ch - 65 + 10;
      } else if (ch >= 97 && ch <= 102) {
        value2 = value2 * 16 + ch - 97 + 10;
      } else {
        break;
      }
      pos++;
      digits3++;
    }
    if (digits3 < count) {
      value2 = -1;
    }
    return value2;
  }
  function setPosition(newPosition) {
    pos = newPosition;
    value = "";
    tokenOffset = 0;
    token2 = 16;
    scanError = 0;
  }
  function scanNumber() {
    let start = pos;
    if (text.charCodeAt(pos) === 48) {
      pos++;
    } else {
      pos++;
      while (pos < text.length && isDigit(text.charCodeAt(pos))) {
        pos++;
      }
    }
    if (pos < text.length && text.charCodeAt(pos) === 46) {
      pos++;
      if (pos < text.length && isDigit(text.charCodeAt(pos))) {
        pos++;
        while (pos < text.length && isDigit(text.charCodeAt(pos))) {
          pos++;
        }
      } else {
        scanError = 3;
        return text.substring(start, pos);
      }
    }
    let end = pos;
    if (pos < text.length && (text.charCodeAt(pos) === 69 || text.charCodeAt(pos) === 101)) {
      pos++;
      if (pos < text.length && text.charCodeAt(pos) === 43 || text.charCodeAt(pos) === 45) {
        pos++;
      }
      if (pos < text.length && isDigit(text.charCodeAt(pos))) {
        pos++;
        while (pos < text.length && isDigit(text.charCodeAt(pos))) {
          pos++;
        }
        end = pos;
      } else {
        scanError = 3;
      }
    }
    return text.substring(start, end);
  }
  function scanString() {
    let result = "", start = pos;
    while (true) {
      if (pos >= len) {
        result += text.substring(start, pos);
        scanError = 2;
        break;
      }
      const ch = text.charCodeAt(pos);
      if (ch === 34) {
        result += text.substring(start, pos);
        pos++;
        break;
      }
      if (ch === 92) {
        result += text.substring(start, pos);
        pos++;
        if (pos >= len) {
          scanError = 2;
          break;
        }
        const ch2 = text.charCodeAt(pos++);
        switch (ch2) {
          case 34:
            result += '"';
            break;
          case 92:
            result += "\\";
            break;
          case 47:
            result += "/";
            break;
          case 98:
            result += "\b";
            break;
          case 102:
            result += "\f";
            break;
          case 110:
            result += "\n";
            break;
          case 114:
            result += "\r";
            break;
          case 116:
            result += "	";
            break;
          case 117:
            const ch3 = scanHexDigits(4, true);
            if (ch3 >= 0) {
              result += String.fromCharCode(ch3);
            } else {
              scanError = 4;
            }
            break;
          default:
            scanError = 5;
        }
        start = pos;
        continue;
      }
      if (ch >= 0 && ch <= 31) {
        if (isLineBreak(ch)) {
          result += text.substring(start, pos);
          scanError = 2;
          break;
        } else {
          scanError = 6;
        }
      }
      pos++;
    }
    return result;
  }
  function scanNext() {
    value = "";
    scanError = 0;
    tokenOffset = pos;
    lineStartOffset = lineNumber;
    prevTokenLineStartOffset = tokenLineStartOffset;
    if (pos >= len) {
      tokenOffset = len;
      return token2 = 17;
    }
    let code2 = text.charCodeAt(pos);
    if (isWhiteSpace2(code2)) {
      do {
        pos++;
        value += String.fromCharCode(code2);
        code2 = text.charCodeAt(pos);
      } while (isWhiteSpace2(code2));
      return token2 = 15;
    }
    if (isLineBreak(code2)) {
      pos++;
      value += String.fromCharCode(code2);
      if (code2 === 13 && text.charCodeAt(pos) === 10) {
        pos++;
        value += "\n";
      }
      lineNumber++;
      tokenLineStartOffset = pos;
      return token2 = 14;
    }
    switch (code2) {
      // tokens: []{}:,
      case 123:
        pos++;
        return token2 = 1;
      case 125:
        pos++;
        return token2 = 2;
      case 91:
        pos++;
        return token2 = 3;
      case 93:
        pos++;
        return token2 = 4;
      case 58:
        pos++;
        return token2 = 6;
      case 44:
        pos++;
        return token2 = 5;
      // strings
      case 34:
        pos++;
        value = scanString();
        return token2 = 10;
      // comments
      case 47:
        const start = pos - 1;
        if (text.charCodeAt(pos + 1) === 47) {
          pos += 2;
          while (pos < len) {
            if (isLineBreak(text.charCodeAt(pos))) {
              break;
            }
            pos++;
          }
          value = text.substring(start, pos);
          return token2 = 12;
        }
        if (text.charCodeAt(pos + 1) === 42) {
          pos += 2;
          const safeLength = len - 1;
          let commentClosed = false;
          while (pos < safeLength) {
            const ch = text.charCodeAt(pos);
            if (ch === 42 && text.charCodeAt(pos + 1) === 47) {
              pos += 2;
              commentClosed = true;
              break;
            }
            pos++;
            if (isLineBreak(ch)) {
              if (ch === 13 && text.charCodeAt(pos) === 10) {
                pos++;
              }
              lineNumber++;
              tokenLineStartOffset = pos;
            }
          }
          if (!commentClosed) {
            pos++;
            scanError = 1;
          }
          value = text.substring(start, pos);
          return token2 = 13;
        }
        value += String.fromCharCode(code2);
        pos++;
        return token2 = 16;
      // numbers
      case 45:
        value += String.fromCharCode(code2);
        pos++;
        if (pos === len || !isDigit(text.charCodeAt(pos))) {
          return token2 = 16;
        }
      // found a minus, followed by a number so
      // we fall through to proceed with scanning
      // numbers
      case 48:
      case 49:
      case 50:
      case 51:
      case 52:
      case 53:
      case 54:
      case 55:
      case 56:
      case 57:
        value += scanNumber();
        return token2 = 11;
      // literals and unknown symbols
      default:
        while (pos < len && isUnknownContentCharacter(code2)) {
          pos++;
          code2 = text.charCodeAt(pos);
        }
        if (tokenOffset !== pos) {
          value = text.substring(tokenOffset, pos);
          switch (value) {
            case "true":
              return token2 = 8;
            case "false":
              return token2 = 9;
            case "null":
              return token2 = 7;
          }
          return token2 = 16;
        }
        value += String.fromCharCode(code2);
        pos++;
        return token2 = 16;
    }
  }
  function isUnknownContentCharacter(code2) {
    if (isWhiteSpace2(code2) || isLineBreak(code2)) {
      return false;
    }
    switch (code2) {
      case 125:
      case 93:
      case 123:
      case 91:
      case 34:
      case 58:
      case 44:
      case 47:
        return false;
    }
    return true;
  }
  function scanNextNonTrivia() {
    let result;
    do {
      result = scanNext();
    } while (result >= 12 && result <= 15);
    return result;
  }
  return {
    setPosition,
    getPosition: () => pos,
    scan: ignoreTrivia ? scanNextNonTrivia : scanNext,
    getToken: () => token2,
    getTokenValue: () => value,
    getTokenOffset: () => tokenOffset,
    getTokenLength: () => pos - tokenOffset,
    getTokenStartLine: () => lineStartOffset,
    getTokenStartCharacter: () => tokenOffset - prevTokenLineStartOffset,
    getTokenError: () => scanError
  };
}
function isWhiteSpace2(ch) {
  return ch === 32 || ch === 9;
}
function isLineBreak(ch) {
  return ch === 10 || ch === 13;
}
function isDigit(ch) {
  return ch >= 48 && ch <= 57;
}
var CharacterCodes;
(function(CharacterCodes2) {
  CharacterCodes2[CharacterCodes2["lineFeed"] = 10] = "lineFeed";
  CharacterCodes2[CharacterCodes2["carriageReturn"] = 13] = "carriageReturn";
  CharacterCodes2[CharacterCodes2["space"] = 32] = "space";
  CharacterCodes2[CharacterCodes2["_0"] = 48] = "_0";
  CharacterCodes2[CharacterCodes2["_1"] = 49] = "_1";
  CharacterCodes2[CharacterCodes2["_2"] = 50] = "_2";
  CharacterCodes2[CharacterCodes2["_3"] = 51] = "_3";
  CharacterCodes2[CharacterCodes2["_4"] = 52] = "_4";
  CharacterCodes2[CharacterCodes2["_5"] = 53] = "_5";
  CharacterCodes2[CharacterCodes2["_6"] = 54] = "_6";
  CharacterCodes2[CharacterCodes2["_7"] = 55] = "_7";
  CharacterCodes2[CharacterCodes2["_8"] = 56] = "_8";
  CharacterCodes2[CharacterCodes2["_9"] = 57] = "_9";
  CharacterCodes2[CharacterCodes2["a"] = 97] = "a";
  CharacterCodes2[CharacterCodes2["b"] = 98] = "b";
  CharacterCodes2[CharacterCodes2["c"] = 99] = "c";
  CharacterCodes2[CharacterCodes2["d"] = 100] = "d";
  CharacterCodes2[CharacterCodes2["e"] = 101] = "e";
  CharacterCodes2[CharacterCodes2["f"] = 102] = "f";
  CharacterCodes2[CharacterCodes2["g"] = 103] = "g";
  CharacterCodes2[CharacterCodes2["h"] = 104] = "h";
  CharacterCodes2[CharacterCodes2["i"] = 105] = "i";
  CharacterCodes2[CharacterCodes2["j"] = 106] = "j";
  CharacterCodes2[CharacterCodes2["k"] = 107] = "k";
  CharacterCodes2[CharacterCodes2["l"] = 108] = "l";
  CharacterCodes2[CharacterCodes2["m"] = 109] = "m";
  CharacterCodes2[CharacterCodes2["n"] = 110] = "n";
  CharacterCodes2[CharacterCodes2["o"] = 111] = "o";
  CharacterCodes2[CharacterCodes2["p"] = 112] = "p";
  CharacterCodes2[CharacterCodes2["q"] = 113] = "q";
  CharacterCodes2[CharacterCodes2["r"] = 114] = "r";
  CharacterCodes2[CharacterCodes2["s"] = 115] = "s";
  CharacterCodes2[CharacterCodes2["t"] = 116] = "t";
  CharacterCodes2[CharacterCodes2["u"] = 117] = "u";
  CharacterCodes2[CharacterCodes2["v"] = 118] = "v";
  CharacterCodes2[CharacterCodes2["w"] = 119] = "w";
  CharacterCodes2[CharacterCodes2["x"] = 120] = "x";
  CharacterCodes2[CharacterCodes2["y"] = 121] = "y";
  CharacterCodes2[CharacterCodes2["z"] = 122] = "z";
  CharacterCodes2[CharacterCodes2["A"] = 65] = "A";
  CharacterCodes2[CharacterCodes2["B"] = 66] = "B";
  CharacterCodes2[CharacterCodes2["C"] = 67] = "C";
  CharacterCodes2[CharacterCodes2["D"] = 68] = "D";
  CharacterCodes2[CharacterCodes2["E"] = 69] = "E";
  CharacterCodes2[CharacterCodes2["F"] = 70] = "F";
  CharacterCodes2[CharacterCodes2["G"] = 71] = "G";
  CharacterCodes2[CharacterCodes2["H"] = 72] = "H";
  CharacterCodes2[CharacterCodes2["I"] = 73] = "I";
  CharacterCodes2[CharacterCodes2["J"] = 74] = "J";
  CharacterCodes2[CharacterCodes2["K"] = 75] = "K";
  CharacterCodes2[CharacterCodes2["L"] = 76] = "L";
  CharacterCodes2[CharacterCodes2["M"] = 77] = "M";
  CharacterCodes2[CharacterCodes2["N"] = 78] = "N";
  CharacterCodes2[CharacterCodes2["O"] = 79] = "O";
  CharacterCodes2[CharacterCodes2["P"] = 80] = "P";
  CharacterCodes2[CharacterCodes2["Q"] = 81] = "Q";
  CharacterCodes2[CharacterCodes2["R"] = 82] = "R";
  CharacterCodes2[CharacterCodes2["S"] = 83] = "S";
  CharacterCodes2[CharacterCodes2["T"] = 84] = "T";
  CharacterCodes2[CharacterCodes2["U"] = 85] = "U";
  CharacterCodes2[CharacterCodes2["V"] = 86] = "V";
  CharacterCodes2[CharacterCodes2["W"] = 87] = "W";
  CharacterCodes2[CharacterCodes2["X"] = 88] = "X";
  CharacterCodes2[CharacterCodes2["Y"] = 89] = "Y";
  CharacterCodes2[CharacterCodes2["Z"] = 90] = "Z";
  CharacterCodes2[CharacterCodes2["asterisk"] = 42] = "asterisk";
  CharacterCodes2[CharacterCodes2["backslash"] = 92] = "backslash";
  CharacterCodes2[CharacterCodes2["closeBrace"] = 125] = "closeBrace";
  CharacterCodes2[CharacterCodes2["closeBracket"] = 93] = "closeBracket";
  CharacterCodes2[CharacterCodes2["colon"] = 58] = "colon";
  CharacterCodes2[CharacterCodes2["comma"] = 44] = "comma";
  CharacterCodes2[CharacterCodes2["dot"] = 46] = "dot";
  CharacterCodes2[CharacterCodes2["doubleQuote"] = 34] = "doubleQuote";
  CharacterCodes2[CharacterCodes2["minus"] = 45] = "minus";
  CharacterCodes2[CharacterCodes2["openBrace"] = 123] = "openBrace";
  CharacterCodes2[CharacterCodes2["openBracket"] = 91] = "openBracket";
  CharacterCodes2[CharacterCodes2["plus"] = 43] = "plus";
  CharacterCodes2[CharacterCodes2["slash"] = 47] = "slash";
  CharacterCodes2[CharacterCodes2["formFeed"] = 12] = "formFeed";
  CharacterCodes2[CharacterCodes2["tab"] = 9] = "tab";
})(CharacterCodes || (CharacterCodes = {}));

// node_modules/jsonc-parser/lib/esm/impl/string-intern.js
var cachedSpaces = new Array(20).fill(0).map((_, index) => {
  return " ".repeat(index);
});
var maxCachedValues = 200;
var cachedBreakLinesWithSpaces = {
  " ": {
    "\n": new Array(maxCachedValues).fill(0).map((_, index) => {
      return "\n" + " ".repeat(index);
    }),
    "\r": new Array(maxCachedValues).fill(0).map((_, index) => {
      return "\r" + " ".repeat(index);
    }),
    "\r\n": new Array(maxCachedValues).fill(0).map((_, index) => {
      return "\r\n" + " ".repeat(index);
    })
  },
  "	": {
    "\n": new Array(maxCachedValues).fill(0).map((_, index) => {
      return "\n" + "	".repeat(index);
    }),
    "\r": new Array(maxCachedValues).fill(0).map((_, index) => {
      return "\r" + "	".repeat(index);
    }),
    "\r\n": new Array(maxCachedValues).fill(0).map((_, index) => {
      return "\r\n" + "	".repeat(index);
    })
  }
};

// node_modules/jsonc-parser/lib/esm/impl/parser.js
var ParseOptions;
(function(ParseOptions2) {
  ParseOptions2.DEFAULT = {
    allowTrailingComma: false
  };
})(ParseOptions || (ParseOptions = {}));

// node_modules/jsonc-parser/lib/esm/main.js
var createScanner2 = createScanner;
var ScanError;
(function(ScanError2) {
  ScanError2[ScanError2["None"] = 0] = "None";
  ScanError2[ScanError2["UnexpectedEndOfComment"] = 1] = "UnexpectedEndOfComment";
  ScanError2[ScanError2["UnexpectedEndOfString"] = 2] = "UnexpectedEndOfString";
  ScanError2[ScanError2["UnexpectedEndOfNumber"] = 3] = "UnexpectedEndOfNumber";
  ScanError2[ScanError2["InvalidUnicode"] = 4] = "InvalidUnicode";
  ScanError2[ScanError2["InvalidEscapeCharacter"] = 5] = "InvalidEscapeCharacter";
  ScanError2[ScanError2["InvalidCharacter"] = 6] = "InvalidCharacter";
})(ScanError || (ScanError = {}));
var SyntaxKind;
(function(SyntaxKind2) {
  SyntaxKind2[SyntaxKind2["OpenBraceToken"] = 1] = "OpenBraceToken";
  SyntaxKind2[SyntaxKind2["CloseBraceToken"] = 2] = "CloseBraceToken";
  SyntaxKind2[SyntaxKind2["OpenBracketToken"] = 3] = "OpenBracketToken";
  SyntaxKind2[SyntaxKind2["CloseBracketToken"] = 4] = "CloseBracketToken";
  SyntaxKind2[SyntaxKind2["CommaToken"] = 5] = "CommaToken";
  SyntaxKind2[SyntaxKind2["ColonToken"] = 6] = "ColonToken";
  SyntaxKind2[SyntaxKind2["NullKeyword"] = 7] = "NullKeyword";
  SyntaxKind2[SyntaxKind2["TrueKeyword"] = 8] = "TrueKeyword";
  SyntaxKind2[SyntaxKind2["FalseKeyword"] = 9] = "FalseKeyword";
  SyntaxKind2[SyntaxKind2["StringLiteral"] = 10] = "StringLiteral";
  SyntaxKind2[SyntaxKind2["NumericLiteral"] = 11] = "NumericLiteral";
  SyntaxKind2[SyntaxKind2["LineCommentTrivia"] = 12] = "LineCommentTrivia";
  SyntaxKind2[SyntaxKind2["BlockCommentTrivia"] = 13] = "BlockCommentTrivia";
  SyntaxKind2[SyntaxKind2["LineBreakTrivia"] = 14] = "LineBreakTrivia";
  SyntaxKind2[SyntaxKind2["Trivia"] = 15] = "Trivia";
  SyntaxKind2[SyntaxKind2["Unknown"] = 16] = "Unknown";
  SyntaxKind2[SyntaxKind2["EOF"] = 17] = "EOF";
})(SyntaxKind || (SyntaxKind = {}));
var ParseErrorCode;
(function(ParseErrorCode2) {
  ParseErrorCode2[ParseErrorCode2["InvalidSymbol"] = 1] = "InvalidSymbol";
  ParseErrorCode2[ParseErrorCode2["InvalidNumberFormat"] = 2] = "InvalidNumberFormat";
  ParseErrorCode2[ParseErrorCode2["PropertyNameExpected"] = 3] = "PropertyNameExpected";
  ParseErrorCode2[ParseErrorCode2["ValueExpected"] = 4] = "ValueExpected";
  ParseErrorCode2[ParseErrorCode2["ColonExpected"] = 5] = "ColonExpected";
  ParseErrorCode2[ParseErrorCode2["CommaExpected"] = 6] = "CommaExpected";
  ParseErrorCode2[ParseErrorCode2["CloseBraceExpected"] = 7] = "CloseBraceExpected";
  ParseErrorCode2[ParseErrorCode2["CloseBracketExpected"] = 8] = "CloseBracketExpected";
  ParseErrorCode2[ParseErrorCode2["EndOfFileExpected"] = 9] = "EndOfFileExpected";
  ParseErrorCode2[ParseErrorCode2["InvalidCommentToken"] = 10] = "InvalidCommentToken";
  ParseErrorCode2[ParseErrorCode2["UnexpectedEndOfComment"] = 11] = "UnexpectedEndOfComment";
  ParseErrorCode2[ParseErrorCode2["UnexpectedEndOfString"] = 12] = "UnexpectedEndOfString";
  ParseErrorCode2[ParseErrorCode2["UnexpectedEndOfNumber"] = 13] = "UnexpectedEndOfNumber";
  ParseErrorCode2[ParseErrorCode2["InvalidUnicode"] = 14] = "InvalidUnicode";
  ParseErrorCode2[ParseErrorCode2["InvalidEscapeCharacter"] = 15] = "InvalidEscapeCharacter";
  ParseErrorCode2[ParseErrorCode2["InvalidCharacter"] = 16] = "InvalidCharacter";
})(ParseErrorCode || (ParseErrorCode = {}));

// src/parse/json-tokens.ts
var maximumNotes = 100;
var token = {
  openBrace: 1,
  closeBrace: 2,
  openBracket: 3,
  closeBracket: 4,
  comma: 5,
  colon: 6,
  null: 7,
  true: 8,
  false: 9,
  string: 10,
  number: 11,
  lineComment: 12,
  blockComment: 13,
  lineBreak: 14,
  space: 15,
  unknown: 16,
  end: 17
};
function readerAt(source, offset) {
  const reader = {
    source,
    scanner: createScanner2(source.text, false),
    problems: [],
    faults: [],
    openArrays: 0,
    openObjects: 0,
    kind: token.end,
    start: 0,
    end: 0
  };
  reader.scanner.setPosition(offset);
  advance(reader);
  return reader;
}
function problem(reader, message, start, end) {
  if (reader.problems.length >= maximumNotes) return;
  reader.problems.push({ message, origin: originAt(placeOf(reader.source, start, end)) });
}
function fault(reader, kind, start, end) {
  if (reader.faults.length >= maximumNotes) return;
  reader.faults.push({ kind, origin: originAt(placeOf(reader.source, start, end)) });
}
function advance(reader) {
  const { scanner } = reader;
  for (; ; ) {
    reader.kind = scanner.scan();
    reader.start = scanner.getTokenOffset();
    reader.end = reader.start + scanner.getTokenLength();
    if (reader.kind === token.lineComment || reader.kind === token.blockComment) {
      fault(reader, "comment", reader.start, reader.end);
    } else if (reader.kind !== token.space && reader.kind !== token.lineBreak) {
      return;
    }
  }
}
function here(reader) {
  return placeOf(reader.source, reader.start, reader.end);
}

// src/parse/json-tree.ts
function entryOf(node, key) {
  return node?.kind === "object" ? node.entries.findLast((entry2) => entry2.key === key) : void 0;
}
function entryLike(node, key) {
  if (node?.kind !== "object") return void 0;
  const wanted = key.toLowerCase();
  return node.entries.findLast((entry2) => entry2.key.length === key.length && entry2.key.toLowerCase() === wanted);
}
function valueLike(node, key) {
  return entryLike(node, key)?.value;
}
function stringOf(node) {
  return node?.kind === "string" ? node.chars : void 0;
}
function contentPlace(node) {
  const start = node.start + 1;
  const end = closedEnd(node);
  return end > start ? placeOf(node.source, start, end) : placeOf(node.source, node.start, node.end);
}
function closedEnd(node) {
  const { text } = node.source;
  const closed = node.end - node.start > 1 && text.charCodeAt(node.end - 1) === text.charCodeAt(node.start);
  return closed ? node.end - 1 : node.end;
}
function jsonText(node) {
  const start = node.start + 1;
  const end = Math.max(start, closedEnd(node));
  if (!node.escaped) {
    if (node.chars === "") return [];
    return [{ kind: "known", chars: node.chars, origin: originAt(placeOf(node.source, start, end)) }];
  }
  return decodeRuns(node.source.text, start, end).map((run2) => ({
    kind: "known",
    chars: run2.chars,
    origin: originAt(placeOf(node.source, run2.start, run2.end))
  }));
}
function decodeRuns(text, start, end) {
  const runs = [];
  let position = start;
  while (position < end) {
    const escape = text.indexOf("\\", position);
    const plainEnd = escape === -1 || escape >= end ? end : escape;
    if (plainEnd > position) runs.push({ chars: text.slice(position, plainEnd), start: position, end: plainEnd });
    position = plainEnd;
    if (position < end) {
      const run2 = decodeEscape(text, position, end);
      runs.push(run2);
      position = run2.end;
    }
  }
  return runs;
}
var simpleEscapes = /* @__PURE__ */ new Map([
  ["n", "\n"],
  ["t", "	"],
  ["r", "\r"],
  ["b", "\b"],
  ["f", "\f"],
  ["/", "/"],
  ["\\", "\\"],
  ['"', '"'],
  ["'", "'"]
]);
function decodeEscape(text, start, end) {
  const letter = text[start + 1] ?? "";
  const plain = simpleEscapes.get(letter);
  if (plain !== void 0) return { chars: plain, start, end: start + 2 };
  const digits3 = letter === "u" ? 4 : letter === "x" ? 2 : 0;
  const stop = Math.min(end, start + 2 + digits3);
  const hex = text.slice(start + 2, stop);
  if (digits3 > 0 && hex.length === digits3 && /^[0-9a-f]+$/i.test(hex)) {
    return { chars: String.fromCharCode(Number.parseInt(hex, 16)), start, end: stop };
  }
  return { chars: "\\", start, end: start + 1 };
}

// src/parse/json-value.ts
function jsonToValue(node) {
  switch (node.kind) {
    case "string":
      return { kind: "text", text: jsonText(node), origin: originAt(contentPlace(node)) };
    case "number":
      return { kind: "number", value: node.value, literal: node.literal, origin: originOfJson(node) };
    case "boolean":
      return { kind: "boolean", value: node.value, origin: originOfJson(node) };
    case "null":
      return { kind: "null", origin: originOfJson(node) };
    case "array":
      return { kind: "list", items: node.items.map(jsonToValue), origin: originOfJson(node) };
    case "object":
      return { kind: "map", entries: mapEntries(node), origin: originOfJson(node) };
    case "broken":
      return { kind: "unknown", reason: node.reason, origin: originOfJson(node) };
  }
}
function mapEntries(node) {
  return new Map(
    node.entries.map((entry2) => [
      entry2.key,
      { key: entry2.key, keyOrigin: originAt(entry2.keyPlace), value: jsonToValue(entry2.value) }
    ])
  );
}
function originOfJson(node) {
  return originAt(placeOf(node.source, node.start, node.end));
}

// src/parse/json.ts
var maximumJsonDepth = 200;
function parseJson(source) {
  const reader = readerAt(source, source.text.startsWith("\uFEFF") ? 1 : 0);
  if (reader.kind === token.end) {
    problem(reader, "there is no JSON value here", 0, 0);
    return { root: void 0, problems: reader.problems, faults: reader.faults };
  }
  const root = readValue(reader);
  if (reader.kind !== token.end) problem(reader, "there is text behind the JSON value", reader.start, reader.end);
  return { root, problems: reader.problems, faults: reader.faults };
}
function parseJsonAt(source, offset) {
  return readValue(readerAt(source, offset));
}
function broken(reader, reason, start, end) {
  return { kind: "broken", reason, source: reader.source, start, end };
}
function readValue(reader) {
  const { start, end } = reader;
  switch (reader.kind) {
    case token.openBrace:
    case token.openBracket:
      return readContainer(reader);
    case token.string:
    case token.unknown:
      return isQuote(reader) ? readString(reader) : readWord(reader);
    case token.number:
    case token.null:
    case token.true:
    case token.false:
      return readScalar(reader);
    default:
      problem(reader, "a value is missing here", start, end);
      return broken(reader, "no value stands here", start, start);
  }
}
function readScalar(reader) {
  const place = here(reader);
  const { kind } = reader;
  const literal = reader.source.text.slice(place.start, place.end);
  advance(reader);
  if (kind === token.number) return { kind: "number", value: Number(literal), literal, ...place };
  return kind === token.null ? { kind: "null", ...place } : { kind: "boolean", value: kind === token.true, ...place };
}
var pythonWords = /* @__PURE__ */ new Map([
  ["True", true],
  ["False", false],
  ["None", null]
]);
function readWord(reader) {
  const place = here(reader);
  const word = reader.source.text.slice(place.start, place.end);
  const meant = pythonWords.get(word);
  advance(reader);
  if (meant === void 0) {
    problem(reader, "this is no JSON value", place.start, place.end);
    return broken(reader, "the text here is no JSON value", place.start, place.end);
  }
  fault(reader, "other", place.start, place.end);
  return meant === null ? { kind: "null", ...place } : { kind: "boolean", value: meant, ...place };
}
function isQuote(reader) {
  const first = reader.source.text[reader.start];
  return first === '"' || first === "'";
}
function readString(reader) {
  const { text } = reader.source;
  const { start } = reader;
  const single = text[start] === "'";
  const end = single ? endOfSingleQuoted(text, start) : reader.end;
  const closed = end - start > 1 && text[end - 1] === text[start];
  if (single) {
    fault(reader, "single-quotes", start, end);
    reader.scanner.setPosition(end);
  } else if (closed) {
    const error = reader.scanner.getTokenError();
    if (error !== 0) fault(reader, "other", start, end);
  }
  if (!closed) problem(reader, "the closing quote is missing", start, end);
  const contentEnd = closed ? end - 1 : end;
  const raw = text.slice(start + 1, contentEnd);
  const escaped = raw.includes("\\");
  const chars = escaped ? decodeRuns(text, start + 1, contentEnd).map((run2) => run2.chars).join("") : raw;
  advance(reader);
  return { kind: "string", chars, escaped, source: reader.source, start, end };
}
function endOfSingleQuoted(text, start) {
  for (let position = start + 1; position < text.length; position += 1) {
    const code2 = text.charCodeAt(position);
    if (code2 === 39) return position + 1;
    if (code2 === 10 || code2 === 13) return position;
    if (code2 === 92) position += 1;
  }
  return text.length;
}
function readContainer(reader) {
  if (reader.openArrays + reader.openObjects >= maximumJsonDepth) return skipContainer(reader);
  return reader.kind === token.openBrace ? readObject(reader) : readArray(reader);
}
function skipContainer(reader) {
  const { start } = reader;
  const message = `nested deeper than ${maximumJsonDepth} levels; this part was not read`;
  problem(reader, message, start, start + 1);
  let open = 0;
  let end = reader.end;
  do {
    if (reader.kind === token.openBrace || reader.kind === token.openBracket) open += 1;
    if (reader.kind === token.closeBrace || reader.kind === token.closeBracket) open -= 1;
    end = reader.end;
    advance(reader);
  } while (open > 0 && reader.kind !== token.end);
  return broken(reader, message, start, end);
}
function readArray(reader) {
  const { start } = reader;
  const items2 = [];
  reader.openArrays += 1;
  const end = readMembers(reader, token.closeBracket, () => {
    items2.push(readValue(reader));
  });
  reader.openArrays -= 1;
  return { kind: "array", items: items2, source: reader.source, start, end };
}
function readObject(reader) {
  const { start } = reader;
  const entries = [];
  const seen = /* @__PURE__ */ new Set();
  reader.openObjects += 1;
  const end = readMembers(reader, token.closeBrace, () => {
    const entry2 = readEntry(reader);
    if (entry2 === void 0) return;
    if (seen.has(entry2.key)) {
      problem(
        reader,
        `the key ${JSON.stringify(entry2.key.slice(0, 80))} stands here a second time`,
        entry2.keyPlace.start,
        entry2.keyPlace.end
      );
    }
    seen.add(entry2.key);
    entries.push(entry2);
  });
  reader.openObjects -= 1;
  return { kind: "object", entries, source: reader.source, start, end };
}
function readMembers(reader, close2, readMember) {
  let lastEnd = reader.end;
  let comma2;
  let first = true;
  advance(reader);
  for (; ; ) {
    if (reader.kind === close2) {
      if (comma2 !== void 0) fault(reader, "trailing-comma", comma2.start, comma2.end);
      lastEnd = reader.end;
      advance(reader);
      return lastEnd;
    }
    if (endsOutside(reader, close2)) {
      problem(
        reader,
        close2 === token.closeBrace ? "a } is missing here" : "a ] is missing here",
        reader.start,
        reader.end
      );
      return lastEnd;
    }
    if (!first && comma2 === void 0) problem(reader, "a comma is missing before this", reader.start, reader.end);
    const before2 = reader.start;
    readMember();
    if (reader.start === before2) skipStray(reader);
    first = false;
    comma2 = void 0;
    if (reader.kind === token.comma) {
      comma2 = here(reader);
      advance(reader);
    }
    lastEnd = comma2?.end ?? reader.start;
  }
}
function endsOutside(reader, close2) {
  if (reader.kind === token.end) return true;
  if (close2 === token.closeBrace) return reader.kind === token.closeBracket && reader.openArrays > 0;
  return reader.kind === token.closeBrace && reader.openObjects > 0;
}
function skipStray(reader) {
  if (reader.kind !== token.comma && reader.kind !== token.end) advance(reader);
}
function readEntry(reader) {
  const key = readKey(reader);
  if (key === void 0) {
    problem(reader, "a key is missing here", reader.start, reader.end);
    return void 0;
  }
  if (reader.kind === token.colon) advance(reader);
  else problem(reader, "a colon is missing behind this key", key.keyPlace.start, key.keyPlace.end);
  return { ...key, value: readValue(reader) };
}
function readKey(reader) {
  if (reader.kind === token.string || reader.kind === token.unknown && isQuote(reader)) {
    const node = readString(reader);
    const closed = node.end - node.start > 1 && reader.source.text[node.end - 1] === reader.source.text[node.start];
    return { key: node.chars, keyPlace: placeOf(reader.source, node.start + 1, closed ? node.end - 1 : node.end) };
  }
  const bare = reader.kind === token.unknown || reader.kind >= token.null && reader.kind <= token.number && reader.kind !== token.string;
  if (!bare) return void 0;
  const keyPlace = here(reader);
  fault(reader, "unquoted-key", keyPlace.start, keyPlace.end);
  advance(reader);
  return { key: reader.source.text.slice(keyPlace.start, keyPlace.end), keyPlace };
}

// src/expand/arm/recognise.ts
function findTemplate(root) {
  if (isTemplate(root)) return { template: root, pointer: "" };
  const properties = valueLike(root, "properties");
  if (valueLike(root, "policyRule") !== void 0 || valueLike(properties, "policyRule") !== void 0)
    return void 0;
  const main = valueLike(properties, "mainTemplate");
  if (main !== void 0 && isTemplate(main)) return { template: main, pointer: "/properties/mainTemplate" };
  const body = valueLike(properties, "template");
  if (body === void 0 || !isTemplate(body)) return void 0;
  const parameters2 = valueLike(properties, "parameters");
  return { template: body, pointer: "/properties/template", ...parameters2 === void 0 ? {} : { parameters: parameters2 } };
}
function isTemplate(node) {
  if (node.kind !== "object") return false;
  const resources = valueLike(node, "resources");
  if (resources?.kind !== "array" && resources?.kind !== "object") return false;
  const schema = stringOf(valueLike(node, "$schema"))?.toLowerCase();
  if (schema?.includes("deploymenttemplate.json") === true) return true;
  return schema === void 0 && valueLike(node, "contentVersion")?.kind === "string";
}
function parametersOfFile(node) {
  const parameters2 = valueLike(node, "parameters");
  if (parameters2?.kind !== "object" || valueLike(node, "resources") !== void 0) return void 0;
  const schema = stringOf(valueLike(node, "$schema"))?.toLowerCase();
  const isOne = schema === void 0 ? valueLike(node, "contentVersion")?.kind === "string" : schema.includes("deploymentparameters.json");
  return isOne ? parameters2 : void 0;
}

// src/expand/arm/values.ts
function unknownValue(reason, origin, id) {
  return id === void 0 ? { kind: "unknown", reason, origin } : { kind: "unknown", reason, id, origin };
}
function knownString(chars, origin) {
  return { kind: "text", text: chars === "" ? [] : knownText(chars, origin), origin };
}
function textValue(text, origin) {
  return { kind: "text", text, origin };
}
function cutText(flat, start, end) {
  return start >= end ? [] : sliceText(flat, start, end);
}
function numberValue(value, origin) {
  return { kind: "number", value, literal: String(value), origin };
}
function booleanValue(value, origin) {
  return { kind: "boolean", value, origin };
}
function nullValue(origin) {
  return { kind: "null", origin };
}
function listValue(items2, origin, more) {
  return more === void 0 ? { kind: "list", items: items2, origin } : { kind: "list", items: items2, more, origin };
}
function mapValue(entries, origin, more) {
  const byKey = /* @__PURE__ */ new Map();
  for (const entry2 of entries) byKey.set(entry2.key, entry2);
  return more === void 0 ? { kind: "map", entries: byKey, origin } : { kind: "map", entries: byKey, more, origin };
}
function entryOfMap(map2, key) {
  const exact = map2.entries.get(key);
  if (exact !== void 0) return exact;
  const wanted = key.toLowerCase();
  for (const entry2 of map2.entries.values()) if (entry2.key.toLowerCase() === wanted) return entry2;
  return void 0;
}
function valueUsedAt(value, place, note) {
  return rewrite(value, {
    origin: (origin) => usedAt(origin, place, note),
    text: (text) => textUsedAt(text, place, note)
  });
}
function sensitiveValue(value) {
  return rewrite(value, { origin: (origin) => origin, text: (text) => text, sensitive: true });
}
function rewrite(value, by) {
  const origin = by.origin(value.origin);
  const mark = by.sensitive === true ? { sensitive: true } : {};
  switch (value.kind) {
    case "text":
      return { ...value, ...mark, origin, text: by.text(value.text) };
    case "list":
      return { ...value, ...mark, origin, items: value.items.map((item) => rewrite(item, by)) };
    case "map":
      return { ...value, ...mark, origin, entries: rewriteEntries(value, by) };
    case "choice":
      return { ...rewriteChoice(value, (side) => rewrite(side, by)), ...mark, origin };
    case "number":
    case "boolean":
    case "null":
    case "unknown":
      return { ...value, ...mark, origin };
  }
}
function rewriteEntries(map2, by) {
  const entries = /* @__PURE__ */ new Map();
  for (const [key, entry2] of map2.entries) {
    entries.set(key, { key, keyOrigin: by.origin(entry2.keyOrigin), value: rewrite(entry2.value, by) });
  }
  return entries;
}
function decidedValue(value, decided) {
  switch (value.kind) {
    case "choice": {
      const outcome = decided.get(value.condition);
      if (outcome === void 0) return rewriteChoice(value, (side) => decidedValue(side, decided));
      const taken = outcome ? value.whenTrue : value.whenFalse;
      return taken === void 0 ? void 0 : decidedValue(taken, decided);
    }
    case "list":
      return { ...value, items: value.items.map((item) => decidedValue(item, decided) ?? nullValue(item.origin)) };
    case "map":
      return { ...value, entries: decidedEntries(value, decided) };
    case "text":
    case "number":
    case "boolean":
    case "null":
    case "unknown":
      return value;
  }
}
function decidedEntries(map2, decided) {
  const entries = /* @__PURE__ */ new Map();
  for (const [key, entry2] of map2.entries) {
    const value = decidedValue(entry2.value, decided);
    if (value !== void 0) entries.set(key, { ...entry2, value });
  }
  return entries;
}
function rewriteChoice(choice, side) {
  const { whenTrue, whenFalse, ...rest } = choice;
  const left = whenTrue === void 0 ? void 0 : side(whenTrue);
  const right = whenFalse === void 0 ? void 0 : side(whenFalse);
  return {
    ...rest,
    ...left === void 0 ? {} : { whenTrue: left },
    ...right === void 0 ? {} : { whenFalse: right }
  };
}
function isSensitive(value) {
  return value.sensitive === true;
}
function sizeOf(value, limit) {
  let count = 0;
  const open = [value];
  while (open.length > 0 && count < limit) {
    const next = open.pop();
    if (next === void 0) break;
    count += next.kind === "text" ? Math.max(1, next.text.length) : 1;
    if (next.kind === "list") open.push(...next.items.slice(0, limit));
    else if (next.kind === "map") for (const entry2 of next.entries.values()) open.push(entry2.value);
    else if (next.kind === "choice") {
      if (next.whenTrue !== void 0) open.push(next.whenTrue);
      if (next.whenFalse !== void 0) open.push(next.whenFalse);
    }
  }
  return count;
}
function widthOf(values) {
  let width = values.length;
  for (const value of values) {
    if (value.kind === "list") width += value.items.length;
    else if (value.kind === "map") width += value.entries.size;
    else if (value.kind === "text") width += value.text.length;
  }
  return width;
}
function textOf2(value) {
  switch (value.kind) {
    case "text":
      return value.text;
    case "number":
      return knownText(value.literal, value.origin);
    case "boolean":
      return knownText(value.value ? "True" : "False", value.origin);
    case "null":
      return [];
    case "unknown":
      return holeText(value.reason, value.origin, value.id);
    case "list":
    case "map":
    case "choice":
      return void 0;
  }
}
function reasonOf(value) {
  switch (value.kind) {
    case "unknown":
    case "choice":
      return value.reason;
    case "text":
      return value.text.map((piece) => piece.kind === "hole" ? piece.reason : void 0).find((reason) => reason !== void 0);
    case "list":
      return value.more ?? firstReason(value.items);
    case "map":
      return value.more ?? firstReason([...value.entries.values()].map((entry2) => entry2.value));
    case "number":
    case "boolean":
    case "null":
      return void 0;
  }
}
function firstReason(values) {
  for (const value of values) {
    const reason = reasonOf(value);
    if (reason !== void 0) return reason;
  }
  return void 0;
}

// src/expand/arm/parameter-files.ts
var maximumVariants = 20;
var parameterFolders = /* @__PURE__ */ new Set(["parameters", "params", "parameter"]);
var stageFolders = /* @__PURE__ */ new Set([
  ...parameterFolders,
  "config",
  "env",
  "environment",
  "environments",
  "envs",
  "dev",
  "prod",
  "production",
  "stage",
  "staging",
  "test"
]);
function parameterFilesOf(path, template, tree) {
  const files = [];
  for (const candidate of candidatesFor(path, tree)) {
    if (files.length >= maximumVariants) break;
    const given = readFitting(candidate, template, tree);
    if (given !== void 0) files.push({ path: candidate, given });
  }
  return files;
}
function candidatesFor(path, tree) {
  const folder = folderOf2(path);
  const stem = stemOf(path);
  return tree.paths.filter((other) => {
    if (other === path || !other.startsWith(folder) || !/\.jsonc?$/i.test(other)) return false;
    const steps = other.slice(folder.length).toLowerCase().split("/").slice(0, -1);
    if (!isPlaceFor(steps, other) || steps.length > 0 && namesAnother(other, folderOf2(other), tree)) return false;
    return belongsTo(stemOf(other), stem) || !namesAnother(other, folder, tree);
  });
}
function isPlaceFor(steps, path) {
  if (steps.length > 2 || steps[0] !== void 0 && !stageFolders.has(steps[0])) return false;
  return isParameterName(path) || parameterFolders.has(steps[0] ?? "");
}
function folderOf2(path) {
  return path.slice(0, path.lastIndexOf("/") + 1);
}
function stemOf(path) {
  return path.slice(path.lastIndexOf("/") + 1).toLowerCase().replace(/\.jsonc?$/, "");
}
function isParameterName(path) {
  return /param/i.test(path.slice(path.lastIndexOf("/") + 1));
}
function belongsTo(name, stem) {
  return name.startsWith(stem) && /^[._-]/.test(name.slice(stem.length));
}
function namesAnother(path, folder, tree) {
  const [before2, after] = stemOf(path).split(/[._-]?param/);
  return after !== void 0 && before2 !== void 0 && before2 !== "" && (tree.has(`${folder}${before2}.json`) || tree.has(`${folder}${before2}.jsonc`));
}
function readFitting(path, template, tree) {
  const source = tree.read(path);
  if (source === void 0) return void 0;
  const { root } = parseJson(source);
  const parameters2 = root === void 0 ? void 0 : parametersOfFile(root);
  if (parameters2?.kind !== "object" || parameters2.entries.length === 0) return void 0;
  const declared2 = valueLike(template, "parameters");
  const fits = parameters2.entries.every((entry2) => entryLike(declared2, entry2.key) !== void 0);
  return fits ? literalParameters(parameters2) : void 0;
}
function literalParameters(parameters2) {
  const given = /* @__PURE__ */ new Map();
  if (parameters2.kind !== "object") return given;
  for (const entry2 of parameters2.entries) {
    const value = literalParameter(entry2.value);
    if (value !== void 0) given.set(entry2.key.toLowerCase(), value);
  }
  return given;
}
function literalParameter(node) {
  const value = valueLike(node, "value");
  if (value !== void 0) return () => jsonToValue(value);
  const reference2 = valueLike(node, "reference");
  if (reference2 === void 0) return void 0;
  return () => secretValue(reference2);
}
function secretValue(reference2) {
  return sensitiveValue(unknownValue("secret", originAt(placeOf(reference2.source, reference2.start, reference2.end))));
}

// src/parse/arm-expression.ts
var maximumExpressionLength = 24576;
var maximumDepth = 100;
function readArmString(chars) {
  if (!chars.startsWith("[") || !chars.endsWith("]")) return { kind: "literal", start: 0 };
  if (chars.startsWith("[[")) return { kind: "literal", start: 1 };
  if (chars.length > maximumExpressionLength) {
    return {
      kind: "invalid",
      message: `an expression has at most ${maximumExpressionLength} characters`,
      start: 0,
      end: chars.length
    };
  }
  const reader = { chars, position: 1, depth: 0, fault: void 0 };
  const expression = readExpression(reader);
  skipSpace(reader);
  if (expression !== void 0 && reader.position !== chars.length - 1) {
    const isShort = reader.position >= chars.length;
    fail(reader, isShort ? "the ] that ends the expression is missing" : "this does not belong to the expression");
  }
  if (reader.fault !== void 0 || expression === void 0) {
    const fault2 = reader.fault ?? { message: "this is no expression", start: 0, end: chars.length };
    return { kind: "invalid", ...fault2 };
  }
  return { kind: "expression", expression };
}
function isArmExpression(chars) {
  return chars.startsWith("[") && chars.endsWith("]") && !chars.startsWith("[[");
}
function fail(reader, message) {
  const start = Math.min(reader.position, reader.chars.length - 1);
  reader.fault ??= { message, start, end: start + 1 };
}
function skipSpace(reader) {
  while (isSpace(reader.chars.charCodeAt(reader.position))) reader.position += 1;
}
function isSpace(code2) {
  return code2 === 32 || code2 >= 9 && code2 <= 13 || code2 === 160;
}
function isDigit2(code2) {
  return code2 >= 48 && code2 <= 57;
}
function isNameStart(code2) {
  return code2 >= 65 && code2 <= 90 || code2 >= 97 && code2 <= 122 || code2 === 95 || code2 === 36 || code2 > 127;
}
function readExpression(reader) {
  reader.depth += 1;
  if (reader.depth > maximumDepth) {
    fail(reader, `nested deeper than ${maximumDepth} levels`);
    return void 0;
  }
  let expression = readPrimary(reader);
  while (expression !== void 0) {
    const longer2 = readAccess(reader, expression);
    if (longer2 === expression) break;
    expression = longer2;
  }
  reader.depth -= 1;
  return expression;
}
function readPrimary(reader) {
  skipSpace(reader);
  const code2 = reader.chars.charCodeAt(reader.position);
  if (code2 === 39) return readString2(reader);
  if (isDigit2(code2) || code2 === 45 || code2 === 43) return readNumber(reader);
  if (isNameStart(code2)) return readCall(reader);
  fail(reader, "an expression is missing here");
  return void 0;
}
function readString2(reader) {
  const start = reader.position;
  const runs = [];
  let from = start + 1;
  for (; ; ) {
    const quote2 = reader.chars.indexOf("'", from);
    if (quote2 === -1) {
      fail(reader, "the closing quote of this string is missing");
      return void 0;
    }
    const doubled = reader.chars[quote2 + 1] === "'";
    const end = doubled ? quote2 + 1 : quote2;
    if (end > from) runs.push({ start: from, end });
    if (!doubled) {
      reader.position = quote2 + 1;
      return { kind: "string", runs, start, end: quote2 + 1 };
    }
    from = quote2 + 2;
  }
}
function readNumber(reader) {
  const start = reader.position;
  let position = start + (isDigit2(reader.chars.charCodeAt(start)) ? 0 : 1);
  while (isDigit2(reader.chars.charCodeAt(position)) || reader.chars[position] === ".") position += 1;
  const literal = reader.chars.slice(start, position);
  const value = Number(literal);
  if (!Number.isFinite(value) || literal === "-" || literal === "+") {
    fail(reader, "this is no number");
    return void 0;
  }
  reader.position = position;
  return { kind: "number", value, literal, start, end: position };
}
function readName(reader) {
  const start = reader.position;
  let position = start;
  for (; ; ) {
    const code2 = reader.chars.charCodeAt(position);
    if (!isNameStart(code2) && !isDigit2(code2)) break;
    position += 1;
  }
  reader.position = position;
  return reader.chars.slice(start, position);
}
function readCall(reader) {
  const start = reader.position;
  let name = readName(reader);
  skipSpace(reader);
  if (reader.chars[reader.position] === ".") {
    reader.position += 1;
    skipSpace(reader);
    name += `.${readName(reader)}`;
    skipSpace(reader);
  }
  if (reader.chars[reader.position] !== "(") {
    fail(reader, "a name must be followed by ( here");
    return void 0;
  }
  reader.position += 1;
  const values = readArguments(reader);
  return values === void 0 ? void 0 : { kind: "call", name: name.toLowerCase(), arguments: values, start, end: reader.position };
}
function readArguments(reader) {
  const values = [];
  skipSpace(reader);
  if (reader.chars[reader.position] === ")") {
    reader.position += 1;
    return values;
  }
  for (; ; ) {
    const value = readExpression(reader);
    if (value === void 0) return void 0;
    values.push(value);
    skipSpace(reader);
    const next = reader.chars[reader.position];
    if (next !== "," && next !== ")") {
      fail(reader, "a , or ) is missing here");
      return void 0;
    }
    reader.position += 1;
    if (next === ")") return values;
  }
}
function readAccess(reader, target) {
  skipSpace(reader);
  const next = reader.chars[reader.position];
  if (next === ".") {
    reader.position += 1;
    skipSpace(reader);
    const name = readName(reader);
    if (name === "") {
      fail(reader, "a property name is missing here");
      return void 0;
    }
    return { kind: "property", target, name, start: target.start, end: reader.position };
  }
  if (next !== "[") return target;
  reader.position += 1;
  const index = readExpression(reader);
  if (index === void 0) return void 0;
  skipSpace(reader);
  if (reader.chars[reader.position] !== "]") {
    fail(reader, "a ] is missing here");
    return void 0;
  }
  reader.position += 1;
  return { kind: "index", target, index, start: target.start, end: reader.position };
}

// src/expand/arm/identity.ts
var maximumIdLength = 2e3;
function written(write3) {
  const parts = [];
  let length3 = 0;
  const complete = write3((part4) => {
    length3 += part4.length + 1;
    parts.push(part4);
    return length3 <= maximumIdLength;
  });
  return complete ? parts.join("") : void 0;
}
function idOf(value) {
  return written((writer) => writeId(value, writer));
}
function callId(name, values) {
  return written((writer) => writeAll(name, "(", values, ")", writer));
}
function writeId(value, writer) {
  switch (value?.kind) {
    case "text":
      return writeText(value.text, writer);
    case "unknown":
      return value.id !== void 0 && writer(value.id);
    case "list":
    case "map":
      return writeMembers(value, writer);
    case "choice":
      return writeAll(`if(${value.condition},`, "", [value.whenTrue, value.whenFalse], ")", writer);
    case "number":
    case "boolean":
    case "null":
    case void 0:
      return writer(scalarId(value));
  }
}
function writeMembers(value, writer) {
  if (value.more !== void 0) return false;
  return value.kind === "list" ? writeAll("", "[", value.items, "]", writer) : writeMap(value, writer);
}
function scalarId(value) {
  if (value?.kind === "number") return String(value.value);
  return value?.kind === "boolean" ? `${String(value.value)}()` : "null()";
}
function writeAll(name, open, values, close2, writer) {
  if (!writer(`${name}${open}`)) return false;
  for (const [index, value] of values.entries()) {
    if (index > 0 && !writer(",")) return false;
    if (!writeId(value, writer)) return false;
  }
  return writer(close2);
}
function writeMap(map2, writer) {
  if (!writer("{")) return false;
  for (const entry2 of map2.entries.values()) {
    if (!writer(`${entry2.key}:`) || !writeId(entry2.value, writer) || !writer(",")) return false;
  }
  return writer("}");
}
function writeText(text, writer) {
  const [only] = text;
  if (text.length === 1 && only?.kind === "hole") return writePiece(only, writer, "", "");
  return writer("'") && text.every((piece) => writePiece(piece, writer, "{", "}")) && writer("'");
}
function writePiece(piece, writer, open, close2) {
  switch (piece.kind) {
    case "known":
      return writer(piece.chars.replaceAll("'", "''"));
    case "hole":
      return piece.id !== void 0 && writer(`${open}${piece.id}${close2}`);
    case "encoded":
      return false;
  }
}

// src/expand/arm/access.ts
var maximumChoices2 = 4;
function runtimeReason(what) {
  return `${what} is known only to Azure at deployment`;
}
function runtimeValue(what, origin) {
  return unknownValue(runtimeReason(what.length > 80 ? `${what.slice(0, 80)}...` : what), origin, what);
}
function overChoices(values, origin, apply, depth = 0) {
  const choice = values.find((value) => value.kind === "choice");
  if (choice?.kind !== "choice") return apply(values);
  if (depth >= maximumChoices2) return unknownValue(choice.reason, origin);
  const side = (isTrue) => overChoices(
    values.map((value) => value.kind === "choice" ? decide(value, choice.condition, isTrue, origin) : value),
    origin,
    apply,
    depth + 1
  );
  return makeChoice(choice, side(true), side(false), origin);
}
function decide(value, condition, isTrue, origin) {
  if (value.kind !== "choice" || value.condition !== condition) return value;
  const taken = isTrue ? value.whenTrue : value.whenFalse;
  return taken === void 0 ? nullValue(origin) : decide(taken, condition, isTrue, origin);
}
function makeChoice(by, whenTrue, whenFalse, origin) {
  const id = idOf(whenTrue);
  if (id !== void 0 && id === idOf(whenFalse)) return whenTrue;
  const left = decide(whenTrue, by.condition, true, origin);
  const right = decide(whenFalse, by.condition, false, origin);
  return { kind: "choice", condition: by.condition, reason: by.reason, whenTrue: left, whenFalse: right, origin };
}
function accessProperty(target, key, origin) {
  return overChoices([target, key], origin, ([base, step]) => {
    if (base === void 0 || step === void 0) return unknownValue("nothing is accessed here", origin);
    const found = findMember(base, step, origin);
    return isSensitive(base) && !isSensitive(found) ? sensitiveValue(found) : found;
  });
}
function findMember(base, step, origin) {
  if (base.kind === "unknown") return memberOfUnknown(base, step, origin);
  if (base.kind === "list") return memberOfList(base, step, origin);
  const key = step.kind === "text" ? knownChars(step.text) : void 0;
  if (base.kind === "map") {
    if (key === void 0) return unknownValue(stepReason(step, "property"), origin, callId("[]", [base, step]));
    const entry2 = entryOfMap(base, key);
    if (entry2 !== void 0) return entry2.value;
    return unknownValue(base.more ?? `the object has no property \`${key}\``, origin);
  }
  return unknownValue(
    key === void 0 ? "a value that is no object is accessed" : `the value has no property \`${key}\``,
    origin
  );
}
function stepReason(step, what) {
  const reason = reasonOf(step);
  return reason === void 0 ? `the ${what} asked for cannot be one` : `which ${what} is meant is not known: ${reason}`;
}
function memberOfUnknown(base, step, origin) {
  const key = step.kind === "text" ? knownChars(step.text) : void 0;
  const stepId = key ?? idOf(step);
  const id = base.id === void 0 || stepId === void 0 ? void 0 : key === void 0 ? `${base.id}[${stepId}]` : `${base.id}.${key}`;
  const runtime2 = base.id !== void 0 && base.reason === runtimeReason(base.id);
  return unknownValue(runtime2 && id !== void 0 ? runtimeReason(id) : base.reason, origin, id);
}
function memberOfList(base, step, origin) {
  if (step.kind !== "number") return unknownValue(stepReason(step, "item"), origin, callId("[]", [base, step]));
  if (base.more !== void 0) return unknownValue(base.more, origin, callId("[]", [base, step]));
  return base.items[step.value] ?? unknownValue(`the list has no item ${step.literal}`, origin);
}

// src/expand/arm/functions/strings.ts
var maximumCharacters = 1e6;
var maximumPieces = 5e3;
function boundedText(text, origin) {
  if (text.length > maximumPieces) return void 0;
  let length3 = 0;
  for (const piece of text) length3 += piece.kind === "known" ? piece.chars.length : 1;
  return length3 > maximumCharacters ? void 0 : textValue(text, origin);
}
function stringArgument(value) {
  return value === void 0 || value.kind === "null" ? void 0 : textOf2(value);
}
function charsArgument(value) {
  const text = stringArgument(value);
  return text === void 0 ? void 0 : knownChars(text);
}
function numberArgument(value) {
  return value?.kind === "number" ? value.value : void 0;
}
function changeCase(change, name) {
  return ([value], { origin }) => {
    if (value?.kind !== "text") return void 0;
    const text = value.text.map((piece) => {
      if (piece.kind === "known") return { ...piece, chars: change(piece.chars) };
      if (piece.kind === "hole" && piece.id !== void 0) return { ...piece, id: `${name}(${piece.id})` };
      return piece;
    });
    return textValue(text, origin);
  };
}
var format4 = (values, { origin }) => {
  const pattern = stringArgument(values[0]);
  if (pattern === void 0) return void 0;
  const flat = flatten(pattern);
  const pieces = [];
  let position = 0;
  for (const match of flat.chars.matchAll(/\{\{|\}\}|\{(\d{1,3})(?::([^{}]*))?\}/g)) {
    pieces.push(...cutText(flat, position, match.index));
    position = match.index + match[0].length;
    if (match[1] === void 0) {
      pieces.push(...cutText(flat, match.index, match.index + 1));
      continue;
    }
    const part4 = formatArgument(values[Number(match[1]) + 1], match[2], origin);
    if (part4 === void 0) return void 0;
    pieces.push(...part4);
  }
  pieces.push(...cutText(flat, position, flat.chars.length));
  return boundedText(pieces, origin);
};
function formatArgument(value, style, origin) {
  if (value === void 0) return void 0;
  const text = textOf2(value);
  if (style === void 0 || value.kind !== "number") return text;
  const digits3 = /^[dD](\d{0,2})$/.exec(style);
  if (digits3 === null) return holeText(`the number format ${style} is not evaluated`, origin);
  return knownText(value.literal.padStart(Number(digits3[1] ?? "0"), "0"), value.origin);
}
var trim = ([value], { origin }) => {
  if (value?.kind !== "text") return void 0;
  const flat = flatten(value.text);
  const start = flat.chars.length - flat.chars.trimStart().length;
  return textValue(cutText(flat, start, Math.max(start, flat.chars.trimEnd().length)), origin);
};
var replace = (values, { origin }) => {
  const [value] = values;
  const from = charsArgument(values[1]);
  const to2 = stringArgument(values[2]);
  if (value?.kind !== "text" || from === void 0 || from === "" || to2 === void 0) return void 0;
  const flat = flatten(value.text);
  if (from.length > 1 && flat.chars.includes(holeMark)) return void 0;
  const pieces = [];
  let position = 0;
  for (; ; ) {
    const found = flat.chars.indexOf(from, position);
    if (found === -1) break;
    pieces.push(...cutText(flat, position, found), ...to2);
    position = found + from.length;
    if (pieces.length > maximumPieces) return void 0;
  }
  pieces.push(...cutText(flat, position, flat.chars.length));
  return boundedText(
    pieces.map((piece) => piece.kind === "hole" ? withoutId(piece) : piece),
    origin
  );
};
function withoutId(piece) {
  return { kind: "hole", reason: piece.reason, origin: piece.origin };
}
var split = ([value, by], { origin }) => {
  const delimiters = delimiterList(by);
  if (value?.kind !== "text" || delimiters === void 0) return void 0;
  const flat = flatten(value.text);
  const items2 = [];
  let start = 0;
  for (let position = 0; position < flat.chars.length; ) {
    const delimiter = delimiters.find((candidate) => flat.chars.startsWith(candidate, position));
    if (delimiter === void 0) {
      position += 1;
      continue;
    }
    items2.push(partOf2(flat, start, position, value.origin));
    position += delimiter.length;
    start = position;
  }
  items2.push(partOf2(flat, start, flat.chars.length, value.origin));
  const hole = value.text.find((piece) => piece.kind === "hole");
  return listValue(items2, origin, hole?.kind === "hole" ? hole.reason : void 0);
};
function partOf2(flat, start, end, origin) {
  const text = cutText(flat, start, end);
  return textValue(text, text[0]?.origin ?? origin);
}
function delimiterList(by) {
  const values = by?.kind === "list" && by.more === void 0 ? by.items : by === void 0 ? [] : [by];
  const delimiters = values.map(charsArgument);
  return delimiters.every((delimiter) => delimiter !== void 0 && delimiter !== "") && delimiters.length > 0 ? delimiters.filter((delimiter) => delimiter !== void 0) : void 0;
}
var join = ([list, by], { origin }) => {
  const delimiter = stringArgument(by);
  if (list?.kind !== "list" || delimiter === void 0) return void 0;
  const pieces = [];
  for (const [index, item] of list.items.entries()) {
    const text = textOf2(item);
    if (text === void 0) return void 0;
    if (index > 0) pieces.push(...delimiter);
    pieces.push(...text);
  }
  if (list.more !== void 0) pieces.push(...holeText(list.more, origin));
  return boundedText(pieces, origin);
};
var substring = ([value, from, count], { origin }) => {
  const start = numberArgument(from);
  if (value?.kind !== "text" || start === void 0 || start < 0) return void 0;
  const flat = flatten(value.text);
  const end = count === void 0 ? flat.chars.length : start + (numberArgument(count) ?? Number.NaN);
  const hole = flat.chars.indexOf(holeMark);
  const known2 = hole === -1 ? flat.chars.length : hole;
  const fits = count === void 0 ? start <= known2 : start <= end && end <= known2;
  return fits ? textValue(cutText(flat, start, end), origin) : void 0;
};
var padLeft = (values, { origin }) => {
  const chars = charsArgument(values[0]);
  const width = numberArgument(values[1]);
  const fill = values[2] === void 0 ? " " : charsArgument(values[2]);
  const text = stringArgument(values[0]);
  if (chars === void 0 || width === void 0 || fill === void 0 || text === void 0 || width > 1e3)
    return void 0;
  if (chars.length >= width) return textValue(text, origin);
  return textValue([...knownText("".padStart(width - chars.length, fill), origin), ...text], origin);
};
function startsOrEnds(atStart) {
  return ([value, part4], { origin }) => {
    const wanted = charsArgument(part4)?.toLowerCase();
    if (value?.kind !== "text" || wanted === void 0) return void 0;
    const chars = flatten(value.text).chars.toLowerCase();
    const edge2 = atStart ? chars.slice(0, wanted.length) : wanted === "" ? "" : chars.slice(-wanted.length);
    if (edge2 === wanted) return booleanValue(true, origin);
    return edge2.includes(holeMark) || edge2.length < wanted.length && chars.includes(holeMark) ? void 0 : booleanValue(false, origin);
  };
}
function positionOf(find) {
  return ([value, part4], { origin }) => {
    const chars = value?.kind === "text" ? charsArgument(value) : void 0;
    const wanted = charsArgument(part4);
    if (chars === void 0 || wanted === void 0) return void 0;
    return numberValue(find(chars.toLowerCase(), wanted.toLowerCase()), origin);
  };
}
var toText = ([value], call) => {
  if (value === void 0 || value.kind === "unknown") return void 0;
  const text = textOf2(value) ?? serialised(value, call);
  return text === void 0 ? void 0 : boundedText(text, call.origin);
};
function serialised(value, call) {
  const { origin } = call;
  switch (value.kind) {
    case "text":
      return [
        ...knownText('"', origin),
        ...value.text.map(
          (piece) => piece.kind === "known" ? { ...piece, chars: JSON.stringify(piece.chars).slice(1, -1) } : piece
        ),
        ...knownText('"', origin)
      ];
    case "list":
      return value.more === void 0 ? bracketed(
        value.items.map((item) => serialised(item, call)),
        "[",
        "]",
        origin
      ) : void 0;
    case "map": {
      if (value.more !== void 0) return void 0;
      const members = [...value.entries.values()].map((entry2) => {
        const inner = serialised(entry2.value, call);
        return inner === void 0 ? void 0 : [...knownText(`${JSON.stringify(entry2.key)}:`, origin), ...inner];
      });
      return bracketed(members, "{", "}", origin);
    }
    case "null":
      return knownText("null", origin);
    case "boolean":
      return knownText(String(value.value), value.origin);
    case "number":
      return textOf2(value);
    case "unknown":
    case "choice":
      return void 0;
  }
}
function bracketed(members, open, close2, origin) {
  const pieces = [...knownText(open, origin)];
  for (const [index, member] of members.entries()) {
    if (member === void 0 || pieces.length > maximumPieces) return void 0;
    if (index > 0) pieces.push(...knownText(",", origin));
    pieces.push(...member);
  }
  return [...pieces, ...knownText(close2, origin)];
}
var stringFunctions = [
  ["tolower", changeCase((chars) => chars.toLowerCase(), "tolower")],
  ["toupper", changeCase((chars) => chars.toUpperCase(), "toupper")],
  ["format", format4],
  ["trim", trim],
  ["replace", replace],
  ["split", split],
  ["join", join],
  ["substring", substring],
  ["padleft", padLeft],
  ["startswith", startsOrEnds(true)],
  ["endswith", startsOrEnds(false)],
  ["indexof", positionOf((chars, part4) => chars.indexOf(part4))],
  ["lastindexof", positionOf((chars, part4) => chars.lastIndexOf(part4))],
  ["string", toText]
];

// src/expand/arm/functions/logic.ts
function truth(value) {
  return value?.kind === "boolean" ? value.value : void 0;
}
var negation = ([value], { origin }) => {
  const known2 = truth(value);
  if (known2 !== void 0) return booleanValue(!known2, origin);
  if (value?.kind !== "unknown") return void 0;
  return unknownValue(value.reason, origin, value.id === void 0 ? void 0 : negatedId(value.id));
};
function negatedId(id) {
  return id.startsWith("not(") && id.endsWith(")") ? id.slice(4, -1) : `not(${id})`;
}
function conditionOf(id) {
  const opposite = negatedId(id);
  return opposite.length < id.length ? { name: opposite, negated: true } : { name: id, negated: false };
}
function junction(deciding, name) {
  return (values, { origin }) => {
    if (values.some((value) => truth(value) === deciding)) return booleanValue(deciding, origin);
    const open = values.filter((value) => truth(value) === void 0);
    const [first] = open;
    if (first === void 0) return booleanValue(!deciding, origin);
    if (open.length === 1 && first.kind === "unknown") return { ...first, origin };
    return unknownValue(reasonOf(first) ?? `${name} does not take these arguments`, origin, callId(name, open));
  };
}
var equals = ([left, right], { origin }) => {
  if (left === void 0 || right === void 0) return void 0;
  const same = sameValue(left, right);
  if (same !== void 0) return booleanValue(same, origin);
  return againstTruth(left, right, origin) ?? againstTruth(right, left, origin);
};
function againstTruth(value, other, origin) {
  if (value.kind !== "unknown" || other.kind !== "boolean" || value.id === void 0) return void 0;
  return unknownValue(value.reason, origin, other.value ? value.id : negatedId(value.id));
}
function sameValue(left, right) {
  const id = idOf(left);
  if (id !== void 0 && id === idOf(right)) return true;
  const certain2 = reasonOf(left) === void 0 && reasonOf(right) === void 0;
  if (!certain2) return differentKinds(left, right) ? false : void 0;
  if (left.kind === "text" && right.kind === "text") return knownChars(left.text) === knownChars(right.text);
  return id === void 0 ? void 0 : false;
}
function differentKinds(left, right) {
  const open = (value) => value.kind === "unknown" || value.kind === "choice";
  return !open(left) && !open(right) && left.kind !== right.kind;
}
var toBoolean = ([value], { origin }) => {
  if (value?.kind === "boolean") return booleanValue(value.value, origin);
  if (value?.kind === "number") return booleanValue(value.value !== 0, origin);
  const chars = charsArgument(value)?.toLowerCase();
  if (chars === "true" || chars === "1") return booleanValue(true, origin);
  return chars === "false" || chars === "0" ? booleanValue(false, origin) : void 0;
};
var choose = (call) => {
  const [test2, whenTrue, whenFalse] = call.arguments;
  if (test2 === void 0 || whenTrue === void 0)
    return unknownValue("if() needs a condition and two values", call.origin);
  const branch = (isTrue) => {
    const taken = isTrue ? whenTrue : whenFalse;
    return taken === void 0 ? nullValue(call.origin) : call.evaluate(taken);
  };
  return branchOn(call.evaluate(test2), branch, call, call.charsOf(test2));
};
function branchOn(test2, branch, call, chars) {
  if (test2.kind === "choice") {
    const side = (value) => value === void 0 ? undecidable(call) : branchOn(value, branch, call, chars);
    return makeChoice(test2, side(test2.whenTrue), side(test2.whenFalse), call.origin);
  }
  const known2 = truth(test2);
  if (known2 !== void 0) return branch(known2);
  if (test2.kind !== "unknown") return undecidable(call);
  const id = conditionId(test2, call, chars);
  const by = { condition: id.name, reason: `it depends on a condition that is not known: ${test2.reason}` };
  return makeChoice(by, branch(!id.negated), branch(id.negated), call.origin);
}
function undecidable(call) {
  return unknownValue("the condition of if() is no truth value", call.origin);
}
function conditionId(test2, call, chars) {
  return conditionOf(test2.id ?? `${chars.replaceAll(/\s+/g, "").toLowerCase()}@${call.scope.id}`);
}
var coalesce = (values, { origin }) => {
  for (const [index, value] of values.entries()) {
    if (value.kind === "unknown") return unknownValue(value.reason, origin, callId("coalesce", values.slice(index)));
    if (value.kind !== "null") return value;
  }
  return nullValue(origin);
};
var logicForms = [["if", choose]];
var logicFunctions = [
  ["not", negation],
  ["and", junction(false, "and")],
  ["or", junction(true, "or")],
  ["equals", equals],
  ["bool", toBoolean],
  ["true", (_values, { origin }) => booleanValue(true, origin)],
  ["false", (_values, { origin }) => booleanValue(false, origin)],
  ["null", (_values, { origin }) => nullValue(origin)],
  ["coalesce", coalesce]
];

// src/expand/arm/functions/maps.ts
var maximumMergeDepth = 100;
function mapUnion(values, origin) {
  let result;
  for (const value of values) {
    if (value.kind === "null") continue;
    if (value.kind === "map") result = result === void 0 ? value : merge(result, value, origin, 0);
    else if (value.kind === "unknown") result = overridden(result, value.reason, origin);
    else return void 0;
  }
  return result === void 0 ? void 0 : { ...result, origin };
}
function merge(left, right, origin, depth) {
  const base = right.more === void 0 ? left : overridden(left, right.more, origin);
  const entries = new Map(base.entries);
  for (const entry2 of right.entries.values()) {
    const before2 = entryOfMap(base, entry2.key);
    if (before2 !== void 0) entries.delete(before2.key);
    entries.set(entry2.key, before2 === void 0 ? entry2 : mergeEntry(before2, entry2, origin, depth));
  }
  return mapValue(entries.values(), origin, base.more);
}
function mergeEntry(before2, entry2, origin, depth) {
  if (before2.value.kind !== "map" || entry2.value.kind !== "map" || depth >= maximumMergeDepth) return entry2;
  return { ...entry2, value: merge(before2.value, entry2.value, origin, depth + 1) };
}
function overridden(map2, reason, origin) {
  const entries = [...map2?.entries.values() ?? []].map((entry2) => ({
    ...entry2,
    value: unknownValue(`it may be overridden by a value that is not known: ${reason}`, entry2.value.origin)
  }));
  return mapValue(entries, origin, map2?.more ?? reason);
}
var shallowMerge = ([list], { origin }) => {
  if (list?.kind !== "list" || list.more !== void 0) return void 0;
  let result = mapValue([], origin);
  for (const item of list.items) {
    if (item.kind === "map") {
      const base = item.more === void 0 ? result : overridden(result, item.more, origin);
      result = mapValue([...base.entries.values(), ...item.entries.values()], origin, base.more);
    } else if (item.kind !== "null") {
      result = overridden(result, reasonOf(item) ?? "an item is no object", origin);
    }
  }
  return result;
};
var createObject = (values, { origin }) => {
  const entries = [];
  let more;
  for (let index = 0; index + 1 < values.length; index += 2) {
    const [key, value] = [values[index], values[index + 1]];
    const chars = charsArgument(key);
    if (key === void 0 || value === void 0 || chars === void 0) more = "a key of this object is not known";
    else entries.push({ key: chars, keyOrigin: key.origin, value });
  }
  return mapValue(entries, origin, more);
};
var items = ([map2], { origin }) => {
  if (map2?.kind !== "map") return void 0;
  const sorted = [...map2.entries.values()].sort(
    (left, right) => left.key.toLowerCase() < right.key.toLowerCase() ? -1 : 1
  );
  const pairs = sorted.map(
    (entry2) => mapValue(
      [
        { key: "key", keyOrigin: entry2.keyOrigin, value: knownString(entry2.key, entry2.keyOrigin) },
        { key: "value", keyOrigin: entry2.keyOrigin, value: entry2.value }
      ],
      entry2.value.origin
    )
  );
  return listValue(pairs, origin, map2.more);
};
var objectKeys = ([map2], { origin }) => {
  if (map2?.kind !== "map") return void 0;
  const keys2 = [...map2.entries.values()].map((entry2) => knownString(entry2.key, entry2.keyOrigin));
  return listValue(keys2, origin, map2.more);
};
var tryGet = ([target, ...keys2], { origin }) => {
  let value = target;
  for (const key of keys2) {
    if (value === void 0 || value.kind === "null") return nullValue(origin);
    if (isMissing(value, key)) return nullValue(origin);
    value = accessProperty(value, key, origin);
    if (value.kind === "choice") return unknownValue(value.reason, origin);
  }
  return value;
};
function isMissing(target, key) {
  if (target.kind === "map") {
    const chars = charsArgument(key);
    return chars !== void 0 && target.more === void 0 && entryOfMap(target, chars) === void 0;
  }
  return target.kind === "list" && target.more === void 0 && key.kind === "number" && target.items[key.value] === void 0;
}
var mapFunctions = [
  ["shallowmerge", shallowMerge],
  ["createobject", createObject],
  ["items", items],
  ["objectkeys", objectKeys],
  ["tryget", tryGet]
];

// src/expand/arm/functions/collections.ts
var maximumItems2 = 2e4;
var concat = (values, { origin }) => {
  if (values.some((value) => value.kind === "list")) return concatLists(values, origin);
  if (values.every((value) => value.kind === "unknown")) {
    const [only] = values;
    return values.length === 1 && only !== void 0 ? only : void 0;
  }
  const texts = values.map(textOf2);
  const pieces = texts.flatMap((text) => text ?? []);
  return texts.includes(void 0) ? void 0 : boundedText(pieces, origin);
};
function concatLists(values, origin) {
  const items2 = values.flatMap((value) => value.kind === "list" ? value.items : []);
  if (items2.length > maximumItems2) return void 0;
  return listValue(items2, origin, moreOf(values));
}
function moreOf(values) {
  for (const value of values) {
    const more = value.kind === "list" ? value.more : value.kind === "null" ? void 0 : reasonOf(value) ?? "an item is no list";
    if (more !== void 0) return more;
  }
  return void 0;
}
var union = (values, { origin }) => {
  if (values.some((value) => value.kind === "map")) return mapUnion(values, origin);
  if (!values.some((value) => value.kind === "list"))
    return values.every((value) => value.kind === "null") ? nullValue(origin) : void 0;
  const joined = concatLists(values, origin);
  return joined?.kind === "list" ? { ...joined, items: withoutRepeats(joined.items) } : void 0;
};
var maximumCompared = 2e3;
function withoutRepeats(items2) {
  if (items2.length > maximumCompared) return items2;
  const kept = [];
  for (const item of items2) if (!kept.some((other) => sameValue(other, item) === true)) kept.push(item);
  return kept;
}
var intersection = ([first, ...others], { origin }) => {
  if (first?.kind !== "list" || first.more !== void 0) return void 0;
  const lists = others.filter((value) => value.kind === "list" && value.more === void 0);
  if (lists.length !== others.length || first.items.length > maximumCompared) return void 0;
  if ([first, ...lists].some((list) => reasonOf(list) !== void 0)) return void 0;
  return listValue(
    first.items.filter((item) => lists.every((list) => list.items.some((other) => sameValue(item, other) === true))),
    origin
  );
};
var array = ([value], { origin }) => {
  if (value === void 0 || value.kind === "unknown") return void 0;
  return value.kind === "list" ? value : listValue([value], origin);
};
var createArray = (values, { origin }) => listValue(values, origin);
var length = ([value], { origin }) => {
  if (value?.kind === "list" && value.more === void 0) return numberValue(value.items.length, origin);
  if (value?.kind === "map" && value.more === void 0) return numberValue(value.entries.size, origin);
  const chars = value?.kind === "text" ? charsArgument(value) : void 0;
  return chars === void 0 ? void 0 : numberValue(chars.length, origin);
};
var empty = ([value], { origin }) => {
  const answer = value === void 0 ? void 0 : isEmpty(value);
  return answer === void 0 ? void 0 : booleanValue(answer, origin);
};
function isEmpty(value) {
  switch (value.kind) {
    case "null":
      return true;
    case "list":
      return isEmptyOf(value.items.length, value.more);
    case "map":
      return isEmptyOf(value.entries.size, value.more);
    case "text":
      if (value.text.some((piece) => piece.kind === "known" && piece.chars !== "")) return false;
      return value.text.every((piece) => piece.kind === "known") ? true : void 0;
    case "number":
    case "boolean":
    case "unknown":
    case "choice":
      return void 0;
  }
}
function isEmptyOf(count, more) {
  if (count > 0) return false;
  return more === void 0 ? true : void 0;
}
function part(bounds) {
  return ([value, amount], { origin }) => {
    const count = numberArgument(amount);
    if (count === void 0) return void 0;
    if (value?.kind === "list") {
      if (value.more !== void 0) return listValue([], origin, value.more);
      return listValue(value.items.slice(...bounds(Math.max(0, count), value.items.length)), origin);
    }
    if (value?.kind !== "text") return void 0;
    const flat = flatten(value.text);
    const [start, end] = bounds(Math.max(0, count), flat.chars.length);
    const hole = flat.chars.indexOf(holeMark);
    if (hole !== -1 && hole < (start === 0 ? end : flat.chars.length)) return void 0;
    return textValue(cutText(flat, start, end), origin);
  };
}
function edge(index) {
  return ([value], { origin }) => {
    if (value?.kind === "list") {
      if (value.more !== void 0) return unknownValue(value.more, origin);
      return value.items.at(index) ?? nullValue(origin);
    }
    if (value?.kind !== "text") return void 0;
    const flat = flatten(value.text);
    const start = index === 0 ? 0 : Math.max(0, flat.chars.length - 1);
    if (flat.chars[start] === holeMark) return void 0;
    return textValue(cutText(flat, start, Math.min(start + 1, flat.chars.length)), origin);
  };
}
var contains = ([container, wanted], { origin }) => {
  if (wanted === void 0) return void 0;
  const answer = container === void 0 ? void 0 : holds(container, wanted);
  return answer === void 0 ? void 0 : booleanValue(answer, origin);
};
function holds(container, wanted) {
  switch (container.kind) {
    case "list":
      return containsItem(container, wanted);
    case "map":
      return containsKey(container, wanted);
    case "text":
      return containsPart(container, wanted);
    case "number":
    case "boolean":
    case "null":
    case "unknown":
    case "choice":
      return void 0;
  }
}
function containsKey(map2, wanted) {
  const key = charsArgument(wanted);
  if (key === void 0) return void 0;
  if (entryOfMap(map2, key) !== void 0) return true;
  return map2.more === void 0 ? false : void 0;
}
function containsItem(list, wanted) {
  const answers = list.items.map((item) => sameValue(item, wanted));
  if (answers.includes(true)) return true;
  return answers.includes(void 0) || list.more !== void 0 ? void 0 : false;
}
function containsPart(container, wanted) {
  const chars = charsArgument(wanted);
  if (chars === void 0) return void 0;
  const inside = flatten(container.text).chars;
  if (inside.includes(chars)) return true;
  return inside.includes(holeMark) ? void 0 : false;
}
var flattenLists = ([value], { origin }) => {
  if (value?.kind !== "list") return void 0;
  const joined = concatLists(value.items, origin);
  if (joined?.kind !== "list") return void 0;
  return listValue(joined.items, origin, value.more ?? joined.more);
};
var collectionFunctions = [
  ["concat", concat],
  ["union", union],
  ["intersection", intersection],
  ["array", array],
  ["createarray", createArray],
  ["length", length],
  ["empty", empty],
  ["skip", part((count, total) => [Math.min(count, total), total])],
  ["take", part((count, total) => [0, Math.min(count, total)])],
  ["first", edge(0)],
  ["last", edge(-1)],
  ["contains", contains],
  ["flatten", flattenLists]
];

// src/expand/arm/functions/deployment.ts
function nameArgument(call) {
  const [first] = call.arguments;
  const value = first === void 0 ? void 0 : call.evaluate(first);
  return value?.kind === "text" ? knownChars(value.text) : void 0;
}
var parameters = (call) => {
  const name = nameArgument(call);
  if (name === void 0) return unknownValue("which parameter is meant is not known", call.origin);
  return call.scope.parameter(name) ?? unknownValue(`parameter \`${name}\` is not declared`, call.origin);
};
var variables = (call) => {
  const name = nameArgument(call);
  if (name === void 0) return unknownValue("which variable is meant is not known", call.origin);
  return call.scope.variable(name) ?? unknownValue(`variable \`${name}\` is not declared`, call.origin);
};
var copyIndex = (call) => {
  const values = call.arguments.map((argument) => call.evaluate(argument));
  const [first] = values;
  const name = first?.kind === "text" ? knownChars(first.text) ?? "" : "";
  const offset = first?.kind === "number" ? first : values[1];
  const index = call.scope.copies.get(name.toLowerCase()) ?? soleCopy(call, name);
  if (index === void 0) return unknownValue("copyIndex() stands in no loop", call.origin);
  if (typeof index !== "number") return { ...index, origin: call.origin };
  const added = offset === void 0 ? 0 : offset.kind === "number" ? offset.value : Number.NaN;
  if (Number.isNaN(added)) return unknownValue("the offset of copyIndex() is not known", call.origin);
  return { kind: "number", value: index + added, literal: String(index + added), origin: call.origin };
};
function soleCopy(call, name) {
  const indexes = [...call.scope.copies.values()];
  return name === "" && indexes.length === 1 ? indexes[0] : void 0;
}
var runtime = (call) => {
  const values = call.arguments.map((argument) => call.evaluate(argument));
  const id = callId(displayNames.get(call.name) ?? call.name, values);
  return id === void 0 ? unknownValue(runtimeReason(`${displayNames.get(call.name) ?? call.name}()`), call.origin) : runtimeValue(id, call.origin);
};
var reference = (call) => {
  const [target] = call.arguments;
  const known2 = target === void 0 ? void 0 : call.scope.deployment(call.evaluate(target));
  return known2 ?? runtime(call);
};
var secret = (call) => sensitiveValue(runtime(call));
var runtimeNames = [
  "resourceGroup",
  "subscription",
  "tenant",
  "managementGroup",
  "deployment",
  "deployer",
  "environment",
  "references",
  "uniqueString",
  "guid",
  "newGuid",
  "utcNow",
  "dateTimeAdd",
  "dateTimeFromEpoch",
  "dateTimeToEpoch",
  "pickZones",
  "providers",
  "toLogicalZone",
  "toLogicalZones",
  "toPhysicalZone",
  "toPhysicalZones",
  "externalInput"
];
var secretNames = [
  "listKeys",
  "listSecrets",
  "listAccountSas",
  "listServiceSas",
  "listCredentials",
  "listConnectionStrings",
  "listAdminKeys",
  "listQueryKeys",
  "listClusterAdminCredential",
  "listClusterUserCredential",
  "list",
  "listCallbackUrl",
  "listValue",
  "getSecret"
];
var displayNames = new Map(
  [...runtimeNames, ...secretNames].map((name) => [name.toLowerCase(), name])
);
function resourceIdIn(scope) {
  return (call) => {
    const values = call.arguments.map((argument) => call.evaluate(argument));
    const typeIndex = values.findIndex(isResourceType);
    const type = values[typeIndex];
    const names2 = values.slice(typeIndex + 1).map(textOf2);
    const segments = type?.kind === "text" ? (knownChars(type.text) ?? "").split("/") : [];
    if (type === void 0 || segments.length !== names2.length + 1) return undecidedId(call, values);
    const pieces = [
      ...scopeOf2(scope, values.slice(0, typeIndex), call),
      ...knownText(`/providers/${segments[0] ?? ""}`, call.origin)
    ];
    for (const [index, name] of names2.entries()) {
      if (name === void 0) return undecidedId(call, values);
      pieces.push(...knownText(`/${segments[index + 1] ?? ""}/`, call.origin), ...name);
    }
    return textValue(pieces, call.origin);
  };
}
function undecidedId(call, values) {
  return unknownValue("the resource id is not known", call.origin, callId(call.name, values));
}
function isResourceType(value) {
  const chars = value.kind === "text" ? knownChars(value.text) : void 0;
  return chars !== void 0 && !chars.startsWith("/") && /^[^/.]+\.[^/]*\//.test(chars);
}
function scopeOf2(scope, given, call) {
  const hole = (what) => holeText(runtimeReason(what), call.origin, what);
  const word = (chars) => knownText(chars, call.origin);
  const argument = (index, what) => {
    const value = index < 0 ? void 0 : given[index];
    return (value === void 0 ? void 0 : textOf2(value)) ?? hole(what);
  };
  switch (scope) {
    case "tenant":
      return [];
    case "managementGroup":
      return [
        ...word("/providers/Microsoft.Management/managementGroups/"),
        ...argument(given.length - 1, "managementGroup().name")
      ];
    case "extension":
      return argument(0, "the scope of the resource id");
    case "subscription":
      return [...word("/subscriptions/"), ...argument(given.length - 1, "subscription().subscriptionId")];
    case "group":
      return [
        ...word("/subscriptions/"),
        ...argument(given.length - 2, "subscription().subscriptionId"),
        ...word("/resourceGroups/"),
        ...argument(given.length - 1, "resourceGroup().name")
      ];
  }
}
var deploymentForms = [
  ["parameters", parameters],
  ["variables", variables],
  ["copyindex", copyIndex],
  ["resourceid", resourceIdIn("group")],
  ["subscriptionresourceid", resourceIdIn("subscription")],
  ["tenantresourceid", resourceIdIn("tenant")],
  ["extensionresourceid", resourceIdIn("extension")],
  ["managementgroupresourceid", resourceIdIn("managementGroup")],
  ["reference", reference],
  ...runtimeNames.map((name) => [name.toLowerCase(), runtime]),
  ...secretNames.map((name) => [name.toLowerCase(), secret])
];

// src/expand/arm/functions/lambdas.ts
function lambdaOf(call, expression) {
  if (expression?.kind !== "call" || expression.name !== "lambda") return void 0;
  const names2 = expression.arguments.slice(0, -1).map((argument) => charsArgument(call.evaluate(argument)) ?? "");
  const body = expression.arguments.at(-1);
  if (body === void 0) return void 0;
  return (...values) => {
    const lambdas = new Map(call.scope.lambdas);
    for (const [index, name] of names2.entries()) {
      const value = values[index];
      if (value !== void 0) lambdas.set(name.toLowerCase(), value);
    }
    return call.evaluate(body, { ...call.scope, lambdas });
  };
}
var lambdaVariables = (call) => {
  const [first] = call.arguments;
  const name = first === void 0 ? void 0 : charsArgument(call.evaluate(first));
  const value = name === void 0 ? void 0 : call.scope.lambdas.get(name.toLowerCase());
  return value ?? unknownValue("which lambda variable is meant is not known", call.origin);
};
function onList(apply) {
  return (call) => {
    const [source] = call.arguments;
    const value = source === void 0 ? void 0 : call.evaluate(source);
    const lambda = lambdaOf(call, call.arguments.at(call.name === "reduce" ? 2 : 1));
    if (value?.kind !== "list" || lambda === void 0) {
      const reason = value === void 0 ? void 0 : firstReason([value]);
      return unknownValue(reason ?? `${call.name} does not take these arguments`, call.origin);
    }
    const result = apply(value, lambda, call);
    return isSensitive(value) ? sensitiveValue(result) : result;
  };
}
var map = onList((list, lambda, { origin }) => {
  return listValue(
    list.items.map((item, index) => lambda(item, numberValue(index, origin))),
    origin,
    list.more
  );
});
var filter = onList((list, lambda, { origin }) => {
  const kept = [];
  let more = list.more;
  for (const [index, item] of list.items.entries()) {
    const test2 = lambda(item, numberValue(index, origin));
    if (test2.kind === "boolean") {
      if (test2.value) kept.push(item);
    } else {
      more ??= `whether an item is kept is not known: ${firstReason([test2]) ?? "the test is no truth value"}`;
    }
  }
  return listValue(kept, origin, more);
});
var reduce = onList((list, lambda, call) => {
  const [, start] = call.arguments;
  if (start === void 0 || list.more !== void 0)
    return unknownValue(list.more ?? "reduce() needs a start", call.origin);
  let value = call.evaluate(start);
  for (const [index, item] of list.items.entries()) value = lambda(value, item, numberValue(index, call.origin));
  return value;
});
var maximumSorted = 200;
var sort = onList((list, lambda, call) => {
  if (list.more !== void 0 || list.items.length > maximumSorted)
    return unknownValue(list.more ?? "the list is too long to sort", call.origin);
  let undecided3;
  const sorted = [...list.items].sort((left, right) => {
    const before2 = lambda(left, right);
    if (before2.kind === "boolean") return before2.value ? -1 : 1;
    undecided3 ??= firstReason([before2]) ?? "the order is no truth value";
    return 0;
  });
  return undecided3 === void 0 ? listValue(sorted, call.origin) : unknownValue(undecided3, call.origin);
});
var toObject = onList((list, lambda, call) => {
  const toValue = lambdaOf(call, call.arguments[2]);
  const entries = [];
  let { more } = list;
  for (const item of list.items) {
    const key = lambda(item);
    const chars = key.kind === "text" ? knownChars(key.text) : void 0;
    if (chars === void 0) more ??= firstReason([key]) ?? "a key is no string";
    else entries.push({ key: chars, keyOrigin: key.origin, value: toValue === void 0 ? item : toValue(item) });
  }
  return mapValue(entries, call.origin, more);
});
var mapValues = (call) => {
  const [source, body] = call.arguments;
  const value = source === void 0 ? void 0 : call.evaluate(source);
  const lambda = lambdaOf(call, body);
  if (value?.kind !== "map" || lambda === void 0) {
    return unknownValue(
      value === void 0 ? "mapValues() needs an object" : firstReason([value]) ?? "mapValues() needs an object",
      call.origin
    );
  }
  return mapValue(
    [...value.entries.values()].map((entry2) => ({ ...entry2, value: lambda(entry2.value) })),
    call.origin,
    value.more
  );
};
var strayLambda = (call) => unknownValue("a lambda stands where none is called", call.origin, callId("lambda", []));
var lambdaForms = [
  ["lambdavariables", lambdaVariables],
  ["lambda", strayLambda],
  ["map", map],
  ["filter", filter],
  ["reduce", reduce],
  ["sort", sort],
  ["toobject", toObject],
  ["mapvalues", mapValues]
];

// src/expand/arm/functions/numbers.ts
var maximumRange = 1e4;
function binary(apply) {
  return (values, { origin }) => {
    const left = numberArgument(values[0]);
    const right = numberArgument(values[1]);
    if (left === void 0 || right === void 0) return void 0;
    const result = apply(left, right);
    return Number.isFinite(result) ? numberValue(result, origin) : void 0;
  };
}
function compare(holds3) {
  return ([left, right], { origin }) => {
    const order = orderOf(left, right);
    return order === void 0 ? void 0 : booleanValue(holds3(order), origin);
  };
}
function orderOf(left, right) {
  if (left?.kind === "number" && right?.kind === "number") return left.value - right.value;
  const first = left?.kind === "text" ? charsArgument(left) : void 0;
  const second = right?.kind === "text" ? charsArgument(right) : void 0;
  return first === void 0 || second === void 0 ? void 0 : Number(first > second) - Number(first < second);
}
function extreme(choose2) {
  return (values, { origin }) => {
    const [first] = values;
    const members = values.length === 1 && first?.kind === "list" && first.more === void 0 ? first.items : values;
    const numbers = members.map(numberArgument).filter((number) => number !== void 0);
    return numbers.length === members.length && numbers.length > 0 ? numberValue(choose2(numbers), origin) : void 0;
  };
}
var toInteger = ([value], { origin }) => {
  const chars = charsArgument(value);
  if (chars === void 0 || chars.trim() === "") return void 0;
  const number = Math.trunc(Number(chars));
  return Number.isFinite(number) ? { ...numberValue(number, origin), literal: String(number) } : void 0;
};
var range = (values, { origin }) => {
  const start = numberArgument(values[0]);
  const count = numberArgument(values[1]);
  if (start === void 0 || count === void 0 || count < 0 || count > maximumRange) return void 0;
  return listValue(
    Array.from({ length: count }, (_, index) => numberValue(start + index, origin)),
    origin
  );
};
var numberFunctions = [
  ["add", binary((left, right) => left + right)],
  ["sub", binary((left, right) => left - right)],
  ["mul", binary((left, right) => left * right)],
  ["div", binary((left, right) => right === 0 ? Number.NaN : Math.trunc(left / right))],
  ["mod", binary((left, right) => right === 0 ? Number.NaN : left % right)],
  ["less", compare((order) => order < 0)],
  ["lessorequals", compare((order) => order <= 0)],
  ["greater", compare((order) => order > 0)],
  ["greaterorequals", compare((order) => order >= 0)],
  // Written out: a call with thousands of arguments would overflow the stack.
  ["min", extreme((numbers) => numbers.reduce((least, number) => Math.min(least, number), Number.POSITIVE_INFINITY))],
  ["max", extreme((numbers) => numbers.reduce((most, number) => Math.max(most, number), Number.NEGATIVE_INFINITY))],
  ["int", toInteger],
  ["range", range]
];

// src/expand/arm/functions/json-text.ts
function valueOfJsonText(text, fallback) {
  const flat = flatten(text);
  const { root, problems } = parseJson({ path: "", text: flat.chars });
  if (root === void 0) return void 0;
  if (problems.length > 0 && !flat.chars.includes(holeMark)) return void 0;
  return convert(root, flat, fallback);
}
function convert(node, flat, fallback) {
  const origin = originOf(flat, node.start, node.end, fallback);
  switch (node.kind) {
    case "string":
      return textValue(convertText(node, flat, origin), origin);
    case "number":
      return { kind: "number", value: node.value, literal: node.literal, origin };
    case "boolean":
      return { kind: "boolean", value: node.value, origin };
    case "null":
      return nullValue(origin);
    case "array":
      return listValue(
        node.items.map((item) => convert(item, flat, fallback)),
        origin
      );
    case "object":
      return convertObject(node, flat, fallback, origin);
    case "broken":
      return convertHole(node, flat, origin);
  }
}
function convertObject(node, flat, fallback, origin) {
  const hidden2 = node.entries.find((entry2) => entry2.key.includes(holeMark));
  const entries = node.entries.filter((entry2) => !entry2.key.includes(holeMark)).map((entry2) => ({
    key: entry2.key,
    keyOrigin: originOf(flat, entry2.keyPlace.start, entry2.keyPlace.end, fallback),
    value: convert(entry2.value, flat, fallback)
  }));
  return mapValue(entries, origin, hidden2 === void 0 ? void 0 : "a key of this JSON text is not known");
}
function convertHole(node, flat, origin) {
  const inside = cutText(flat, node.start, node.end);
  const hole = inside.find((piece) => piece.kind === "hole");
  if (hole?.kind !== "hole") return unknownValue("this part of the JSON text cannot be read", origin);
  return unknownValue(hole.reason, hole.origin, inside.length === 1 ? hole.id : void 0);
}
function convertText(node, flat, fallback) {
  const pieces = [];
  for (const run2 of jsonText(node)) {
    const { start, end } = run2.origin.place;
    const plain = run2.kind === "known" && end - start === run2.chars.length;
    if (plain) pieces.push(...cutText(flat, start, end));
    else pieces.push({ ...run2, origin: originOf(flat, start, end, fallback) });
  }
  return pieces;
}

// src/expand/arm/functions/encodings.ts
function base64Of(text, origin) {
  return [{ kind: "encoded", encoding: "base64", bytes: "utf8", inner: text, origin }];
}
var base64 = ([value], { origin }) => {
  const text = value?.kind === "text" ? value.text : void 0;
  return text === void 0 ? void 0 : textValue(base64Of(text, origin), origin);
};
function decoded(text) {
  const [only] = text;
  if (text.length === 1 && only?.kind === "encoded" && only.bytes === "utf8") return only.inner;
  const chars = knownChars(text);
  if (chars === void 0) return void 0;
  const inner = Buffer.from(chars, "base64").toString("utf8");
  return only === void 0 ? [] : knownText(inner, only.origin);
}
var base64ToString = ([value], { origin }) => {
  const inner = value?.kind === "text" ? decoded(value.text) : void 0;
  return inner === void 0 ? void 0 : textValue(inner, origin);
};
var base64ToJson = ([value], { origin }) => {
  const inner = value?.kind === "text" ? decoded(value.text) : void 0;
  return inner === void 0 ? void 0 : valueOfJsonText(inner, origin);
};
var json = ([value], { origin }) => value?.kind === "text" ? valueOfJsonText(value.text, origin) : void 0;
var dataUri = ([value], { origin }) => {
  const text = stringArgument(value);
  if (text === void 0 || value?.kind === "unknown") return void 0;
  return textValue([...knownText("data:text/plain;charset=utf8;base64,", origin), ...base64Of(text, origin)], origin);
};
var uriComponent = ([value], { origin }) => {
  const chars = charsArgument(value);
  try {
    return chars === void 0 ? void 0 : knownString(encodeURIComponent(chars), origin);
  } catch {
    return void 0;
  }
};
var uriComponentToString = ([value], { origin }) => {
  const chars = charsArgument(value);
  try {
    return chars === void 0 ? void 0 : knownString(decodeURIComponent(chars), origin);
  } catch {
    return void 0;
  }
};
var uri = (values, { origin }) => {
  const base = stringArgument(values[0]);
  const relative = stringArgument(values[1]);
  if (base === void 0 || relative === void 0) return void 0;
  const last2 = base.at(-1);
  if (last2?.kind !== "known") return boundedText([...base, ...relative], origin);
  const cut2 = last2.chars.lastIndexOf("/") + 1;
  if (cut2 === 0) return void 0;
  const linear = last2.origin.place.end - last2.origin.place.start === last2.chars.length;
  const end = linear ? last2.origin.place.start + cut2 : last2.origin.place.end;
  const head = {
    ...last2,
    chars: last2.chars.slice(0, cut2),
    origin: { ...last2.origin, place: { ...last2.origin.place, end } }
  };
  return boundedText([...base.slice(0, -1), head, ...relative], origin);
};
var encodingFunctions = [
  ["base64", base64],
  ["base64tostring", base64ToString],
  ["base64tojson", base64ToJson],
  ["json", json],
  ["datauri", dataUri],
  ["uri", uri],
  ["uricomponent", uriComponent],
  ["uricomponenttostring", uriComponentToString]
];

// src/expand/arm/functions/index.ts
var specialForms = new Map([...logicForms, ...deploymentForms, ...lambdaForms]);
var plainFunctions = new Map([
  ...stringFunctions,
  ...encodingFunctions,
  ...collectionFunctions,
  ...mapFunctions,
  ...numberFunctions,
  ...logicFunctions
]);
var containers = /* @__PURE__ */ new Set(["createarray", "createobject"]);
function callFunction(call) {
  const form = specialForms.get(call.name);
  if (form !== void 0) return form(call);
  const values = call.arguments.map((argument) => call.evaluate(argument));
  const own = call.name.includes(".") ? call.scope.userFunction(call.name) : void 0;
  const result = own === void 0 ? callPlain(call, values) : own(values, call.origin, call.scope);
  return values.some(isSensitive) && !isSensitive(result) ? sensitiveValue(result) : result;
}
function callPlain(call, values) {
  const plain = plainFunctions.get(call.name);
  if (plain === void 0) {
    return unknownValue(`the function ${call.name} is not evaluated`, call.origin, callId(call.name, values));
  }
  const apply = (arguments_) => {
    call.scope.session.steps -= widthOf(arguments_);
    return plain(arguments_, call) ?? undecided(call, arguments_);
  };
  return containers.has(call.name) ? apply(values) : overChoices(values, call.origin, apply);
}
function undecided(call, values) {
  const reason = firstReason(values) ?? `${call.name} does not take these arguments`;
  return unknownValue(reason, call.origin, callId(call.name, values));
}

// src/expand/arm/scope.ts
var maximumSteps = 4e5;
var maximumDepth2 = 400;
function newSession(report) {
  return { steps: maximumSteps, depth: 0, report };
}
function inCopy(scope, name, index, isResource) {
  const copies = new Map(scope.copies);
  copies.set(name.toLowerCase(), index);
  if (isResource) copies.set("", index);
  return { ...scope, copies };
}
function withinBudget(session, origin, evaluate2) {
  if (session.steps <= 0)
    return unknownValue("the template takes more steps to evaluate than are spent on one", origin());
  if (session.depth >= maximumDepth2) return unknownValue("the template nests its expressions too deeply", origin());
  session.steps -= 1;
  session.depth += 1;
  try {
    return evaluate2();
  } finally {
    session.depth -= 1;
  }
}

// src/expand/arm/evaluate.ts
var maximumCopies = 800;
function evaluateNode(node, scope) {
  return withinBudget(
    scope.session,
    () => originAt(placeOfNode(node)),
    () => evaluateInBudget(node, scope)
  );
}
function placeOfNode(node) {
  return placeOf(node.source, node.start, node.end);
}
function evaluateInBudget(node, scope) {
  const origin = originAt(placeOfNode(node));
  switch (node.kind) {
    case "string":
      return evaluateString(node, scope);
    case "object":
      return evaluateObject(node, scope);
    case "array":
      return listValue(
        node.items.map((item) => evaluateNode(item, scope)),
        origin
      );
    case "number":
      return { kind: "number", value: node.value, literal: node.literal, origin };
    case "boolean":
      return { kind: "boolean", value: node.value, origin };
    case "null":
      return nullValue(origin);
    case "broken":
      return unknownValue(node.reason, origin);
  }
}
function evaluateString(node, scope) {
  const place = contentPlace(node);
  const origin = originAt(place);
  const text = jsonText(node);
  if (!node.chars.startsWith("[")) return textValue(text, origin);
  const flat = flatten(text);
  const read2 = readArmString(flat.chars);
  switch (read2.kind) {
    case "literal":
      return textValue(read2.start === 0 ? text : cutText(flat, read2.start, flat.chars.length), origin);
    case "invalid": {
      const at4 = originOf(flat, read2.start, read2.end, origin);
      scope.session.report({ message: `this template expression cannot be read: ${read2.message}`, origin: at4 });
      return unknownValue(`the expression cannot be read: ${read2.message}`, at4);
    }
    case "expression":
      return evaluateExpression(read2.expression, { flat, place, scope });
  }
}
function placeIn(frame, expression) {
  return originOf(frame.flat, expression.start, expression.end, originAt(frame.place)).place;
}
function charsIn(frame, expression) {
  return frame.flat.chars.slice(expression.start, expression.end);
}
function evaluateExpression(expression, frame) {
  return withinBudget(
    frame.scope.session,
    () => originAt(placeIn(frame, expression)),
    () => {
      switch (expression.kind) {
        case "string":
          return textValue(
            expression.runs.flatMap((run2) => cutText(frame.flat, run2.start, run2.end)),
            originAt(placeIn(frame, expression))
          );
        case "number":
          return {
            kind: "number",
            value: expression.value,
            literal: expression.literal,
            origin: originAt(placeIn(frame, expression))
          };
        case "call":
        case "property":
        case "index":
          return evaluateUse(expression, frame);
      }
    }
  );
}
var maximumNoteLength = 60;
var maximumSize = 25e3;
function noteOf(chars) {
  const plain = chars.replaceAll(/\s+/g, " ");
  return plain.length > maximumNoteLength ? `${plain.slice(0, maximumNoteLength)}...` : plain;
}
function evaluateUse(expression, frame) {
  const base = baseOf(expression);
  const value = evaluateAccess(expression, frame);
  if (base === void 0 || !declarationReaders.has(base.name)) return value;
  const place = placeIn(frame, expression);
  const size = sizeOf(value, maximumSize);
  frame.scope.session.steps -= size;
  if (size >= maximumSize)
    return unknownValue(`the value of ${noteOf(charsIn(frame, expression))} is too large`, originAt(place));
  return valueUsedAt(value, place, noteOf(charsIn(frame, expression)));
}
var declarationReaders = /* @__PURE__ */ new Set(["parameters", "variables", "reference"]);
function baseOf(expression) {
  let base = expression;
  while (base.kind === "property" || base.kind === "index") base = base.target;
  return base.kind === "call" ? base : void 0;
}
function evaluateAccess(expression, frame) {
  const origin = originAt(placeIn(frame, expression));
  switch (expression.kind) {
    case "property":
      return accessProperty(evaluateAccess(expression.target, frame), knownString(expression.name, origin), origin);
    case "index":
      return accessProperty(
        evaluateAccess(expression.target, frame),
        evaluateExpression(expression.index, frame),
        origin
      );
    case "call":
      return callFunction({
        name: expression.name,
        arguments: expression.arguments,
        scope: frame.scope,
        origin,
        evaluate: (inner, scope) => evaluateExpression(inner, scope === void 0 ? frame : { ...frame, scope }),
        charsOf: (inner) => charsIn(frame, inner)
      });
    case "string":
    case "number":
      return evaluateExpression(expression, frame);
  }
}
function evaluateObject(node, scope, left = /* @__PURE__ */ new Set()) {
  const entries = [];
  let more;
  for (const entry2 of node.entries) {
    if (left.has(entry2.key.toLowerCase())) continue;
    const loops = entry2.key.toLowerCase() === "copy" ? propertyLoops(entry2.value) : void 0;
    if (loops !== void 0) {
      entries.push(...loops.map((loop) => evaluateLoop(loop, scope)));
      continue;
    }
    const key = evaluateKey(entry2, scope);
    if (key === void 0) {
      more = "a key of this object is an expression that is not known";
      continue;
    }
    const value = settleNull(entry2.value, evaluateNode(entry2.value, scope));
    if (value !== void 0) entries.push({ key, keyOrigin: originAt(entry2.keyPlace), value });
  }
  return mapValue(entries, originAt(placeOfNode(node)), more);
}
function evaluateKey(entry2, scope) {
  if (!isArmExpression(entry2.key))
    return entry2.key.startsWith("[[") && entry2.key.endsWith("]") ? entry2.key.slice(1) : entry2.key;
  const { source, start, end } = entry2.keyPlace;
  const key = {
    kind: "string",
    chars: entry2.key,
    escaped: end - start !== entry2.key.length,
    source,
    start: start - 1,
    end: end + 1
  };
  const value = evaluateString(key, scope);
  return value.kind === "text" ? knownChars(value.text) : void 0;
}
function settleNull(node, value) {
  if (node.kind !== "string") return value;
  if (value.kind === "null") return void 0;
  return value.kind === "choice" ? withoutNulls(value) : value;
}
function withoutNulls(value) {
  if (value.kind === "null") return void 0;
  if (value.kind !== "choice") return value;
  const { whenTrue, whenFalse, ...rest } = value;
  const left = whenTrue === void 0 ? void 0 : withoutNulls(whenTrue);
  const right = whenFalse === void 0 ? void 0 : withoutNulls(whenFalse);
  if (left === void 0 && right === void 0) return void 0;
  return {
    ...rest,
    ...left === void 0 ? {} : { whenTrue: left },
    ...right === void 0 ? {} : { whenFalse: right }
  };
}
function propertyLoops(node) {
  if (node.kind !== "array" || node.items.length === 0) return void 0;
  const loops = loopsOf(node);
  return loops.length === node.items.length ? loops : void 0;
}
function loopsOf(node) {
  return node.items.flatMap((item) => {
    const nameNode = valueLike(item, "name");
    const name = stringOf(nameNode);
    const input = valueLike(item, "input");
    return name === void 0 || nameNode === void 0 || input === void 0 ? [] : [{ name, nameNode, count: valueLike(item, "count"), input }];
  });
}
function evaluateLoop(loop, scope) {
  const origin = originAt(placeOfNode(loop.input));
  const keyOrigin = originAt(
    loop.nameNode.kind === "string" ? contentPlace(loop.nameNode) : placeOfNode(loop.nameNode)
  );
  const turns = copyTurns(loop.name, loop.count, scope);
  const items2 = turns.indexes.map((index) => evaluateNode(loop.input, inCopy(scope, loop.name, index, false)));
  return { key: loop.name, keyOrigin, value: listValue(items2, origin, turns.unknown) };
}
function copyTurns(name, count, scope) {
  if (count === void 0) return { indexes: [], unknown: `the loop ${name} has no count` };
  const value = evaluateNode(count, scope);
  const origin = originAt(placeOfNode(count));
  if (value.kind === "number") {
    const wanted = Math.max(0, Math.floor(value.value));
    const indexes = Array.from({ length: Math.min(wanted, maximumCopies) }, (_, index) => index);
    return wanted > maximumCopies ? { indexes, unknown: `the loop ${name} turns more than ${maximumCopies} times` } : { indexes };
  }
  const reason = value.kind === "unknown" || value.kind === "choice" ? value.reason : "its count is no number";
  const why = `how often the loop ${name} turns is not known: ${reason}`;
  return { indexes: [unknownValue(why, origin, `copyIndex(${name})@${scope.id}`)], unknown: why };
}

// src/expand/arm/template-scope.ts
function templateScope(inputs) {
  const { template, id, session } = inputs;
  const declared2 = valueLike(template, "parameters");
  const variables2 = valueLike(template, "variables");
  const memo = new Memo(session);
  const scope = {
    id,
    session,
    parameter: (name) => {
      const entry2 = entryLike(declared2, name);
      return entry2 && memo.once(`parameter ${entry2.key}`, entry2, () => parameterValue(entry2, inputs, scope));
    },
    variable: (name) => {
      const entry2 = entryLike(variables2, name);
      if (entry2 !== void 0) return memo.once(`variable ${entry2.key}`, entry2, () => evaluateNode(entry2.value, scope));
      return loopVariable(name, variables2, scope, memo);
    },
    userFunction: (name) => userFunction(name, template),
    deployment: () => void 0,
    copies: /* @__PURE__ */ new Map(),
    lambdas: /* @__PURE__ */ new Map()
  };
  return scope;
}
var Memo = class {
  values = /* @__PURE__ */ new Map();
  open = /* @__PURE__ */ new Set();
  session;
  constructor(session) {
    this.session = session;
  }
  once(what, entry2, evaluate2) {
    const kept = this.values.get(what);
    if (kept !== void 0) return kept;
    if (this.open.has(what)) {
      const origin = originAt(entry2.keyPlace);
      this.session.report({ message: `${what} is defined by itself`, origin });
      return unknownValue(`${what} is defined by itself`, origin);
    }
    this.open.add(what);
    const value = evaluate2();
    this.open.delete(what);
    this.values.set(what, value);
    return value;
  }
};
function loopVariable(name, variables2, scope, memo) {
  const copy = entryLike(variables2, "copy");
  const loop = copy === void 0 ? void 0 : propertyLoops(copy.value)?.find((one2) => one2.name.toLowerCase() === name.toLowerCase());
  if (copy === void 0 || loop === void 0) return void 0;
  return memo.once(`variable ${loop.name}`, copy, () => evaluateLoop(loop, scope).value);
}
function parameterValue(entry2, inputs, scope) {
  const declaration = resolveType(entry2.value, inputs.template);
  const value = givenValue(entry2, declaration, inputs, scope);
  return isSecure(declaration) ? sensitiveValue(value) : value;
}
function givenValue(entry2, declaration, inputs, scope) {
  const given = inputs.given.get(entry2.key.toLowerCase());
  if (given === void 0) return defaultValue(entry2, declaration, scope);
  const value = valueUsedAt(given(), entry2.keyPlace, `parameter ${entry2.key}`);
  return declaration.nullable ? value : nullToDefault(value, () => defaultValue(entry2, declaration, scope));
}
function nullToDefault(value, fallback) {
  if (value.kind === "null") return fallback();
  if (value.kind !== "choice") return value;
  return {
    ...value,
    whenTrue: value.whenTrue === void 0 ? fallback() : nullToDefault(value.whenTrue, fallback),
    whenFalse: value.whenFalse === void 0 ? fallback() : nullToDefault(value.whenFalse, fallback)
  };
}
function defaultValue(entry2, declaration, scope) {
  const written2 = valueLike(entry2.value, "defaultValue");
  if (written2 !== void 0) return evaluateNode(written2, scope);
  const origin = originAt(entry2.keyPlace);
  if (declaration.nullable) return nullValue(origin);
  const { path } = entry2.keyPlace.source;
  return unknownValue(
    `parameter \`${entry2.key}\` has no value in this repository`,
    origin,
    `parameter ${path}#${scope.id}:${entry2.key.toLowerCase()}`
  );
}
var maximumReferences = 8;
function resolveType(declaration, template) {
  let node = declaration;
  let nullable = false;
  for (let hop = 0; hop < maximumReferences && node !== void 0; hop += 1) {
    const flag3 = valueLike(node, "nullable");
    nullable ||= flag3?.kind === "boolean" && flag3.value;
    const type = stringOf(valueLike(node, "type"));
    if (type !== void 0) return { type: type.toLowerCase(), nullable };
    const reference2 = stringOf(valueLike(node, "$ref"))?.split("/").at(-1);
    node = reference2 === void 0 ? void 0 : valueLike(valueLike(template, "definitions"), reference2);
  }
  return { type: "", nullable };
}
function isSecure(declaration) {
  return declaration.type === "securestring" || declaration.type === "secureobject";
}
function userFunction(name, template) {
  const [namespace, member] = name.split(".");
  const spaces2 = valueLike(template, "functions");
  if (spaces2?.kind !== "array" || member === void 0) return void 0;
  const space = spaces2.items.find((item) => stringOf(valueLike(item, "namespace"))?.toLowerCase() === namespace);
  const definition = valueLike(valueLike(space, "members"), member);
  const output = valueLike(valueLike(definition, "output"), "value");
  if (definition === void 0 || output === void 0) return void 0;
  const names2 = parameterNames(valueLike(definition, "parameters"));
  return (values, _origin, scope) => {
    const given = new Map(names2.map((parameter, index) => [parameter, values[index]]));
    const inner = {
      ...scope,
      id: `${scope.id}:${name}`,
      parameter: (wanted) => given.get(wanted.toLowerCase()),
      variable: () => void 0,
      copies: /* @__PURE__ */ new Map(),
      lambdas: /* @__PURE__ */ new Map()
    };
    return evaluateNode(output, inner);
  };
}
function parameterNames(node) {
  return node?.kind === "array" ? node.items.map((item) => stringOf(valueLike(item, "name"))?.toLowerCase() ?? "") : [];
}

// src/expand/arm/nested.ts
var maximumDeployments = 24;
function innerTemplate(node, position, walk) {
  if (position.depth >= maximumDeployments) {
    walk.omit({
      path: position.path,
      reason: `deployments inside each other are read ${maximumDeployments} levels deep`
    });
    return void 0;
  }
  const properties = valueLike(node, "properties");
  const written2 = valueLike(properties, "template");
  if (written2 !== void 0 && isTemplate(written2)) return writtenTemplate(written2, properties, position);
  const main = valueLike(properties, "mainTemplate");
  if (main !== void 0 && isTemplate(main)) {
    return enter(main, { ...position, pointer: `${position.pointer}/properties/mainTemplate` }, /* @__PURE__ */ new Map());
  }
  return linkedTemplate(properties, position, walk);
}
function enter(template, position, given) {
  const { scope, pointer, depth } = position;
  const inner = templateScope({ template, id: pointer, session: scope.session, given });
  return { template, position: { ...position, scope: inner, depth: depth + 1 } };
}
function writtenTemplate(template, properties, position) {
  const at4 = { ...position, pointer: `${position.pointer}/properties/template` };
  const options = valueLike(properties, "expressionEvaluationOptions");
  const isInner = stringOf(valueLike(options, "scope"))?.toLowerCase() === "inner";
  if (!isInner) return { template, position: { ...at4, depth: position.depth + 1 } };
  return enter(template, at4, givenParameters(properties, position.scope));
}
function givenParameters(properties, scope) {
  const given = /* @__PURE__ */ new Map();
  const parameters2 = valueLike(properties, "parameters");
  if (parameters2?.kind !== "object") return given;
  for (const { key, value } of parameters2.entries) given.set(key.toLowerCase(), () => givenParameter(value, scope));
  return given;
}
function givenParameter(node, scope) {
  const reference2 = valueLike(node, "reference");
  if (reference2 !== void 0) return secretValue(reference2);
  const value = valueLike(node, "value");
  if (value !== void 0) return evaluateNode(value, scope);
  const origin = originAt(placeOf(node.source, node.start, node.end));
  return accessProperty(evaluateNode(node, scope), knownString("value", origin), origin);
}
function linkedTemplate(properties, position, walk) {
  const path = linkedPath(valueLike(properties, "templateLink"), position, walk);
  const source = path === void 0 || path === position.path ? void 0 : walk.tree.read(path);
  if (path === void 0 || source === void 0) return void 0;
  const { root } = parseJson(source);
  const found = root === void 0 ? void 0 : findTemplate(root);
  if (found === void 0) return void 0;
  walk.link(path);
  const link = linkedPath(valueLike(properties, "parametersLink"), position, walk);
  const given = new Map([
    ...link === void 0 ? [] : fileParameters(link, walk),
    ...givenParameters(properties, position.scope)
  ]);
  return enter(found.template, { ...position, path, pointer: `${position.pointer}:${path}#${found.pointer}` }, given);
}
function fileParameters(path, walk) {
  const source = walk.tree.read(path);
  const root = source === void 0 ? void 0 : parseJson(source).root;
  const parameters2 = root === void 0 ? void 0 : parametersOfFile(root);
  return parameters2 === void 0 ? /* @__PURE__ */ new Map() : literalParameters(parameters2);
}
function linkedPath(link, position, walk) {
  const folder = folderOf2(position.path);
  const relative = valueLike(link, "relativePath");
  if (relative !== void 0) {
    const path2 = knownPath(evaluateNode(relative, position.scope));
    const resolved = path2 === void 0 ? void 0 : resolvePath(folder, path2);
    return resolved !== void 0 && walk.tree.has(resolved) ? resolved : void 0;
  }
  const uri2 = valueLike(link, "uri");
  const path = uri2 === void 0 ? void 0 : knownPath(evaluateNode(uri2, position.scope));
  return path === void 0 ? void 0 : byEnd(path, folder, walk);
}
function knownPath(value) {
  if (value.kind !== "text") return void 0;
  const parts = flatten(value.text).chars.split(holeMark);
  const path = parts.findLast((part4) => /\.jsonc?(?:[?#]|$)/i.test(part4));
  return path?.replace(/[?#].*$/s, "").replace(/^[a-z]+:\/\/[^/]*\//i, "");
}
function byEnd(path, folder, walk) {
  const steps = path.split("/").filter((step) => step !== "");
  for (let from = 0; from < steps.length; from += 1) {
    const resolved = resolvePath(folder, steps.slice(from).join("/"));
    if (resolved !== void 0 && walk.tree.has(resolved)) return resolved;
  }
  return void 0;
}
function resolvePath(folder, path) {
  const steps = [];
  for (const step of `${folder}${path.replaceAll("\\", "/")}`.split("/")) {
    if (step === "..") {
      if (steps.pop() === void 0) return void 0;
    } else if (step !== "" && step !== ".") {
      steps.push(step);
    }
  }
  return steps.join("/");
}

// src/expand/arm/deployments.ts
function withDeployments(template, position, walk) {
  const outer = position.scope;
  const kept = /* @__PURE__ */ new Map();
  let deployments;
  const scope = {
    ...outer,
    deployment: (target) => {
      deployments ??= listDeployments(template, outer);
      const found = findDeployment(deployments, target);
      if (found === void 0) return outer.deployment(target);
      if (kept.has(found.node)) return kept.get(found.node);
      kept.set(found.node, void 0);
      const value = outputsOf(found, { ...position, scope }, walk);
      kept.set(found.node, value);
      return value;
    }
  };
  return { ...position, scope };
}
function listDeployments(template, scope) {
  const resources = valueLike(template, "resources");
  if (resources?.kind === "array") {
    return resources.items.flatMap((node, index) => asDeployment(node, String(index), false, scope));
  }
  if (resources?.kind !== "object") return [];
  return resources.entries.flatMap(({ key, value }) => asDeployment(value, key, true, scope));
}
function asDeployment(node, step, symbolic, scope) {
  const isOne = stringOf(valueLike(node, "type"))?.toLowerCase() === "microsoft.resources/deployments";
  if (!isOne || node.kind !== "object" || valueLike(node, "copy") !== void 0) return [];
  const name = valueLike(node, "name");
  const nameId = name === void 0 ? void 0 : idOf(evaluateNode(name, scope))?.toLowerCase();
  return [{ node, step, symbolic, nameId }];
}
var deploymentType = "microsoft.resources/deployments/";
function findDeployment(deployments, target) {
  if (target.kind !== "text") return void 0;
  const chars = knownChars(target.text);
  const symbolic = deployments.find((deployment) => deployment.symbolic && deployment.step === chars);
  if (symbolic !== void 0) return symbolic;
  const flat = flatten(target.text);
  const type = flat.chars.toLowerCase().lastIndexOf(deploymentType);
  const name = type === -1 ? target : textValue(cutText(flat, type + deploymentType.length, flat.chars.length), target.origin);
  const id = idOf(name)?.toLowerCase();
  return id === void 0 ? void 0 : deployments.find((deployment) => deployment.nameId === id);
}
function outputsOf(deployment, position, walk) {
  const step = deployment.step.replaceAll("~", "~0").replaceAll("/", "~1");
  const inner = innerTemplate(deployment.node, { ...position, pointer: `${position.pointer}/resources/${step}` }, walk);
  const outputs = valueLike(inner?.template, "outputs");
  if (inner === void 0 || outputs?.kind !== "object") return void 0;
  const { scope } = withDeployments(inner.template, inner.position, walk);
  const entries = outputs.entries.flatMap(({ key, keyPlace, value }) => {
    if (value.kind !== "object" || valueLike(value, "copy") !== void 0) return [];
    return [{ key, keyOrigin: originAt(keyPlace), value: evaluateObject(value, scope) }];
  });
  const origin = originAt(placeOf(outputs.source, outputs.start, outputs.end));
  const more = runtimeReason("what else the deployment has");
  const all = mapValue(entries, origin, more);
  return mapValue([{ key: "outputs", keyOrigin: origin, value: all }], origin, more);
}

// src/expand/arm/resources.ts
var maximumObjects = 5e3;
function walkTemplate(template, position, walk) {
  const resources = valueLike(template, "resources");
  if (resources === void 0) return;
  const { scope } = withDeployments(template, position, walk);
  walkList(resources, { ...position, scope, pointer: `${position.pointer}/resources` }, walk, void 0);
}
function walkList(resources, position, walk, parent) {
  if (resources.kind === "array") {
    for (const [index, node] of resources.items.entries()) {
      if (node.kind === "object")
        walkResource(node, { ...position, pointer: `${position.pointer}/${index}` }, walk, parent);
    }
  } else if (resources.kind === "object") {
    for (const { key, value } of resources.entries) {
      const step = key.replaceAll("~", "~0").replaceAll("/", "~1");
      if (value.kind === "object")
        walkResource(value, { ...position, pointer: `${position.pointer}/${step}` }, walk, parent);
    }
  }
}
function fullType(node, parent) {
  const own = stringOf(valueLike(node, "type"));
  if (own === void 0 || parent === void 0 || /^[^/]+\.[^/]+\//.test(own)) return own;
  return `${parent.type}/${own}`;
}
function walkResource(node, position, walk, parent) {
  const type = fullType(node, parent);
  if (type === void 0 || isExisting(node)) return;
  if (!walk.wants(type.toLowerCase()) && !mayHoldTemplate(type)) return;
  const loop = valueLike(node, "copy");
  if (loop?.kind === "object") walkLoop(node, loop, position, walk, { type, parent });
  else walkOne(node, position, walk, { type, parent });
}
function isExisting(node) {
  const existing = valueLike(node, "existing");
  return existing?.kind === "boolean" && existing.value;
}
function walkLoop(node, loop, position, walk, typed) {
  const name = stringOf(valueLike(loop, "name")) ?? "";
  const turns = copyTurns(name, valueLike(loop, "count"), position.scope);
  if (turns.unknown !== void 0 && turns.indexes.length > 1)
    walk.omit({ path: position.path, reason: turns.unknown });
  for (const index of turns.indexes) {
    const step = typeof index === "number" ? String(index) : "*";
    const turn = {
      ...position,
      scope: inCopy(position.scope, name, index, true),
      presence: typeof index === "number" ? position.presence : both(position.presence, loopPresence(name, index.reason, position)),
      pointer: `${position.pointer}[${step}]`
    };
    walkOne(node, turn, walk, typed);
  }
}
function loopPresence(name, reason, position) {
  return { kind: "conditional", condition: `loop ${name}@${position.scope.id}`, reason };
}
var templateHolders = /* @__PURE__ */ new Set([
  "microsoft.resources/deployments",
  "microsoft.resources/deploymentstacks",
  "microsoft.resources/templatespecs/versions",
  "microsoft.solutions/applicationdefinitions"
]);
function mayHoldTemplate(type) {
  const lower2 = type.toLowerCase();
  return templateHolders.has(lower2) || lower2 === "microsoft.resources/templatespecs";
}
function walkOne(node, position, walk, typed) {
  const { type, parent } = typed;
  const here2 = whenMade(node, position);
  if (here2 === void 0) return;
  if (walk.objects.length >= maximumObjects) {
    walk.omit({ path: walk.root, reason: `only the first ${maximumObjects} resources of the template were read` });
    return;
  }
  const name = nameOf2(node, position.scope, parent);
  if (walk.wants(type.toLowerCase())) walk.objects.push(declare(node, here2, walk, { type, name, parent }));
  if (templateHolders.has(type.toLowerCase())) enterDeployment(node, here2, walk);
  const children2 = valueLike(node, "resources");
  const self = { type, name, address: position.pointer };
  if (children2 !== void 0) walkList(children2, { ...here2, pointer: `${position.pointer}/resources` }, walk, self);
}
function enterDeployment(node, position, walk) {
  const inner = innerTemplate(node, position, walk);
  if (inner !== void 0) walkTemplate(inner.template, inner.position, walk);
}
function whenMade(node, position) {
  const condition = valueLike(node, "condition");
  if (condition === void 0) return position;
  const value = decidedValue(evaluateNode(condition, position.scope), position.decided);
  const known2 = value === void 0 ? void 0 : truthOf(value);
  if (known2 !== void 0) return known2 ? position : void 0;
  const id = conditionIdOf(value) ?? `${position.path}#${position.pointer}`;
  const reason = (value === void 0 ? void 0 : reasonOf(value)) ?? "its condition is no truth value";
  const { name, negated } = conditionOf(id);
  if (position.decided.get(name) === !negated) return position;
  if (position.decided.get(name) === negated) return void 0;
  return {
    ...position,
    presence: both(position.presence, { kind: "conditional", condition: id, reason }),
    decided: new Map([...position.decided, [name, !negated]])
  };
}
function conditionIdOf(value) {
  if (value?.kind !== "choice") return value === void 0 ? void 0 : idOf(value);
  const [left, right] = [value.whenTrue, value.whenFalse].map(
    (side) => side === void 0 ? void 0 : truthOf(side)
  );
  if (left === true && right === false) return value.condition;
  return left === false && right === true ? `not(${value.condition})` : idOf(value);
}
function truthOf(value) {
  if (value.kind === "boolean") return value.value;
  const chars = value.kind === "text" ? knownChars(value.text)?.toLowerCase() : void 0;
  return chars === "true" ? true : chars === "false" ? false : void 0;
}
function both(outer, inner) {
  if (outer.kind === "certain" || outer.condition === inner.condition) return inner;
  return { kind: "conditional", condition: `and(${outer.condition},${inner.condition})`, reason: outer.reason };
}
function nameOf2(node, scope, parent) {
  const written2 = valueLike(node, "name");
  const origin = originAt(placeOf(node.source, node.start, node.start + 1));
  const own = written2 === void 0 ? unknownValue("the resource has no name", origin) : evaluateNode(written2, scope);
  if (parent === void 0) return own;
  const [outer, inner] = [textOf2(parent.name), textOf2(own)];
  if (outer === void 0 || inner === void 0) return own;
  if (isBelow(inner, outer)) return own;
  return textValue([...outer, ...knownText("/", own.origin), ...inner], own.origin);
}
function isBelow(inner, outer) {
  const [whole, above] = [knownChars(inner)?.toLowerCase(), knownChars(outer)?.toLowerCase()];
  return whole !== void 0 && above !== void 0 && above !== "" && whole.startsWith(`${above}/`);
}
var outerKeys = /* @__PURE__ */ new Set(["resources", "copy", "dependson", "condition", "existing"]);
function declare(node, position, walk, identity2) {
  const origin = headOf(node);
  const version = valueLike(node, "apiVersion");
  return {
    carrier: "arm",
    type: identity2.type,
    address: position.pointer,
    root: walk.root,
    ...walk.variant === void 0 ? {} : { variant: walk.variant },
    name: decidedValue(identity2.name, position.decided) ?? identity2.name,
    ...version === void 0 ? {} : { apiVersion: evaluateNode(version, position.scope) },
    presence: position.presence,
    body: bodyOf(node, position, origin),
    origin,
    ...identity2.parent === void 0 ? {} : { parent: identity2.parent.address }
  };
}
function bodyOf(node, position, origin) {
  const body = decidedValue(evaluateObject(node, position.scope, outerKeys), position.decided);
  if (body?.kind === "map") return body;
  return mapValue([], origin, "the resource could not be evaluated");
}
function headOf(node) {
  const type = valueLike(node, "type");
  return originAt(type?.kind === "string" ? contentPlace(type) : placeOf(node.source, node.start, node.start + 1));
}

// src/expand/arm/index.ts
var containerService = (type) => type.startsWith("microsoft.containerservice/");
var wordsThatMatter = /microsoft\.containerservice\/|templatelink/i;
function expandArm(paths, tree, wants = containerService) {
  const roots = paths.map((path) => ({ path, read: readTemplate(path, tree, wants) }));
  const problems = /* @__PURE__ */ new Map();
  const omissions = /* @__PURE__ */ new Map();
  const linked = /* @__PURE__ */ new Map();
  const found = [];
  for (const { path, read: read2 } of roots) {
    if (read2 === void 0) continue;
    for (const problem2 of read2.problems) keepProblem(problem2, problems);
    const shared = { tree, wants, linked, problems, omissions };
    found.push(...expandRoot(path, read2.found, shared));
  }
  const objects = found.filter((object) => !isRunByAnother(object.root, linked));
  return { objects, problems: [...problems.values()], omissions: [...omissions.values()] };
}
function isRunByAnother(path, links) {
  const roots = [...links.get(path) ?? []];
  return roots.some((root) => root !== path && links.get(root)?.has(path) !== true);
}
function readTemplate(path, tree, wants) {
  const source = tree.read(path);
  if (source === void 0 || !mayBeTemplate(source, wants)) return void 0;
  const { root, problems } = parseJson(source);
  const found = root === void 0 ? void 0 : findTemplate(root);
  return found === void 0 ? void 0 : { found, problems };
}
function mayBeTemplate(source, wants) {
  return /"resources"/i.test(source.text) && (wants !== containerService || wordsThatMatter.test(source.text));
}
function keepProblem(problem2, problems) {
  const { source, start, end } = problem2.origin.place;
  problems.set(`${source.path}
${start}
${end}
${problem2.message}`, problem2);
}
function expandRoot(path, found, shared) {
  const files = parameterFilesOf(path, found.template, shared.tree);
  if (files.length >= maximumVariants) {
    shared.omissions.set(`${path}
variants`, {
      path,
      reason: `only its first ${maximumVariants} parameter files were read`
    });
  }
  const beside = found.parameters === void 0 ? /* @__PURE__ */ new Map() : literalParameters(found.parameters);
  if (files.length === 0) return expandVariant(path, found, shared, beside);
  return files.flatMap((file) => expandVariant(path, found, shared, file.given, file.path));
}
function expandVariant(path, found, shared, given, variant) {
  const session = newSession((problem2) => {
    keepProblem(problem2, shared.problems);
  });
  const scope = templateScope({ template: found.template, id: found.pointer, session, given });
  const objects = [];
  const omit2 = (omission) => {
    shared.omissions.set(`${omission.path}
${omission.reason}`, omission);
  };
  const link = (file) => {
    shared.linked.set(file, /* @__PURE__ */ new Set([...shared.linked.get(file) ?? [], path]));
  };
  walkTemplate(
    found.template,
    { scope, path, pointer: found.pointer, presence: { kind: "certain" }, decided: /* @__PURE__ */ new Map(), depth: 0 },
    {
      tree: shared.tree,
      root: path,
      wants: shared.wants,
      objects,
      omit: omit2,
      link,
      ...variant === void 0 ? {} : { variant }
    }
  );
  if (session.steps <= 0) omit2({ path, reason: "the template takes more steps to evaluate than are spent on one" });
  return objects;
}

// src/expand/az-file/commands.ts
var maximumScripts = 4e3;
var maximumScriptLength = 1e6;
var flag2 = "--http-proxy-config";
function findMentions(tree) {
  const scripts = tree.paths.filter(isScript).sort((left, right) => depthOf(left) - depthOf(right));
  return scripts.slice(0, maximumScripts).flatMap((path) => {
    const source = tree.read(path);
    if (source === void 0 || source.text.length > maximumScriptLength || !source.text.includes(flag2)) return [];
    return mentionsIn(source);
  });
}
function depthOf(path) {
  return path.split("/").length;
}
function isScript(path) {
  return /\.(?:sh|bash|zsh|ps1|psm1|cmd|bat|ya?ml|md|mdx|azcli|mk|txt)$|(?:^|\/)(?:Makefile|Justfile|Jenkinsfile)$/i.test(
    path
  );
}
function mentionsIn(source) {
  const mentions = [];
  for (let at4 = source.text.indexOf(flag2); at4 !== -1; at4 = source.text.indexOf(flag2, at4 + flag2.length)) {
    const word = readWord2(source.text, at4 + flag2.length);
    const file = word === void 0 ? void 0 : literalEnd(word.chars, source.text);
    if (file === void 0) continue;
    const name = clusterName(source, at4);
    mentions.push({
      script: source.path,
      ...file,
      ...name === void 0 ? {} : { name },
      prose: /\.(?:mdx?|txt)$/i.test(source.path)
    });
  }
  return mentions;
}
var maximumWordLength = 1e3;
function readWord2(text, from) {
  const start = wordStart(text, from);
  if (start === from) return void 0;
  const quote2 = text[start];
  if (quote2 === '"' || quote2 === "'") {
    const end2 = text.indexOf(quote2, start + 1);
    return end2 === -1 || end2 - start > maximumWordLength ? void 0 : { chars: text.slice(start + 1, end2), start: start + 1, end: end2 };
  }
  let end = start;
  while (end < text.length && end - start < maximumWordLength && !/[\s;|&<>"'`]/.test(text[end] ?? "")) end += 1;
  return end === start || quote2 === "-" ? void 0 : { chars: text.slice(start, end), start, end };
}
function wordStart(text, from) {
  if (text[from] === "=") return from + 1;
  let start = from;
  while (text[start] === " " || text[start] === "	") start += 1;
  return start;
}
function literalEnd(word, text) {
  const bare = word.replace(/^@/, "");
  if (!/[$%{(]/.test(bare)) return { file: bare, partial: false };
  const variable = /^(?:\$\{?|\$\(|\$env:|%|\$\{\{\s*(?:variables|parameters|env)\.)([A-Za-z_][A-Za-z0-9_]*)\s*[})%]*$/.exec(
    bare
  )?.[1];
  if (variable !== void 0) {
    const value = assignedValue(variable, text);
    return value === void 0 || value === bare || /^[$%]/.test(value) ? void 0 : literalEnd(value, "");
  }
  const end = /[^$%{}()]*$/.exec(bare)?.[0] ?? "";
  const file = end.replace(/^[A-Za-z0-9_]*\//, "");
  return file === "" || !file.includes(".") ? void 0 : { file, partial: true };
}
function assignedValue(variable, text) {
  const assignment = new RegExp(
    `(?:^|[\\s$;])${variable}[ \\t]*[=:][ \\t]*(?:"([^"\\n]{1,500})"|'([^'\\n]{1,500})'|([^\\s"';]{1,500}))`,
    "im"
  ).exec(text);
  return assignment?.[1] ?? assignment?.[2] ?? assignment?.[3];
}
function clusterName(source, at4) {
  const { start, end } = commandAround(source.text, at4);
  const command = source.text.slice(start, end);
  const option = /(?:^|\s)(?:--name|-n)(?=[\s=])/.exec(command);
  if (option === null) return void 0;
  const word = readWord2(source.text, start + option.index + option[0].length);
  if (word === void 0 || /[$%{}<>()]/.test(word.chars) || word.chars === "") return void 0;
  const origin = originAt(placeOf(source, word.start, word.end));
  return { kind: "text", text: knownText(word.chars, origin), origin };
}
var maximumLines = 100;
function commandAround(text, at4) {
  let start = text.lastIndexOf("\n", at4 - 1) + 1;
  for (let count = 0; count < maximumLines && start > 0 && isContinued(text, start - 1); count += 1) {
    start = text.lastIndexOf("\n", start - 2) + 1;
  }
  let end = lineEnd(text, at4);
  for (let count = 0; count < maximumLines && end < text.length && isContinued(text, end); count += 1)
    end = lineEnd(text, end + 1);
  return { start, end };
}
function lineEnd(text, from) {
  const end = text.indexOf("\n", from);
  return end === -1 ? text.length : end;
}
function isContinued(text, end) {
  let last2 = end - 1;
  while (text[last2] === " " || text[last2] === "	" || text[last2] === "\r") last2 -= 1;
  return text[last2] === "\\" || text[last2] === "`" || text[last2] === "^";
}
function names(mention, path, tree) {
  const file = mention.file.replaceAll("\\", "/").replace(/^(?:\.\/)+/, "").toLowerCase();
  const lower2 = path.toLowerCase();
  const folder = mention.script.slice(0, mention.script.lastIndexOf("/") + 1);
  const exact = [joinPath(folder, mention.file), joinPath("", mention.file)];
  if (!mention.partial && exact.some((one2) => one2 !== void 0 && tree.has(one2))) return exact.includes(path);
  const base = file.slice(file.lastIndexOf("/") + 1);
  return lower2 === base || lower2.endsWith(`/${base}`);
}
function joinPath(folder, path) {
  const steps = [];
  for (const step of `${folder}${path.replaceAll("\\", "/")}`.split("/")) {
    if (step === "..") {
      if (steps.pop() === void 0) return void 0;
    } else if (step !== "" && step !== ".") {
      steps.push(step);
    }
  }
  return steps.join("/");
}

// src/expand/az-file/shape.ts
var ownKeys = /* @__PURE__ */ new Set([
  "httpproxy",
  "httpsproxy",
  "noproxy",
  "trustedca",
  "enabled",
  "effectivenoproxy"
]);
var otherDocuments = /* @__PURE__ */ new Set([
  "resources",
  "apiversion",
  "kind",
  "definitions",
  "dependencies",
  "devdependencies",
  "registry",
  "scripts",
  "metadata",
  "spec",
  "type"
]);
function shapeOf2(root) {
  if (root.kind !== "object" || root.entries.length === 0) return "none";
  const keys2 = root.entries.map((entry2) => plainKey(entry2.key));
  if (keys2.some((key) => otherDocuments.has(key)) || hasKnownSchema(root)) return "none";
  if (isWrapped(root)) return "wrapped";
  if (!root.entries.some(isAddress)) return "none";
  if (keys2.some((key) => !ownKeys.has(key) && !isComment(key))) return strangeShape(root, keys2);
  return isCamelCase(root) && hasOwnMark(root) ? "certain" : "possible";
}
function isAddress({ key, value }) {
  const plain = plainKey(key);
  return (plain === "httpproxy" || plain === "httpsproxy") && value.kind !== "object" && value.kind !== "array";
}
function hasKnownSchema(root) {
  return root.entries.some(
    ({ key, value }) => key === "$schema" && /schema\.management\.azure\.com|json-schema\.org/i.test(stringOf(value) ?? "")
  );
}
function strangeShape(root, keys2) {
  const strange = keys2.filter((key) => !ownKeys.has(key) && !isComment(key));
  return strange.length === 1 && keys2.length >= 3 && isCamelCase(root) && hasOwnMark(root) ? "possible" : "none";
}
function plainKey(key) {
  return key.toLowerCase().replaceAll(/[_-]/g, "");
}
function isComment(key) {
  return key.startsWith("//") || key === "comment" || key === "$comment" || key === "$schema";
}
function isCamelCase(root) {
  return root.entries.some((entry2) => entry2.key === "httpProxy" || entry2.key === "httpsProxy");
}
function hasOwnMark(root) {
  return root.entries.some((entry2) => {
    const key = plainKey(entry2.key);
    return key === "trustedca" || key === "noproxy" && entry2.value.kind === "array";
  });
}
function isWrapped(root) {
  const [only] = root.entries;
  if (only === void 0 || root.entries.length !== 1) return false;
  const key = plainKey(only.key);
  if (key === "httpproxyconfig") return true;
  return key === "properties" && only.value.kind === "object" && isWrapped(only.value);
}

// src/expand/az-file/index.ts
var maximumLength3 = 25e4;
function expandAzFiles(paths, tree) {
  const candidates = paths.flatMap((path) => readCandidate(path, tree));
  const mentions = candidates.length === 0 ? [] : findMentions(tree);
  const objects = [];
  const problems = [];
  for (const candidate of candidates) {
    const naming = mentions.filter((mention) => names(mention, candidate.path, tree));
    if (!isForCli(candidate, naming, tree)) continue;
    problems.push(...candidate.document.problems);
    const { root } = candidate.document;
    if (root?.kind === "object") objects.push(declare2(candidate, root, naming));
    else if (root !== void 0) {
      problems.push({
        message: "the file for --http-proxy-config must be a JSON object",
        origin: originAt(placeOf(root.source, root.start, root.end))
      });
    }
  }
  return { objects, problems, omissions: [] };
}
function readCandidate(path, tree) {
  const source = tree.read(path);
  if (source === void 0 || source.text.length > maximumLength3 || !/proxy/i.test(source.text)) return [];
  const isNamedLikeOne = /proxy/i.test(path.slice(path.lastIndexOf("/") + 1));
  if (!isNamedLikeOne && !/https?[_-]?proxy/i.test(source.text)) return [];
  const document = parseJson(source);
  const shape = document.root === void 0 ? "none" : shapeOf2(document.root);
  return shape === "none" && !isNamedLikeOne ? [] : [{ path, document, shape }];
}
function isForCli(candidate, naming, tree) {
  switch (candidate.shape) {
    case "certain":
      return naming.length > 0 || !speaksOfOthers(candidate.path, tree);
    case "possible":
      return naming.length > 0 || speaksOfAks(candidate.path, tree) && !speaksOfOthers(candidate.path, tree);
    case "wrapped":
      return naming.length > 0;
    case "none":
      return naming.some((mention) => !mention.prose);
  }
}
var maximumNeighbours = 40;
var neighbourLength = 1e5;
function speaksOfAks(path, tree) {
  return /(?:^|[/_.-])aks(?:[/_.-]|$)/i.test(path) || neighbourSays(path, tree, /\baz aks\b|managedClusters|azurerm_kubernetes_cluster|--http-proxy-config/i);
}
function speaksOfOthers(path, tree) {
  return /anthos|gke|gcp/i.test(path) || neighbourSays(path, tree, /\banthos\b|\bgkeonprem\b|gcloud container|AWSCluster\b/i);
}
function neighbourSays(path, tree, words2) {
  const folder = path.slice(0, path.lastIndexOf("/") + 1);
  const neighbours = tree.paths.filter(
    (other) => other !== path && other.startsWith(folder) && !other.slice(folder.length).includes("/") && isText(other)
  );
  return neighbours.slice(0, maximumNeighbours).some((other) => words2.test(tree.read(other)?.text.slice(0, neighbourLength) ?? ""));
}
function isText(path) {
  return /\.(?:sh|bash|ps1|ya?ml|md|azcli|tf|bicep|json|mk|txt)$|(?:^|\/)Makefile$/i.test(path);
}
function declare2(candidate, root, naming) {
  const body = jsonToValue(root);
  const origin = originAt(placeOf(root.source, root.start, root.start + 1));
  const name = soleName(naming);
  const { faults } = candidate.document;
  return {
    carrier: "az-file",
    type: "az-http-proxy-config",
    address: "az-http-proxy-config",
    root: candidate.path,
    ...name === void 0 ? {} : { name },
    presence: { kind: "certain" },
    body: body.kind === "map" ? body : { kind: "map", entries: /* @__PURE__ */ new Map(), origin },
    origin,
    ...faults.length === 0 ? {} : { syntax: faults }
  };
}
function soleName(naming) {
  const literal = naming.flatMap((mention) => mention.name === void 0 ? [] : [mention.name]);
  const distinct2 = new Set(
    literal.map((name) => name.kind === "text" ? knownChars(name.text)?.toLowerCase() : void 0)
  );
  return distinct2.size === 1 ? literal[0] : void 0;
}

// src/parse/members.ts
var quote = 34;
var backslash = 92;
var comma = 44;
var colon = 58;
var openBrace = 123;
var closeBrace = 125;
var openBracket = 91;
var closeBracket = 93;
function membersAt(text, start) {
  const open = skipSpace2(text, start);
  const kind = text.charCodeAt(open);
  if (kind !== openBrace && kind !== openBracket) return void 0;
  const members = [];
  let offset = skipSpace2(text, open + 1);
  while (offset < text.length && !isClose(text.charCodeAt(offset))) {
    const member = memberAt(text, offset, kind === openBrace);
    if (member === void 0) return members;
    members.push(member);
    offset = skipSpace2(text, member.end);
    if (text.charCodeAt(offset) === comma) offset = skipSpace2(text, offset + 1);
    else if (!isClose(text.charCodeAt(offset))) return members;
  }
  return members;
}
function memberAt(text, offset, keyed) {
  if (!keyed) return { key: void 0, start: offset, end: valueEnd(text, offset) };
  if (text.charCodeAt(offset) !== quote) return void 0;
  const keyEnd = stringEnd(text, offset);
  const separator = skipSpace2(text, keyEnd);
  if (text.charCodeAt(separator) !== colon) return void 0;
  const start = skipSpace2(text, separator + 1);
  return { key: text.slice(offset + 1, keyEnd - 1), start, end: valueEnd(text, start) };
}
function memberNamed(members, key) {
  return members?.find((member) => member.key === key);
}
function isClose(code2) {
  return code2 === closeBrace || code2 === closeBracket;
}
function isSpace2(code2) {
  return code2 === 32 || code2 === 10 || code2 === 13 || code2 === 9 || code2 === 65279;
}
function skipSpace2(text, start) {
  let offset = start;
  while (isSpace2(text.charCodeAt(offset))) offset += 1;
  return offset;
}
function stringEnd(text, start) {
  let offset = start + 1;
  for (; ; ) {
    const next = text.indexOf('"', offset);
    if (next === -1) return text.length;
    if (!isEscaped(text, next)) return next + 1;
    offset = next + 1;
  }
}
function isEscaped(text, offset) {
  let before2 = offset - 1;
  while (text.charCodeAt(before2) === backslash) before2 -= 1;
  return (offset - before2) % 2 === 0;
}
function valueEnd(text, start) {
  let depth = 0;
  let offset = start;
  while (offset < text.length) {
    const code2 = text.charCodeAt(offset);
    if (code2 === quote) {
      offset = stringEnd(text, offset);
      if (depth === 0) return offset;
      continue;
    }
    if (code2 === openBrace || code2 === openBracket) depth += 1;
    else if (isClose(code2)) {
      if (depth <= 1) return depth === 0 ? offset : offset + 1;
      depth -= 1;
    } else if (depth === 0 && (code2 === comma || isSpace2(code2))) return offset;
    offset += 1;
  }
  return text.length;
}

// src/expand/plan/configuration.ts
var clusterType = "azurerm_kubernetes_cluster";
var clusterIdKey = "kubernetes_cluster_id";
var maximumHops = 64;
function joinByConfiguration(objects, source, start) {
  const pools = objects.filter((object) => object.body.entries.get(clusterIdKey)?.value.kind === "unknown");
  if (pools.length === 0) return objects;
  const rootModule = entryOf(parseJsonAt(source, start), "root_module")?.value;
  const clusters = objects.filter(({ type }) => type === clusterType).map(({ address }) => addressParts(address));
  return objects.map((object) => pools.includes(object) ? withReference(object, { rootModule, clusters }) : object);
}
function withReference(pool, configuration) {
  const entry2 = pool.body.entries.get(clusterIdKey);
  const parts = addressParts(pool.address);
  const module = moduleAt(configuration.rootModule, parts.modules);
  const resource = named(entryOf(module, "resources")?.value, parts.resource);
  const expression = entryOf(entryOf(resource, "expressions")?.value, clusterIdKey)?.value;
  const found = clustersOf(referencesOf(expression), parts.modules, configuration, maximumHops);
  const cluster = theOne(found, parts);
  if (cluster === void 0 || entry2?.value.kind !== "unknown") return pool;
  const joined = {
    ...entry2,
    value: { ...entry2.value, reference: { address: cluster.address, attribute: "id" } }
  };
  return { ...pool, body: { ...pool.body, entries: new Map([...pool.body.entries, [clusterIdKey, joined]]) } };
}
function theOne(found, pool) {
  const distinct2 = [...new Map(found.map((cluster) => [cluster.address, cluster])).values()];
  if (distinct2.length <= 1) return distinct2[0];
  const paired = distinct2.filter(
    ({ instances, key }) => sharesInstances(instances, pool.instances) && (key === pool.key || key === "")
  );
  return paired.length === 1 ? paired[0] : void 0;
}
function sharesInstances(left, right) {
  return left.every((step, index) => {
    const other = right[index];
    return other === void 0 || withoutKey(other) !== withoutKey(step) || other === step;
  });
}
function clustersOf(references, modules, configuration, hops) {
  if (hops === 0) return [];
  return references.flatMap((reference2) => {
    const [first = "", second = "", third = ""] = reference2.split(".");
    switch (withoutKey(first)) {
      case clusterType:
        return clustersNamed(`${clusterType}.${withoutKey(second)}`, modules, keyOf(second), configuration.clusters);
      case "var":
        return clustersOf(argumentOf(second, modules, configuration), modules.slice(0, -1), configuration, hops - 1);
      case "module":
        return clustersOf(
          outputOf(withoutKey(second), third, modules, configuration),
          [...modules, withoutKey(second)],
          configuration,
          hops - 1
        );
      default:
        return [];
    }
  });
}
function clustersNamed(resource, modules, key, clusters) {
  return clusters.filter(
    (cluster) => cluster.resource === resource && sameModules(cluster.modules, modules) && (key === "" || cluster.key === key)
  );
}
function sameModules(left, right) {
  return left.length === right.length && left.every((name, index) => name === right[index]);
}
function argumentOf(variable, modules, { rootModule }) {
  const own = modules.at(-1);
  if (own === void 0) return [];
  const call = entryOf(entryOf(moduleAt(rootModule, modules.slice(0, -1)), "module_calls")?.value, own)?.value;
  return referencesOf(entryOf(entryOf(call, "expressions")?.value, variable)?.value);
}
function outputOf(module, output, modules, { rootModule }) {
  const called = moduleAt(rootModule, [...modules, module]);
  return referencesOf(entryOf(entryOf(entryOf(called, "outputs")?.value, output)?.value, "expression")?.value);
}
function moduleAt(rootModule, modules) {
  return modules.reduce(
    (module, name) => entryOf(entryOf(entryOf(module, "module_calls")?.value, name)?.value, "module")?.value,
    rootModule
  );
}
function named(resources, address) {
  return resources?.kind === "array" ? resources.items.find((item) => stringOf(entryOf(item, "address")?.value) === address) : void 0;
}
function referencesOf(expression) {
  const references = entryOf(expression, "references")?.value;
  return references?.kind === "array" ? references.items.flatMap((item) => stringOf(item) ?? []) : [];
}
function addressParts(address) {
  const steps = address.match(/[^.[]+(?:\[(?:"(?:[^"\\]|\\.)*"|[^\]"]*)\])?/g) ?? [];
  const instances = [];
  let position = 0;
  while (steps[position] === "module" && steps[position + 1] !== void 0) {
    instances.push(steps[position + 1] ?? "");
    position += 2;
  }
  const name = steps[position + 1] ?? "";
  return {
    address,
    modules: instances.map(withoutKey),
    instances,
    resource: `${steps[position] ?? ""}.${withoutKey(name)}`,
    key: keyOf(name)
  };
}
function withoutKey(step) {
  const bracket = step.indexOf("[");
  return bracket === -1 ? step : step.slice(0, bracket);
}
function keyOf(step) {
  const bracket = step.indexOf("[");
  return bracket === -1 ? "" : step.slice(bracket);
}

// src/expand/plan/overlay.ts
function overlay(value, unknown, sensitive, path) {
  if (unknown?.kind === "boolean" && unknown.value) return unknownAt(value, path);
  const marked = sensitive?.kind === "boolean" && sensitive.value ? hidden(value) : value;
  if (marked.kind === "map") return overlayMap(marked, unknown, sensitive, path);
  return marked.kind === "list" ? overlayList(marked, unknown, sensitive, path) : marked;
}
function unknownAt(value, path) {
  return { kind: "unknown", reason: `${path} is known only after the apply`, id: path, origin: value.origin };
}
function overlayMap(map2, unknown, sensitive, path) {
  const entries = /* @__PURE__ */ new Map();
  for (const [key, entry2] of map2.entries) {
    const value = overlay(entry2.value, entryOf(unknown, key)?.value, entryOf(sensitive, key)?.value, `${path}.${key}`);
    entries.set(key, { ...entry2, value });
  }
  for (const [key, value] of missingUnknowns(map2, unknown, path)) {
    entries.set(key, { key, keyOrigin: map2.origin, value });
  }
  return { ...map2, entries };
}
function missingUnknowns(map2, unknown, path) {
  if (unknown?.kind !== "object") return [];
  return unknown.entries.filter(({ key, value }) => !map2.entries.has(key) && value.kind === "boolean" && value.value).map(({ key }) => [key, unknownAt(map2, `${path}.${key}`)]);
}
function overlayList(list, unknown, sensitive, path) {
  const items2 = list.items.map(
    (item, index) => overlay(item, itemOf(unknown, index), itemOf(sensitive, index), `${path}[${String(index)}]`)
  );
  return { ...list, items: items2 };
}
function itemOf(mark, index) {
  return mark?.kind === "array" ? mark.items[index] : void 0;
}
function hidden(value) {
  if (value.kind === "list") return { ...value, sensitive: true, items: value.items.map(hidden) };
  if (value.kind !== "map") return { ...value, sensitive: true };
  const entries = [...value.entries].map(([key, entry2]) => [key, { ...entry2, value: hidden(entry2.value) }]);
  return { ...value, sensitive: true, entries: new Map(entries) };
}

// src/expand/plan/index.ts
var wantedTypes = /* @__PURE__ */ new Set([
  "azurerm_kubernetes_cluster",
  "azurerm_kubernetes_cluster_node_pool"
]);
var headLength = 4096;
function expandPlans(paths, tree) {
  const objects = [];
  for (const path of paths) {
    const source = tree.read(path);
    if (source !== void 0 && looksLikePlan(source.text)) objects.push(...expandPlan(source));
  }
  return { objects, problems: [], omissions: [] };
}
function looksLikePlan(text) {
  const head = text.slice(0, headLength);
  return head.includes('"format_version"') && (head.includes('"terraform_version"') || text.includes('"resource_changes"'));
}
function expandPlan(source) {
  const top = membersAt(source.text, 0);
  const changes = memberNamed(top, "resource_changes");
  if (changes === void 0) return [];
  const members = membersAt(source.text, changes.start) ?? [];
  const objects = members.flatMap((member) => isWanted(source.text, member) ? objectOf(source, member) : []);
  const configuration = memberNamed(top, "configuration");
  return configuration === void 0 ? objects : joinByConfiguration(objects, source, configuration.start);
}
function isWanted(text, member) {
  const type = memberNamed(membersAt(text, member.start), "type");
  return type !== void 0 && wantedTypes.has(text.slice(type.start + 1, type.end - 1));
}
function objectOf(source, member) {
  const node = parseJsonAt(source, member.start);
  const address = stringOf(entryOf(node, "address")?.value);
  const type = stringOf(entryOf(node, "type")?.value);
  if (address === void 0 || type === void 0 || !isManaged(node)) return [];
  const body = afterOf(entryOf(node, "change")?.value, address);
  if (body === void 0) return [];
  const presence = { kind: "certain" };
  return [
    { carrier: "terraform-plan", type, address, root: source.path, presence, body, ...headOf2(source, node, body) }
  ];
}
function afterOf(change, address) {
  const after = entryOf(change, "after")?.value;
  if (after?.kind !== "object") return void 0;
  const unknown = entryOf(change, "after_unknown")?.value;
  const sensitive = entryOf(change, "after_sensitive")?.value;
  const body = overlay(jsonToValue(after), unknown, sensitive, address);
  return body.kind === "map" ? body : void 0;
}
function isManaged(node) {
  return stringOf(entryOf(node, "mode")?.value) !== "data";
}
function headOf2(source, node, body) {
  const address = entryOf(node, "address")?.value;
  const origin = address?.kind === "string" ? originAt(placeOf(source, address.start + 1, address.end - 1)) : body.origin;
  const name = body.entries.get("name")?.value;
  return name === void 0 ? { origin } : { origin, name };
}

// src/expand/terraform/functions/encodings.ts
import { createHash } from "node:crypto";

// src/expand/terraform/values.ts
function unknownValue2(reason, origin, details = {}) {
  const { id, ...rest } = details;
  return { kind: "unknown", reason, origin, ...rest, ...id === void 0 ? {} : { id } };
}
function failure(reason, origin) {
  return unknownValue2(reason, origin, { failed: true });
}
function isFailure(value) {
  return value.kind === "unknown" && value.failed === true;
}
function stringValue(chars, origin) {
  return { kind: "text", text: chars === "" ? [] : knownText(chars, origin), origin };
}
function textValue2(text, origin) {
  return { kind: "text", text, origin };
}
function numberValue2(value, origin, literal = printNumber(value)) {
  return { kind: "number", value, literal, origin };
}
function printNumber(value) {
  const short = String(value);
  if (!short.includes("e")) return short;
  return Number.isInteger(value) ? BigInt(value).toString() : value.toFixed(20).replace(/0+$/, "");
}
function booleanValue2(value, origin) {
  return { kind: "boolean", value, origin };
}
function nullValue2(origin) {
  return { kind: "null", origin };
}
function listValue2(items2, origin, details = {}) {
  return { kind: "list", items: items2, origin, ...openMarks(details), ...details.set === true ? { set: true } : {} };
}
function mapValue2(entries, origin, details = {}) {
  const byKey = /* @__PURE__ */ new Map();
  for (const entry2 of entries) byKey.set(entry2.key, entry2);
  return { kind: "map", entries: byKey, origin, ...openMarks(details) };
}
function openMarks({ more, element: element2 }) {
  return { ...more === void 0 ? {} : { more }, ...element2 === void 0 ? {} : { element: element2 } };
}
function elementOf(value) {
  return value.element;
}
function computedMap(map2, reference2) {
  const open = { ...map2, computed: reference2 };
  return open;
}
function computedReference(map2) {
  return map2.computed;
}
function choiceValue(condition, reason, branches, origin) {
  const [whenTrue, whenFalse] = branches;
  if (isPlain(whenTrue) && isPlain(whenFalse) && idOf2(whenTrue) === idOf2(whenFalse)) return whenTrue;
  const sensitive = whenTrue.sensitive === true || whenFalse.sensitive === true ? { sensitive: true } : {};
  return { kind: "choice", condition, reason, whenTrue, whenFalse, origin, ...sensitive };
}
function isPlain(value) {
  return value.kind === "boolean" || value.kind === "number" || value.kind === "null";
}
var maximumIdLength2 = 2e3;
function idOf2(value) {
  const id = rawId(value);
  return id === void 0 || id.length > maximumIdLength2 ? void 0 : id;
}
function rawId(value) {
  switch (value.kind) {
    case "text":
      return textId(value.text);
    case "number":
      return value.literal;
    case "boolean":
      return String(value.value);
    case "null":
      return "null";
    case "unknown":
      return value.id;
    case "list":
      return value.more === void 0 ? joinIds(value.items.map(idOf2), "[", "]") : void 0;
    case "map":
      return value.more === void 0 ? mapId(value) : void 0;
    case "choice":
      return joinIds([value.condition, branchId(value.whenTrue), branchId(value.whenFalse)], "if(", ")");
  }
}
function branchId(branch) {
  return branch === void 0 ? "null" : idOf2(branch);
}
function textId(text) {
  const [only] = text;
  if (text.length === 1 && only?.kind === "hole") return only.id;
  const parts = [];
  for (const piece of text) {
    if (piece.kind === "known") parts.push(piece.chars);
    else if (piece.kind === "hole" && piece.id !== void 0) parts.push(`\${${piece.id}}`);
    else return void 0;
  }
  return JSON.stringify(parts.join(""));
}
function mapId(map2) {
  const parts = [];
  for (const entry2 of map2.entries.values()) {
    const id = idOf2(entry2.value);
    parts.push(id === void 0 ? void 0 : `${JSON.stringify(entry2.key)}=${id}`);
  }
  return joinIds(parts, "{", "}");
}
function joinIds(ids, open, close2) {
  let length3 = 0;
  for (const id of ids) {
    if (id === void 0) return void 0;
    length3 += id.length;
    if (length3 > maximumIdLength2) return void 0;
  }
  return `${open}${ids.join(",")}${close2}`;
}
function callId2(name, values) {
  return joinIds(values.map(idOf2), `${name}(`, ")");
}
function valueUsedAt2(value, place, note) {
  return rewrite2(value, {
    origin: (origin) => usedAt(origin, place, note),
    text: (text) => textUsedAt(text, place, note)
  });
}
function sensitiveValue2(value) {
  return rewrite2(value, { origin: (origin) => origin, text: (text) => text, sensitive: true });
}
function rewrite2(value, by) {
  const origin = by.origin(value.origin);
  const mark = by.sensitive === true ? { sensitive: true } : {};
  const element2 = elementOf(value);
  const open = element2 === void 0 ? {} : { element: rewrite2(element2, by) };
  switch (value.kind) {
    case "text":
      return { ...value, ...mark, origin, text: by.text(value.text) };
    case "list":
      return { ...value, ...mark, ...open, origin, items: value.items.map((item) => rewrite2(item, by)) };
    case "map":
      return { ...value, ...mark, ...open, origin, entries: rewriteEntries2(value, by) };
    case "choice":
      return { ...value, ...mark, origin, ...rewriteBranches(value, by) };
    case "number":
    case "boolean":
    case "null":
    case "unknown":
      return { ...value, ...mark, origin };
  }
}
function rewriteEntries2(map2, by) {
  const entries = /* @__PURE__ */ new Map();
  for (const [key, entry2] of map2.entries)
    entries.set(key, { key, keyOrigin: by.origin(entry2.keyOrigin), value: rewrite2(entry2.value, by) });
  return entries;
}
function rewriteBranches(value, by) {
  return {
    ...value.whenTrue === void 0 ? {} : { whenTrue: rewrite2(value.whenTrue, by) },
    ...value.whenFalse === void 0 ? {} : { whenFalse: rewrite2(value.whenFalse, by) }
  };
}
function nonsensitiveValue(value) {
  const { sensitive: _sensitive, ...plain } = value;
  switch (plain.kind) {
    case "list":
      return { ...plain, items: plain.items.map(nonsensitiveValue) };
    case "map":
      return {
        ...plain,
        entries: new Map(
          [...plain.entries].map(([key, entry2]) => [key, { ...entry2, value: nonsensitiveValue(entry2.value) }])
        )
      };
    case "choice":
    case "text":
    case "number":
    case "boolean":
    case "null":
    case "unknown":
      return plain;
  }
}
var charactersPerValue = 16;
function weightOf(text) {
  let characters = 0;
  for (const piece of text) if (piece.kind === "known") characters += piece.chars.length;
  return Math.max(1, text.length) + Math.floor(characters / charactersPerValue);
}
function sizeOf2(value, limit) {
  let count = 0;
  const open = [value];
  for (let next = open.pop(); next !== void 0 && count < limit; next = open.pop()) {
    count += next.kind === "text" ? weightOf(next.text) : 1;
    if (next.kind === "list") for (const item of next.items) open.push(item);
    else if (next.kind === "map") for (const entry2 of next.entries.values()) open.push(entry2.value);
    else if (next.kind === "choice") {
      for (const branch of [next.whenTrue, next.whenFalse]) if (branch !== void 0) open.push(branch);
    }
  }
  return count;
}
function textOf3(value) {
  switch (value.kind) {
    case "text":
      return value.text;
    case "number":
      return knownText(value.literal, value.origin);
    case "boolean":
      return knownText(String(value.value), value.origin);
    case "unknown":
      return holeText(value.reason, value.origin, value.id);
    case "null":
    case "list":
    case "map":
    case "choice":
      return void 0;
  }
}
function charsOf2(value) {
  const text = value.kind === "unknown" ? void 0 : textOf3(value);
  return text === void 0 ? void 0 : knownChars(text);
}
function reasonOf2(value) {
  switch (value.kind) {
    case "unknown":
    case "choice":
      return value.reason;
    case "text":
      return reasonOfText(value.text);
    case "list":
      return value.more ?? firstReason2(value.items);
    case "map":
      return value.more ?? firstReason2([...value.entries.values()].map((entry2) => entry2.value));
    case "number":
    case "boolean":
    case "null":
      return void 0;
  }
}
function reasonOfText(text) {
  for (const piece of text) {
    const reason = piece.kind === "hole" ? piece.reason : piece.kind === "encoded" ? reasonOfText(piece.inner) : void 0;
    if (reason !== void 0) return reason;
  }
  return void 0;
}
function firstReason2(values) {
  for (const value of values) {
    const reason = reasonOf2(value);
    if (reason !== void 0) return reason;
  }
  return void 0;
}

// src/expand/terraform/decimal.ts
var quotientDigits = 154;
var maximumDigits = 400;
function decimalResult(operator, left, right) {
  const [first, second] = [toDecimal(left), toDecimal(right)];
  const scale = Math.max(first.scale, second.scale);
  const [a, b] = [unitsAt(first, scale), unitsAt(second, scale)];
  switch (operator) {
    case "+":
      return printDecimal({ units: a + b, scale });
    case "-":
      return printDecimal({ units: a - b, scale });
    case "*":
      return printDecimal({ units: first.units * second.units, scale: first.scale + second.scale });
    case "/":
      return b === 0n ? void 0 : printDecimal(quotient(a, b));
    case "%":
      return b === 0n ? void 0 : printDecimal({ units: a % b, scale });
  }
}
function quotient(a, b) {
  return { units: a * 10n ** BigInt(quotientDigits) / b, scale: quotientDigits };
}
function toDecimal(literal) {
  const plain = /^-?\d+(?:\.\d+)?$/.test(literal) && literal.length <= maximumDigits ? literal : Number(literal).toFixed(20);
  const [whole = "0", fraction = ""] = plain.split(".");
  return { units: BigInt(whole + fraction), scale: fraction.length };
}
function unitsAt(decimal, scale) {
  return decimal.units * 10n ** BigInt(scale - decimal.scale);
}
function printDecimal({ units, scale }) {
  const negative = units < 0n;
  const digits3 = (negative ? -units : units).toString().padStart(scale + 1, "0");
  const whole = digits3.slice(0, digits3.length - scale);
  const fraction = digits3.slice(digits3.length - scale).replace(/0+$/, "");
  const printed = fraction === "" ? whole : `${whole}.${fraction}`;
  return negative && printed !== "0" ? `-${printed}` : printed;
}

// src/expand/terraform/operators.ts
function applyBinary(operator, left, right, origin) {
  if (operator === "==" || operator === "!=") return equality(left, right, origin, operator === "!=");
  if (operator === "&&" || operator === "||") return logical(operator, left, right, origin);
  const [first, second] = [toNumber(left), toNumber(right)];
  if (first === void 0 || second === void 0) return undecided2(operator, [left, right], origin);
  if (operator === "<" || operator === "<=" || operator === ">" || operator === ">=")
    return booleanValue2(compare2(operator, first.value, second.value), origin);
  const literal = decimalResult(operator, first.literal, second.literal);
  if (literal === void 0) return failure("a number cannot be divided by zero", origin);
  return numberValue2(Number(literal), origin, literal);
}
function compare2(operator, left, right) {
  switch (operator) {
    case "<":
      return left < right;
    case "<=":
      return left <= right;
    case ">":
      return left > right;
    case ">=":
      return left >= right;
  }
}
function applyUnary(operator, operand, origin) {
  if (operator === "!") return negate(operand, origin);
  const number = toNumber(operand);
  if (number !== void 0)
    return numberValue2(
      -number.value,
      origin,
      number.literal.startsWith("-") ? number.literal.slice(1) : number.value === 0 ? "0" : `-${number.literal}`
    );
  return undecided2("-", [operand], origin);
}
function negate(operand, origin) {
  const truth2 = toBoolean2(operand);
  if (truth2 !== void 0) return booleanValue2(!truth2, origin);
  const reason = reasonOf2(operand);
  if (reason === void 0) return failure("! needs true or false", origin);
  const id = idOf2(operand);
  return unknownValue2(reason, origin, { id: id === void 0 ? void 0 : negatedId2(id) });
}
function negatedId2(id) {
  return id.startsWith("!(") && id.endsWith(")") ? id.slice(2, -1) : `!(${id})`;
}
function toBoolean2(value) {
  if (value.kind === "boolean") return value.value;
  const chars = value.kind === "text" ? knownChars(value.text) : void 0;
  if (chars === "true" || chars === "1") return true;
  return chars === "false" || chars === "0" ? false : void 0;
}
var numeral = /^-?\d{1,400}(?:\.\d{1,400})?(?:[eE][-+]?\d{1,3})?$/;
function toNumber(value) {
  if (value.kind === "number") return value;
  const chars = value.kind === "text" ? knownChars(value.text) : void 0;
  if (chars === void 0 || !numeral.test(chars)) return void 0;
  const number = numberValue2(Number(chars), value.origin);
  return /^-?\d+$/.test(chars) ? { value: number.value, literal: String(BigInt(chars)) } : number;
}
function undecided2(name, operands, origin) {
  const reason = firstReason2(operands);
  if (reason === void 0) return failure(`${name} cannot take these values`, origin);
  return unknownValue2(reason, origin, { id: callId2(name, operands) });
}
function logical(operator, left, right, origin) {
  const decisive = operator === "||";
  const [first, second] = [toBoolean2(left), toBoolean2(right)];
  if (first === decisive || second === decisive) return booleanValue2(decisive, origin);
  if (first !== void 0 && second !== void 0) return booleanValue2(!decisive, origin);
  if (first !== void 0 && right.kind === "unknown") return right;
  if (second !== void 0 && left.kind === "unknown") return left;
  return undecided2(operator, [left, right], origin);
}
function equality(left, right, origin, negated) {
  const equal = areEqual(left, right);
  if (equal !== void 0) return booleanValue2(equal !== negated, origin);
  const reason = firstReason2([left, right]) ?? "the values cannot be compared";
  const id = callId2("==", orderedById([left, right]));
  return unknownValue2(reason, origin, { id: id === void 0 || !negated ? id : negatedId2(id) });
}
function orderedById(values) {
  return [...values].sort((left, right) => (idOf2(left) ?? "") < (idOf2(right) ?? "") ? -1 : 1);
}
function areEqual(left, right) {
  const id = left.kind === right.kind ? idOf2(left) : void 0;
  if (id !== void 0 && id === idOf2(right)) return true;
  if (isUnsettled(left) || isUnsettled(right)) return whenUnsettled(left, right);
  if (left.kind === "list" && right.kind === "list") return listsEqual(left, right);
  if (left.kind === "map" && right.kind === "map") return mapsEqual(left, right);
  if (left.kind === "text" && right.kind === "text") return textsEqual(left.text, right.text);
  return false;
}
function whenUnsettled(left, right) {
  const differ = left.kind === "null" && isNeverNull(right) || right.kind === "null" && isNeverNull(left);
  return differ ? false : void 0;
}
function isNeverNull(value) {
  const reference2 = value.kind === "unknown" ? value.reference : void 0;
  if (reference2 === void 0) return false;
  return reference2.attribute === "id" || /(?:^|\.)random_[a-z0-9]{1,20}\.[^.]{1,200}$/.test(reference2.address);
}
function isUnsettled(value) {
  return value.kind === "unknown" || value.kind === "choice";
}
function listsEqual(left, right) {
  if (left.more !== void 0 || right.more !== void 0) return void 0;
  if (left.items.length !== right.items.length) return false;
  return allEqual(left.items.map((item, index) => areEqual(item, right.items[index] ?? item)));
}
function mapsEqual(left, right) {
  if (left.more !== void 0 || right.more !== void 0) return void 0;
  if (left.entries.size !== right.entries.size) return false;
  const results = [];
  for (const [key, entry2] of left.entries) {
    const other = right.entries.get(key);
    results.push(other === void 0 ? false : areEqual(entry2.value, other.value));
  }
  return allEqual(results);
}
function allEqual(results) {
  if (results.includes(false)) return false;
  return results.includes(void 0) ? void 0 : true;
}
function textsEqual(left, right) {
  const [leftChars, rightChars] = [knownChars(left), knownChars(right)];
  if (leftChars === void 0) return rightChars === void 0 ? void 0 : mayEqual(left, rightChars);
  return rightChars === void 0 ? mayEqual(right, leftChars) : leftChars === rightChars;
}
function mayEqual(partial, chars) {
  const known2 = partial.reduce((length3, piece) => length3 + (piece.kind === "known" ? piece.chars.length : 0), 0);
  const [first, last2] = [partial[0], partial.at(-1)];
  const startDiffers = first?.kind === "known" && !chars.startsWith(first.chars);
  const endDiffers = last2?.kind === "known" && !chars.endsWith(last2.chars);
  return known2 > chars.length || startDiffers || endDiffers ? false : void 0;
}

// src/expand/terraform/functions/arguments.ts
function undecidedCall(values, site) {
  const reason = firstReason2(values);
  return reason === void 0 ? void 0 : unknownValue2(reason, site.origin, { id: callId2(site.name, values) });
}
function entry(compute, depth = "shallow") {
  return { depth, compute: (values, site) => compute(values, site) ?? undecidedCall(values, site) };
}
function stringEntry(compute) {
  return entry((values, site) => {
    const chars = allChars(values);
    const result = chars === void 0 ? void 0 : compute(chars);
    return result === void 0 ? void 0 : stringValue(result, values[0]?.origin ?? site.origin);
  }, "deep");
}
function allChars(values) {
  const result = [];
  for (const value of values) {
    const chars = charsArgument2(value);
    if (chars === void 0) return void 0;
    result.push(chars);
  }
  return result;
}
function charsArgument2(value) {
  const text = textArgument(value);
  return text === void 0 ? void 0 : knownChars(text);
}
function textArgument(value) {
  return value === void 0 || value.kind === "unknown" ? void 0 : textOf3(value);
}
function partialText(value) {
  return value === void 0 ? void 0 : textOf3(value);
}
function numberArgument2(value) {
  return value === void 0 ? void 0 : toNumber(value)?.value;
}
function wholeArgument(value) {
  const number = numberArgument2(value);
  return number !== void 0 && Number.isInteger(number) ? number : void 0;
}
function listArgument(value) {
  return value?.kind === "list" ? value : void 0;
}
function wholeList(value) {
  return value?.kind === "list" && value.more === void 0 ? value : void 0;
}
function mapArgument(value) {
  return value?.kind === "map" ? value : void 0;
}
function joinedItems(values) {
  const items2 = [];
  let more;
  for (const value of values) {
    if (value.kind === "list") {
      for (const item of value.items) items2.push(item);
      more ??= value.more;
    } else if (value.kind === "unknown") {
      more ??= value.reason;
    } else {
      return void 0;
    }
  }
  return { items: items2, more };
}

// src/expand/terraform/collections.ts
function turnsOf(collection, origin) {
  switch (collection.kind) {
    case "list": {
      const items2 = collection.items.map((value, index) => ({
        key: collection.set === true ? value : numberValue2(index, value.origin),
        value
      }));
      return openTurns(items2, collection, collection.more, origin);
    }
    case "map": {
      const sorted = [...collection.entries.values()].sort((left, right) => compareChars(left.key, right.key));
      const items2 = sorted.map((entry2) => ({ key: stringValue(entry2.key, entry2.keyOrigin), value: entry2.value }));
      return openTurns(items2, collection, collection.more, origin);
    }
    case "unknown":
      return openTurns([], collection, collection.reason, origin);
    case "choice":
    case "text":
    case "number":
    case "boolean":
    case "null":
      return { kind: "failed", value: failure(`a ${collection.kind} has no elements`, origin) };
  }
}
function openTurns(items2, collection, more, origin) {
  const sensitive = collection.sensitive === true;
  const marked = sensitive ? items2.map(({ key: key2, value: value2 }) => ({ key: key2, value: { ...value2, sensitive: true } })) : items2;
  if (more === void 0) return { kind: "turns", items: marked };
  const id = collection.kind === "unknown" ? collection.id : void 0;
  const key = unknownValue2(more, origin, { id: id === void 0 ? void 0 : `key(${id})` });
  const value = elementOf(collection) ?? unknownValue2(more, origin, { id: id === void 0 ? void 0 : `element(${id})` });
  return { kind: "turns", items: marked, more, element: { key, value } };
}
function compareChars(left, right) {
  if (left === right) return 0;
  const length3 = Math.min(left.length, right.length);
  for (let index = 0; index < length3; index += 1) {
    const [a, b] = [left.codePointAt(index) ?? 0, right.codePointAt(index) ?? 0];
    if (a !== b) return a - b;
  }
  return left.length - right.length;
}
function setItems(items2) {
  const seen = /* @__PURE__ */ new Map();
  const others = [];
  for (const item of items2) {
    const chars = charsOf2(item);
    if (chars === void 0) others.push(item);
    else if (!seen.has(chars)) seen.set(chars, item);
  }
  const numbers = [...seen.values()].every((item) => item.kind === "number");
  const sorted = [...seen].sort(
    ([left], [right]) => numbers ? Number(left) - Number(right) : compareChars(left, right)
  );
  return [...sorted.map(([, item]) => item), ...others];
}

// src/expand/terraform/functions/json-text.ts
function jsonTextOf(value, origin) {
  const pieces = [];
  return write(value, origin, pieces) ? joinMade(pieces, origin) : void 0;
}
function made(chars, origin) {
  return { kind: "known", chars, origin };
}
function write(value, origin, pieces) {
  switch (value.kind) {
    case "text":
      writeText2(value.text, origin, pieces);
      return true;
    case "number":
    case "boolean":
      pieces.push(made(value.kind === "number" ? value.literal : String(value.value), value.origin));
      return true;
    case "null":
      pieces.push(made("null", origin));
      return true;
    case "unknown": {
      const id = value.id === void 0 ? {} : { id: `json(${value.id})` };
      pieces.push({ kind: "hole", reason: value.reason, origin: value.origin, ...id });
      return true;
    }
    case "list":
      return writeAll2(value.items, "[]", value.more, origin, pieces, (item) => write(item, origin, pieces));
    case "map": {
      const entries = [...value.entries.values()].toSorted((left, right) => compareChars(left.key, right.key));
      return writeAll2(entries, "{}", value.more, origin, pieces, (entry2) => {
        pieces.push(made(`"${escapeJson(entry2.key)}":`, entry2.keyOrigin));
        return write(entry2.value, origin, pieces);
      });
    }
    case "choice":
      return false;
  }
}
function writeText2(text, origin, pieces) {
  pieces.push(made('"', origin));
  for (const piece of text) {
    const chars = piece.kind === "encoded" ? knownChars([piece]) : void 0;
    if (piece.kind === "known") pieces.push({ ...piece, chars: escapeJson(piece.chars) });
    else pieces.push(chars === void 0 ? piece : made(chars, piece.origin));
  }
  pieces.push(made('"', origin));
}
function writeAll2(items2, brackets, more, origin, pieces, one2) {
  pieces.push(made(brackets.charAt(0), origin));
  for (const [index, item] of items2.entries()) {
    if (index > 0) pieces.push(made(",", origin));
    if (!one2(item)) return false;
  }
  if (more !== void 0) pieces.push({ kind: "hole", reason: more, origin });
  pieces.push(made(brackets.charAt(1), origin));
  return true;
}
function joinMade(pieces, origin) {
  const joined = [];
  for (const piece of pieces) {
    const last2 = joined.at(-1);
    if (last2?.kind === "known" && piece.kind === "known" && last2.origin === origin && piece.origin === origin) {
      joined[joined.length - 1] = { ...last2, chars: last2.chars + piece.chars };
    } else {
      joined.push(piece);
    }
  }
  return joined;
}
function escapeJson(chars) {
  return JSON.stringify(chars).slice(1, -1).replaceAll(/[<>&\u2028\u2029]/g, (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, "0")}`).replaceAll("\\b", "\\u0008").replaceAll("\\f", "\\u000c");
}
function readJsonText(text, origin) {
  const flat = flatten(text);
  const { root, problems } = parseJson({ path: "", text: flat.chars });
  if (root === void 0 || problems.length > 0) return void 0;
  return settle(jsonToValue(root), flat, origin);
}
function settle(value, flat, fallback) {
  const origin = originAtPlace(value.origin.place, flat, fallback);
  switch (value.kind) {
    case "text":
      return { ...value, origin, text: value.text.flatMap((piece) => settlePiece(piece, flat, fallback)) };
    case "number":
      return numberValue2(value.value, origin);
    case "list":
      return { ...value, origin, items: value.items.map((item) => settle(item, flat, fallback)) };
    case "map": {
      const entries = [...value.entries].map(
        ([key, entry2]) => [
          key,
          {
            key,
            keyOrigin: originAtPlace(entry2.keyOrigin.place, flat, fallback),
            value: settle(entry2.value, flat, fallback)
          }
        ]
      );
      return { ...value, origin, entries: new Map(entries) };
    }
    case "boolean":
    case "null":
    case "unknown":
    case "choice":
      return { ...value, origin };
  }
}
function originAtPlace(place, flat, fallback) {
  return originOf(flat, place.start, place.end, fallback);
}
function settlePiece(piece, flat, fallback) {
  const { start, end } = piece.origin.place;
  const linear = piece.kind === "known" && end - start === piece.chars.length;
  return linear ? sliceText(flat, start, end) : [{ ...piece, origin: originAtPlace(piece.origin.place, flat, fallback) }];
}

// src/expand/terraform/functions/yaml-text.ts
function yamlTextOf(value) {
  const written2 = write2(value, "");
  return written2 === void 0 ? void 0 : `${written2.startsWith("\n") ? written2.slice(1) : written2.trimStart()}
`;
}
function write2(value, indent2) {
  switch (value.kind) {
    case "text":
      return writeText3(knownChars(value.text), indent2);
    case "number":
      return ` ${value.literal}`;
    case "boolean":
      return ` ${String(value.value)}`;
    case "null":
      return " null";
    case "list":
      return value.more === void 0 ? writeList(value.items, indent2) : void 0;
    case "map":
      return value.more === void 0 ? writeMap2(value, indent2) : void 0;
    case "unknown":
    case "choice":
      return void 0;
  }
}
function writeText3(chars, indent2) {
  if (chars === void 0) return void 0;
  if (!chars.includes("\n")) return ` ${JSON.stringify(chars)}`;
  const lines = chars.replace(/\n$/, "").split("\n");
  const mark = chars.endsWith("\n\n") ? "+" : chars.endsWith("\n") ? "" : "-";
  return ` |${mark}
${lines.map((line) => line === "" ? "" : `${indent2}${line}`).join("\n")}`;
}
function writeList(items2, indent2) {
  if (items2.length === 0) return " []";
  const lines = [];
  for (const item of items2) {
    const written2 = write2(item, `${indent2}  `);
    if (written2 === void 0) return void 0;
    lines.push(`${indent2}-${written2.startsWith("\n") ? ` ${written2.slice(1).trimStart()}` : written2}`);
  }
  return `
${lines.join("\n")}`;
}
function writeMap2(map2, indent2) {
  if (map2.entries.size === 0) return " {}";
  const lines = [];
  for (const [key, entry2] of [...map2.entries].toSorted(([left], [right]) => compareChars(left, right))) {
    const written2 = write2(entry2.value, entry2.value.kind === "list" ? indent2 : `${indent2}  `);
    if (written2 === void 0) return void 0;
    lines.push(`${indent2}${JSON.stringify(key)}:${written2}`);
  }
  return `
${lines.join("\n")}`;
}

// src/expand/terraform/functions/encodings.ts
function encodedFrom(value) {
  return value.encodedFrom;
}
function keepingSource(text, origin, from) {
  const value = { ...textValue2(text, origin), encodedFrom: from };
  return value;
}
function jsonEncode([value], origin) {
  const text = value === void 0 ? void 0 : jsonTextOf(value, origin);
  return text === void 0 || value === void 0 ? void 0 : keepingSource(text, origin, value);
}
function jsonDecode([value]) {
  if (value === void 0) return void 0;
  const text = textArgument(value);
  return encodedFrom(value) ?? (text === void 0 ? void 0 : readJsonText(text, value.origin));
}
function yamlEncode([value], origin) {
  const chars = value === void 0 ? void 0 : yamlTextOf(value);
  return chars === void 0 || value === void 0 ? void 0 : keepingSource([{ kind: "known", chars, origin }], origin, value);
}
function yamlDecode(values) {
  return jsonDecode(values);
}
function base64Encode([value]) {
  const text = textArgument(value);
  if (text === void 0 || value === void 0) return void 0;
  return textValue2(
    [{ kind: "encoded", encoding: "base64", bytes: "utf8", inner: text, origin: value.origin }],
    value.origin
  );
}
function base64Decode([value]) {
  const text = textArgument(value);
  if (text === void 0 || value === void 0) return void 0;
  const [only] = text;
  if (text.length === 1 && only?.kind === "encoded") return textValue2(only.inner, value.origin);
  const chars = knownChars(text);
  if (chars === void 0 || !/^[A-Za-z0-9+/]*={0,2}$/.test(chars) || chars.length % 4 !== 0) return void 0;
  return stringValue(Buffer.from(chars, "base64").toString("utf8"), value.origin);
}
function textEncode([value, encoding]) {
  const chars = charsArgument2(value);
  const name = charsArgument2(encoding)?.toUpperCase();
  if (name === "UTF-8") return base64Encode(value === void 0 ? [] : [value]);
  return chars === void 0 || name !== "UTF-16LE" || value === void 0 ? void 0 : stringValue(Buffer.from(chars, "utf16le").toString("base64"), value.origin);
}
function textDecode([value, encoding]) {
  const chars = charsArgument2(value);
  const name = charsArgument2(encoding)?.toUpperCase();
  if (name === "UTF-8") return base64Decode(value === void 0 ? [] : [value]);
  return chars === void 0 || name !== "UTF-16LE" || value === void 0 ? void 0 : stringValue(Buffer.from(chars, "base64").toString("utf16le"), value.origin);
}
function urlEncode(chars) {
  return encodeURIComponent(Buffer.from(chars).toString()).replaceAll(/[!'()*]/g, (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`).replaceAll("%20", "+");
}
function urlDecode(chars) {
  if (/%(?![0-9a-fA-F]{2})/.test(chars)) return void 0;
  try {
    return decodeURIComponent(chars.replaceAll("+", " "));
  } catch {
    return void 0;
  }
}
function csvDecode([value]) {
  const chars = charsArgument2(value);
  if (chars === void 0 || value === void 0) return void 0;
  const rows = csvRows(chars);
  const [head, ...rest] = rows ?? [];
  if (head === void 0 || rest.some((row) => row.length !== head.length)) return void 0;
  const { origin } = value;
  return listValue2(
    rest.map(
      (row) => mapValue2(
        head.map((key, index) => ({ key, keyOrigin: origin, value: stringValue(row[index] ?? "", origin) })),
        origin
      )
    ),
    origin
  );
}
function csvRows(chars) {
  const rows = [];
  let row = [];
  let offset = 0;
  while (offset < chars.length) {
    const field = csvField(chars, offset);
    if (field === void 0) return void 0;
    row.push(field.chars);
    offset = field.end;
    if (chars[offset] === ",") {
      offset += 1;
      if (offset < chars.length && chars[offset] !== "\n") continue;
      row.push("");
    }
    if (row.length > 1 || row[0] !== "") rows.push(row);
    row = [];
    offset += chars.startsWith("\r\n", offset) ? 2 : 1;
  }
  return rows;
}
function csvField(chars, start) {
  if (chars[start] !== '"') {
    let end = start;
    while (end < chars.length && chars[end] !== "," && chars[end] !== "\n" && !chars.startsWith("\r\n", end)) end += 1;
    return { chars: chars.slice(start, end), end };
  }
  let field = "";
  let offset = start + 1;
  for (; ; ) {
    const quote2 = chars.indexOf('"', offset);
    if (quote2 === -1) return void 0;
    field += chars.slice(offset, quote2);
    if (chars[quote2 + 1] !== '"') return { chars: field, end: quote2 + 1 };
    field += '"';
    offset = quote2 + 2;
  }
}
function digestOf(algorithm, form, data) {
  return createHash(algorithm).update(data).digest(form);
}
function digest(algorithm, form = "hex") {
  return stringEntry(([chars = ""]) => digestOf(algorithm, form, chars));
}
var encodingFunctions2 = /* @__PURE__ */ new Map([
  ["jsonencode", entry((values, site) => jsonEncode(values, site.origin), "deep")],
  ["jsondecode", entry(jsonDecode, "deep")],
  ["yamlencode", entry((values, site) => yamlEncode(values, site.origin), "deep")],
  ["yamldecode", entry(yamlDecode, "deep")],
  ["csvdecode", entry(csvDecode, "deep")],
  ["base64encode", entry(base64Encode, "deep")],
  ["base64decode", entry(base64Decode, "deep")],
  ["textencodebase64", entry(textEncode, "deep")],
  ["textdecodebase64", entry(textDecode, "deep")],
  ["urlencode", stringEntry(([chars = ""]) => urlEncode(chars))],
  ["urldecode", stringEntry(([chars = ""]) => urlDecode(chars))],
  ["md5", digest("md5")],
  ["sha1", digest("sha1")],
  ["sha256", digest("sha256")],
  ["sha512", digest("sha512")],
  ["base64sha256", digest("sha256", "base64")],
  ["base64sha512", digest("sha512", "base64")]
]);

// src/expand/terraform/azapi.ts
var ownMembers = ["location", "tags", "identity"];
function azapiObject(object) {
  const type = object.body.entries.get("type")?.value;
  const chars = type?.kind === "text" ? knownChars(type.text) : void 0;
  if (type?.kind !== "text" || chars === void 0) return object;
  const [name = "", version] = chars.split("@", 2);
  const at4 = name.length + 1;
  const parent = parentOf(object.body);
  return {
    ...object,
    type: name,
    body: bodyOf2(object.body),
    ...version === void 0 ? {} : { apiVersion: textValue2(part2(type.text, at4, at4 + version.length), type.origin) },
    ...parent === void 0 ? {} : { parent },
    ...object.type === "azapi_update_resource" ? { patch: true } : {}
  };
}
function part2(text, start, end) {
  return sliceText(flatten(text), start, end);
}
function parentOf(body) {
  const parent = body.entries.get("parent_id")?.value;
  const reference2 = parent?.kind === "unknown" ? parent.reference : void 0;
  return reference2?.attribute === "id" ? reference2.address : void 0;
}
function bodyOf2(own) {
  const entries = [];
  for (const key of ["name", ...ownMembers]) {
    const entry2 = own.entries.get(key);
    if (entry2 !== void 0) entries.push(entry2);
  }
  const given = [own.entries.get("body"), own.entries.get("sensitive_body")];
  const maps = given.map((entry2) => entry2 === void 0 ? void 0 : resourceOf(entry2.value));
  let more;
  for (const [index, value] of maps.entries()) {
    if (value?.kind === "map") entries.push(...value.entries.values());
    more ??= value?.kind === "map" ? value.more : index === 0 && value !== void 0 ? whyOpen(value) : void 0;
  }
  return mapValue2(entries, own.origin, { more });
}
function resourceOf(value) {
  return value.kind === "text" ? encodedFrom(value) ?? value : value;
}
function whyOpen(value) {
  return reasonOf2(value) ?? "the body of the resource is no object";
}

// src/parse/hcl/characters.ts
var inName = 1;
var startsName = 2;
var isDigit3 = 4;
var traits = new Uint8Array(128);
for (const char of "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz_")
  traits[char.charCodeAt(0)] = inName | startsName;
for (const char of "0123456789") traits[char.charCodeAt(0)] = inName | isDigit3;
traits["-".charCodeAt(0)] = inName;
var code = {
  tab: 9,
  lineFeed: 10,
  carriageReturn: 13,
  space: 32,
  quote: 34,
  hash: 35,
  dollar: 36,
  percent: 37,
  star: 42,
  plus: 43,
  minus: 45,
  dot: 46,
  slash: 47,
  less: 60,
  equals: 61,
  greater: 62,
  backslash: 92,
  openBrace: 123,
  closeBrace: 125,
  tilde: 126
};
function isDigitCode(unit) {
  return unit < 128 && ((traits[unit] ?? 0) & isDigit3) !== 0;
}
function startsNameAt(text, offset) {
  const unit = text.charCodeAt(offset);
  if (unit < 128) return ((traits[unit] ?? 0) & startsName) !== 0;
  return unit >= 128 && new RegExp("^\\p{ID_Start}", "u").test(codePointAt(text, offset));
}
function nameEnd(text, offset) {
  let end = offset;
  for (; ; ) {
    const unit = text.charCodeAt(end);
    if (unit < 128) {
      if (((traits[unit] ?? 0) & inName) === 0) return end;
      end += 1;
    } else {
      const char = unit >= 128 ? codePointAt(text, end) : "";
      if (!new RegExp("^\\p{ID_Continue}", "u").test(char)) return end;
      end += char.length;
    }
  }
}
function codePointAt(text, offset) {
  const point = text.codePointAt(offset);
  return point === void 0 ? "" : String.fromCodePoint(point);
}
function blankEnd(text, offset) {
  let end = offset;
  for (; ; ) {
    const unit = text.charCodeAt(end);
    if (unit !== code.space && unit !== code.tab) return end;
    end += 1;
  }
}
function lineBlankEnd(text, offset) {
  let end = offset;
  for (; ; ) {
    const unit = text.charCodeAt(end);
    if (unit !== code.space && unit !== code.tab && !(unit > code.lineFeed && unit <= code.carriageReturn)) return end;
    end += 1;
  }
}
function lineFeedAt(text, offset) {
  const found = text.indexOf("\n", offset);
  return found === -1 ? text.length : found;
}

// src/parse/hcl/reader.ts
var singles = [
  "{",
  "}",
  "[",
  "]",
  "(",
  ")",
  ",",
  "+",
  "-",
  "*",
  "/",
  "%",
  "?",
  "~",
  ".",
  "=",
  "!",
  "<",
  ">",
  ":"
];
var longer = ["...", "==", "=>", "!=", "<=", ">=", "&&", "||", "::"];
var maximumProblems = 20;
var maximumHclDepth = 256;
function createReader(source, end, expression, declarationsClose) {
  return {
    source,
    text: end < source.text.length ? source.text.slice(0, end) : source.text,
    problems: [],
    expression,
    declarationsClose,
    kind: "end",
    start: 0,
    end: 0,
    previousEnd: 0,
    skipsNewlines: false,
    failed: false,
    reason: "",
    unclosed: false,
    depth: 0,
    height: 0,
    braces: 0,
    loneWords: void 0
  };
}
function addProblem(reader, message, start, end) {
  const { problems, source } = reader;
  if (problems.length >= maximumProblems || problems.at(-1)?.origin.place.start === start) return;
  problems.push({ message, origin: originAt(placeOf(source, start, Math.max(start, end))) });
}
function fail2(reader, message) {
  const { start, end } = faultSpan(reader);
  if (!reader.failed) {
    addProblem(reader, message, start, end);
    reader.reason = message;
  }
  reader.failed = true;
  reader.height = 1;
  return { kind: "broken", reason: reader.reason, start, end };
}
function faultSpan(reader) {
  const { text, kind, start, end, previousEnd } = reader;
  const isBehind = kind === "end" || kind === "newline" || text.slice(previousEnd, start).includes("\n");
  return isBehind && previousEnd > 0 ? { start: previousEnd - 1, end: previousEnd } : { start, end };
}
function descend(reader) {
  if (reader.depth >= maximumHclDepth) {
    fail2(reader, tooDeep);
    return false;
  }
  reader.depth += 1;
  return true;
}
function grow(reader, height) {
  reader.height = height + 1;
  if (reader.depth + reader.height > maximumHclDepth) fail2(reader, tooDeep);
}
var tooDeep = `this is nested deeper than ${maximumHclDepth} levels`;
function at(reader, kind) {
  return reader.kind === kind;
}
function hasFailed(reader) {
  return reader.failed;
}
function isWord(reader, word) {
  const { kind, start, end, text } = reader;
  return kind === "identifier" && end - start === word.length && text.startsWith(word, start);
}
function close(reader, kind, outer, message) {
  reader.skipsNewlines = outer;
  if (reader.failed) return false;
  if (reader.kind !== kind) {
    fail2(reader, message);
    return false;
  }
  advance2(reader);
  return true;
}
function advance2(reader) {
  moveTo(reader, reader.end);
}
function moveTo(reader, offset) {
  reader.previousEnd = offset;
  const start = tokenStart(reader, offset);
  reader.start = start;
  const unit = reader.text.charCodeAt(start);
  const single = unit < 128 ? kinds[unit] : void 0;
  if (single !== void 0) {
    reader.kind = single;
    reader.end = start + 1;
  } else readLonger(reader, unit);
}
function tokenStart(reader, from) {
  const { text } = reader;
  let offset = from;
  for (; ; ) {
    const unit = text.charCodeAt(offset);
    if (unit === code.space || unit === code.tab) offset += 1;
    else if (unit === code.lineFeed || unit === code.carriageReturn) {
      if (!reader.skipsNewlines) return offset;
      offset += 1;
    } else if (unit === code.hash || unit === code.slash && startsComment(text, offset))
      offset = commentEnd(reader, offset);
    else return offset;
  }
}
function startsComment(text, offset) {
  const next = text.charCodeAt(offset + 1);
  return next === code.slash || next === code.star;
}
function commentEnd(reader, start) {
  const { text } = reader;
  if (text.charCodeAt(start + 1) !== code.star || text.charCodeAt(start) === code.hash) return lineFeedAt(text, start);
  const close2 = text.indexOf("*/", start + 2);
  if (close2 !== -1) return close2 + 2;
  addProblem(reader, "this comment is not closed: a */ is missing", start, start + 2);
  return text.length;
}
var kinds = Array.from({ length: 128 }, (_, unit) => {
  const char = String.fromCharCode(unit);
  if (char === '"') return "quote";
  const isPrefix = char === "<" || longer.some((kind) => kind.startsWith(char));
  return isPrefix ? void 0 : singles.find((kind) => kind === char);
});
function readLonger(reader, unit) {
  const { text, start } = reader;
  if (startsNameAt(text, start)) setToken(reader, "identifier", nameEnd(text, start));
  else if (isDigitCode(unit)) setToken(reader, "number", numberEnd(text, start));
  else if (unit === code.lineFeed) setToken(reader, "newline", start + 1);
  else if (unit === code.carriageReturn)
    setToken(reader, "newline", text.charCodeAt(start + 1) === code.lineFeed ? start + 2 : start + 1);
  else if (Number.isNaN(unit)) setToken(reader, "end", start);
  else readSign(reader);
}
function setToken(reader, kind, end) {
  reader.kind = kind;
  reader.end = end;
}
function readSign(reader) {
  const { text, start } = reader;
  const kind = longer.find((candidate) => text.startsWith(candidate, start));
  if (kind !== void 0) setToken(reader, kind, start + kind.length);
  else if (text.startsWith("<<", start)) readHeredocStart(reader);
  else {
    const char = codePointAt(text, start);
    setToken(reader, singles.find((candidate) => candidate === char) ?? "invalid", start + char.length);
  }
}
function readHeredocStart(reader) {
  const { text, start } = reader;
  const name = start + (text.charCodeAt(start + 2) === code.minus ? 3 : 2);
  if (startsNameAt(text, name)) setToken(reader, "heredoc", nameEnd(text, name));
  else setToken(reader, "invalid", start + 2);
}
function numberEnd(text, start) {
  let end = digitsEnd(text, start);
  if (text.charCodeAt(end) === code.dot && isDigitCode(text.charCodeAt(end + 1))) end = digitsEnd(text, end + 1);
  const letter = text[end];
  if (letter !== "e" && letter !== "E") return end;
  const sign = text.charCodeAt(end + 1);
  const digits3 = sign === code.plus || sign === code.minus ? end + 2 : end + 1;
  return isDigitCode(text.charCodeAt(digits3)) ? digitsEnd(text, digits3) : end;
}
function digitsEnd(text, start) {
  let end = start;
  while (isDigitCode(text.charCodeAt(end))) end += 1;
  return end;
}

// src/parse/hcl/recovery.ts
function recover(reader, itemStart, isOneLine) {
  const { text } = reader;
  reader.failed = false;
  reader.skipsNewlines = false;
  const closing = isOneLine ? closingBrace(text, reader.start) : void 0;
  moveTo(reader, closing ?? nextItem(reader, itemStart));
}
function closingBrace(text, from) {
  let offset = from;
  for (; ; ) {
    const unit = text.charCodeAt(offset);
    if (unit === code.closeBrace) return offset;
    if (Number.isNaN(unit) || unit === code.lineFeed) return void 0;
    offset += 1;
  }
}
function nextItem(reader, itemStart) {
  const { text } = reader;
  const itemLine = lineStart(text, itemStart);
  const indentation = blankEnd(text, itemLine) - itemLine;
  const failedLine = lineStart(text, reader.start);
  let line = failedLine;
  if (failedLine === itemLine) {
    const end = lineFeedAt(text, reader.start);
    if (opensObject(text, reader.start, end)) reader.braces += 1;
    line = end + 1;
  }
  while (line < text.length) {
    const start = blankEnd(text, line);
    if (start - line <= indentation && goesOn(reader, start, start - line === indentation)) return start;
    line = lineFeedAt(text, start) + 1;
  }
  return text.length;
}
function opensObject(text, start, end) {
  let last2 = end - 1;
  while (last2 > start && /\s/.test(text.charAt(last2))) last2 -= 1;
  return last2 >= start && text.charCodeAt(last2) === code.openBrace;
}
function lineStart(text, offset) {
  return offset === 0 ? 0 : text.lastIndexOf("\n", offset - 1) + 1;
}
function goesOn(reader, start, level) {
  if (reader.text.charCodeAt(start) !== code.closeBrace) return looksLikeItem(reader.text, start);
  if (!level || reader.braces === 0) return true;
  reader.braces -= 1;
  return false;
}
function looksLikeItem(text, offset) {
  if (!startsNameAt(text, offset)) return false;
  const end = nameEnd(text, offset);
  const next = blankEnd(text, end);
  const unit = text.charCodeAt(next);
  if (unit === code.equals) {
    const after = text.charCodeAt(next + 1);
    return after !== code.equals && after !== code.greater;
  }
  return unit === code.openBrace || unit === code.quote || next > end && startsNameAt(text, next);
}
var declarationTypes = /* @__PURE__ */ new Set([
  "check",
  "data",
  "ephemeral",
  "import",
  "locals",
  "module",
  "moved",
  "output",
  "provider",
  "removed",
  "resource",
  "terraform",
  "variable"
]);
function startsDeclaration({ text, kind, start, end }) {
  if (kind !== "identifier" || start > 0 && text.charCodeAt(start - 1) !== code.lineFeed) return false;
  if (!declarationTypes.has(text.slice(start, end))) return false;
  const unit = text.charCodeAt(blankEnd(text, end));
  return unit === code.quote || unit === code.openBrace;
}

// src/parse/hcl/body.ts
function parseBody(reader, isBlock) {
  const attributes = [];
  const blocks = [];
  const building = { reader, isBlock, attributes, blocks, names: /* @__PURE__ */ new Set(), isOneLine: isBlock };
  const start = reader.previousEnd;
  while (!isAtEnd(building)) {
    if (reader.kind === "newline") {
      building.isOneLine = false;
      advance2(reader);
    } else parseItem(building);
  }
  return { attributes, blocks, start, end: reader.start };
}
function isAtEnd({ reader, isBlock }) {
  if (reader.kind === "end") return true;
  if (!isBlock) return false;
  return reader.kind === "}" || reader.declarationsClose && startsDeclaration(reader);
}
function parseItem(building) {
  const { reader } = building;
  const { start, end, kind } = reader;
  reader.braces = 0;
  if (kind !== "identifier") {
    skipStray2(building);
    return;
  }
  advance2(reader);
  if (reader.kind === "=") parseAttribute(building, { start, end });
  else if (reader.kind === "{" || reader.kind === "quote" || reader.kind === "identifier")
    parseBlock(building, { start, end });
  else fail2(reader, `a = or a { is missing behind ${reader.text.slice(start, end)}`);
  endItem(building, start);
}
function skipStray2(building) {
  const { reader } = building;
  const { start, kind } = reader;
  if (kind === "}") {
    fail2(reader, "this } closes nothing");
    reader.failed = false;
    advance2(reader);
    return;
  }
  fail2(
    reader,
    kind === "quote" ? "the name of an argument stands without quotes" : "an argument or a block starts with its name"
  );
  recover(reader, start, building.isOneLine);
}
function endItem(building, start) {
  const { reader, isBlock } = building;
  const { kind } = reader;
  if (!reader.failed) {
    if (kind === "newline" || kind === "end" || isBlock && kind === "}") return;
    if (isBlock && reader.declarationsClose && startsDeclaration(reader)) return;
    fail2(reader, kind === "," ? "arguments have line ends between them, no commas" : "a line end is missing here");
    if (kind === ",") advance2(reader);
    reader.failed = !looksLikeItem(reader.text, reader.start);
  }
  if (reader.failed) recover(reader, start, building.isOneLine);
}
function parseAttribute({ reader, attributes, names: names2 }, nameSpan) {
  const name = reader.text.slice(nameSpan.start, nameSpan.end);
  advance2(reader);
  const { start } = reader;
  const read2 = reader.expression(reader);
  const value = reader.failed ? brokenValue(reader, start) : read2;
  if (names2.has(name)) addProblem(reader, `${name} is set already`, nameSpan.start, nameSpan.end);
  else attributes.push({ name, nameSpan, value, start: nameSpan.start, end: value.end });
  names2.add(name);
}
function brokenValue(reader, start) {
  return { kind: "broken", reason: reader.reason, start, end: Math.max(start, reader.previousEnd) };
}
function parseBlock(building, typeSpan) {
  const { reader } = building;
  const type = reader.text.slice(typeSpan.start, typeSpan.end);
  const labels = parseLabels(reader);
  if (reader.failed) return;
  const head = { start: typeSpan.start, end: headEnd(reader.text, typeSpan, labels) };
  if (!openBlock(reader, type)) return;
  reader.depth += 1;
  const body = parseBody(reader, true);
  reader.depth -= 1;
  const isClosed = reader.kind === "}";
  const end = isClosed ? reader.end : body.end;
  building.blocks.push({ type, typeSpan, labels, head, body, start: typeSpan.start, end });
  if (isClosed) advance2(reader);
  else if (!reader.unclosed || reader.kind !== "end") {
    addProblem(reader, "this block is not closed: a } is missing", head.start, head.end);
    reader.unclosed = true;
  }
}
function headEnd(text, typeSpan, labels) {
  const last2 = labels.at(-1);
  if (last2 === void 0) return typeSpan.end;
  return text.charCodeAt(last2.start - 1) === code.quote ? last2.end + 1 : last2.end;
}
function openBlock(reader, type) {
  if (at(reader, "newline")) {
    const { start, end } = faultSpan(reader);
    while (at(reader, "newline")) advance2(reader);
    if (at(reader, "{")) addProblem(reader, `the { of ${type} has to stand on its line`, start, end);
  }
  if (reader.kind !== "{") fail2(reader, `the { of ${type} is missing here`);
  else if (reader.depth >= maximumHclDepth) fail2(reader, `blocks are nested deeper than ${maximumHclDepth} levels`);
  if (reader.failed) return false;
  advance2(reader);
  return true;
}
function parseLabels(reader) {
  const labels = [];
  while (!reader.failed) {
    if (reader.kind === "quote") labels.push(parseQuotedLabel(reader));
    else if (reader.kind === "identifier") {
      const { start, end, text } = reader;
      labels.push({ text: text.slice(start, end), start, end });
      advance2(reader);
    } else break;
  }
  return labels;
}
function parseQuotedLabel(reader) {
  const { text, start } = reader;
  let end = start + 1;
  for (; ; ) {
    const unit = text.charCodeAt(end);
    if (unit === code.quote) break;
    if (Number.isNaN(unit) || unit === code.lineFeed || unit === code.carriageReturn) {
      reader.end = end;
      fail2(reader, "this name is not closed: a quote is missing");
      return { text: "", start, end: start };
    }
    end += unit === code.backslash && text.charCodeAt(end + 1) === code.quote ? 2 : 1;
  }
  reader.end = end + 1;
  advance2(reader);
  return { text: text.slice(start + 1, end), start: start + 1, end };
}

// src/parse/hcl/collections.ts
function parseCall(reader, start, end) {
  const nameEnd2 = parseNamespaces(reader, end);
  if (reader.failed) return fail2(reader, "");
  const { skipsNewlines, text } = reader;
  if (reader.kind !== "(") return fail2(reader, "the ( of a function call is missing here");
  reader.skipsNewlines = true;
  advance2(reader);
  const { items: items2, spread } = parseItems(reader, ")", true);
  const callEnd = reader.end;
  close(reader, ")", skipsNewlines, "a , or a ) is missing here");
  return {
    kind: "call",
    name: text.slice(start, nameEnd2),
    nameSpan: { start, end: nameEnd2 },
    arguments: items2,
    spread,
    start,
    end: callEnd
  };
}
function parseNamespaces(reader, from) {
  let end = from;
  while (at(reader, "::")) {
    advance2(reader);
    end = reader.end;
    if (reader.kind !== "identifier") {
      fail2(reader, "a name is missing behind ::");
      return end;
    }
    advance2(reader);
  }
  return end;
}
function parseItems(reader, end, spreads) {
  const items2 = [];
  let tallest = 0;
  let spread = false;
  while (reader.kind !== end && !spread) {
    items2.push(reader.expression(reader));
    if (reader.failed) break;
    tallest = Math.max(tallest, reader.height);
    if (spreads && reader.kind === "...") {
      spread = true;
      advance2(reader);
    } else if (reader.kind === ",") advance2(reader);
    else break;
  }
  grow(reader, tallest);
  return { items: items2, spread };
}
function parseList(reader) {
  const { start, skipsNewlines } = reader;
  reader.skipsNewlines = true;
  advance2(reader);
  if (isWord(reader, "for")) return parseFor(reader, "]", start, skipsNewlines);
  const { items: items2 } = parseItems(reader, "]", false);
  const { end } = reader;
  close(reader, "]", skipsNewlines, "a , or a ] is missing here");
  return { kind: "list", items: items2, start, end };
}
function parseObject(reader) {
  const { start, skipsNewlines } = reader;
  reader.skipsNewlines = false;
  reader.braces += 1;
  advance2(reader);
  skipLines(reader);
  if (isWord(reader, "for")) {
    reader.skipsNewlines = true;
    return parseFor(reader, "}", start, skipsNewlines);
  }
  const items2 = parseObjectItems(reader);
  const { end } = reader;
  if (close(reader, "}", skipsNewlines, "a line end, a , or a } is missing here")) reader.braces -= 1;
  return { kind: "object", items: items2, start, end };
}
function skipLines(reader) {
  while (reader.kind === "newline") advance2(reader);
}
function parseObjectItems(reader) {
  const items2 = [];
  let tallest = 0;
  while (!at(reader, "}")) {
    const item = parseObjectItem(reader);
    if (item === void 0) break;
    items2.push(item);
    tallest = Math.max(tallest, reader.height);
    if (reader.kind === ",") advance2(reader);
    else if (reader.kind !== "newline") break;
    skipLines(reader);
  }
  grow(reader, tallest);
  return items2;
}
function parseObjectItem(reader) {
  const key = parseKey(reader);
  if (!reader.failed && reader.kind !== "=" && reader.kind !== ":") fail2(reader, "the = behind a key is missing here");
  if (reader.failed) return void 0;
  const { height } = reader;
  advance2(reader);
  const value = reader.expression(reader);
  reader.height = Math.max(height, reader.height);
  return hasFailed(reader) ? void 0 : { key, value };
}
function parseKey(reader) {
  const key = reader.expression(reader);
  if (key.kind !== "variable" && key.kind !== "boolean" && key.kind !== "null") return key;
  const { start, end } = key;
  return { kind: "word", text: reader.text.slice(start, end), start, end };
}
function parseFor(reader, bracket, start, outer) {
  advance2(reader);
  const { keyName, valueName } = parseForNames(reader);
  const collection = part3(reader, true, "in");
  let tallest = collection.height;
  const first = part3(reader, reader.kind === ":", ":");
  tallest = Math.max(tallest, first.height);
  const isMap = bracket === "}";
  const second = isMap ? part3(reader, reader.kind === "=>", "=>") : first;
  tallest = Math.max(tallest, second.height);
  const group = isMap && reader.kind === "..." && !reader.failed;
  if (group) advance2(reader);
  const condition = isWord(reader, "if") ? part3(reader, true, "if") : void 0;
  tallest = Math.max(tallest, condition?.height ?? 0);
  const { end } = reader;
  if (close(reader, bracket, outer, `a ${bracket} is missing here`) && isMap) reader.braces -= 1;
  grow(reader, tallest);
  return {
    kind: "for",
    keyName,
    valueName,
    collection: collection.expression,
    key: isMap ? first.expression : void 0,
    value: second.expression,
    condition: condition?.expression,
    group,
    start,
    end
  };
}
function part3(reader, isThere, sign) {
  if (reader.failed || !isThere) return { expression: fail2(reader, `a ${sign} is missing here`), height: 1 };
  advance2(reader);
  return { expression: reader.expression(reader), height: reader.height };
}
function parseForNames(reader) {
  const first = parseForName(reader);
  const isPair = reader.kind === "," && !reader.failed;
  if (isPair) advance2(reader);
  const second = isPair ? parseForName(reader) : void 0;
  if (!reader.failed && !isWord(reader, "in")) fail2(reader, "the word in is missing here");
  return second === void 0 ? { keyName: void 0, valueName: first } : { keyName: first, valueName: second };
}
function parseForName(reader) {
  const { text, start, end } = reader;
  if (reader.failed || reader.kind !== "identifier") {
    fail2(reader, "a name is missing here");
    return "";
  }
  advance2(reader);
  return text.slice(start, end);
}

// src/parse/hcl/literal-runs.ts
function decodeLiteral(literal) {
  const { text, start, end } = literal;
  const runs = [];
  let plainFrom = start;
  let offset = start;
  while (offset < end) {
    const escape = mayEscape(text.charCodeAt(offset), literal.quoted) ? escapeAt(literal, offset) : void 0;
    if (escape === void 0) {
      offset += 1;
      continue;
    }
    if (offset > plainFrom) runs.push(plainRun(text, plainFrom, offset));
    runs.push({ kind: "literal", chars: escape.chars, start: offset, end: offset + escape.length });
    offset += escape.length;
    plainFrom = offset;
  }
  if (end > plainFrom) runs.push(plainRun(text, plainFrom, end));
  return runs;
}
function plainRun(text, start, end) {
  return { kind: "literal", chars: text.slice(start, end), start, end };
}
function isPlain2(run2) {
  return run2.end - run2.start === run2.chars.length;
}
function addRun(parts, run2) {
  const last2 = parts.at(-1);
  if (run2.chars === "") return;
  if (last2?.kind === "literal" && last2.end === run2.start && isPlain2(last2) && isPlain2(run2))
    parts[parts.length - 1] = { kind: "literal", chars: last2.chars + run2.chars, start: last2.start, end: run2.end };
  else parts.push(run2);
}
function mayEscape(unit, quoted) {
  return unit === code.dollar || unit === code.percent || quoted && unit === code.backslash;
}
function escapeAt(literal, offset) {
  const { text, end } = literal;
  const first = text[offset] ?? "";
  if (first !== "\\") {
    const doubled = offset + 2 < end && text[offset + 1] === first && text[offset + 2] === "{";
    return doubled ? { chars: `${first}{`, length: 3 } : void 0;
  }
  const escape = backslashAt(text, offset, end);
  if (escape !== void 0) return escape;
  literal.unknownEscape(offset);
  return { chars: text.slice(offset, offset + 2), length: Math.min(2, end - offset) };
}
var simpleEscapes2 = /* @__PURE__ */ new Map([
  ["n", "\n"],
  ["r", "\r"],
  ["t", "	"],
  ['"', '"'],
  ["\\", "\\"]
]);
function backslashAt(text, offset, end) {
  const letter = text[offset + 1] ?? "";
  const simple = simpleEscapes2.get(letter);
  if (simple !== void 0) return { chars: simple, length: 2 };
  const digits3 = letter === "u" ? 4 : letter === "U" ? 8 : 0;
  const hex = text.slice(offset + 2, Math.min(end, offset + 2 + digits3));
  if (digits3 === 0 || hex.length < digits3 || !/^[0-9a-f]+$/i.test(hex)) return void 0;
  const point = Number.parseInt(hex, 16);
  return point > 1114111 ? void 0 : { chars: String.fromCodePoint(point), length: 2 + digits3 };
}

// src/parse/hcl/sequence.ts
function readSequence(reader, start, quoted) {
  const { skipsNewlines, text } = reader;
  const trimsBefore = text.charCodeAt(start + 2) === code.tilde;
  reader.skipsNewlines = true;
  moveTo(reader, start + (trimsBefore ? 3 : 2));
  const isDirective = text.charCodeAt(start) === code.percent;
  const sequence = isDirective ? readDirective(reader) : { kind: "interpolation", expression: reader.expression(reader) };
  const trimsAfter = reader.kind === "~" && !reader.failed;
  if (trimsAfter) advance2(reader);
  if (!reader.failed && reader.kind !== "}") fail2(reader, "a } is missing here");
  reader.skipsNewlines = skipsNewlines;
  if (!reader.failed) return { kind: "sequence", sequence, trimsBefore, trimsAfter, start, end: reader.end };
  const end = recover2(reader, start, quoted);
  return { kind: "sequence", sequence: brokenSequence(reader, start, end), trimsBefore, trimsAfter: false, start, end };
}
function readDirective(reader) {
  const { text, start, end } = reader;
  const word = reader.kind === "identifier" ? text.slice(start, end) : "";
  switch (word) {
    case "if":
      advance2(reader);
      return { kind: "if", condition: reader.expression(reader) };
    case "for":
      return readFor(reader);
    case "else":
    case "endif":
    case "endfor":
      reader.height = 0;
      advance2(reader);
      return { kind: word };
    default:
      fail2(reader, "if, else, endif, for or endfor is missing behind %{; the characters %{ themselves are written %%{");
      return { kind: "else" };
  }
}
function readFor(reader) {
  advance2(reader);
  const names2 = parseForNames(reader);
  if (isWord(reader, "in") && !reader.failed) advance2(reader);
  const collection = reader.failed ? fail2(reader, "") : reader.expression(reader);
  return { kind: "for", ...names2, collection };
}
function recover2(reader, start, quoted) {
  const { text } = reader;
  const from = Math.max(reader.start, start + 2);
  if (quoted && text.slice(start, from).includes("\n")) return from;
  reader.failed = false;
  reader.height = 1;
  let offset = from;
  for (; ; ) {
    const unit = text.charCodeAt(offset);
    if (unit === code.closeBrace) return offset + 1;
    if (Number.isNaN(unit)) return text.length;
    if (unit === code.lineFeed || quoted && (unit === code.quote || unit === code.carriageReturn)) return offset;
    offset += 1;
  }
}
function brokenSequence(reader, start, end) {
  return { kind: "interpolation", expression: { kind: "broken", reason: reader.reason, start, end } };
}

// src/parse/hcl/template-tokens.ts
function addLine(tokens, line, text) {
  const [before2, last2] = tokens.slice(-2);
  const first = before2?.kind === "literal" && tokens.at(-3)?.kind !== "sequence" ? onlyRun(before2) : void 0;
  const second = last2?.kind === "literal" ? onlyRun(last2) : void 0;
  if (first !== void 0 && second !== void 0)
    tokens.splice(-2, 2, { kind: "literal", runs: [plainRun(text, first.start, second.end)] });
  tokens.push(line);
}
function onlyRun({ runs }) {
  const [run2] = runs;
  return run2 !== void 0 && runs.length === 1 && isPlain2(run2) ? run2 : void 0;
}
function trimBesideMarkers(tokens) {
  return tokens.map((token2, index) => {
    if (token2.kind !== "literal") return token2;
    const before2 = tokens[index - 1];
    const after = tokens[index + 1];
    let { runs } = token2;
    if (before2?.kind === "sequence" && before2.trimsAfter) runs = trimStart(runs);
    if (after?.kind === "sequence" && after.trimsBefore) runs = trimEnd(runs);
    return { kind: "literal", runs };
  });
}
function trimStart(runs) {
  const first = runs.findIndex((run3) => run3.chars.trim() !== "");
  const run2 = runs[first];
  if (run2 === void 0) return [];
  return [withoutStart(run2, run2.chars.length - run2.chars.trimStart().length), ...runs.slice(first + 1)];
}
function trimEnd(runs) {
  const last2 = runs.findLastIndex((run3) => run3.chars.trim() !== "");
  const run2 = runs[last2];
  if (run2 === void 0) return [];
  const kept = run2.chars.trimEnd();
  const end = isPlain2(run2) ? run2.start + kept.length : run2.end;
  return [...runs.slice(0, last2), { ...run2, chars: kept, end }];
}
function withoutStart(run2, count) {
  return { ...run2, chars: run2.chars.slice(count), start: isPlain2(run2) ? run2.start + count : run2.start };
}
function withoutIndentation(tokens) {
  let smallest = Number.POSITIVE_INFINITY;
  let lineStarts = true;
  const indented = /* @__PURE__ */ new Set();
  for (const token2 of tokens) {
    const spaces2 = lineStarts ? leadingSpaces(token2) : void 0;
    if (spaces2 !== void 0) {
      smallest = Math.min(smallest, spaces2);
      indented.add(token2);
    }
    lineStarts = token2.kind === "literal" && endsLine(token2);
  }
  return tokens.map((token2) => {
    const [first, ...rest] = token2.kind === "literal" && indented.has(token2) ? token2.runs : [];
    return first === void 0 ? token2 : { kind: "literal", runs: [withoutStart(first, smallest), ...rest] };
  });
}
function endsLine(token2) {
  return token2.runs.at(-1)?.chars.endsWith("\n") ?? false;
}
function leadingSpaces(token2) {
  if (token2.kind === "sequence") return 0;
  const chars = token2.runs[0]?.chars ?? "";
  const trimmed = chars.trimStart();
  return trimmed === "" && token2.runs.length === 1 && chars.endsWith("\n") ? void 0 : chars.length - trimmed.length;
}

// src/parse/hcl/template-tree.ts
function templateTree(tokens, reader) {
  const state = { tokens, reader, next: 0, depth: 0, deepest: 0 };
  return { parts: readParts(state, []), levels: state.deepest };
}
function readParts(state, until) {
  const parts = [];
  for (let token2 = state.tokens[state.next]; token2 !== void 0; token2 = state.tokens[state.next]) {
    if (token2.kind === "sequence" && until.includes(token2.sequence.kind)) return parts;
    state.next += 1;
    if (token2.kind === "literal") {
      for (const run2 of token2.runs) addRun(parts, run2);
    } else {
      const part4 = readSequence2(state, token2);
      if (part4 !== void 0) parts.push(part4);
    }
  }
  return parts;
}
function readSequence2(state, token2) {
  const { sequence, start, end } = token2;
  switch (sequence.kind) {
    case "interpolation":
      return { kind: "interpolation", expression: sequence.expression, start, end };
    case "if":
    case "for":
      return readDirective2(state, token2, sequence);
    case "else":
    case "endif":
    case "endfor":
      addProblem(state.reader, `this ${sequence.kind} belongs to nothing`, start, end);
      return void 0;
  }
}
function readDirective2(state, token2, directive) {
  if (state.reader.depth + state.depth >= maximumHclDepth) {
    addProblem(state.reader, `this is nested deeper than ${maximumHclDepth} levels`, token2.start, token2.end);
    return void 0;
  }
  state.depth += 1;
  state.deepest = Math.max(state.deepest, state.depth);
  const part4 = directive.kind === "if" ? readIf(state, token2, directive) : readFor2(state, token2, directive);
  state.depth -= 1;
  return part4;
}
function readIf(state, token2, { condition }) {
  const then = readParts(state, ["else", "endif", "endfor"]);
  const hasElse = nextKind(state) === "else";
  if (hasElse) state.next += 1;
  const otherwise = hasElse ? readParts(state, ["endif", "endfor"]) : [];
  return { kind: "if", condition, then, otherwise, start: token2.start, end: takeEnd(state, token2, "endif") };
}
function readFor2(state, token2, directive) {
  const { keyName, valueName, collection } = directive;
  const body = readParts(state, ["endfor", "endif"]);
  return {
    kind: "for",
    keyName,
    valueName,
    collection,
    body,
    start: token2.start,
    end: takeEnd(state, token2, "endfor")
  };
}
function nextKind(state) {
  const token2 = state.tokens[state.next];
  return token2?.kind === "sequence" ? token2.sequence.kind : void 0;
}
function takeEnd(state, { sequence, start, end }, kind) {
  const token2 = state.tokens[state.next];
  if (token2?.kind === "sequence" && token2.sequence.kind === kind) {
    state.next += 1;
    return token2.end;
  }
  addProblem(state.reader, `the ${kind} of this ${sequence.kind} is missing`, start, end);
  return end;
}

// src/parse/hcl/template.ts
function parseQuoted(reader) {
  const { text, start } = reader;
  const building = { reader, form: "quoted", tokens: [], tallest: 0 };
  let offset = start + 1;
  for (; ; ) {
    const end = literalEnd2(text, offset, true);
    if (end > offset) addLiteral(building, offset, end);
    offset = end;
    const unit = text.charCodeAt(end);
    if (unit !== code.dollar && unit !== code.percent) break;
    offset = addSequence(building, end);
    if (reader.failed) return fail2(reader, "");
  }
  reader.end = offset;
  if (text.charCodeAt(offset) !== code.quote) return failUnclosed(reader, start, offset);
  const content = { start: start + 1, end: offset };
  const parts = finish(building);
  moveTo(reader, offset + 1);
  return { kind: "template", parts, content, start, end: offset + 1 };
}
function failUnclosed(reader, start, end) {
  reader.start = start;
  reader.end = end;
  return fail2(reader, "this string is not closed: a quote is missing on its line");
}
function parseHeredoc(reader) {
  const { text, start, end } = reader;
  const flush = text.charCodeAt(start + 2) === code.minus;
  const marker = text.slice(start + (flush ? 3 : 2), end);
  const firstLineEnd = lineBlankEnd(text, end);
  if (firstLineEnd < text.length && text.charCodeAt(firstLineEnd) !== code.lineFeed)
    return fail2(reader, `a line end is missing behind <<${marker}`);
  const contentStart = Math.min(firstLineEnd + 1, text.length);
  if ((loneWordsOf(reader).get(marker) ?? -1) < contentStart) return failOpenHeredoc(reader, marker);
  const building = { reader, form: flush ? "flush" : "heredoc", tokens: [], tallest: 0 };
  const closing = readLines(building, contentStart, marker);
  if (closing === void 0) return failOpenHeredoc(reader, marker);
  const content = { start: contentStart, end: closing.start };
  const parts = finish(building);
  moveTo(reader, closing.end);
  return { kind: "template", parts, content, start, end: closing.end };
}
function failOpenHeredoc(reader, marker) {
  return fail2(reader, `this heredoc is not closed: a line with nothing but ${marker} is missing`);
}
function parseTemplateText(reader, start) {
  const building = { reader, form: "heredoc", tokens: [], tallest: 0 };
  readLines(building, start, void 0);
  return finish(building);
}
function finish({ reader, form, tokens, tallest }) {
  const [first] = tokens;
  if (form === "quoted" && tokens.length < 2 && first?.kind !== "sequence") {
    reader.height = 1;
    return first?.runs ?? [];
  }
  const trimmed = trimBesideMarkers(tokens);
  const { parts, levels } = templateTree(form === "flush" ? withoutIndentation(trimmed) : trimmed, reader);
  grow(reader, tallest + levels);
  return parts;
}
function literalEnd2(text, from, quoted) {
  let offset = from;
  for (; ; ) {
    const unit = text.charCodeAt(offset);
    if (unit === code.dollar || unit === code.percent) {
      const behind2 = signEnd(text, offset, unit);
      if (behind2 === offset) return offset;
      offset = behind2;
    } else if (unit === code.lineFeed) return offset;
    else if (quoted && isQuotedSign(unit)) {
      if (unit !== code.backslash) return offset;
      offset += isLineEnd(text.charCodeAt(offset + 1)) ? 1 : 2;
    } else if (Number.isNaN(unit)) return text.length;
    else offset += 1;
  }
}
function signEnd(text, offset, unit) {
  const next = text.charCodeAt(offset + 1);
  if (next === code.openBrace) return offset;
  return next === unit && text.charCodeAt(offset + 2) === code.openBrace ? offset + 3 : offset + 1;
}
function isQuotedSign(unit) {
  return unit === code.quote || unit === code.backslash || unit === code.carriageReturn;
}
function isLineEnd(unit) {
  return unit === code.lineFeed || unit === code.carriageReturn;
}
function addLiteral(building, start, end) {
  const { reader, form, tokens } = building;
  const unknownEscape = (offset) => {
    addProblem(reader, 'this is no escape: after a backslash stands n, r, t, ", \\, u or U', offset, offset + 2);
  };
  const quoted = form === "quoted";
  const runs = decodeLiteral({ text: reader.text, start, end, quoted, unknownEscape });
  if (form === "heredoc") addLine(tokens, { kind: "literal", runs }, reader.text);
  else tokens.push({ kind: "literal", runs });
}
function addSequence(building, start) {
  const { reader, form } = building;
  const token2 = readSequence(reader, start, form === "quoted");
  building.tallest = Math.max(building.tallest, reader.height);
  building.tokens.push(token2);
  return token2.end;
}
function readLines(building, from, marker) {
  const { reader } = building;
  const { text } = reader;
  let offset = from;
  while (offset < text.length) {
    const closing = marker === void 0 ? void 0 : closingAt(text, offset, marker);
    if (closing !== void 0) return { start: offset, end: closing };
    offset = readLine(building, offset);
  }
  return void 0;
}
function readLine(building, from) {
  const { text } = building.reader;
  let offset = from;
  for (; ; ) {
    const end = literalEnd2(text, offset, false);
    const isSequence = end < text.length && text.charCodeAt(end) !== code.lineFeed;
    const literal = isSequence ? end : Math.min(end + 1, text.length);
    if (literal > offset) addLiteral(building, offset, literal);
    if (!isSequence) return literal;
    offset = addSequence(building, end);
  }
}
function closingAt(text, start, marker) {
  const word = lineBlankEnd(text, start);
  if (!text.startsWith(marker, word)) return void 0;
  const rest = lineBlankEnd(text, word + marker.length);
  return rest === text.length || text.charCodeAt(rest) === code.lineFeed ? word + marker.length : void 0;
}
function loneWordsOf(reader) {
  reader.loneWords ??= findLoneWords(reader.text);
  return reader.loneWords;
}
function findLoneWords(text) {
  const words2 = /* @__PURE__ */ new Map();
  let line = 0;
  while (line < text.length) {
    const start = lineBlankEnd(text, line);
    const end = startsNameAt(text, start) ? nameEnd(text, start) : start;
    const rest = lineBlankEnd(text, end);
    const lineEnd2 = lineFeedAt(text, rest);
    if (end > start && rest === lineEnd2) words2.set(text.slice(start, end), line);
    line = lineEnd2 + 1;
  }
  return words2;
}

// src/parse/hcl/expression.ts
function parseExpression(reader) {
  if (!descend(reader)) return fail2(reader, "");
  const first = parseBinary(reader, 1);
  const result = reader.kind === "?" && !reader.failed ? parseConditional(reader, first) : first;
  reader.depth -= 1;
  return result;
}
function parseConditional(reader, condition) {
  let tallest = reader.height;
  advance2(reader);
  const whenTrue = parseExpression(reader);
  tallest = Math.max(tallest, reader.height);
  if (reader.failed) return whenTrue;
  if (reader.kind !== ":") return fail2(reader, "a : is missing here, with the value for the other case");
  advance2(reader);
  const whenFalse = parseExpression(reader);
  grow(reader, Math.max(tallest, reader.height));
  return { kind: "conditional", condition, whenTrue, whenFalse, start: condition.start, end: whenFalse.end };
}
var precedences = /* @__PURE__ */ new Map([
  ["||", 1],
  ["&&", 2],
  ["==", 3],
  ["!=", 3],
  [">", 4],
  [">=", 4],
  ["<", 4],
  ["<=", 4],
  ["+", 5],
  ["-", 5],
  ["*", 6],
  ["/", 6],
  ["%", 6]
]);
function isBinaryOperator(kind) {
  return precedences.has(kind);
}
function parseBinary(reader, lowest) {
  let left = parseUnary(reader);
  for (; ; ) {
    const operator = reader.kind;
    if (reader.failed || !isBinaryOperator(operator)) return left;
    const precedence = precedences.get(operator) ?? 0;
    if (precedence < lowest) return left;
    const height = reader.height;
    advance2(reader);
    const right = parseBinary(reader, precedence + 1);
    left = { kind: "binary", operator, left, right, start: left.start, end: right.end };
    grow(reader, Math.max(height, reader.height));
  }
}
function parseUnary(reader) {
  const operator = reader.kind;
  if (operator !== "-" && operator !== "!") return parseAccesses(reader, parseTerm(reader));
  const { start } = reader;
  if (!descend(reader)) return fail2(reader, "");
  advance2(reader);
  const operand = parseUnary(reader);
  reader.depth -= 1;
  grow(reader, reader.height);
  return { kind: "unary", operator, operand, start, end: operand.end };
}
var terms = /* @__PURE__ */ new Map([
  ["identifier", parseName],
  ["number", parseNumber],
  ["quote", parseQuoted],
  ["heredoc", parseHeredoc],
  ["(", parseParentheses],
  ["[", parseList],
  ["{", parseObject]
]);
function parseTerm(reader) {
  const parse3 = terms.get(reader.kind);
  return parse3 === void 0 ? fail2(reader, noTerm(reader)) : parse3(reader);
}
function noTerm({ kind, text, start, end }) {
  if (kind !== "invalid") return "a value is missing here";
  const char = text.slice(start, end);
  if (char === "'") return 'a string stands in double quotes: "';
  return char === "<<" ? "the name that ends the heredoc is missing here" : "this character cannot stand here";
}
function parseName(reader) {
  const { start, end, text } = reader;
  const name = text.slice(start, end);
  advance2(reader);
  if (reader.kind === "(" || reader.kind === "::") return parseCall(reader, start, end);
  reader.height = 1;
  if (name === "true" || name === "false") return { kind: "boolean", value: name === "true", start, end };
  if (name === "null") return { kind: "null", start, end };
  return { kind: "variable", name, start, end };
}
function parseNumber(reader) {
  const { start, end, text } = reader;
  advance2(reader);
  reader.height = 1;
  return { kind: "number", literal: text.slice(start, end), start, end };
}
function parseParentheses(reader) {
  const { start, skipsNewlines } = reader;
  reader.skipsNewlines = true;
  advance2(reader);
  const inner = parseExpression(reader);
  const { end } = reader;
  if (close(reader, ")", skipsNewlines, "a ) is missing here")) grow(reader, reader.height);
  return { kind: "parentheses", inner, start, end };
}
function parseAccesses(reader, term) {
  let target = term;
  while (!reader.failed) {
    if (reader.kind === ".") target = parseDotted(reader, target, true);
    else if (reader.kind === "[") target = parseBracketed(reader, target);
    else return target;
  }
  return target;
}
function parseDotted(reader, target, splats) {
  advance2(reader);
  const { kind, start, end, text } = reader;
  if (kind === "number") return parseLegacyIndex(reader, target);
  if (kind === "*" && splats) return parseAttributeSplat(reader, target);
  if (kind !== "identifier") return fail2(reader, "a name is missing behind the dot");
  advance2(reader);
  grow(reader, reader.height);
  return { kind: "attribute", target, name: text.slice(start, end), start: target.start, end };
}
function parseLegacyIndex(reader, before2) {
  const { text } = reader;
  let { start } = reader;
  let target = before2;
  for (const literal of text.slice(start, reader.end).split(".")) {
    if (!/^\d+$/.test(literal)) return fail2(reader, "an index is a whole number");
    const end = start + literal.length;
    target = { kind: "index", target, index: { kind: "number", literal, start, end }, start: target.start, end };
    start = end + 1;
    grow(reader, reader.height);
  }
  advance2(reader);
  return target;
}
function parseBracketed(reader, target) {
  const { skipsNewlines, height } = reader;
  reader.skipsNewlines = true;
  advance2(reader);
  if (reader.kind === "*") {
    advance2(reader);
    const { end: end2 } = reader;
    if (!close(reader, "]", skipsNewlines, "a ] is missing here")) return target;
    reader.height = 1;
    return splat(reader, target, height, (item) => parseAccesses(reader, item), end2);
  }
  const index = parseExpression(reader);
  const { end } = reader;
  if (close(reader, "]", skipsNewlines, "a ] is missing here")) grow(reader, Math.max(height, reader.height));
  return { kind: "index", target, index, start: target.start, end };
}
function parseAttributeSplat(reader, target) {
  const { end, height } = reader;
  advance2(reader);
  const parseEach = (item) => {
    let each = item;
    while (reader.kind === "." && !reader.failed) each = parseDotted(reader, each, false);
    return each;
  };
  reader.height = 1;
  return splat(reader, target, height, parseEach, end);
}
function splat(reader, target, height, parseEach, end) {
  if (!descend(reader)) return target;
  const { start } = target;
  const each = parseEach({ kind: "item", start, end });
  reader.depth -= 1;
  grow(reader, Math.max(height, reader.height));
  return { kind: "splat", target, each, start, end: each.end };
}

// src/parse/hcl/parse.ts
var maximumFileLength = 2e6;
function parseHcl(source) {
  if (source.text.length > maximumFileLength) return omit(source, `it is longer than ${maximumFileLength} characters`);
  const first = readFile(source, false);
  const { body, reader } = first.reader.unclosed ? readFile(source, true) : first;
  return { source, body, problems: reader.problems };
}
function omit(source, omitted) {
  return { source, body: { attributes: [], blocks: [], start: 0, end: 0 }, problems: [], omitted };
}
function readFile(source, declarationsClose) {
  const { text } = source;
  const reader = createReader(source, text.length, parseExpression, declarationsClose);
  moveTo(reader, text.startsWith("\uFEFF") ? 1 : 0);
  return { body: { ...parseBody(reader, false), start: 0, end: text.length }, reader };
}

// src/parse/hcl/parse-template.ts
function parseHclTemplate(source, start = 0, end = source.text.length) {
  if (end - start > maximumFileLength) return void 0;
  const reader = createReader(source, end, parseExpression, false);
  const content = { start, end };
  const parts = parseTemplateText(reader, start);
  return { template: { kind: "template", parts, content, ...content }, problems: reader.problems };
}

// src/parse/hcl/parse-json.ts
function parseHclConfigurationJson(source) {
  const string = (node) => templateOf(node, source);
  return parseWith({ source, string }, (root, reading) => {
    const blocks = root.entries.flatMap((entry2) => topBlocks(entry2, reading));
    return { attributes: [], blocks, start: root.start, end: root.end };
  });
}
function parseHclVariablesJson(source) {
  return parseWith({ source, string: literalOf }, (root, reading) => ({
    attributes: root.entries.map((entry2) => attributeOf(entry2, reading)),
    blocks: [],
    start: root.start,
    end: root.end
  }));
}
function parseWith(reading, bodyOf4) {
  const { source } = reading;
  if (source.text.length > maximumFileLength) return omit(source, `it is longer than ${maximumFileLength} characters`);
  const { root, problems } = parseJson(source);
  if (root?.kind !== "object") return { source, body: { attributes: [], blocks: [], start: 0, end: 0 }, problems };
  return { source, body: bodyOf4(root, reading), problems };
}
function spanOf2({ start, end }) {
  return { start, end };
}
var labelCounts = /* @__PURE__ */ new Map([
  ["resource", 2],
  ["data", 2],
  ["ephemeral", 2],
  ["variable", 1],
  ["output", 1],
  ["module", 1],
  ["provider", 1],
  ["locals", 0]
]);
function topBlocks(entry2, reading) {
  const count = labelCounts.get(entry2.key);
  return count === void 0 ? [] : labelled(entry2, entry2.value, [], count, reading);
}
function labelled(type, node, labels, left, reading) {
  if (node.kind === "array") return node.items.flatMap((item) => labelled(type, item, labels, left, reading));
  if (node.kind !== "object") return [];
  if (left === 0) return [blockOf2(type, node, labels, reading)];
  return node.entries.flatMap((entry2) => {
    const label = { text: entry2.key, ...spanOf2(entry2.keyPlace) };
    return entry2.key === "//" ? [] : labelled(type, entry2.value, [...labels, label], left - 1, reading);
  });
}
function blockOf2(type, node, labels, reading) {
  const nested = type.key === "resource" && labels[0]?.text.startsWith("azurerm_") === true;
  return {
    type: type.key,
    typeSpan: spanOf2(type.keyPlace),
    labels,
    // In JSON other declarations may stand between type and name; the name says which one is meant.
    head: spanOf2(labels.at(-1) ?? type.keyPlace),
    body: type.key === "variable" ? variableBody(node, reading) : bodyOf3(node, nested, reading),
    start: node.start,
    end: node.end
  };
}
function bodyOf3(node, nested, reading) {
  const attributes = [];
  const blocks = [];
  for (const entry2 of node.entries) {
    if (entry2.key === "//") continue;
    const inner = nested ? nestedBlocks(entry2, reading) : void 0;
    if (inner === void 0) attributes.push(attributeOf(entry2, reading));
    else blocks.push(...inner);
  }
  return { attributes, blocks, start: node.start, end: node.end };
}
var mapArguments = /* @__PURE__ */ new Set(["for_each", "node_labels", "tags"]);
function nestedBlocks(entry2, reading) {
  if (entry2.key === "dynamic") return labelled(entry2, entry2.value, [], 1, reading).map((block) => dynamicBlock(block));
  if (mapArguments.has(entry2.key)) return void 0;
  const nodes = entry2.value.kind === "array" ? entry2.value.items : [entry2.value];
  const objects = nodes.filter((item) => item.kind === "object");
  if (objects.length === 0 || objects.length < nodes.length) return void 0;
  return objects.map((item) => ({ ...blockOf2(entry2, item, [], reading), body: bodyOf3(item, true, reading) }));
}
function dynamicBlock(block) {
  const content = block.body.attributes.find((attribute) => attribute.name === "content");
  if (content?.value.kind !== "object") return block;
  const body = {
    attributes: content.value.items.flatMap(({ key, value }) => {
      const name = key.kind === "word" ? key.text : void 0;
      return name === void 0 ? [] : [{ name, nameSpan: spanOf2(key), value, start: key.start, end: value.end }];
    }),
    blocks: [],
    ...spanOf2(content.value)
  };
  const inner = {
    type: "content",
    typeSpan: content.nameSpan,
    labels: [],
    head: content.nameSpan,
    body,
    ...spanOf2(content)
  };
  return { ...block, body: { ...block.body, blocks: [...block.body.blocks, inner] } };
}
function variableBody(node, reading) {
  const attributes = node.entries.map((entry2) => {
    const plain = attributeOf(entry2, { ...reading, string: literalOf });
    if (entry2.key !== "type" || entry2.value.kind !== "string") return plain;
    const place = contentPlace(entry2.value);
    const type = parseHclTemplate({ path: "", text: `\${${entry2.value.chars}}` })?.template.parts[0];
    return type?.kind === "interpolation" ? { ...plain, value: movedTo(type.expression, place) } : plain;
  });
  return { attributes, blocks: [], start: node.start, end: node.end };
}
function attributeOf(entry2, reading) {
  return {
    name: entry2.key,
    nameSpan: spanOf2(entry2.keyPlace),
    value: expressionOf(entry2.value, reading),
    start: entry2.keyPlace.start,
    end: entry2.value.end
  };
}
function expressionOf(node, reading) {
  const span = spanOf2(node);
  switch (node.kind) {
    case "string":
      return reading.string(node);
    case "number":
      return { kind: "number", literal: node.literal, ...span };
    case "boolean":
      return { kind: "boolean", value: node.value, ...span };
    case "null":
      return { kind: "null", ...span };
    case "array":
      return { kind: "list", items: node.items.map((item) => expressionOf(item, reading)), ...span };
    case "object": {
      const items2 = node.entries.map((entry2) => ({
        key: { kind: "word", text: entry2.key, ...spanOf2(entry2.keyPlace) },
        value: expressionOf(entry2.value, reading)
      }));
      return { kind: "object", items: items2, ...span };
    }
    case "broken":
      return { kind: "broken", reason: node.reason, ...span };
  }
}
function literalOf(node) {
  const content = spanOf2(contentPlace(node));
  const parts = jsonText(node).flatMap(
    (piece) => piece.kind === "known" ? [{ kind: "literal", chars: piece.chars, ...spanOf2(piece.origin.place) }] : []
  );
  return { kind: "template", parts, content, ...spanOf2(node) };
}
function templateOf(node, source) {
  if (!/[$%]\{/.test(node.chars)) return literalOf(node);
  const content = spanOf2(contentPlace(node));
  const parsed = node.escaped ? parseHclTemplate({ path: "", text: node.chars }) : parseHclTemplate(source, content.start, content.end);
  if (parsed === void 0) return { kind: "broken", reason: "the template cannot be read", ...content };
  const { parts } = node.escaped ? movedTo(parsed.template, content) : parsed.template;
  return { kind: "template", parts, content, ...spanOf2(node) };
}
function movedTo(tree, span) {
  if (Array.isArray(tree)) return tree.map((item) => movedTo(item, span));
  if (typeof tree !== "object" || tree === null) return tree;
  const entries = Object.entries(tree).map(([key, value]) => [
    key,
    key === "start" || key === "end" ? span[key] : movedTo(value, span)
  ]);
  return Object.fromEntries(entries);
}

// src/expand/terraform/paths.ts
function folderOf3(path) {
  const slash = path.lastIndexOf("/");
  return slash === -1 ? "" : path.slice(0, slash);
}
function resolvePath2(folder, relative) {
  const parts = folder === "" ? [] : folder.split("/");
  for (const part4 of relative.split("/")) {
    if (part4 === "" || part4 === ".") continue;
    if (part4 !== "..") parts.push(part4);
    else if (parts.pop() === void 0) return void 0;
  }
  return parts.join("/");
}
function joinPath2(folder, name) {
  return folder === "" ? name : `${folder}/${name}`;
}
function relativePath(from, to2) {
  const start = from === "" ? [] : from.split("/");
  const end = to2 === "" ? [] : to2.split("/");
  let common = 0;
  while (common < start.length && common < end.length && start[common] === end[common]) common += 1;
  const path = [...start.slice(common).map(() => ".."), ...end.slice(common)].join("/");
  return path === "" ? "." : path;
}

// src/expand/terraform/configuration.ts
var configurationFile = /\.(?:tf|tofu)(?:\.json)?$/;
function configurationReader(tree) {
  const problems = [];
  const omissions = [];
  const files = /* @__PURE__ */ new Map();
  const folders = /* @__PURE__ */ new Map();
  const byFolder = filesByFolder(tree.paths);
  const file = (path) => {
    if (files.has(path)) return files.get(path);
    const source = tree.read(path);
    const parsed = source === void 0 ? void 0 : parserFor(path)(source);
    files.set(path, parsed);
    if (parsed?.omitted !== void 0) omissions.push({ path, reason: parsed.omitted });
    problems.push(...parsed?.problems ?? []);
    return parsed;
  };
  const folder = (path) => {
    if (!folders.has(path)) folders.set(path, readFolder(path, byFolder.get(path) ?? [], file));
    return folders.get(path);
  };
  return {
    tree,
    folder,
    file,
    templates: /* @__PURE__ */ new Map(),
    problem: (problem2) => void problems.push(problem2),
    problems: () => problems,
    omissions: () => omissions
  };
}
function parserFor(path) {
  if (!path.endsWith(".json")) return parseHcl;
  return path.endsWith(".tfvars.json") ? parseHclVariablesJson : parseHclConfigurationJson;
}
function filesByFolder(paths) {
  const byFolder = /* @__PURE__ */ new Map();
  for (const path of paths) {
    if (!configurationFile.test(path)) continue;
    const folder = folderOf3(path);
    const known2 = byFolder.get(folder);
    if (known2 === void 0) byFolder.set(folder, [path]);
    else known2.push(path);
  }
  return byFolder;
}
function isOverride(path) {
  return /(?:^|[/_])override\.(?:tf|tofu)(?:\.json)?$/.test(path);
}
function readFolder(folder, paths, file) {
  if (paths.length === 0) return void 0;
  const building = {
    variables: /* @__PURE__ */ new Map(),
    outputs: /* @__PURE__ */ new Map(),
    modules: /* @__PURE__ */ new Map(),
    resources: /* @__PURE__ */ new Map(),
    data: /* @__PURE__ */ new Map(),
    locals: /* @__PURE__ */ new Map()
  };
  const ordered = [...paths.filter((path) => !isOverride(path)).sort(), ...paths.filter(isOverride).sort()];
  for (const path of ordered) {
    const parsed = file(path);
    for (const block of parsed?.body.blocks ?? [])
      if (parsed !== void 0) declare3(building, block, parsed.source, isOverride(path));
  }
  return { folder, ...building };
}
function declare3(building, block, source, override) {
  const labels = block.labels.map((label) => label.text);
  if (block.type === "locals") {
    for (const attribute of block.body.attributes) building.locals.set(attribute.name, { source, attribute });
    return;
  }
  const kind = kindOf(block.type);
  if (kind === void 0 || labels.length === 0) return;
  const name = labels.join(".");
  const layer = { source, body: block.body };
  const before2 = building[kind].get(name);
  if (override && before2 !== void 0) building[kind].set(name, { ...before2, layers: [...before2.layers, layer] });
  else if (before2 === void 0) building[kind].set(name, { source, head: block.head, labels, layers: [layer] });
}
function kindOf(type) {
  switch (type) {
    case "variable":
      return "variables";
    case "output":
      return "outputs";
    case "module":
      return "modules";
    case "resource":
      return "resources";
    case "data":
    case "ephemeral":
      return "data";
    default:
      return void 0;
  }
}
function originOfDeclaration(declaration) {
  const span = "attribute" in declaration ? declaration.attribute.nameSpan : declaration.head;
  return originAt(placeOf(declaration.source, span.start, span.end));
}
function argumentOf2(layers, name) {
  for (const { source, body } of layers.toReversed()) {
    const attribute = body.attributes.find((candidate) => candidate.name === name);
    if (attribute !== void 0) return { source, attribute };
  }
  return void 0;
}

// src/expand/terraform/choices.ts
var maximumConditions = 4;
function overChoices2(values, compute, depth = "shallow", limit = maximumConditions) {
  const choice = firstChoice(values, depth);
  if (choice === void 0) return compute(values);
  if (limit === 0) return unknownValue2(choice.reason, choice.origin);
  const [whenTrue, whenFalse] = [true, false].map(
    (outcome) => overChoices2(
      values.map((value) => decide2(value, choice.condition, outcome, depth)),
      compute,
      depth,
      limit - 1
    )
  );
  if (whenTrue === void 0 || whenFalse === void 0) return unknownValue2(choice.reason, choice.origin);
  return choiceValue(choice.condition, choice.reason, [whenTrue, whenFalse], choice.origin);
}
var maximumLook = 2e4;
function firstChoice(values, depth) {
  const open = [...values].reverse();
  let looked = 0;
  for (let value = open.pop(); value !== void 0 && looked < maximumLook; value = open.pop()) {
    looked += 1;
    if (value.kind === "choice") return value;
    if (depth === "shallow") continue;
    if (value.kind === "list") for (const item of value.items) open.push(item);
    else if (value.kind === "map") for (const entry2 of value.entries.values()) open.push(entry2.value);
  }
  return void 0;
}
function decide2(value, condition, outcome, depth) {
  const decideInner = (inner) => decide2(inner, condition, outcome, depth);
  if (value.kind === "choice") return decideChoice(value, condition, outcome, decideInner);
  if (depth === "shallow") return value;
  if (value.kind === "list") return { ...value, items: value.items.map(decideInner) };
  if (value.kind !== "map") return value;
  const entries = /* @__PURE__ */ new Map();
  for (const [key, entry2] of value.entries) entries.set(key, { ...entry2, value: decideInner(entry2.value) });
  return { ...value, entries };
}
function decideChoice(value, condition, outcome, decideInner) {
  const whenTrue = value.whenTrue ?? nullValue2(value.origin);
  const whenFalse = value.whenFalse ?? nullValue2(value.origin);
  if (value.condition === condition) return decideInner(outcome ? whenTrue : whenFalse);
  return { ...value, whenTrue: decideInner(whenTrue), whenFalse: decideInner(whenFalse) };
}

// src/expand/terraform/conditions.ts
var maximumShown = 60;
function conditionIdOfText(expression, value, scope, use) {
  const id = conditionId2(expression, value, scope);
  return id.startsWith("!(") ? use(negatedId2(id), true) : use(id, false);
}
function conditionId2(expression, value, scope) {
  const id = value.kind === "unknown" ? idOf2(value) : void 0;
  return id ?? `${scope.module.address}|${scope.source.path}|${scope.instance}|${words(expression, scope)}`;
}
function words(expression, scope) {
  const inner = expression.kind === "parentheses" ? expression.inner : expression;
  return scope.source.text.slice(inner.start, inner.end).replaceAll(/\s+/g, " ");
}
function shownCondition(expression, scope) {
  const chars = words(expression, scope);
  return chars.length > maximumShown ? `${chars.slice(0, maximumShown)}...` : chars;
}

// src/expand/terraform/scope.ts
var maximumDepth3 = 400;
function withNames(scope, names2) {
  return { ...scope, names: new Map([...scope.names, ...names2]) };
}
function placeIn2(scope, span) {
  return placeOf(scope.source, span.start, span.end);
}
function originIn2(scope, span) {
  return originAt(placeIn2(scope, span));
}
var tooMany = "this configuration takes too many steps to evaluate";
function charged(value, budget) {
  budget.steps -= sizeOf2(value, budget.steps + 1);
  return budget.steps < 0 ? unknownValue2(tooMany, value.origin) : value;
}
function withinBudget2(budget, origin, compute) {
  if (budget.steps <= 0) return unknownValue2(tooMany, origin());
  if (budget.depth >= maximumDepth3) return unknownValue2("this expression depends on too many others", origin());
  budget.steps -= 1;
  budget.depth += 1;
  try {
    return compute();
  } finally {
    budget.depth -= 1;
  }
}

// src/expand/terraform/for-expressions.ts
function evaluateFor(expression, scope, evaluate2) {
  const collection = evaluate2(expression.collection, scope);
  return overChoices2([collection], ([decided = collection]) => {
    if (isFailure(decided)) return decided;
    const origin = originIn2(scope, expression);
    const turns = turnsOf(decided, origin);
    if (turns.kind === "failed") return turns.value;
    return expression.key === void 0 ? listFor(turns, { expression, scope, evaluate: evaluate2 }) : mapFor(turns, expression.key, { expression, scope, evaluate: evaluate2 });
  });
}
function scopeOf3(turn, { expression, scope }) {
  const names2 = [[expression.valueName, { value: turn.value, traced: false }]];
  return withNames(
    scope,
    expression.keyName === void 0 ? names2 : [...names2, [expression.keyName, { value: turn.key, traced: false }]]
  );
}
function isKept(scope, { expression, evaluate: evaluate2 }) {
  if (expression.condition === void 0) return true;
  const value = evaluate2(expression.condition, scope);
  return toBoolean2(value) ?? reasonOf2(value) ?? "the condition is neither true nor false";
}
function listFor(turns, loop) {
  const items2 = [];
  let { more } = turns;
  for (const turn of turns.items) {
    const scope = scopeOf3(turn, loop);
    const kept = isKept(scope, loop);
    if (typeof kept === "string") more ??= kept;
    else if (kept) {
      const value = loop.evaluate(loop.expression.value, scope);
      if (isFailure(value)) return value;
      items2.push(value);
    }
  }
  const element2 = turns.element === void 0 ? void 0 : loop.evaluate(loop.expression.value, scopeOf3(turns.element, loop));
  return listValue2(items2, originIn2(loop.scope, loop.expression), { more, element: element2 });
}
function mapFor(turns, key, loop) {
  const origin = originIn2(loop.scope, loop.expression);
  const entries = /* @__PURE__ */ new Map();
  let { more } = turns;
  for (const turn of turns.items) {
    const scope = scopeOf3(turn, loop);
    const kept = isKept(scope, loop);
    if (typeof kept === "string") more ??= kept;
    if (kept !== true) continue;
    const added = addEntry(entries, loop.evaluate(key, scope), loop.evaluate(loop.expression.value, scope), loop);
    if (typeof added === "string") more ??= added;
    else if (added !== void 0) return added;
  }
  const element2 = turns.element === void 0 ? void 0 : loop.evaluate(loop.expression.value, scopeOf3(turns.element, loop));
  return mapValue2([...entries.values()], origin, { more, element: element2 });
}
function addEntry(entries, key, value, { expression, scope }) {
  const name = charsOf2(key);
  if (name === void 0) return reasonOf2(key) ?? "a key is no string";
  if (isFailure(value)) return value;
  const before2 = entries.get(name);
  if (before2 !== void 0 && !expression.group)
    return failure(`two elements have the key ${JSON.stringify(name.slice(0, 80))}`, originIn2(scope, expression));
  entries.set(name, { key: name, keyOrigin: key.origin, value: expression.group ? grouped(before2, value) : value });
  return void 0;
}
function grouped(before2, value) {
  const items2 = before2?.value.kind === "list" ? before2.value.items : [];
  return listValue2([...items2, value], value.origin);
}

// src/expand/terraform/types.ts
var any = { kind: "any" };
function readType(expression, evaluate2) {
  if (expression.kind === "variable") return namedType(expression.name);
  if (expression.kind === "parentheses") return readType(expression.inner, evaluate2);
  if (expression.kind !== "call") return any;
  const [first] = expression.arguments;
  if (first === void 0) return any;
  switch (expression.name) {
    case "list":
    case "set":
    case "map":
      return { kind: expression.name, element: readType(first, evaluate2) };
    case "tuple":
      return first.kind === "list" ? { kind: "tuple", items: first.items.map((item) => readType(item, evaluate2)) } : any;
    case "object":
      return first.kind === "object" ? { kind: "object", attributes: readAttributes(first, evaluate2) } : any;
    default:
      return any;
  }
}
function namedType(name) {
  switch (name) {
    case "string":
    case "number":
    case "bool":
      return { kind: name };
    case "list":
    case "set":
    case "map":
      return { kind: name, element: any };
    default:
      return any;
  }
}
function readAttributes(expression, evaluate2) {
  const attributes = /* @__PURE__ */ new Map();
  for (const { key, value } of expression.items) {
    const name = key.kind === "word" ? key.text : key.kind === "template" ? key.parts.map((part4) => part4.kind === "literal" ? part4.chars : "").join("") : void 0;
    if (name !== void 0) attributes.set(name, readAttribute(value, evaluate2));
  }
  return attributes;
}
function readAttribute(expression, evaluate2) {
  if (expression.kind !== "call" || expression.name !== "optional")
    return { type: readType(expression, evaluate2), optional: false, fallback: void 0 };
  const [inner, fallback] = expression.arguments;
  const type = inner === void 0 ? any : readType(inner, evaluate2);
  return { type, optional: true, fallback: fallback === void 0 ? void 0 : () => evaluate2(fallback) };
}
function convert2(value, type) {
  return overChoices2([value], ([decided = value]) => {
    const converted = convertDecided(decided, type);
    return decided.sensitive === true && converted.sensitive !== true ? { ...converted, sensitive: true } : converted;
  });
}
function convertDecided(value, type) {
  if (value.kind === "null" || value.kind === "unknown") return value;
  switch (type.kind) {
    case "any":
      return value;
    case "string":
      return convertToString(value);
    case "number":
      return convertToNumber(value);
    case "bool":
      return convertToBoolean(value);
    case "list":
    case "set":
      return convertToList(value, type);
    case "tuple":
      return convertToTuple(value, type.items);
    case "map":
      return convertToMap(value, type.element);
    case "object":
      return convertToObject(value, type.attributes);
  }
}
function convertToString(value) {
  const text = value.kind === "text" ? void 0 : textOf3(value);
  if (value.kind === "text") return value;
  return text === void 0 ? mismatch(value, "a string") : textValue2(text, value.origin);
}
function convertToNumber(value) {
  const number = value.kind === "number" ? void 0 : toNumber(value);
  if (value.kind === "number") return value;
  return number === void 0 ? partlyKnown(value, "a number") : numberValue2(number.value, value.origin, number.literal);
}
function convertToBoolean(value) {
  const truth2 = toBoolean2(value);
  return truth2 === void 0 ? partlyKnown(value, "true or false") : booleanValue2(truth2, value.origin);
}
function convertToTuple(value, items2) {
  if (value.kind !== "list") return mismatch(value, "a tuple");
  return { ...value, items: value.items.map((item, index) => convert2(item, items2[index] ?? any)) };
}
function mismatch(value, wanted) {
  return failure(`a value that should be ${wanted} is none`, value.origin);
}
function partlyKnown(value, wanted) {
  return value.kind === "text" && charsOf2(value) === void 0 ? value : mismatch(value, wanted);
}
function convertToList(value, type) {
  if (value.kind !== "list") return mismatch(value, `a ${type.kind}`);
  const items2 = value.items.map((item) => convert2(item, type.element));
  const element2 = elementOf(value);
  const open = { more: value.more, element: element2 === void 0 ? void 0 : convert2(element2, type.element) };
  return listValue2(type.kind === "set" ? setItems(items2) : items2, value.origin, { ...open, set: type.kind === "set" });
}
function convertToMap(value, element2) {
  if (value.kind !== "map") return mismatch(value, "a map");
  const entries = [...value.entries.values()].map((entry2) => ({ ...entry2, value: convert2(entry2.value, element2) }));
  return mapValue2(entries, value.origin, { more: value.more, element: elementOf(value) });
}
function convertToObject(value, attributes) {
  if (value.kind !== "map") return mismatch(value, "an object");
  const entries = [];
  for (const [key, attribute] of attributes) {
    const given = value.entries.get(key);
    if (given === void 0 && value.more !== void 0) continue;
    if (given === void 0 && !attribute.optional) return failure(`the attribute ${key} is missing`, value.origin);
    const settled = settleAttribute(given?.value ?? nullValue2(value.origin), attribute);
    entries.push({ key, keyOrigin: given?.keyOrigin ?? settled.origin, value: settled });
  }
  return mapValue2(entries, value.origin, { more: value.more });
}
function settleAttribute(value, { type, fallback }) {
  const converted = convert2(value, type);
  if (fallback === void 0) return converted;
  return overChoices2(
    [converted],
    ([decided = converted]) => decided.kind === "null" ? convert2(fallback(), type) : decided
  );
}

// src/expand/terraform/functions/conversions.ts
function to(type) {
  return entry(([value]) => {
    const converted = value === void 0 ? void 0 : convert2(value, type);
    return converted === void 0 || isFailure(converted) && value?.kind !== "unknown" ? void 0 : converted;
  });
}
function unified(items2) {
  const scalars = items2.filter((item) => item.kind === "text" || item.kind === "number" || item.kind === "boolean");
  const mixed = new Set(scalars.map((item) => item.kind)).size > 1;
  return mixed ? items2.map((item) => convert2(item, { kind: "string" })) : items2;
}
function toList([value]) {
  if (value?.kind !== "list") return value?.kind === "null" ? value : void 0;
  return {
    ...listValue2(unified(value.items), value.origin, { more: value.more }),
    ...value.sensitive === true ? { sensitive: true } : {}
  };
}
function toSet([value]) {
  if (value?.kind !== "list") return value?.kind === "null" ? value : void 0;
  return listValue2(setItems(unified(value.items)), value.origin, { more: value.more, set: true });
}
function toMap([value]) {
  if (value?.kind !== "map") return value?.kind === "null" ? value : void 0;
  const entries = [...value.entries.values()];
  const items2 = unified(entries.map((own) => own.value));
  return mapValue2(
    entries.map((own, index) => ({ ...own, value: items2[index] ?? own.value })),
    value.origin,
    { more: value.more }
  );
}
var conversionFunctions = /* @__PURE__ */ new Map([
  ["tostring", to({ kind: "string" })],
  ["tonumber", to({ kind: "number" })],
  ["tobool", to({ kind: "bool" })],
  ["tolist", entry(toList)],
  ["toset", entry(toSet)],
  ["tomap", entry(toMap)],
  ["sensitive", entry(([value]) => value === void 0 ? void 0 : sensitiveValue2(value))],
  ["nonsensitive", entry(([value]) => value === void 0 ? void 0 : nonsensitiveValue(value))],
  ["ephemeralasnull", entry(([value]) => value)],
  [
    "issensitive",
    entry(([value], site) => value === void 0 ? void 0 : booleanValue2(value.sensitive === true, site.origin))
  ]
]);

// src/expand/terraform/functions/files.ts
function wholeFile(source, site) {
  return usedAt(
    originAt(placeOf(source, 0, source.text.length)),
    site.origin.place,
    `${site.name}(${JSON.stringify(source.path)})`
  );
}
function missing(path, site) {
  return unknownValue2(`the file ${path.slice(0, 200)} is not in this repository`, site.origin, { id: `file(${path})` });
}
function ofFile(kind, compute) {
  return entry(([path], site) => {
    const name = charsArgument2(path);
    if (name === void 0) return void 0;
    const source = site.scope.module.files[kind](name);
    return source === void 0 ? missing(name, site) : compute(source, wholeFile(source, site));
  }, "deep");
}
function known(chars, origin) {
  return textValue2(chars === "" ? [] : [{ kind: "known", chars, origin }], origin);
}
var fileBase64 = entry(([path], site) => {
  const name = charsArgument2(path);
  if (name === void 0) return void 0;
  const { files } = site.scope.module;
  const raw = files.bytes(name);
  const text = files.text(name);
  if (raw === void 0) return missing(name, site);
  const isText2 = text !== void 0 && Buffer.byteLength(text.text) === raw.text.length;
  const source = isText2 ? text : raw;
  const origin = wholeFile(source, site);
  const inner = source.text === "" ? [] : [{ kind: "known", chars: source.text, origin }];
  return textValue2([{ kind: "encoded", encoding: "base64", bytes: isText2 ? "utf8" : "latin1", inner, origin }], origin);
}, "deep");
function fileDigest(algorithm, form = "hex") {
  return ofFile(
    "bytes",
    (source, origin) => stringValue(digestOf(algorithm, form, Buffer.from(source.text, "latin1")), origin)
  );
}
var fileSet = entry(([folder, pattern], site) => {
  const [base, glob] = [charsArgument2(folder), charsArgument2(pattern)];
  if (base === void 0 || glob === void 0) return void 0;
  const names2 = site.scope.module.files.set(base, glob);
  if (names2 === void 0) return unknownValue2("this pattern of file names is not read here", site.origin);
  return listValue2(
    names2.map((name) => stringValue(name, site.origin)),
    site.origin,
    { set: true }
  );
}, "deep");
var fileFunctions = /* @__PURE__ */ new Map([
  ["file", ofFile("text", (source, origin) => known(source.text, origin))],
  ["filebase64", fileBase64],
  [
    "fileexists",
    entry(([path], site) => {
      const name = charsArgument2(path);
      return name === void 0 ? void 0 : booleanValue2(site.scope.module.files.exists(name), site.origin);
    }, "deep")
  ],
  ["fileset", fileSet],
  ["filemd5", fileDigest("md5")],
  ["filesha1", fileDigest("sha1")],
  ["filesha256", fileDigest("sha256")],
  ["filesha512", fileDigest("sha512")],
  ["filebase64sha256", fileDigest("sha256", "base64")],
  ["filebase64sha512", fileDigest("sha512", "base64")]
]);

// src/expand/terraform/functions/format.ts
var verbPattern = /%([-+ 0#]{0,5})(?:\[(\d{1,3})\])?(\d{0,3})(?:\.(\d{1,3}))?(?:\[(\d{1,3})\])?([a-zA-Z%])/y;
function verbAt(chars, offset) {
  verbPattern.lastIndex = offset;
  const match = verbPattern.exec(chars);
  if (match === null) return void 0;
  const [whole, flags = "", before2, width = "", precision, after, letter = ""] = match;
  const argument = before2 ?? after;
  return {
    letter,
    flags,
    width: width === "" ? 0 : Number(width),
    precision: precision === void 0 ? void 0 : Number(precision),
    argument: argument === void 0 ? void 0 : Number(argument),
    length: whole.length
  };
}
function format5(values, origin) {
  const [pattern, ...rest] = values;
  const text = textArgument(pattern);
  if (text === void 0 || knownChars(text) === void 0) return void 0;
  const pieces = formatPieces(flatten(text), rest);
  return pieces === void 0 ? void 0 : textValue2(pieces, origin);
}
function formatPieces(flat, values) {
  const pieces = [];
  const used = /* @__PURE__ */ new Set();
  let explicit = false;
  let next = 0;
  for (const part4 of partsOf(flat)) {
    if (part4 === void 0) return void 0;
    if ("text" in part4) {
      pieces.push(...part4.text);
      continue;
    }
    const index = part4.argument === void 0 ? next : part4.argument - 1;
    const value = values[index];
    const written2 = value === void 0 ? void 0 : writeVerb(part4, value);
    if (written2 === void 0) return void 0;
    explicit ||= part4.argument !== void 0;
    next = index + 1;
    used.add(index);
    pieces.push(...written2);
  }
  return !explicit && used.size < values.length ? void 0 : pieces;
}
function partsOf(flat) {
  const parts = [];
  let offset = 0;
  for (let at4 = flat.chars.indexOf("%"); at4 !== -1; at4 = flat.chars.indexOf("%", offset)) {
    if (at4 > offset) parts.push({ text: sliceText(flat, offset, at4) });
    const verb = verbAt(flat.chars, at4);
    parts.push(verb?.letter === "%" ? { text: sliceText(flat, at4, at4 + 1) } : verb);
    if (verb === void 0) return parts;
    offset = at4 + verb.length;
  }
  if (offset < flat.chars.length) parts.push({ text: sliceText(flat, offset, flat.chars.length) });
  return parts;
}
function writeVerb(verb, value) {
  if (value.kind === "unknown") return partialText(value);
  switch (verb.letter) {
    case "s":
      return pad(verb, value.kind === "null" ? void 0 : partialText(value));
    case "v":
      return pad(verb, writeAny(verb, value));
    case "q": {
      const text = textArgument(value);
      const chars = text === void 0 ? void 0 : knownChars(text);
      return pad(
        verb,
        chars === void 0 ? void 0 : [{ kind: "known", chars: JSON.stringify(chars), origin: value.origin }]
      );
    }
    case "t": {
      const truth2 = toBoolean2(value);
      return pad(
        verb,
        truth2 === void 0 ? void 0 : [{ kind: "known", chars: String(truth2), origin: value.origin }]
      );
    }
    default:
      return writeNumber(verb, value);
  }
}
function writeAny(verb, value) {
  if (value.kind === "text" && !verb.flags.includes("#")) return value.text;
  return jsonTextOf(value, value.origin);
}
function writeNumber(verb, value) {
  const number = toNumber(value);
  if (number === void 0) return void 0;
  const digits3 = printVerb(verb, number.value, number.literal);
  if (digits3 === void 0) return void 0;
  const plus = verb.flags.includes("+") ? "+" : verb.flags.includes(" ") ? " " : "";
  const signed = digits3.startsWith("-") ? digits3 : plus + digits3;
  const sign = /^[-+ ]/.exec(signed)?.[0] ?? "";
  const zeros = verb.flags.includes("0") && !verb.flags.includes("-");
  const chars = zeros ? sign + signed.slice(sign.length).padStart(verb.width - sign.length, "0") : signed;
  return pad(verb, [{ kind: "known", chars, origin: value.origin }]);
}
var bases = /* @__PURE__ */ new Map([
  ["b", 2],
  ["o", 8],
  ["x", 16],
  ["X", 16]
]);
function printVerb(verb, number, literal) {
  const whole = Math.trunc(number);
  const base = bases.get(verb.letter);
  if (base !== void 0) return verb.letter === "X" ? whole.toString(base).toUpperCase() : whole.toString(base);
  switch (verb.letter) {
    case "d":
      return Number.isInteger(number) ? literal : printNumber(whole);
    case "f":
      return number.toFixed(verb.precision ?? 6);
    case "e":
      return number.toExponential(verb.precision ?? 6).replace(/e([-+])(\d)$/, "e$10$2");
    case "g":
      return verb.precision === void 0 ? String(number) : String(Number(number.toPrecision(verb.precision)));
    default:
      return void 0;
  }
}
function pad(verb, text) {
  const chars = text === void 0 ? void 0 : knownChars(text);
  if (text === void 0 || chars === void 0 || chars.length >= verb.width) return text;
  const origin = text[0]?.origin;
  if (origin === void 0) return text;
  const space = { kind: "known", chars: " ".repeat(verb.width - chars.length), origin };
  return verb.flags.includes("-") ? [...text, space] : [space, ...text];
}
function formatList([pattern, ...values], origin) {
  const lists = values.filter((value) => value.kind === "list");
  if (pattern === void 0) return void 0;
  const length3 = lists[0]?.items.length ?? 1;
  if (lists.some((list) => list.items.length !== length3)) return void 0;
  const unknown = values.find((value) => value.kind === "unknown");
  const items2 = [];
  for (let index = 0; index < length3; index += 1) {
    const row = values.map((value) => value.kind === "list" ? value.items[index] ?? value : value);
    const item = format5([pattern, ...row], origin);
    if (item === void 0) return void 0;
    items2.push(item);
  }
  const more = lists.map((list) => list.more).find((reason) => reason !== void 0);
  return listValue2(lists.length === 0 && unknown !== void 0 ? [] : items2, origin, {
    more: more ?? (lists.length === 0 && unknown !== void 0 ? unknown.reason : void 0)
  });
}
var formatFunctions = /* @__PURE__ */ new Map([
  ["format", entry((values, site) => format5(values, site.origin), "deep")],
  ["formatlist", entry((values, site) => formatList(values, site.origin), "deep")]
]);

// src/expand/terraform/functions/strings.ts
var maximumMade = 1e6;
function cut(bounds) {
  return entry(([first, ...others]) => {
    const text = textArgument(first);
    const rest = allChars(others);
    if (first === void 0 || text === void 0 || rest === void 0) return void 0;
    const flat = flatten(text);
    const range3 = knownChars(text) === void 0 ? void 0 : bounds(flat.chars, rest);
    return range3 === void 0 ? void 0 : textValue2(sliceText(flat, range3[0], Math.max(range3[0], range3[1])), first.origin);
  }, "deep");
}
function eachCharacter(turn) {
  const turnAll = (chars) => Array.from(chars, (char) => {
    const turned = turn(char);
    return turned.length === char.length ? turned : char;
  }).join("");
  return entry(([first]) => {
    const text = textArgument(first);
    if (first === void 0 || text === void 0 || text.some((piece) => piece.kind !== "known")) return void 0;
    const pieces = text.map(
      (piece) => piece.kind === "known" ? { ...piece, chars: turnAll(piece.chars) } : piece
    );
    return textValue2(pieces, first.origin);
  }, "deep");
}
function trimmedBounds(chars, isCut) {
  let start = 0;
  let end = chars.length;
  while (start < end && isCut(chars[start] ?? "")) start += 1;
  while (end > start && isCut(chars[end - 1] ?? "")) end -= 1;
  return [start, end];
}
function graphemes(chars) {
  if (/^[\x20-\x7e]*$/.test(chars)) return chars.split("");
  const segmenter = new Intl.Segmenter("en", { granularity: "grapheme" });
  return Array.from(segmenter.segment(chars), ({ segment }) => segment);
}
function substringBounds(chars, offset, length3) {
  const letters = graphemes(chars);
  const start = offset < 0 ? offset + letters.length : offset;
  if (start < 0 || start > letters.length || length3 < -1)
    return start > letters.length ? [chars.length, chars.length] : void 0;
  const end = length3 === -1 ? letters.length : Math.min(letters.length, start + length3);
  const before2 = letters.slice(0, start).join("").length;
  return [before2, before2 + letters.slice(start, end).join("").length];
}
var substr = entry(([first, offset, length3], site) => {
  const [from, count] = [wholeArgument(offset), wholeArgument(length3)];
  if (first === void 0 || from === void 0 || count === void 0) return void 0;
  return cut((chars) => substringBounds(chars, from, count)).compute([first], site);
});
function join2(values, origin) {
  const [separator, ...lists] = values;
  const between = partialText(separator);
  const joined = joinedItems(lists);
  if (between === void 0 || joined === void 0 || lists.length === 0) return void 0;
  const pieces = [];
  for (const [index, item] of joined.items.entries()) {
    const text = partialText(item);
    if (text === void 0) return void 0;
    if (index > 0) pieces.push(...between);
    for (const piece of text) pieces.push(piece);
  }
  if (joined.more !== void 0) pieces.push({ kind: "hole", reason: joined.more, origin });
  return textValue2(pieces, origin);
}
function occurrences(chars, needle) {
  const found = [];
  if (needle === "") return found;
  for (let at4 = chars.indexOf(needle); at4 !== -1; at4 = chars.indexOf(needle, at4 + needle.length)) found.push(at4);
  return found;
}
function split2([separator, value], origin) {
  const between = charsArgument2(separator);
  const text = textArgument(value);
  if (between === void 0 || text === void 0 || value === void 0) return void 0;
  const flat = flatten(text);
  const more = text.find((piece) => piece.kind === "hole")?.reason;
  if (between === "") {
    if (more !== void 0) return void 0;
    let offset = 0;
    const letters = Array.from(
      flat.chars,
      (letter) => textValue2(sliceText(flat, offset, offset += letter.length), value.origin)
    );
    return listValue2(letters, origin);
  }
  const cuts = occurrences(flat.chars, between);
  const starts = [0, ...cuts.map((at4) => at4 + between.length)];
  const items2 = starts.map(
    (start, index) => textValue2(partOf3(flat, start, cuts[index] ?? flat.chars.length), value.origin)
  );
  return listValue2(items2, origin, { more });
}
function partOf3(flat, start, end) {
  return start === end ? [] : sliceText(flat, start, end);
}
function replaceLiteral([value, search2, replacement]) {
  const needle = charsArgument2(search2);
  const text = textArgument(value);
  const other = textArgument(replacement);
  if (needle === void 0 || text === void 0 || other === void 0 || value === void 0) return void 0;
  const chars = knownChars(text);
  if (chars === void 0 || text.some((piece) => piece.kind === "encoded")) return void 0;
  if (needle === "") {
    const filler = knownChars(other);
    if (filler === void 0 || chars.length * filler.length > maximumMade) return void 0;
    const made2 = `${filler}${Array.from(chars, (letter) => letter + filler).join("")}`;
    return textValue2(knownText(made2, value.origin), value.origin);
  }
  const flat = flatten(text);
  const found = occurrences(chars, needle);
  if (found.length === 0) return value;
  const pieces = [];
  let offset = 0;
  for (const at4 of found) {
    pieces.push(...partOf3(flat, offset, at4), ...other);
    offset = at4 + needle.length;
  }
  pieces.push(...partOf3(flat, offset, chars.length));
  return textValue2(pieces, value.origin);
}
function indent([spaces2, value]) {
  const count = wholeArgument(spaces2);
  const text = textArgument(value);
  if (count === void 0 || text === void 0 || value === void 0 || count < 0 || count > 1e3) return void 0;
  const padding = " ".repeat(count);
  const pieces = text.flatMap((piece) => {
    if (piece.kind !== "known" || !piece.chars.includes("\n")) return [piece];
    return [{ ...piece, chars: piece.chars.replaceAll("\n", `
${padding}`) }];
  });
  return textValue2(pieces, value.origin);
}
function test(compute, partial) {
  return entry(([value, search2], site) => {
    const text = textArgument(value);
    const other = charsArgument2(search2);
    if (text === void 0 || other === void 0) return void 0;
    const chars = knownChars(text);
    const [first, last2] = [text[0], text.at(-1)];
    const result = chars === void 0 ? partial(
      first?.kind === "known" ? first.chars : void 0,
      last2?.kind === "known" ? last2.chars : void 0,
      other
    ) : compute(chars, other);
    return result === void 0 ? void 0 : booleanValue2(result, site.origin);
  }, "deep");
}
function title(chars) {
  return chars.replaceAll(
    new RegExp("(^|[^\\p{L}\\p{N}_])(\\p{Ll})", "gu"),
    (_, before2, letter) => before2 + letter.toUpperCase()
  );
}
var stringFunctions2 = /* @__PURE__ */ new Map([
  ["lower", eachCharacter((char) => char.toLowerCase())],
  ["upper", eachCharacter((char) => char.toUpperCase())],
  ["title", stringEntry(([chars = ""]) => title(chars))],
  ["trimspace", cut((chars) => trimmedBounds(chars, (char) => /\s/u.test(char)))],
  ["trim", cut((chars, [cutset = ""]) => trimmedBounds(chars, (char) => cutset.includes(char)))],
  ["trimprefix", cut((chars, [prefix2 = ""]) => [chars.startsWith(prefix2) ? prefix2.length : 0, chars.length])],
  [
    "trimsuffix",
    cut((chars, [suffix = ""]) => [0, chars.endsWith(suffix) ? chars.length - suffix.length : chars.length])
  ],
  ["chomp", cut((chars) => [0, chars.replace(/[\r\n]+$/, "").length])],
  ["substr", substr],
  ["strrev", stringEntry(([chars = ""]) => [...graphemes(chars)].reverse().join(""))],
  ["join", entry((values, site) => join2(values, site.origin), "deep")],
  ["split", entry((values, site) => split2(values, site.origin), "deep")],
  ["indent", entry(indent, "deep")],
  [
    "startswith",
    test(
      (chars, other) => chars.startsWith(other),
      (first, _last, other) => first === void 0 ? void 0 : first.length >= other.length ? first.startsWith(other) : other.startsWith(first) ? void 0 : false
    )
  ],
  [
    "endswith",
    test(
      (chars, other) => chars.endsWith(other),
      (_first, last2, other) => last2 === void 0 ? void 0 : last2.length >= other.length ? last2.endsWith(other) : other.endsWith(last2) ? void 0 : false
    )
  ],
  [
    "strcontains",
    test(
      (chars, other) => chars.includes(other),
      (first, last2, other) => first?.includes(other) === true || last2?.includes(other) === true ? true : void 0
    )
  ],
  ["sort", entry(([list], site) => sort2(list, site.origin), "deep")],
  ["basename", stringEntry(([path = ""]) => path === "" ? "." : path.replace(/\/+$/, "").split("/").at(-1) ?? "")],
  ["dirname", stringEntry(([path = ""]) => dirname(path))]
]);
function dirname(path) {
  const slash = path.lastIndexOf("/");
  if (slash === -1) return ".";
  const folder = path.slice(0, slash).split("/").filter((part4, index) => part4 !== "." && (part4 !== "" || index === 0));
  return folder.length === 0 ? "." : folder.join("/") || "/";
}
function sort2(list, origin) {
  if (list?.kind !== "list" || list.more !== void 0) return void 0;
  const chars = allChars(list.items);
  if (chars === void 0) return void 0;
  const counted = list.items.map((item, index) => ({ item, chars: chars[index] ?? "" }));
  const order = setItems(list.items).map((item) => charsArgument2(item) ?? "");
  const sorted = counted.toSorted((left, right) => order.indexOf(left.chars) - order.indexOf(right.chars));
  return listValue2(
    sorted.map(({ item }) => item),
    origin
  );
}

// src/expand/terraform/functions/lists.ts
var maximumItems3 = 1e4;
function concat2(values, origin) {
  const joined = joinedItems(values);
  return joined === void 0 ? void 0 : listValue2(joined.items, origin, {
    more: joined.more,
    element: values.map(elementOf).find((element2) => element2 !== void 0)
  });
}
function distinct(list, origin) {
  if (list === void 0) return void 0;
  const kept = [];
  for (const item of list.items) if (!kept.some((other) => areEqual(other, item) === true)) kept.push(item);
  return listValue2(kept, origin, { more: list.more });
}
function compact(list, origin) {
  if (list === void 0) return void 0;
  let { more } = list;
  const items2 = list.items.filter((item) => {
    if (item.kind === "null") return false;
    const text = partialText(item);
    if (text?.every((piece) => piece.kind === "hole") === true && text.length > 0) more ??= reasonOf2(item);
    return text === void 0 || text.length > 0;
  });
  const sure = items2.filter((item) => item.kind !== "unknown");
  return listValue2(more === list.more ? items2 : [...sure, ...items2.filter((item) => item.kind === "unknown")], origin, {
    more
  });
}
var maximumDepth4 = 20;
function flatten2(list, origin) {
  if (list === void 0) return void 0;
  const items2 = [];
  let more;
  const add = (inner, depth) => {
    more ??= inner.more;
    for (const item of inner.items) {
      if (item.kind === "list" && depth < maximumDepth4) add(item, depth + 1);
      else if (item.kind === "unknown") {
        more ??= item.reason;
      } else items2.push(item);
    }
  };
  add(list, 0);
  return listValue2(items2, origin, { more });
}
function contains2([list, wanted], origin) {
  if (list?.kind !== "list" || wanted === void 0) return void 0;
  const results = list.items.map((item) => areEqual(item, wanted));
  if (results.includes(true)) return booleanValue2(true, origin);
  return list.more !== void 0 || results.includes(void 0) ? void 0 : booleanValue2(false, origin);
}
function element([list, index]) {
  const whole = wholeList(list);
  const wanted = wholeArgument(index);
  if (whole === void 0 || wanted === void 0 || whole.items.length === 0) return void 0;
  const count = whole.items.length;
  return whole.items[(wanted % count + count) % count];
}
function indexIn([list, wanted], origin) {
  if (list?.kind !== "list" || wanted === void 0) return void 0;
  for (const [index, item] of list.items.entries()) {
    const equal = areEqual(item, wanted);
    if (equal === true) return numberValue2(index, origin);
    if (equal === void 0) return void 0;
  }
  return void 0;
}
function length2(value, origin) {
  if (value === void 0) return void 0;
  if (value.kind === "list" || value.kind === "map") {
    if (value.more !== void 0) return void 0;
    return numberValue2(value.kind === "list" ? value.items.length : value.entries.size, origin);
  }
  const chars = value.kind === "text" ? charsOf2(value) : void 0;
  return chars === void 0 ? void 0 : numberValue2(graphemes(chars).length, origin);
}
function range2(values, origin) {
  const numbers = values.map((value) => wholeArgument(value));
  if (numbers.includes(void 0) || numbers.length === 0 || numbers.length > 3) return void 0;
  const [first = 0, second, third] = numbers;
  const [start, limit] = second === void 0 ? [0, first] : [first, second];
  const step = third ?? (limit >= start ? 1 : -1);
  if (step === 0 || Math.abs(limit - start) / Math.abs(step) > 1024) return void 0;
  const items2 = [];
  for (let number = start; step > 0 ? number < limit : number > limit; number += step)
    items2.push(numberValue2(number, origin));
  return listValue2(items2, origin);
}
function slice([list, start, end], origin) {
  const whole = wholeList(list);
  const [from, to2] = [wholeArgument(start), wholeArgument(end)];
  if (whole === void 0 || from === void 0 || to2 === void 0 || from < 0 || to2 < from || to2 > whole.items.length)
    return void 0;
  return listValue2(whole.items.slice(from, to2), origin);
}
function one(value, origin) {
  if (value?.kind !== "list") return void 0;
  const [only, second] = value.items;
  if (value.more !== void 0) return elementOf(value) ?? only;
  if (second !== void 0) return void 0;
  return only ?? nullValue2(origin);
}
function truths(list, decisive, origin) {
  if (list === void 0) return void 0;
  const results = list.items.map((item) => item.kind === "null" ? false : toBoolean2(item));
  if (results.includes(decisive)) return booleanValue2(decisive, origin);
  return list.more !== void 0 || results.includes(void 0) ? void 0 : booleanValue2(!decisive, origin);
}
function sets(values, keep, origin) {
  const lists = values.map((value) => wholeList(value)?.items);
  const known2 = lists.filter((list) => list !== void 0);
  if (known2.length < lists.length || known2.length === 0) return void 0;
  const kept = keep(known2);
  return kept === void 0 ? void 0 : listValue2(setItems(kept), origin, { set: true });
}
function isIn(item, items2) {
  const results = items2.map((other) => areEqual(item, other));
  if (results.includes(true)) return true;
  return results.includes(void 0) ? void 0 : false;
}
function filterBy(items2, decide3) {
  const kept = [];
  for (const item of items2) {
    const keep = decide3(item);
    if (keep === void 0) return void 0;
    if (keep) kept.push(item);
  }
  return kept;
}
function union2(values, origin) {
  const joined = joinedItems(values);
  return joined === void 0 ? void 0 : listValue2(setItems(joined.items), origin, { set: true, more: joined.more });
}
function setProduct(values, origin) {
  const lists = values.map(wholeList);
  let rows = [[]];
  for (const list of lists) {
    if (list === void 0 || rows.length * list.items.length > maximumItems3) return void 0;
    rows = rows.flatMap((row) => list.items.map((item) => [...row, item]));
  }
  const allSets = lists.every((list) => list?.set === true);
  return listValue2(
    rows.map((row) => listValue2(row, origin)),
    origin,
    { set: allSets }
  );
}
function chunks([list, size], origin) {
  const whole = wholeList(list);
  const count = wholeArgument(size);
  if (whole === void 0 || count === void 0 || count < 0) return void 0;
  const step = count === 0 ? Math.max(1, whole.items.length) : count;
  const rows = [];
  for (let from = 0; from < whole.items.length; from += step)
    rows.push(listValue2(whole.items.slice(from, from + step), origin));
  return listValue2(rows, origin);
}
function matchKeys([values, keys2, wanted], origin) {
  const [list, keyList, search2] = [wholeList(values), wholeList(keys2), wholeList(wanted)];
  if (list === void 0 || keyList === void 0 || search2 === void 0) return void 0;
  const kept = filterBy(
    list.items.map((item, index) => listValue2([item, keyList.items[index] ?? item], origin)),
    (pair) => isIn(pair.kind === "list" ? pair.items[1] ?? pair : pair, search2.items)
  );
  return kept === void 0 ? void 0 : listValue2(
    kept.flatMap((pair) => pair.kind === "list" ? pair.items.slice(0, 1) : []),
    origin
  );
}
function coalesceLists(values) {
  for (const value of values) {
    if (value.kind !== "list") return void 0;
    if (value.items.length > 0) return value;
    if (value.more !== void 0) return void 0;
  }
  return void 0;
}
function coalesce2(values) {
  for (const value of values) {
    if (value.kind === "null") continue;
    if (value.kind === "unknown") return void 0;
    if (value.kind !== "text") return value;
    if (value.text.some((piece) => piece.kind === "known" && piece.chars !== "")) return value;
    if (value.text.length > 0) return void 0;
  }
  return void 0;
}
function difference([first = [], ...others]) {
  return filterBy(first, (item) => {
    const found = isIn(item, others.flat());
    return found === void 0 ? void 0 : !found;
  });
}
function intersection2([first = [], ...others]) {
  return filterBy(first, (item) => {
    const results = others.map((other) => isIn(item, other));
    if (results.includes(false)) return false;
    return results.includes(void 0) ? void 0 : true;
  });
}
var at2 = (compute) => entry((values, site) => compute(values, site.origin));
var listFunctions = /* @__PURE__ */ new Map([
  ["concat", at2(concat2)],
  ["distinct", at2(([list], origin) => distinct(listArgument(list), origin))],
  ["compact", entry(([list], site) => compact(listArgument(list), site.origin), "deep")],
  ["flatten", entry(([list], site) => flatten2(listArgument(list), site.origin), "deep")],
  ["contains", entry((values, site) => contains2(values, site.origin), "deep")],
  ["element", at2(element)],
  ["index", at2(indexIn)],
  ["length", at2(([value], origin) => length2(value, origin))],
  ["range", at2(range2)],
  [
    "reverse",
    at2(
      ([list], origin) => wholeList(list) === void 0 ? void 0 : listValue2(wholeList(list)?.items.toReversed() ?? [], origin)
    )
  ],
  ["slice", at2(slice)],
  ["one", at2(([list], origin) => one(list, origin))],
  ["alltrue", entry(([list], site) => truths(listArgument(list), false, site.origin), "deep")],
  ["anytrue", entry(([list], site) => truths(listArgument(list), true, site.origin), "deep")],
  ["setunion", at2(union2)],
  ["setintersection", at2((values, origin) => sets(values, intersection2, origin))],
  ["setsubtract", at2((values, origin) => sets(values, difference, origin))],
  ["setproduct", at2(setProduct)],
  ["chunklist", at2(chunks)],
  ["matchkeys", at2(matchKeys)],
  ["coalescelist", at2(coalesceLists)],
  ["coalesce", at2(coalesce2)]
]);

// src/expand/terraform/access.ts
function accessValue(target, key, origin) {
  return overChoices2([target, key], ([value = target, index = key]) => accessDecided(value, index, origin));
}
function accessAttribute(target, name, origin) {
  return accessValue(target, stringValue(name, origin), origin);
}
function accessDecided(target, key, origin) {
  switch (target.kind) {
    case "map":
      return accessMap(target, key, origin);
    case "list":
      return accessList(target, key, origin);
    case "unknown":
      return accessUnknown(target, key);
    case "null":
      return failure("null has no attributes", origin);
    case "text":
      return target.text.length === 1 && target.text[0]?.kind === "hole" ? unknownValue2(target.text[0].reason, origin) : failure("a string has no attributes", origin);
    case "number":
    case "boolean":
      return failure(`a ${target.kind} has no attributes`, origin);
    case "choice":
      return unknownValue2(target.reason, origin);
  }
}
function accessMap(map2, key, origin) {
  const name = charsOf2(key);
  if (name === void 0) return soleInstance(map2) ?? unknownValue2(reasonOf2(key) ?? "the key is no string", origin);
  const entry2 = map2.entries.get(name);
  if (entry2 !== void 0) return map2.sensitive === true ? { ...entry2.value, sensitive: true } : entry2.value;
  const element2 = elementOf(map2);
  if (element2 !== void 0) return element2;
  const computed = computedReference(map2);
  if (computed !== void 0)
    return computedAttribute(computed.address, joinAttribute(computed.attribute, name), origin);
  if (map2.more !== void 0) return unknownValue2(map2.more, origin);
  return failure(`there is no ${name} in this value`, origin);
}
function soleInstance(map2) {
  const element2 = map2.entries.size === 0 ? elementOf(map2) : void 0;
  return element2?.kind === "map" && computedReference(element2) !== void 0 ? element2 : void 0;
}
function computedAttribute(address, attribute, origin) {
  const path = `${address}.${attribute}`;
  return unknownValue2(`${path} is known only after apply`, origin, { id: path, reference: { address, attribute } });
}
function joinAttribute(base, name) {
  return base === "" ? name : /^\d+$/.test(name) ? `${base}[${name}]` : `${base}.${name}`;
}
function accessList(list, key, origin) {
  const digits3 = charsOf2(key);
  if (digits3 === void 0) return unknownValue2(reasonOf2(key) ?? "the index is no number", origin);
  const index = Number(digits3);
  if (digits3 === "" || !Number.isInteger(index)) return failure(`${digits3} is no index of a list`, origin);
  if (list.set === true) return failure("a set has no indexes", origin);
  const item = list.items[index];
  if (item !== void 0) return list.sensitive === true ? { ...item, sensitive: true } : item;
  const element2 = elementOf(list);
  if (element2 !== void 0) return element2;
  if (list.more !== void 0) return unknownValue2(list.more, origin);
  return failure(`there is no element ${digits3} in this list`, origin);
}
function accessUnknown(target, key) {
  const name = charsOf2(key);
  const { reference: reference2 } = target;
  const sensitive = target.sensitive === true ? { sensitive: true } : {};
  if (name !== void 0 && reference2 !== void 0) {
    return {
      ...computedAttribute(reference2.address, joinAttribute(reference2.attribute, name), target.origin),
      ...sensitive
    };
  }
  const id = target.id === void 0 || name === void 0 ? void 0 : joinAttribute(target.id, name);
  return { ...target, ...id === void 0 ? withoutId2(target) : { id } };
}
function withoutId2(target) {
  const { id: _id, ...rest } = target;
  return rest;
}

// src/expand/terraform/functions/maps.ts
function merge2(values, origin) {
  const entries = /* @__PURE__ */ new Map();
  let more;
  for (const value of values) {
    if (value.kind === "null") continue;
    if (value.kind !== "map" && value.kind !== "unknown") return void 0;
    const open = value.kind === "map" ? value.more : value.reason;
    if (open !== void 0) {
      more ??= open;
      for (const [key, known2] of entries) entries.set(key, { ...known2, value: unknownValue2(open, known2.value.origin) });
    }
    if (value.kind === "map") for (const [key, own] of value.entries) entries.set(key, own);
  }
  return mapValue2(sortedEntries([...entries.values()]), origin, {
    more,
    element: values.map(elementOf).find((element2) => element2 !== void 0)
  });
}
function sortedEntries(entries) {
  return entries.toSorted((left, right) => compareChars(left.key, right.key));
}
function lookup([map2, key, fallback], origin) {
  const name = charsArgument2(key);
  if (map2?.kind !== "map" || name === void 0 || key === void 0) return void 0;
  const found = map2.entries.get(name);
  if (found !== void 0) return found.value;
  if (map2.more === void 0 && fallback !== void 0) return fallback;
  return map2.more === void 0 ? void 0 : accessValue(map2, key, origin);
}
function keys(map2, origin) {
  if (map2 === void 0) return void 0;
  const items2 = sortedEntries([...map2.entries.values()]).map((own) => stringValue(own.key, own.keyOrigin));
  return listValue2(items2, origin, { more: map2.more });
}
function valuesOf(map2, origin) {
  if (map2 === void 0) return void 0;
  const items2 = sortedEntries([...map2.entries.values()]).map((own) => own.value);
  return listValue2(items2, origin, { more: map2.more, element: elementOf(map2) });
}
function zip([keyList, valueList], origin) {
  const [names2, items2] = [wholeList(keyList), wholeList(valueList)];
  if (names2 === void 0 || items2 === void 0) return void 0;
  const chars = allChars(names2.items);
  if (chars?.length !== items2.items.length) return void 0;
  const entries = chars.map((key, index) => ({
    key,
    keyOrigin: names2.items[index]?.origin ?? origin,
    value: items2.items[index] ?? nullValue2(origin)
  }));
  return mapValue2(sortedEntries(entries), origin);
}
function transpose(map2, origin) {
  if (map2 === void 0 || map2.more !== void 0) return void 0;
  const lists = /* @__PURE__ */ new Map();
  for (const own of sortedEntries([...map2.entries.values()])) {
    const list = wholeList(own.value);
    const names2 = list === void 0 ? void 0 : allChars(list.items);
    if (names2 === void 0) return void 0;
    for (const name of names2) lists.set(name, [...lists.get(name) ?? [], stringValue(own.key, own.keyOrigin)]);
  }
  const entries = [...lists].map(([key, items2]) => ({ key, keyOrigin: origin, value: listValue2(items2, origin) }));
  return mapValue2(sortedEntries(entries), origin);
}
var at3 = (compute) => entry((values, site) => compute(values, site.origin));
var mapFunctions2 = /* @__PURE__ */ new Map([
  ["merge", at3(merge2)],
  ["lookup", at3(lookup)],
  ["keys", at3(([map2], origin) => keys(mapArgument(map2), origin))],
  ["values", at3(([map2], origin) => valuesOf(mapArgument(map2), origin))],
  ["zipmap", at3(zip)],
  ["transpose", entry(([map2], site) => transpose(mapArgument(map2), site.origin), "deep")]
]);

// src/expand/terraform/functions/network.ts
function parseNetwork(chars) {
  const match = /^([0-9a-fA-F.:]{2,45})\/(\d{1,3})$/.exec(chars ?? "");
  if (match === null) return void 0;
  const [, address = "", digits3 = ""] = match;
  const bits = address.includes(":") ? 128 : 32;
  const number = bits === 32 ? parseVersion4(address) : parseVersion6(address);
  const length3 = Number(digits3);
  if (number === void 0 || length3 > bits) return void 0;
  return { address: number >> BigInt(bits - length3) << BigInt(bits - length3), length: length3, bits };
}
function parseVersion4(chars) {
  const parts = chars.split(".");
  if (parts.length !== 4 || !parts.every((part4) => /^\d{1,3}$/.test(part4) && Number(part4) < 256)) return void 0;
  return parts.reduce((number, part4) => number * 256n + BigInt(part4), 0n);
}
function parseVersion6(chars) {
  const [head = "", tail, ...rest] = chars.split("::");
  if (rest.length > 0 || chars.includes(".")) return void 0;
  const before2 = head === "" ? [] : head.split(":");
  const after = tail === void 0 || tail === "" ? [] : tail.split(":");
  const missing2 = 8 - before2.length - after.length;
  if (tail === void 0 ? missing2 !== 0 : missing2 < 1) return void 0;
  const groups = [...before2, ...Array.from({ length: missing2 }, () => "0"), ...after];
  if (!groups.every((group) => /^[0-9a-fA-F]{1,4}$/.test(group))) return void 0;
  return groups.reduce((number, group) => number * 65536n + BigInt(`0x${group}`), 0n);
}
function print(address, bits) {
  return bits === 32 ? printVersion4(address) : printVersion6(address);
}
function printVersion4(address) {
  return [24n, 16n, 8n, 0n].map((shift2) => (address >> shift2 & 255n).toString()).join(".");
}
function printVersion6(address) {
  const groups = Array.from(
    { length: 8 },
    (_, index) => (address >> BigInt(112 - 16 * index) & 65535n).toString(16)
  );
  let best = { start: 0, length: 0 };
  for (let start = 0; start < 8; start += 1) {
    let length3 = 0;
    while (groups[start + length3] === "0") length3 += 1;
    if (length3 > best.length) best = { start, length: length3 };
  }
  if (best.length < 2) return groups.join(":");
  return `${groups.slice(0, best.start).join(":")}::${groups.slice(best.start + best.length).join(":")}`;
}
function host([network, number]) {
  const parsed = parseNetwork(charsArgument2(network));
  const index = wholeArgument(number);
  if (parsed === void 0 || index === void 0) return void 0;
  const size = 1n << BigInt(parsed.bits - parsed.length);
  const offset = index < 0 ? size + BigInt(index) : BigInt(index);
  return offset < 0n || offset >= size ? void 0 : print(parsed.address + offset, parsed.bits);
}
function netmask([network]) {
  const parsed = parseNetwork(charsArgument2(network));
  if (parsed?.bits !== 32) return void 0;
  return print((1n << BigInt(parsed.length)) - 1n << BigInt(32 - parsed.length), 32);
}
function subnet([network, newBits, number]) {
  const parsed = parseNetwork(charsArgument2(network));
  const [more, index] = [wholeArgument(newBits), wholeArgument(number)];
  if (parsed === void 0 || more === void 0 || index === void 0 || more < 0 || parsed.length + more > parsed.bits)
    return void 0;
  const length3 = parsed.length + more;
  const count = 1n << BigInt(more);
  const offset = index < 0 ? count + BigInt(index) : BigInt(index);
  if (offset < 0n || offset >= count) return void 0;
  return `${print(parsed.address + (offset << BigInt(parsed.bits - length3)), parsed.bits)}/${length3}`;
}
function subnets([network, ...newBits], origin) {
  const parsed = parseNetwork(charsArgument2(network));
  if (parsed === void 0) return void 0;
  let next = parsed.address;
  const end = parsed.address + (1n << BigInt(parsed.bits - parsed.length));
  const items2 = [];
  for (const value of newBits) {
    const more = wholeArgument(value);
    if (more === void 0 || more < 1 || parsed.length + more > parsed.bits) return void 0;
    const size = 1n << BigInt(parsed.bits - parsed.length - more);
    const start = (next + size - 1n) / size * size;
    if (start + size > end) return void 0;
    items2.push(stringValue(`${print(start, parsed.bits)}/${parsed.length + more}`, origin));
    next = start + size;
  }
  return listValue2(items2, origin);
}
function oneString(compute) {
  return entry((values, site) => {
    const result = compute(values);
    return result === void 0 ? void 0 : stringValue(result, values[0]?.origin ?? site.origin);
  }, "deep");
}
var networkFunctions = /* @__PURE__ */ new Map([
  ["cidrhost", oneString(host)],
  ["cidrnetmask", oneString(netmask)],
  ["cidrsubnet", oneString(subnet)],
  ["cidrsubnets", entry((values, site) => subnets(values, site.origin), "deep")]
]);

// src/expand/terraform/functions/numbers.ts
function ofNumber(compute) {
  return entry(([value], site) => {
    const number = numberArgument2(value);
    return number === void 0 ? void 0 : numberValue2(compute(number), site.origin);
  });
}
function extreme2(isBetter) {
  return entry((values, site) => {
    let best;
    for (const value of values) {
      const number = toNumber(value);
      if (number === void 0) return void 0;
      if (best === void 0 || isBetter(number.value, best.value)) best = number;
    }
    return best === void 0 ? void 0 : numberValue2(best.value, site.origin, best.literal);
  });
}
function sum(list, origin) {
  const whole = wholeList(list);
  if (whole === void 0 || whole.items.length === 0) return void 0;
  let total = "0";
  for (const item of whole.items) {
    const number = toNumber(item);
    if (number === void 0) return void 0;
    total = decimalResult("+", total, number.literal) ?? total;
  }
  return numberValue2(Number(total), origin, total);
}
function power([base, exponent], origin) {
  const [number, times] = [numberArgument2(base), numberArgument2(exponent)];
  if (number === void 0 || times === void 0) return void 0;
  const result = number ** times;
  return Number.isFinite(result) ? numberValue2(result, origin) : void 0;
}
function logarithm([value, base], origin) {
  const [number, of] = [numberArgument2(value), numberArgument2(base)];
  if (number === void 0 || of === void 0) return void 0;
  const result = Math.log(number) / Math.log(of);
  return Number.isFinite(result) ? numberValue2(result, origin) : void 0;
}
function parseWhole([text, base], origin) {
  const [chars, radix] = [charsArgument2(text), wholeArgument(base)];
  if (chars === void 0 || radix === void 0 || radix < 2 || radix > 36) return void 0;
  const negative = chars.startsWith("-");
  const total = wholeOf(negative ? chars.slice(1) : chars, radix);
  if (total === void 0) return void 0;
  const literal = (negative ? -total : total).toString();
  return numberValue2(Number(literal), origin, literal);
}
var digits = "0123456789abcdefghijklmnopqrstuvwxyz";
var maximumDigits2 = 200;
function wholeOf(chars, radix) {
  if (chars === "" || chars.length > maximumDigits2) return void 0;
  let total = 0n;
  for (const letter of chars.toLowerCase()) {
    const digit = digits.indexOf(letter);
    if (digit === -1 || digit >= radix) return void 0;
    total = total * BigInt(radix) + BigInt(digit);
  }
  return total;
}
var numberFunctions2 = /* @__PURE__ */ new Map([
  [
    "abs",
    entry(([value], site) => {
      const number = value === void 0 ? void 0 : toNumber(value);
      return number === void 0 ? void 0 : numberValue2(Math.abs(number.value), site.origin, number.literal.replace(/^-/, ""));
    })
  ],
  ["ceil", ofNumber((number) => Math.ceil(number) + 0)],
  ["floor", ofNumber((number) => Math.floor(number) + 0)],
  ["signum", ofNumber((number) => Math.sign(number) + 0)],
  ["max", extreme2((candidate, best) => candidate > best)],
  ["min", extreme2((candidate, best) => candidate < best)],
  ["sum", entry(([list], site) => sum(list, site.origin), "deep")],
  ["pow", entry((values, site) => power(values, site.origin))],
  ["log", entry((values, site) => logarithm(values, site.origin))],
  ["parseint", entry((values, site) => parseWhole(values, site.origin))]
]);

// src/parse/pattern/classes.ts
var last = 1114111;
var anyCharacter = [[0, last]];
var anyButNewline = [
  [0, 9],
  [11, last]
];
var digits2 = [[48, 57]];
var upper = [[65, 90]];
var lower = [[97, 122]];
var underscore = [[95, 95]];
var wordCharacters = [...digits2, ...upper, ...underscore, ...lower];
var spaces = [
  [9, 10],
  [12, 13],
  [32, 32]
];
function classEscape(letter) {
  switch (letter) {
    case "d":
      return digits2;
    case "w":
      return wordCharacters;
    case "s":
      return spaces;
    case "D":
      return invert(digits2);
    case "W":
      return invert(wordCharacters);
    case "S":
      return invert(spaces);
    default:
      return void 0;
  }
}
var posixClasses = /* @__PURE__ */ new Map([
  ["alnum", [...digits2, ...upper, ...lower]],
  ["alpha", [...upper, ...lower]],
  ["ascii", [[0, 127]]],
  [
    "blank",
    [
      [9, 9],
      [32, 32]
    ]
  ],
  [
    "cntrl",
    [
      [0, 31],
      [127, 127]
    ]
  ],
  ["digit", digits2],
  ["graph", [[33, 126]]],
  ["lower", lower],
  ["print", [[32, 126]]],
  [
    "punct",
    [
      [33, 47],
      [58, 64],
      [91, 96],
      [123, 126]
    ]
  ],
  [
    "space",
    [
      [9, 13],
      [32, 32]
    ]
  ],
  ["upper", upper],
  ["word", wordCharacters],
  ["xdigit", [...digits2, [65, 70], [97, 102]]]
]);
function posixClass(name) {
  return posixClasses.get(name);
}
function invert(ranges) {
  const others = [];
  let next = 0;
  for (const [start, end] of ranges.toSorted(([left], [right]) => left - right)) {
    if (start > next) others.push([next, start - 1]);
    next = Math.max(next, end + 1);
  }
  return next <= last ? [...others, [next, last]] : others;
}
function isIn2(ranges, code2) {
  return ranges.some(([start, end]) => code2 >= start && code2 <= end);
}

// src/parse/pattern/match.ts
var maximumVisits = 3e5;
function findMatches(program, text, atMost = Number.POSITIVE_INFINITY) {
  const matches = [];
  const budget = { visits: maximumVisits };
  let from = 0;
  let lastEnd = -1;
  while (from <= text.length && matches.length < atMost) {
    const found = search(program, text, from, budget);
    if (found === "too long") return void 0;
    if (found === void 0) break;
    if (found.end > found.start || found.start !== lastEnd) matches.push(found);
    lastEnd = found.end;
    from = found.end > found.start ? found.end : found.end + widthAt(text, found.end);
  }
  return matches;
}
function widthAt(text, at4) {
  return (text.codePointAt(at4) ?? 0) > 65535 ? 2 : 1;
}
function search(program, text, from, budget) {
  const visited = new Visited(program.steps.length);
  for (let start = from; start <= text.length; start += widthAt(text, start)) {
    const slots = run(program, text, start, { visited, budget });
    if (slots === "too long") return slots;
    if (slots !== void 0) return matchOf(program, text, start, slots);
  }
  return void 0;
}
var Visited = class {
  #seen = /* @__PURE__ */ new Set();
  #steps;
  constructor(steps) {
    this.#steps = steps;
  }
  /** Whether the step at `index` was not yet taken at `at`. */
  isNew(index, at4) {
    const key = at4 * this.#steps + index;
    if (this.#seen.has(key)) return false;
    this.#seen.add(key);
    return true;
  }
};
function run({ steps, start: entry2 }, text, start, { visited, budget }) {
  const open = [{ index: entry2, at: start, slots: [] }];
  for (let thread = open.pop(); thread !== void 0; thread = open.pop()) {
    const { index, at: at4, slots } = thread;
    if (!visited.isNew(index, at4)) continue;
    budget.visits -= 1;
    if (budget.visits < 0) return "too long";
    const step = steps[index];
    if (step === void 0) continue;
    if (step.kind === "match") return withSlot(slots, 1, at4);
    open.push(...take(step, thread, text));
  }
  return void 0;
}
function take(step, { at: at4, slots }, text) {
  switch (step.kind) {
    case "branch":
      return [
        { index: step.second, at: at4, slots },
        { index: step.first, at: at4, slots }
      ];
    case "keep":
      return [{ index: step.next, at: at4, slots: withSlot(slots, step.slot, at4) }];
    case "assertion":
      return holds2(step.assertion, text, at4) ? [{ index: step.next, at: at4, slots }] : [];
    case "characters": {
      const code2 = text.codePointAt(at4);
      return code2 !== void 0 && isTaken(step, code2) ? [{ index: step.next, at: at4 + widthAt(text, at4), slots }] : [];
    }
  }
}
function withSlot(slots, slot, at4) {
  const kept = [...slots];
  kept[slot] = at4;
  return kept;
}
function isTaken({ ranges, ignoreCase }, code2) {
  if (isIn2(ranges, code2)) return true;
  if (!ignoreCase) return false;
  const char = String.fromCodePoint(code2);
  return [char.toLowerCase(), char.toUpperCase()].some((other) => isIn2(ranges, other.codePointAt(0) ?? code2));
}
function holds2(assertion, text, at4) {
  switch (assertion) {
    case "text-start":
      return at4 === 0;
    case "text-end":
      return at4 === text.length;
    case "line-start":
      return at4 === 0 || text[at4 - 1] === "\n";
    case "line-end":
      return at4 === text.length || text[at4] === "\n";
    case "word-edge":
      return isWord2(text, at4 - 1) !== isWord2(text, at4);
    case "no-word-edge":
      return isWord2(text, at4 - 1) === isWord2(text, at4);
  }
}
function isWord2(text, at4) {
  return at4 >= 0 && at4 < text.length && isIn2(wordCharacters, text.charCodeAt(at4));
}
function matchOf(program, text, start, slots) {
  const end = slots[1] ?? start;
  const groups = program.groups.map((_, index) => {
    const [from, to2] = [slots[2 * index + 2], slots[2 * index + 3]];
    return from === void 0 || to2 === void 0 ? void 0 : text.slice(from, to2);
  });
  return { start, end, text: text.slice(start, end), groups };
}

// src/parse/pattern/program.ts
var maximumSteps2 = 1e4;
function compilePattern({ pattern, groups }) {
  const builder = new Builder();
  const match = builder.add({ kind: "match" });
  const start = builder.before(pattern, match);
  return start === void 0 ? void 0 : { steps: builder.steps, start, groups };
}
var Builder = class {
  steps = [];
  add(step) {
    return this.steps.push(step) - 1;
  }
  /** The place of the steps for `pattern` that lead on to `next`; undefined when there are too many. */
  before(pattern, next) {
    if (this.steps.length > maximumSteps2) return void 0;
    switch (pattern.kind) {
      case "characters": {
        const { ranges, ignoreCase } = pattern;
        return this.add({ kind: "characters", ranges, ignoreCase, next });
      }
      case "assertion":
        return this.add({ kind: "assertion", assertion: pattern.assertion, next });
      case "sequence":
        return this.#sequence(pattern.items, next);
      case "alternatives":
        return this.#alternatives(pattern.items, next);
      case "group": {
        const end = this.add({ kind: "keep", slot: 2 * pattern.group + 1, next });
        const inner = this.before(pattern.item, end);
        return inner === void 0 ? void 0 : this.add({ kind: "keep", slot: 2 * pattern.group, next: inner });
      }
      case "repetition":
        return this.#repetition(pattern, next);
    }
  }
  #sequence(items2, next) {
    let start = next;
    for (const item of items2.toReversed()) start = start === void 0 ? void 0 : this.before(item, start);
    return start;
  }
  #alternatives(items2, next) {
    let start;
    for (const item of items2.toReversed()) {
      const first = this.before(item, next);
      if (first === void 0) return void 0;
      start = start === void 0 ? first : this.add({ kind: "branch", first, second: start });
    }
    return start;
  }
  #repetition(pattern, next) {
    const { item, least, most, lazy } = pattern;
    let start = most === void 0 ? this.#loop(item, lazy, next) : next;
    for (let count = least; most !== void 0 && count < most && start !== void 0; count += 1) {
      const inner = this.before(item, start);
      start = inner === void 0 ? void 0 : this.#either(inner, next, lazy);
    }
    for (let count = 0; count < least && start !== void 0; count += 1) start = this.before(item, start);
    return start;
  }
  #loop(item, lazy, next) {
    const branch = this.#either(next, next, lazy);
    const inner = this.before(item, branch);
    const step = this.steps[branch];
    if (inner === void 0 || step?.kind !== "branch") return void 0;
    if (lazy) step.second = inner;
    else step.first = inner;
    return branch;
  }
  #either(inner, next, lazy) {
    return this.add({ kind: "branch", first: lazy ? next : inner, second: lazy ? inner : next });
  }
};

// src/parse/pattern/syntax.ts
var maximumLength4 = 4e3;
var maximumDepth5 = 50;
var maximumRepetition = 1e3;
function parsePattern(text) {
  if (text.length > maximumLength4) return void 0;
  try {
    return new Reader(text).whole();
  } catch (error) {
    if (error instanceof NoPattern) return void 0;
    throw error;
  }
}
var NoPattern = class extends Error {
};
var noFlags = { ignoreCase: false, multiLine: false, dotAll: false, swapGreed: false };
var Reader = class {
  #text;
  #groups = [];
  #at = 0;
  #depth = 0;
  #flags = noFlags;
  constructor(text) {
    this.#text = text;
  }
  whole() {
    const pattern = this.#alternatives();
    if (this.#at < this.#text.length) throw new NoPattern();
    return { pattern, groups: this.#groups };
  }
  #alternatives() {
    this.#depth += 1;
    if (this.#depth > maximumDepth5) throw new NoPattern();
    const items2 = [this.#sequence()];
    while (this.#take("|")) items2.push(this.#sequence());
    this.#depth -= 1;
    const [only] = items2;
    return items2.length === 1 && only !== void 0 ? only : { kind: "alternatives", items: items2 };
  }
  #sequence() {
    const items2 = [];
    while (this.#at < this.#text.length && this.#peek() !== "|" && this.#peek() !== ")") {
      const item = this.#atom();
      if (item !== void 0) items2.push(this.#repeated(item));
    }
    return { kind: "sequence", items: items2 };
  }
  /** One thing that may be repeated; undefined for flags that stand alone. */
  #atom() {
    const char = this.#next();
    switch (char) {
      case "(":
        return this.#group();
      case "[":
        return this.#characters(this.#set());
      case ".":
        return this.#characters(this.#flags.dotAll ? anyCharacter : anyButNewline);
      case "^":
      case "$":
        return this.#edge(char);
      case "\\":
        return this.#escape();
      case "*":
      case "+":
      case "?":
        throw new NoPattern();
      default:
        return this.#literal(char);
    }
  }
  #edge(char) {
    const scope = this.#flags.multiLine ? "line" : "text";
    return { kind: "assertion", assertion: char === "^" ? `${scope}-start` : `${scope}-end` };
  }
  #repeated(item) {
    const range3 = this.#range();
    if (range3 === void 0) return item;
    const lazy = this.#take("?") !== this.#flags.swapGreed;
    if (this.#range() !== void 0) throw new NoPattern();
    return { kind: "repetition", item, ...range3, lazy };
  }
  #range() {
    if (this.#take("*")) return { least: 0 };
    if (this.#take("+")) return { least: 1 };
    if (this.#take("?")) return { least: 0, most: 1 };
    return this.#counted();
  }
  /** A brace that counts nothing is a character. */
  #counted() {
    const counted = /^\{(\d{1,4})(,(\d{0,4}))?\}/.exec(this.#text.slice(this.#at, this.#at + 12));
    if (counted === null) return void 0;
    const [whole, from = "", comma2, to2 = ""] = counted;
    this.#at += whole.length;
    const least = Number(from);
    if (comma2 !== void 0 && to2 === "") return this.#limited({ least });
    return this.#limited({ least, most: comma2 === void 0 ? least : Number(to2) });
  }
  #limited(range3) {
    const { least, most = least } = range3;
    if (Math.max(least, most) > maximumRepetition || most < least) throw new NoPattern();
    return range3;
  }
  #group() {
    const outer = this.#flags;
    const name = /^\?P?<([A-Za-z_]\w{0,60})>/.exec(this.#text.slice(this.#at, this.#at + 70));
    if (name === null && this.#peek() === "?") return this.#flagged(outer);
    if (name !== null) this.#at += name[0].length;
    const group = this.#groups.push(name?.[1]);
    const item = this.#alternatives();
    this.#close();
    this.#flags = outer;
    return { kind: "group", group, item };
  }
  /** `(?i)` holds to the end of the group it stands in, `(?i:...)` inside. */
  #flagged(outer) {
    const head = /^\?([imsU]{0,4})(?:-([imsU]{1,4}))?([:)])/.exec(this.#text.slice(this.#at, this.#at + 12));
    if (head === null) throw new NoPattern();
    const [whole, on = "", off = "", end] = head;
    this.#at += whole.length;
    const set = (letter, before2) => (before2 || on.includes(letter)) && !off.includes(letter);
    this.#flags = {
      ignoreCase: set("i", outer.ignoreCase),
      multiLine: set("m", outer.multiLine),
      dotAll: set("s", outer.dotAll),
      swapGreed: set("U", outer.swapGreed)
    };
    if (end === ")") return void 0;
    const item = this.#alternatives();
    this.#close();
    this.#flags = outer;
    return item;
  }
  #close() {
    if (!this.#take(")")) throw new NoPattern();
  }
  #escape() {
    const char = this.#peek();
    const assertion = char === void 0 ? void 0 : assertionEscapes.get(char);
    if (assertion !== void 0) {
      this.#at += 1;
      return { kind: "assertion", assertion };
    }
    return this.#characters(this.#escaped());
  }
  /** What stands behind a backslash, inside a set or outside. */
  #escaped() {
    const char = this.#next();
    const ranges = classEscape(char);
    if (ranges !== void 0) return ranges;
    const control = controlEscapes.get(char);
    if (control !== void 0) return [[control, control]];
    if (char === "x") return this.#hexadecimal();
    if (/[A-Za-z0-9]/.test(char)) throw new NoPattern();
    const code2 = char.codePointAt(0) ?? 0;
    return [[code2, code2]];
  }
  #hexadecimal() {
    const digits3 = /^(?:([0-9A-Fa-f]{2})|\{([0-9A-Fa-f]{1,6})\})/.exec(this.#text.slice(this.#at, this.#at + 8));
    if (digits3 === null) throw new NoPattern();
    this.#at += digits3[0].length;
    const code2 = Number.parseInt(digits3[1] ?? digits3[2] ?? "", 16);
    return [[code2, code2]];
  }
  #set() {
    const isInverted = this.#take("^");
    const ranges = [];
    for (let first = true; first || this.#peek() !== "]"; first = false) ranges.push(...this.#member());
    this.#at += 1;
    return isInverted ? invert(ranges) : ranges;
  }
  #member() {
    const posix = this.#posix();
    if (posix !== void 0) return posix;
    const from = this.#end();
    const start = soleCode(from);
    if (start === void 0 || this.#peek() !== "-" || this.#text[this.#at + 1] === "]") return from;
    this.#at += 1;
    const end = soleCode(this.#end());
    if (end === void 0 || end < start) throw new NoPattern();
    return [[start, end]];
  }
  /** `[:name:]` or its opposite. */
  #posix() {
    const posix = /^\[:(\^?)([a-z]{2,6}):\]/.exec(this.#text.slice(this.#at, this.#at + 12));
    if (posix === null) return void 0;
    this.#at += posix[0].length;
    const ranges = posixClass(posix[2] ?? "");
    if (ranges === void 0) throw new NoPattern();
    return posix[1] === "^" ? invert(ranges) : ranges;
  }
  #end() {
    const char = this.#next();
    if (char === "\\") return this.#escaped();
    const code2 = char.codePointAt(0) ?? 0;
    return [[code2, code2]];
  }
  #literal(char) {
    const code2 = char.codePointAt(0) ?? 0;
    return this.#characters([[code2, code2]]);
  }
  #characters(ranges) {
    return { kind: "characters", ranges, ignoreCase: this.#flags.ignoreCase };
  }
  #peek() {
    return this.#text[this.#at];
  }
  #take(char) {
    if (this.#peek() !== char) return false;
    this.#at += 1;
    return true;
  }
  /** The next character, both halves of it where it has two. */
  #next() {
    const code2 = this.#text.codePointAt(this.#at);
    if (code2 === void 0) throw new NoPattern();
    const char = String.fromCodePoint(code2);
    this.#at += char.length;
    return char;
  }
};
function soleCode(ranges) {
  const [first, ...others] = ranges;
  return first !== void 0 && others.length === 0 && first[0] === first[1] ? first[0] : void 0;
}
var assertionEscapes = /* @__PURE__ */ new Map([
  ["A", "text-start"],
  ["z", "text-end"],
  ["b", "word-edge"],
  ["B", "no-word-edge"]
]);
var controlEscapes = /* @__PURE__ */ new Map([
  ["a", 7],
  ["t", 9],
  ["n", 10],
  ["v", 11],
  ["f", 12],
  ["r", 13]
]);

// src/parse/pattern/index.ts
function patternOf(text) {
  const syntax = parsePattern(text);
  const program = syntax === void 0 ? void 0 : compilePattern(syntax);
  if (program === void 0) return void 0;
  return { groups: program.groups, matches: (subject, atMost) => findMatches(program, subject, atMost) };
}

// src/expand/terraform/functions/regular-expressions.ts
var notRun = "this regular expression is not run here";
function matchValue({ text, groups }, pattern, origin) {
  if (groups.length === 0) return stringValue(text, origin);
  const values = groups.map((chars) => chars === void 0 ? nullValue2(origin) : stringValue(chars, origin));
  const names2 = pattern.groups.filter((name) => name !== void 0);
  if (names2.length === 0) return listValue2(values, origin);
  if (names2.length < groups.length) return failure("named and unnamed groups cannot be mixed", origin);
  const entries = values.map((value, index) => ({ key: names2[index] ?? "", keyOrigin: origin, value }));
  return mapValue2(entries, origin);
}
function withPattern(values, site, atMost, use) {
  const [chars, subject] = values.map(charsArgument2);
  if (chars === void 0 || subject === void 0) return void 0;
  const pattern = patternOf(chars);
  const matches = pattern?.matches(subject, atMost);
  if (pattern === void 0 || matches === void 0) return unknownValue2(notRun, site.origin);
  const origin = values[1]?.origin ?? site.origin;
  return use(
    matches.map((match) => matchValue(match, pattern, origin)),
    origin
  );
}
function replace2(values, site) {
  const [value, search2, replacement] = values;
  const chars = charsArgument2(search2);
  if (chars === void 0 || chars.length < 2 || !chars.startsWith("/") || !chars.endsWith("/"))
    return replaceLiteral(values);
  const [subject, template] = [charsArgument2(value), charsArgument2(replacement)];
  if (subject === void 0 || template === void 0 || value === void 0) return void 0;
  const pattern = patternOf(chars.slice(1, -1));
  const matches = pattern?.matches(subject);
  if (pattern === void 0 || matches === void 0) return unknownValue2(notRun, site.origin);
  const parts = [];
  let at4 = 0;
  for (const match of matches) {
    parts.push(subject.slice(at4, match.start), replaced(template, match, pattern));
    at4 = match.end;
  }
  return stringValue([...parts, subject.slice(at4)].join(""), value.origin);
}
function replaced(template, { text, groups }, pattern) {
  return template.replaceAll(
    /\$(?:\{(\w{1,40})\}|(\w{1,40})|\$)/g,
    (whole, braced, plain) => {
      const name = braced ?? plain;
      if (name === void 0) return whole === "$$" ? "$" : whole;
      if (name === "0") return text;
      const index = /^\d+$/.test(name) ? Number(name) - 1 : pattern.groups.indexOf(name);
      return groups[index] ?? "";
    }
  );
}
var patternFunctions = /* @__PURE__ */ new Map([
  [
    "regex",
    entry(
      (values, site) => withPattern(values, site, 1, ([first]) => first ?? failure("the pattern is not found", site.origin)),
      "deep"
    )
  ],
  [
    "regexall",
    entry(
      (values, site) => withPattern(values, site, Number.POSITIVE_INFINITY, (matches, origin) => listValue2(matches, origin)),
      "deep"
    )
  ],
  ["replace", entry(replace2, "deep")]
]);

// src/expand/terraform/functions/template-file.ts
function none() {
  return void 0;
}
var noDeclarations = {
  variable: none,
  local: none,
  moduleCall: none,
  resource: none,
  data: none,
  path: none
};
function callTemplate([path, variables2], { scope, origin, evaluate: evaluate2 }) {
  const name = charsArgument2(path);
  if (name === void 0) return unknownValue2(whyUnknown2(path) ?? "the path is no string", origin);
  const { files } = scope.module;
  const shown = name.slice(0, 200);
  const source = files.text(name);
  if (source === void 0) return unknownValue2(`the file ${shown} is not in this repository`, origin);
  const template = files.template(source);
  if (template === void 0) return unknownValue2(`the template ${shown} cannot be read`, origin);
  const missing2 = variables2?.kind === "map" ? variables2.more : whyUnknown2(variables2);
  const value = evaluate2(template, {
    ...scope,
    module: { ...scope.module, ...noDeclarations },
    source,
    names: namesOf2(variables2),
    ...missing2 === void 0 ? {} : { missing: missing2 }
  });
  return valueUsedAt2(value, origin.place, `templatefile(${JSON.stringify(source.path)})`);
}
function whyUnknown2(value) {
  return value === void 0 ? void 0 : reasonOf2(value);
}
function namesOf2(variables2) {
  const names2 = /* @__PURE__ */ new Map();
  if (variables2?.kind !== "map") return names2;
  for (const [key, entry2] of variables2.entries) names2.set(key, { value: entry2.value, traced: true });
  return names2;
}

// src/expand/terraform/functions/index.ts
var table = new Map([
  ...conversionFunctions,
  ...encodingFunctions2,
  ...fileFunctions,
  ...formatFunctions,
  ...listFunctions,
  ...mapFunctions2,
  ...networkFunctions,
  ...numberFunctions2,
  ...patternFunctions,
  ...stringFunctions2
]);
var changing = /* @__PURE__ */ new Set(["bcrypt", "plantimestamp", "timestamp", "uuid"]);
var clearing = /* @__PURE__ */ new Set(["issensitive", "nonsensitive"]);
function callFunction2(call) {
  const name = call.call.name.replace(/^core::/, "");
  if (name === "try" || name === "can") return callLenient(name, call);
  const values = call.call.arguments.map((argument) => call.evaluate(argument, call.scope));
  const failed = values.find(isFailure);
  if (failed !== void 0) return failed;
  if (changing.has(name)) return unknownValue2(`${name}() gives another value at each run`, call.origin);
  if (!call.call.spread) return callDecided(name, values, call);
  return overChoices2(values, (decided) => {
    const spread = spreadLast(decided);
    return Array.isArray(spread) ? callDecided(name, spread, call) : spreadUnknown(name, decided, call);
  });
}
function spreadLast(values) {
  const last2 = values.at(-1);
  return last2?.kind === "list" && last2.more === void 0 ? [...values.slice(0, -1), ...last2.items] : void 0;
}
var joining = /* @__PURE__ */ new Set(["concat", "merge", "setunion"]);
function spreadUnknown(name, values, call) {
  const last2 = values.at(-1);
  const reason = (last2 === void 0 ? void 0 : reasonOf2(last2)) ?? `the last argument of ${name} is no list`;
  const rest = unknownValue2(reason, call.origin);
  const items2 = last2?.kind === "list" ? last2.items : [];
  return joining.has(name) ? callDecided(name, [...values.slice(0, -1), ...items2, rest], call) : unknownValue2(reason, call.origin, { id: callId2(name, values) });
}
function callDecided(name, values, call) {
  if (name === "templatefile") return overChoices2(values, (decided) => callTemplate(decided, call));
  const found = table.get(name);
  const { origin, scope } = call;
  if (found === void 0) return unknownValue2(`${name}() is not computed here`, origin, { id: callId2(name, values) });
  const computed = overChoices2(
    values,
    (decided) => found.compute(decided, { name, origin, scope }) ?? refused(name, decided, origin),
    found.depth
  );
  const value = charged(computed, scope.budget);
  return !clearing.has(name) && values.some((argument) => argument.sensitive === true) && value.sensitive !== true ? sensitiveValue2(value) : value;
}
function refused(name, values, origin) {
  const reason = firstReason2(values);
  return reason === void 0 ? failure(`${name} cannot take these values`, origin) : unknownValue2(reason, origin, { id: callId2(name, values) });
}
function callLenient(name, { call, scope, origin, evaluate: evaluate2 }) {
  let last2 = failure(`${name} has no arguments`, origin);
  for (const argument of call.arguments) {
    last2 = evaluate2(argument, scope);
    const failed = isFailure(last2) || holdsFailure(last2);
    if (name === "can")
      return last2.kind === "unknown" && !failed ? unknownValue2(last2.reason, origin, { id: callId2("can", [last2]) }) : booleanValue2(!failed, origin);
    if (!failed) return last2;
  }
  return last2;
}
var maximumLook2 = 5e3;
function holdsFailure(value) {
  const open = [value];
  let looked = 0;
  for (let next = open.pop(); next !== void 0 && looked < maximumLook2; next = open.pop()) {
    looked += 1;
    if (isFailure(next)) return true;
    if (next.kind === "list") for (const item of next.items) open.push(item);
    else if (next.kind === "map") for (const entry2 of next.entries.values()) open.push(entry2.value);
  }
  return false;
}

// src/expand/terraform/templates.ts
function evaluateTemplate(template, scope, evaluate2) {
  const [only] = template.parts;
  if (only?.kind === "interpolation" && template.parts.length === 1) return evaluate2(only.expression, scope);
  return evaluateParts(template.parts, template, scope, evaluate2);
}
function evaluateParts(parts, around, scope, evaluate2) {
  const content = "content" in around ? around.content : around;
  const origin = originIn2(scope, content.start === content.end ? around : content);
  const values = parts.map((part4) => evaluatePart(part4, scope, evaluate2));
  return overChoices2(values, (decided) => {
    const pieces = [];
    let sensitive = false;
    for (const value of decided) {
      if (isFailure(value)) return value;
      const text = textOf3(value);
      if (text === void 0)
        return failure(`a ${value.kind === "null" ? "null" : value.kind} cannot be part of a string`, origin);
      for (const piece of text) pieces.push(piece);
      sensitive ||= value.sensitive === true;
    }
    const whole = textValue2(joinKnown(pieces), origin);
    return sensitive ? { ...whole, sensitive: true } : whole;
  });
}
function joinKnown(pieces) {
  const joined = [];
  for (const piece of pieces) {
    const last2 = joined.at(-1);
    if (last2?.kind === "known" && piece.kind === "known" && areNeighbours(last2, piece)) {
      const place = { ...last2.origin.place, end: piece.origin.place.end };
      joined[joined.length - 1] = {
        kind: "known",
        chars: last2.chars + piece.chars,
        origin: { place, via: last2.origin.via }
      };
    } else {
      joined.push(piece);
    }
  }
  return joined;
}
function areNeighbours(left, right) {
  const { place, via } = left.origin;
  const next = right.origin;
  const sameFile = place.source === next.place.source && place.end === next.place.start;
  return sameFile && isPlain3(left) && isPlain3(right) && via.length === 0 && next.via.length === 0;
}
function isPlain3(piece) {
  return piece.origin.place.end - piece.origin.place.start === piece.chars.length;
}
function evaluatePart(part4, scope, evaluate2) {
  switch (part4.kind) {
    case "literal": {
      const origin = originIn2(scope, part4);
      return textValue2([{ kind: "known", chars: part4.chars, origin }], origin);
    }
    case "interpolation":
      return evaluate2(part4.expression, scope);
    case "if":
      return evaluateIf(part4, scope, evaluate2);
    case "for":
      return evaluateLoop2(part4, scope, evaluate2);
  }
}
function evaluateIf(part4, scope, evaluate2) {
  const condition = evaluate2(part4.condition, scope);
  return overChoices2([condition], ([decided = condition]) => {
    const truth2 = toBoolean2(decided);
    if (truth2 !== void 0) return evaluateParts(truth2 ? part4.then : part4.otherwise, part4, scope, evaluate2);
    const reason = reasonOf2(decided);
    if (reason === void 0)
      return failure("the condition is neither true nor false", originIn2(scope, part4.condition));
    const branches = [
      evaluateParts(part4.then, part4, scope, evaluate2),
      evaluateParts(part4.otherwise, part4, scope, evaluate2)
    ];
    return conditionIdOfText(
      part4.condition,
      decided,
      scope,
      (id, turned) => choiceValue(id, reason, turned ? [branches[1], branches[0]] : branches, originIn2(scope, part4))
    );
  });
}
function evaluateLoop2(part4, scope, evaluate2) {
  const origin = originIn2(scope, part4);
  const collection = evaluate2(part4.collection, scope);
  return overChoices2([collection], ([decided = collection]) => {
    const turns = turnsOf(decided, origin);
    if (turns.kind === "failed") return turns.value;
    const rounds = turns.items.map(({ key, value }) => {
      const names2 = [
        [part4.valueName, { value, traced: false }],
        ...part4.keyName === void 0 ? [] : [[part4.keyName, { value: key, traced: false }]]
      ];
      return evaluateParts(part4.body, part4, withNames(scope, names2), evaluate2);
    });
    const rest = turns.more === void 0 ? [] : [textValue2(holeText(turns.more, origin), origin)];
    return overChoices2(
      [...rounds, ...rest],
      (texts) => textValue2(
        texts.flatMap((text) => textOf3(text) ?? []),
        origin
      )
    );
  });
}

// src/expand/terraform/traversals.ts
function evaluateTraversal(expression, scope, evaluate2) {
  const accesses = [];
  let base = expression;
  while (base.kind === "attribute" || base.kind === "index" || base.kind === "splat") {
    accesses.unshift(base);
    base = base.target;
  }
  const root = rootOf(base, accesses, scope, evaluate2);
  let { value } = root;
  for (const access of accesses.slice(root.consumed)) value = applyAccess(value, access, scope, evaluate2);
  if (!root.traced || isFailure(value)) return value;
  return valueUsedAt2(charged(value, scope.budget), placeIn2(scope, expression), noteOf2(expression, scope));
}
var maximumNoteLength2 = 60;
function noteOf2(expression, scope) {
  const chars = scope.source.text.slice(expression.start, expression.end).replaceAll(/\s+/g, " ");
  return chars.length > maximumNoteLength2 ? `${chars.slice(0, maximumNoteLength2)}...` : chars;
}
function rootOf(base, accesses, scope, evaluate2) {
  if (base.kind === "item")
    return { value: scope.item ?? failure("nothing stands here", originIn2(scope, base)), consumed: 0, traced: false };
  if (base.kind !== "variable") return { value: evaluate2(base, scope), consumed: 0, traced: false };
  const named2 = scope.names.get(base.name);
  if (named2 !== void 0) return { ...named2, consumed: 0 };
  if (scope.missing !== void 0)
    return { value: unknownValue2(scope.missing, originIn2(scope, base)), consumed: 0, traced: false };
  return { ...declared(base, accesses, scope), traced: true };
}
function declared(base, accesses, scope) {
  const [first, second] = accesses;
  const name = first?.kind === "attribute" ? first.name : void 0;
  const origin = originIn2(scope, first ?? base);
  if (name === void 0) return { value: failure(`${base.name} is not declared`, origin), consumed: 0 };
  if (base.name === "data" || base.name === "ephemeral") {
    const dataName = second?.kind === "attribute" ? second.name : "";
    const data = scope.module.data(name, dataName);
    return { value: data ?? failure(`data.${name}.${dataName} is not declared`, origin), consumed: 2 };
  }
  const value = lookUp(base.name, name, accesses.slice(1), scope, origin);
  return { value: value ?? failure(`${base.name}.${name} is not declared`, origin), consumed: 1 };
}
function lookUp(kind, name, further, { module }, origin) {
  switch (kind) {
    case "var":
      return module.variable(name);
    case "local":
      return module.local(name);
    case "module":
      return module.moduleCall(name, outputIn(further));
    case "path": {
      const path = module.path(name);
      return path === void 0 ? void 0 : stringValue(path, origin);
    }
    case "terraform":
    case "tofu":
      return unknownValue2(`terraform.${name} is known only when Terraform runs`, origin, { id: `terraform.${name}` });
    case "each":
    case "count":
    case "self":
      return failure(`${kind} means nothing here`, origin);
    default:
      return module.resource(kind, name);
  }
}
function outputIn(accesses) {
  for (const access of accesses) {
    if (access.kind === "attribute") return access.name;
    if (access.kind === "splat") return firstAttribute(access.each);
  }
  return void 0;
}
function firstAttribute(each) {
  let name;
  for (let current = each; current.kind === "attribute" || current.kind === "index"; current = current.target) {
    if (current.kind === "attribute") name = current.name;
  }
  return name;
}
function applyAccess(target, access, scope, evaluate2) {
  if (isFailure(target)) return target;
  switch (access.kind) {
    case "attribute":
      return accessAttribute(target, access.name, originIn2(scope, access));
    case "index":
      return accessValue(target, evaluate2(access.index, scope), originIn2(scope, access));
    case "splat":
      return overChoices2([target], ([decided = target]) => applySplat(decided, access, scope, evaluate2));
  }
}
function applySplat(target, access, scope, evaluate2) {
  const origin = originIn2(scope, access);
  const eachOf = (item) => evaluate2(access.each, { ...scope, item });
  if (target.kind === "null") return listValue2([], origin);
  if (target.kind === "unknown") {
    if (target.reference !== void 0) return listValue2([eachOf(target)], origin);
    return listValue2([], origin, { more: target.reason, element: eachOf(target) });
  }
  if (target.kind !== "list") return listValue2([eachOf(target)], origin);
  const element2 = elementOf(target);
  return listValue2(target.items.map(eachOf), target.origin, {
    more: target.more,
    element: element2 === void 0 ? void 0 : eachOf(element2)
  });
}

// src/expand/terraform/evaluate.ts
function evaluate(expression, scope) {
  return withinBudget2(
    scope.budget,
    () => originIn2(scope, expression),
    () => evaluateInBudget2(expression, scope)
  );
}
function evaluateInBudget2(expression, scope) {
  if (isWritten(expression)) return evaluateWritten(expression, scope);
  if (isComposed(expression)) return evaluateComposed(expression, scope);
  switch (expression.kind) {
    case "template":
      return evaluateTemplate(expression, scope, evaluate);
    case "object":
      return evaluateObject2(expression, scope);
    case "call":
      return callFunction2({ call: expression, scope, origin: originIn2(scope, expression), evaluate });
    case "variable":
    case "attribute":
    case "index":
    case "splat":
    case "item":
      return evaluateTraversal(expression, scope, evaluate);
  }
}
var writtenKinds = /* @__PURE__ */ new Set(["number", "boolean", "null", "list", "broken"]);
function isWritten(expression) {
  return writtenKinds.has(expression.kind);
}
function evaluateWritten(expression, scope) {
  const origin = originIn2(scope, expression);
  switch (expression.kind) {
    case "number":
      return numberValue2(Number(expression.literal), origin, plainDigits(expression.literal));
    case "boolean":
      return booleanValue2(expression.value, origin);
    case "null":
      return nullValue2(origin);
    case "list":
      return listValue2(
        expression.items.map((item) => evaluate(item, scope)),
        origin
      );
    case "broken":
      return unknownValue2(`this expression cannot be read: ${expression.reason}`, origin);
  }
}
var composedKinds = /* @__PURE__ */ new Set([
  "unary",
  "binary",
  "conditional",
  "for",
  "parentheses"
]);
function isComposed(expression) {
  return composedKinds.has(expression.kind);
}
function evaluateComposed(expression, scope) {
  switch (expression.kind) {
    case "unary": {
      const operand = evaluate(expression.operand, scope);
      const origin = originIn2(scope, expression);
      return overChoices2([operand], ([decided = operand]) => applyUnary(expression.operator, decided, origin));
    }
    case "binary":
      return evaluateBinary(expression, scope);
    case "conditional":
      return evaluateConditional(expression, scope);
    case "for":
      return evaluateFor(expression, scope, evaluate);
    case "parentheses":
      return evaluate(expression.inner, scope);
  }
}
function plainDigits(literal) {
  if (!/^\d+(?:\.\d+)?$/.test(literal)) return printNumber(Number(literal));
  return literal.includes(".") ? literal.replace(/\.?0+$/, "").replace(/^0+(?=\d)/, "") : literal.replace(/^0+(?=\d)/, "");
}
function evaluateBinary(expression, scope) {
  const origin = originIn2(scope, expression);
  const left = evaluate(expression.left, scope);
  if (expression.operator === "&&" && toBoolean2(left) === false) return booleanValue2(false, origin);
  if (expression.operator === "||" && toBoolean2(left) === true) return booleanValue2(true, origin);
  const right = evaluate(expression.right, scope);
  return overChoices2(
    [left, right],
    ([first = left, second = right]) => applyBinary(expression.operator, first, second, origin)
  );
}
function evaluateConditional(expression, scope) {
  const condition = evaluate(expression.condition, scope);
  return overChoices2([condition], ([decided = condition]) => {
    const truth2 = toBoolean2(decided);
    if (truth2 !== void 0) return chosenBranch(expression, truth2, scope);
    const reason = reasonOf2(decided);
    if (reason === void 0)
      return failure("the condition is neither true nor false", originIn2(scope, expression.condition));
    const branches = [
      evaluate(expression.whenTrue, scope),
      evaluate(expression.whenFalse, scope)
    ];
    const why = `it depends on ${shownCondition(expression.condition, scope)}: ${reason}`;
    return conditionIdOfText(
      expression.condition,
      decided,
      scope,
      (id, turned) => choiceValue(id, why, turned ? [branches[1], branches[0]] : branches, originIn2(scope, expression))
    );
  });
}
function chosenBranch(expression, truth2, scope) {
  const [chosen, other] = truth2 ? [expression.whenTrue, expression.whenFalse] : [expression.whenFalse, expression.whenTrue];
  const value = evaluate(chosen, scope);
  const converts = (value.kind === "number" || value.kind === "boolean") && evaluate(other, scope).kind === "text";
  return converts ? convert2(value, { kind: "string" }) : value;
}
function evaluateObject2(expression, scope) {
  const origin = originIn2(scope, expression);
  const entries = [];
  let more;
  for (const item of expression.items) {
    const key = evaluateKey2(item, scope);
    const chars = charsOf2(key);
    const value = evaluate(item.value, scope);
    if (chars === void 0) more = `a key of this object is not known: ${reasonOf2(key) ?? "it is no string"}`;
    else entries.push({ key: chars, keyOrigin: key.origin, value });
  }
  return mapValue2(entries, origin, { more });
}
function evaluateKey2(item, scope) {
  const { key } = item;
  return key.kind === "word" ? stringValue(key.text, originIn2(scope, key)) : evaluate(key, scope);
}

// src/expand/terraform/data-clusters.ts
function dataCluster(address, name, group) {
  return { address, name: identity(name), group: identity(group) };
}
function identity(value) {
  return value === void 0 ? void 0 : idOf2(value);
}
function joinDataClusters(objects, sources) {
  if (sources.length === 0) return objects;
  const clusters = objects.filter((object) => object.type === "azurerm_kubernetes_cluster");
  const addresses = /* @__PURE__ */ new Map();
  for (const source of sources) {
    const [cluster, second] = clusters.filter((object) => isSame(object, source));
    if (cluster !== void 0 && second === void 0) addresses.set(`${source.address}.id`, cluster.address);
  }
  return objects.map((object) => withCluster(object, addresses));
}
function isSame({ body }, { name, group }) {
  const own = identity(body.entries.get("name")?.value);
  const ownGroup = identity(body.entries.get("resource_group_name")?.value);
  return own !== void 0 && own === name && (group === void 0 || ownGroup === void 0 || group === ownGroup);
}
var linkArgument = "kubernetes_cluster_id";
function withCluster(object, addresses) {
  const entry2 = object.body.entries.get(linkArgument);
  const value = entry2?.value;
  const address = value?.kind === "unknown" && value.id !== void 0 ? addresses.get(value.id) : void 0;
  if (entry2 === void 0 || value?.kind !== "unknown" || address === void 0) return object;
  const entries = new Map(object.body.entries);
  entries.set(linkArgument, { ...entry2, value: { ...value, reference: { address, attribute: "id" } } });
  return { ...object, body: { ...object.body, entries } };
}

// src/expand/terraform/bodies.ts
var metaArguments = /* @__PURE__ */ new Set(["count", "for_each", "provider", "providers", "depends_on"]);
function evaluateBody(layers, scope, head, top) {
  const entries = /* @__PURE__ */ new Map();
  for (const { source, attribute } of argumentsOf(layers)) {
    if (top && metaArguments.has(attribute.name)) continue;
    const inner = { ...scope, source };
    entries.set(attribute.name, {
      key: attribute.name,
      keyOrigin: originIn2(inner, attribute.nameSpan),
      value: evaluateArgument(attribute, inner)
    });
  }
  for (const [type, blocks] of blocksOf(layers)) entries.set(type, blockEntry(type, blocks, scope));
  return mapValue2([...entries.values()], originAt(placeOf(head.source, head.start, head.end)));
}
function argumentsOf(layers) {
  const byName2 = /* @__PURE__ */ new Map();
  for (const { source, body } of layers)
    for (const attribute of body.attributes) byName2.set(attribute.name, { source, attribute });
  return byName2.values();
}
function blocksOf(layers) {
  const byType = /* @__PURE__ */ new Map();
  for (const { source, body } of layers) {
    const own = /* @__PURE__ */ new Map();
    for (const block of body.blocks) {
      const type = block.type === "dynamic" ? block.labels[0]?.text ?? "" : block.type;
      const known2 = own.get(type);
      if (known2 === void 0) own.set(type, [{ source, block }]);
      else known2.push({ source, block });
    }
    for (const [type, blocks] of own) byType.set(type, blocks);
  }
  return byType;
}
function evaluateArgument(attribute, scope) {
  if (attribute.name === "ignore_changes" || attribute.name === "replace_triggered_by")
    return namesIn(attribute.value, scope);
  return evaluate(attribute.value, scope);
}
function namesIn(expression, scope) {
  const items2 = expression.kind === "list" ? expression.items : [expression];
  const names2 = items2.map((item) => stringValue(scope.source.text.slice(item.start, item.end), originIn2(scope, item)));
  return listValue2(names2, originIn2(scope, expression));
}
function blockEntry(type, blocks, scope) {
  const lists = blocks.map(
    ({ source, block }) => block.type === "dynamic" ? dynamicBlocks(block, { ...scope, source }) : staticBlock(block, { ...scope, source })
  );
  const keyOrigin = lists[0]?.origin ?? originIn2(scope, { start: 0, end: 0 });
  const value = lists.length === 1 && lists[0] !== void 0 ? lists[0] : overChoices2(lists, (decided) => joinLists(decided, keyOrigin));
  return { key: type, keyOrigin, value };
}
function joinLists(lists, origin) {
  const items2 = lists.flatMap((list) => list.kind === "list" ? list.items : []);
  return listValue2(items2, origin, {
    more: lists.map((list) => list.kind === "list" ? list.more : reasonOf2(list)).find((more) => more !== void 0)
  });
}
function staticBlock(block, scope) {
  const body = evaluateBody(
    [{ source: scope.source, body: block.body }],
    scope,
    { source: scope.source, ...block.head },
    false
  );
  return listValue2([body], body.origin);
}
function dynamicBlocks(block, scope) {
  const head = block.labels[0] ?? block.head;
  const origin = originIn2(scope, head);
  const content = block.body.blocks.find((inner) => inner.type === "content");
  const each = block.body.attributes.find((attribute) => attribute.name === "for_each");
  if (content === void 0 || each === void 0) return listValue2([], origin);
  const collection = evaluate(each.value, scope);
  return overChoices2([collection], ([decided = collection]) => {
    const turns = turnsOf(decided, origin);
    if (turns.kind === "failed" || isFailure(decided))
      return listValue2([], origin, { more: reasonOf2(turns.kind === "failed" ? turns.value : decided) });
    const bodyFor = (key, value) => {
      const entries = [
        { key: "key", keyOrigin: key.origin, value: key },
        { key: "value", keyOrigin: value.origin, value }
      ];
      const names2 = [[iteratorName(block), { value: mapValue2(entries, origin), traced: true }]];
      return evaluateBody(
        [{ source: scope.source, body: content.body }],
        withNames(scope, names2),
        { source: scope.source, ...head },
        false
      );
    };
    const items2 = turns.items.map((turn) => bodyFor(turn.key, turn.value));
    const template = items2.length === 0 && turns.element !== void 0 ? [bodyFor(turns.element.key, elementOf(decided) ?? turns.element.value)] : [];
    return listValue2([...items2, ...template], origin, { more: turns.more });
  });
}
function iteratorName(block) {
  const iterator = block.body.attributes.find((attribute) => attribute.name === "iterator")?.value;
  return iterator?.kind === "variable" ? iterator.name : block.labels[0]?.text ?? "";
}

// src/expand/terraform/instances.ts
var maximumInstances = 200;
var certain = { kind: "certain" };
var singleInstance = {
  form: "single",
  items: [{ suffix: "", key: void 0, names: [], presence: certain, template: false }],
  more: void 0
};
function instancesOfCount(value, expression, scope) {
  const number = toNumber(value);
  if (number !== void 0) return listOf2(countItems(Math.min(number.value, maximumInstances), value.origin, certain));
  if (value.kind === "choice") {
    const [whenTrue, whenFalse] = [value.whenTrue, value.whenFalse].map(
      (branch) => branch === void 0 ? void 0 : toNumber(branch)?.value
    );
    if (whenTrue !== void 0 && whenFalse !== void 0) {
      const sure = countItems(Math.min(whenTrue, whenFalse, maximumInstances), value.origin, certain);
      const condition = whenTrue > whenFalse ? value.condition : `!(${value.condition})`;
      const all = countItems(Math.min(Math.max(whenTrue, whenFalse), maximumInstances), value.origin, {
        kind: "conditional",
        condition,
        reason: value.reason
      });
      return listOf2([...sure, ...all.slice(sure.length)]);
    }
  }
  const reason = reasonOf2(value) ?? "the count is no number";
  const presence = conditionIdOfText(expression, value, scope, (condition) => ({
    kind: "conditional",
    condition,
    reason
  }));
  return { form: "list", items: countItems(1, value.origin, presence), more: reason };
}
function listOf2(items2) {
  return { form: "list", items: items2, more: void 0 };
}
function countItems(count, origin, presence) {
  return Array.from({ length: Math.max(0, Math.floor(count)) }, (_, index) => {
    const key = numberValue2(index, origin);
    const names2 = [
      ["count", { value: mapValue2([{ key: "index", keyOrigin: origin, value: key }], origin), traced: false }]
    ];
    return { suffix: `[${index}]`, key, names: names2, presence, template: false };
  });
}
function instancesOfEach(value, expression, scope) {
  if (value.kind === "choice") return eitherInstances(value, expression, scope);
  const turns = turnsOf(value, value.origin);
  if (turns.kind === "failed") return { form: "map", items: [], more: reasonOf2(turns.value) };
  const items2 = turns.items.slice(0, maximumInstances).flatMap((turn) => {
    const key2 = value.kind === "list" ? turn.value : turn.key;
    const chars = charsOf2(key2);
    return chars === void 0 ? [] : [eachInstance(`[${JSON.stringify(chars)}]`, stringValue(chars, key2.origin), turn.value, certain, false)];
  });
  const more = turns.more ?? (items2.length < turns.items.length ? "a key of for_each is not known" : void 0);
  if (more === void 0) return { form: "map", items: items2, more };
  const presence = conditionIdOfText(expression, value, scope, (condition) => ({
    kind: "conditional",
    condition,
    reason: more
  }));
  const key = turns.element?.key ?? unknownValue2(more, value.origin);
  const template = eachInstance(
    "[each.key]",
    key,
    turns.element?.value ?? unknownValue2(more, value.origin),
    presence,
    true
  );
  return { form: "map", items: [...items2, template], more };
}
function eachInstance(suffix, key, value, presence, template) {
  const entries = [
    { key: "key", keyOrigin: key.origin, value: key },
    { key: "value", keyOrigin: value.origin, value }
  ];
  const each = mapValue2(entries, value.origin);
  return { suffix, key, names: [["each", { value: each, traced: true }]], presence, template };
}
function eitherInstances(value, expression, scope) {
  const instancesOf2 = (branch) => branch === void 0 || branch.kind === "null" ? void 0 : instancesOfEach(branch, expression, scope);
  const [whenTrue, whenFalse] = [instancesOf2(value.whenTrue), instancesOf2(value.whenFalse)];
  const { condition, reason } = value;
  const items2 = [
    ...onlyIn(whenTrue, whenFalse, { kind: "conditional", condition, reason }),
    ...onlyIn(whenFalse, whenTrue, { kind: "conditional", condition: `!(${condition})`, reason })
  ];
  const bySuffix = new Map(items2.toReversed().map((item) => [item.suffix, item]));
  return {
    form: "map",
    items: items2.filter((item) => bySuffix.get(item.suffix) === item),
    more: whenTrue?.more ?? whenFalse?.more
  };
}
function onlyIn(own, other, presence) {
  const shared = new Set(other?.items.map(({ suffix }) => suffix));
  return (own?.items ?? []).map(
    (instance) => shared.has(instance.suffix) || instance.presence.kind === "conditional" ? instance : { ...instance, presence }
  );
}

// src/expand/terraform/memory.ts
var Memory = class {
  #values = /* @__PURE__ */ new Map();
  #kept = /* @__PURE__ */ new Map();
  /** The value of `declaration` under `name`; undefined when there is no declaration. */
  once(name, declaration, compute) {
    if (declaration === void 0) return void 0;
    const known2 = this.#values.get(name);
    if (known2 === "running") return unknownValue2(`${name.trim()} depends on itself`, originOfDeclaration(declaration));
    if (known2 !== void 0) return known2;
    this.#values.set(name, "running");
    const value = compute(declaration);
    this.#values.set(name, value);
    return value;
  }
  /** What `compute` gave for `key` the first time. Each key belongs to one kind of thing. */
  keep(key, compute) {
    if (this.#kept.has(key)) return this.#kept.get(key);
    const value = compute();
    this.#kept.set(key, value);
    return value;
  }
};

// src/expand/terraform/module-files.ts
function moduleFiles(reader, folder) {
  const { tree } = reader;
  const within = (path) => path.startsWith("/") ? void 0 : resolvePath2(folder, path);
  return {
    text: (path) => readBy(tree.read.bind(tree), within(path)),
    bytes: (path) => readBy(tree.readBytes.bind(tree), within(path)),
    exists: (path) => {
      const found = within(path);
      return found !== void 0 && tree.has(found);
    },
    template: (source) => templateOf2(source, reader),
    set: (base, pattern) => filesIn(reader, within(base), pattern)
  };
}
function readBy(read2, path) {
  return path === void 0 ? void 0 : read2(path);
}
function templateOf2(source, reader) {
  const known2 = reader.templates.get(source);
  if (known2 !== void 0) return known2;
  const parsed = parseHclTemplate(source);
  if (parsed === void 0) return void 0;
  reader.templates.set(source, parsed.template);
  for (const problem2 of parsed.problems) reader.problem(problem2);
  return parsed.template;
}
function filesIn(reader, folder, pattern) {
  if (folder === void 0 || !/^[\w./-]*\*?[\w.-]*$/.test(pattern) || pattern.includes("..")) return void 0;
  const [before2 = "", after = ""] = pattern.split("*");
  const start = joinPath2(folder, before2);
  const found = reader.tree.paths.filter(
    (path) => path.startsWith(start) && path.endsWith(after) && path.length >= start.length + after.length
  );
  const names2 = found.map((path) => folder === "" ? path : path.slice(folder.length + 1));
  return pattern.includes("*") ? names2.filter((name) => !name.slice(before2.length, name.length - after.length).includes("/")) : names2.filter((name) => name === pattern);
}

// src/expand/terraform/computed.ts
function computedBody(body, reference2) {
  const entries = [...body.entries.values()].map((entry2) => ({
    ...entry2,
    value: computedBlocks(entry2.value, { ...reference2, attribute: entry2.key })
  }));
  const more = `${reference2.address} has more attributes after apply`;
  return computedMap(mapValue2(entries, body.origin, { more }), reference2);
}
function computedBlocks(value, reference2) {
  if (value.kind !== "list") return value;
  const items2 = value.items.map(
    (item, index) => item.kind === "map" ? computedMap(item, { ...reference2, attribute: `${reference2.attribute}[${index}]` }) : item
  );
  return { ...value, items: items2 };
}

// src/expand/terraform/module.ts
var maximumModuleDepth = 16;
function moduleInstance(setting) {
  const { reader, configuration, address, folders, budget } = setting;
  const memory = new Memory();
  const children2 = new Memory();
  const scopeOf4 = ({ source }, instance) => {
    const scope = { module: self, names: /* @__PURE__ */ new Map(), source, budget, instance: instance?.suffix ?? "" };
    return instance === void 0 ? scope : withNames(scope, instance.names);
  };
  const self = {
    configuration,
    budget,
    address,
    folders,
    scopeOf: scopeOf4,
    variable: (name) => memory.once(
      `var.${name}`,
      configuration.variables.get(name),
      (declaration) => variableValue(name, declaration, self, setting)
    ),
    local: (name) => memory.once(
      `local.${name}`,
      configuration.locals.get(name),
      (local) => evaluate(local.attribute.value, scopeOf4(local))
    ),
    output: (name) => memory.once(`output.${name}`, configuration.outputs.get(name), (declaration) => outputValue(declaration, self)),
    resource: (type, name) => memory.once(
      `${type}.${name}`,
      configuration.resources.get(`${type}.${name}`),
      (declaration) => resourceValue(`${type}.${name}`, declaration, self)
    ),
    data: (type, name) => memory.once(
      `data.${type}.${name}`,
      configuration.data.get(`${type}.${name}`),
      (declaration) => dataValue(`data.${type}.${name}`, declaration, address)
    ),
    moduleCall: (name, output) => memory.once(
      `module.${name} ${output ?? ""}`,
      configuration.modules.get(name),
      (declaration) => callValue(name, output, declaration, self)
    ),
    path: (name) => pathValue(name, folders),
    files: moduleFiles(reader, folders[0] ?? ""),
    instancesOf: (declaration) => memory.keep(declaration, () => instancesOf(declaration, self)),
    bodyOf: (declaration, instance) => memory.keep(
      instance,
      () => evaluateBody(
        declaration.layers,
        scopeOf4(declaration, instance),
        { source: declaration.source, ...declaration.head },
        true
      )
    ),
    addressOf: (name, instance) => `${prefix(address)}${name}${instance.suffix}`,
    childOf: (name, declaration, instance) => children2.keep(instance, () => childOf(name, declaration, instance, self, setting))
  };
  return self;
}
function prefix(address) {
  return address === "" ? "" : `${address}.`;
}
function booleanArgument(declaration, name) {
  const value = argumentOf2(declaration.layers, name)?.attribute.value;
  return value?.kind === "boolean" ? value.value : void 0;
}
function variableValue(name, declaration, self, { input, address }) {
  const origin = originOfDeclaration(declaration);
  const fallback = argumentOf2(declaration.layers, "default");
  const given = input(name);
  const nullable = booleanArgument(declaration, "nullable") !== false;
  const useFallback = given === void 0 || given.kind === "null" && !nullable;
  const chosen = useFallback && fallback !== void 0 ? evaluate(fallback.attribute.value, self.scopeOf(fallback)) : given;
  const value = chosen === void 0 ? missingVariable(name, address, origin) : convertVariable(chosen, declaration, self);
  return booleanArgument(declaration, "sensitive") === true ? sensitiveValue2(value) : value;
}
function missingVariable(name, address, origin) {
  const reason = address === "" ? `var.${name} has no value in this repository` : `var.${name} of ${address} is not given`;
  return unknownValue2(reason, origin, { id: `${prefix(address)}var.${name}` });
}
function convertVariable(value, declaration, self) {
  const type = argumentOf2(declaration.layers, "type");
  if (type === void 0) return value;
  return convert2(
    value,
    readType(type.attribute.value, (expression) => evaluate(expression, self.scopeOf(type)))
  );
}
function outputValue(declaration, self) {
  const argument = argumentOf2(declaration.layers, "value");
  if (argument === void 0) return unknownValue2("this output has no value", originOfDeclaration(declaration));
  const value = evaluate(argument.attribute.value, self.scopeOf(argument));
  return booleanArgument(declaration, "sensitive") === true ? sensitiveValue2(value) : value;
}
function instancesOf(declaration, self) {
  const count = argumentOf2(declaration.layers, "count");
  if (count !== void 0) {
    const scope2 = self.scopeOf(count);
    return instancesOfCount(evaluate(count.attribute.value, scope2), count.attribute.value, scope2);
  }
  const each = argumentOf2(declaration.layers, "for_each");
  if (each === void 0) return { ...singleInstance, items: singleInstance.items.map((item) => ({ ...item })) };
  const scope = self.scopeOf(each);
  return instancesOfEach(evaluate(each.attribute.value, scope), each.attribute.value, scope);
}
function collect(instances, origin, valueOf2) {
  const known2 = instances.items.filter((instance) => !instance.template);
  const template = instances.items.find((instance) => instance.template);
  const details = { more: instances.more, element: template === void 0 ? void 0 : valueOf2(template) };
  switch (instances.form) {
    case "single": {
      const [only] = known2;
      return only === void 0 ? nullValue2(origin) : valueOf2(only);
    }
    case "list":
      return listValue2(known2.map(valueOf2), origin, details);
    case "map": {
      const entries = known2.flatMap(
        (instance) => instance.key?.kind === "text" ? [{ key: keyChars(instance), keyOrigin: instance.key.origin, value: valueOf2(instance) }] : []
      );
      return mapValue2(entries, origin, details);
    }
  }
}
function keyChars(instance) {
  return JSON.parse(instance.suffix.slice(1, -1));
}
function resourceValue(name, declaration, self) {
  const origin = originOfDeclaration(declaration);
  return collect(self.instancesOf(declaration), origin, (instance) => {
    const reference2 = { address: self.addressOf(name, instance), attribute: "" };
    return computedBody(self.bodyOf(declaration, instance), reference2);
  });
}
function dataValue(name, declaration, address) {
  const reason = `${name} is read only when Terraform runs`;
  return unknownValue2(reason, originOfDeclaration(declaration), { id: `${prefix(address)}${name}` });
}
function localSource(declaration, folder) {
  const source = moduleSource(declaration);
  return source !== void 0 && /^\.{1,2}(?:\/|$)/.test(source) ? resolvePath2(folder, source) : void 0;
}
function moduleSource(declaration) {
  const source = argumentOf2(declaration.layers, "source")?.attribute.value;
  if (source?.kind !== "template") return void 0;
  return source.parts.every((part4) => part4.kind === "literal") ? source.parts.map((part4) => part4.chars).join("") : void 0;
}
function childOf(name, declaration, instance, self, { reader }) {
  const folder = localSource(declaration, self.configuration.folder);
  const configuration = folder === void 0 ? void 0 : reader.folder(folder);
  if (folder === void 0 || configuration === void 0) return void 0;
  if (self.folders.includes(folder) || self.folders.length >= maximumModuleDepth) {
    const message = self.folders.includes(folder) ? "this module calls itself, directly or through others" : `modules are nested deeper than ${maximumModuleDepth}`;
    reader.problem({ message, origin: originOfDeclaration(declaration) });
    return void 0;
  }
  const inputs = /* @__PURE__ */ new Map();
  const input = (variable) => {
    const argument = argumentOf2(declaration.layers, variable);
    if (argument === void 0) return void 0;
    const value = inputs.get(variable) ?? evaluate(argument.attribute.value, self.scopeOf(argument, instance));
    inputs.set(variable, value);
    return value;
  };
  const address = self.addressOf(`module.${name}`, instance);
  return moduleInstance({
    reader,
    configuration,
    address,
    folders: [...self.folders, folder],
    budget: self.budget,
    input
  });
}
function callValue(name, output, declaration, self) {
  const origin = originOfDeclaration(declaration);
  return collect(self.instancesOf(declaration), origin, (instance) => {
    const child = self.childOf(name, declaration, instance);
    const address = self.addressOf(`module.${name}`, instance);
    if (child === void 0)
      return computedMap(mapValue2([], origin, { more: `${address} is not in this repository` }), {
        address,
        attribute: ""
      });
    const wanted = output === void 0 ? [...child.configuration.outputs.keys()] : [output];
    const entries = wanted.flatMap((key) => {
      const value = child.output(key);
      return value === void 0 ? [] : [{ key, keyOrigin: value.origin, value }];
    });
    return mapValue2(entries, origin, { more: output === void 0 ? void 0 : `only ${output} was asked for` });
  });
}
function pathValue(name, folders) {
  if (name === "root") return ".";
  return name === "module" ? relativePath(folders[0] ?? "", folders.at(-1) ?? "") : void 0;
}

// src/expand/terraform/roots.ts
var configurationFile2 = /\.(?:tf|tofu)(?:\.json)?$/;
var localCall = /"?source"?\s{0,200}[=:]\s{0,200}"(\.{1,2}(?:\/[^"$]{0,500})?)"/g;
function rootFolders(wanted, tree) {
  const calls = callsByFolder(tree);
  const called = new Set([...calls].flatMap(([folder, targets]) => [...targets].filter((target) => target !== folder)));
  const roots = [...calls.keys()].filter((folder) => !called.has(folder)).sort();
  const reached = /* @__PURE__ */ new Set();
  const chosen = [];
  for (const root of roots) {
    const within = reachable(root, calls);
    for (const folder of within) reached.add(folder);
    if ([...within].some((folder) => wanted.has(folder))) chosen.push(root);
  }
  for (const folder of [...wanted].sort()) {
    if (reached.has(folder)) continue;
    for (const inner of reachable(folder, calls)) reached.add(inner);
    chosen.push(folder);
  }
  return chosen.sort();
}
function callsByFolder(tree) {
  const calls = /* @__PURE__ */ new Map();
  for (const path of tree.paths) {
    if (!configurationFile2.test(path) || path.startsWith(".terraform/") || path.includes("/.terraform/")) continue;
    const folder = folderOf3(path);
    const targets = calls.get(folder) ?? /* @__PURE__ */ new Set();
    calls.set(folder, targets);
    for (const [, source = ""] of tree.read(path)?.text.matchAll(localCall) ?? []) {
      const target = resolvePath2(folder, source);
      if (target !== void 0) targets.add(target);
    }
  }
  return calls;
}
function reachable(root, calls) {
  const seen = /* @__PURE__ */ new Set([root]);
  const open = [root];
  for (let folder = open.pop(); folder !== void 0; folder = open.pop()) {
    for (const target of calls.get(folder) ?? []) {
      if (seen.has(target)) continue;
      seen.add(target);
      open.push(target);
    }
  }
  return seen;
}

// src/expand/terraform/variable-files.ts
var variableFolders = /* @__PURE__ */ new Set([
  "config",
  "configs",
  "configuration",
  "env",
  "envs",
  "environment",
  "environments",
  "params",
  "stages",
  "terraform.tfvars.d",
  "tfvars",
  "values",
  "var",
  "variables",
  "vars"
]);
var maximumVariants2 = 24;
function variableFilesOf(configuration, reader) {
  const { folder } = configuration;
  const own = [];
  const others = [];
  for (const path of reader.tree.paths) {
    if (!/\.tfvars(?:\.json)?$/.test(path)) continue;
    const place = folderOf3(path);
    if (place === folder) (isAutomatic(path) ? own : others).push(path);
    else if (mayConcern(place, folder) && reader.folder(place) === void 0) others.push(path);
  }
  const variants = others.filter((path) => assignsVariableOf(path, configuration, reader)).slice(0, maximumVariants2);
  return { automatic: own.sort(compareAutomatic), variants };
}
function isAutomatic(path) {
  return /(?:^|\/)terraform\.tfvars(?:\.json)?$/.test(path) || /\.auto\.tfvars(?:\.json)?$/.test(path);
}
function compareAutomatic(left, right) {
  const rank = (path) => /(?:^|\/)terraform\.tfvars$/.test(path) ? 0 : /(?:^|\/)terraform\.tfvars\.json$/.test(path) ? 1 : 2;
  return rank(left) - rank(right) || (left < right ? -1 : 1);
}
function mayConcern(place, folder) {
  const bases2 = folder === "" ? [""] : [folder, folderOf3(folder)];
  return bases2.some((base) => {
    const inside = base === "" ? place : place.startsWith(`${base}/`) ? place.slice(base.length + 1) : "";
    const parts = inside.split("/");
    return inside !== "" && parts.length <= 3 && variableFolders.has(parts[0] ?? "");
  });
}
function assignsVariableOf(path, configuration, reader) {
  return reader.file(path)?.body.attributes.some((attribute) => configuration.variables.has(attribute.name)) ?? false;
}
function assignmentsOf(paths, reader) {
  const assignments = /* @__PURE__ */ new Map();
  for (const path of paths) {
    const file = reader.file(path);
    for (const attribute of file?.body.attributes ?? [])
      if (file !== void 0) assignments.set(attribute.name, { source: file.source, attribute });
  }
  return assignments;
}
function inputFrom(assignments, configuration, budget) {
  const values = /* @__PURE__ */ new Map();
  return (name) => {
    const assigned = assignments.get(name);
    const declaration = configuration.variables.get(name);
    if (assigned === void 0 || declaration === void 0) return void 0;
    const known2 = values.get(name);
    if (known2 !== void 0) return known2;
    const { source, attribute } = assigned;
    const value = evaluate(attribute.value, { module: nothing, names: /* @__PURE__ */ new Map(), source, budget, instance: "" });
    const used = valueUsedAt2(
      value,
      placeOf(declaration.source, declaration.head.start, declaration.head.end),
      `variable ${JSON.stringify(name)}`
    );
    values.set(name, used);
    return used;
  };
}
var nothing = {
  address: "",
  variable: () => void 0,
  local: () => void 0,
  moduleCall: () => void 0,
  resource: () => void 0,
  data: () => void 0,
  path: () => void 0,
  files: {
    text: () => void 0,
    bytes: () => void 0,
    exists: () => false,
    template: () => void 0,
    set: () => void 0
  }
};
function isComplete(configuration, assignments) {
  return [...configuration.variables].every(
    ([name, declaration]) => assignments.has(name) || declaration.layers.some((layer) => layer.body.attributes.some((attribute) => attribute.name === "default"))
  );
}
function withVariant(files, path) {
  return [...files.automatic, path];
}

// src/expand/terraform/index.ts
var shapedTypes = /* @__PURE__ */ new Set([
  "azurerm_kubernetes_cluster",
  "azurerm_kubernetes_cluster_node_pool",
  "azapi_resource",
  "azapi_update_resource"
]);
var maximumSteps3 = 4e5;
function expandTerraform(paths, tree) {
  const reader = configurationReader(tree);
  const roots = rootFolders(new Set(paths.map(folderOf3)), tree);
  const objects = roots.flatMap((folder) => {
    const configuration = reader.folder(folder);
    return configuration === void 0 ? [] : expandRoot2(configuration, reader);
  });
  return { objects, problems: reader.problems(), omissions: reader.omissions() };
}
function expandRoot2(configuration, reader) {
  const files = variableFilesOf(configuration, reader);
  const own = assignmentsOf(files.automatic, reader);
  const variants = files.variants.flatMap(
    (path) => evaluateRoot(configuration, reader, assignmentsOf(withVariant(files, path), reader), path)
  );
  const alone = files.variants.length === 0 || isComplete(configuration, own);
  return alone ? [...evaluateRoot(configuration, reader, own, void 0), ...variants] : variants;
}
function evaluateRoot(configuration, reader, assignments, variant) {
  const { folder } = configuration;
  const budget = { steps: maximumSteps3, depth: 0 };
  const root = moduleInstance({
    reader,
    configuration,
    address: "",
    folders: [folder],
    budget,
    input: inputFrom(assignments, configuration, budget)
  });
  const identity2 = { root: folder === "" ? "." : folder, ...variant === void 0 ? {} : { variant } };
  const sources = [];
  return joinDataClusters(objectsOf(root, { kind: "certain" }, identity2, sources), sources);
}
function objectsOf(module, presence, identity2, sources) {
  const objects = [];
  sources.push(...dataClustersOf(module));
  for (const [name, declaration] of module.configuration.resources) {
    const [type = ""] = declaration.labels;
    if (!shapedTypes.has(type)) continue;
    for (const instance of module.instancesOf(declaration).items) {
      const found = { declaration, instance, module, presence, identity: identity2 };
      if (isWanted2(type, found)) objects.push(objectOf2(type, name, found));
    }
  }
  for (const [name, declaration] of module.configuration.modules) {
    for (const instance of module.instancesOf(declaration).items)
      objects.push(...objectsOfCall(name, { declaration, instance, module, presence, identity: identity2 }, sources));
  }
  return objects;
}
function dataClustersOf(module) {
  const clusters = [];
  for (const [name, declaration] of module.configuration.data) {
    if (declaration.labels[0] !== "azurerm_kubernetes_cluster") continue;
    const instances = module.instancesOf(declaration);
    const [only] = instances.items;
    if (instances.form !== "single" || only === void 0) continue;
    const argument = (key) => module.bodyOf(declaration, only).entries.get(key)?.value;
    clusters.push(
      dataCluster(module.addressOf(`data.${name}`, only), argument("name"), argument("resource_group_name"))
    );
  }
  return clusters;
}
function objectsOfCall(name, found, sources) {
  const { declaration, instance, module, presence, identity: identity2 } = found;
  const child = module.childOf(name, declaration, instance);
  if (child !== void 0) return objectsOf(child, bothPresent(presence, instance.presence), identity2, sources);
  const source = moduleSource(declaration);
  if (source === void 0 || localSource(declaration, module.configuration.folder) !== void 0) return [];
  return [objectOf2(`module:${source}`, `module.${name}`, found)];
}
function isWanted2(type, { declaration, instance, module }) {
  if (!type.startsWith("azapi_")) return true;
  const argument = argumentOf2(declaration.layers, "type");
  const value = argument === void 0 ? void 0 : evaluate(argument.attribute.value, module.scopeOf(argument, instance));
  const chars = value === void 0 ? void 0 : charsOf2(value);
  return chars?.toLowerCase().startsWith("microsoft.containerservice/") === true;
}
function objectOf2(type, name, { declaration, instance, module, presence, identity: identity2 }) {
  const body = module.bodyOf(declaration, instance);
  const declared2 = body.entries.get("name")?.value;
  const object = {
    carrier: "terraform",
    type,
    address: module.addressOf(name, instance),
    ...identity2,
    presence: bothPresent(presence, instance.presence),
    body,
    origin: originAt(placeOf(declaration.source, declaration.head.start, declaration.head.end)),
    ...declared2 === void 0 ? {} : { name: declared2 }
  };
  return type.startsWith("azapi_") ? azapiObject(object) : object;
}
function bothPresent(outer, inner) {
  if (outer.kind === "certain") return inner;
  if (inner.kind === "certain" || inner.condition === outer.condition) return outer;
  return { kind: "conditional", condition: `${outer.condition} && ${inner.condition}`, reason: outer.reason };
}

// src/scan/expand-all.ts
function expandAll(candidates, tree, inputs) {
  const json2 = candidates.filter((path) => /\.jsonc?$/i.test(path) && !/\.tf(?:vars)?\.json$/i.test(path));
  const terraform = candidates.filter((path) => /\.(?:tf|tofu)(?:\.json)?$/i.test(path));
  const plans = [.../* @__PURE__ */ new Set([...inputs.planFiles ?? [], ...json2])];
  const expansions = [expandArm(json2, tree), expandAzFiles(json2, tree)];
  if (terraform.length > 0) expansions.push(expandTerraform(terraform, tree));
  expansions.push(expandPlans(plans, tree));
  return {
    objects: expansions.flatMap((expansion) => expansion.objects),
    problems: expansions.flatMap((expansion) => expansion.problems),
    omissions: expansions.flatMap((expansion) => expansion.omissions)
  };
}

// src/scan/plan-places.ts
var planNote = "in-plan";
function placeInConfiguration(judged) {
  const declared2 = judged.filter(({ group }) => ownerOf(group)?.carrier === "terraform");
  return judged.map((item) => {
    if (ownerOf(item.group)?.carrier !== "terraform-plan") return item;
    const twins = declared2.filter((other) => isTwin(item, other));
    const [twin] = twins;
    const roots = new Set(twins.map(({ group }) => ownerOf(group)?.root));
    return twin === void 0 || roots.size > 1 ? item : moved(item, twin.verdict.subjects);
  });
}
function isTwin(planned, configured) {
  const [plan, configuration] = [ownerOf(planned.group), ownerOf(configured.group)];
  if (plan === void 0 || plan.address !== configuration?.address || plan.type !== configuration.type) return false;
  const [left, right] = [nameOf3(planned.group), nameOf3(configured.group)];
  return left !== void 0 && right !== void 0 ? left === right : folderOf4(plan) === folderOf4(configuration);
}
function nameOf3({ cluster }) {
  return cluster?.part.nameKnown === true ? cluster.part.nameKey : void 0;
}
function folderOf4({ origin }) {
  const { path } = origin.place.source;
  return path.slice(0, path.lastIndexOf("/") + 1);
}
function ownerOf(group) {
  return (group.cluster ?? group.pools[0])?.object;
}
function moved({ group, verdict }, configured) {
  const judgements = verdict.judgements.map((judgement) => {
    const planned = verdict.subjects.find(({ kind }) => kind === judgement.subject.kind);
    const subject = configured.find(({ kind }) => kind === judgement.subject.kind);
    return planned === void 0 || subject === void 0 ? judgement : inConfiguration(judgement, planned, subject);
  });
  return { group, verdict: { ...verdict, judgements } };
}
function inConfiguration(judgement, planned, configured) {
  const wanted = JSON.parse(judgement.path);
  const path = sameEntry(samePool(wanted, planned, configured), planned, configured);
  if (path === void 0 || !isReached(configured, path) || !mayBeSame(planned, wanted, configured, path)) {
    return judgement;
  }
  const { origin } = follow(configured, path);
  if (origin === void 0) return judgement;
  return { ...judgement, origin, related: [...judgement.related, { place: judgement.origin.place, note: planNote }] };
}
function isReached(subject, path) {
  const depth = path[0] === "pools" ? 3 : 2;
  return follow(subject, path.slice(0, depth)).node !== void 0;
}
function mayBeSame(planned, from, configured, to2) {
  const depths = Array.from({ length: Math.min(from.length, to2.length) }, (_, index) => index + 1);
  return depths.every((depth) => {
    const left = valueOf(follow(planned, from.slice(0, depth)).node);
    const right = valueOf(follow(configured, to2.slice(0, depth)).node);
    return left === void 0 || right === void 0 || left === right;
  });
}
function valueOf(node) {
  return typeof node === "object" && node !== null && "value" in node ? node.value : void 0;
}
function samePool(path, planned, configured) {
  const [first, index, ...rest] = path;
  if (first !== "pools" || typeof index !== "number") return path;
  if (planned.kind !== "aks-cluster" || configured.kind !== "aks-cluster") return void 0;
  const label = planned.pools[index]?.label;
  const found = configured.pools.findIndex((pool) => pool.label === label);
  return found === -1 ? void 0 : [first, found, ...rest];
}
function sameEntry(path, planned, configured) {
  const index = path?.[3];
  if (path?.[2] !== "entries" || typeof index !== "number") return path;
  const value = planned.proxy?.bypass?.entries[index]?.value;
  const found = configured.proxy?.bypass?.entries.findIndex((entry2) => entry2.value === value) ?? -1;
  return found === -1 ? path.slice(0, 2) : [...path.slice(0, 3), found, ...path.slice(4)];
}

// src/scan/settle.ts
var hostNotes = {
  en: { [planNote]: "the value in the plan" },
  ko: { [planNote]: "플랜에 나타난 값" },
  ja: { [planNote]: "プランでの値" },
  zh: { [planNote]: "计划中的值" }
};
function settle2(judgements, variantsOf, catalogue, locale) {
  const rules = new Map(catalogue.rules.map((rule) => [rule.id, rule]));
  const groups = /* @__PURE__ */ new Map();
  for (const item of judgements) {
    const key = keyOf2(item.judgement);
    const group = groups.get(key);
    if (group === void 0) groups.set(key, [item]);
    else group.push(item);
  }
  return [...groups.values()].flatMap((group) => draftOf(group, variantsOf, rules, locale));
}
function keyOf2({ rule, origin }) {
  const { source, start, end } = origin.place;
  return JSON.stringify([rule, source.path, start, end]);
}
function draftOf(group, variantsOf, rules, locale) {
  const [first] = group;
  const rule = first === void 0 ? void 0 : rules.get(first.judgement.rule);
  if (first === void 0 || rule === void 0) return [];
  const { origin, subject } = first.judgement;
  const related = withoutRepeats2(writtenOnes(group).flatMap((item) => item.judgement.related));
  const text = rule.texts[locale];
  const everyArgs = group.map((item) => item.judgement.args);
  const spoken = together(everyArgs.map((args) => spokenArguments(text, args)));
  const notes = { ...hostNotes[locale], ...text.notes };
  return [
    {
      ...textsOf(rule, locale, spoken),
      place: origin.place,
      via: origin.via,
      related: related.map((other) => ({ ...other, note: renderMessage(notes[other.note] ?? other.note, spoken) })),
      subject,
      args: together(everyArgs),
      variants: variantNames(group, variantsOf)
    }
  ];
}
function writtenOnes(group) {
  const written2 = group.filter(({ judgement }) => !judgement.related.some(({ note }) => note === planNote));
  return written2.length > 0 ? written2 : group;
}
function withoutRepeats2(related) {
  return related.filter(
    (one2, index) => !related.slice(0, index).some((other) => other.note === one2.note && samePlace(other.place, one2.place))
  );
}
function together(everyArgs) {
  const names2 = [...new Set(everyArgs.flatMap((args) => Object.keys(args)))];
  return Object.fromEntries(
    names2.map((name) => [name, [...new Set(everyArgs.flatMap((args) => args[name] ?? []))].sort().join("/")])
  );
}
function textsOf(rule, locale, args) {
  const text = rule.texts[locale];
  return {
    rule: rule.id,
    severity: rule.severity,
    message: renderMessage(text.message, args),
    why: renderMessage(text.why, args),
    remedy: renderMessage(text.remedy, args)
  };
}
function variantNames(group, variantsOf) {
  const names2 = new Set(group.flatMap((item) => item.variant === void 0 ? [] : [item.variant]));
  const roots = new Set(group.map((item) => item.root));
  const possible = [...roots].reduce((sum2, root) => sum2 + (variantsOf.get(root) ?? 1), 0);
  const seen = new Set(group.map((item) => JSON.stringify([item.root, item.variant ?? null]))).size;
  return seen >= possible ? [] : [...names2].sort();
}

// src/scan/host-findings.ts
function expansionFindings(expansion, catalogue, locale) {
  const found = [...expansion.problems.map(parseError), ...expansion.omissions.map(notScanned)];
  return found.flatMap((finding) => draftOf2(finding, catalogue, locale));
}
function parseError({ message, origin }) {
  return {
    rule: "scan/parse-error",
    origin,
    args: { detail: message },
    subject: { kind: "file", name: origin.place.source.path }
  };
}
function notScanned({ path, reason }) {
  const origin = originAt(placeOf({ path, text: "" }, 0, 0));
  return { rule: "scan/not-scanned", origin, args: { reason }, subject: { kind: "file", name: path } };
}
var maximumReasons = 5;
function unresolvedFindings(subjects, catalogue, locale) {
  return subjects.flatMap(({ subject, unjoined }) => {
    const reasons = [
      .../* @__PURE__ */ new Set([
        ...unjoined === void 0 ? [] : [`the cluster of the node pool (${unjoined})`],
        ...unknownReasons(relevantPart(subject))
      ])
    ];
    const origin = originOfNode(subject);
    if (reasons.length === 0 || origin === void 0 || subject.kind !== "aks-cluster") return [];
    const args = { count: String(reasons.length), reasons: reasons.slice(0, maximumReasons).join("; ") };
    const finding = {
      rule: "scan/unresolved",
      origin,
      args,
      subject: { kind: subject.kind, name: subject.name }
    };
    return draftOf2(finding, catalogue, locale);
  });
}
function relevantPart(subject) {
  if (subject.kind !== "aks-cluster") return void 0;
  const { proxy, proxyUnknown, pools } = subject;
  if (proxy === void 0 && proxyUnknown === void 0) return void 0;
  return {
    proxy,
    pools: pools.map(relevantPool),
    ...proxyUnknown === void 0 ? {} : { settings: { unknown: proxyUnknown } }
  };
}
function relevantPool({ osType, osSku }) {
  return osType === void 0 ? {} : { osType, ...osType.unknown === void 0 ? {} : { osSku } };
}
function unknownReasons(node) {
  if (typeof node !== "object" || node === null) return [];
  if ("value" in node && typeof node.value === "string") return [];
  const own = "unknown" in node && typeof node.unknown === "string" ? [node.unknown] : [];
  return own.length > 0 ? own : Object.values(node).flatMap(unknownReasons);
}
function draftOf2({ rule, origin, args, subject }, catalogue, locale) {
  const entry2 = catalogue.rules.find(({ id }) => id === rule);
  if (entry2 === void 0) return [];
  return [
    {
      ...textsOf(entry2, locale, spokenArguments(entry2.texts[locale], args)),
      place: origin.place,
      via: origin.via,
      related: [],
      subject,
      args,
      variants: []
    }
  ];
}

// src/scan/worlds.ts
var maximumConditions2 = 3;
function inEveryWorld(compute, given = /* @__PURE__ */ new Map()) {
  const results = [];
  const pending = [/* @__PURE__ */ new Map()];
  for (let world = pending.pop(); world !== void 0; world = pending.pop()) {
    const decided = new Map(world);
    const choose2 = (condition) => {
      const known2 = given.get(condition) ?? decided.get(condition);
      if (known2 !== void 0) return known2;
      if (decided.size >= maximumConditions2) return void 0;
      pending.push(new Map([...decided, [condition, false]]));
      decided.set(condition, true);
      return true;
    };
    results.push(compute(choose2));
  }
  return results;
}

// src/scan/judge.ts
function judgeGroup(group, judge) {
  const worlds = inEveryWorld((choose2) => {
    const subjects = subjectsOf(group, choose2, judge.now);
    return {
      judgements: subjects.flatMap((subject) => judgeSubject(subject, judge.engine)),
      secrets: secretsBelow(subjects)
    };
  }, decidedBy(group));
  const [first, ...others] = worlds.map((world) => world.judgements);
  return {
    judgements: others.length === 0 ? first ?? [] : heldInAll(worlds.map((world) => world.judgements)),
    subjects: subjectsOf(group, () => void 0, judge.now),
    secrets: worlds.flatMap((world) => world.secrets)
  };
}
function decidedBy(group) {
  const owner = group.cluster ?? group.pools[0];
  const presence = owner?.object.presence;
  return presence?.kind === "conditional" ? /* @__PURE__ */ new Map([[presence.condition, true]]) : /* @__PURE__ */ new Map();
}
function subjectsOf(group, choose2, now) {
  const pools = group.pools.flatMap((pool) => poolIn(pool, choose2));
  if (group.cluster === void 0) return pools.length === 0 ? [] : [poolsAlone(group, pools, now)];
  const described = describeObject(group.cluster.object, { choose: choose2 });
  if (described?.kind !== "aks-cluster") return [];
  const { cluster } = described;
  const { origin } = group.cluster.object;
  const whole = located(
    { ...cluster, now, pools: [...cluster.pools, ...pools] },
    originOfNode(cluster) ?? origin
  );
  if (cluster.proxy === void 0) return [whole];
  const settings = { kind: "proxy-settings", name: cluster.name, now, proxy: cluster.proxy };
  return [whole, located(settings, originOfNode(cluster.proxy) ?? origin)];
}
function poolIn({ object }, choose2) {
  if (object.presence.kind === "conditional" && choose2(object.presence.condition) === false) return [];
  const described = describeObject(object, { choose: choose2 });
  return described?.kind === "aks-node-pool" ? [described.pool] : [];
}
function poolsAlone(group, pools, now) {
  const [first] = group.pools;
  const subject = {
    kind: "aks-cluster",
    name: pools[0]?.label ?? "",
    now,
    pools: [...pools],
    podRanges: [],
    serviceRanges: [],
    syntax: []
  };
  return first === void 0 ? subject : located(subject, first.object.origin);
}
function judgeSubject(subject, engine) {
  return engine.evaluate(subject).flatMap((violation) => judgementOf(subject, violation));
}
function judgementOf(subject, violation) {
  const { origin } = follow(subject, violation.path);
  if (origin === void 0) return [];
  const related = relatedPlaces(subject, violation.related ?? []);
  const { rule, args } = violation;
  const path = JSON.stringify(violation.path);
  return [{ rule, path, ...anchorOf(subject, violation.path), origin, args, related, subject: subjectOf2(subject) }];
}
function subjectOf2({ kind, name }) {
  return { kind, name };
}
function anchorOf(subject, path) {
  const anchor = path[0] === "pools" ? follow(subject, path.slice(0, 2)).origin?.place : void 0;
  return anchor === void 0 ? {} : { anchor };
}
function heldInAll(worlds) {
  const kept = [];
  for (const judgements of worlds) {
    for (const judgement of judgements) {
      const held = worlds.every((others) => others.some((other) => isLike(judgement, other)));
      if (held && !kept.some((other) => isSame2(judgement, other))) kept.push(judgement);
    }
  }
  return kept;
}
function isLike(left, right) {
  if (left.rule !== right.rule) return false;
  return samePlace(left.origin.place, right.origin.place) || left.path === right.path && sameAnchor(left, right);
}
function sameAnchor({ anchor: left }, { anchor: right }) {
  return left === void 0 || right === void 0 ? left === right : samePlace(left, right);
}
function isSame2(left, right) {
  return left.rule === right.rule && samePlace(left.origin.place, right.origin.place);
}
function relatedPlaces(subject, related) {
  const found = related.flatMap(({ path, note }) => {
    const origin = follow(subject, path).origin;
    return origin === void 0 ? [] : [{ note, origin }];
  });
  return found.filter(({ origin }, index) => {
    const before2 = found.slice(0, index).map((other) => other.origin.place);
    const isNew = !before2.some((place) => samePlace(place, origin.place));
    return isNew && (origin.via.length > 0 || !before2.some(({ source }) => source === origin.place.source));
  }).map(({ note, origin }) => ({
    place: origin.place,
    note,
    ...origin.via.length === 0 ? {} : { via: origin.via }
  }));
}

// src/scan/scan.ts
async function scan(tree, options) {
  const expansion = expandAll(options.candidates, tree, options);
  const groups = linkAksClusters(expansion.objects.flatMap(describeAlone));
  const judged = groups.length === 0 ? [] : judgeAll(groups, await options.loadPolicies(), options.now);
  const omissions = [...options.omissions ?? [], ...expansion.omissions];
  const drafts = [
    ...settle2(judged.flatMap(variantJudgements), variantCounts(expansion.objects), options.catalogue, options.locale),
    ...expansionFindings({ problems: problemsThatMatter(expansion), omissions }, options.catalogue, options.locale),
    ...unresolvedFindings(judged.flatMap(unresolvedOf), options.catalogue, options.locale)
  ];
  const subjects = judged.flatMap(({ verdict }) => verdict.subjects);
  const secrets = judged.flatMap(({ verdict }) => verdict.secrets);
  const findings = withFingerprints(withoutRepeats3(drafts), secrets);
  const clusters = new Set(
    groups.flatMap(
      ({ cluster }) => cluster === void 0 ? [] : [`${cluster.object.root} ${cluster.object.address}`]
    )
  );
  return {
    report: {
      findings,
      summary: summaryOf(findings, { files: options.candidates.length, subjects: clusters.size }),
      secrets
    },
    subjects
  };
}
function problemsThatMatter({ problems }) {
  return problems.filter(({ origin }) => speaksOfProxies(origin.place.source.text));
}
function describeAlone(object) {
  const part4 = describeObject(object, { choose: () => void 0 });
  return part4 === void 0 ? [] : [{ object, part: part4 }];
}
function judgeAll(groups, engine, now) {
  return placeInConfiguration(groups.map((group) => ({ group, verdict: judgeGroup(group, { engine, now }) })));
}
function ownerOf2(group) {
  return (group.cluster ?? group.pools[0])?.object;
}
function variantJudgements({ group, verdict }) {
  const owner = ownerOf2(group);
  if (owner === void 0) return [];
  const { root, variant } = owner;
  return verdict.judgements.map(
    (judgement) => variant === void 0 ? { judgement, root } : { judgement, root, variant }
  );
}
function unresolvedOf({ group, verdict }) {
  const { unjoined } = group;
  return verdict.subjects.map(
    (subject) => unjoined !== void 0 && isProxyTrouble(subject) ? { subject, unjoined } : { subject }
  );
}
function isProxyTrouble(subject) {
  return subject.kind === "aks-cluster" && subject.pools.some(
    ({ osType, osSku, type }) => osType?.value?.toLowerCase() === "windows" || osSku?.value?.toLowerCase().startsWith("windows") === true || type?.value === "AvailabilitySet"
  );
}
function variantCounts(objects) {
  const variants = /* @__PURE__ */ new Map();
  for (const { root, variant } of objects) {
    const seen = variants.get(root) ?? /* @__PURE__ */ new Set();
    variants.set(root, seen.add(variant ?? ""));
  }
  return new Map([...variants].map(([root, seen]) => [root, seen.size]));
}
function withoutRepeats3(drafts) {
  const seen = /* @__PURE__ */ new Set();
  return drafts.filter(({ rule, place, message }) => {
    const said = rule === "scan/unresolved" ? "" : message;
    const key = JSON.stringify([rule, place.source.path, place.start, place.end, said]);
    return seen.has(key) ? false : seen.add(key).size > 0;
  });
}
export {
  scan
};
