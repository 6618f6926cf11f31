#!/usr/bin/env bash
set -euo pipefail

az aks create \
  --name aks-shop \
  --resource-group rg-shop \
  --node-count 3 \
  --http-proxy-config aks-proxy.json \
  --generate-ssh-keys
