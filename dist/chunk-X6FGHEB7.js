import {
  firstHole,
  flatten,
  holeMark
} from "./chunk-6ARWDCOH.js";
import {
  __commonJS,
  __toESM
} from "./chunk-75QCMCYK.js";

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
        let part = 0;
        let shift2;
        while (cidrBits > 0) {
          shift2 = partSize - cidrBits;
          if (shift2 < 0) {
            shift2 = 0;
          }
          if (first[part] >> shift2 !== second[part] >> shift2) {
            return false;
          }
          cidrBits -= partSize;
          part += 1;
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
      function padPart(part, length) {
        while (part.length < length) {
          part = `0${part}`;
        }
        return part;
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
        let match, part, value;
        if (match = string.match(ipv4Regexes.fourOctet)) {
          return (function() {
            const ref = match.slice(1, 6);
            const results = [];
            for (let i = 0; i < ref.length; i++) {
              part = ref[i];
              results.push(parseIntAuto(part));
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
      ipaddr2.IPv4.subnetMaskFromPrefixLength = function(prefix) {
        prefix = parseInt(prefix);
        if (Number.isNaN(prefix) || prefix < 0 || prefix > 32) {
          throw new Error("ipaddr: invalid IPv4 prefix length");
        }
        const octets = [0, 0, 0, 0];
        let j = 0;
        const filledOctetCount = Math.floor(prefix / 8);
        while (j < filledOctetCount) {
          octets[j] = 255;
          j++;
        }
        if (filledOctetCount < 4) {
          octets[filledOctetCount] = Math.pow(2, prefix % 8) - 1 << 8 - prefix % 8;
        }
        return new this(octets);
      };
      ipaddr2.IPv6 = (function() {
        function IPv6(parts, zoneId) {
          let i, part;
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
            part = this.parts[i];
            if (!(0 <= part && part <= 65535)) {
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
          let part, zeros;
          for (let i = 7; i >= 0; i -= 1) {
            part = this.parts[i];
            if (part in zerotable) {
              zeros = zerotable[part];
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
          let part;
          const bytes = [];
          const ref = this.parts;
          for (let i = 0; i < ref.length; i++) {
            part = ref[i];
            bytes.push(part >> 8);
            bytes.push(part & 255);
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
      ipaddr2.IPv6.subnetMaskFromPrefixLength = function(prefix) {
        prefix = parseInt(prefix);
        if (Number.isNaN(prefix) || prefix < 0 || prefix > 128) {
          throw new Error("ipaddr: invalid IPv6 prefix length");
        }
        const octets = [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0];
        let j = 0;
        const filledOctetCount = Math.floor(prefix / 8);
        while (j < filledOctetCount) {
          octets[j] = 255;
          j++;
        }
        if (filledOctetCount < 16) {
          octets[filledOctetCount] = Math.pow(2, prefix % 8) - 1 << 8 - prefix % 8;
        }
        return new this(octets);
      };
      ipaddr2.fromByteArray = function(bytes) {
        const length = bytes.length;
        if (length === 4) {
          return new ipaddr2.IPv4(bytes);
        } else if (length === 16) {
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
        let i, rangeName, rangeSubnets, subnet;
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
              subnet = rangeSubnets[i];
              if (address.kind() === subnet[0].kind() && address.match.apply(address, subnet)) {
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
  const mayBe = text.indexOf(":") !== text.lastIndexOf(":");
  return mayBe && isIPv6(text) && !text.includes("%") ? "ipv6" : void 0;
}
function addressScope(address) {
  if (addressFamily(address) === void 0) return void 0;
  const plain = import_ipaddr.default.process(address).toString();
  if (platformAddresses.has(plain)) return "platform";
  const found = scopes.find(([, ranges]) => ranges.some((range) => rangeContains(range, plain)));
  return found === void 0 ? "public" : found[0];
}
function parseRange(text) {
  const slash = text.indexOf("/");
  const address = text.slice(0, Math.max(slash, 0));
  const digits = text.slice(slash + 1);
  const family = addressFamily(address);
  if (slash < 0 || family === void 0 || !/^\d{1,3}$/u.test(digits)) return void 0;
  const length = Number(digits);
  if (length > (family === "ipv4" ? 32 : 128)) return void 0;
  const network = networkOf(address, length);
  return { family, network: `${network}/${length}`, length, hostBits: network !== import_ipaddr.default.parse(address).toString() };
}
function networkOf(address, length) {
  const parsed = import_ipaddr.default.parse(address);
  const bytes = parsed.toByteArray().map((byte, index) => byte & maskByte(length - index * 8));
  return import_ipaddr.default.fromByteArray(bytes).toString();
}
function maskByte(bits) {
  if (bits >= 8) return 255;
  return bits <= 0 ? 0 : 255 << 8 - bits & 255;
}
function rangeContains(outer, inner) {
  const range = parseRange(outer);
  const other = parseRange(inner);
  const address = other === void 0 ? inner : other.network.slice(0, other.network.indexOf("/"));
  const family = addressFamily(address);
  if (range === void 0 || range.family !== family) return false;
  if (other !== void 0 && other.length < range.length) return false;
  const list = new BlockList();
  list.addSubnet(range.network.slice(0, range.network.indexOf("/")), range.length, range.family);
  return list.check(address, family);
}

// src/facts/bypass-address.ts
function addressEntry(entry) {
  return wholeAddress(entry) ?? cidrEntry(entry) ?? dashRange(entry) ?? dotted(entry) ?? colons(entry);
}
function flawed(entry, value, at = { start: 0, end: entry.length }) {
  return { kind: "malformed", badAddress: { value, ...at } };
}
function wholeAddress(entry) {
  return addressFamily(entry) === void 0 ? void 0 : { kind: "address", name: entry.toLowerCase() };
}
function cidrEntry(entry) {
  const slash = entry.indexOf("/");
  if (slash < 0) return void 0;
  const bracketed = entry.startsWith("[") && entry.charAt(slash - 1) === "]";
  const address = bracketed ? entry.slice(1, slash - 1) : entry.slice(0, slash);
  const mask = entry.slice(slash + 1);
  const range = parseRange(`${address}/${mask}`);
  if (range !== void 0) return rangeEntry(range, { start: 0, end: slash }, bracketed, `${address}/${mask}`);
  if (addressFamily(address) !== void 0) return maskFlaw(entry, slash, mask);
  const numbers = /^\d[\d.]*$/u.test(address) && /^[\d.]*$/u.test(mask);
  return numbers ? shiftless(dotted(address), entry) : void 0;
}
function rangeEntry(range, address, bracketed, plain) {
  return {
    kind: "cidr",
    network: range.network,
    ...range.hostBits ? { hostBits: address } : {},
    ...bracketed ? { brackets: address } : {},
    ...range.length === 0 ? { broad: "all-addresses" } : {},
    ...range.hostBits || bracketed ? { fixed: range.hostBits ? range.network : plain } : {}
  };
}
function maskFlaw(entry, slash, mask) {
  const gluedName = /^\d{1,3}[^\d.]/u.test(mask) || mask.includes("/");
  return gluedName ? void 0 : flawed(entry, "mask", { start: mask === "" ? slash : slash + 1, end: entry.length });
}
function shiftless(shape, entry) {
  return shape?.badAddress === void 0 ? flawed(entry, "partial") : shape;
}
function dashRange(entry) {
  const dash = entry.indexOf("-");
  if (dash <= 0 || !/^[\d.]+-[\d.]+$/u.test(entry)) return void 0;
  return addressFamily(entry.slice(0, dash)) === void 0 ? void 0 : flawed(entry, "range");
}
var lastOctet = /^\.?(?:\d|[1-9]\d|1\d\d|2[0-4]\d|25[0-5])$/u;
function dotted(entry) {
  if (!/^\.{0,3}\d[\d.*]*$/u.test(entry) || lastOctet.test(entry)) return void 0;
  if (entry.includes("*")) return flawed(entry, "wildcard-octet", starsOf(entry));
  if (entry.endsWith(".") && addressFamily(entry.slice(0, -1)) !== void 0) {
    const name = entry.slice(0, -1);
    return { kind: "address", name, trailingDot: { start: entry.length - 1, end: entry.length }, fixed: name };
  }
  const octets = entry.split(".");
  if (octets.length !== 4 || octets.includes("")) return flawed(entry, "partial");
  const wrong = octets.findIndex((octet2) => Number(octet2) > 255 || octet2.length > 1 && octet2.startsWith("0"));
  const octet = octets[wrong] ?? "";
  const start = octets.slice(0, wrong).join(".").length + (wrong > 0 ? 1 : 0);
  return flawed(entry, Number(octet) > 255 ? "octet" : "leading-zero", { start, end: start + octet.length });
}
function starsOf(entry) {
  const start = entry.indexOf("*");
  return { start, end: entry.lastIndexOf("*") + 1 };
}
function colons(entry) {
  const several = entry.indexOf(":") !== entry.lastIndexOf(":");
  return several && /^[0-9a-f:.]+$/iu.test(entry) ? flawed(entry, "partial") : void 0;
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
  let to = end;
  while (from < to && isWhiteSpace(text.charAt(from))) from += 1;
  while (to > from && isWhiteSpace(text.charAt(to - 1))) to -= 1;
  return { start: from, end: to };
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
function gluedEntry(entry) {
  if (entry.includes("://") || entry.includes("@") || hasNetmask(entry)) return void 0;
  const ranges = [twoRanges, twoRangesShort].map((pattern) => halves(pattern, entry, isAddressOrRange));
  const names = [rangeAtStart, addressAndSuffix, addressAtStart].map((pattern) => halves(pattern, entry, () => true));
  const found = [...ranges, ...names].find((pair) => pair !== void 0);
  if (found !== void 0) return glued(entry, found.first, found.second);
  return nameThenAddress(entry);
}
function halves(pattern, entry, fits) {
  const match = pattern.exec(entry);
  const [first, second] = [match?.[1] ?? "", match?.[2] ?? ""];
  return isAddressOrRange(first) && fits(second) ? { first, second } : void 0;
}
function hasNetmask(entry) {
  const slash = entry.indexOf("/");
  return slash > 0 && addressFamily(entry.slice(slash + 1)) !== void 0;
}
function nameThenAddress(entry) {
  const match = rangeAtEnd.exec(entry);
  if (match === null || !isAddressOrRange(match[0])) return void 0;
  const first = entry.slice(0, match.index);
  return /[A-Za-z]$/u.test(first) ? glued(entry, first, match[0]) : void 0;
}
function isAddressOrRange(text) {
  return addressFamily(text) !== void 0 || parseRange(text) !== void 0;
}
function glued(entry, first, second) {
  return {
    kind: "malformed",
    glued: { start: 0, end: entry.length, value: entry.slice(0, 200), first, second },
    fixed: `${first},${second}`
  };
}

// src/facts/address-authority.ts
function readAuthority(chars, rest, bodyStart) {
  const limits = authorityEnd(chars, rest);
  if (limits.doubtful) return unknownAuthority(chars, rest);
  const at = chars.slice(rest.start, limits.end).lastIndexOf("@");
  const hostStart = at < 0 ? rest.start : rest.start + at + 1;
  const userInfo = at <= 0 ? {} : { userInfo: userInfoOf(chars, rest.start, rest.start + at) };
  const secret = secretOf(chars, rest, limits, at < 0 ? void 0 : rest.start + at);
  const emptyAt2 = at < 0 ? bodyStart : hostStart - 1;
  const place = readHostAndPort(chars, { start: hostStart, end: limits.end }, emptyAt2);
  const openEnd = place.doubtful === true || limits.end === rest.end && place.open;
  const hostless = place.parts.host === void 0;
  const tail = hostless ? { parts: {}, faults: [] } : readTail(chars, { start: limits.end, end: rest.end }, openEnd);
  const parts = hideParts({ ...userInfo, ...place.parts, ...tail.parts }, secret);
  return {
    parts,
    faults: [...rawDelimiters(chars, rest.start, hostStart), ...place.faults, ...tail.faults],
    ...secret === void 0 ? {} : { secret }
  };
}
function unknownAuthority(chars, rest) {
  const part = unknownPart(rest.start, rest.end);
  const at = chars.lastIndexOf("@", rest.end - 1);
  const secret = at <= rest.start ? {} : { secret: { start: rest.start, end: at } };
  return { parts: { host: part, port: part, path: part, query: part }, faults: [], ...secret };
}
function indexOfAny(chars, start, end, wanted) {
  for (let index = start; index < end; index += 1) if (wanted.includes(chars.charAt(index))) return index;
  return end;
}
function authorityEnd(chars, rest) {
  const { start } = rest;
  const end = indexOfAny(chars, start, rest.end, "/?#\\");
  const at = chars.lastIndexOf("@", rest.end - 1);
  const before2 = chars.slice(start, end);
  if (at < end || !/^[^:@[\]]*:(?!\d{1,5}$)[^@]*$/u.test(before2)) return { start, end, doubtful: false };
  if (before2.slice(before2.indexOf(":")).includes(holeMark)) return { start, end, doubtful: true };
  return { start, end: indexOfAny(chars, at, rest.end, "/?#\\"), doubtful: false };
}
function rawDelimiters(chars, start, hostStart) {
  const runs = runsOf(chars, start, Math.max(start, hostStart - 1), (char) => "/?#".includes(char));
  return runs.map((span) => ({ ...span, value: "stray-character" }));
}
function secretOf(chars, rest, authority, at) {
  const last = chars.lastIndexOf("@", rest.end - 1);
  const start = at === void 0 ? authority.end : rest.start;
  return last <= start ? void 0 : { start, end: last };
}
function userInfoOf(chars, start, end) {
  const colon = chars.indexOf(":", start);
  const password = colon >= 0 && colon < end - 1;
  const judged = password ? chars.slice(colon + 1, end) : chars.slice(start, colon >= 0 && colon < end ? colon : end);
  const literal = judged.split("").some((char) => char !== holeMark && char !== "*");
  return { start, end, literal, password };
}
function readHostAndPort(chars, range, emptyAt2) {
  const text = chars.slice(range.start, range.end);
  if (text.startsWith("[")) return readBracketed(chars, range);
  if (addressFamily(text) === "ipv6") return bareIpv6(range);
  if (mayBeIpv6(text))
    return {
      parts: { host: unknownPart(range.start, range.end), port: unknownPart(range.start, range.end) },
      faults: [],
      open: true,
      doubtful: true
    };
  const colon = text.indexOf(":");
  const hostEnd = colon < 0 ? range.end : range.start + colon;
  const open = text.endsWith(holeMark) || colon >= 0 && text.slice(colon).includes(holeMark);
  const host = readHost(chars, range.start, hostEnd, emptyAt2);
  if (colon >= 0) {
    const port = readPort(chars, hostEnd, range.end);
    return { parts: { ...host.parts, ...port.parts }, faults: [...host.faults, ...port.faults], open };
  }
  const mayHavePort = text.endsWith(holeMark) ? { port: unknownPart(range.end - 1, range.end) } : {};
  return { parts: { ...host.parts, ...mayHavePort }, faults: host.faults, open };
}
function unknownPart(start, end) {
  return { state: "unknown", start, end };
}
function bareIpv6(range) {
  return {
    parts: { host: unknownPart(range.start, range.end) },
    faults: [{ ...range, value: "bracket" }],
    open: false
  };
}
function mayBeIpv6(text) {
  return text.includes(holeMark) && text.indexOf(":") !== text.lastIndexOf(":") && /^[0-9a-f:.\uE000]*$/iu.test(text);
}
function readBracketed(chars, range) {
  const close = chars.indexOf("]", range.start);
  if (close < 0 || close >= range.end) {
    const host2 = unknownPart(range.start, range.end);
    return {
      parts: { host: host2, port: host2 },
      faults: [{ start: range.start, end: range.start + 1, value: "bracket" }],
      open: true
    };
  }
  const inner = chars.slice(range.start + 1, close);
  const span = { start: range.start, end: close + 1 };
  const behind2 = close + 1 < range.end ? readBehindBracket(chars, close + 1, range.end) : { parts: {}, faults: [] };
  const open = chars.slice(close, range.end).includes(holeMark);
  if (inner.includes(holeMark))
    return { parts: { host: unknownPart(span.start, span.end), ...behind2.parts }, faults: behind2.faults, open };
  const valid = addressFamily(inner) === "ipv6";
  const host = valid ? { ...span, state: "known", value: inner.toLowerCase() } : unknownPart(span.start, span.end);
  const hostFacts = valid ? { hostFacts: factsOf(inner) } : {};
  const faults = valid ? behind2.faults : [{ ...span, value: "bracket" }, ...behind2.faults];
  return { parts: { host, ...hostFacts, ...behind2.parts }, faults, open };
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
function looksNumeric(host) {
  const label = host.replace(/\.$/u, "").split(".").at(-1) ?? "";
  return /^(?:\d+|0x[0-9a-f]*)$/iu.test(label);
}
function factsOf(host) {
  const kind = addressFamily(host) ?? "name";
  const local = host === "localhost" || host.endsWith(".localhost");
  const scope = kind === "name" ? local ? "loopback" : void 0 : addressScope(host);
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
  const digits = /^\d*/u.exec(chars.slice(start, end))?.[0].length ?? 0;
  const junk = chars.charAt(start + digits);
  if (isWhiteSpace(junk)) return [];
  if (digits === 0 || /[A-Za-z0-9:.]/u.test(junk)) return [{ start, end, value: "port-not-a-number" }];
  return [{ start: start + digits, end, value: strayKind(junk) }];
}
function readTail(chars, range, open) {
  if (open) {
    const part = unknownPart(range.end - 1, range.end);
    return { parts: { path: part, query: part }, faults: [] };
  }
  if (chars.charAt(range.start) === "\\" && range.start < range.end) {
    return { parts: {}, faults: [{ start: range.start, end: range.start + 1, value: "stray-character" }] };
  }
  const queryStart = indexOfAny(chars, range.start, range.end, "?#");
  const path = textPart(chars, range.start, queryStart);
  const query = textPart(chars, queryStart, range.end);
  const mayHaveQuery = query === void 0 && path?.state === "unknown" ? { query: unknownPart(range.end - 1, range.end) } : {};
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
function hideParts(parts, secret) {
  if (secret === void 0) return parts;
  const hide3 = (part) => part.start < secret.end && secret.start < part.end ? unknownPart(part.start, part.end) : part;
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
  return whole && !expands && facts.faults.every((fault) => curable.has(fault.value));
}
function hostAndPort(chars, parts) {
  const { host, hostFacts, port } = parts;
  if (host?.state !== "known" || port?.state === "unknown") return void 0;
  const name = hostFacts?.kind === "ipv6" ? `[${host.value}]` : chars.slice(host.start, host.end);
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
function withExpressionSecrets(chars, masked, secret) {
  let end = chars.lastIndexOf("@");
  while (end >= 0 && masked.charAt(end) !== holeMark) end = end === 0 ? -1 : chars.lastIndexOf("@", end - 1);
  if (end < 0) return secret;
  const first = masked.split("").findIndex((char, index) => char === holeMark && chars.charAt(index) !== holeMark);
  return { start: Math.min(first, secret?.start ?? first), end: Math.max(end, secret?.end ?? end) };
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
  const scan = parse(maskRanges(masked, samples));
  const secret = withExpressionSecrets(chars, masked, scan.secret);
  const facts = {
    ...masked.includes(holeMark) ? {} : { value: hide(chars, secret) },
    ...expression === void 0 ? {} : { expression },
    ...scan.parts === void 0 ? {} : { parts: scan.parts },
    faults: scan.faults.map((fault) => withText(chars, fault, secret)),
    shell: shellCharacters(masked),
    ...placeholder === void 0 ? {} : { placeholder: withoutSecret(placeholder, secret) },
    ...secret === void 0 ? {} : { secret }
  };
  const suggestion = suggestAddress(chars, facts);
  return suggestion === void 0 ? facts : { ...facts, suggestion };
}
function parse(chars) {
  const trimmed = trimmedRange(chars, 0, chars.length);
  const spaces = runsOf(chars, 0, trimmed.start, isWhiteSpace).concat(
    runsOf(chars, trimmed.end, chars.length, isWhiteSpace)
  );
  const faults = spaces.map((span) => ({ ...span, value: "white-space" }));
  const body = unwrap(chars, trimmed, faults);
  if (body.start === body.end) return { faults };
  faults.push(
    ...runsOf(chars, body.start, body.end, isWhiteSpace).map((span) => ({ ...span, value: "white-space" }))
  );
  const head = readScheme(chars, body);
  faults.push(...head.faults);
  const rest = { start: head.end, end: body.end };
  if (head.broken === true) {
    const secret2 = greedySecret(chars, rest);
    return { parts: { ...schemePart(head) }, faults, ...secret2 === void 0 ? {} : { secret: secret2 } };
  }
  const authority = head.open === true ? unknownAuthority(chars, rest) : readAuthority(chars, rest, body.start);
  faults.push(...authority.faults);
  const parts = { ...schemePart(head), ...authority.parts };
  const certain = Object.values(parts).some((part) => !("state" in part) || part.state === "known");
  const secret = authority.secret;
  return {
    ...certain || faults.length > 0 ? { parts } : {},
    faults: faults.sort((left, right) => left.start - right.start),
    ...secret === void 0 ? {} : { secret }
  };
}
function schemePart(head) {
  return head.scheme === void 0 ? {} : { scheme: head.scheme };
}
var quotes = `"'‘’“”`;
function unwrap(chars, trimmed, faults) {
  let { start, end } = trimmed;
  const prefix = /^(?:(?:export|set|env)[ \t]{1,8})?[\w.\uE000-]{1,80}=/u.exec(
    chars.slice(start, Math.min(end, start + 100))
  );
  if (prefix !== null) {
    faults.push({ start, end: start + prefix[0].length, value: "variable-prefix" });
    start += prefix[0].length;
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
  const fault = { start: end, end: end + second[0].length, value: "stray-character" };
  return { scheme, end: end + second[0].length, faults: [fault], broken: true };
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
  const at = chars.lastIndexOf("@", rest.end - 1);
  return at <= rest.start ? void 0 : { start: rest.start, end: at };
}
function hide(chars, secret) {
  return secret === void 0 ? chars : `${chars.slice(0, secret.start)}***${chars.slice(secret.end)}`;
}
function overlaps(left, right) {
  return right !== void 0 && left.start < right.end && right.start < left.end;
}
function withText(chars, fault, secret) {
  const shown = chars.slice(fault.start, fault.end);
  const silent = overlaps(fault, secret) && fault.value !== "white-space";
  return silent || shown.includes(holeMark) ? fault : { ...fault, text: printable(shown) };
}
function withoutSecret(placeholder, secret) {
  const crosses = secret !== void 0 && placeholder.start < secret.end && placeholder.end > secret.end;
  return crosses ? { start: placeholder.start, end: secret.end } : placeholder;
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
function entryShape(entry, element) {
  if (entry === "") return { kind: "empty", fixed: "" };
  const certain = quotedEntry(entry) ?? separatedEntry(entry, element) ?? urlEntry(entry);
  if (certain !== void 0) return certain;
  if (entry.includes(holeMark)) return holeEntry(entry);
  if (entry === "*") return { kind: "star" };
  return bracketedEntry(entry) ?? gluedEntry(entry) ?? addressEntry(entry) ?? strayBracket(entry) ?? nameOrPath(entry);
}
function holeEntry(entry) {
  const wildcard = /^\*\.[A-Za-z0-9._\uE000-]*$/u.test(entry) && !/\d\.\d/u.test(entry);
  return wildcard ? { kind: "wildcard", kindAt: { start: 0, end: 2 } } : { kind: "hole" };
}
var quotes2 = `"'‘’“”`;
function quotedEntry(entry) {
  const [first] = runsOf(entry, 0, entry.length, (char) => quotes2.includes(char));
  if (first === void 0) return void 0;
  const inner = entry.split("").filter((char) => !quotes2.includes(char)).join("");
  const simple = /^[A-Za-z0-9.:/*-]+$/u.test(inner);
  return {
    kind: "malformed",
    glued: { ...first, value: entry.slice(first.start, first.end) },
    ...simple ? { fixed: inner } : {}
  };
}
var separators = [
  ["semicolon", (char) => char === ";"],
  ["bar", (char) => char === "|"],
  ["line-break", (char) => char === "\n" || char === "\r"],
  ["space", isWhiteSpace]
];
function separatorKind(char, element) {
  if (element && char === ",") return "comma";
  return separators.find(([, matches]) => matches(char))?.[0];
}
function separatedEntry(entry, element) {
  const runs = runsOf(entry, 0, entry.length, (char) => separatorKind(char, element) !== void 0);
  const [first] = runs;
  if (first === void 0) return void 0;
  const chars = entry.slice(first.start, first.end);
  const kinds = chars.split("").map((char) => separatorKind(char, element));
  const value = kinds.find((kind) => kind !== "space") ?? "space";
  const parts = partsBetween(entry, runs).filter((part) => part !== "");
  const fixed = entry.includes(holeMark) ? {} : { fixed: parts.map((part) => entryShape(part, element).fixed ?? part).join(",") };
  return { kind: "malformed", separator: { ...first, value }, ...fixed };
}
function partsBetween(entry, runs) {
  const starts = [0, ...runs.map((run) => run.end)];
  return starts.map((start, index) => entry.slice(start, runs[index]?.start ?? entry.length));
}
function urlEntry(entry) {
  const mark = entry.indexOf("://");
  if (mark < 0 || entry.slice(0, mark).includes(holeMark)) return void 0;
  const { parts, secret } = addressFactsOf(entry);
  const host = parts?.host?.state === "known" && secret === void 0 ? { fixed: parts.host.value } : {};
  return { kind: "url", kindAt: { start: 0, end: mark + 3 }, ...secret === void 0 ? {} : { secret }, ...host };
}
function bracketedEntry(entry) {
  const match = /^\[([^\]]*)\](?::(\d+))?$/u.exec(entry);
  const inner = match?.[1] ?? "";
  if (addressFamily(inner) !== "ipv6") return void 0;
  const end = inner.length + 2;
  const port = match?.[2] === void 0 ? {} : { port: { start: end, end: entry.length, value: match[2] } };
  return { kind: "address", name: inner.toLowerCase(), brackets: { start: 0, end }, ...port, fixed: inner };
}
function strayBracket(entry) {
  const [first] = runsOf(entry, 0, entry.length, (char) => "[](){}<>".includes(char));
  if (first === void 0) return void 0;
  return { kind: "malformed", glued: { ...first, value: entry.slice(first.start, first.end) } };
}
function nameOrPath(entry) {
  const at = entry.lastIndexOf("@");
  if (at >= 0) return entryWithUser(at);
  const slash = entry.indexOf("/");
  if (slash < 0) return portedName(entry);
  const host = slash > 0 ? portedName(entry.slice(0, slash)) : void 0;
  const clean = host !== void 0 && host.badLabel === void 0 && host.kind !== "malformed";
  const fixed = clean ? { fixed: host.fixed ?? entry.slice(0, slash) } : {};
  return { kind: "url", kindAt: { start: slash, end: entry.length }, ...fixed };
}
function entryWithUser(at) {
  const secret = at === 0 ? {} : { secret: { start: 0, end: at } };
  return { kind: "url", kindAt: { start: 0, end: at + 1 }, ...secret };
}
function portedName(entry) {
  const colon = entry.indexOf(":");
  if (colon < 0) return nameEntry(entry);
  const before2 = entry.slice(0, colon);
  const port = { start: colon, end: entry.length, value: entry.slice(colon + 1) };
  const shape = before2 === "" ? void 0 : addressEntry(before2) ?? nameEntry(before2);
  if (shape === void 0) return { kind: "malformed", port };
  return { ...shape, port, ...shape.kind === "malformed" ? {} : { fixed: shape.fixed ?? before2 } };
}
function nameEntry(entry) {
  if (entry.includes("*")) return wildcardEntry(entry);
  const suffix = entry.startsWith(".");
  const dotted2 = entry.endsWith(".") && entry.length > 1;
  const start = suffix ? 1 : 0;
  const end = entry.length - (dotted2 ? 1 : 0);
  const name = entry.slice(start, Math.max(start, end)).toLowerCase();
  const flaw = labelFlaw(entry, start, Math.max(start, end));
  const broad = breadthOf(name);
  return {
    kind: suffix ? "suffix" : "host",
    name,
    ...dotted2 ? { trailingDot: { start: end, end: entry.length }, fixed: entry.slice(0, end) } : {},
    ...flaw === void 0 ? {} : { badLabel: flaw },
    ...broad === void 0 ? {} : { broad }
  };
}
function wildcardEntry(entry) {
  const end = entry.endsWith(".") && entry.length > 2 ? entry.length - 1 : entry.length;
  const whole = entry.slice(0, end);
  const name = (whole.startsWith("*.") ? whole.slice(2) : whole).toLowerCase();
  const plain = whole.startsWith("*.") && name !== "" && !name.includes("*");
  const broad = plain ? breadthOf(name) : void 0;
  return {
    kind: "wildcard",
    kindAt: starsAt(entry),
    name,
    ...end < entry.length ? { trailingDot: { start: end, end: entry.length } } : {},
    ...broad === void 0 ? {} : { broad },
    ...plain ? { fixed: `.${whole.slice(2)}` } : {}
  };
}
function starsAt(entry) {
  const start = entry.indexOf("*");
  const end = entry.startsWith("*.") ? 2 : start + 1;
  return { start, end };
}
function labelFlaw(entry, start, end) {
  let from = start;
  for (const label of entry.slice(start, end).split(".")) {
    const value = flawOf(label);
    const to = from + label.length;
    if (value !== void 0) return { value, label: label.slice(0, 80), ...labelAt(entry, from, to) };
    from = to + 1;
  }
  return void 0;
}
function labelAt(entry, from, to) {
  return from < to ? { start: from, end: to } : { start: Math.max(0, from - 1), end: Math.min(entry.length, from + 1) };
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
    const comma = masked.chars.indexOf(",", start);
    const end = comma < 0 ? chars.length : comma;
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
function factsOf2(chars, masked, range, element) {
  const at = trimmedRange(masked, range.start, Math.min(range.end, range.start + maximumEntryLength));
  const plain = masked.slice(at.start, at.end);
  const expression = maskExpressions(chars.slice(at.start, at.end)).first;
  const placeholder = firstPlaceholder(plain, entryPlaceholders(plain));
  const shape = withoutUser(plain, entryShape(plain, element));
  const sample = placeholder !== void 0 && shape.separator === void 0;
  const { fixed, ...rest } = shifted(sample ? sampleShape(shape) : shape, at.start);
  const hidden = withExpressionSecrets(chars.slice(at.start, at.end), plain, shape.secret);
  const secret = hidden && shift(hidden, at.start);
  const spaces = rest.kind === "empty" ? void 0 : spacesAround(range, at);
  const shell = shellCharacters(plain).map((char) => shift(char, at.start));
  const suggestion = suggestionFor(plain, rest.kind, fixed, spaces);
  return {
    ...rest,
    at,
    ...plain.includes(holeMark) ? {} : { value: hide2(chars, at, secret) },
    ...secret === void 0 ? {} : { secret },
    ...expression === void 0 ? {} : { expression: shift(expression, at.start) },
    ...spaces === void 0 ? {} : { spaces },
    shell,
    ...placeholder === void 0 ? {} : { placeholder: shift(placeholder, at.start) },
    ...suggestion === void 0 ? {} : { suggestion }
  };
}
function sampleShape({ secret }) {
  return secret === void 0 ? { kind: "malformed" } : { kind: "malformed", secret };
}
function withoutUser(plain, shape) {
  const at = plain.lastIndexOf("@");
  if (at <= 0 || shape.kind === "url") return shape;
  const { fixed: _fixed, glued: glued2, badLabel, ...rest } = shape;
  return {
    ...rest,
    ...glued2 === void 0 ? {} : { glued: { start: glued2.start, end: glued2.end, value: glued2.value.length > 3 ? "***" : glued2.value } },
    ...badLabel === void 0 ? {} : { badLabel: { ...badLabel, label: "***" } },
    secret: { start: 0, end: at }
  };
}
function suggestionFor(plain, kind, fixed, spaces) {
  if (plain.includes(holeMark) || /[$`\\]/u.test(plain)) return void 0;
  if (fixed !== void 0) return fixed;
  return spaces !== void 0 && kind !== "malformed" && kind !== "url" ? plain : void 0;
}
function spacesAround(range, at) {
  if (at.start > range.start) return { start: range.start, end: at.start };
  return at.end < range.end ? { start: at.end, end: range.end } : void 0;
}
function hide2(chars, at, secret) {
  if (secret === void 0) return chars.slice(at.start, at.end);
  return `${chars.slice(at.start, secret.start)}***${chars.slice(secret.end, at.end)}`;
}
function shift(range, by) {
  return { ...range, start: range.start + by, end: range.end + by };
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
  const moved = ranged.flatMap((key) => shape[key] === void 0 ? [] : [[key, shift(shape[key], by)]]);
  return { ...shape, ...Object.fromEntries(moved) };
}
function duplicates(entries) {
  const seen = /* @__PURE__ */ new Map();
  return entries.map((entry, index) => {
    if (entry?.value === void 0 || entry.kind === "empty") return void 0;
    const key = entry.value.toLowerCase();
    const first = seen.get(key);
    if (first === void 0) seen.set(key, index);
    return first;
  });
}

// src/facts/organisation.ts
function namedProxy(text) {
  const { parts, faults, placeholder } = addressFactsOf(withoutMarks(text));
  const host = wordOf(parts?.host);
  if (parts === void 0 || host === "" || faults.length > 0 || placeholder !== void 0) return void 0;
  const { userInfo, query } = parts;
  const path = wordOf(parts.path);
  if (userInfo !== void 0 || query !== void 0 || !["", "/"].includes(path)) return void 0;
  const [scheme, port] = [wordOf(parts.scheme), wordOf(parts.port)];
  return { value: text, host, ...scheme === "" ? {} : { scheme }, ...port === "" ? {} : { port } };
}
function wordOf(part) {
  return part?.state === "known" ? part.value : "";
}
var entryKinds = ["address", "cidr", "host", "suffix", "wildcard", "star"];
function namedEntry(text) {
  const facts = bypassFactsOfElement({ chars: withoutMarks(text), text: [], starts: [] });
  const { name, network, placeholder, port, badLabel, secret } = facts;
  const kind = entryKinds.find((known) => known === facts.kind);
  const isPlain = [placeholder, port, badLabel, secret].every((fault) => fault === void 0);
  if (kind === void 0 || !isPlain) return void 0;
  return {
    value: text,
    kind,
    ...name === void 0 ? {} : { name },
    ...network === void 0 ? {} : { network }
  };
}
function withoutMarks(text) {
  return text.replaceAll(holeMark, "�");
}

// src/facts/api-version.ts
function parseApiVersion(text) {
  const match = /^(\d{4})-(\d{2})-(\d{2})(-[A-Za-z0-9]{1,30})?$/u.exec(text);
  if (match === null) return void 0;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  if (month < 1 || month > 12 || day < 1 || day > 31) return void 0;
  return { date: year * 1e4 + month * 100 + day, preview: match[4] !== void 0 };
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
  let length = first < 128 ? first : 0;
  for (let index = 0; index < sizeBytes; index += 1) length = length * 256 + (bytes[offset + 2 + index] ?? 0);
  const start = offset + 2 + sizeBytes;
  return start + length > limit ? void 0 : { tag, start, end: start + length };
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
function hexOf(bytes, element) {
  return Buffer.from(bytes.subarray(element.start, element.end)).toString("hex");
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
function identifierOf(bytes, element) {
  return element?.tag === objectIdentifierTag ? hexOf(bytes, element) : void 0;
}
function isVersion3(bytes, element) {
  return element?.tag === integerTag && hexOf(bytes, element) === "03";
}
function isStoreContent(bytes, element) {
  if (element?.tag !== sequenceTag) return false;
  const identifier = identifierOf(bytes, children(bytes, element, 1)[0]);
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
  for (let at = text.indexOf(mark); at >= 0; at = text.indexOf(mark, at + mark.length)) found.push(at);
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
  const at = labelLength < 0 ? -1 : text.slice(bodyStart, limit).indexOf(footer);
  if (at < 0) {
    const end = bodyStart + text.slice(bodyStart, limit).trimEnd().length;
    return {
      start,
      end,
      label: label === "" ? /^[A-Z0-9 ]*/u.exec(head)?.[0].trim() ?? "" : label,
      body: { start: bodyStart, end },
      fault: "cut-short"
    };
  }
  const body = { start: bodyStart, end: bodyStart + at };
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
  const read = ours.slice(0, maximumCertificates).map((block) => readCertificate(text, block));
  return {
    blocks: ours.length,
    certificates: read.flatMap((found) => "certificate" in found ? [found] : []),
    broken: ellipsis === void 0 ? read.flatMap((found) => "value" in found ? [found] : []) : [],
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

export {
  parseApiVersion,
  addressFacts,
  bypassFactsOfString,
  bypassFactsOfElement,
  duplicates,
  caFacts,
  namedProxy,
  namedEntry
};
