// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/clock.h"
#include "app/base/error.h"
#include "app/base/result.h"
#include "app/base/secret.h"
#include "app/receiver/diagnosis.h"
#include "app/receiver/endpoint.h"
#include "app/receiver/receiver.h"
#include "app/settings/account.h"
#include "app/signing/verifier.h"
#include "app/store/event.h"

#include <QObject>
#include <QString>
#include <QStringList>
#include <QVector>

#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace hookbench::inbox
{

/// How far the check goes of what came while no secret was at hand. Value type.
struct LateChecking
{
    bool isRunning = false;
    int done = 0;
    int total = 0;
    int verified = 0;
    int others = 0; ///< failed, unsigned…

    bool operator==(const LateChecking &) const = default;
};

/// Whether and how this machine receives, as facts. Value type.
struct DeskState
{
    enum class Phase : std::uint8_t {
        Stopped,
        Starting,
        Receiving,
        Failed,       ///< `error` says why; PortInUse comes with `freePort`
        HeldElsewhere ///< another process receives on this data directory; `error` is RoleHeld
    };

    Phase phase = Phase::Stopped;
    QString baseUrl{};         ///< "http://127.0.0.1:8787", without a path; empty while not known
    quint16 port = 0;          ///< in use, or the one that was wanted
    bool isTls = false;        ///< the listener speaks TLS
    QString certificateFile{}; ///< to be named to a sender; empty without TLS
    QString fingerprint{};     ///< SHA-256, "AB:CD:…"; empty without TLS
    std::optional<Error> error{};
    std::optional<quint16> freePort{}; ///< offered instead of the taken one
    std::optional<UtcTime> provenAt{}; ///< the last self-request that came through
    std::optional<Error> proofError{}; ///< why the one after that did not; absent: it holds
    std::optional<Error> storeError{}; ///< events are refused with 503 until it is gone
    std::optional<UtcTime> startedAt{};
    quint64 received = 0; ///< events since the start
    LateChecking late{};  ///< of this run or the last one
    quint64 refused = 0;  ///< requests that the engine answered itself: 400, 413, 421, 431, 503

    bool operator==(const DeskState &) const = default;
};

/// What is remembered across restarts and takes effect at the next start, but for `allowedHosts`
/// and `publicUrl`, which are in force at once.
struct DeskConfig
{
    quint16 port = receiver::defaultPort; ///< 0: any free one
    bool usesTls = false;
    QString certificateFile{}; ///< the user's own pair, PEM; both empty: self-signed
    QString keyFile{};
    QStringList allowedHosts{};
    QString publicUrl{}; ///< of the user's own tunnel; empty: none
    receiver::ReceiverConfig::Acknowledge acknowledge =
        receiver::ReceiverConfig::Acknowledge::AfterCommit;

    bool operator==(const DeskConfig &) const = default;
};

/// An endpoint as the user edits it: no secret goes out, one may come in. Value type.
struct EndpointSetting
{
    enum class SecretSource : std::uint8_t {
        None,    ///< nothing is checked
        Webhook, ///< of the webhook `webhookId`, with its previous ones
        Typed    ///< kept in the credential store under this path
    };

    QString path = QStringLiteral("/");
    QString account{}; ///< id
    SecretSource secretSource = SecretSource::None;
    QString webhookId{};
    std::optional<Secret> typedSecret{}; ///< only inwards: absent keeps the stored one
    bool hasTypedSecret = false;         ///< only outwards: one is stored
    std::optional<QString> scheme{};     ///< absent: detection by headers
    receiver::AnswerRule answer{};
    QString
        passOnConfirmedHost{}; ///< the host outside this machine that the user named; else empty
    bool isBorrowed = false;   ///< made for a borrowed webhook; goes with it
    bool isForLive = false;    ///< stands for a LIVE webhook: passing on is not offered

    bool operator==(const EndpointSetting &) const = default;
};

/// A scheme to choose from.
struct SchemeChoice
{
    QString name;   ///< "platform"
    QString title;  ///< for people
    QString cipher; ///< name of its payload cipher; empty: its payloads are never encrypted
    int toleranceSeconds = 0; ///< 0: it signs no time
    bool isWeak = false;

    bool operator==(const SchemeChoice &) const = default;
};

/// A webhook of the account in view that could be pointed at this machine, and what would happen.
struct PointChoice
{
    QString webhookId;
    QString name;
    QString oldUrl;
    QString newUrl;          ///< where it would send then
    bool knowsSecret = true; ///< false: pointHere() wants the secret
    bool isActive = true;    ///< a paused one sends nothing, wherever it points
    bool isEncrypted = false;
    bool makesTemporary =
        false; ///< LIVE: this one stays, a temporary one with its own secret is made
    std::optional<Error> refusal{}; ///< why it cannot: InsecureUrl wants a public URL…

    bool operator==(const PointChoice &) const = default;
};

/// A webhook that sends here for a while.
struct Borrowed
{
    enum class Phase : std::uint8_t {
        Pointing,
        Pointed,
        Restoring,
        ChangedElsewhere, ///< somebody else set `urlNow`: resolveConflict() decides
        RestoreFailed     ///< `error`; tried again by restoreNow()
    };

    QString account; ///< id
    QString webhookId;
    QString name;
    QString oldUrl;
    QString hereUrl;
    QString urlNow{};         ///< ChangedElsewhere only
    bool isTemporary = false; ///< is deleted instead of restored
    Phase phase = Phase::Pointing;
    UtcTime leaseEnd{};
    std::optional<Error> error{};

    bool operator==(const Borrowed &) const = default;
};

/// A stored event checked again with the secrets that are known now, against its own receipt time.
struct Ladder
{
    signing::Verification verification;
    std::optional<std::string> signedMessage{}; ///< the bytes a right sender would have signed
    QString schemeTitle{};                      ///< of verification.scheme
    std::optional<int> toleranceSeconds{};
    bool isConfirmed = false; ///< real deliveries confirmed the scheme for this account
    bool hasKey = false;      ///< a secret was there to be tried
};

/// The receiver as the window knows it: what it shows, and what can be wished. Wishes return at
/// once; their outcome is a signal, or a callback with a context (exactly once, later, never after
/// the context died). Owned by what composes the program; GUI thread.
class ReceiverDesk : public QObject
{
    Q_OBJECT

public:
    template <typename T>
    using Done = std::function<void(Result<T>)>;

    using QObject::QObject;

    virtual DeskState state() const = 0;
    virtual DeskConfig config() const = 0;
    virtual QVector<EndpointSetting> endpoints() const = 0;
    virtual QVector<SchemeChoice> schemes() const = 0;
    virtual QVector<Borrowed> borrowed() const = 0;
    /// The account in view; its id is empty while there is none.
    virtual settings::Account account() const = 0;
    /// Of the account in view, in the order of its list.
    virtual QVector<PointChoice> pointChoices() const = 0;
    /// Event types the embedded sandbox can send here; empty: the account in view is not it.
    virtual QStringList sampleTypes() const = 0;

    virtual void start() = 0;
    virtual void stop() = 0;
    /// Self-request now; the outcome is in state().
    virtual void prove() = 0;
    /// Refused values (a path twice, a port out of range) come back as InvalidArgument and change
    /// nothing.
    virtual Result<void> setConfig(const DeskConfig &config) = 0;
    virtual void setEndpoints(const QVector<EndpointSetting> &endpoints, QObject *context,
                              Done<void> done) = 0;

    /// The whole event; NotFound when it is gone. A later call for the same context makes an
    /// earlier one's answer Cancelled.
    virtual void readEvent(store::EventId id, QObject *context, Done<store::EventRecord> done) = 0;
    virtual void ladder(store::EventId id, QObject *context, Done<Ladder> done) = 0;
    /// Why it does not verify, searched for about two seconds with every secret that is known
    /// here; `progress`: how much was tried so far. A later call for whichever context stops the
    /// search, whose answer is Cancelled; stopDiagnosis() stops it with what it found until then.
    virtual void diagnose(store::EventId id, QObject *context,
                          std::function<void(std::size_t attempts)> progress,
                          Done<receiver::Diagnosed> done) = 0;
    virtual void stopDiagnosis() = 0;
    /// Its attempts, duplicates and replays, itself included, oldest first.
    virtual void related(store::EventId id, QObject *context,
                         Done<std::vector<store::EventSummary>> done) = 0;
    virtual void setPinned(store::EventId id, bool pinned, QObject *context, Done<void> done) = 0;

    /// `secret` only where PointChoice::knowsSecret is false.
    virtual void pointHere(const QString &webhookId, std::optional<Secret> secret, QObject *context,
                           Done<void> done) = 0;
    virtual void restoreNow(const QString &webhookId) = 0;
    /// By another 60 minutes from now.
    virtual void extendLease(const QString &webhookId) = 0;
    /// `restore`: put the old URL back although somebody else set another one; else leave that one.
    virtual void resolveConflict(const QString &webhookId, bool restore) = 0;
    /// The embedded sandbox sends one sample of this type.
    virtual void triggerSample(const QString &type, QObject *context, Done<void> done) = 0;

Q_SIGNALS:
    void stateChanged();
    void configChanged();
    void endpointsChanged();
    void borrowedChanged();
    /// Another account is in view; rows, endpoints and choices are those of that one.
    void accountChanged();
    /// Other rows are to be listed than before: what lists show is opened anew.
    void listsChanged();
};

} // namespace hookbench::inbox
