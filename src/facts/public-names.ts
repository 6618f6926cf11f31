/** Names so broad that exempting them exempts nearly everything. */
import type { Breadth } from "./bypass-types.js";

/** Generic top-level domains in wide use. Names of private networks are none of them. */
const genericDomains: ReadonlySet<string> = new Set(
  "com net org edu gov mil int info biz dev app cloud online site tech xyz shop store pro name mobi aero asia jobs travel".split(
    " ",
  ),
);

/** Domains of countries, as the root zone has them; other words of two letters are somebody's own hosts. */
const countryDomains: ReadonlySet<string> = new Set(
  "ac ad ae af ag ai al am ao aq ar as at au aw ax az ba bb bd be bf bg bh bi bj bm bn bo br bs bt bw by bz ca cc cd cf cg ch ci ck cl cm cn co cr cu cv cw cx cy cz de dj dk dm do dz ec ee eg er es et eu fi fj fk fm fo fr ga gd ge gf gg gh gi gl gm gn gp gq gr gs gt gu gw gy hk hm hn hr ht hu id ie il im in io iq ir is it je jm jo jp ke kg kh ki km kn kp kr kw ky kz la lb lc li lk lr ls lt lu lv ly ma mc md me mg mh mk ml mm mn mo mp mq mr ms mt mu mv mw mx my mz na nc ne nf ng ni nl no np nr nu nz om pa pe pf pg ph pk pl pm pn pr ps pt pw py qa re ro rs ru rw sa sb sc sd se sg sh si sk sl sm sn so sr ss st su sv sx sy sz tc td tf tg th tj tk tl tm tn to tr tt tv tw tz ua ug uk us uy uz va vc ve vg vi vn vu wf ws ye yt za zm zw".split(
    " ",
  ),
);

const wholeOfAws: ReadonlySet<string> = new Set(["amazonaws.com", "amazonaws.com.cn"]);

/** How broad the domain `name` is, in lower case and without dots around it; undefined when it is not. */
export function breadthOf(name: string): Breadth | undefined {
  if (wholeOfAws.has(name)) return "all-of-aws";
  return genericDomains.has(name) || countryDomains.has(name) ? "top-level-domain" : undefined;
}
