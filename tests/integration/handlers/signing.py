# SPDX-FileCopyrightText: 2026 The Hookbench authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Deliveries as the senders' documentation describes them, signed by python3's hmac and encrypted by
python3-cryptography: nothing here comes from Hookbench."""

import base64
import hashlib
import hmac
import json
import os

from cryptography.hazmat.primitives import hashes, padding
from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

URL = "https://shop.example/webhooks?a=1"

# A user's own scheme with everything that no shipped one has.
OWN = {
    "title": "Own\n?> \\u000a */ system('id')",
    "signature": {"header": "X-Own-Signature", "prefix": "own'$\"=", "encoding": "base64url",
                  "separator": ";", "hash": "sha512"},
    "timestamp": {"header": "X-Own-Time", "unit": "milliseconds", "tolerance": 60},
    "message": "{method} {url}|{url-without-query}|{path-and-query}|{path}\\{header:X-Own-Part}'$\"{timestamp}{body}",
    "secret": {"encoding": "hex", "prefix": "hex:"},
    "headers": {"deliveryId": "X-Own-Id"},
    "cipher": "platform-cbc",
}

SCHEMES = ["platform", "platform-body", "platform-bare-hex", "bila", "standard-webhooks", "svix",
           "stripe", "github", "github-sha1", "shopify", "slack"]
TIMED = {"platform", "bila", "standard-webhooks", "svix", "stripe", "slack", "own"}
SEVERAL = {"platform": ",", "platform-body": ",", "platform-bare-hex": ",", "bila": ",",
           "standard-webhooks": " ", "svix": " ", "stripe": ",", "own": ";"}
CIPHERS = {"platform": "gcm", "platform-body": "gcm", "platform-bare-hex": "gcm", "own": "cbc"}


def b64(data):
    return base64.b64encode(data).decode()


def secret_for(scheme, number):
    key = hashlib.sha256(f"throw-away {number}".encode()).digest()
    if scheme in ("standard-webhooks", "svix"):
        return "whsec_" + b64(key)
    return "hex:" + key.hex() if scheme == "own" else "whsec_" + key.hex()


def mac(key, message, digest="sha256"):
    return hmac.new(key, message, digest).digest()


def signature(scheme, secret, body, at, delivery):
    """What stands for one secret in the signature header."""
    raw, time = secret.encode(), str(at).encode()
    if scheme in ("platform", "bila"):
        return "sha256=" + mac(raw, time + b"." + body).hex()
    if scheme in ("platform-body", "github"):
        return "sha256=" + mac(raw, body).hex()
    if scheme == "platform-bare-hex":
        return mac(raw, body).hex()
    if scheme in ("standard-webhooks", "svix"):
        key = base64.b64decode(secret[len("whsec_"):])
        return "v1," + b64(mac(key, delivery.encode() + b"." + time + b"." + body))
    if scheme == "stripe":
        return "v1=" + mac(raw, time + b"." + body).hex()
    if scheme == "github-sha1":
        return "sha1=" + mac(raw, body, "sha1").hex()
    if scheme == "shopify":
        return b64(mac(raw, body))
    if scheme == "slack":
        return "v0=" + mac(raw, b"v0:" + time + b":" + body).hex()
    message = (b"POST " + URL.encode() + b"|https://shop.example/webhooks|/webhooks?a=1|/webhooks"
               + b"\\part'$\"" + str(at * 1000).encode() + body)
    raw = mac(bytes.fromhex(secret[len("hex:"):]), message, "sha512")
    return "own'$\"=" + base64.urlsafe_b64encode(raw).decode().rstrip("=")


SIGNATURE = {"platform": "X-Webhook-Signature", "platform-body": "X-Webhook-Signature",
             "platform-bare-hex": "X-Webhook-Signature", "bila": "X-Bila-Signature",
             "standard-webhooks": "webhook-signature", "svix": "svix-signature",
             "stripe": "Stripe-Signature", "github": "X-Hub-Signature-256",
             "github-sha1": "X-Hub-Signature", "shopify": "X-Shopify-Hmac-SHA256",
             "slack": "X-Slack-Signature", "own": "X-Own-Signature"}
TIME = {"platform": "X-Webhook-Timestamp", "bila": "X-Bila-Timestamp",
        "standard-webhooks": "webhook-timestamp", "svix": "svix-timestamp",
        "slack": "X-Slack-Request-Timestamp", "own": "X-Own-Time"}
IDENTITY = {"platform": "X-Webhook-Id", "platform-body": "X-Webhook-Id",
            "platform-bare-hex": "X-Webhook-Id", "bila": "X-Bila-Delivery",
            "standard-webhooks": "webhook-id", "svix": "svix-id", "github": "X-GitHub-Delivery",
            "github-sha1": "X-GitHub-Delivery", "shopify": "X-Shopify-Webhook-Id", "own": "X-Own-Id"}


def headers_for(scheme, secrets, body, at, delivery):
    """The headers of one delivery, signed with each of the secrets."""
    signatures = [signature(scheme, secret, body, at, delivery) for secret in secrets]
    if scheme == "stripe":
        signatures.insert(0, f"t={at}")
    headers = {"Content-Type": "application/json",
               SIGNATURE[scheme]: SEVERAL.get(scheme, " ").join(signatures)}
    if scheme in TIME:
        headers[TIME[scheme]] = str(at * 1000 if scheme == "own" else at)
    if scheme in IDENTITY:
        headers[IDENTITY[scheme]] = delivery
    if scheme == "own":
        headers["X-Own-Part"] = "part"
    return headers


def encrypted(scheme, secret, plain):
    """The wrapper around the ciphertext, as resources/ciphers describes it."""
    mode = CIPHERS[scheme]
    info = b"hookbench payload v1" if mode == "gcm" else b"hookbench payload cbc v1"
    key = HKDF(hashes.SHA256(), 32, None, info).derive(secret.encode())
    wrapper = {"encrypted": True, "alg": "A256GCM" if mode == "gcm" else "A256CBC",
               "kid": hashlib.sha256(key).hexdigest()[:8]}
    if mode == "gcm":
        iv = os.urandom(12)
        sealed = AESGCM(key).encrypt(iv, plain, None)
        wrapper |= {"iv": b64(iv), "tag": b64(sealed[-16:]), "data": b64(sealed[:-16])}
    else:
        iv = os.urandom(16)
        padder = padding.PKCS7(128).padder()
        encryptor = Cipher(algorithms.AES(key), modes.CBC(iv)).encryptor()
        data = encryptor.update(padder.update(plain) + padder.finalize()) + encryptor.finalize()
        wrapper |= {"iv": b64(iv), "data": b64(data)}
    return json.dumps(wrapper).encode()


def damaged(body):
    """The wrapper with another ciphertext of a length that cannot be right, or another tag."""
    wrapper = json.loads(body)
    if "tag" in wrapper:
        wrapper["tag"] = b64(bytes(16))
    else:
        wrapper["data"] = b64(base64.b64decode(wrapper["data"])[:-1])
    return json.dumps(wrapper).encode()
