/** Makes one Terraform plan of any size: thousands of resources of other kinds around a few clusters. */
import { closeSync, existsSync, mkdirSync, openSync, writeSync } from "node:fs";
import { join } from "node:path";

const resourceBytes = 2000;

/** A plan of about `megabytes` below `folder`, made once. Returns its path. */
export function largePlan(folder: string, megabytes: number): string {
  const path = join(folder, `plan-${megabytes}mb`, "plan.json");
  if (existsSync(path)) return path;
  mkdirSync(join(path, ".."), { recursive: true });
  const file = openSync(path, "w");
  writeSync(file, '{"format_version":"1.2","terraform_version":"1.9.8","resource_changes":[');
  const count = Math.floor((megabytes * 1_000_000) / resourceBytes);
  for (let index = 0; index < count; index += 1) {
    writeSync(file, (index === 0 ? "" : ",") + (index % 10_000 === 5 ? cluster(index) : other(index)));
  }
  writeSync(file, '],"configuration":{"root_module":{}}}\n');
  closeSync(file);
  return path;
}

function other(index: number): string {
  const tags = Object.fromEntries(
    Array.from({ length: 40 }, (_, tag) => [`tag-${tag}`, `value of tag ${tag} of ${index}`]),
  );
  return change("azurerm_storage_account", index, { name: `storage${index}`, tags });
}

function cluster(index: number): string {
  return change("azurerm_kubernetes_cluster", index, {
    name: `aks-${index}`,
    default_node_pool: [{ name: "system", type: "VirtualMachineScaleSets" }],
    http_proxy_config: [
      {
        http_proxy: "http://proxy.corp.example:3128/",
        https_proxy: "socks5://proxy.corp.example:1080/",
        no_proxy: [".svc", ".cluster.local"],
        trusted_ca: null,
      },
    ],
  });
}

function change(type: string, index: number, after: object): string {
  return JSON.stringify({
    address: `${type}.r${index}`,
    mode: "managed",
    type,
    name: `r${index}`,
    change: { actions: ["create"], before: null, after, after_unknown: {}, after_sensitive: {} },
  });
}
