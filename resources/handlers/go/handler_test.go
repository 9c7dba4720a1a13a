// go test handler.go handler_test.go
// The bytes of a delivery, signed again with a throw-away secret at a fixed time.
package main

import (
	"encoding/base64"
	"net/http"
	"strings"
	"testing"
	"time"
)

const testSecret = {{"secret}}

var testTime = time.Unix({{now}}, 0)

func testDelivery(t *testing.T) (http.Header, []byte) {
	header := http.Header{}
{{#headers}}
	header.Set({{"name}}, {{"value}})
{{/headers}}
	body, err := base64.StdEncoding.DecodeString(strings.Join([]string{
{{#chunks}}
		{{"chunk}},
{{/chunks}}
	}, ""))
	if err != nil {
		t.Fatal(err)
	}
	return header, body
}

func TestTheDeliveryAsItCameIsAccepted(t *testing.T) {
	header, body := testDelivery(t)
	if !verify("POST", header, body, []string{testSecret}, testTime) {
		t.Fatal("refused")
	}
}

func TestAChangedBodyIsRefused(t *testing.T) {
	header, body := testDelivery(t)
	if verify("POST", header, append(body, ' '), []string{testSecret}, testTime) {
		t.Fatal("accepted")
	}
}

func TestAnotherSecretIsRefused(t *testing.T) {
	header, body := testDelivery(t)
	if verify("POST", header, body, []string{ {{"otherSecret}} }, testTime) {
		t.Fatal("accepted")
	}
}
{{#hasTimestamp}}

func TestAnOldDeliveryIsRefused(t *testing.T) {
	header, body := testDelivery(t)
	if verify("POST", header, body, []string{testSecret}, testTime.Add({{tooLate}}*time.Second)) {
		t.Fatal("accepted")
	}
}
{{/hasTimestamp}}
{{#cipher}}

func TestAnEncryptedPayloadIsOpened(t *testing.T) {
	sealed, _ := base64.StdEncoding.DecodeString({{"sealed}})
	plain, err := decrypt(sealed, []string{testSecret})
	if err != nil || string(plain) != {{"plain}} {
		t.Fatal("not opened", err)
	}
	if _, err := decrypt(sealed, []string{ {{"otherSecret}} }); err == nil {
		t.Fatal("opened with another secret")
	}
}
{{/cipher}}
