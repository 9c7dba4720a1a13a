// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/error.h"
#include "app/workspace/change.h"

#include <QCoreApplication>
#include <QMap>
#include <QString>

namespace hookbench::workspace
{
class WebhookService;
}

namespace hookbench::ui
{

class FormField;

/// The sentences under the fields of the webhook form, and the words for a changed field.
class FieldText
{
    Q_DECLARE_TR_FUNCTIONS(FieldText)

public:
    enum class Level : std::uint8_t { Hint, Warning, Error };

    struct Finding
    {
        Level level = Level::Hint;
        QString text; ///< may hold a link
        QString hint; ///< what stands there while nothing is wrong

        void show(FormField &field) const;
    };

    explicit FieldText(const workspace::WebhookService &webhooks);

    Finding name(const QString &name) const;
    /// `ownId`: the webhook that is being edited; it may keep its URL.
    Finding url(const QString &url, const QString &ownId) const;

    static QString fieldName(workspace::Field field);
    /// "old → new".
    static QString values(const workspace::FieldChange &change);
    /// "URL: old → new".
    static QString oldToNew(const workspace::FieldChange &change);
    /// The server's sentences, each at the field that it names, as rich text; `others` gets those
    /// that name none, plain.
    static QMap<workspace::Field, QString> byField(const Error &error, QStringList &others);

private:
    const workspace::WebhookService &m_webhooks;
};

} // namespace hookbench::ui
