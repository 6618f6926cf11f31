#!/usr/bin/env bash
set -euo pipefail

az aks create \
  --resource-group rg-batch \
  --name aks-batch \
  --node-count 3 \
  --http-proxy-config proxy.json \
  --generate-ssh-keys
