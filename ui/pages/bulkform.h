// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"
#include "app/base/secret.h"
#include "app/outbox/bulkplan.h"
#include "app/settings/account.h"

#include <QStringList>
#include <QWidget>

#include <functional>
#include <optional>

class QComboBox;
class QLineEdit;

namespace hookbench::outbox
{
class BulkDesk;
}

namespace hookbench::workspace
{
class Workspace;
}

namespace hookbench::ui
{

class FormField;

/// What replays and drills have in common: which events, to where, signed with what. Says what is
/// wrong with a field below it. GUI thread.
class BulkForm : public QWidget
{
    Q_OBJECT

public:
    using Done = std::function<void(Result<std::optional<Secret>>)>;

    /// Both must outlive it. `prefix` of the object names.
    BulkForm(workspace::Workspace &workspace, outbox::BulkDesk &desk, const QString &prefix,
             QWidget *parent = nullptr);

    /// Query, target and scheme; nullopt while one of them is wrong or missing.
    std::optional<outbox::BulkPlan> plan() const;
    /// The secret that was chosen; none where nothing is to be signed. Errors: as
    /// WebhookService::readSecret(), SecretNotFound for one that is not typed.
    void readSecret(QObject *context, Done done);
    void setTarget(const QString &url);
    void setFilter(const QString &filter);
    /// Whether the URL is on this machine or a webhook of the account in view.
    bool isOwnTarget() const;
    QString targetHost() const;

Q_SIGNALS:
    /// What plan() says may be another.
    void edited();

private:
    void fill();
    void fillSchemes();
    void followTarget();
    void check();

    workspace::Workspace &m_workspace;
    outbox::BulkDesk &m_desk;
    QString m_accountId;
    QStringList m_urls; ///< as they are in the list
    QLineEdit *m_filter = nullptr;
    FormField *m_filterField = nullptr;
    QComboBox *m_target = nullptr;
    FormField *m_targetField = nullptr;
    QComboBox *m_source = nullptr;
    FormField *m_sourceField = nullptr;
    QLineEdit *m_secret = nullptr;
    FormField *m_secretField = nullptr;
    QComboBox *m_scheme = nullptr;
};

/// "shop.example:8443"; empty for what is no URL.
QString hostAndPort(const QString &url);

} // namespace hookbench::ui
