#!/usr/bin/env bash
set -euo pipefail

az aks create \
  --resource-group rg-portal \
  --name aks-portal \
  --node-count 3 \
  --http-proxy-config proxy.json \
  --generate-ssh-keys
