#!/usr/bin/env bash
# Makes the certificates that the tests read. Their keys are thrown away.
# Needs OpenSSL 3; run it only to change a certificate, since every run makes new keys.
set -euo pipefail
cd "$(dirname "$0")"
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

far=99990101000000Z
early=20200101000000Z

# An authority's database, so that the dates of a certificate can be chosen.
cat > "$work/ca.cnf" <<CONFIG
[ca]
default_ca = test
[test]
new_certs_dir = $work
database = $work/index
serial = $work/serial
policy = any
default_md = sha256
unique_subject = no
copy_extensions = none
[any]
commonName = optional
organizationName = optional
[root]
basicConstraints = critical, CA:TRUE
keyUsage = critical, keyCertSign, cRLSign
subjectKeyIdentifier = hash
[leaf]
basicConstraints = CA:FALSE
[leaf_named]
basicConstraints = CA:FALSE
subjectAltName = DNS:proxy.corp.example
CONFIG
: > "$work/index"
echo 01 > "$work/serial"

# key NAME ALGORITHM [OPTION]
key() { openssl genpkey -quiet -algorithm "$2" ${3:+-pkeyopt "$3"} -out "$work/$1.key"; }
# self NAME SUBJECT EXTENSIONS START END [DIGEST]
self() {
  openssl req -new -key "$work/$1.key" -subj "$2" -out "$work/$1.csr"
  openssl ca -batch -notext -config "$work/ca.cnf" -selfsign -keyfile "$work/$1.key" -in "$work/$1.csr" \
    -extensions "$3" -startdate "$4" -enddate "$5" -md "${6:-sha256}" -out "$1.pem" 2> "$work/log"
}
# issued NAME SUBJECT EXTENSIONS START END [DIGEST]: signed by root
issued() {
  openssl req -new -key "$work/$1.key" -subj "$2" -out "$work/$1.csr"
  openssl ca -batch -notext -config "$work/ca.cnf" -keyfile "$work/root.key" -cert root.pem -in "$work/$1.csr" \
    -extensions "$3" -startdate "$4" -enddate "$5" -md "${6:-sha256}" -out "$1.pem" 2> "$work/log"
}

key root EC ec_paramgen_curve:P-256
key second EC ec_paramgen_curve:P-256
key expired EC ec_paramgen_curve:P-256
key future EC ec_paramgen_curve:P-256
key leaf EC ec_paramgen_curve:P-256
key leaf-named EC ec_paramgen_curve:P-256
key sha1 EC ec_paramgen_curve:P-256
key md5 RSA rsa_keygen_bits:2048
key rsa1024 RSA rsa_keygen_bits:1024

self root "/CN=Corp Example Root" root "$early" "$far"
self second "/CN=Corp Example Second Root" root "$early" "$far"
self expired "/CN=Corp Example Expired Root" root "$early" 20210101000000Z
self future "/CN=Corp Example Future Root" root 99980101000000Z "$far"
self md5 "/CN=Corp Example MD5 Root" root "$early" "$far" md5
issued leaf "/O=Corp Example" leaf "$early" "$far"
issued leaf-named "/CN=proxy.corp.example" leaf_named "$early" "$far"
issued sha1 "/CN=sha1.corp.example" leaf "$early" "$far" sha1
issued rsa1024 "/CN=rsa1024.corp.example" leaf "$early" "$far"

openssl crl2pkcs7 -nocrl -certfile root.pem -outform DER | openssl base64 -A > pkcs7.base64
openssl pkcs12 -export -nokeys -in root.pem -passout pass: | openssl base64 -A > pkcs12.base64
