// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"
#include "app/base/secret.h"
#include "app/send/reach.h"
#include "app/signing/schemeset.h"
#include "app/store/event.h"

#include <QWidget>

#include <functional>
#include <optional>

class QCheckBox;
class QComboBox;
class QLineEdit;

namespace hookbench::inbox
{
class ReceiverDesk;
}

namespace hookbench::outbox
{
class SendService;
}

namespace hookbench::workspace
{
class Workspace;
}

namespace hookbench::ui
{

/// Whom a delivery is for, and how it is signed and encrypted for him: three rows of the form. A
/// webhook that is chosen brings its secret and its encryption along. Owned by its composer, which
/// places the rows; GUI thread.
class SendTarget : public QObject
{
    Q_OBJECT

public:
    struct Services
    {
        outbox::SendService &sending;
        workspace::Workspace &workspace;
        inbox::ReceiverDesk &desk;
    };

    /// One row, and what its label belongs to.
    struct Row
    {
        QWidget *widget;
        QWidget *buddy;
    };

    /// The services must outlive it; the rows are the parent's once they are placed.
    explicit SendTarget(Services services, QObject *parent = nullptr);

    Row urlRow() const;
    Row secretRow() const;
    Row schemeRow() const;

    QString url() const;
    void setUrl(const QString &url);
    send::Reach reach() const;
    /// As the captured event came: its scheme and its webhook's secret, in the clear.
    void setFrom(const store::EventSummary &event);

    QString schemeName() const;
    const signing::Scheme *scheme() const;
    bool hasSecret() const;
    /// It is to be typed, and is not.
    bool isSecretMissing() const;
    bool encrypts() const;
    /// Ticked, whether or not the scheme and the intent leave room for it now.
    bool isEncryptionWanted() const;
    /// Whether the intent leaves room for encryption; the scheme has its own say.
    void setEncryptable(bool isEncryptable);
    /// `done` later, or at once where no webhook's is wanted.
    void fetchSecret(std::function<void(Result<std::optional<Secret>>)> done);

Q_SIGNALS:
    void changed();
    void encryptionToggled();

private:
    enum SecretKind : int { NoSecret, OfWebhook, TypedSecret };

    void createUrl();
    void createSecret();
    void createScheme();
    void connectAll();
    void fillUrls();
    void fillSecrets();
    void fillSchemes();
    void followAccount();
    void onUrlChosen();
    void onSecretChosen();
    QString ownReceiverUrl() const;
    QString webhookOfUrl() const;

    Services m_services;
    QString m_urlSeen; ///< whose secret was chosen last
    bool m_isFilling = false;

    QComboBox *m_url = nullptr;
    QWidget *m_secretLine = nullptr;
    QComboBox *m_secret = nullptr;
    QLineEdit *m_typedSecret = nullptr;
    QWidget *m_schemeLine = nullptr;
    QComboBox *m_scheme = nullptr;
    QCheckBox *m_encrypt = nullptr;
};

} // namespace hookbench::ui
