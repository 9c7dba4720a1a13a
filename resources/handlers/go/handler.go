{{>shared/notes.slash}}
package main

import (
{{#cipher}}
	"crypto/aes"
	"crypto/cipher"
{{/cipher}}
	"crypto/hmac"
{{#sha1}}
	"crypto/sha1"
{{/sha1}}
	"crypto/sha256"
{{#sha512}}
	"crypto/sha512"
{{/sha512}}
{{#needsBase64}}
	"encoding/base64"
{{/needsBase64}}
	"encoding/hex"
{{#cipher}}
	"encoding/json"
	"errors"
{{/cipher}}
	"fmt"
	"io"
	"net/http"
{{#splitsUrl}}
	"net/url"
{{/splitsUrl}}
	"os"
{{#hasTimestamp}}
	"strconv"
{{/hasTimestamp}}
{{#needsStrings}}
	"strings"
{{/needsStrings}}
	"sync"
	"time"
)

const maxBody = 16 << 20
{{#hasTimestamp}}
const tolerance = {{tolerance}} // seconds
{{/hasTimestamp}}

func secretsFromEnvironment() []string {
	var secrets []string
	for _, name := range []string{"WEBHOOK_SECRET", "WEBHOOK_SECRET_PREVIOUS"} {
		if value := os.Getenv(name); value != "" {
			secrets = append(secrets, value)
		}
	}
	return secrets
}

{{#splitsUrl}}
// targetAsSent is the URL as the sender knows it, which is signed, without protocol and host.
func targetAsSent() *url.URL {
	sent, err := url.Parse(os.Getenv("WEBHOOK_URL"))
	if err != nil || sent.EscapedPath() == "" {
		return &url.URL{Path: "/"}
	}
	return sent
}

{{/splitsUrl}}
// verify tells whether one of the secrets signed exactly these bytes.
func verify(method string, header http.Header, body []byte, secrets []string, now time.Time) bool {
	signature := header.Get({{"header}})
{{#signsId}}
	id := header.Get({{"idHeader}})
	if id == "" {
		return false
	}
{{/signsId}}
{{#separator}}
	candidates := strings.Split(signature, {{"separator}})
	if len(candidates) > 16 {
		candidates = candidates[:16]
	}
	for i := range candidates {
		candidates[i] = strings.TrimSpace(candidates[i])
	}
{{/separator}}
{{^separator}}
	candidates := []string{signature}
{{/separator}}
{{#timeElement}}
	timestamp := ""
	for _, candidate := range candidates {
		if strings.HasPrefix(candidate, {{"timeElement}}) {
			if timestamp != "" {
				return false // nobody could say which one was signed
			}
			timestamp = strings.TrimPrefix(candidate, {{"timeElement}})
		}
	}
{{/timeElement}}
{{#timeHeader}}
	timestamp := header.Get({{"timeHeader}})
{{/timeHeader}}
{{#hasTimestamp}}
	sent, err := strconv.ParseUint(timestamp, 10, 50)
	if err != nil {
		return false
	}
	age := {{#milliseconds}}(now.UnixMilli() - int64(sent)) / 1000{{/milliseconds}}{{^milliseconds}}now.Unix() - int64(sent){{/milliseconds}}
	if age > tolerance || age < -tolerance {
		return false
	}
{{/hasTimestamp}}
	for _, secret := range secrets {
		mac := hmac.New({{hash}}.New, macKey(secret))
{{#parts}}
		mac.Write({{#literal}}[]byte({{"literal}}){{/literal}}{{#body}}body{{/body}}{{#timestamp}}[]byte(timestamp){{/timestamp}}{{#id}}[]byte(id){{/id}}{{#method}}[]byte(method){{/method}}{{#url}}[]byte(os.Getenv("WEBHOOK_URL")){{/url}}{{#bareUrl}}[]byte(strings.Split(os.Getenv("WEBHOOK_URL"), "?")[0]){{/bareUrl}}{{#target}}[]byte(targetAsSent().RequestURI()){{/target}}{{#path}}[]byte(targetAsSent().EscapedPath()){{/path}}{{#other}}[]byte(header.Get({{"other}})){{/other}})
{{/parts}}
		expected := {{"prefix}} + {{#hex}}hex.EncodeToString(mac.Sum(nil)){{/hex}}{{#hexUpper}}strings.ToUpper(hex.EncodeToString(mac.Sum(nil))){{/hexUpper}}{{#base64}}base64.StdEncoding.EncodeToString(mac.Sum(nil)){{/base64}}{{#base64url}}base64.RawURLEncoding.EncodeToString(mac.Sum(nil)){{/base64url}}{{#base64urlPadded}}base64.URLEncoding.EncodeToString(mac.Sum(nil)){{/base64urlPadded}}
		for _, candidate := range candidates {
			if hmac.Equal([]byte(candidate), []byte(expected)) {
				return true
			}
		}
	}
	return false
}

func macKey(secret string) []byte {
{{#secretPrefix}}
	secret = strings.TrimPrefix(secret, {{"secretPrefix}})
{{/secretPrefix}}
{{#secretBase64}}
	key, _ := base64.StdEncoding.DecodeString(secret)
	return key
{{/secretBase64}}
{{#secretHex}}
	key, _ := hex.DecodeString(secret)
	return key
{{/secretHex}}
{{#secretRaw}}
	return []byte(secret)
{{/secretRaw}}
}
{{#cipher}}

// payloadKey is HKDF-SHA256 (RFC 5869) without salt; 32 bytes are one block.
func payloadKey(secret string) []byte {
	extract := hmac.New(sha256.New, make([]byte, sha256.Size))
	extract.Write([]byte(secret))
	expand := hmac.New(sha256.New, extract.Sum(nil))
	expand.Write([]byte({{"hkdfInfo}}))
	expand.Write([]byte{1})
	return expand.Sum(nil)
}

// decrypt returns the plain payload. Only after verify.
func decrypt(body []byte, secrets []string) ([]byte, error) {
	var wrapper map[string]any
	if json.Unmarshal(body, &wrapper) != nil || wrapper[{{"marker}}] != true {
		return body, nil
	}
	bytesOf := func(field string) []byte {
		text, _ := wrapper[field].(string)
		bytes, _ := base64.StdEncoding.DecodeString(text)
		return bytes
	}
	failure := errors.New("the payload cannot be decrypted")
	for _, secret := range secrets {
		key := payloadKey(secret)
{{#keyIdField}}
		hash := sha256.Sum256(key)
		if wrapper[{{"keyIdField}}] != hex.EncodeToString(hash[:4]) {
			continue
		}
{{/keyIdField}}
		block, err := aes.NewCipher(key)
		if err != nil {
			return nil, err
		}
		iv, data := bytesOf({{"ivField}}), bytesOf({{"dataField}})
{{#gcm}}
		gcm, err := cipher.NewGCM(block)
		if err != nil || len(iv) != gcm.NonceSize() {
			return nil, failure
		}
		return gcm.Open(nil, iv, append(data, bytesOf({{"tagField}})...), nil)
{{/gcm}}
{{#cbc}}
		if len(iv) != aes.BlockSize || len(data) == 0 || len(data)%aes.BlockSize != 0 {
			return nil, failure
		}
		cipher.NewCBCDecrypter(block, iv).CryptBlocks(data, data)
		pad := int(data[len(data)-1])
		if pad < 1 || pad > aes.BlockSize {
			return nil, failure
		}
		for _, b := range data[len(data)-pad:] {
			if int(b) != pad {
				return nil, failure
			}
		}
		return data[:len(data)-pad], nil
{{/cbc}}
	}
	return nil, failure
}
{{/cipher}}

// Senders repeat a delivery when they saw no answer. Keep these keys in your database instead.
type seenKeys struct {
	sync.Mutex
	keys  map[string]bool
	order []string
}

func (seen *seenKeys) isNew(header http.Header, body []byte) bool {
	hash := sha256.Sum256(body)
	key := hex.EncodeToString(hash[:])
{{#idHeader}}
	if id := header.Get({{"idHeader}}); id != "" {
		key = id
	}
{{/idHeader}}
	seen.Lock()
	defer seen.Unlock()
	if seen.keys[key] {
		return false
	}
	seen.keys[key] = true
	seen.order = append(seen.order, key)
	if len(seen.order) > 10000 {
		delete(seen.keys, seen.order[0])
		seen.order = seen.order[1:]
	}
	return true
}

// handle does the work, after the answer went out.
func handle(payload []byte) {
	fmt.Printf("received %d bytes\n", len(payload))
}

func main() {
	secrets := secretsFromEnvironment()
	if len(secrets) == 0 {
		fmt.Fprintln(os.Stderr, "WEBHOOK_SECRET is not set")
		os.Exit(1)
	}
	seen := &seenKeys{keys: map[string]bool{}}
	work := make(chan []byte, 1000)
	go func() {
		for payload := range work {
			handle(payload)
		}
	}()
	http.HandleFunc("/webhooks", func(w http.ResponseWriter, r *http.Request) {
		if r.Method != http.MethodPost {
			w.WriteHeader(http.StatusMethodNotAllowed)
			return
		}
		body, err := io.ReadAll(http.MaxBytesReader(w, r.Body, maxBody)) // the bytes as they came
		if err != nil {
			w.WriteHeader(http.StatusRequestEntityTooLarge)
			return
		}
		if !verify(r.Method, r.Header, body, secrets, time.Now()) {
			w.WriteHeader(http.StatusUnauthorized)
			return
		}
		payload := body
{{#cipher}}
		if payload, err = decrypt(body, secrets); err != nil {
			w.WriteHeader(http.StatusUnauthorized)
			return
		}
{{/cipher}}
		isFirst := seen.isNew(r.Header, body)
		w.WriteHeader(http.StatusOK)
		if isFirst {
			work <- payload
		}
	})
	port := os.Getenv("PORT")
	if port == "" {
		port = "3000"
	}
	fmt.Fprintln(os.Stderr, http.ListenAndServe("127.0.0.1:"+port, nil))
	os.Exit(1)
}
