// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/inbox/borrower.h"
#include "app/inbox/pointing.h"
#include "app/inbox/receiverdesk.h"

#include <QObject>

#include <functional>
#include <optional>

namespace hookbench::workspace
{
class Workspace;
}

namespace hookbench::inbox
{

class EndpointBook;
class Reception;

/// "Point a webhook here": gives a webhook of the account in view an endpoint of its own, starts
/// receiving where that is needed, borrows it, and takes the endpoint away when it is given back.
/// In LIVE a temporary webhook is made beside it, and only while the account is unlocked. GUI
/// thread.
class PointHere : public QObject
{
    Q_OBJECT

public:
    template <typename T>
    using Done = std::function<void(Result<T>)>;

    struct Parts
    {
        workspace::Workspace &workspace;
        EndpointBook &book;
        Reception &reception;
        Borrower &borrower;
    };

    /// The parts must outlive it.
    explicit PointHere(Parts parts, QObject *parent = nullptr);

    QVector<PointChoice> choices() const;
    QVector<Borrowed> borrowed() const;
    /// Errors: the choice's refusal, AccountReadOnly, why receiving did not begin, those of the
    /// API.
    void point(const QString &webhookId, std::optional<Secret> secret, QObject *context,
               Done<void> done);

private:
    PointingPlace place() const;
    void borrow(const api::Webhook &webhook, Done<void> done);
    void refreshList(const QString &account);

    Parts m_parts;
};

} // namespace hookbench::inbox
